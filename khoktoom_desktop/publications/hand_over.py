"""The hand-over pack (แฟ้มส่งมอบงาน) for a new clerk: what is open, what comes again, who is who, where things lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import DatedFact, Department, Signatory, valid_on
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.domain.vendors import is_natural_person, vendor_key
from khoktoom_desktop.paper.blocks import (
    Block,
    Contents,
    Grid,
    Items,
    PageBreak,
    Paper,
    Setting,
    Signatures,
    Signer,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import report_setup
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.publications import hand_over_tables as tables
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.due import parts_of
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.complaints.figures import figures as complaint_figures
from khoktoom_desktop.registers.complaints.record import Kind
from khoktoom_desktop.registers.procurement_results.figures import purchases_of
from khoktoom_desktop.registers.publication_log.figures import figures as publication_figures
from khoktoom_desktop.storage.backup import backup_folder
from khoktoom_desktop.storage.location import file_of
from khoktoom_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

HOW_TO, DEADLINE = "hand-over-how-to", "deadline"
WINDOWS = ("eit-window", "oit-window")
_SELF = "hand-over"
_SIZE = 13.0


@dataclass(frozen=True)
class OpenTask:
    """What a paper of a period still lacks, and how grave that is."""

    paper: str
    period: str
    what: str
    grave: bool


@dataclass(frozen=True)
class Vendor:
    """Whom the office bought from in the year; of persons no number stands there. ``agreed`` is satang."""

    name: str
    tax_id: str
    count: int
    agreed: int


@dataclass(frozen=True)
class HandOver:
    """What is handed over; ``file`` and ``backups`` say where the office file and its backups lie."""

    tasks: tuple[OpenTask, ...]
    deadlines: tuple[DatedFact, ...]
    windows: tuple[DatedFact, ...]
    how_to: tuple[DatedFact, ...]
    vendors: tuple[Vendor, ...]
    departments: tuple[Department, ...]
    signatories: tuple[Signatory, ...]
    file: str
    backups: str

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return nothing: whatever lacks in the office is what the pack is about."""
        return ()


def gather_hand_over(session: "Session", request: PaperRequest) -> HandOver:
    """Read what a new clerk has to know of the fiscal year, as it stands on the paper's day."""
    office, day = request.office, request.day
    file, backups = _places(session, request)
    return HandOver(
        _open_tasks(session, request),
        office.facts_on(DEADLINE, day),
        tuple(fact for fact in office.facts if fact.topic in WINDOWS),
        office.facts_on(HOW_TO, day),
        _vendors(session, request),
        tuple(each for each in office.departments if valid_on(each.start, each.end, day)),
        tuple(each for each in office.signatories if valid_on(each.start, each.end, day)),
        file,
        backups,
    )


def draw_hand_over(facts: HandOver, request: PaperRequest) -> bytes:
    """Set the pack: contents first, then a part for each question that a new clerk asks."""
    office, day = request.office, request.day

    def words(key: str) -> str:
        return phrase(office, f"hand-over-{key}", day, office=office.name, year=request.period.year)

    title = words("title")
    blocks: list[Block] = [
        Text(plain(title), Setting.CENTRE, 22.0, bold=True, keep=True),
        Text(plain(office.name), Setting.CENTRE, bold=True, keep=True),
        Text(plain(f"{request.period.title()} ข้อมูล ณ วันที่ {long_date(day)}"), Setting.CENTRE, space_after=3.0),
        Text(plain(words("internal")), Setting.JUSTIFIED, first_indent=12.5, space_after=3.0),
        Contents(levels=1),
        Signatures((Signer("", (), "ผู้ส่งมอบงาน"), Signer("", (), "ผู้รับมอบงาน"))),
        PageBreak(),
        *_part(1, "งานที่ยังค้าง", Grid(tables.tasks(facts.tasks), _SIZE)),
        *_part(2, "เอกสารที่ต้องทำและกำหนด", Grid(tables.papers(facts.deadlines), _SIZE)),
        Space(2.0),
        Grid(tables.windows(facts.windows), _SIZE),
        *_part(3, "กองและผู้ลงนาม", Grid(tables.departments(facts.departments), _SIZE)),
        Space(2.0),
        Grid(tables.signatories(facts.signatories), _SIZE),
        *_part(4, "แฟ้มสำนักงานและสำเนาสำรอง", Grid(tables.places(facts.file, facts.backups), _SIZE)),
        Text(plain(words("backup")), left_indent=8.0, space_before=1.0),
        *_part(5, "วิธีทำงานในสำนักงานนี้", Items(tuple(plain(each.title) for each in facts.how_to), left_indent=8.0)),
        *_part(6, "ผู้ขายและผู้รับจ้างของปี", Text(plain(words("privacy")), left_indent=8.0, space_after=1.0)),
        Grid(tables.vendors(facts.vendors), _SIZE),
    ]
    setup = report_setup(request, f"{title} {office.name}", {each.name for each in facts.vendors}, landscape=False)
    return typeset(Paper(setup, tuple(blocks)))


