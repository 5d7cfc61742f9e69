"""Papers whole: exact text, pages, repeated headings, the same bytes for the same paper, from any thread."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
import pytest

from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import (
    Blank,
    Block,
    Choice,
    Choices,
    EmblemSpace,
    FormLine,
    Grid,
    Items,
    PageBreak,
    PageNumbers,
    Paper,
    Rule,
    Setting,
    Setup,
    Signatures,
    Signer,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.items import OpeningStrip, items_strips
from khoktoom_desktop.paper.lines import break_lines, natural_width, widest_unit
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.paragraph import LineStrip
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.paper.typeset import typeset

BODY = (
    "ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 มาตรา 11 บัญญัติให้หน่วยงานของรัฐ"
    "จัดทำแผนการจัดซื้อจัดจ้างประจำปี และประกาศเผยแพร่ในระบบเครือข่ายสารสนเทศของกรมบัญชีกลางและของหน่วยงานของรัฐ นั้น"
)
SIGNER = Signer("นายปิ่น น้ำใจ", ("ปลัดเทศบาล ปฏิบัติหน้าที่", "นายกเทศมนตรีตำบลโคกตูม"))


def notice(body: int = 3) -> tuple[Block, ...]:
    """Return the blocks of a notice with so many paragraphs."""
    return (
        EmblemSpace(),
        Text("ประกาศเทศบาลตำบลโคกตูม", Setting.CENTRE, bold=True, heading=1),
        Text("เรื่อง เผยแพร่แผนการจัดซื้อจัดจ้าง", Setting.CENTRE, bold=True, heading=2),
        Rule(),
        *[Text(BODY, Setting.JUSTIFIED, first_indent=25.0, space_after=2.0)] * body,
        Text("เทศบาล<b>ตำบลปั๊มน้ำ</b>โคกตูม <i>ที่นี่</i><br/>บรรทัดใหม่ &amp; อื่น ๆ", Setting.JUSTIFIED),
        Signatures((SIGNER,)),
    )


def purchases(count: int, length: int = 1) -> Table:
    """Return a table of purchases."""
    columns = (
        TableColumn("ลำดับ", Kind.INTEGER, 0.4, number="(1)"),
        TableColumn("ชื่อโครงการ", width=3.0, number="(2)"),
        TableColumn("งบประมาณ\n(บาท)", Kind.BAHT, number="(3)"),
        TableColumn("วันที่", Kind.DATE, group="เอกสารอ้างอิง", number="(4)"),
        TableColumn("เลขที่", group="เอกสารอ้างอิง", number="(5)"),
    )
    rows = tuple(
        TableRow((i, "ก่อสร้างถนนปั๊มน้ำ " * length + str(i), 49_500_025 + i, date(2024, 11, 5), f"{i}/2568"))
        for i in range(1, count + 1)
    )
    total = TableRow(("รวมทั้งสิ้น", None, 1_234_567_89, None, None), RowStyle.TOTAL, 2)
    return Table(columns, (*rows, total))


def squeezed(text: str) -> str:
    """Return text without any space."""
    return "".join(text.split())


def page_texts(pdf: bytes) -> list[str]:
    with Pages(pdf) as pages:
        return [pages.text(i) for i in range(pages.count)]


def test_the_text_of_a_notice_is_found_exactly(setup: Setup, read_text, hard_words: list[str]) -> None:
    blocks = (Text(" ".join(hard_words)), *notice()[1:])
    text = read_text(typeset(Paper(setup, blocks)))
    expected = [
        *hard_words,
        "ประกาศเทศบาลตำบลโคกตูม",
        "เรื่องเผยแพร่แผนการจัดซื้อจัดจ้าง",
        *[BODY] * 3,
        "เทศบาลตำบลปั๊มน้ำโคกตูม ที่นี่ บรรทัดใหม่ & อื่น ๆ",
        "(นายปิ่น น้ำใจ)",
        *SIGNER.position,
    ]
    assert squeezed(text) == squeezed("".join(expected))
    assert [word for word in hard_words if word not in text.split()] == []


@pytest.mark.untraced
def test_the_text_of_all_sentences_is_found_exactly(setup: Setup, read_text, sentences: list[str]) -> None:
    texts = [re.sub("[|~]", "", sentence) for sentence in sentences]
    paper = Paper(
        replace(setup, page_numbers=PageNumbers.NONE),
        (Text(" ".join(texts), Setting.JUSTIFIED, first_indent=25.0), *[Text(plain(text)) for text in texts]),
    )
    assert squeezed(read_text(typeset(paper))) == squeezed("".join(texts) * 2)


def test_the_text_of_a_table_is_found_exactly(setup: Setup, read_text) -> None:
    table = purchases(5)
    text = squeezed(read_text(typeset(Paper(setup, (Grid(table),)))))
    for i in range(1, 6):
        assert f"{i}ก่อสร้างถนนปั๊มน้ำ{i}495,000.{25 + i}5พ.ย.67{i}/2568" in text
    assert "รวมทั้งสิ้น1,234,567.89" in text
    assert all(part in text for column in table.columns for part in column.heading.split("\n"))
    assert "เอกสารอ้างอิง" in text
    assert all(f"({number})" in text for number in range(1, 6))


def test_the_text_of_a_form_is_found_exactly(setup: Setup, read_text) -> None:
    value = "กระเช้าผลไม้และเครื่องดื่มบำรุงสุขภาพ ซึ่งผู้ประกอบการในพื้นที่นำมามอบให้เนื่องในโอกาสวันขึ้นปีใหม่ พร้อมบัตรอวยพร"
    blocks = (
        FormLine((Blank("หน่วยงาน", "กองช่าง", 2.0), Blank("วันที่", "5 พ.ย. 67"))),
        FormLine((Blank("รายการ", value),)),
        FormLine((Blank("หมายเหตุ"),)),
        Choices((Choice("รับไว้", True), Choice("ส่งคืน"), Choice("ส่งมอบหน่วยงาน")), 2, "ผลการพิจารณา"),
        Signatures((Signer("", ("เจ้าพนักงานธุรการ",), "ผู้รายงาน"), replace(SIGNER, label="ผู้ตรวจสอบ"))),
    )
    text = squeezed(read_text(typeset(Paper(setup, blocks))))
    for part in ("หน่วยงานกองช่าง", "วันที่5พ.ย.67", f"รายการ{value}", "หมายเหตุ", "รับไว้", "ส่งคืน", "ส่งมอบหน่วยงาน"):
        assert squeezed(part) in text, part
    assert text.count("ลงชื่อ") == 2
    assert "ผู้รายงาน" in text
    assert "(นายปิ่นน้ำใจ)" in text


def test_digits_are_thai_except_in_links_and_codes(setup: Setup) -> None:
    text = Text("พ.ศ. 2566 ดู https://a.go.th/2567 แผน M67010000001 และ (e-GP) 670")
    (found,) = page_texts(typeset(Paper(replace(setup, thai_digits=True), (text,))))
    assert found.strip() == "พ.ศ. ๒๕๖๖ ดู https://a.go.th/2567 แผน M67010000001 และ (e-GP) ๖๗๐"


def test_a_notice_is_numbered_from_its_second_page(setup: Setup) -> None:
    first, second, *_ = page_texts(typeset(Paper(replace(setup, thai_digits=True), notice(20))))
    assert "- ๑ -" not in first
    assert second.splitlines()[0].strip() == "- ๒ -"


def test_a_report_is_numbered_on_every_sheet(setup: Setup) -> None:
    sheets = replace(setup, page_numbers=PageNumbers.SHEET, landscape=True)
    pages = page_texts(typeset(Paper(sheets, (Grid(purchases(60)),))))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"หน้า {number}/{len(pages)}" in page


def test_headings_of_a_table_come_again_on_every_page_once(setup: Setup) -> None:
    pages = page_texts(typeset(Paper(setup, (Text("ก่อนตาราง"), Grid(purchases(120))))))
    assert len(pages) > 2
    assert all(page.count("ชื่อโครงการ") == 1 for page in pages)
    assert [int(n) for page in pages for n in re.findall(r" (\d+)/2568", page)] == list(range(1, 121))
    assert "รวมทั้งสิ้น" in pages[-1]
    assert "120/2568" in pages[-1]


def test_a_cell_longer_than_a_page_goes_on_over_the_pages(setup: Setup) -> None:
    long = "การจ้างเหมาบริการดูแลรักษาความสะอาดและปั๊มน้ำ " * 66
    assert len(long) > 3000
    table = Table(
        (TableColumn("รายการ"), TableColumn("หมายเหตุ", width=3.0)), (TableRow((long, "ก")), TableRow(("ข", "ค")))
    )
    pages = page_texts(typeset(Paper(replace(setup, size="A5"), (Text("หัวเรื่อง"), Grid(table)))))
    assert len(pages) >= 2
    assert squeezed("".join(pages)).count("การจ้างเหมาบริการดูแลรักษาความสะอาดและปั๊มน้ำ") >= 60
    assert all("หมายเหตุ" in page for page in pages)


def test_an_empty_table_says_that_there_is_nothing(setup: Setup) -> None:
    table = Table((TableColumn("ก"), TableColumn("ข", Kind.BAHT)), (), nothing="ไม่มีการจัดซื้อจัดจ้าง")
    (page,) = page_texts(typeset(Paper(setup, (Grid(table),))))
    assert "ไม่มีการจัดซื้อจัดจ้าง" in page


def test_a_missing_character_leaves_a_visible_mark_and_is_still_found(setup: Setup) -> None:
    pdf = typeset(Paper(setup, (Text("ก漢ข"),)))
    with Pages(pdf) as pages:
        assert pages.text(0).strip() == "ก漢ข"
        marked = pages.image(0, 4.0).convert("L").point(lambda v: v < 128 and 255)
    with Pages(typeset(Paper(setup, (Text("กข"),)))) as pages:
        without = pages.image(0, 4.0).convert("L").point(lambda v: v < 128 and 255)
    assert marked.getbbox()[2] > without.getbbox()[2] + 10
    assert marked.histogram()[255] > without.histogram()[255] * 1.2


def test_a_character_of_another_face_is_drawn_from_it(setup: Setup) -> None:
    reader = pypdf.PdfReader(BytesIO(typeset(Paper(setup, (Text("ก → ข"),)))))
    fonts = {font["/BaseFont"].partition("+")[2] for font in fonts_of(reader)}
    assert fonts == {"Laksaman", "Sarabun-Light"}
    assert reader.pages[0].extract_text().strip() == "ก → ข"


def fonts_of(reader: pypdf.PdfReader) -> list[dict[str, str]]:
    """Return the fonts of a document's first page."""
    return [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]


