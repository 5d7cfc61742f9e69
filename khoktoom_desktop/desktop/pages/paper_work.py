"""What the papers page does off-thread, over the services; Qt is not used here."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.pages.paper_periods import first_choice
from khoktoom_desktop.desktop.previewing import Preview, open_preview
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import Problem, blocks
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import files, papers, records
from khoktoom_desktop.services.issued_papers import issued
from khoktoom_desktop.services.recent import remember_printed

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile
    from khoktoom_desktop.services.papers import PrintOptions
    from khoktoom_desktop.services.progress import Progress
    from khoktoom_desktop.storage.issued import IssuedPaper

Check = tuple[Problem, ...] | None
"""What a paper lacks; ``None`` where a record is to be chosen first."""


@dataclass(frozen=True)
class Made:
    """A paper that was asked for: what it lacks, and its pages where it could be made and has any."""

    problems: tuple[Problem, ...]
    preview: Preview | None

    @property
    def lacks(self) -> bool:
        """Tell whether something missing keeps it from being made."""
        return blocks(self.problems)


def check(file: "OfficeFile", paper: PaperKind, options: "PrintOptions") -> tuple[Problem, ...]:
    """Return what a paper lacks."""
    return papers.missing(file, paper, options, paper.formats[0])


def states(file: "OfficeFile", kinds: Iterable[PaperKind], period: Period, progress: "Progress") -> dict[str, Check]:
    """Return what each paper lacks for the period that answers to the chosen one."""
    found: dict[str, Check] = {}
    all_kinds = tuple(kinds)
    for done, paper in enumerate(all_kinds):
        progress(done, len(all_kinds))
        if paper.of_one_record:
            found[paper.id] = None
            continue
        of_paper = first_choice(paper, period, today()) or ALL_RECORDS
        found[paper.id] = check(file, paper, papers.PrintOptions(period=of_paper))
    return found


def make(file: "OfficeFile", paper: PaperKind, options: "PrintOptions") -> Made:
    """Make a paper for the preview; a paper that has no PDF is only checked."""
    problems = check(file, paper, options)
    if blocks(problems) or "pdf" not in paper.formats:
        return Made(problems, None)
    return Made(problems, open_preview(papers.make(file, paper, options, "pdf")))


def records_for(file: "OfficeFile", paper: PaperKind, period: Period) -> list[tuple[str, str]]:
    """Return uid and words of the records of a period that a paper may be printed of.

    A paper of no register is of papers: of the corrected editions that were issued.
    """
    if paper.register is None:
        corrected = (each for each in issued(file, period) if each.corrects)
        return [(each.uid or "", _named(each)) for each in corrected]
    of_paper = register(paper.register)
    listing = records.list_records(file, of_paper, period=period)
    describe = of_paper.record_module().describe
    return [(record.uid, describe(record)) for record in listing.records if record.uid is not None]


def _named(paper: "IssuedPaper") -> str:
    number = tr(" เลขที่ {number}").format(number=paper.number) if paper.number else ""
    return tr("{title}{number} ฉบับที่ {edition}").format(title=paper.title, number=number, edition=paper.edition)


def write(file: "OfficeFile", paper: PaperKind, options: "PrintOptions", path: Path, data: bytes | None) -> Path:
    """Write a paper to a file; ``data`` are the very bytes in view where the format is the same."""
    if data is not None:
        files.write_file(path, data)
    else:
        papers.print_to(file, paper, options, path)
    remember_printed(file.id, paper.id, paper.title, options.period)
    return path