def _part(number: int, title: str, body: Block) -> tuple[Block, ...]:
    head = Text(plain(f"{number}. {title}"), size=18.0, bold=True, heading=1, keep=True, space_before=5.0)
    return (head, Space(1.0), body)


def _open_tasks(session: "Session", request: PaperRequest) -> tuple[OpenTask, ...]:
    """Ask every paper of the year, and of its parts that have begun, what it lacks; the same is told once."""
    found: dict[tuple[str, str], OpenTask] = {}
    for kind in PAPERS:
        for period in _begun(kind, request) if kind.id != _SELF else ():
            asked = PaperRequest(request.office, request.day, period, kind.formats[0])
            for problem in _lacks(session, kind, asked):
                task = OpenTask(kind.title, period.title(), str(problem.sentence), problem.severity is Severity.ERROR)
                found.setdefault((task.paper, task.what), task)
    tasks = (*_unfinished(session, request), *found.values())
    return tuple(sorted(tasks, key=lambda task: not task.grave))


def _unfinished(session: "Session", request: PaperRequest) -> list[OpenTask]:
    """Return what is begun in the registers and not done: complaints, publications."""
    year, office = Period(request.period.year), request.office
    complaints = complaint_figures(session, year, office)
    pending = sum(complaints.counts(kind).pending for kind in Kind)
    waiting = publication_figures(session, year, office).waiting
    found = (
        (pending, "ทะเบียนเรื่องร้องเรียน", f"เรื่องร้องเรียน {pending:,} เรื่องยังอยู่ระหว่างดำเนินการ"),
        (waiting, "ทะเบียนการเผยแพร่ข้อมูล", f"เอกสาร {waiting:,} รายการยังไม่ได้ลงที่และวันที่เผยแพร่"),
    )
    return [OpenTask(register, year.title(), what, True) for count, register, what in found if count]


def _begun(kind: PaperKind, request: PaperRequest) -> Sequence[Period]:
    """Return the periods of a paper within the year that have begun on the paper's day."""
    if not kind.periods or kind.of_one_record or "with" in kind.options:
        return ()
    parts = parts_of(kind, Period(request.period.year))
    return [each for each in parts if each.start is not None and each.start <= request.day]


def _lacks(session: "Session", kind: PaperKind, asked: PaperRequest) -> Sequence[Problem]:
    try:
        return kind.gather(session, asked).missing
    except Refused as refused:
        return (Problem(None, refused.message, Severity.ERROR, refused.code),)


def _vendors(session: "Session", request: PaperRequest) -> tuple[Vendor, ...]:
    """Return the vendors of the year, the one with most first; a firm under several spellings is one."""
    found: dict[str, Vendor] = {}
    for each in purchases_of(session, Period(request.period.year)):
        name, tax_id = (each.winner or "").strip(), each.winner_tax_id or ""
        if not name:
            continue
        shown = "" if is_natural_person(name, tax_id) else tax_id
        key = shown or vendor_key(name)
        known = found.get(key, Vendor(name, shown, 0, 0))
        found[key] = Vendor(known.name, known.tax_id, known.count + 1, known.agreed + (each.agreed or 0))
    return tuple(sorted(found.values(), key=lambda vendor: (-vendor.agreed, vendor.name)))


def _places(session: "Session", request: PaperRequest) -> tuple[str, str]:
    """Return where the office file and its backups lie; the sample's papers are the same on every computer."""
    path = file_of(session)
    if request.office.sample:
        return "แฟ้มตัวอย่าง", f"โฟลเดอร์ {backup_folder(Path('ตัวอย่าง.khoktoom')).name} ข้างแฟ้ม"
    return str(path), str(backup_folder(path))
