"""The SQL of contact channels: which are open in a period, which are new, the rules beside other channels."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, beside, warning
from khoktoom_desktop.registers.contact_channels.record import KIND, ContactChannel
from khoktoom_desktop.registers.contact_channels.summary import ChannelFigures, KindCount, Opened
from khoktoom_desktop.thai.text import search_key

REGISTER = "contact-channels"


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition that a channel is open on any day of a period."""
    if period.start is None or period.end is None:
        return true()
    return or_(ContactChannel.opened_on.is_(None), ContactChannel.opened_on <= period.end) & or_(
        ContactChannel.closed_on.is_(None), ContactChannel.closed_on >= period.start
    )


def figures(session: Session, period: Period, office: Office) -> ChannelFigures:
    """Return what the channels of a period add up to; the bin is left out.

    New are those opened in the period; of all records, those whose day of opening is known.
    """
    opened = _opened(session, period)
    statement = select(ContactChannel.kind, func.count()).where(_living(), within(period)).group_by(ContactChannel.kind)
    counts = dict(session.execute(statement).all())
    return ChannelFigures(
        period,
        tuple(
            KindCount(kind, title, counts[kind], sum(each.kind == kind for each in opened))
            for kind, title in office.titles(KIND, counts).items()
            if kind in counts
        ),
        opened,
        public=_count(session, within(period), ContactChannel.public.is_(True)),
        closed=_count(session, _in(period, ContactChannel.closed_on)),
    )


def channels_on(session: Session, day: date, office: Office) -> Sequence[ContactChannel]:
    """Return the public channels open on a day: by kind in the office's order, then by name."""
    rank = {fact.key: place for place, fact in enumerate(office.facts_on(KIND, day))}
    found = session.scalars(select(ContactChannel).where(_living(), ContactChannel.public.is_(True)))
    return sorted(
        (channel for channel in found if channel.open_on(day)),
        key=lambda each: (rank.get(each.kind, len(rank)), each.name_order or "", each.id),
    )


def check_among(session: Session, record: ContactChannel, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a channel beside the others: recorded twice for the same days."""
    twin = next((other for other in _same(session, record) if _overlap(other, record)), None)
    if twin is not None:
        text = "มีช่องทางประเภทและที่อยู่เดียวกันอยู่แล้ว ตรวจว่าบันทึกซ้ำหรือไม่"
        return (beside(warning("address", "duplicate", text), twin.uid),)
    return ()


def match(session: Session, record: ContactChannel) -> ContactChannel | None:
    """Return the channel that an imported one is: the same kind, address and day of opening."""
    return next((other for other in _same(session, record) if other.opened_on == record.opened_on), None)


def _same(session: Session, record: ContactChannel) -> list[ContactChannel]:
    others = select(ContactChannel).where(_living(), ContactChannel.kind == record.kind).order_by(ContactChannel.id)
    wanted = search_key(record.address)
    return [
        other
        for other in session.scalars(others)
        if (record.id is None or other.id != record.id) and search_key(other.address) == wanted
    ]


def _overlap(one: ContactChannel, other: ContactChannel) -> bool:
    first = max(one.opened_on or date.min, other.opened_on or date.min)
    return first <= min(one.closed_on or date.max, other.closed_on or date.max)


def _living() -> ColumnElement[bool]:
    return ContactChannel.deleted_at.is_(None)


def _in(period: Period, column: InstrumentedAttribute[date | None]) -> ColumnElement[bool]:
    """Return the condition that a day is known and lies in a period."""
    if period.start is None or period.end is None:
        return column.is_not(None)
    return column.between(period.start, period.end)


def _count(session: Session, *conditions: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(ContactChannel).where(_living(), *conditions)) or 0


def _opened(session: Session, period: Period) -> tuple[Opened, ...]:
    found = session.scalars(
        select(ContactChannel)
        .where(_living(), _in(period, ContactChannel.opened_on))
        .order_by(ContactChannel.opened_on, ContactChannel.name_order, ContactChannel.id)
    )
    return tuple(Opened(each.uid or "", each.name, each.kind, each.opened_on or date.min) for each in found)
