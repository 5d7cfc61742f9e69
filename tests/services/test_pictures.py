"""A picture is kept upright and small, without the place where it was taken."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.pictures import keep_picture_file
from khoktoom_desktop.storage.pictures import pictures_of

ORIENTATION, GPS, LATITUDE, MAKER = 0x0112, 0x8825, 2, 0x010F


def test_place_and_camera_are_taken_out_and_the_picture_stands_upright(office_file: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "กิจกรรม.jpg"
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "กล้องตัวอย่าง"
    exif.get_ifd(GPS)[LATITUDE] = (14.0, 50.0, 12.0)
    picture = Image.new("RGB", (3000, 1500), "teal")
    picture.paste("white", (0, 0, 300, 1500))
    picture.save(path, exif=exif, comment=b"by hand")
    with Image.open(path) as taken:
        assert taken.getexif().get_ifd(GPS)
    key = keep_picture_file(office_file, path)
    assert keep_picture_file(office_file, path) == key
    with office_file.reading() as session:
        (data,) = pictures_of(session, [key]).values()
    with Image.open(BytesIO(data)) as kept:
        assert kept.size == (1000, 2000)
        assert not kept.getexif()
        assert not {"exif", "comment", "icc_profile"} & kept.info.keys()
        assert kept.getpixel((500, 10)) != kept.getpixel((500, 1900))


@pytest.mark.parametrize("mode", ["P", "RGBA", "CMYK"])
def test_pictures_of_other_colours_are_kept_too(office_file: OfficeFile, tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    Image.new(mode, (20, 10)).save(path)
    key = keep_picture_file(office_file, path)
    with office_file.reading() as session:
        assert pictures_of(session, [key])


def test_a_form_that_papers_do_not_take_is_refused(office_file: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "a.gif"
    Image.new("L", (4, 4)).save(path)
    with pytest.raises(Refused) as refused:
        keep_picture_file(office_file, path)
    assert refused.value.code == "picture-unreadable"
