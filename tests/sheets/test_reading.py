"""Files of rows: every format, encoding and delimiter in; hostile and broken ones refused with a sentence."""

import json
import random
import struct
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.sheets.raw import column_letter, tidy
from khoktoom_desktop.sheets.reading import read_rows

HEAD = ["ชื่อโครงการ", "งบประมาณ(บาท)"]
ROWS_XML = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "{before}<sheetData>{rows}</sheetData></worksheet>"
)


def workbook(path: Path, rows: list[list[object]], *, hidden: bool = False) -> Path:
    book = Workbook()
    first = book.active
    assert first is not None
    for row in rows:
        first.append(row)
    if hidden:
        second = book.create_sheet("ซ่อน", 0)
        second.append(["ลับ"])
        second.sheet_state = "hidden"
        book.create_sheet("ว่าง", 0)
    book.save(path)
    return path


def with_part(source: Path, target: Path, name: str, content: bytes) -> Path:
    """Write a workbook again with one part exchanged."""
    with ZipFile(source) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return target


def code_of(path: Path, **options: str) -> str:
    with pytest.raises(Trouble) as trouble:
        read_rows(path, **options)
    assert str(trouble.value.next)
    return trouble.value.code


def test_values_of_a_workbook_keep_their_types(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [HEAD, ["ซื้อ", 1234.5], [1655990000199, True], [datetime(2023, 5, 2), date(2569, 1, 2)], [None, None]],
    )
    raw = read_rows(path)
    assert raw.rows[0] == HEAD
    assert raw.rows[1] == ["ซื้อ", Decimal("1234.5")]
    assert raw.rows[2] == [1655990000199, True]
    assert raw.rows[3] == [datetime(2023, 5, 2), datetime(2569, 1, 2)]
    assert len(raw.rows) == 4
    assert (raw.row_number(1), raw.column_name(27)) == (2, "AB")


def test_the_first_shown_sheet_with_rows_is_read_unless_another_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [HEAD], hidden=True)
    raw = read_rows(path)
    assert (raw.name, raw.sheet_names, raw.rows) == ("Sheet", ("ว่าง", "Sheet"), [HEAD])
    assert read_rows(path, "ซ่อน").rows == [["ลับ"]]
    assert code_of(path, sheet="ไม่มี") == "unknown-sheet"


def test_a_wrong_dimension_hides_no_row(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [HEAD])
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 301))
    xml = ROWS_XML.format(before='<dimension ref="A1:A1"/>', rows=rows).encode()
    raw = read_rows(with_part(source, tmp_path / "b.xlsx", "xl/worksheets/sheet1.xml", xml))
    assert [row[0] for row in raw.rows] == list(range(1, 301))


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8", ","), ("utf-8-sig", ";"), ("cp874", "\t"), ("utf-16", ","), ("utf-16-le", ";"), ("utf-16-be", "\t")],
)
def test_delimited_text_of_any_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "a.csv"
    text = f'ชื่อ{delimiter}จำนวน\r\n"จ้าง{delimiter}เหมา ""ถนน""\nสายสอง"{delimiter}๑๒\r\n{delimiter}\r\n'
    # Without a mark UTF-16 is known by the zero byte of its Latin letters.
    path.write_bytes(("A" + text).encode(encoding) if encoding.startswith("utf-16-") else text.encode(encoding))
    rows = read_rows(path).rows
    assert rows[0][-1] == "จำนวน"
    assert rows[1] == [f'จ้าง{delimiter}เหมา "ถนน"\nสายสอง', "๑๒"]
    assert len(rows) == 2