def test_every_face_is_embedded_and_knows_its_characters(setup: Setup) -> None:
    for font in fonts_of(pypdf.PdfReader(BytesIO(typeset(Paper(setup, notice()))))):
        assert font["/Subtype"] == "/Type0"
        assert "/ToUnicode" in font
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "/FontFile2" in descriptor.get_object()


def test_facts_of_the_document(setup: Setup) -> None:
    reader = pypdf.PdfReader(BytesIO(typeset(Paper(setup, notice(2)))))
    assert reader.metadata is not None
    assert reader.metadata.title == setup.title
    assert reader.metadata.author == setup.author
    assert reader.metadata.creation_date.date() == setup.day
    assert reader.trailer["/Root"]["/Lang"] == "th-TH"
    assert reader.outline[0]["/Title"] == "ประกาศเทศบาลตำบลโคกตูม"
    assert reader.outline[1][0]["/Title"] == "เรื่อง เผยแพร่แผนการจัดซื้อจัดจ้าง"


def test_the_same_paper_gives_the_same_bytes(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = Paper(setup, (*notice(), Grid(purchases(10))))
    first = typeset(paper)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert typeset(paper) == first
    other = replace(paper, setup=replace(setup, day=date(2023, 10, 11)))
    assert typeset(other) != first


@pytest.mark.untraced
def test_papers_may_be_set_in_several_threads_at_once(setup: Setup) -> None:
    papers = [Paper(setup, (*notice(n), Grid(purchases(20 * n)))) for n in range(1, 5)]
    alone = [typeset(paper) for paper in papers]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(typeset, papers * 2)) == alone * 2


