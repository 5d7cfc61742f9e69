"""The head of a memorandum and its fields: sizes of the custom, the emblem small at the left, dots and no rule."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader

from khoktoom_desktop.paper.blocks import Blank, Emblem, FormLine, MemoHead, Paper, Setup, Text
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.typeset import typeset

DAY = date(2023, 4, 10)
FIELD = FormLine((Blank("<b>เรื่อง</b>", "ขอส่งรายงาน"),), label_size=20.0)


def memo(**setup: object) -> bytes:
    return typeset(Paper(Setup("บันทึก", "โคกตูม", DAY, **setup), (MemoHead(), FIELD, Text("เนื้อความ"))))


def emblem() -> bytes:
    file = BytesIO()
    Image.new("RGB", (200, 400), (200, 0, 0)).save(file, "PNG")
    return file.getvalue()


def test_title_and_labels_have_their_own_sizes_and_the_title_is_the_heading() -> None:
    sizes: dict[str, float] = {}

    def visit(text: str, _matrix: object, _place: object, _font: object, size: float) -> None:
        if text.strip():
            sizes[text.strip()] = size

    reader = PdfReader(BytesIO(memo()))
    reader.pages[0].extract_text(visitor_text=visit)
    assert sizes["บันทึกข้อความ"] == pytest.approx(29 / 16 * sizes["เนื้อความ"], rel=0.01)
    assert sizes["เรื่อง"] == pytest.approx(20 / 16 * sizes["เนื้อความ"], rel=0.01)
    assert sizes["ขอส่งรายงาน"] == pytest.approx(sizes["เนื้อความ"], rel=0.01)
    assert [each.title for each in reader.outline] == ["บันทึกข้อความ"]


def test_the_emblem_stands_fifteen_millimetres_high_at_the_left_of_the_title() -> None:
    with Pages(memo(emblem=Emblem.PICTURE, emblem_image=emblem())) as pages:
        page = pages.image(0, 2.0)
    difference = ImageChops.difference(page, Image.new("RGB", page.size, (200, 0, 0))).convert("L")
    box = difference.point([255] + [0] * 255).getbbox()
    assert box is not None
    left, top, _, bottom = (edge / 2.0 * 25.4 / 72 for edge in box)
    assert left == pytest.approx(30.0, abs=0.5)
    assert bottom - top == pytest.approx(15.0, abs=0.5)
    assert top == pytest.approx(15.0, abs=0.5)


def test_preprinted_paper_leaves_the_same_room_free() -> None:
    with Pages(memo(emblem=Emblem.PREPRINTED)) as pages:
        assert "บันทึกข้อความ" in pages.text(0)
