"""Tags: what a reader hears is what was set, in its order; everything drawn belongs to a part or to none."""

import re
import subprocess
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from shutil import which
from typing import Any

import pypdf
import pytest

from khoktoom_desktop.domain.chart import Chart, Series
from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import (
    Blank,
    Choice,
    Choices,
    EmblemSpace,
    FormLine,
    Grid,
    PageBreak,
    Paper,
    Picture,
    Setting,
    Setup,
    Signatures,
    Signer,
    Text,
)
from khoktoom_desktop.paper.poster import Poster, Step
from khoktoom_desktop.paper.poster_file import poster_pdf
from khoktoom_desktop.paper.typeset import typeset

LONG = "การจ้างเหมาบริการดูแลรักษาความสะอาดและปั๊มน้ำ ในเขตเทศบาลตำบลโคกตูม ประจำปีงบประมาณ พ.ศ. 2566 ที่นี่ "
CHART = Chart("จำนวนผู้รับบริการเพิ่มขึ้น", ("ต.ค.", "พ.ย."), (Series("ปี 2566", (12, 3456)),), "ราย")
PAPER = (
    EmblemSpace(),
    Text("ประกาศเทศบาลตำบลโคกตูม", Setting.CENTRE, bold=True, heading=1),
    Text("เรื่อง เผยแพร่แผน", Setting.CENTRE, heading=2),
    Text(LONG * 3, Setting.JUSTIFIED, first_indent=25.0),
    Text("เทศบาล<b>ตำบลปั๊มน้ำ</b>โคกตูม<br/>บรรทัดใหม่"),
    FormLine((Blank("หน่วยงาน", "กองช่าง", 2.0), Blank("วันที่"))),
    Choices((Choice("รับไว้", True), Choice("ส่งคืน")), 2, "ผลการพิจารณา"),
    Signatures((Signer("นายปิ่น น้ำใจ", ("ปลัดเทศบาล", "โคกตูม"), "ผู้รายงาน"),)),
    Picture(CHART),
)


@dataclass
class Element:
    """A tag as it stands in a file: role, the text of its content, alternative text, what is inside."""

    role: str
    text: str
    alternative: str
    inside: "list[Element]"

    def all(self, role: str) -> "list[Element]":
        """Return the elements of a role, this one included."""
        own = [self] if self.role == role else []
        return own + [found for element in self.inside for found in element.all(role)]


def stretches(page: pypdf.PageObject) -> dict[int, str]:
    """Return the characters of each marked stretch of a page; asserts that nothing is unmarked or nested."""
    maps = {
        name: {
            code: bytes.fromhex(text).decode("utf-16-be")
            for code, text in re.findall(r"<(\w{4})> <(\w+)>", font["/ToUnicode"].get_data().decode())
        }
        for name, font in page["/Resources"]["/Font"].items()
    }
    found: dict[int, str] = {}
    number: int | None = None
    marked, face = False, ""
    content = page.get_contents().get_data().decode("latin-1")
    for token in re.finditer(
        r"/(\w+)<</MCID (\d+)>>BDC|(/Artifact BMC)|(EMC)|/(T\d+) [\d.]+ Tf|<([0-9A-F]+)>|\b(S|f|Do)\b", content
    ):
        _, opened, artifact, closed, font, codes, drawn = token.groups()
        if opened or artifact:
            assert not marked
            marked, number = True, int(opened) if opened else None
            if number is not None:
                found[number] = ""
        elif closed:
            assert marked
            marked = False
        elif font:
            face = font
        else:
            assert marked, (codes, drawn)
            if codes and number is not None:
                found[number] += "".join(maps[f"/{face}"][code] for code in re.findall("....", codes))
    assert not marked
    return found


