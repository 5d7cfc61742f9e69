"""Matching a file to a register: thirty layouts as offices write them, words of lists, and what is remembered."""

from dataclasses import replace
from pathlib import Path

import pytest

from khoktoom_desktop.domain.column import Choice, Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.importing import REASON_TITLE, UID, CellProblem
from khoktoom_desktop.services.import_memory import KEPT, ImportMemory, fingerprint, read_memory, write_memory
from khoktoom_desktop.services.import_report import ImportReport
from khoktoom_desktop.services.layout import Layout, is_numbering, is_total
from khoktoom_desktop.services.mapping import (
    UnknownWord,
    file_columns,
    guess,
    guess_fields,
    headings_at,
    nearest,
    unknown_words,
    with_meanings,
)
from khoktoom_desktop.sheets.raw import RawSheet, RawValue

LAYOUTS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "headings_as_written.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
GIFTS = register("gifts")


def rows_of(headings: list[str]) -> list[list[RawValue]]:
    """Write headings as a sheet has them; an upper one spans its neighbours with the same."""
    if not any(" / " in each for each in headings):
        return [list(headings)]
    upper: list[RawValue] = []
    lower: list[RawValue] = []
    for before, each in zip(["", *headings], headings, strict=False):
        over, _, under = each.partition(" / ")
        upper.append(None if under and before.startswith(f"{over} / ") else over)
        lower.append(under or None)
    return [upper, lower]


@pytest.mark.untraced
def test_columns_of_thirty_layouts_are_matched() -> None:
    assert len(LAYOUTS) == 30
    assert {name for name, _headings, _fields in LAYOUTS} <= {each.id for each in REGISTERS}
    right = asked = 0
    for name, headings, fields in LAYOUTS:
        found = guess(register(name), RawSheet("s", [["เทศบาล"], [], *rows_of(headings.split(" | "))])).fields
        expected = fields.split()
        got = [field or "-" for field in found] + ["-"] * (len(expected) - len(found))
        right += sum(one == other for one, other in zip(expected, got, strict=True))
        asked += len(expected)
    assert right >= 0.95 * asked, f"{right} of {asked}"


def test_a_heading_that_nearly_fits_is_taken_where_its_cells_do() -> None:
    head: list[RawValue] = ["วันที่ได้รับมอบ", "ผู้รายงานตัว", "มูลค่ารวม", UID, REASON_TITLE, "หมายเหตุ", "วันที่ได้รับ"]
    raw = RawSheet("s", [head, ["28 ธ.ค. 67", "นายก", "ไม่ทราบ", "x", "y", "", "29 ธ.ค. 67"]])
    assert guess_fields(GIFTS, raw, 0) == ("", "reporter", "", UID, "", "note", "received_on")
    filled = RawSheet("s", [["มูลค่ารวม", "ปีใหม่", "วันที่"], ["๑๒๐.๕๐", "ก", "1/2/67"]])
    assert guess(GIFTS, filled).fields == ("value", "", "received_on")
    assert guess(GIFTS, RawSheet("s", [["ก", "ข"], [1, 2]])).fields == ("",)


def test_columns_show_letters_headings_and_samples() -> None:
    raw = RawSheet("s", [["ก", None, "ข"], [1, None, "x"], [1, None, "y"], [2, None, None]])
    found = file_columns(raw, 0)
    assert [(each.place, each.letter, each.heading, each.samples) for each in found] == [
        (0, "A", "ก", ("1", "2")),
        (2, "C", "ข", ("x", "y")),
    ]
    assert headings_at(RawSheet("s", [["บน", None, "ข้าง"], ["ก", "ข", None]]), 1) == ("บน ก", "บน ข", "ข้าง")
    assert headings_at(raw, 9) == ()


