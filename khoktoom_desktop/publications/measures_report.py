"""The report on the integrity measures of a year: cover, score and level, the six-column table, pages of evidence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.ita import WEIGHT, level, weighted_total, write_points
from khoktoom_desktop.domain.office import ItaScore
from khoktoom_desktop.domain.phrase import fill, phrase
from khoktoom_desktop.domain.problem import Problem, Severity, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import (
    Block,
    Emblem,
    EmblemSpace,
    Grid,
    PageBreak,
    Paper,
    Photo,
    Setting,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import INDENT, notice_setup
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.publications.measures_draft import (
    OUTCOME,
    RESULT,
    Draft,
    MeasureDrafts,
    drafts_of,
    said_before,
)
from khoktoom_desktop.publications.measures_places import gather_places
from khoktoom_desktop.registers.measures.figures import measures_of
from khoktoom_desktop.registers.measures.record import MARK, Evidence, Measure, lines_of
from khoktoom_desktop.registers.measures.wording import months, numbered, titled
from khoktoom_desktop.storage.pictures import pictures_of
from khoktoom_desktop.thai.digits import to_arabic

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

# The headings of the office's own table, word for word.
COLUMNS = (
    TableColumn("มาตรการ/แนวทาง", width=19),
    TableColumn("วิธีการดำเนินการ", width=23.5),
    TableColumn("ผู้รับผิดชอบ", width=16.5),
    TableColumn("ระยะเวลาการดำเนินการ", width=16.5),
    TableColumn("ผลการดำเนินการ", width=25.5),
    TableColumn("ผลลัพธ์หรือความสำเร็จของการดำเนินการ", width=26),
)
PROOFS = (
    TableColumn("หลักฐาน", width=12),
    TableColumn("ลิงก์หรือชื่อแฟ้ม", width=13, empty="-"),
)
NUMBERS = (
    TableColumn("ตัวเลขจากทะเบียน", width=12),
    TableColumn("ปีก่อน", width=12),
    TableColumn("ที่มา", width=5),
)
_STARS = "*****"
_COVER = 30.0
_SIZE = 16.0
_PICTURE = 85.0
_NUMBER = re.compile(r"\d[\d,.]*")


@dataclass(frozen=True)
class MeasuresReport:
    """What the report prints: the measures, what the registers say to them, their pictures, the score of the year.

    ``said_before`` holds the drafted sentences of the year before by the keys of this year's.
    """

    year: int
    measures: tuple[Measure, ...]
    drafts: Mapping[str, MeasureDrafts]
    said_before: Mapping[str, str]
    pictures: Mapping[str, bytes]
    score: ItaScore | None
    weighted: int | None
    draft: bool

    def lines(self, measure: Measure, part: str) -> tuple[str, ...]:
        """Return the results or the outcomes: what was written, else what the registers say."""
        written = lines_of(measure.results if part == RESULT else measure.outcomes)
        return written or tuple(each.text for each in self.drafts[measure.uid or ""].of(part))

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: measures, score and what a person has to write are errors; drafts may lack the last."""
        if not self.measures:
            return (error(None, "no-measures", "ปีงบประมาณนี้ยังไม่มีมาตรการ บันทึกที่ทะเบียนมาตรการส่งเสริมคุณธรรมก่อน"),)
        return (*self._score(), *chain.from_iterable(map(self._unwritten, self.measures)), *self._evidence())

    def _score(self) -> tuple[Problem, ...]:
        if self.score is None:
            text = "ยังไม่มีคะแนน ITA ของปี {year} กรอกคะแนน IIT EIT OIT และคะแนนรวมที่หน้า ตั้งค่าสำนักงาน"
            return (error("scores", "score-missing", text, year=self.year),)
        if self.weighted is not None and abs(self.weighted - self.score.total) > 1:
            text = "คะแนนรวม {total} ไม่ตรงกับที่คิดจาก IIT EIT OIT ตามน้ำหนัก ({weighted}) ตรวจคะแนนของปี {year}"
            facts = {"total": write_points(self.score.total), "weighted": write_points(self.weighted)}
            return (warning("scores", "score-sum", text, **facts, year=self.year),)
        return ()

    def _unwritten(self, measure: Measure) -> tuple[Problem, ...]:
        found: list[Problem] = []
        lines = [*self.lines(measure, RESULT), *self.lines(measure, OUTCOME)]
        waiting = sum(MARK in line for line in lines)
        if waiting:
            text = "มาตรการที่ {number} ยังมีที่ต้องเขียนเอง {count} แห่ง (โปรดเขียน) เขียนที่ทะเบียนมาตรการ แล้วพิมพ์อีกครั้ง"
            problem = error(None, "to-write", text, number=measure.position, count=waiting)
            found.append(replace(problem, severity=Severity.WARNING) if self.draft else problem)
        if not self.lines(measure, RESULT):
            text = "มาตรการที่ {number} ยังไม่มีผลการดำเนินการ รายงานจะพิมพ์ช่องว่าง"
            found.append(warning(None, "results-missing", text, number=measure.position))
        for line, now in _changed(lines, self.drafts[measure.uid or ""].drafts):
            text = "มาตรการที่ {number} เขียนว่า “{line}” แต่ทะเบียนบอกว่า “{now}” ตรวจตัวเลขก่อนพิมพ์"
            found.append(warning(None, "number-changed", text, number=measure.position, line=line, now=now))
        return tuple(found)

    def _evidence(self) -> tuple[Problem, ...]:
        without = [str(each.position) for each in self.measures if not each.evidence]
        lost = sum(bool(e.picture and e.picture not in self.pictures) for m in self.measures for e in m.evidence)
        found = []
        if without:
            text = "ยังไม่มีหลักฐานของมาตรการที่ {numbers} เพิ่มลิงก์ แฟ้ม หรือภาพที่ทะเบียนมาตรการ"
            found.append(warning(None, "evidence-missing", text, numbers=", ".join(without)))
        if lost:
            text = "ไม่มีภาพของหลักฐาน {count} ชิ้นในแฟ้มสำนักงาน รายงานจะพิมพ์เฉพาะชื่อ"
            found.append(warning(None, "picture-missing", text, count=lost))
        return tuple(found)


