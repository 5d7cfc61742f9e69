"""The home page's facts for one period: how far it is, what is due, missing, recorded and recent, and one chart."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import FISCAL_MONTHS, MONTHS, SHORT_MONTHS, Period
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.due import accompanied
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.assessment import milestones
from khoktoom_desktop.services.bin import over_time_in
from khoktoom_desktop.services.gaps import Gap, gap_of
from khoktoom_desktop.services.recent import Recent, recent_papers, recent_records
from khoktoom_desktop.services.year_before import Beside, beside_year_before
from khoktoom_desktop.storage import listing
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

DEADLINE = "deadline"
Asked = dict[tuple[str, Period], tuple[PaperKind, object | None, Sequence[Problem]]]
"""What each paper of a period gathered and lacks, by its id and period."""


@dataclass(frozen=True)
class Line:
    """One line: its sentence, and where it leads: a register, a paper, a period, the very gap.

    ``count`` is a number of records, ``day`` when something is due, ``severity`` how grave a lack is. ``rule`` is where
    a due date comes from, ``beside`` what there was a year before. ``gap`` is where a lack is mended.
    """

    text: Sentence
    register: str | None = None
    paper: str | None = None
    period: Period | None = None
    count: int = 0
    day: date | None = None
    severity: Severity | None = None
    rule: str = ""
    beside: Beside | None = None
    gap: Gap | None = None


@dataclass(frozen=True)
class Progress:
    """How many of the papers that are due for a period lack nothing, and how many days are left for the rest.

    ``days`` is ``None`` where nothing is due any more or no day is known.
    """

    done: int
    of: int
    days: int | None = None


@dataclass(frozen=True)
class Overview:
    """What the home page shows for one period; ``over_time`` tells what lies in the bins longer than it must."""

    recorded: tuple[Line, ...]
    missing: tuple[Line, ...]
    due: tuple[Line, ...]
    chart: Chart
    progress: Progress = Progress(0, 0)
    records: tuple[Recent, ...] = ()
    papers: tuple[Recent, ...] = ()
    over_time: tuple[Line, ...] = ()


def overview(office_file: "OfficeFile", period: Period, today: date | None = None) -> Overview:
    """Return what is recorded, missing and due in a period; ``today`` is the day in Bangkok where none is given."""
    day = today or records.today()
    with office_file.reading() as session:
        office = read_office(session)
        wanted = due(office, period, day)
        asked = _ask(session, office, period, day)
        return Overview(
            _recorded(session, office, period, day),
            _missing(asked, period),
            tuple(sorted((*wanted, *_windows(session, office, period, day)), key=_by_day)),
            chart(session, office, period),
            _progress(asked, wanted),
            recent_records(session),
            recent_papers(session, office_file.id),
            _over_time(session, office, day),
        )


def _windows(session: "Session", office: Office, period: Period, day: date) -> tuple[Line, ...]:
    """Tell when the windows of the assessment close; one that has closed is told while items lack."""
    return tuple(
        Line(each.text, "publication-log", period=Period(each.ita_year), count=each.days, day=each.day)
        for each in milestones(session, office, period, day)
        if each.days >= 0 or each.missing
    )


def _over_time(session: "Session", office: Office, day: date) -> tuple[Line, ...]:
    """Tell of each register whose bin may be emptied; it leads to the bin."""
    counts = Counter(each.register for each in over_time_in(session, office, day))
    text = "ถังขยะของ{register}มี {count} รายการที่เก็บครบกำหนดแล้ว"
    return tuple(
        Line(
            sentence(text, register=register(each).title, count=write_count(count)),
            register=each,
            count=count,
            gap=Gap(each, section="bin"),
        )
        for each, count in counts.items()
    )


def _recorded(session: "Session", office: Office, period: Period, day: date) -> tuple[Line, ...]:
    """Count the records of every register in the period, beside those of the year before."""
    lines = []
    for each in REGISTERS:
        record_class = each.record_class()
        where = (each.figures_module().within(period),) if each.dated and period.year is not None else ()
        count = listing.count(session, listing.Query(record_class, where=where))
        text = sentence("{register} {count} รายการ", register=each.title, count=write_count(count))
        beside = beside_year_before(session, each, office, period, count, day)
        lines.append(Line(text, register=each.id, period=period, count=count, beside=beside))
    return tuple(lines)


def _ask(session: "Session", office: Office, period: Period, day: date) -> Asked:
    """Ask the papers of a period, and those that are due for it, what they lack; each once."""
    papers = [(paper, period) for paper in PAPERS if period.kind in paper.periods]
    papers += [(each.paper, each.period) for each in accompanied(office, period, ())]
    asked: Asked = {}
    for paper, part in papers:
        if (paper.id, part) not in asked:
            asked[paper.id, part] = (paper, *_lacks(session, paper, PaperRequest(office, day, part, paper.formats[0])))
    return asked


def _missing(asked: Asked, period: Period) -> tuple[Line, ...]:
    """Tell what the papers of the period itself lack; the same lack is told once, errors first."""
    lines: dict[str, Line] = {}
    for (_id, part), (paper, facts, lacks) in asked.items():
        for problem in lacks if part == period else ():
            gap = gap_of(paper, facts, problem, period)
            line = Line(problem.sentence, paper.register, paper.id, period, severity=problem.severity, gap=gap)
            lines.setdefault(str(problem.sentence), line)
    return tuple(sorted(lines.values(), key=lambda line: line.severity is not Severity.ERROR))


def _progress(asked: Asked, wanted: Sequence[Line]) -> Progress:
    """Count the papers that lack nothing; the first day to come of the others counts."""
    ready = {key for key, (_paper, _facts, lacks) in asked.items() if not lacks}
    open_days = [
        line.count
        for line in wanted
        if line.count >= 0 and line.paper and line.period and (line.paper, line.period) not in ready
    ]
    return Progress(len(ready), len(asked), min(open_days, default=None))


def _lacks(session: "Session", paper: PaperKind, request: PaperRequest) -> tuple[object | None, Sequence[Problem]]:
    """Return what a paper gathers and what it lacks; nothing and the reason where it refuses to gather."""
    if paper.lacks_nothing:
        return None, ()
    try:
        facts = paper.gather(session, request)
        return facts, facts.missing
    except Refused as refused:
        return None, (Problem(None, refused.message, Severity.ERROR, refused.code),)


def due(office: Office, period: Period, today: date) -> tuple[Line, ...]:
    """Return when the papers of a period, and of its months and quarters, are due by the office's dated facts."""
    lines = []
    for paper in PAPERS:
        for part in _parts(paper, period):
            end = part.end
            fact = office.fact(DEADLINE, paper.id, end) if end else None
            if end is None or fact is None or fact.amount is None:
                continue
            last = end + timedelta(days=fact.amount)
            text = _due_text(paper, part, last, today)
            days = (last - today).days
            lines.append(Line(text, paper.register, paper.id, part, days, last, rule=fact.source))
    return tuple(sorted(lines, key=_by_day))


