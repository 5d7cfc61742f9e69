"""The SQL of measures: what belongs to a period, what it adds up to, the rules beside other measures, pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, func, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, beside, warning
from khoktoom_desktop.registers.measures.record import Measure, lines_of
from khoktoom_desktop.storage.pictures import pictures_of as pictures_of
from khoktoom_desktop.thai.text import search_key

REGISTER = "measures"


@dataclass(frozen=True)
class MeasureLine:
    """What one measure holds: how many results, outcomes and pieces of evidence, and what is still to be written."""

    uid: str
    year: int
    position: int
    title: str
    topic: str
    results: int
    outcomes: int
    evidence: int
    to_write: int

    def as_json(self) -> Mapping[str, object]:
        """Return the measure as the command line writes it."""
        return {
            "uid": self.uid,
            "year": self.year,
            "position": self.position,
            "title": self.title,
            "topic": self.topic,
            "results": self.results,
            "outcomes": self.outcomes,
            "evidence": self.evidence,
            "to_write": self.to_write,
        }


@dataclass(frozen=True)
class MeasureFigures:
    """The measures of a period; ``reported`` have results and outcomes and nothing left to be written."""

    lines: tuple[MeasureLine, ...]

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``."""
        return {
            "count": len(self.lines),
            "reported": sum(bool(each.results and each.outcomes and not each.to_write) for each in self.lines),
            "to_write": sum(each.to_write for each in self.lines),
            "evidence": sum(each.evidence for each in self.lines),
            "measures": [each.as_json() for each in self.lines],
        }


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition of a period: the measure's fiscal year; in a part of it, those that end there."""
    if period.start is None or period.end is None:
        return true()
    year = Measure.fiscal_year == period.year
    return year if period.kind == "year" else and_(year, Measure.ends_on.between(period.start, period.end))


def figures(session: Session, period: Period, office: Office) -> MeasureFigures:
    """Return what the measures of a period add up to; the bin is left out."""
    return MeasureFigures(
        tuple(
            MeasureLine(
                each.uid or "",
                each.fiscal_year or 0,
                each.position or 0,
                each.title,
                each.topic,
                len(lines_of(each.results)),
                len(lines_of(each.outcomes)),
                len(each.evidence),
                each.to_write,
            )
            for each in measures_of(session, period)
        )
    )


def measures_of(session: Session, period: Period) -> tuple[Measure, ...]:
    """Return the measures of a period by year and position."""
    found = session.scalars(
        select(Measure)
        .where(Measure.deleted_at.is_(None), within(period))
        .order_by(Measure.fiscal_year, Measure.position, Measure.id)
    )
    return tuple(found)


def next_position(session: Session, year: int | None) -> int:
    """Return the number of the next measure of a fiscal year."""
    last = select(func.max(Measure.position)).where(Measure.deleted_at.is_(None), Measure.fiscal_year == year)
    return (session.scalar(last) or 0) + 1


def check_among(session: Session, record: Measure, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a measure beside the others of its year, and which of its pictures are not kept."""
    others = [each for each in _of_year(session, record) if record.id is None or each.id != record.id]
    found = []
    if record.position is not None and any(each.position == record.position for each in others):
        found.append(warning("position", "duplicate-position", "ลำดับนี้มีมาตรการอื่นในปีเดียวกันแล้ว ตรวจลำดับ"))
    twin = next((each for each in others if search_key(each.title) == search_key(record.title)), None)
    if record.title.strip() and twin is not None:
        text = "มีมาตรการชื่อเดียวกันในปีนี้แล้ว ตรวจว่าบันทึกซ้ำหรือไม่"
        found.append(beside(warning("title", "duplicate", text), twin.uid))
    wanted = {each.picture for each in record.evidence if each.picture}
    lost = wanted - pictures_of(session, wanted).keys()
    if lost:
        text = "ไม่มีภาพของหลักฐาน {count} ชิ้นในแฟ้มสำนักงาน เพิ่มภาพใหม่ด้วยปุ่ม เพิ่มภาพหลักฐาน"
        found.append(warning("evidence", "picture-missing", text, count=len(lost)))
    return tuple(found)


def match(session: Session, record: Measure) -> Measure | None:
    """Return the measure that an imported one is: the same year and title."""
    wanted = search_key(record.title)
    return next(
        (each for each in _of_year(session, record) if each is not record and search_key(each.title) == wanted), None
    )


def _of_year(session: Session, record: Measure) -> tuple[Measure, ...]:
    return measures_of(session, Period(record.fiscal_year)) if record.fiscal_year in range(2400, 2701) else ()
