"""What an ITA year has for each of its items: issued papers, papers to print, the log with its copies, why it lacks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.pack import PackRequest
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.due import Due
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.publication_log.deliverables import Deliverable, deliverables, reported_year
from khoktoom_desktop.registers.publication_log.figures import figures, published_for
from khoktoom_desktop.registers.publication_log.record import LINKED, Publication, attachment_of
from khoktoom_desktop.registers.publication_log.summary import WHY
from khoktoom_desktop.services.attachments import attached_in
from khoktoom_desktop.services.packs.evidence import Prepared, bytes_of, prepare
from khoktoom_desktop.services.packs.steps import reading
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.storage.issued import IssuedPaper, IssueState, by_uid, standing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Frozen:
    """A paper as it was issued, and its bytes."""

    paper: IssuedPaper
    content: bytes


@dataclass(frozen=True)
class Gathered:
    """What was read for an item: issued papers, papers to print, its entries of the publication log, why it lacks."""

    item: Deliverable
    issued: tuple[Frozen, ...]
    printed: tuple[Prepared, ...]
    log: tuple[Publication, ...]
    why: Sentence | None
    copies: tuple[tuple[str, bytes], ...] = ()

    def lacks(self) -> tuple[Sentence, ...]:
        """Say why the item is missing: nothing is published, a paper lacks facts, a link lacks."""
        # What is published answers the item already, whatever else might be printed.
        asked = self.printed if self.why else ()
        errors = [
            sentence("{paper}: {problem}", paper=each.due.title, problem=problem.sentence)
            for each in asked
            for problem in each.problems
            if problem.severity is Severity.ERROR
        ]
        links = [
            sentence("รายการเผยแพร่ “{title}” ยังไม่มีลิงก์", title=each.title) for each in self.log if _without_link(each)
        ]
        return (*((self.why,) if self.why else ()), *errors, *links)

    @property
    def parts(self) -> tuple[str, str]:
        """Return the item's code, such as ``O12``, and its title without code and year."""
        code = self.item.key.partition("-")[2]
        return code, self.item.title.removeprefix(code).partition("(ITA")[0].strip()


def reporting_on(office: Office, year: int) -> int:
    """Return the fiscal year that the evidence of an ITA year is about; refuses one that the office has not."""
    about = reported_year(office, year)
    if about is None or not deliverables(office, year):
        raise Refused(
            "no-ita-list",
            "ยังไม่มีรายการข้อ O ของ ITA ปี {year} หรือยังไม่ได้บอกว่ารายงานปีงบประมาณใด",
            "เพิ่มรายการของปีนี้ที่หน้า ตั้งค่าสำนักงาน",
            year=year,
        )
    return about


def gathered_items(
    session: "Session", office: Office, request: PackRequest, about: int, progress: Progress
) -> Iterator[Gathered]:
    """Read the evidence of each item; a paper that answers several is read once."""
    year = request.period.year or 0
    found = deliverables(office, year)
    log = published_for(session, [each.key for each in found])
    counted = {each.key: each for each in figures(session, Period(year), office).items}
    issued = [each for each in standing(session) if each.year in (about, None)]
    kinds = {kind.id: kind for kind in PAPERS}
    known: dict[Due, Prepared] = {}
    for at, item in enumerate(found):
        reading(progress, at, len(found))
        dues = [Due(kinds[each], part) for each in item.papers if each in kinds for part in _parts(kinds[each], about)]
        for due in dues:
            if due not in known:
                known[due] = prepare(session, office, due, request.day)
        entries = log.get(item.key, [])
        lack = counted[item.key].lack if item.key in counted else None
        yield Gathered(
            item,
            tuple(Frozen(each, bytes_of(session, each)) for each in _issued(session, item, issued, entries)),
            tuple(known[due] for due in dues),
            tuple(entries),
            WHY[lack] if lack else None,
            tuple(_copies(session, entries)),
        )


def _copies(session: "Session", entries: Sequence[Publication]) -> Iterator[tuple[str, bytes]]:
    """Yield the names and the kept copies of what was published without being issued here, each once."""
    for text in dict.fromkeys(each.file for each in entries if each.published and not each.issued_uid):
        data = attached_in(session, text)
        if data is not None:
            yield attachment_of(text)[0], data


def _issued(
    session: "Session", item: Deliverable, standing_now: Sequence[IssuedPaper], entries: Sequence[Publication]
) -> list[IssuedPaper]:
    """Return the issued papers of an item: those that answer it, and those that the log names for it."""
    named = (by_uid(session, each.issued_uid) for each in entries if each.issued_uid)
    kept = [each for each in named if each is not None and each.state == IssueState.ISSUED]
    found = [*(each for each in standing_now if each.paper in item.papers), *kept]
    return list({each.uid: each for each in found}.values())


def _parts(kind: PaperKind, about: int) -> tuple[Period, ...]:
    """Return what is printed of a paper that is not issued: the year, else its quarters, else its months."""
    if not kind.periods:
        return () if kind.of_one_record else (ALL_RECORDS,)
    if "year" in kind.periods:
        return (Period(about),)
    if "quarter" in kind.periods:
        return tuple(Period(about, quarter=number) for number in (1, 2, 3, 4))
    return tuple(Period(about, month=month) for _, month in Period(about).months())


def _without_link(entry: Publication) -> bool:
    return entry.published and entry.place in LINKED and not entry.url.strip()
