"""The files of papers in a pack: the very bytes where a paper was issued, else printed now from the registers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.publications.due import Due
from khoktoom_desktop.publications.paper_kind import Facts
from khoktoom_desktop.services.issuing import options_of
from khoktoom_desktop.services.papers import PrintOptions, request_for
from khoktoom_desktop.storage.issued import IssuedPaper, contents_of, standing_of, whole
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Printed:
    """A paper to be printed in one format: what it prints, and for which request."""

    facts: Facts
    request: PaperRequest


@dataclass(frozen=True)
class Prepared:
    """A paper of a pack, read whole: its issued files by format, what is yet to be printed, what lacks.

    ``issued`` is the edition that stands in any format; ``problems`` are those of the formats to be printed.
    """

    due: Due
    frozen: dict[str, bytes]
    to_print: tuple[Printed, ...]
    issued: IssuedPaper | None
    problems: tuple[Problem, ...]

    @property
    def refused(self) -> bool:
        """Tell whether something lacks without which it cannot be printed."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def formats(self) -> tuple[str, ...]:
        """Return the formats that there will be, in the paper's order."""
        printed = {each.request.format for each in self.to_print}
        return tuple(ending for ending in self.due.paper.formats if ending in self.frozen or ending in printed)

    def content(self, ending: str) -> bytes:
        """Return the bytes of a format: the issued ones, else drawn now."""
        if ending in self.frozen:
            return self.frozen[ending]
        printed = next(each for each in self.to_print if each.request.format == ending)
        return self.due.paper.draw(printed.facts, printed.request)


def prepare(session: "Session", office: Office, due: Due, day: date) -> Prepared:
    """Read a paper of a pack; one format issued, the others are printed with its day and its options.

    Raises ``Trouble`` ``issued-damaged`` where issued bytes are no longer those that were issued.
    """
    paper = due.paper
    standing = {ending: _standing(session, due, ending) for ending in paper.formats}
    issued = next((each for each in standing.values() if each is not None), None)
    frozen = {ending: bytes_of(session, each) for ending, each in standing.items() if each is not None}
    options = PrintOptions(due.period, day) if issued is None else replace(options_of(issued), period=due.period)
    to_print: list[Printed] = []
    problems: dict[str, Problem] = {}
    for ending in paper.formats:
        if ending not in frozen:
            request = request_for(office, options, ending)
            try:
                facts = paper.gather(session, request)
            except Refused as refused:
                problem = Problem(None, refused.message, Severity.ERROR, refused.code)
                problems.setdefault(str(problem), problem)
                continue
            problems |= {str(problem): problem for problem in facts.missing}
            to_print.append(Printed(facts, request))
    return Prepared(due, frozen, tuple(to_print), issued, tuple(problems.values()))


def _standing(session: "Session", due: Due, ending: str) -> IssuedPaper | None:
    return standing_of(session, due.paper.id, ending, due.period, None)


def bytes_of(session: "Session", issued: IssuedPaper) -> bytes:
    """Return the bytes of an issued paper; raises ``Trouble`` ``issued-damaged`` where they are not the same."""
    data, figures = contents_of(session, issued.uid or "")
    if not whole(issued, data, figures):
        raise Trouble(
            "issued-damaged",
            "แฟ้มของ {paper} เลขที่ {number} ที่เก็บไว้ไม่ตรงกับที่ออกไป",
            "กู้คืนแฟ้มสำนักงานจากสำเนาสำรอง แล้วพิมพ์ซ้ำอีกครั้ง",
            paper=issued.title,
            number=issued.number or "-",
        )
    return data


def issue_words(issued: IssuedPaper | None) -> Sentence:
    """Say whether a paper of a pack is issued, and under which number and day."""
    if issued is None:
        return sentence("พิมพ์จากทะเบียนในวันที่ทำชุด")
    day = short_date(issued.day)
    if not issued.number:
        return sentence("ออกแล้ว ลงวันที่ {day}", day=day)
    return sentence("ออกแล้ว เลขที่ {number} ลงวันที่ {day}", number=issued.number, day=day)


class PackIncomplete(Refused):
    """A pack whose papers lack facts; ``problems`` says them all, each with its paper."""

    def __init__(self, pack: str, lacking: tuple[Prepared, ...]) -> None:
        self.problems = tuple(
            Problem(
                problem.field,
                sentence("{paper}: {problem}", paper=each.due.title, problem=problem.sentence),
                problem.severity,
                problem.code,
            )
            for each in lacking
            for problem in each.problems
            if problem.severity is Severity.ERROR
        )
        super().__init__(
            "pack-incomplete",
            "ยังทำ{pack}ไม่ได้ มีเอกสารที่ยังไม่ครบ {count} ฉบับ: {first}",
            "บันทึกข้อมูลที่ขาดให้ครบ หรือแจ้งว่าไม่มี แล้วทำชุดอีกครั้ง",
            pack=pack,
            count=len(lacking),
            first=self.problems[0].sentence,
        )
