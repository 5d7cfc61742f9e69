"""Delimited text out and in again: nothing lost, no formula made."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.domain.table import Kind, Table, TableColumn, TableRow
from khoktoom_desktop.sheets.delimited import read_delimited, write_csv
from khoktoom_desktop.sheets.reading import read_rows


def test_amounts_and_dates_for_machines(tmp_path: Path) -> None:
    table = Table(
        (
            TableColumn("ก\nข"),
            TableColumn("บาท", Kind.BAHT),
            TableColumn("วัน", Kind.DATE),
            TableColumn("%", Kind.PERCENT),
        ),
        (TableRow(("=1", -5, date(2023, 5, 2), Decimal("9.5"))), TableRow((None, None, None, None))),
    )
    data = write_csv(table)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").splitlines() == ["ก ข,บาท,วัน,%", "'=1,-0.05,2023-05-02,9.50", ",,,"]
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    assert read_rows(path).rows == [["ก ข", "บาท", "วัน", "%"], ["=1", "-0.05", "2023-05-02", "9.50"]]


def test_a_text_too_long_for_a_workbook_is_kept() -> None:
    table = Table((TableColumn("ก"),), (TableRow(("ข" * 40_000,)),))
    assert read_delimited("a.csv", write_csv(table)).rows[1] == ["ข" * 40_000]


@given(st.lists(st.text("=+-@'\"\t,;\nกข ＝1", min_size=1, max_size=6), min_size=1, max_size=3))
def test_every_text_comes_back(texts: list[str]) -> None:
    table = Table(
        (TableColumn("หัว"), *(TableColumn(str(place)) for place, _ in enumerate(texts))),
        (TableRow(("x", *texts)),),
    )
    assert read_delimited("a.csv", write_csv(table)).rows[1] == ["x", *texts]
