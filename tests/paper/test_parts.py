"""Emblem, signatures, forms, charts and marks, as they stand on the page."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import (
    Blank,
    Choice,
    Choices,
    Emblem,
    EmblemSpace,
    FormLine,
    Paper,
    Picture,
    Setup,
    Signatures,
    Signer,
    Text,
)
from khoktoom_desktop.paper.canvas import MILLIMETRE
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.scale import mark_text, scale_marks, value_text
from khoktoom_desktop.paper.typeset import typeset

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

ACCENT = (15, 110, 110)
MONTHS = ("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.")


def page(paper: Paper, scale: float = 2.0) -> tuple[Image.Image, str]:
    """Return the first page of a paper as a picture and as text."""
    with Pages(typeset(paper)) as pages:
        return pages.image(0, scale), pages.text(0)


def colours(picture: Image.Image) -> dict[tuple[int, int, int], int]:
    """Return the colours of a picture and how many pixels have each."""
    counted = picture.getcolors(picture.width * picture.height)
    assert counted is not None
    return {colour: count for count, colour in counted}


def box(picture: Image.Image, wanted: Callable[[int, int, int], bool]) -> tuple[int, int, int, int] | None:
    """Return the box around the pixels of a kind of colour; what is white all around is not looked at."""
    shown = picture.convert("RGB")
    inked = ImageChops.invert(shown).getbbox()
    if inked is None:
        return None
    shown = shown.crop(inked)
    marks = {colour: 255 if wanted(*colour) else 0 for colour in colours(shown)}
    parts = iter(shown.tobytes())
    mask = Image.new("L", shown.size)
    mask.putdata([marks[pixel] for pixel in zip(parts, parts, parts, strict=True)])
    found = mask.getbbox()
    return found and (found[0] + inked[0], found[1] + inked[1], found[2] + inked[0], found[3] + inked[1])


def emblem_image(kind: str = "PNG", colour: tuple[int, int, int] = (200, 0, 0)) -> bytes:
    file = BytesIO()
    Image.new("RGB", (120, 160), colour).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_emblem_is_thirty_millimetres_high_and_fifteen_below_the_edge(setup: Setup, kind: str) -> None:
    setup = replace(setup, emblem=Emblem.PICTURE, emblem_image=emblem_image(kind))
    picture, _ = page(Paper(setup, (EmblemSpace(), Text("ประกาศ"))))
    found = box(picture, lambda red, green, blue: red > 150 and green < 60 and blue < 60)
    assert found is not None
    left, top, right, bottom = (edge / 2 / MILLIMETRE for edge in found)
    assert (top, bottom - top) == pytest.approx((15.0, 30.0), abs=0.4)
    assert (left + right) / 2 == pytest.approx(30 + (210 - 50) / 2, abs=0.4)


@pytest.mark.parametrize("mode", ["RGBA", "P", "LA", "1", "L", "I;16"])
def test_an_emblem_of_any_depth_stands_on_white(setup: Setup, mode: str) -> None:
    drawing = Image.new("L", (2000, 2400), 255)
    drawing.paste(0, (500, 600, 1500, 1800))
    if mode == "I;16":
        drawing = drawing.convert("I").point(lambda value: value * 257).convert("I;16")
    elif mode == "RGBA":
        drawing = Image.merge("RGBA", (*[Image.new("L", drawing.size)] * 3, drawing.point(lambda value: 255 - value)))
    else:
        drawing = drawing.convert(mode)
    file = BytesIO()
    drawing.save(file, "PNG")
    setup = replace(setup, emblem=Emblem.PICTURE, emblem_image=file.getvalue())
    made = typeset(Paper(setup, (EmblemSpace(),)))
    with Pages(made) as pages:
        found = box(pages.image(0, 1.0), lambda red, green, blue: red < 100)
    assert found is not None
    assert (found[3] - found[1]) / MILLIMETRE == pytest.approx(15.0, abs=0.8)
    assert len(made) < 60_000


def test_preprinted_paper_keeps_the_very_space(setup: Setup) -> None:
    def head(emblem: Emblem, image: bytes | None = None) -> int:
        picture, _ = page(
            Paper(replace(setup, emblem=emblem, emblem_image=image), (EmblemSpace(), Text("ประกาศ"))), 1.0
        )
        found = box(picture, lambda red, green, blue: max(red, green, blue) < 100)
        assert found is not None
        return found[1]

    preprinted = head(Emblem.PREPRINTED)
    assert preprinted == head(Emblem.PICTURE, emblem_image()) == head(Emblem.PICTURE)
    assert preprinted / MILLIMETRE > 46
    assert head(Emblem.NONE) / MILLIMETRE < 30


def test_a_draft_shows_where_the_emblem_is_missing(setup: Setup) -> None:
    _, text = page(Paper(replace(setup, draft=True), (EmblemSpace(), Text("ประกาศ"))))
    assert "ที่สำหรับตรา" in text
    _, text = page(Paper(replace(setup, draft=True, emblem=Emblem.PREPRINTED), (EmblemSpace(), Text("ประกาศ"))))
    assert "ที่สำหรับตรา" not in text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "emblem-svg"),
        (b"not a picture", "emblem-unreadable"),
        (emblem_image()[:60], "emblem-unreadable"),
        (emblem_image("GIF"), "emblem-unreadable"),
    ],
)
def test_an_emblem_that_cannot_be_printed_is_refused(setup: Setup, data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        typeset(Paper(replace(setup, emblem=Emblem.PICTURE, emblem_image=data), (EmblemSpace(),)))
    assert refused.value.code == code
    assert "PNG" in str(refused.value)


def test_one_signer_stands_in_the_right_half(setup: Setup) -> None:
    picture, _ = page(Paper(setup, (Signatures((Signer("นายปิ่น น้ำใจ", ("นายกเทศมนตรี",)),)),)))
    found = box(picture, lambda red, green, blue: red < 100)
    assert found is not None
    left, _, right, _ = (edge / 2 / MILLIMETRE for edge in found)
    assert left > 110
    assert (left + right) / 2 == pytest.approx(30 + 120, abs=1.0)


def test_several_signers_stand_side_by_side(setup: Setup) -> None:
    signers = tuple(Signer(f"นายคนที่ {i}", ("ตำแหน่ง",), "ผู้รายงาน") for i in (1, 2, 3))
    picture, text = page(Paper(setup, (Signatures(signers),)))
    assert text.count("ลงชื่อ") == text.count("ผู้รายงาน") == 3
    found = box(picture, lambda red, green, blue: red < 100)
    assert found is not None
    assert found[0] / 2 / MILLIMETRE < 40
    assert found[2] / 2 / MILLIMETRE > 180
    assert (found[3] - found[1]) / 2 / MILLIMETRE < 25


def test_values_stand_on_the_dots_of_a_form(setup: Setup) -> None:
    empty, _ = page(Paper(setup, (FormLine((Blank("ชื่อ"),)),)))
    filled, _ = page(Paper(setup, (FormLine((Blank("ชื่อ", "กกก"),)),)))
    dots, both = (box(picture, lambda red, green, blue: red < 160) for picture in (empty, filled))
    assert dots is not None
    assert both is not None
    assert dots[2] == both[2]
    assert dots[2] / 2 / MILLIMETRE == pytest.approx(190, abs=1.0)


def test_a_long_label_leaves_the_value_a_line_of_its_own(setup: Setup) -> None:
    label = "รายละเอียดของของขวัญหรือทรัพย์สินที่ได้รับมาในระหว่างการปฏิบัติหน้าที่ราชการทั้งหมดทุกประการ"
    _, text = page(Paper(setup, (FormLine((Blank(label, "กระเช้า", 1.0), Blank("วันที่", "1 ม.ค. 67", 1.0))),)))
    assert "กระเช้า" in text
    _, text = page(Paper(setup, (FormLine((Blank("", "ไม่มีป้าย"),)),)))
    assert text.strip() == "ไม่มีป้าย"


def test_a_ticked_box_has_more_ink(setup: Setup) -> None:
    def ink(ticked: bool) -> int:
        picture, _ = page(Paper(setup, (Choices((Choice("ก", ticked),), 2, "ผล"),)))
        return picture.convert("L").point(lambda value: 255 if value < 128 else 0).histogram()[255]

    assert ink(True) > ink(False) + 20


def test_a_long_label_of_boxes_stands_above_them(setup: Setup) -> None:
    label = "ความเห็นของผู้บังคับบัญชาตามลำดับชั้นเกี่ยวกับการรับของขวัญในครั้งนี้ซึ่งควรพิจารณา"
    _, text = page(Paper(setup, (Choices(tuple(map(Choice, "กขค")), 2, label, left_indent=10.0),)))
    lines = text.splitlines()
    assert label.startswith(lines[0].strip()[:20])
    assert "ค" in lines[-1]


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_in_the_papers_own_type(setup: Setup, kind: ChartKind) -> None:
    chart = Chart(
        "ผู้ใช้บริการเพิ่มขึ้นร้อยละ 12",
        MONTHS,
        (Series("ปี 2566", (120, 150, None, 180, 210, 199)), Series("ปี 2565", (100, 140, 90, 150, 200, 120))),
        "ราย",
        kind,
    )
    picture, text = page(Paper(replace(setup, thai_digits=True), (Picture(chart),)))
    assert "ผู้ใช้บริการเพิ่มขึ้นร้อยละ ๑๒" in text
    assert all(word in text for word in ("ปี ๒๕๖๖", "ปี ๒๕๖๕", "(ราย)", *MONTHS))
    found = box(picture, lambda *pixel: pixel == ACCENT)
    assert found is not None
    if kind is not ChartKind.LINE:
        assert "๒๑๐" in text


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_without_values_is_drawn(setup: Setup, kind: ChartKind) -> None:
    for chart in (
        Chart("ว่าง", MONTHS, (Series("ก", (None,) * 6),), kind=kind),
        Chart("ไม่มีอะไร", (), (), kind=kind),
        Chart("ศูนย์", ("ก",), (Series("ก", (0,)),), kind=kind),
    ):
        _, text = page(Paper(setup, (Picture(chart),)))
        assert chart.title in text


def test_a_missing_value_leaves_a_gap(setup: Setup) -> None:
    def accent(values: tuple[float | None, ...]) -> int:
        chart = Chart("ก", ("a", "b", "c"), (Series("ก", values),))
        picture, _ = page(Paper(setup, (Picture(chart),)))
        return colours(picture.convert("RGB"))[ACCENT]

    full, gap = accent((10, 10, 10)), accent((10, None, 10))
    assert gap == pytest.approx(full * 2 / 3, rel=0.02)


@pytest.mark.parametrize(
    ("largest", "marks"),
    [
        (0, [0, 1]),
        (1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (3, [0, 1, 2, 3]),
        (7, [0, 2, 4, 6, 8]),
        (210, [0, 50, 100, 150, 200, 250]),
        (1000, [0, 200, 400, 600, 800, 1000]),
        (28_369_145.82, [0, 10_000_000, 20_000_000, 30_000_000]),
    ],
)
def test_the_scale_of_a_chart_is_round(largest: float, marks: list[float]) -> None:
    assert scale_marks([largest]) == pytest.approx(marks)


def test_values_below_nought_go_down_and_left(setup: Setup) -> None:
    assert scale_marks([-3.0, 7.0]) == [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 8.0]
    for kind in ChartKind:
        chart = Chart("ก", ("บวก", "ลบ"), (Series("ก", (10, -10)),), kind=kind)
        picture, text = page(Paper(setup, (Picture(chart),)))
        found = box(picture, lambda *pixel: pixel == ACCENT)
        assert found is not None
        assert "-10" in text
        if kind is ChartKind.COLUMNS:
            halves = [picture.crop((0, top, picture.width, top + 1)) for top in (found[1] + 2, found[3] - 2)]
            left, right = (box(half, lambda *pixel: pixel == ACCENT) for half in halves)
            assert left is not None
            assert right is not None
            assert left[2] < right[0]


def test_values_of_a_chart_are_written_short() -> None:
    assert [mark_text(value) for value in (0, 1500.0, 12.5, 1234.567)] == ["0", "1,500", "12.5", "1,234.57"]
    assert [value_text(value, (1500.0, 2)) for value in (1500.0, 2)] == ["1,500", "2"]
    assert [value_text(value, (1500.0, 2.5)) for value in (1500.0, 2.5)] == ["1,500.00", "2.50"]