def test_an_encoding_that_cannot_be_thai(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xdb\xfc\xff,\xfe")
    assert code_of(path) == "encoding"
    path.write_bytes(b"\xff\xfe\x00\xd8")
    assert code_of(path) == "encoding"


def test_guarding_apostrophes_are_taken_off(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ก,ข\n'=1+1,''=2\n'ธรรมดา,'-\n", encoding="utf-8")
    assert read_rows(path).rows[1:] == [["=1+1", "'=2"], ["'ธรรมดา", "-"]]


@pytest.mark.parametrize("key", [None, "rows", "records", "data"])
def test_json_numbers_are_exact(tmp_path: Path, key: str | None) -> None:
    path = tmp_path / "a.json"
    content: object = '[{"a": 0.1, "b": "ข", "c": null}, {"b": ["x", "y"], "d": 1655990000199, "e": {"f": 1}}]'
    path.write_text(str(content) if key is None else f'{{"{key}": {content}}}', encoding="utf-8")
    raw = read_rows(path)
    assert raw.json_keys == ("a", "b", "c", "d", "e")
    assert raw.rows[1] == [Decimal("0.1"), "ข", None, None, None]
    assert raw.rows[2] == [None, "x\ny", None, 1655990000199, '{"f": 1}']
    assert (raw.row_number(1), raw.column_name(1)) == (1, "b")


@pytest.mark.parametrize("content", ["{", "[1, 2]", '{"other": []}', '"text"', "[" * 100_000, '{"rows": {"a": 1}}'])
def test_json_of_another_shape(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert code_of(path) in ("broken-file", "json-shape")


def test_files_that_are_not_there_empty_or_of_another_kind(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.xlsx") == "file-missing"
    assert code_of(tmp_path) == "unreadable"
    for name, content, expected in (
        ("a.xlsx", b"", "empty-file"),
        ("b.csv", b"\n\n \n", "empty-file"),
        ("c.json", b"[]", "empty-file"),
        ("d.xlsx", b"not a workbook", "broken-file"),
        ("e.docx", b"something", "unknown-format"),
        ("f", b"something", "unknown-format"),
        ("g.csv", b"a,b\n\x001,2\n", "broken-file"),
        ("h.csv", b'"' + b"a" * 200_000 + b'"\n', "broken-file"),
    ):
        (tmp_path / name).write_bytes(content)
        assert code_of(tmp_path / name) == expected, name


def test_a_file_beyond_twenty_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    assert code_of(path) == "too-large"


@pytest.mark.untraced
def test_too_many_rows_and_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ก\n" * 200_001, encoding="utf-8")
    assert code_of(path) == "too-large"
    path.write_text("ก," * 200 + "ข\n", encoding="utf-8")
    assert code_of(path) == "too-large"
    path.with_suffix(".json").write_text(json.dumps([{str(n): n for n in range(201)}]), encoding="utf-8")
    assert code_of(path.with_suffix(".json")) == "too-large"


@pytest.mark.untraced
def test_one_cell_at_the_last_corner(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [HEAD])
    for cell, row in (("XFD1048576", 1048576), ("XFD2", 2), ("A1048576", 1048576)):
        rows = f'<row r="{row}"><c r="{cell}"><v>1</v></c></row>'
        xml = ROWS_XML.format(before="", rows=rows).encode()
        assert code_of(with_part(source, tmp_path / "b.xlsx", "xl/worksheets/sheet1.xml", xml)) == "too-large"


def test_bombs_are_counted_not_believed(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [HEAD])
    bomb = with_part(source, tmp_path / "b.xlsx", "xl/worksheets/sheet1.xml", b" " * 30_000_000)
    assert code_of(bomb) == "too-large"
    data = bytearray(bomb.read_bytes())
    # The same with a directory that claims one kilobyte.
    size = struct.pack("<L", 30_000_000)
    lying = data.replace(size, struct.pack("<L", 1000))
    bomb.write_bytes(lying)
    assert code_of(bomb) in ("too-large", "broken-file")
    many = tmp_path / "c.xlsx"
    with ZipFile(many, "w") as archive:
        for number in range(501):
            archive.writestr(f"part{number}", "x")
    assert code_of(many) == "too-large"


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [HEAD])
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>'
    xml = ROWS_XML.format(before="", rows=rows).replace("?><", f"?>{laughs}<").encode()
    assert code_of(with_part(source, tmp_path / "b.xlsx", "xl/worksheets/sheet1.xml", xml)) == "broken-file"


def ods(path: Path, rows: str) -> Path:
    content = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="แผ่น1">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def cell(text: str, kind: str = "string", more: str = "") -> str:
    value = f' office:value="{text}"' if kind == "float" else ""
    return f'<table:table-cell office:value-type="{kind}"{value}{more}><text:p>{text}</text:p></table:table-cell>'


def test_opendocument_sheets(tmp_path: Path) -> None:
    empty = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    )
    rows = f"<table:table-row>{cell('ชื่อ')}{cell('1234.5', 'float')}</table:table-row>{empty}"
    raw = read_rows(ods(tmp_path / "a.ods", rows))
    assert raw.rows == [["ชื่อ", Decimal("1234.5")]]
    repeated = f'<table:table-row table:number-rows-repeated="1048576">{cell("x")}</table:table-row>'
    assert code_of(ods(tmp_path / "b.ods", repeated)) == "too-large"
    wide = cell("x", more=' table:number-columns-repeated="16384"')
    assert code_of(ods(tmp_path / "c.ods", f"<table:table-row>{wide}</table:table-row>")) == "too-large"


def test_an_old_binary_workbook_that_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert code_of(path) == "broken-file"


@pytest.mark.untraced
def test_mutated_workbooks_never_end_in_anything_but_rows_or_trouble(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [HEAD, *[[f"รายการ {n}", n * 1.5] for n in range(20)]])
    with ZipFile(source) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    chance = random.Random(2566)
    target, refused = tmp_path / "b.xlsx", 0
    for number in range(150):
        data = bytearray(sheet if number % 3 else source.read_bytes())
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if number % 3:
            with_part(source, target, "xl/worksheets/sheet1.xml", bytes(data))
        else:
            target.write_bytes(data)
        try:
            read_rows(target)
        except Trouble:
            refused += 1
    assert refused > 10


def test_tidy_knows_what_libraries_give() -> None:
    assert tidy(1.0) == 1
    assert tidy(0.1) == Decimal("0.1")
    assert tidy(float("nan")) == "nan"
    assert tidy(datetime(2023, 1, 1).time()) == "00:00:00"
    assert tidy("") is None
    assert [column_letter(index) for index in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