def gather_measures_report(session: "Session", request: PaperRequest) -> MeasuresReport:
    """Read the measures of the year, the figures that speak of them, and the year's ITA score."""
    office, year = request.office, request.period.year or 0
    measures = measures_of(session, request.period)
    places = gather_places(session, request.period, office)
    before = gather_places(session, request.period.year_before(), office)
    drafts = {measure.uid or "": drafts_of(measure, places, office) for measure in measures}
    score = office.scores.get(year)
    weights = {fact.key: fact.amount or 0 for fact in office.facts_on(WEIGHT, request.period.end or request.day)}
    return MeasuresReport(
        year,
        measures,
        drafts,
        {
            draft.key: said_before(draft, before, office, measure.ends_on or request.day)
            for measure in measures
            for draft in drafts[measure.uid or ""].drafts
            if draft.sources
        },
        pictures_of(session, {each.picture for measure in measures for each in measure.evidence if each.picture}),
        score,
        weighted_total(score, weights) if score is not None else None,
        request.draft,
    )


def draw_measures_report(facts: MeasuresReport, request: PaperRequest) -> bytes:
    """Set the report: the cover upright, score and table across, the evidence upright; Thai digits of custom."""
    title = " ".join(_words(request, "measures-report-title").split())
    emblem = Emblem.PICTURE if request.office.emblem else Emblem.NONE
    setup = replace(notice_setup(request, title), emblem=emblem)
    blocks = (
        *_cover(request),
        PageBreak(landscape=True),
        *_opening(facts, request),
        Grid(_table(facts), _SIZE),
        PageBreak(landscape=False),
        *_evidence(facts, request),
    )
    return typeset(Paper(setup, blocks))


def _words(request: PaperRequest, key: str) -> str:
    office = request.office
    return phrase(office, key, request.day, office=office.name, year=request.period.year).strip()


def _cover(request: PaperRequest) -> tuple[Block, ...]:
    office = request.office
    place = (office.district and f"อำเภอ{office.district}", office.province and f"จังหวัด{office.province}")
    centred = [*_words(request, "measures-report-cover").splitlines()]
    return (
        *((EmblemSpace(),) if office.emblem else ()),
        Space(45.0),
        *(
            Text(plain(line), Setting.CENTRE, _COVER, bold=True, heading=0 if number else 1, keep=True)
            for number, line in enumerate(centred)
        ),
        Space(28.0),
        Text(plain(f"ประจำปี พ.ศ.{request.period.year}"), Setting.CENTRE, _COVER, bold=True),
        Space(70.0),
        Text(plain(office.name), Setting.CENTRE, 26.0, bold=True, keep=True),
        Text(plain(" ".join(each for each in place if each)), Setting.CENTRE, 26.0, bold=True),
    )


