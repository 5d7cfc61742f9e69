"""The pack of a quarter: every due paper, charts, memorandum, checklist and data for machines, all in agreement."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from khoktoom_desktop.domain.chart import Chart
from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.pack import PackFile, PackLine, PackRequest
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.chart_file import chart_png, chart_svg
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.publications.due import Due, due_in
from khoktoom_desktop.publications.pack_checklist import (
    Agreement,
    Entry,
    agreement_csv,
    checklist_csv,
    checklist_pdf,
)
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.publication_log.figures import published_of
from khoktoom_desktop.registers.publication_log.record import PLACE, Publication
from khoktoom_desktop.services import records
from khoktoom_desktop.services.exporting import write_json
from khoktoom_desktop.services.packs.charts import charts_of
from khoktoom_desktop.services.packs.cross_check import Check, data_checks, paper_checks, require_agreement
from khoktoom_desktop.services.packs.data import DataSet, data_set, dictionary, figures_file
from khoktoom_desktop.services.packs.evidence import PackIncomplete, Prepared, issue_words, prepare
from khoktoom_desktop.services.packs.leaving import require_no_personal_numbers
from khoktoom_desktop.services.packs.naming import paper_name, safe_name
from khoktoom_desktop.services.packs.reading import text_of
from khoktoom_desktop.services.packs.steps import Steps, reading
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

T = TypeVar("T")

TITLE = "ชุดรายงานรายไตรมาส"
PAPERS, CHARTS = "เอกสาร", "แผนภูมิ"
COMPANIONS = ("cover-memo", "web-publication-request")


@dataclass(frozen=True)
class Quarter:
    """Everything that the pack tells, read in one moment of the office file."""

    office: Office
    request: PackRequest
    papers: tuple[Prepared, ...]
    companions: tuple[Prepared, ...]
    published: Mapping[str, Sequence[Publication]]
    data: tuple[DataSet, ...]
    figures: tuple[PackFile, ...]
    charts: Mapping[str, Chart]
    known: Lookups


def build_quarter(office_file: "OfficeFile", request: PackRequest, progress: Progress) -> tuple[PackFile, ...]:
    """Make the files of a quarter's pack.

    Raises ``PackIncomplete`` where a due paper lacks a fact, ``Refused`` ``totals-disagree`` where two files say
    different totals, ``personal-number`` where a citizen's number would leave the office.
    """
    with office_file.reading() as session:
        quarter = gather_quarter(session, request, progress)
    lacking = tuple(each for each in (*quarter.papers, *quarter.companions) if each.refused)
    if lacking:
        raise PackIncomplete(TITLE, lacking)
    return _files(quarter, progress)


def survey_quarter(office_file: "OfficeFile", request: PackRequest, progress: Progress) -> tuple[PackLine, ...]:
    """Tell which papers are due in the quarter, and what each lacks."""
    with office_file.reading() as session:
        office = read_office(session)
        found = tuple(_prepared(session, office, due_in(office, request.period), request.day, progress))
    return tuple(PackLine(each.due.title, issue_words(each.issued), each.problems) for each in found)


def gather_quarter(session: "Session", request: PackRequest, progress: Progress) -> Quarter:
    """Read everything that the pack tells."""
    office, period, day = read_office(session), request.period, request.day
    papers = tuple(_prepared(session, office, due_in(office, period), day, progress))
    companions = tuple(prepare(session, office, Due(paper(each), period), day) for each in COMPANIONS)
    asked = {(each.due.paper.register, each.due.period): None for each in papers if each.due.paper.register}
    asked |= {(each.id, period): None for each in REGISTERS}
    return Quarter(
        office,
        request,
        papers,
        companions,
        published_of(session, [each.issued.uid or "" for each in papers if each.issued]),
        tuple(data_set(session, office, each, period, day) for each in _watched(REGISTERS, progress)),
        tuple(figures_file(session, office, register(kept or ""), part) for kept, part in _watched(asked, progress)),
        charts_of(session, office, period),
        records.lookups_in(session, office, period.end or day),
    )


def _watched(things: Iterable[T], progress: Progress) -> Iterator[T]:
    """Hand on things one by one; between two of them the work may be stopped."""
    for each in things:
        reading(progress, 1, 1)
        yield each


def _prepared(
    session: "Session", office: Office, dues: Sequence[Due], day: date, progress: Progress
) -> Iterator[Prepared]:
    for at, due in enumerate(dues):
        reading(progress, at, len(dues))
        yield prepare(session, office, due, day)


def _files(quarter: Quarter, progress: Progress) -> tuple[PackFile, ...]:
    """Draw, write and read back all files, the checklist last."""
    drawn = sum(len(each.formats) for each in quarter.papers)
    steps = Steps(progress, 2 * drawn + 2 * len(quarter.charts) + len(COMPANIONS))
    papers = [(each, file) for each in quarter.papers for file in _paper_files(each, PAPERS, steps)]
    figures = {each.path: each for each in quarter.figures}
    copies = {each.register.id: each.files() for each in quarter.data}
    texts: dict[str, str] = {}
    checks: list[Check] = []
    for prepared, file in papers:
        texts[file.path] = text_of(file.path, file.content)
        checks += paper_checks(file, texts[file.path], prepared.due, quarter.office, figures)
        steps.done()
    for each in quarter.data:
        checks += data_checks(each, *copies[each.register.id], figures)
    require_agreement(checks)
    data = [*(file for pair in copies.values() for file in pair), *quarter.figures]
    require_no_personal_numbers((*texts.items(), *((file.path, file.content.decode("utf-8")) for file in data)))
    companions = [file for each in quarter.companions for file in _paper_files(each, "", steps)]
    charts = list(_chart_files(quarter, steps))
    leaving = [*(file for _, file in papers), *data]
    made = [*companions, *_checklist(quarter, checks), *leaving, *charts, *dictionary(quarter.known)]
    return (*made, _index(quarter, made))


def _paper_files(prepared: Prepared, folder: str, steps: Steps) -> Iterator[PackFile]:
    for ending in prepared.formats:
        name = paper_name(prepared.due.paper, prepared.due.period, ending)
        yield PackFile(f"{folder}/{name}" if folder else name, prepared.content(ending))
        steps.done()


def _chart_files(quarter: Quarter, steps: Steps) -> Iterator[PackFile]:
    names = quarter.office.own_names
    for kept, chart in quarter.charts.items():
        name = f"{CHARTS}/{safe_name(register(kept).title)}"
        yield PackFile(f"{name}.png", chart_png(chart, quarter.request.day, names))
        steps.done()
        yield PackFile(f"{name}.svg", chart_svg(chart, names))
        steps.done()


def _checklist(quarter: Quarter, checks: Sequence[Check]) -> Iterator[PackFile]:
    """Yield the checklist as PDF and CSV, and the totals that were read back."""
    request = PaperRequest(quarter.office, quarter.request.day, quarter.request.period)
    entries = entries_of(quarter)
    agreements = [Agreement(each.file, each.what, each.words[0], each.against) for each in checks]
    rows = {each.register.title: len(each.table.rows) for each in quarter.data}
    yield PackFile("รายการตรวจสอบ.pdf", checklist_pdf(request, entries, agreements, rows))
    yield PackFile("รายการตรวจสอบ.csv", checklist_csv(entries))
    yield PackFile("ผลการตรวจยอด.csv", agreement_csv(agreements))


def entries_of(quarter: Quarter) -> tuple[Entry, ...]:
    """Return the papers of the checklist, those that lack something too, with what lacks and why."""
    places = quarter.office.titles(PLACE)
    return tuple(_entry(each, quarter.published, places) for each in quarter.papers)


def _entry(prepared: Prepared, published: Mapping[str, Sequence[Publication]], places: Mapping[str, str]) -> Entry:
    issued = prepared.issued
    lacks = [str(problem) for problem in prepared.problems]
    if issued is None:
        lacks.append("ยังไม่ได้ออกเอกสาร (เลขที่ วันที่ และแฟ้มที่เก็บถาวร)")
    told = [
        f"{places.get(each.place, each.place)} {short_date(each.published_on)}"
        for each in published.get((issued.uid or "") if issued else "", ())
        if each.published_on
    ]
    if issued is not None and not told:
        lacks.append("ยังไม่ได้บันทึกว่าเผยแพร่ที่ใดเมื่อใด")
    state = str(issue_words(issued))
    return Entry(prepared.due.title, prepared.formats, state, "\n".join(told) or "-", tuple(lacks))


def _index(quarter: Quarter, files: Sequence[PackFile]) -> PackFile:
    """Write which files there are, with their SHA-256, for machines."""
    content = {
        "pack": "quarter",
        "office": quarter.office.name,
        "period": quarter.request.period.as_json(),
        "date": quarter.request.day.isoformat(),
        "files": [
            {"path": each.path, "bytes": len(each.content), "sha256": hashlib.sha256(each.content).hexdigest()}
            for each in sorted(files, key=lambda each: each.path)
        ],
    }
    return PackFile("ดัชนี.json", write_json(content))
