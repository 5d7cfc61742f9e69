"""What goes with a memorandum: the papers, each with its number and day where it was issued, numbered as enclosures."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.publications.due import Due, accompanied
from khoktoom_desktop.storage.issued import standing_of
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Enclosure:
    """A paper as it is named among the enclosures.

    ``issued`` says its number and day, nothing before it is issued: a memorandum that was sent before stays right.
    """

    paper: str
    title: str
    issued: str = field(default="", compare=False)

    def line(self) -> str:
        """Return the enclosure in a line."""
        return " ".join(filter(None, (self.title, self.issued)))


def enclosures_of(session: "Session", request: PaperRequest) -> tuple[Enclosure, ...]:
    """Read what a memorandum of a period goes with; raises ``Misuse`` for a paper that there is not."""
    found = accompanied(request.office, request.period, request.accompanies)
    return tuple(Enclosure(each.paper.id, each.title, _issued(session, each)) for each in found)


def _issued(session: "Session", due: Due) -> str:
    """Say the number and day of the edition that stands, whatever its format."""
    period = due.period if due.paper.periods else ALL_RECORDS
    for ending in due.paper.formats:
        found = standing_of(session, due.paper.id, ending, period, None)
        if found is not None and found.number:
            return f"เลขที่ {found.number} ลงวันที่ {short_date(found.day)}"
        if found is not None:
            return f"ลงวันที่ {short_date(found.day)}"
    return ""
