"""The parts of packs: names that every system takes, numbers read from texts, the look at what leaves the office."""

from decimal import Decimal

import pytest

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.services.packs.cross_check import Check, require_agreement
from khoktoom_desktop.services.packs.leaving import require_no_personal_numbers
from khoktoom_desktop.services.packs.naming import LONGEST, paper_name, period_code, safe_name
from khoktoom_desktop.services.packs.printed_totals import totals_of
from khoktoom_desktop.services.packs.reading import figure, numbers_after
from khoktoom_desktop.thai.words import Segmenter


def test_names_hold_nothing_that_a_system_refuses_and_end_with_a_word() -> None:
    assert safe_name('ก/ข\\ค:ง*จ?"ฉ<ช>ซ|ฌ.') == "ก ข ค ง จ ฉ ช ซ ฌ"
    long = safe_name("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานของเทศบาล")
    assert len(long) <= LONGEST
    words = Segmenter().words("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานของเทศบาล")
    assert long in {"".join(words[:count]) for count in range(len(words))}
    assert paper_name(paper("channels-poster"), ALL_RECORDS, "svg") == "โปสเตอร์ช่องทางติดต่อ.svg"


def test_periods_have_short_codes() -> None:
    periods = (ALL_RECORDS, Period(2566), Period(2566, half=1), Period(2566, quarter=2), Period(2566, month=3))
    assert [period_code(each) for each in periods] == ["all", "2566", "2566-h1", "2566-q2", "2566-m03"]


def test_numbers_after_a_label_end_where_other_text_begins() -> None:
    text = "รวม 8 รายการ 769,520.00 766,520.00 บาท ¶ - 2 - รวม - … 5 2. การรับ รวมรายรับ 1"
    assert numbers_after(text, r"(?<!\S)รวม") == [
        [Decimal(8), Decimal("769520.00"), Decimal("766520.00")],
        [None, None, Decimal(5)],
    ]


def test_figures_are_found_by_their_path() -> None:
    figures = {"total": 3, "by": [{"id": "a", "count": 1}, {"title": "ข", "count": "2.50"}], "word": "มาก"}
    assert figure(figures, "total") == 3
    assert figure(figures, "by/a/count") == 1
    assert figure(figures, "by/ข/count") == Decimal("2.50")
    assert (figure(figures, "by/c/count"), figure(figures, "word"), figure(figures, "none")) == (None, None, None)


def test_counts_of_complaints_are_read_under_the_offices_own_words() -> None:
    words = {"total": "เรื่องที่รับ ปี 2566", "done": "เสร็จ", "pending": "ค้าง"}
    office = Office("ก", facts=tuple(DatedFact("phrase", f"complaint-{key}", title) for key, title in words.items()))
    text = "1 เรื่องที่รับ ปี 2566 2 2 เสร็จ 1 3 ค้าง 1 ¶ การทุจริต: เรื่องที่รับ ปี 2566 7 2 การทุจริต: เสร็จ 7 1"
    figures = {"total": 2, "done": 1, "pending": 1, "general_total": 0, "general_done": 0, "general_pending": 0}
    found = list(totals_of("complaint-report", Period(2566), office, text, figures))
    assert [each.printed for each in found] == [2, 0, 1, 0, 1, 0]
    assert all(each.printed == each.figure for each in found)


def test_totals_that_disagree_name_both_files_and_both_numbers() -> None:
    right = Check("ก.pdf", "ข.json", "รวม", Decimal("10.0"), Decimal(10))
    require_agreement([right])
    wrong = Check("ก.pdf", "ข.json", "รวม", None, Decimal("1234.50"))
    with pytest.raises(Refused) as refused:
        require_agreement([right, wrong, wrong])
    assert str(refused.value.message) == "ยอดไม่ตรงกัน 2 แห่ง: รวม ใน ก.pdf เป็น (ไม่พบ) แต่ใน ข.json เป็น 1,234.50"


@pytest.mark.parametrize("text", ["เลข 1-1014-00000-12-0 ของ", "๑๑๐๑๔๐๐๐๐๐๑๒๐"])
def test_a_citizens_number_does_not_leave_the_office(text: str) -> None:
    with pytest.raises(Refused) as refused:
        require_no_personal_numbers([("ก.csv", "ไม่มี"), ("ข.csv", text)])
    assert refused.value.code == "personal-number"
    assert "ข.csv" in str(refused.value)
    assert "1014" not in str(refused.value)


def test_numbers_of_firms_and_of_projects_may_leave() -> None:
    require_no_personal_numbers([("ก", "0994000237031 66019350001 1101400000129 12345678901280 1101400000120.50")])
    require_no_personal_numbers([("ข", "11014000-0012-0bcd-9abc-1101400000120 #1101400000120abc")])
