"""Cells: every kind is read back as it is written; what cannot be read comes back with a problem."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khoktoom_desktop.domain.cell import read_cell, show_cell, write_cell
from khoktoom_desktop.domain.column import Choice, Column, ColumnKind, Lines, Lookups
from khoktoom_desktop.domain.money import read_baht
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.thai.text import normalise

LOOKUPS = Lookups(
    choices={"method": (Choice("specific", "เฉพาะเจาะจง"), Choice("e-bidding", "ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)"))},
    references={"department": {1: "กองคลัง", 2: "กองช่าง", 3: "งานซ้ำ", 4: "งานซ้ำ"}},
)
AMOUNTS = Lines(
    write=lambda value: "\n".join(str(number) for number in value),
    read=lambda text: [read_baht(line) for line in text.split("\n")],
)
COLUMNS = {
    kind: Column(
        "field",
        "หัวข้อ",
        kind,
        topic="method" if kind is ColumnKind.CHOICE else "",
        source="department" if kind is ColumnKind.REFERENCE else "",
        lines=AMOUNTS if kind is ColumnKind.LINES else None,
        example="0994000237031" if kind is ColumnKind.DIGITS else "",
    )
    for kind in ColumnKind
}


def test_a_month_is_shown_as_one_and_read_from_every_form():
    month = Column("month", "เดือน", ColumnKind.DATE, month=True)
    for text in ("ธ.ค. 68", "12/2568", "1/12/2568"):
        assert read_cell(month, text, LOOKUPS) == (date(2025, 12, 1), None)
    assert show_cell(month, date(2025, 12, 1), LOOKUPS) == "ธ.ค. 2568"
    assert show_cell(month, date(2025, 12, 2), LOOKUPS) == write_cell(month, date(2025, 12, 2), LOOKUPS) == "02/12/2568"
    assert show_cell(COLUMNS[ColumnKind.DATE], date(2025, 12, 1), LOOKUPS) == "01/12/2568"
    assert read_cell(COLUMNS[ColumnKind.DATE], "12/2568", LOOKUPS)[1].severity is Severity.ERROR


def read(kind, value):
    """Return the value read and the code of its problem."""
    found, problem = read_cell(COLUMNS[ColumnKind(kind)], value, LOOKUPS)
    if problem is not None:
        assert problem.field == "field"
        assert str(problem)
    return found, problem.code if problem else None


@pytest.mark.parametrize("kind", list(ColumnKind))
@pytest.mark.parametrize("value", [None, "", "  ", "\u200b\u00a0\n"])
def test_a_blank_cell_is_nothing_of_any_kind(kind, value):
    assert read(kind, value) == (None, None)
    assert write_cell(COLUMNS[kind], None, LOOKUPS) == ""


@pytest.mark.parametrize("kind", [kind for kind in ColumnKind if "text" not in kind])
def test_a_dash_is_nothing_but_in_text(kind):
    assert read(kind, " - ") == (None, None)
    assert read("text", " - ") == ("-", None)
    assert read("long_text", "–") == ("–", None)


@pytest.mark.parametrize(
    ("value", "kept", "code"),
    [
        (" สํานักปลัด\x0bเทศบาล\u200b ", "สำนักปลัด\nเทศบาล", None),
        ("=1+1", "=1+1", None),
        (12, "12", None),
        (12.0, "12", None),
        (0.1 + 0.2, "0.3", None),
        (Decimal("12.50"), "12.5", None),
        (Decimal("1200"), "1200", None),
        (True, "ใช่", None),
        (False, "ไม่ใช่", None),
        (float("nan"), "nan", None),
        (1e300, "1e+300", None),
        pytest.param(10**5000, "1.000E+5000", None, id="huge"),
        (time(8, 30), "08:30:00", None),
        (date(2568, 12, 1), "12/2568", "date-in-text"),
        (datetime(2569, 5, 2), "02/05/2569", "date-in-text"),
        (date(2026, 5, 2), "02/05/2569", "date-in-text"),
    ],
)
def test_text(value, kept, code):
    assert read("text", value) == (kept, code)
    assert read("long_text", value) == (kept, code)


@pytest.mark.parametrize(
    ("value", "kept", "code"),
    [
        ("1-2345-67890-12-1", "1234567890121", None),
        ("๑๒๓ ๔๕", "12345", None),
        ("M69060005850", "M69060005850", None),
        ("ก.๑๒/2568", "ก.12/2568", None),
        (1234567890121, "1234567890121", None),
        (1234567890121.0, "1234567890121", None),
        (Decimal("1234567890121"), "1234567890121", None),
        (994000237031.0, "0994000237031", "leading-zero"),
        (Decimal("994000237031"), "0994000237031", "leading-zero"),
        ("994000237031", "994000237031", None),
        ("1.64E+11", "1.64E+11", "digits-lost"),
        ("E+", "E+", None),
        (1.6355e20, "163550000000000000000", "digits-lost"),
        (12.5, "12.5", "digits-lost"),
        (-5, "-5", "digits-lost"),
        (Decimal("NaN"), "NaN", None),
        (Decimal("1E+999999"), "1E+999999", "digits-lost"),
        (date(2568, 3, 1), "3/2568", "date-in-text"),
    ],
)
def test_identifiers(value, kept, code):
    assert read("digits", value) == (kept, code)


def test_an_identifier_without_an_example_of_digits_gains_no_zero():
    assert read_cell(Column("code", "รหัส", ColumnKind.DIGITS, example="M69010000015"), 15, LOOKUPS) == ("15", None)
    assert read_cell(Column("code", "รหัส", ColumnKind.DIGITS), 15, LOOKUPS) == ("15", None)


@pytest.mark.parametrize(
    ("value", "kept", "code"),
    [
        ("1,234.50", 123450, None),
        ("๑,๒๓๔.๕๐ บาท", 123450, None),
        (1234.5, 123450, None),
        (0.1 + 0.2, 30, None),
        (12, 1200, None),
        (Decimal("1.25"), 125, None),
        ("1,5", "1,5", "decimal-comma"),
        (1.005, "1.005", "decimals"),
        (float("inf"), "inf", "not-a-number"),
        (True, "ใช่", "not-a-number"),
        pytest.param(10**5000, "1.000E+5000", "too-large", id="huge"),
        (date(2026, 5, 1), "01/05/2569", "date-for-number"),
    ],
)
def test_amounts(value, kept, code):
    assert read("baht", value) == (kept, code)


@pytest.mark.parametrize(
    ("value", "kept", "code"),
    [
        ("๑๒", 12, None),
        (12.0, 12, None),
        (Decimal("2568"), 2568, None),
        (12.5, "12.5", "not-whole"),
        (-3, "-3", "negative"),
        (date(2026, 1, 1), "01/01/2569", "date-for-number"),
    ],
)
def test_counts(value, kept, code):
    assert read("integer", value) == (kept, code)


@pytest.mark.parametrize(
    ("value", "kept", "code"),
    [
        ("2/5/69", date(2026, 5, 2), None),
        (date(2026, 5, 2), date(2026, 5, 2), None),
        (datetime(2026, 5, 2, 23, 59), date(2026, 5, 2), None),
        (date(2569, 5, 2), date(2026, 5, 2), "be-year"),
        (datetime(2567, 2, 28), date(2024, 2, 28), "be-year"),
        (date(2568, 2, 29), "29/02/2568", "date-leap"),
        (date(1969, 5, 2), date(1969, 5, 2), "two-digit-year"),
        (date(1920, 5, 2), date(1920, 5, 2), None),
        (date(1500, 1, 1), "01/01/2043", "date-year"),
        (date(2300, 1, 1), "01/01/2843", "date-year"),
        (15102566, date(2023, 10, 15), None),
        (2052569, date(2026, 5, 2), None),
        (661015.0, date(2023, 10, 15), None),
        (46144, "46144", "date-unreadable"),
        ("2052569", "2052569", "date-unreadable"),
        ("29/2/2566", "29/2/2566", "date-leap"),
        ("2/5/2026", "2/5/2026", "date-era"),
        (True, "ใช่", "date-unreadable"),
    ],
)
def test_days(value, kept, code):
    assert read("date", value) == (kept, code)


def test_a_buddhist_year_in_a_date_cell_is_a_warning():
    _, problem = read_cell(COLUMNS[ColumnKind.DATE], date(2569, 5, 2), LOOKUPS)
    assert problem.severity is Severity.WARNING
    assert "2569" in str(problem)


@pytest.mark.parametrize(
    ("value", "kept", "code"),
    [
        ("ใช่", True, None),
        ("ไม่ใช่", False, None),
        ("TRUE", True, None),
        (True, True, None),
        (False, False, None),
        (1, True, None),
        (0.0, False, None),
        ("๑", True, None),
        ("✓", True, None),
        ("x", "x", "not-yes-or-no"),
    ],
)
def test_yes_and_no(value, kept, code):
    assert read("boolean", value) == (kept, code)


@pytest.mark.parametrize(
    ("value", "kept", "code"),
    [
        ("specific", "specific", None),
        ("เฉพาะ เจาะจง", "specific", None),
        ("ประกวดราคาอิเล็กทรอนิกส์ (E-Bidding)", "e-bidding", None),
        ("ตกลงราคา", "ตกลงราคา", "unknown-choice"),
        (3, "3", "unknown-choice"),
    ],
)
def test_choices(value, kept, code):
    assert read("choice", value) == (kept, code)


@pytest.mark.parametrize(
    ("value", "kept", "code"),
    [
        ("กองคลัง", 1, None),
        ("กอง ช่าง", 2, None),
        ("งานซ้ำ", "งานซ้ำ", "two-of-a-name"),
        ("กองทัพ", "กองทัพ", "unknown-choice"),
    ],
)
def test_references(value, kept, code):
    assert read("reference", value) == (kept, code)


def test_an_unknown_word_names_the_first_of_its_list():
    many = Column("field", "หัวข้อ", ColumnKind.CHOICE, choices=tuple(Choice(str(n), f"ที่{n}") for n in range(9)))
    _, problem = read_cell(many, "อื่น", LOOKUPS)
    assert "ที่0, ที่1, ที่2, ที่3, ที่4, ที่5 …" in str(problem)
    _, problem = read_cell(COLUMNS[ColumnKind.REFERENCE], "อื่น", Lookups())
    assert str(problem).endswith("เลือกจาก: -")


def test_lines_are_read_by_their_column():
    assert read("lines", "1\r\n2.50") == ([100, 250], None)
    assert read("lines", "1\n1,5") == ("1\n1,5", "decimal-comma")
    assert read_cell(Column("field", "หัวข้อ", ColumnKind.LINES), "a", LOOKUPS) == ("a", None)


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("text", "กอง", "กอง"),
        ("integer", 1234, "1,234"),
        ("baht", 123450, "1,234.50"),
        ("date", date(2026, 5, 2), "02/05/2569"),
        ("boolean", True, "ใช่"),
        ("boolean", False, "ไม่ใช่"),
        ("choice", "specific", "เฉพาะเจาะจง"),
        ("choice", "gone", "gone"),
        ("reference", 2, "กองช่าง"),
        ("reference", 99, "99"),
        ("lines", [1, 2], "1\n2"),
        ("digits", "0994000237031", "0994000237031"),
        ("baht", "1,5", "1,5"),
        ("integer", "ก", "ก"),
        ("date", "ก", "ก"),
        ("reference", "ก", "ก"),
    ],
)
def test_how_cells_are_written(kind, value, written):
    assert write_cell(COLUMNS[ColumnKind(kind)], value, LOOKUPS) == written


def test_years_are_written_without_a_comma_and_lines_need_their_column():
    assert write_cell(Column("fiscal_year", "ปีงบประมาณ", ColumnKind.INTEGER), 2568, LOOKUPS) == "2568"
    assert write_cell(Column("field", "หัวข้อ", ColumnKind.LINES), [1], LOOKUPS) == "[1]"


VALUES = {
    ColumnKind.TEXT: st.text(alphabet="กขคงน้ำ abc12", min_size=1).map(normalise).filter(bool),
    ColumnKind.INTEGER: st.integers(0, 10**12),
    ColumnKind.BAHT: st.integers(-(10**14), 10**14),
    ColumnKind.DATE: st.dates(date(1857, 1, 1), date(2157, 12, 31)),
    ColumnKind.BOOLEAN: st.booleans(),
    ColumnKind.CHOICE: st.sampled_from(["specific", "e-bidding"]),
    ColumnKind.REFERENCE: st.sampled_from([1, 2]),
}


@pytest.mark.untraced
@pytest.mark.parametrize("kind", list(VALUES))
def test_what_is_written_is_read_back(kind):
    @given(VALUES[kind])
    @settings(max_examples=60)
    def round_trip(value):
        written = write_cell(COLUMNS[kind], value, LOOKUPS)
        found, problem = read_cell(COLUMNS[kind], written, LOOKUPS)
        assert problem is None
        assert found == value

    round_trip()


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.dates(), st.datetimes(), st.times(),
    st.text(max_size=12), st.text(alphabet="0123456789,./- ๐๕กE+", max_size=12), st.binary(max_size=3),
)  # fmt: skip


@pytest.mark.untraced
@pytest.mark.parametrize("kind", list(ColumnKind))
def test_nothing_that_a_file_may_hold_raises(kind):
    @given(ANYTHING)
    @settings(max_examples=150)
    def attempt(value):
        found, problem = read_cell(COLUMNS[kind], value, LOOKUPS)
        if problem is not None and problem.severity is Severity.ERROR:
            assert isinstance(found, str)
            assert str(problem)

    attempt()
