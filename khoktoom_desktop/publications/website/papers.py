"""Which papers stand on the website, on which page, and of which parts of the year they are printed.

Papers that stay in the office (memos, forms of one person) are not listed and so never published.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from khoktoom_desktop.publications.website.blocks import File, Files, Link, Section
from khoktoom_desktop.publications.website.facts import DataSet, SiteFacts, SitePaper
from khoktoom_desktop.thai.dates import short_date

_YEAR, _QUARTERS, _MONTHS = ("year",), ("quarter", "year"), ("month",)
# The list of the office that says among which numbers a paper is counted.
_SERIES = "number-series"
_KINDS = {"pdf": "PDF", "xlsx": "Excel", "png": "ภาพ PNG", "csv": "CSV", "json": "JSON"}


@dataclass(frozen=True)
class PublicPaper:
    """A paper of the website. ``periods`` are the kinds of period it is printed of where none was issued.

    ``early`` papers belong to the head of their year; others are printed when their period is over. No
    periods: as things stand on the site's day, where ``printed``; else only issued ones are shown.
    """

    paper: str
    page: str
    periods: tuple[str, ...] = ()
    early: bool = False
    printed: bool = True


PUBLIC_PAPERS = (
    PublicPaper("service-guide", "services"),
    PublicPaper("service-statistics-report", "statistics", _QUARTERS),
    PublicPaper("satisfaction-report", "satisfaction", _YEAR),
    PublicPaper("satisfaction-form", "satisfaction"),
    PublicPaper("budget-report", "budget", _QUARTERS),
    PublicPaper("plan-notice", "plan", _YEAR, early=True),
    PublicPaper("plan-change-notice", "plan", printed=False),
    PublicPaper("winners-notice", "procurement", ("quarter",)),
    PublicPaper("winner-announcement", "procurement", printed=False),
    PublicPaper("procurement-annual-summary", "procurement", _YEAR),
    PublicPaper("ita-procurement-list", "procurement", _YEAR),
    PublicPaper("skr-1", "procurement", _MONTHS),
    PublicPaper("measures-announcement", "integrity", _YEAR, early=True),
    PublicPaper("measures-report", "integrity", _YEAR),
    PublicPaper("no-gift-policy", "no-gift", _YEAR, early=True),
    PublicPaper("no-gift-policy-en", "no-gift", _YEAR, early=True),
    PublicPaper("no-gift-poster", "no-gift", _YEAR, early=True),
    PublicPaper("no-gift-poster-en", "no-gift", _YEAR, early=True),
    PublicPaper("gift-report", "no-gift", _QUARTERS),
    PublicPaper("culture-report", "no-gift", _YEAR),
    PublicPaper("complaint-report", "complaints", _QUARTERS),
    PublicPaper("eit-poster", "index", _YEAR, early=True),
    PublicPaper("channels-poster", "contact"),
    PublicPaper("contact-card", "contact"),
)


def papers_of(facts: SiteFacts, page: str) -> list[SitePaper]:
    """Return the papers of a page in the order of the list, the latest of each first."""
    order = {each.paper: place for place, each in enumerate(PUBLIC_PAPERS) if each.page == page}
    found = [each for each in facts.papers if each.paper in order]
    return sorted(found, key=lambda each: (order[each.paper], -_end(each), each.path.rpartition(".")[2] != "pdf"))


def documents(facts: SiteFacts, page: str) -> Section:
    """Return the part of a page with its papers and its data."""
    found = (*entries(facts, papers_of(facts, page)), *(data_entry(each) for each in facts.data if each.page == page))
    return Section("papers", "เอกสารและข้อมูล", (Files(found, "ยังไม่มีเอกสารของหน้านี้"),))


def data_entry(found: DataSet) -> File:
    """Return the entry of a data set, its formats together."""
    formats = tuple(Link(kind_and_size(each.path, each.content), each.path) for each in found.files)
    return File(f"ข้อมูลเปิด: {found.title}", formats, f"{found.rows:,} แถว {len(found.columns):,} คอลัมน์")


def entries(facts: SiteFacts, papers: Iterable[SitePaper]) -> tuple[File, ...]:
    """Return an entry for each paper, its formats together, one that was issued first."""
    found: dict[str, list[SitePaper]] = {}
    for each in papers:
        found.setdefault(each.path.rpartition(".")[0], []).append(each)
    return tuple(_entry(facts, sorted(group, key=lambda each: not each.issued)) for group in found.values())


def _entry(facts: SiteFacts, group: list[SitePaper]) -> File:
    formats = tuple(Link(kind_and_size(each.path, each.content), each.path) for each in group)
    return File(group[0].title, formats, state_of(facts, group[0]), facts.codes.get(group[0].paper, ()))


def state_of(facts: SiteFacts, paper: SitePaper) -> str:
    """Say when a paper was issued and under which number, or on which day it was printed, still without one."""
    if not paper.issued:
        numbered = facts.office.has_entry(_SERIES, paper.paper)
        waits = " ยังไม่ได้ออกเลขที่" if numbered else ""
        return f"พิมพ์จากทะเบียน ณ วันที่ {short_date(paper.day)}{waits}"
    number = f"เลขที่ {paper.number} " if paper.number else ""
    return f"ออกเอกสารแล้ว {number}ลงวันที่ {short_date(paper.day)}"


def kind_and_size(path: str, content: bytes) -> str:
    """Name the kind of a file and its size as a reader of the page wants to know it."""
    size = len(content)
    kind = _KINDS.get(path.rpartition(".")[2], "แฟ้ม")
    if size >= 1_000_000:
        return f"{kind} ({size / 1_000_000:.1f} MB)"
    return f"{kind} ({max(1, round(size / 1000))} KB)"


def _end(paper: SitePaper) -> int:
    """Return a number that grows with the end of the period: a year after its last quarter."""
    end = paper.period.end
    return (end or paper.day).toordinal() * 2 + (paper.period.kind == "year")