def tree(pdf: bytes) -> Element:
    """Read the tags of a file, the document itself; asserts that each page leads back to the same tags."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    texts = {page.indirect_reference.idnum: stretches(page) for page in reader.pages}
    root: Any = reader.trailer["/Root"]["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    back = {numbers[i]: numbers[i + 1] for i in range(0, len(numbers), 2)}
    seen: set[tuple[int, int]] = set()

    def element(reference: Any) -> Element:
        entry = reference.get_object()
        own, inside = "", []
        kids = entry.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            kid = kid if isinstance(kid, int) else kid.get_object()
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                page = (entry if isinstance(kid, int) else kid).raw_get("/Pg")
                number = kid if isinstance(kid, int) else kid["/MCID"]
                assert (page.idnum, number) not in seen
                seen.add((page.idnum, number))
                assert back[page.get_object()["/StructParents"]][number].get_object() is entry
                own += texts[page.idnum][number]
            else:
                assert kid["/P"] is entry
                inside.append(element(kid))
        return Element(entry["/S"][1:], own, entry.get("/Alt", ""), inside)

    found = element(root["/K"])
    assert seen == {(page, number) for page, numbers in texts.items() for number in numbers}
    return found


def test_what_is_heard_is_what_was_set(setup: Setup) -> None:
    document = tree(typeset(Paper(setup, PAPER)))
    assert document.role == "Document"
    assert [element.role for element in document.inside] == [
        *("H1", "H2", "P", "P", "P", "P", "P", "L", "P", "P", "Figure"),
    ]
    texts = [element.text for element in document.inside]
    assert texts[:4] == [
        "ประกาศเทศบาลตำบลโคกตูม",
        "เรื่อง เผยแพร่แผน",
        (LONG * 3).strip(),
        "เทศบาลตำบลปั๊มน้ำโคกตูม บรรทัดใหม่",
    ]
    assert texts[4:7] == ["หน่วยงานกองช่าง", "วันที่", "ผลการพิจารณา"]
    assert texts[8:10] == ["ลงชื่อ ผู้รายงาน (นายปิ่น น้ำใจ) ปลัดเทศบาล โคกตูม", "จำนวนผู้รับบริการเพิ่มขึ้น"]
    assert [(e.text, e.alternative) for e in document.all("Lbl")] == [("", "เลือก"), ("", "ไม่เลือก")]
    assert [e.text for e in document.all("LBody")] == ["รับไว้", "ส่งคืน"]


def test_a_chart_says_in_words_what_it_shows(setup: Setup) -> None:
    (figure,) = tree(typeset(Paper(setup, (Picture(CHART),)))).all("Figure")
    assert figure.alternative == "จำนวนผู้รับบริการเพิ่มขึ้น (ราย) ปี 2566: ต.ค. 12, พ.ย. 3,456"
    worded = Picture(replace(CHART, alternative="พ.ย. มากที่สุด"))
    assert tree(typeset(Paper(setup, (worded,)))).all("Figure")[0].alternative == "พ.ย. มากที่สุด"


def test_a_table_has_headings_for_columns_and_totals(setup: Setup) -> None:
    columns = (
        TableColumn("ลำดับ", Kind.INTEGER, number="(1)"),
        TableColumn("วันที่", Kind.DATE, group="เอกสาร", number="(2)"),
        TableColumn("เลขที่", group="เอกสาร", number="(3)"),
    )
    rows = (
        TableRow(("กองช่าง", None, None), RowStyle.SECTION),
        TableRow((1, date(2024, 11, 5), "1/2568")),
        TableRow(("รวม", None, 1), RowStyle.TOTAL, 2),
    )
    document = tree(typeset(Paper(setup, (Grid(Table(columns, rows)),))))
    cells = [[(cell.role, cell.text) for cell in row.inside] for row in document.all("TR")]
    assert cells == [
        [("TH", "ลำดับ"), ("TH", "เอกสาร")],
        [("TH", "วันที่"), ("TH", "เลขที่")],
        [("TH", "(1)"), ("TH", "(2)"), ("TH", "(3)")],
        [("TH", "กองช่าง")],
        [("TD", "1"), ("TD", "5 พ.ย. 67"), ("TD", "1/2568")],
        [("TH", "รวม"), ("TD", "1")],
    ]


def test_a_row_over_two_pages_is_one_row_and_headings_are_heard_once(setup: Setup) -> None:
    table = Table(
        (TableColumn("รายการ"), TableColumn("หมายเหตุ", width=3.0)), (TableRow((LONG * 30, "ก")), TableRow(("ข", "ค")))
    )
    pdf = typeset(Paper(replace(setup, size="A5"), (Text("ก่อนตาราง"), Grid(table))))
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) > 2
    document = tree(pdf)
    rows = [[cell.text for cell in row.inside] for row in document.all("TR")]
    assert rows == [["รายการ", "หมายเหตุ"], [(LONG * 30).strip(), "ก"], ["ข", "ค"]]


def test_a_paragraph_over_two_pages_is_one_paragraph(setup: Setup) -> None:
    document = tree(typeset(Paper(replace(setup, watermark="ร่าง"), (Text(LONG * 40), PageBreak(True), Text("จบ")))))
    assert [element.text for element in document.all("P")] == [(LONG * 40).strip(), "จบ"]


def test_a_poster_is_heard_from_its_message_to_its_foot() -> None:
    poster = Poster(
        "เทศบาลตำบลโคกตูม",
        "ร่วมตอบแบบวัดการรับรู้",
        "คำตอบเป็นความลับ",
        (Step("scan-qr-code", "สแกน"), Step("clipboard-check", "ตอบ")),
        "https://itas.nacc.go.th/go/eit/abc123",
        "ถึงวันที่ 30 มิถุนายน 2569",
        "ไม่เปิดเผยชื่อ",
        date(2026, 1, 5),
    )
    document = tree(poster_pdf(poster))
    assert [(element.role, element.text) for element in document.inside] == [
        ("P", "เทศบาลตำบลโคกตูม"),
        ("H1", "ร่วมตอบแบบวัดการรับรู้"),
        ("P", "คำตอบเป็นความลับ"),
        ("Figure", ""),
        ("P", poster.link),
        ("P", "1. สแกน"),
        ("P", "2. ตอบ"),
        ("P", "ถึงวันที่ 30 มิถุนายน 2569"),
        ("P", "ไม่เปิดเผยชื่อ"),
        ("P", "เทศบาลตำบลโคกตูม · 5 มกราคม 2569"),
    ]
    assert document.inside[3].alternative.endswith(poster.link)


@pytest.mark.skipif(which("pdfinfo") is None, reason="poppler-utils is not installed")
def test_poppler_reads_the_same_text_from_the_tags(setup: Setup, hard_words: list[str]) -> None:
    pdf = typeset(Paper(setup, (Text(" ".join(hard_words), heading=1), *PAPER)))
    shown = subprocess.run(["pdfinfo", "-struct-text", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert f'"{" ".join(hard_words)}"' in shown
    assert f'"{(LONG * 3).strip()}"' in shown
    assert '"เทศบาลตำบลปั๊มน้ำโคกตูม บรรทัดใหม่"' in shown