def _by_day(line: Line) -> tuple[date, str]:
    return line.day or date.max, line.paper or ""


def _due_text(paper: PaperKind, part: Period, last: date, today: date) -> Sentence:
    facts = {"paper": paper.title, "period": part.title(), "day": short_date(last)}
    if last < today:
        return sentence("{paper} {period} ครบกำหนดไปแล้วเมื่อ {day}", **facts)
    if last == today:
        return sentence("{paper} {period} ครบกำหนดวันนี้", **facts)
    return sentence("{paper} {period} ครบกำหนด {day} เหลือ {days} วัน", **facts, days=(last - today).days)


def _parts(paper: PaperKind, period: Period) -> tuple[Period, ...]:
    """Return the periods that a paper has within one: itself, else its months, else its quarters."""
    if period.kind in paper.periods:
        return (period,)
    if period.year is None:
        return ()
    if "month" in paper.periods and period.kind in ("quarter", "half"):
        return tuple(Period(period.year, month=month) for _, month in period.months())
    if "quarter" in paper.periods and period.kind in ("half", "year"):
        quarters = {"half": {1: (1, 2), 2: (3, 4)}.get(period.half or 0, ()), "year": (1, 2, 3, 4)}
        return tuple(Period(period.year, quarter=quarter) for quarter in quarters[period.kind])
    return ()


def chart(session: "Session", office: Office, period: Period) -> Chart:
    """Draw the fiscal year's month by month: people served in the unit met most, else the number of purchases."""
    year = Period(period.year)
    served = register("service-statistics").figures_module().figures(session, year, office).as_json()
    units = cast("list[Mapping[str, object]]", served["by_unit"])
    if units and period.year is not None:
        best = max(units, key=lambda each: cast(int, each["total"]))
        return _by_month("ผู้รับบริการ", str(best["unit"]), _values(best["by_month"]), period)
    bought = register("procurement-results").figures_module().figures(session, year, office).as_json()
    return _by_month("การจัดซื้อจัดจ้าง", "รายการ", _values(bought["by_month"]), period)


def _values(months: object) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in cast("list[int | None]", months))


def _by_month(what: str, unit: str, values: tuple[float | None, ...], period: Period) -> Chart:
    """Make the chart whose title says the month with most."""
    known = [(value, FISCAL_MONTHS[place]) for place, value in enumerate(values) if value]
    labels = tuple(SHORT_MONTHS[month - 1] for month in FISCAL_MONTHS)
    if not known:
        title = f"ยังไม่มีข้อมูล{what}ของปีงบประมาณ {period.year}" if period.year else f"ยังไม่มีข้อมูล{what}"
        return Chart(title, labels, (Series(what, values),), unit, ChartKind.COLUMNS, title)
    most, month = max(known, key=lambda each: each[0])
    title = f"เดือน{MONTHS[month - 1]}มี{what}มากที่สุด {write_count(int(most))} {unit}"
    told = " ".join(
        f"{label} {write_count(int(value))}" for label, value in zip(labels, values, strict=True) if value is not None
    )
    return Chart(title, labels, (Series(what, values),), unit, ChartKind.COLUMNS, f"{title}: {told}")
