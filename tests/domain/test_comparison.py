"""A total beside the year before: what is not known is never nought."""

from decimal import Decimal

from khoktoom_desktop.domain.comparison import NO_DATA, Compared, amounts, comparison_table
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.table import Kind


def test_differences_are_reckoned_and_what_is_not_known_is_said() -> None:
    lines = (
        Compared("คน", 80, 100),
        Compared("ไม่มีใคร", 0, 5),
        Compared("ไม่รู้", None, 5),
        Compared("ยังไม่กรอก", 5, None),
        amounts("บาท", -20_000, 10_000),
        Compared("ร้อยละ", Decimal("80.00"), Decimal("79.50"), share=False),
    )
    table = comparison_table(Period(2566, quarter=2), lines)
    assert [column.heading for column in table.columns][1:3] == [
        "ไตรมาสที่ 2\nปีงบประมาณ พ.ศ. 2565",
        "ไตรมาสที่ 2\nปีงบประมาณ พ.ศ. 2566",
    ]
    assert [row.cells for row in table.rows] == [
        ("คน", 80, 100, 20, Decimal("25.00")),
        ("ไม่มีใคร", 0, 5, 5, "-"),
        ("ไม่รู้", NO_DATA, 5, "-", "-"),
        ("ยังไม่กรอก", 5, "-", "-", "-"),
        ("บาท", Decimal("-200.00"), Decimal("100.00"), Decimal("300.00"), Decimal("150.00")),
        ("ร้อยละ", Decimal("80.00"), Decimal("79.50"), Decimal("-0.50"), "-"),
    ]
    assert {column.kind for column in table.columns[1:4]} == {Kind.NUMBER}


def test_months_and_years_head_their_columns() -> None:
    headings = [comparison_table(Period(2566, month=1), ()).columns[at].heading for at in (1, 2)]
    assert headings == ["เดือนมกราคม พ.ศ. 2565", "เดือนมกราคม พ.ศ. 2566"]
    assert comparison_table(Period(2566), ()).columns[2].heading == "ปีงบประมาณ พ.ศ. 2566"