def test_a_watermark_is_seen_and_not_found(setup: Setup) -> None:
    blocks = (Text("ข้อความ"),)
    plain_pdf, marked = typeset(Paper(setup, blocks)), typeset(Paper(replace(setup, watermark="ตัวอย่าง"), blocks))
    assert page_texts(plain_pdf) == page_texts(marked)
    with Pages(marked) as pages:
        colours = pages.image(0).getcolors(100_000) or []
    pale = sum(count for count, colour in colours if min(colour) > 225 and max(colour) < 250)
    assert pale > 5_000


def test_a_page_may_turn(setup: Setup) -> None:
    pdf = typeset(Paper(setup, (Text("ตั้ง"), PageBreak(True), PageBreak(), Text("นอน"), PageBreak(False), Text("ตั้ง"))))
    with Pages(pdf) as pages:
        sizes = [tuple(map(round, pages.size(i))) for i in range(pages.count)]
    assert sizes == [(595, 842), (842, 595), (595, 842)]


@pytest.mark.untraced
def test_a_signature_never_stands_alone_on_a_page(setup: Setup) -> None:
    for paragraphs in range(1, 16):
        pages = page_texts(typeset(Paper(setup, notice(paragraphs))))
        assert "บรรทัดใหม่" in next(page for page in pages if "นายปิ่น" in page)
        assert all("ปฏิบัติหน้าที่" in page for page in pages if "(นายปิ่น" in page)


