"""What a person does with measures beside keeping them: see what the registers say, add a picture as evidence."""

from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.publications.measures_draft import Draft, draft_topic
from khoktoom_desktop.publications.measures_places import gather_places
from khoktoom_desktop.registers.measures.figures import keep_picture, next_position
from khoktoom_desktop.registers.measures.record import Evidence, Measure
from khoktoom_desktop.storage.office import read_office

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

LARGEST = 2_000_000


def drafts_for(office_file: "OfficeFile", measure: Measure) -> tuple[Draft, ...]:
    """Return the sentences that the registers give for a measure, saved or not."""
    if measure.fiscal_year is None or measure.ends_on is None or not measure.topic:
        return ()
    with office_file.reading() as session:
        office = read_office(session)
        places = gather_places(session, Period(measure.fiscal_year), office)
        return tuple(draft_topic(measure.topic, places, office, measure.ends_on))


def following_position(office_file: "OfficeFile", year: int | None) -> int:
    """Return the number of the next measure of a fiscal year."""
    with office_file.reading() as session:
        return next_position(session, year)


def add_picture(office_file: "OfficeFile", path: Path) -> Evidence:
    """Keep a picture in the office file and return it as evidence that is not saved yet.

    Raises ``Trouble`` for a file that cannot be read and ``Refused`` for one that is too large or no picture.
    """
    # The typesetter is large, and is wanted here only when somebody adds a picture.
    from khoktoom_desktop.paper.photo import read_picture

    try:
        data = path.read_bytes()
    except OSError:
        raise Trouble(
            "unreadable-picture",
            "อ่านแฟ้ม {name} ไม่ได้",
            "ตรวจว่าแฟ้มยังอยู่และมีสิทธิ์อ่าน แล้วเลือกอีกครั้ง",
            name=path.name,
        ) from None
    if len(data) > LARGEST:
        raise Refused(
            "picture-too-large",
            "ภาพ {name} ใหญ่เกินไป ({size} เมกะไบต์)",
            "ย่อภาพให้ไม่เกิน 2 เมกะไบต์ แล้วเลือกอีกครั้ง",
            name=path.name,
            size=f"{len(data) / 1_000_000:.1f}",
        )
    read_picture(data)
    with office_file.writing() as session:
        key = keep_picture(session, path.name, data)
    return Evidence(title=path.stem, target=path.name, picture=key)
