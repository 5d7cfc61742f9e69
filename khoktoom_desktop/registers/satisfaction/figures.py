"""The SQL of the satisfaction survey: what a period's answers add up to, by question and by group."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.registers.satisfaction.questions import (
    BAND,
    LABEL,
    LIMIT,
    SCALE,
    SMALLEST,
    Question,
    every_question,
    question_set,
    versions_of,
)
from khoktoom_desktop.registers.satisfaction.record import LISTS, Answer, Response
from khoktoom_desktop.registers.satisfaction.summary import Band, Group, Grouping, Spread, SurveyFigures, guarded
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.storage.office import DepartmentRecord

NOT_SAID = "ไม่ระบุ"
GROUPINGS = {
    "sex": "เพศ",
    "age": "อายุ",
    "education": "การศึกษา",
    "occupation": "อาชีพ",
    "service_id": "งานที่มารับบริการ",
    "service_point": "จุดบริการ",
    "department_id": "กอง",
    "way": "วิธีตอบ",
}
"""Fields that part the respondents, in the order of the report, and how each is called there."""

_IDS = {"service_id": "service", "department_id": "department"}


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition that a respondent answered in a period."""
    if period.start is None or period.end is None:
        return true()
    return Response.answered_on.between(period.start, period.end)


def figures(session: Session, period: Period, office: Office) -> SurveyFigures:
    """Return what the answers of a period add up to; the bin is left out.

    Bands, labels and the smallest group shown are those of the last day on which anybody answered in the period.
    """
    days = _days(session, period)
    last = days[-1] if days else period.end or date.max
    limits = office.fact(LIMIT, SMALLEST, last)
    smallest = limits.amount or 0 if limits else 0
    suggestions = _suggestions(session, period)
    return SurveyFigures(
        period,
        respondents=_count(session, period),
        questions=_questions(session, period, office, last),
        groupings=tuple(
            Grouping(_IDS.get(field, field), title, guarded(_groups(session, period, office, field), smallest))
            for field, title in GROUPINGS.items()
        ),
        bands=tuple(Band(fact.title, fact.amount or 0) for fact in office.facts_on(BAND, last)),
        labels=_labels(office, last),
        smallest=smallest,
        versions=versions_of(office, days),
        suggestions=len(suggestions),
        published=tuple(text for text, publish in suggestions if publish),
    )


def check_among(session: Session, record: Response, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a respondent beside others: the department is not that of the service."""
    if record.service_id is None or record.department_id is None or record.answered_on is None:
        return ()
    service = session.get(Service, record.service_id)
    if service is None or service.department_on(record.answered_on) == record.department_id:
        return ()
    text = "งาน “{service}” ไม่ใช่งานของกองที่เลือก ตรวจงานหรือกอง"
    return (warning("department_id", "other-department", text, service=service.name),)


def match(session: Session, record: Response) -> Response | None:
    """Return the respondent that a row of a form service's file became before, from the bin too."""
    if not record.origin:
        return None
    return session.scalars(select(Response).where(Response.origin == record.origin).order_by(Response.id)).first()


def _live(period: Period) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return Response.deleted_at.is_(None), within(period)


def _count(session: Session, period: Period) -> int:
    return session.scalars(select(func.count()).select_from(Response).where(*_live(period))).one()


def _days(session: Session, period: Period) -> list[date]:
    statement = select(Response.answered_on).where(*_live(period)).distinct().order_by(Response.answered_on)
    return [day for day in session.scalars(statement) if day is not None]


def _suggestions(session: Session, period: Period) -> list[tuple[str, bool]]:
    statement = (
        select(Response.suggestion, Response.publish)
        .where(*_live(period), Response.suggestion != "")
        .order_by(Response.answered_on, Response.id)
    )
    return [(text, publish) for text, publish in session.execute(statement)]


def _labels(office: Office, day: date) -> Mapping[int, str]:
    titles = {fact.key: fact.title for fact in office.facts_on(LABEL, day)}
    return {value: titles.get(str(value), str(value)) for value in SCALE}


def _spreads_by(session: Session, column: ColumnElement[object], period: Period) -> dict[object, Spread]:
    """Return the answers of a period by a column of respondents or answers."""
    statement = (
        select(column, Answer.value, func.count())
        .join(Response, Answer.response_id == Response.id)
        .where(*_live(period))
        .group_by(column, Answer.value)
    )
    found: dict[object, dict[int, int]] = {}
    for key, value, count in session.execute(statement).all():
        found.setdefault(key, {})[value] = count
    return {key: Spread(counts) for key, counts in found.items()}


def _questions(session: Session, period: Period, office: Office, last: date) -> tuple[tuple[Question, Spread], ...]:
    """Return the questions asked at the end of the period, and before them in their place those answered earlier."""
    column: ColumnElement[object] = Answer.__table__.c.question
    spreads = _spreads_by(session, column, period)
    now = {question.key: question for question in question_set(office, last).questions}
    known = [now.get(each.key, each) for each in every_question(office) if each.key in now or each.key in spreads]
    lost = [Question(str(key), NOT_SAID, str(key)) for key in spreads if key not in {each.key for each in known}]
    return tuple((question, spreads.get(question.key, Spread())) for question in (*known, *lost))


def _groups(session: Session, period: Period, office: Office, field: str) -> list[Group]:
    """Return the respondents by a field, in the order of its list; those who did not say come last."""
    column: ColumnElement[object] = Response.__table__.c[field]
    spreads = _spreads_by(session, column, period)
    counted = session.execute(select(column, func.count()).where(*_live(period)).group_by(column))
    counts = {key: int(count) for key, count in counted}
    titles = _titles(session, office, field)
    order = [*(key for key in titles if key in counts), *(key for key in counts if key not in titles)]
    return [
        Group(titles.get(key, str(key) if key else NOT_SAID), counts[key], spreads.get(key, Spread())) for key in order
    ]


def _titles(session: Session, office: Office, field: str) -> dict[Any, str]:
    if field == "department_id":
        departments = select(DepartmentRecord.id, DepartmentRecord.name).order_by(DepartmentRecord.position)
        return {key: name for key, name, *_ in session.execute(departments)}
    if field == "service_id":
        services = select(Service.id, Service.name).order_by(Service.position, Service.name_order)
        return {key: name for key, name, *_ in session.execute(services)}
    return office.titles(LISTS[field])
