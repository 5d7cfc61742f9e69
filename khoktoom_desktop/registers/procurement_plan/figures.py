"""The SQL of the plan: what belongs to a period, what it adds up to, revisions and announcements."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.money import json_baht
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import FISCAL_MONTHS, Period
from khoktoom_desktop.domain.problem import Problem, beside, error, warning
from khoktoom_desktop.registers.procurement_plan.record import ANNOUNCED, PlanAnnouncement, PlanItem, PlanRevision
from khoktoom_desktop.registers.procurement_plan.rules import must_publish
from khoktoom_desktop.thai.text import search_key

GIVEN_UP = ("cancelled", "transferred")
_VALUES = ("title", "method", "budget", "source_of_money", "expected_month")
_PLACES = ("egp_published_on", "website_published_on", "board_published_on")


@dataclass(frozen=True)
class MethodPlan:
    """How many items a method has, and their budget in satang."""

    method: str | None
    count: int
    budget: int


@dataclass(frozen=True)
class PlanFigures:
    """What the plan of a period adds up to; cancelled and transferred items are in ``cancelled`` alone. Satang.

    ``by_month`` counts items by the month expected, October first; ``None`` is a month outside the period.
    """

    count: int
    cancelled: int
    budget: int
    must_publish: int
    published: int
    changed: int
    by_method: tuple[MethodPlan, ...]
    by_month: tuple[int | None, ...]

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``."""
        return {
            "count": self.count,
            "cancelled": self.cancelled,
            "budget": json_baht(self.budget),
            "must_publish": self.must_publish,
            "published": self.published,
            "changed": self.changed,
            "by_method": [
                {"method": each.method, "count": each.count, "budget": json_baht(each.budget)}
                for each in self.by_method
            ],
            "by_month": list(self.by_month),
        }


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition of a period: the plan's fiscal year; for a part of it also the month expected."""
    if period.year is None:
        return true()
    year = PlanItem.fiscal_year == period.year
    if period.kind == "year":
        return year
    return and_(year, PlanItem.expected_month >= period.start, PlanItem.expected_month <= period.end)


def figures(session: Session, period: Period, office: Office) -> PlanFigures:
    """Return what the plan items of a period add up to."""
    items = items_of(session, period)
    standing = [item for item in items if item.status not in GIVEN_UP]
    return PlanFigures(
        count=len(standing),
        cancelled=len(items) - len(standing),
        budget=sum(item.budget or 0 for item in standing),
        must_publish=sum(must_publish(item, office, _day(item, period)) for item in standing),
        published=sum(item.published for item in standing),
        changed=sum(len(item.revisions) > 1 for item in standing),
        by_method=_by_method(standing),
        by_month=_by_month(standing, period),
    )


def items_of(session: Session, period: Period) -> list[PlanItem]:
    """Return the items of a period in the order of the annex: position, month expected, title."""
    found = session.scalars(select(PlanItem).where(PlanItem.deleted_at.is_(None), within(period)))
    return sorted(
        found,
        key=lambda item: (
            item.position is None,
            item.position or 0,
            item.expected_month is None,
            item.expected_month or date.min,
            item.title_order or item.title,
            item.id or 0,
        ),
    )


def find_item(session: Session, uid: str) -> PlanItem | None:
    """Return the item of a uid, the bin left out."""
    return session.scalars(select(PlanItem).where(PlanItem.uid == uid, PlanItem.deleted_at.is_(None))).one_or_none()


def items_announced_with(session: Session, item: PlanItem) -> list[PlanItem]:
    """Return the items whose latest revision shares an announcement with an item's latest one, that item among them."""
    announced = item.revisions[-1].announcements if item.revisions else []
    if not announced:
        return [item]
    revisions = select(ANNOUNCED.c.revision_id).where(ANNOUNCED.c.announcement_id == announced[-1].id).scalar_subquery()
    found = session.scalars(
        select(PlanItem)
        .join(PlanRevision, PlanRevision.plan_item_id == PlanItem.id)
        .where(PlanItem.deleted_at.is_(None), PlanRevision.id.in_(revisions))
        .order_by(PlanItem.fiscal_year, PlanItem.position, PlanItem.id)
    ).unique()
    return [each for each in found if announced[-1] in each.revisions[-1].announcements]


