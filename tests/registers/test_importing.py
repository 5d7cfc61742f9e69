"""The generic reader: which row is the heading, which column is which field, what a row says."""

from datetime import date

import pytest

from khoktoom_desktop.domain.column import Choice, Lookups
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.importing import cell_text, find_heading, heading_key, read_generic, unknown_headings
from khoktoom_desktop.sheets.raw import RawSheet, RawValue

GIFTS = register("gifts")
KNOWN = Lookups(
    choices={
        "gift-giver": (Choice("private", "หน่วยงานภาคเอกชน"),),
        "gift-received-as": (Choice("person", "รายบุคคล"),),
        "gift-disposition": (),
    },
    references={"department": {7: "กองคลัง"}},
)
HEAD: list[RawValue] = ["วันที่ได้รับ", "ผู้รายงาน *", "กอง", "รายการ", "มูลค่า\n(บาท)", "ประเภทผู้ให้", "รับในนาม"]
GOOD: list[RawValue] = ["28/12/2567", "นาย ก", "กองคลัง", "กระเช้า", 1500, "หน่วยงานภาคเอกชน", "รายบุคคล"]


def sheet(*rows: list[RawValue], json_keys: tuple[str, ...] | None = None) -> RawSheet:
    return RawSheet("แผ่น1", list(rows), json_keys=json_keys)


def test_headings_are_known_by_what_they_mean() -> None:
    assert heading_key(" มูลค่า\n(บาท) * ") == heading_key("มูลค่า(บาท)")
    assert heading_key("ปี ๒๕๖๖") == heading_key("ปี2566")
    raw = sheet(["เทศบาล"], [None, "รายการ"], HEAD, GOOD)
    heading = find_heading(raw, GIFTS.columns())
    assert heading is not None
    assert heading.index == 2
    assert [column.field for column in heading.fields.values()] == [
        "received_on", "reporter", "department_id", "description", "value", "giver_kind", "received_as",
    ]  # fmt: skip
    assert find_heading(sheet(["หมายเหตุ"], [1, 2]), GIFTS.columns()) is None


def test_a_row_becomes_a_record() -> None:
    rows = list(read_generic(GIFTS, sheet(HEAD, GOOD, [None, " "], GOOD), KNOWN))
    assert [row.row_number for row in rows] == [2, 4]
    record = rows[0].record
    assert record is not None
    assert (getattr(record, "department_id"), getattr(record, "value")) == (7, 150_000)
    assert getattr(record, "received_on") == date(2024, 12, 28)
    assert "value" in rows[0].fields
    assert "occasion" not in rows[0].fields
    assert not rows[0].rejected


def test_what_cannot_be_read_is_placed() -> None:
    bad: list[RawValue] = ["31/2/2567", "นาย ก", "กองไม่มี", "กระเช้า", "1,5", "หน่วยงานภาคเอกชน", "รายบุคคล"]
    (row,) = read_generic(GIFTS, sheet(HEAD, bad), KNOWN)
    assert row.record is None
    assert row.rejected
    assert {(problem.column, problem.value) for problem in row.problems} == {
        ("A", "31/2/2567"), ("C", "กองไม่มี"), ("E", "1,5"),
    }  # fmt: skip
    assert {problem.severity for problem in row.problems} == {Severity.ERROR}
    keys = tuple(column.field for column in GIFTS.columns()[:5])
    in_json = sheet([*keys], ["31/2/2567", "นาย ก", "x", "y", None], json_keys=keys)
    with pytest.raises(Refused):
        list(read_generic(GIFTS, in_json, KNOWN))


def test_unknown_headings_are_told_once() -> None:
    raw = sheet([*HEAD, "คำถาม", "รหัสรายการ"], GOOD)
    (problem,) = unknown_headings(GIFTS, raw)
    assert (problem.row, problem.column, problem.value, problem.severity) == (1, "H", "คำถาม", Severity.WARNING)
    assert unknown_headings(GIFTS, sheet(["ไม่ใช่"])) == ()
    with pytest.raises(Trouble):
        list(read_generic(GIFTS, sheet(["ไม่ใช่"]), KNOWN))


def test_a_uid_names_the_record() -> None:
    raw = sheet(["รหัสรายการ", "โอกาส"], ["0f0e", "ปีใหม่"], [None, "สงกรานต์"])
    first, second = read_generic(GIFTS, raw, KNOWN)
    assert (first.key, second.key) == ("0f0e", None)
    assert first.fields == {"occasion"}


def test_raw_values_as_a_report_quotes_them() -> None:
    assert [cell_text(value) for value in (None, True, False, date(2023, 1, 2), 5)] == [
        "",
        "ใช่",
        "ไม่ใช่",
        "2023-01-02",
        "5",
    ]