def _opening(facts: MeasuresReport, request: PaperRequest) -> tuple[Block, ...]:
    """Return title, heading and the paragraph with score and level, the level in bold."""
    office, year = request.office, request.period.year
    template = phrase(office, "measures-report-intro", request.day)
    places = {
        "office": plain(office.name),
        "year": year,
        "score": write_points(facts.score.total) if facts.score else "…",
        "level": f"<b>{plain(level(facts.score, facts.year))}</b>" if facts.score else "…",
    }
    return (
        *_title(_words(request, "measures-report-title")),
        Text(_STARS, Setting.CENTRE, keep=True),
        Text(plain(_words(request, "measures-report-heading")), bold=True, heading=2, keep=True, space_before=2.0),
        Text(fill(plain(template), places), Setting.JUSTIFIED, first_indent=INDENT, space_before=2.0, space_after=3.0),
    )


def _title(words: str) -> tuple[Block, ...]:
    return tuple(
        Text(plain(line), Setting.CENTRE, bold=True, heading=0 if number else 1, keep=True)
        for number, line in enumerate(words.splitlines())
    )


def _table(facts: MeasuresReport) -> Table:
    """Return the table of six columns; a measure that goes on over the page is named again with (ต่อ)."""
    rows = []
    for measure in facts.measures:
        who, when = "\n".join(lines_of(measure.responsible)), months(measure)
        cells = (
            titled(measure),
            _entries(lines_of(measure.methods)),
            who,
            when,
            _entries(facts.lines(measure, RESULT)),
            _entries(facts.lines(measure, OUTCOME)),
        )
        rows.append(TableRow(cells, again=(f"{titled(measure)} (ต่อ)", None, who, when)))
    return Table(COLUMNS, tuple(rows))


def _entries(lines: Sequence[str]) -> str:
    return "\n".join(numbered(lines))


def _evidence(facts: MeasuresReport, request: PaperRequest) -> tuple[Block, ...]:
    blocks: list[Block] = [
        *_title(_words(request, "measures-report-evidence")),
        Text(_STARS, Setting.CENTRE, keep=True),
    ]
    for measure in facts.measures:
        blocks += _proofs(facts, measure)
    return tuple(blocks)


def _proofs(facts: MeasuresReport, measure: Measure) -> list[Block]:
    """Return the evidence of one measure: what was done, pictures, links and files, what the registers count."""
    notes = [each.title for each in measure.evidence if each.kind == "note"]
    shown = [each for each in measure.evidence if each.picture in facts.pictures]
    named = [each for each in measure.evidence if each.kind != "note" and each not in shown]
    counted = [each for each in facts.drafts[measure.uid or ""].drafts if each.sources]
    blocks: list[Block] = [
        Text(plain(titled(measure)), bold=True, heading=2, keep=True, space_before=4.0),
        *(
            Text(plain(f"- {line.lstrip('-–• ')}"), left_indent=8.0, keep=not number)
            for number, line in enumerate(notes or lines_of(measure.methods))
        ),
    ]
    if named:
        blocks += [Space(1.5), Grid(_named(named), 13.0)]
    if counted:
        blocks += [Space(1.5), Grid(_counted(counted, facts.said_before), 13.0)]
    for each in shown:
        blocks += [Space(1.5), Photo(facts.pictures[each.picture], each.title, height=_PICTURE)]
    return blocks


def _named(evidence: Sequence[Evidence]) -> Table:
    return Table(PROOFS, tuple(TableRow((each.title, each.target or None)) for each in evidence))


def _counted(drafts: Sequence[Draft], before: Mapping[str, str]) -> Table:
    rows = []
    for draft in drafts:
        registers = dict.fromkeys(source.title for source in draft.sources)
        rows.append(TableRow((draft.text, before[draft.key], "\n".join(registers))))
    return Table(NUMBERS, tuple(rows))


def _changed(lines: Sequence[str], drafts: Sequence[Draft]) -> list[tuple[str, str]]:
    """Return the lines that say what a draft says, but with other numbers, and the draft's words."""
    now = {_bones(draft.text): draft.text for draft in drafts if draft.sources}
    return [
        (line, now[_bones(line)])
        for line in lines
        if _bones(line) in now and to_arabic(line) != to_arabic(now[_bones(line)])
    ]


def _bones(line: str) -> str:
    """Return a line without its numbers."""
    return _NUMBER.sub("#", to_arabic(line))
