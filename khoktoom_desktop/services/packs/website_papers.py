"""The papers of the website: issued ones as they left the office, the others printed on the site's day."""

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.due import Due
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.publications.website.facts import SitePaper
from khoktoom_desktop.publications.website.papers import PUBLIC_PAPERS, PublicPaper
from khoktoom_desktop.services.packs.evidence import Prepared, bytes_of, prepare
from khoktoom_desktop.services.packs.naming import period_code
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.storage.issued import issued_in, standing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

# What browsers open or save; the picture of a poster says no more than its PDF.
_FORMATS = ("pdf", "xlsx")
# Without someone who signs nearly every paper is refused: that is for the clerk to mend, not to leave out.
_TOLD = ("no-signatory", "two-signatories")


def site_papers(session: "Session", request: PaperRequest, progress: Progress) -> tuple[SitePaper, ...]:
    """Return the public papers about a year.

    A paper that lacks its facts is left out. Raises ``Refused`` where nobody, or two, sign on the day, ``Trouble``
    where an issued file is not what was issued.
    """
    kinds = {kind.id: kind for kind in PAPERS}
    wanted = [
        Due(kinds[public.paper], period)
        for public in PUBLIC_PAPERS
        if public.paper in kinds and public.printed
        for period in _periods(kinds[public.paper], public, request)
    ]
    found: list[SitePaper] = []
    for place, due in enumerate(wanted):
        progress(place, len(wanted))
        found += _files(prepare(session, request.office, due, request.day))
    progress(len(wanted), len(wanted))
    return (*found, *_issued(session, request.period, {each.path for each in found}))


def _periods(kind: PaperKind, public: PublicPaper, request: PaperRequest) -> Iterator[Period]:
    """Yield the periods for which a paper may be printed: those that are over, of early ones those that have begun."""
    if not kind.periods:
        yield ALL_RECORDS
    for period in _parts(request.period, public.periods):
        edge = period.start if public.early else period.end
        if edge is not None and edge <= request.day and period.kind in kind.periods:
            yield period


def _parts(year: Period, kinds: Iterable[str]) -> Iterator[Period]:
    for kind in kinds:
        if kind == "quarter":
            yield from (Period(year.year, quarter=number) for number in (1, 2, 3, 4))
        elif kind == "month":
            yield from (Period(year.year, month=month) for _, month in year.months())
        else:
            yield year


def _files(prepared: Prepared) -> Iterator[SitePaper]:
    """Yield the files of a paper, drawing those that were not issued."""
    lacking = [each for each in prepared.problems if each.severity is Severity.ERROR]
    told = next((each for each in lacking if each.code in _TOLD), None)
    if told is not None and not prepared.frozen:
        raise Refused(
            told.code,
            "ยังทำเว็บไซต์ไม่ได้: {problem}",
            "แก้ไขผู้ลงนามและวันที่ดำรงตำแหน่งที่หน้า ตั้งค่าสำนักงาน แล้วทำเว็บไซต์อีกครั้ง",
            problem=told.sentence,
        )
    due, issued = prepared.due, prepared.issued
    formats = [each for each in prepared.formats if each in _FORMATS and (each in prepared.frozen or not lacking)]
    for ending in formats:
        frozen = issued if ending in prepared.frozen else None
        printed = next((each.request.day for each in prepared.to_print if each.request.format == ending), None)
        day = frozen.day if frozen else printed
        if day is not None:
            yield SitePaper(
                due.paper.id,
                issued.title if issued else due.title,
                due.period,
                _path(due.paper.id, due.period, ending),
                prepared.content(ending),
                day,
                frozen.number if frozen else "",
                frozen is not None,
            )


def _issued(session: "Session", year: Period, taken: Container[str]) -> Iterator[SitePaper]:
    """Yield the other issued public papers about the year or a part of it, those of one record among them."""
    public = {each.paper for each in PUBLIC_PAPERS}
    standing_now = {each.uid for each in standing(session)}
    for each in issued_in(session, year):
        path = _path(each.paper, each.period, each.format, each.record)
        if each.paper in public and each.uid in standing_now and each.format in _FORMATS and path not in taken:
            yield SitePaper(
                each.paper,
                each.title,
                each.period,
                path,
                bytes_of(session, each),
                each.day,
                each.number,
                issued=True,
            )


def _path(paper: str, period: Period, ending: str, record: str | None = None) -> str:
    """Return where a file lies; names without Thai letters are the same on every web host."""
    parts = (paper, period_code(period) if period.year else "", (record or "")[:8])
    return f"files/{'-'.join(part for part in parts if part)}.{ending}"