def test_numberings_and_totals_are_no_records() -> None:
    assert is_numbering(["(๑)", "(2)", 3, None])
    assert not is_numbering([1, 2])
    assert not is_numbering([1, 3, 2])
    assert is_total([None, "รวมทั้งสิ้น", None, 1500])
    assert is_total(["รวมเป็นเงิน", "1,500.00", "บาท"])
    assert not is_total(["รวมมิตร", 12])
    assert not is_total([None, 12])
    layout = Layout(1, ("reporter", ""), {(0, "สำนักปลัด"): "สำนักปลัดเทศบาล"})
    raw = RawSheet("s", [["x"], ["ก", "ข", "ค"], ["(1)", "(2)", "(3)"], ["สำนักปลัด", "สำนักปลัด"], ["รวม", 2], [None]])
    assert layout.applied(raw).rows[2:5] == [[], ["สำนักปลัดเทศบาล", "สำนักปลัด"], []]
    assert replace(layout, fields=()).applied(raw).rows[2] == ["(1)", "(2)", "(3)"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("สำนักปลัด", "สำนักปลัดเทศบาล"),
        ("สํานักปลัด ", "สำนักปลัดเทศบาล"),
        ("กองคลัง เทศบาลตำบลตัวอย่าง", "กองคลัง"),
        ("กองคลงั", "กองคลัง"),
        ("กอง", ""),
        ("สภา", ""),
    ],
)
def test_the_nearest_known_word_is_suggested(word: str, expected: str) -> None:
    assert nearest(word, ("สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง")) == expected
    assert nearest(word, ()) == ""


def test_unknown_words_are_counted_with_what_the_list_has() -> None:
    def problem(row: int, column: str, field: str, value: str, code: str = "unknown-choice") -> CellProblem:
        return CellProblem(row, column, field, value, Severity.ERROR, sentence("x"), code)

    problems = (
        problem(2, "B", "department_id", "สำนักปลัด"),
        problem(3, "B", "department_id", "สำนักปลัด"),
        problem(3, "A", "giver_kind", "ชาวบ้าน"),
        problem(4, "A", "value", "1,5", "decimal-comma"),
        problem(4, "Q", "giver_kind", "x"),
    )
    known = Lookups({"gift-giver": (Choice("citizen", "ประชาชน"),)}, {"department": {7: "สำนักปลัดเทศบาล"}})
    raw = RawSheet("s", [["ก", "ข"]])
    found = unknown_words(GIFTS, raw, ImportReport("gifts", "f", problems=problems), known)
    assert [(each.place, each.word, each.count, each.known, each.suggested) for each in found] == [
        (1, "สำนักปลัด", 2, ("สำนักปลัดเทศบาล",), "สำนักปลัดเทศบาล"),
        (0, "ชาวบ้าน", 1, ("ประชาชน",), ""),
    ]
    layout = with_meanings(Layout(), {(1, "สำนักปลัด"): "สำนักปลัดเทศบาล", (0, "ชาวบ้าน"): ""})
    assert layout.meanings == {(1, "สำนักปลัด"): "สำนักปลัดเทศบาล"}


def test_what_was_said_is_remembered(tmp_path: Path) -> None:
    memory = read_memory(tmp_path / "new")
    headings = ("วันที่ ได้รับ", "ใคร", "", "ใคร")
    assert memory.fields("gifts", headings) is None
    memory.remember_fields("gifts", headings, ("received_on", "reporter", "", ""))
    memory.words = {}
    column = Column("department_id", "กอง", ColumnKind.REFERENCE, source="department")
    known = unknown_of(column)
    memory.remember_words("office", "gifts", [(known, "สำนักปลัดเทศบาล")])
    write_memory(memory, tmp_path / "new")
    again = read_memory(tmp_path / "new")
    assert again.fields("gifts", ("วันที่ได้รับ *", "ใคร")) == ("received_on", "")
    assert again.fields("complaints", headings) is None
    assert again.word("office", "gifts", known) == "สำนักปลัดเทศบาล"
    assert again.word("other", "gifts", known) == ""
    assert again.word("office", "gifts", replace(known, known=("กองช่าง",))) == ""
    again.remember_words("office", "gifts", [(known, "")])
    assert again.word("office", "gifts", known) == ""


def unknown_of(column: Column) -> UnknownWord:
    return UnknownWord(1, column, "B", "สำนักปลัด", 2, ("สำนักปลัดเทศบาล",))


def test_a_broken_memory_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "import-memory.json").write_text('{"layouts": [1], "words": {"a": 2, "b": {"c": 3}}}', encoding="utf-8")
    assert read_memory(tmp_path) == ImportMemory({}, {"b": {}})
    (tmp_path / "import-memory.json").write_text("[", encoding="utf-8")
    assert read_memory(tmp_path) == ImportMemory()
    write_memory(ImportMemory(), tmp_path / "import-memory.json")
    many = ImportMemory()
    for number in range(KEPT + 1):
        many.remember_fields("gifts", (str(number),), ("note",))
    assert len(many.layouts) == KEPT
    assert fingerprint("gifts", ("0",)) not in many.layouts