def check_among(session: Session, record: PlanItem, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with an item beside what was published of it and beside the others."""
    problems: list[Problem] = []
    stored = find_item(session, record.uid) if record.uid else None
    if stored is not None and stored.revisions and stored.revisions[-1].announcements:
        latest = stored.revisions[-1]
        if _values(record) != _values(latest) and (record.change_reason or "") == (latest.reason or ""):
            problems.append(
                error(
                    "change_reason",
                    "change-without-reason",
                    "รายการนี้เผยแพร่แล้ว การแก้ไขต้องมีเหตุผลที่ขอเปลี่ยนแปลงครั้งใหม่",
                )
            )
    twin = match(session, record)
    if twin is not None:
        text = "มีรายการชื่อและงบประมาณเดียวกันในแผนปีนี้แล้ว โปรดตรวจว่าไม่ซ้ำ"
        problems.append(beside(warning("title", "duplicate", text), twin.uid))
    return tuple(problems)


def match(session: Session, record: PlanItem) -> PlanItem | None:
    """Return the item that a row without a uid repeats: same year, title and budget, no other code or place."""
    return next((item for item in _twins(session, record) if _may_be(item, record)), None)


def after_save(session: Session, stored: PlanItem) -> tuple[Problem, ...]:
    """Keep the revisions and announcements of an item in step with its own values.

    A change of what was announced makes a new revision; its announcement is still to come, so that
    code and days become empty unless new ones were entered. Earlier ones stay with their revision.
    """
    if not stored.revisions:
        stored.revisions.append(_revision(stored, 1))
    latest = stored.revisions[-1]
    told: tuple[Problem, ...] = ()
    if _values(stored) != _values(latest) and latest.announcements:
        told = _revise(stored, latest)
        latest = stored.revisions[-1]
    for name, value in _values(stored).items():
        _set(latest, name, value)
    if latest.position > 1:
        _set(latest, "reason", stored.change_reason)
        _set(latest, "revised_on", stored.changed_on)
    session.flush()
    _announce(session, stored, latest)
    return told


def _revise(stored: PlanItem, latest: PlanRevision) -> tuple[Problem, ...]:
    """Append a revision; code and days that are still those of the earlier announcement are taken off the item."""
    stored.revisions.append(_revision(stored, latest.position + 1))
    announced = latest.announcements[-1]
    if (stored.plan_code or None) == announced.code and all(
        getattr(stored, name) == getattr(announced, name) for name in _PLACES
    ):
        stored.plan_code = None
        for name in _PLACES:
            setattr(stored, name, None)
    if stored.status in ("published", "approved", "draft"):
        stored.status = "changed"
    return (
        warning(
            "plan_code",
            "revised",
            "บันทึกเป็นการเปลี่ยนแปลงแผนครั้งที่ {number} เมื่อประกาศแล้วให้กรอกรหัสและวันที่เผยแพร่ใหม่",
            number=latest.position,
        ),
    )


def _announce(session: Session, stored: PlanItem, latest: PlanRevision) -> None:
    """Link the revision to the announcement of its code, and carry the days to every item that shares it."""
    if not stored.published:
        latest.announcements.clear()
        return
    announcement = _announcement(session, stored, latest)
    if announcement not in latest.announcements:
        latest.announcements[:] = [announcement]
    for name in _PLACES:
        day = getattr(stored, name)
        if day is None:
            # Another item of the same announcement may have said it.
            _set(stored, name, getattr(announcement, name) if _is_shared(session, announcement, latest) else None)
        _set(announcement, name, getattr(stored, name))
    session.flush()
    for sharer in items_announced_with(session, stored):
        for name in _PLACES:
            _set(sharer, name, getattr(announcement, name))


def _announcement(session: Session, stored: PlanItem, latest: PlanRevision) -> PlanAnnouncement:
    """Return the announcement of the item's code, the revision's own without a code, or a new one."""
    if stored.plan_code:
        known = session.scalars(
            select(PlanAnnouncement).where(
                PlanAnnouncement.code == stored.plan_code, PlanAnnouncement.deleted_at.is_(None)
            )
        ).first()
        if known is not None:
            return known
    alone = [each for each in latest.announcements if not _is_shared(session, each, latest)]
    announcement = alone[0] if alone else PlanAnnouncement()
    if not alone:
        session.add(announcement)
    _set(announcement, "code", stored.plan_code)
    _set(announcement, "kind", stored.announcement_kind)
    session.flush()
    return announcement


def _is_shared(session: Session, announcement: PlanAnnouncement, revision: PlanRevision) -> bool:
    """Tell whether an announcement has revisions beside this one."""
    others = select(ANNOUNCED.c.revision_id).where(
        ANNOUNCED.c.announcement_id == announcement.id, ANNOUNCED.c.revision_id != revision.id
    )
    return session.execute(others.limit(1)).first() is not None


def _twins(session: Session, record: PlanItem) -> list[PlanItem]:
    """Return the other items of the same year with the same title and budget."""
    same = select(PlanItem).where(
        PlanItem.deleted_at.is_(None), PlanItem.fiscal_year == record.fiscal_year, PlanItem.budget == record.budget
    )
    key = search_key(record.title)
    return [item for item in session.scalars(same) if item.uid != record.uid and search_key(item.title) == key]


def _may_be(item: PlanItem, record: PlanItem) -> bool:
    """Tell whether two items alike may be one: neither their codes nor their places in the plan differ."""
    return all(
        getattr(item, name) in (None, value) or value is None
        for name in ("plan_code", "position")
        for value in (getattr(record, name),)
    )


def _values(source: PlanItem | PlanRevision) -> dict[str, object]:
    """Return what a revision is about."""
    return {name: getattr(source, name) for name in _VALUES}


def _revision(item: PlanItem, position: int) -> PlanRevision:
    """Make a revision of the item's own values."""
    values = {name: getattr(item, name) for name in _VALUES}
    return PlanRevision(position=position, **values)


def _set(target: PlanItem | PlanRevision | PlanAnnouncement, name: str, value: object) -> None:
    """Set what differs, so that nothing is written for what is equal."""
    if getattr(target, name) != value:
        setattr(target, name, value)


def _day(item: PlanItem, period: Period) -> date:
    """Return the day whose limits an item is held to."""
    return item.expected_month or period.end or date.today()  # noqa: DTZ011 - only where no day is known at all


def _by_method(items: list[PlanItem]) -> tuple[MethodPlan, ...]:
    """Add up items by method, the most frequent first."""
    methods = {item.method for item in items}
    rows = [
        MethodPlan(method, len(same), sum(item.budget or 0 for item in same))
        for method in methods
        if (same := [item for item in items if item.method == method])
    ]
    return tuple(sorted(rows, key=lambda row: (-row.count, row.method or "")))


def _by_month(items: list[PlanItem], period: Period) -> tuple[int | None, ...]:
    """Count items by the month expected, October first."""
    shown = {month for _, month in period.months()} or set(FISCAL_MONTHS)
    months = [item.expected_month.month for item in items if item.expected_month is not None]
    return tuple(months.count(month) if month in shown else None for month in FISCAL_MONTHS)
