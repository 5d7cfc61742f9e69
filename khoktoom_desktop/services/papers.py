"""Papers: what still lacks, the bytes, the written file; nothing is written where anything is refused."""

import os
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Misuse, Refused
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.paper_kind import Facts, PaperKind
from khoktoom_desktop.services import records
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.storage.office import read_office

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

_KINDS = {"month": "รายเดือน", "quarter": "รายไตรมาส", "half": "รายครึ่งปี", "year": "รายปี", "all": "ทุกรายการ"}
_EXAMPLES = {
    "month": "--year 2566 --month 10",
    "quarter": "--year 2566 --quarter 1",
    "half": "--year 2566 --half 1",
    "year": "--year 2566",
}
SIZES = ("A4", "A3", "A5")


@dataclass(frozen=True)
class PrintOptions:
    """What a person chooses: period, date, digits (``None``: the paper's custom), size, record, tax IDs, draft.

    ``accompanies`` are the ids of the papers that a memorandum goes with; without them all that are due.

    ``day`` ``None`` is ``SOURCE_DATE_EPOCH``, else today in Bangkok.
    """

    period: Period = ALL_RECORDS
    day: date | None = None
    digits: bool | None = None
    size: str = "A4"
    record: str | None = None
    tax_ids: bool = False
    draft: bool = False
    accompanies: tuple[str, ...] = ()


class Incomplete(Refused):
    """A paper that lacks facts; ``problems`` says them all."""

    def __init__(self, paper: PaperKind, problems: tuple[Problem, ...]) -> None:
        found = [problem for problem in problems if problem.severity is Severity.ERROR]
        super().__init__(
            "paper-incomplete",
            "ยังพิมพ์{paper}ไม่ได้ ยังขาด {count} เรื่อง: {first}",
            "บันทึกข้อมูลที่ขาดให้ครบ แล้วพิมพ์อีกครั้ง",
            paper=paper.title,
            count=len(found),
            first=found[0].sentence if found else "",
        )
        self.problems = problems


def paper_day(chosen: date | None) -> date:
    """Return the paper's date: the chosen one, else ``SOURCE_DATE_EPOCH``, else today in Bangkok."""
    if chosen is not None:
        return chosen
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    if moment.isascii() and moment.isdigit():
        return datetime.fromtimestamp(int(moment), UTC).astimezone(records.BANGKOK).date()
    return records.today()


def validate(paper: PaperKind, options: PrintOptions, format: str) -> None:
    """Raise ``Misuse`` for a period, a format or an option that the paper has not, or one that it needs."""
    if format not in paper.formats:
        raise Misuse(
            "unknown-format",
            "{paper} บันทึกเป็น .{format} ไม่ได้",
            "ใช้นามสกุล {known}",
            paper=paper.title,
            format=format,
            known=", ".join(f".{each}" for each in paper.formats),
        )
    if paper.of_one_record and options.record is None:
        raise Misuse(
            "record-missing",
            "{paper} พิมพ์จากรายการเดียว ต้องระบุรายการ",
            "ใช้ --record ตามด้วยรหัสของรายการ ดูรหัสด้วย khoktoom list {register} --json",
            paper=paper.title,
            register=paper.register or "",
        )
    if options.accompanies and "with" not in paper.options:
        raise Misuse(
            "option-with",
            "{paper} ไม่ได้นำส่งเอกสารอื่น จึงใช้ --with ไม่ได้",
            "ใช้ --with กับ {known}",
            paper=paper.title,
            known=", ".join(each.id for each in PAPERS if "with" in each.options),
        )
    if options.record is None or not paper.whole:
        _validate_period(paper, options.period)
    _validate_size(paper, options.size)


def _validate_period(paper: PaperKind, period: Period) -> None:
    if not paper.periods or period.kind in paper.periods:
        return
    known = ", ".join(_KINDS[kind] for kind in paper.periods)
    if period.kind == "all":
        raise Misuse(
            "period-missing",
            "{paper} ต้องระบุงวด ({known})",
            "เพิ่มงวด เช่น {example}",
            paper=paper.title,
            known=known,
            example=_EXAMPLES[paper.periods[-1]],
        )
    raise Misuse(
        "period-kind",
        "{paper} ไม่มีแบบ{kind} มีเฉพาะ {known}",
        "เลือกงวดให้ตรงกับเอกสาร",
        paper=paper.title,
        kind=_KINDS[period.kind],
        known=known,
    )


def _validate_size(paper: PaperKind, size: str) -> None:
    if size not in SIZES or (size != "A4" and "size" not in paper.options):
        raise Misuse(
            "paper-size",
            "{paper} พิมพ์ขนาด {size} ไม่ได้",
            "ใช้ขนาด {known}",
            paper=paper.title,
            size=size,
            known=", ".join(SIZES if "size" in paper.options else SIZES[:1]),
        )


def missing(
    office_file: "OfficeFile",
    paper: PaperKind,
    options: PrintOptions,
    format: str = "pdf",
) -> tuple[Problem, ...]:
    """Return what a paper still lacks; a refusal while reading (no signatory …) is one of them."""
    if paper.lacks_nothing:
        validate(paper, options, format)
        return ()
    try:
        facts, _ = _gathered(office_file, paper, options, format)
    except Refused as refused:
        return (Problem(None, refused.message, Severity.ERROR, refused.code),)
    return tuple(facts.missing)


def make(
    office_file: "OfficeFile",
    paper: PaperKind,
    options: PrintOptions,
    format: str = "pdf",
) -> bytes:
    """Return the bytes of a paper; raises ``Incomplete`` and other ``Refused`` where a fact is missing."""
    facts, request = _gathered(office_file, paper, options, format)
    return drawn(paper, facts, request)


def drawn(paper: PaperKind, facts: Facts, request: PaperRequest) -> bytes:
    """Return the bytes of a paper whose facts are gathered; raises ``Incomplete`` where one is missing."""
    problems = tuple(facts.missing)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise Incomplete(paper, problems)
    return paper.draw(facts, request)


def print_to(office_file: "OfficeFile", paper: PaperKind, options: PrintOptions, to: Path) -> Path:
    """Write a paper to a file whose ending chooses the format; returns the path."""
    write_file(to, make(office_file, paper, options, format_of(paper, to)))
    return to


def format_of(paper: PaperKind, to: Path) -> str:
    """Return the format that a file's ending names; raises ``Misuse`` where the paper has it not."""
    ending = to.suffix.lower().lstrip(".")
    validate(replace(paper, options=(), periods=()), PrintOptions(), ending)
    return ending


def _gathered(
    office_file: "OfficeFile",
    paper: PaperKind,
    options: PrintOptions,
    format: str,
) -> tuple[Facts, PaperRequest]:
    """Read what a paper prints in one session."""
    validate(paper, options, format)
    with office_file.reading() as session:
        request = request_for(read_office(session), options, format)
        return paper.gather(session, request), request


def request_for(office: Office, options: PrintOptions, format: str) -> PaperRequest:
    """Return what is asked of a paper."""
    return PaperRequest(
        office,
        paper_day(options.day),
        options.period,
        format,
        options.record,
        options.size,
        options.digits,
        options.tax_ids,
        options.draft,
        options.accompanies,
    )
