"""A made-up e-GP file of the shape of the open data, with golden sums of its own, in every encoding it is met in."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import openpyxl
import pytest

from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.register import Register

Row = dict[str, object]

CAPTION = "วิธีการจัดหา ประกาศเชิญชวนทั่วไป คัดเลือก เฉพาะเจาะจง"
DIRECT, BIDDING = "เฉพาะเจาะจง", "ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)"
HEADINGS = (
    "รหัสโครงการ", "ชื่อโครงการ", "งบประมาณ(บาท)", "กลุ่มวิธีจัดซื้อฯ", "วิธีจัดซื้อฯ", "ชื่อหน่วยงาน", "จังหวัด",
    "เขต/อำเภอ", "ปีงบประมาณ", "ชื่อผู้ชนะ", "เลขนิติบุคคล", "ราคาตกลงซื้อ/จ้าง", "งบสัญญา(บาท)", "วันที่ลงนามสัญญา",
    "วันที่ประกาศ", "เลขที่สัญญา", "วันที่สิ้นสุดสัญญา", "สถานะสัญญา",
)  # fmt: skip
# Project, title, budget, method, winner, tax ID, agreed, signed, announced, number, end, state.
_ROWS = (
    ("67100000011", "ซื้อน้ำดื่ม โดยวิธีเฉพาะเจาะจง", "25000", DIRECT, "ร้านน้ำใส", "", "25000", "1 ต.ค. 67", "-", "4/2568",
     "8 ต.ค. 67", ""),
    ("67100000022", "ซื้ออาหารเสริม (นม) โดยวิธีเฉพาะเจาะจง", "297314.1", DIRECT, "บริษัท นมสด จำกัด", "0165500000011",
     "297314.1", "3 ต.ค. 67", "-", "4/2568", "31 ต.ค. 67", "สิ้นสุดสัญญา"),
    ("67110000033", "จ้างเหมาซ่อมรถบรรทุกขยะ โดยวิธีเฉพาะเจาะจง", "6912.74", DIRECT, "หจก. ช่างยนต์", "0163500000028",
     "6912.74", "๙ พ.ย. ๖๗", "-", "๑๒๐/๒๕๖๘", "20 พ.ย. 67", ""),
    ("67120000044", "จ้างก่อสร้างถนน ค.ส.ล. ซอย 1 โดยวิธีเฉพาะเจาะจง", "495000", DIRECT, "ห้างหุ้นส่วนจำกัด ทางดี", "", "494000",
     "2 ธ.ค. 67", "-", "5/2568", "2 มี.ค. 68", "ระหว่างดำเนินการ"),
    ("67120000055", "จ้างก่อสร้างถนน ค.ส.ล. ซอย 2 โดยวิธีเฉพาะเจาะจง", "495000", DIRECT, "หจก.ทางดี", "", "494000",
     "12 ธ.ค. 67", "-", "6/2568", "12 มี.ค. 68", "ระหว่างดำเนินการ"),
    ("68010000066", "ประกวดราคาจ้างก่อสร้างสะพาน ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)", "3500000", BIDDING,
     "บริษัท สะพานดี จำกัด", "0105500000038", "3335000.55", "18 เม.ย. 68", "10 มี.ค. 68", "34/2568", "14 ธ.ค. 68",
     "ระหว่างดำเนินการ"),
    ("68080000077", "จ้างแสดงดนตรี โดยวิธีเฉพาะเจาะจง", "12000", DIRECT, "นางสาวตัวอย่าง ใจดี", "", "15000", "18 ส.ค. 68", "-",
     "7/2568", "19 ส.ค. 68", ""),
    ("68090000088", "ซื้อวัสดุสำนักงาน โดยวิธีเฉพาะเจาะจง", "5000", DIRECT, "", "", "4999.99", "30 ก.ย. 68", "-", "5/2568",
     "7 ต.ค. 68", ""),
)  # fmt: skip
GOLDEN = {
    "count": 8,
    "cancelled": 0,
    "budget": "4836226.84",
    "agreed": "4672227.38",
    "saved": "163999.46",
    "by_method": [
        {"method": DIRECT, "count": 7, "budget": "1336226.84", "agreed": "1337226.83"},
        {"method": BIDDING, "count": 1, "budget": "3500000.00", "agreed": "3335000.55"},
    ],
    "by_month": [2, 1, 2, None, None, None, 1, None, None, None, 1, 1],
}


def _row(values: tuple[str, ...]) -> Row:
    """Return one row under the headings of the file."""
    project, title, budget, method, winner, tax_id, agreed, signed, announced, number, end, state = values
    cells = (
        project, title, budget, method, CAPTION, "เทศบาลตำบลตัวอย่าง", "ลพบุรี", "ตัวอย่าง", "2568", winner, tax_id, agreed,
        "", signed, announced, number, end, state,
    )  # fmt: skip
    return dict(zip(HEADINGS, cells, strict=True))


@pytest.fixture
def purchases() -> Register:
    """Return the register of purchases."""
    return register("procurement-results")


@pytest.fixture
def golden() -> dict[str, object]:
    """Return what the made-up rows add up to, counted by hand."""
    return dict(GOLDEN)


@pytest.fixture
def egp_rows() -> list[Row]:
    """Return the made-up rows."""
    return [_row(values) for values in _ROWS]


@pytest.fixture
def csv_file(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of rows to a csv file."""

    def write(rows: list[Row], encoding: str = "utf-8-sig", name: str = "egp.csv") -> Path:
        stream = StringIO(newline="")
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
        path = tmp_path / name
        path.write_bytes(stream.getvalue().encode(encoding))
        return path

    return write


@pytest.fixture
def json_file(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of rows to a JSON file."""

    def write(content: object, name: str = "egp.json") -> Path:
        path = tmp_path / name
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return path

    return write


@pytest.fixture
def xlsx_file(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of rows to a workbook, with a title above the headings."""

    def write(rows: list[Row], name: str = "egp.xlsx") -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(["ข้อมูลจัดซื้อจัดจ้างภาครัฐ"])
        sheet.append(list(rows[0]))
        for row in rows:
            sheet.append(list(row.values()))
        path = tmp_path / name
        book.save(path)
        return path

    return write
