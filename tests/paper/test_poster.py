"""Posters: their code is read from every format, turned and in grey, by two readers; what cannot be read is refused."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pyzbar import pyzbar

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.poster import Poster, Step
from khoktoom_desktop.paper.poster_file import poster_pdf, poster_png, poster_svg
from khoktoom_desktop.paper.qr import qr_matrix, qr_path, qr_runs, read_qr, require_readable

LINK = "https://itas.nacc.go.th/go/eit/abc123"
STEPS = (
    Step("scan-qr-code", "สแกนคิวอาร์โค้ดด้วยกล้องโทรศัพท์"),
    Step("message-square-more", "ยืนยันตัวตนด้วยรหัส OTP"),
    Step("clipboard-check", "ตอบคำถามให้ครบทุกข้อ"),
)


@pytest.fixture
def poster() -> Poster:
    return Poster(
        office="เทศบาลตำบลโคกตูม",
        headline="ร่วมตอบแบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก",
        subtitle="สำหรับผู้รับบริการหรือผู้มาติดต่อราชการ (EIT)",
        steps=STEPS,
        link=LINK,
        closing="ตอบได้ถึงวันที่ 30 มิถุนายน 2569",
        privacy="ข้อมูลของท่านจะถูกเก็บเป็นความลับ",
        day=date(2026, 1, 5),
        title="โปสเตอร์ EIT",
        names=("โคกตูม",),
    )


def zbar(picture: Image.Image) -> list[str]:
    return [found.data.decode() for found in pyzbar.decode(picture.convert("L"))]


@pytest.mark.parametrize("size", ["A5", "A4", "A3"])
def test_the_code_of_every_size_is_read_by_two_readers(poster: Poster, size: str) -> None:
    with Pages(poster_pdf(replace(poster, size=size))) as pages:
        assert pages.count == 1
        picture = pages.image(0, 150 / 72)
    assert read_qr(picture) == [LINK]
    assert zbar(picture) == [LINK]


@pytest.mark.untraced
@pytest.mark.parametrize("turn", [90, 180, 270, 17])
def test_a_turned_grey_poster_is_read(poster: Poster, turn: int) -> None:
    picture = Image.open(BytesIO(poster_png(poster))).convert("L")
    grey = picture.point(lambda value: 70 + value // 2).rotate(turn, expand=True, fillcolor=190)
    assert read_qr(grey) == [LINK]
    assert zbar(grey) == [LINK]


def test_the_words_of_a_poster_are_found(poster: Poster) -> None:
    with Pages(poster_pdf(poster)) as pages:
        text = "".join(pages.text(0).split())
    words = (poster.office, poster.headline, poster.subtitle, LINK, poster.closing, poster.privacy, "5 มกราคม 2569")
    for part in (*words, *(step.text for step in STEPS)):
        assert "".join(part.split()) in text, part


def test_thai_digits_leave_the_link_alone(poster: Poster) -> None:
    with Pages(poster_pdf(replace(poster, thai_digits=True))) as pages:
        text = pages.text(0)
    assert LINK in text
    assert "๓๐ มิถุนายน ๒๕๖๙" in text
    assert "๕ มกราคม ๒๕๖๙" in text


def test_nothing_lies_outside_the_margins_of_a_desktop_printer(poster: Poster) -> None:
    long = replace(poster, headline=poster.headline * 3, subtitle=poster.subtitle * 2, closing=poster.closing * 2)
    for made in (poster, long):
        with Pages(poster_pdf(made)) as pages:
            picture = pages.image(0, 1.0).convert("L")
        box = picture.point(lambda value: 255 if value < 250 else 0).getbbox()
        assert box is not None
        left, top, right, bottom = box
        assert left >= 28
        assert top >= 28
        assert right <= picture.width - 28
        assert bottom <= picture.height - 20


def test_the_picture_is_the_page_at_its_resolution(poster: Poster) -> None:
    picture = Image.open(BytesIO(poster_png(poster, dpi=100)))
    assert picture.size == pytest.approx((210 / 25.4 * 100, 297 / 25.4 * 100), abs=1)
    assert round(picture.info["dpi"][0]) == 100


def test_the_svg_holds_no_text_to_be_set_and_nothing_from_outside(poster: Poster) -> None:
    svg = poster_svg(replace(poster, watermark="ตัวอย่าง"))
    root = ElementTree.fromstring(svg)
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert names == {"svg", "title", "desc", "rect", "path"}
    assert root.attrib["width"] == "210mm"
    assert "href" not in svg.decode()
    assert root.findtext("{*}title") == poster.title
    assert LINK in (root.findtext("{*}desc") or "")


def test_the_svg_looks_like_the_page(poster: Poster) -> None:
    canvas = QImage(1240, 1754, QImage.Format.Format_RGB888)
    painter = QPainter(canvas)
    QSvgRenderer(poster_svg(poster)).render(painter)
    painter.end()
    svg = Image.frombytes("RGB", (1240, 1754), bytes(canvas.constBits()), "raw", "RGB", canvas.bytesPerLine())
    with Pages(poster_pdf(poster)) as pages:
        page = pages.image(0, 1240 / pages.size(0)[0]).resize(svg.size)
    assert read_qr(svg) == [LINK]
    inks = [picture.convert("L").point(lambda value: 255 if value < 128 else 0) for picture in (svg, page)]
    differing = sum(a != b for a, b in zip(*(ink.resize((310, 438)).tobytes() for ink in inks), strict=True))
    assert differing < 0.12 * 310 * 438


@pytest.mark.untraced
def test_the_same_poster_gives_the_same_bytes(poster: Poster) -> None:
    for make in (poster_pdf, poster_png, poster_svg):
        assert make(poster) == make(poster)


def test_a_code_that_says_something_else_is_refused(poster: Poster) -> None:
    with Pages(poster_pdf(poster)) as pages, pytest.raises(Refused) as refused:
        require_readable(pages.image(0, 150 / 72), LINK + "x")
    assert refused.value.code == "qr-unreadable"
    assert LINK in str(refused.value)


def test_a_code_too_dense_for_its_sheet_is_refused(poster: Poster) -> None:
    dense = replace(poster, link="https://example.go.th/" + "ก" * 400, size="A5")
    with pytest.raises(Refused) as refused:
        poster_png(dense, dpi=40)
    assert refused.value.code == "qr-unreadable"


def test_a_link_that_fits_into_no_code_is_refused(poster: Poster) -> None:
    with pytest.raises(Refused) as refused:
        poster_pdf(replace(poster, link="https://example.go.th/" + "a" * 3000))
    assert refused.value.code == "qr-too-long"


def test_an_unknown_size_is_refused(poster: Poster) -> None:
    with pytest.raises(Refused) as refused:
        poster_pdf(replace(poster, size="B4"))
    assert refused.value.code == "paper-size"


def test_a_long_link_is_set_smaller_and_then_broken(poster: Poster) -> None:
    link = "https://example.go.th/" + "/".join(["survey"] * 22)
    with Pages(poster_pdf(replace(poster, link=link))) as pages:
        assert link in "".join(pages.text(0).split())


def test_a_poster_may_do_without_steps_and_dates(poster: Poster) -> None:
    bare = replace(poster, steps=(), closing="", privacy="", subtitle="")
    with Pages(poster_pdf(bare)) as pages:
        assert read_qr(pages.image(0, 2.0)) == [LINK]


def test_a_sample_is_seen_to_be_one(poster: Poster) -> None:
    plain, sample = poster_pdf(poster), poster_pdf(replace(poster, watermark="ตัวอย่าง"))
    with Pages(plain) as before, Pages(sample) as after:
        assert before.text(0) == after.text(0)
        assert before.image(0).tobytes() != after.image(0).tobytes()


def test_runs_and_path_of_a_code_cover_its_dark_modules() -> None:
    matrix = qr_matrix(LINK)
    dark = {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert {(column + i, row) for column, row, length in qr_runs(matrix) for i in range(length)} == dark
    runs = [tuple(map(int, run)) for run in re.findall(r"M(\d+) (\d+)h(\d+)v1", qr_path(matrix))]
    assert runs == list(qr_runs(matrix))
    assert len(matrix) == len(matrix[0]) == 37
