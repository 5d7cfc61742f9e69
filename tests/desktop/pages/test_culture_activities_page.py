"""The page of activities: a picture is cleaned, kept and shown in the report."""

from pathlib import Path
from typing import Any

from PIL import Image

from khoktoom_desktop.desktop.pages.culture_activities_page import CultureActivitiesPage
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.culture_activities.record import CultureActivity
from khoktoom_desktop.services.records import save
from khoktoom_desktop.storage.pictures import pictures_of

ACTIVITIES = register("culture-activities")


def test_a_picture_is_kept_with_the_activity(bench: Any, tmp_path: Path) -> None:
    file = bench.context.office_file
    save(
        file,
        ACTIVITIES,
        CultureActivity(held_on=bench.context.period().start, kind="meeting", title="ประชุม", place="หอ"),
    )
    page = bench.open(CultureActivitiesPage)
    path = tmp_path / "IMG_0012.png"
    Image.new("RGB", (40, 30), "teal").save(path)
    page.pictures.add(path)
    (picture,) = page.form.binding.record().pictures
    assert (picture.title, picture.target) == ("", "IMG_0012.png")
    assert page.form.save()
    with file.reading() as session:
        assert picture.picture in pictures_of(session, [picture.picture])
