"""Pictures on paper: as large as they may be, never enlarged beyond their grain, and never apart from their words."""

from io import BytesIO

import pytest
from PIL import Image

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Photo
from khoktoom_desktop.paper.photo import PhotoStrip, photo_strips, read_picture
from khoktoom_desktop.paper.typecase import TypeCase

WIDTH = 453.0


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    data = BytesIO()
    Image.new("RGB", (width, height), "teal").save(data, kind)
    return data.getvalue()


def strip(case: TypeCase, photo: Photo) -> PhotoStrip:
    (found,) = photo_strips(case, photo, WIDTH)
    assert isinstance(found, PhotoStrip)
    return found


@pytest.mark.parametrize(
    ("size", "wide", "high"),
    [((3000, 1500), 425.2, 212.6), ((500, 2000), 70.9, 283.5), ((150, 75), 72.0, 36.0)],
)
def test_a_picture_fills_its_place_and_keeps_its_shape(
    case: TypeCase, size: tuple[int, int], wide: float, high: float
) -> None:
    found = strip(case, Photo(picture(*size)))
    assert (found.wide, found.high) == (pytest.approx(wide, abs=0.1), pytest.approx(high, abs=0.1))
    assert found.height == pytest.approx(found.high)


def test_words_stand_under_it_in_the_same_strip(case: TypeCase) -> None:
    bare, told = strip(case, Photo(picture(300, 300))), strip(case, Photo(picture(300, 300, "JPEG"), "ภาพกิจกรรม"))
    assert len(told.lines) == 1
    assert told.height > bare.height


@pytest.mark.parametrize("data", [b"", b"no picture", picture(20, 20, "GIF"), picture(20, 20)[:40]])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read_picture(data)
    assert refused.value.code == "picture-unreadable"