def test_a_heading_never_ends_a_page(setup: Setup) -> None:
    for lines in range(36, 44):
        blocks = (*[Text("บรรทัด")] * lines, Text("หัวข้อ", heading=1), Text("เนื้อความ"))
        pages = page_texts(typeset(Paper(setup, blocks)))
        assert all("เนื้อความ" in page for page in pages if "หัวข้อ" in page)


def test_paragraphs_leave_no_single_line_behind(setup: Setup) -> None:
    for lines in range(30, 46):
        pages = page_texts(typeset(Paper(setup, (*[Text("บรรทัด")] * lines, Text(BODY)))))
        counts = [page.count("\n") for page in pages]
        assert len(pages) == 1 or counts[-1] != 0, (lines, counts)


def test_space_at_the_head_of_a_page_vanishes(setup: Setup) -> None:
    def top(blocks: tuple[Block, ...], index: int) -> int:
        with Pages(typeset(Paper(replace(setup, page_numbers=PageNumbers.NONE), blocks))) as pages:
            box = pages.image(index).convert("L").point(lambda v: v < 128 and 255).getbbox()
        assert box is not None
        return box[1]

    assert top((Text("ก"), PageBreak(), Space(30.0), Text("ก")), 1) > top((Text("ก"),), 0)
    filler = (*[Text("ก")] * 38, Space(30.0), Text("ก"))
    assert top(filler, 1) == top((Text("ก"),), 0)


def test_an_empty_paper_is_one_blank_page(setup: Setup) -> None:
    assert page_texts(typeset(Paper(setup))) == [""]


def test_a_list_is_numbered_in_the_digits_of_the_paper(setup: Setup) -> None:
    items = Items(("ประการแรก", BODY, "<b>ประการ</b>สุดท้าย"), start=9)
    (page,) = page_texts(typeset(Paper(replace(setup, thai_digits=True), (items,))))
    lines = page.splitlines()
    assert lines[0].strip() == "๙. ประการแรก"
    assert lines[1].startswith("๑๐. ตามพระราชบัญญัติ")
    assert lines[-1].strip() == "๑๑. ประการสุดท้าย"
    (dashed,) = page_texts(typeset(Paper(setup, (Items(("ก", "ข"), numbered=False),))))
    assert dashed.split() == ["–", "ก", "–", "ข"]


def test_items_hang_beside_their_numbers(case: TypeCase) -> None:
    strips = items_strips(case, Items((BODY, BODY)), 300.0)
    opening = [strip for strip in strips if isinstance(strip, OpeningStrip)]
    assert len(opening) == 2
    assert len(strips) > 4
    assert len({strip.indent for strip in strips if isinstance(strip, LineStrip)}) == 1
    assert all(strip.number_left + strip.number.width < strip.indent for strip in opening)


def test_a_raised_figure_stands_above_the_line_and_is_found(setup: Setup, read_text) -> None:
    pdf = typeset(Paper(setup, (Text("พื้นที่ 50 ตร.ม.<sup>2</sup> ตามแบบ"),)))
    assert squeezed(read_text(pdf)) == squeezed("พื้นที่ 50 ตร.ม.2 ตามแบบ")
    content = pypdf.PdfReader(BytesIO(pdf)).pages[0].get_contents()
    assert content is not None
    assert b"3.20 Ts" in content.get_data()
    assert content.get_data().count(b"0 Ts") == 2


def test_a_no_break_space_holds_words_together(case: TypeCase) -> None:
    glued, loose = "เทศบาล\u00a0ตำบล\u00a0โคกตูม", "เทศบาล ตำบล โคกตูม"
    narrow = 1.2 * widest_unit(case.plain("เทศบาล ตำบล", 16.0))
    assert widest_unit(case.plain(glued, 16.0)) > 2 * widest_unit(case.plain(loose, 16.0))
    assert widest_unit(case.plain(glued, 16.0)) == pytest.approx(natural_width(case.plain(loose, 16.0)))
    assert len(break_lines(case, case.plain(loose, 16.0), narrow)) > 1
