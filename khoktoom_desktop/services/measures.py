"""What a person does with measures beside keeping them: see what the registers say, add a picture as evidence."""

from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.measures_draft import Draft, draft_topic
from khoktoom_desktop.publications.measures_places import gather_places
from khoktoom_desktop.registers.measures.figures import next_position
from khoktoom_desktop.registers.measures.record import Evidence, Measure
from khoktoom_desktop.services.pictures import keep_picture_file
from khoktoom_desktop.storage.office import read_office

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile


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
    """Keep a picture in the office file and return it as evidence that is not saved yet; raises ``Trouble``."""
    return Evidence(title=path.stem, target=path.name, picture=keep_picture_file(office_file, path))
