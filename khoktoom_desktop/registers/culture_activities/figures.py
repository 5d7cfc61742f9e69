"""The SQL of activities: what belongs to a period, what it adds up to, the rules beside other activities."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.registers.culture_activities.record import KIND, ActivityPicture, CultureActivity
from khoktoom_desktop.registers.culture_activities.summary import ActivityFigures, KindCount
from khoktoom_desktop.storage.pictures import pictures_of
from khoktoom_desktop.thai.text import search_key


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition that an activity was held in a period."""
    if period.start is None or period.end is None:
        return true()
    return CultureActivity.held_on.between(period.start, period.end)


def figures(session: Session, period: Period, office: Office) -> ActivityFigures:
    """Return what the activities of a period add up to; the bin is left out."""
    here = (_living(), within(period))
    counted = session.execute(
        select(
            CultureActivity.kind,
            func.count(),
            func.coalesce(func.sum(CultureActivity.participants), 0),
            func.count(CultureActivity.participants),
        )
        .where(*here)
        .group_by(CultureActivity.kind)
    ).all()
    rows = {kind: (count, people, known) for kind, count, people, known in counted}
    shown = select(func.count(), func.count(func.distinct(CultureActivity.id))).join(ActivityPicture)
    pictures, pictured = session.execute(shown.where(*here, ActivityPicture.picture != "")).one()
    total = sum(count for count, _, _ in rows.values())
    return ActivityFigures(
        period,
        tuple(
            KindCount(kind, title, rows[kind][0], rows[kind][1] or 0)
            for kind, title in office.titles(KIND, rows).items()
            if kind in rows
        ),
        pictures,
        uncounted=sum(count - known for count, _, known in rows.values()),
        unpictured=total - pictured,
    )


def activities_of(session: Session, period: Period) -> Sequence[CultureActivity]:
    """Return the activities of a period in the order of their days."""
    return session.scalars(
        select(CultureActivity)
        .where(_living(), within(period))
        .order_by(CultureActivity.held_on, CultureActivity.title_order, CultureActivity.id)
    ).all()


def check_among(session: Session, record: CultureActivity, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with an activity beside the others: recorded twice, pictures that are not kept."""
    found = []
    if any(record.id is None or other.id != record.id for other in _same(session, record)):
        found.append(warning("title", "duplicate", "มีกิจกรรมชื่อและวันเดียวกันอยู่แล้ว ตรวจว่าบันทึกซ้ำหรือไม่"))
    wanted = {each.picture for each in record.pictures if each.picture}
    lost = wanted - pictures_of(session, wanted).keys()
    if lost:
        text = "ไม่มีภาพกิจกรรม {count} ภาพในแฟ้มสำนักงาน เพิ่มภาพใหม่ด้วยปุ่ม เพิ่มภาพ"
        found.append(warning("pictures", "picture-missing", text, count=len(lost)))
    return tuple(found)


def match(session: Session, record: CultureActivity) -> CultureActivity | None:
    """Return the activity that an imported one is: the same day and title."""
    return next((other for other in _same(session, record) if other is not record), None)


def _same(session: Session, record: CultureActivity) -> list[CultureActivity]:
    if record.held_on is None:
        return []
    others = session.scalars(
        select(CultureActivity).where(_living(), CultureActivity.held_on == record.held_on).order_by(CultureActivity.id)
    )
    wanted = search_key(record.title)
    return [other for other in others if search_key(other.title) == wanted]


def _living() -> ColumnElement[bool]:
    return CultureActivity.deleted_at.is_(None)
