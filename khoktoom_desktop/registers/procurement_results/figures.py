"""The SQL of the purchases: what belongs to a period, what it adds up to, and what stands oddly beside others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import Session, lazyload

from khoktoom_desktop.domain.document_numbers import number_key, number_order
from khoktoom_desktop.domain.money import json_baht
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import FISCAL_MONTHS, Period
from khoktoom_desktop.domain.problem import Problem, beside, warning
from khoktoom_desktop.domain.vendors import vendor_key
from khoktoom_desktop.registers.procurement_plan.record import PlanAnnouncement, PlanItem
from khoktoom_desktop.registers.procurement_results import comparing
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.storage.nil import NilDeclaration, cancel_inside, declared
from khoktoom_desktop.thai.dates import long_date

REGISTER = "procurement-results"
_DAY = func.coalesce(Purchase.contract_on, Purchase.requested_on)
_LIVE = Purchase.deleted_at.is_(None)
# Comparing looks at many purchases and at none of their children.
_ALONE = (lazyload(Purchase.bidders), lazyload(Purchase.amendments))


@dataclass(frozen=True)
class MethodTotals:
    """What one method adds up to, in satang; ``saved`` over the purchases with both amounts."""

    method: str | None
    count: int
    budget: int
    agreed: int
    saved: int


@dataclass(frozen=True)
class PurchaseFigures:
    """What the purchases of a period add up to; cancelled ones are in ``cancelled`` alone. Satang.

    ``saved`` may be negative. ``by_month`` counts purchases, October first; 0 is a month declared to have
    none, ``None`` one without purchases or declaration, or outside the period.
    """

    count: int
    cancelled: int
    budget: int
    agreed: int
    saved: int
    by_method: tuple[MethodTotals, ...]
    by_month: tuple[int | None, ...]

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``."""
        return {
            "count": self.count,
            "cancelled": self.cancelled,
            "budget": json_baht(self.budget),
            "agreed": json_baht(self.agreed),
            "saved": json_baht(self.saved),
            "by_method": [
                {
                    "method": each.method,
                    "count": each.count,
                    "budget": json_baht(each.budget),
                    "agreed": json_baht(each.agreed),
                }
                for each in self.by_method
            ],
            "by_month": list(self.by_month),
        }


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition of a period: the contract's day, else the request's, lies in it."""
    if period.year is None:
        return true()
    return and_(period.start <= _DAY, period.end >= _DAY)


def figures(session: Session, period: Period, office: Office) -> PurchaseFigures:
    """Return what the purchases of a period add up to."""
    methods = _by_method(session, period)
    cancelled = select(func.count()).where(_LIVE, within(period), Purchase.cancelled)
    return PurchaseFigures(
        count=sum(each.count for each in methods),
        cancelled=session.scalar(cancelled) or 0,
        budget=sum(each.budget for each in methods),
        agreed=sum(each.agreed for each in methods),
        saved=sum(each.saved for each in methods),
        by_method=methods,
        by_month=_by_month(session, period),
    )


def purchases_of(session: Session, period: Period, *, methods: Sequence[str] | None = None) -> list[Purchase]:
    """Return the purchases of a period that were not cancelled, by day and document, of all or some methods."""
    found = all_purchases_of(session, period)
    return [each for each in found if not each.cancelled and (methods is None or each.method in methods)]


def all_purchases_of(session: Session, period: Period) -> list[Purchase]:
    """Return the purchases of a period by day and document, cancelled ones among them."""
    found = session.scalars(select(Purchase).where(_LIVE, within(period)))
    return sorted(found, key=lambda each: (each.day or date.min, *number_order(each.doc_number), each.id or 0))


def find_purchase(session: Session, uid: str) -> Purchase | None:
    """Return the purchase of a uid, the bin left out."""
    return session.scalars(select(Purchase).where(Purchase.uid == uid, _LIVE)).one_or_none()


def nil_declared(session: Session, period: Period) -> tuple[NilDeclaration, ...]:
    """Return the declarations that a part of the period had no purchase."""
    if period.start is None or period.end is None:
        return ()
    return tuple(declared(session, REGISTER, period.start, period.end))


def check_among(session: Session, record: Purchase, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is odd about a purchase beside the others: duplicate number, split purchase, missing plan."""
    if record.cancelled:
        return ()
    return (
        *_duplicate(session, record),
        *_split(session, record, office, today),
        *_plan(session, record, office, today),
    )


def match(session: Session, record: Purchase) -> Purchase | None:
    """Return the purchase that a row of a file repeats: the same e-GP project and contract number.

    A stored purchase of the project that has no contract number yet is taken where it is the only one.
    Without a project number the title, the day and the vendor must be the same.
    """
    query = select(Purchase).where(_LIVE)
    if not record.egp_project:
        alike = query.where(Purchase.contract_on == record.contract_on, Purchase.budget == record.budget)
        return next((each for each in session.scalars(alike) if comparing.same_facts(each, record)), None)
    stored = list(session.scalars(query.where(Purchase.egp_project == record.egp_project).order_by(Purchase.id)))
    number = number_key(record.doc_number)
    same = [each for each in stored if number_key(each.doc_number) == number]
    unsigned = [each for each in stored if not each.doc_number]
    return same[0] if same else unsigned[0] if len(unsigned) == 1 else None


def after_save(session: Session, stored: Purchase) -> tuple[Problem, ...]:
    """Cancel the declarations of no purchases that a purchase contradicts, and say so."""
    if stored.day is None or stored.cancelled or stored.deleted_at is not None:
        return ()
    gone = cancel_inside(session, REGISTER, None, stored.day)
    return tuple(
        warning(
            "contract_on",
            "nil-cancelled",
            "ยกเลิกการแจ้งว่าไม่มีการจัดซื้อจัดจ้างตั้งแต่ {start} ถึง {end} แล้ว เพราะมีรายการนี้",
            start=long_date(each.start),
            end=long_date(each.end),
        )
        for each in gone
    )


def _by_method(session: Session, period: Period) -> tuple[MethodTotals, ...]:
    """Add up purchases by method, the most frequent first."""
    both = and_(Purchase.budget.is_not(None), Purchase.agreed.is_not(None))
    rows = session.execute(
        select(
            Purchase.method,
            func.count(),
            func.sum(Purchase.budget),
            func.sum(Purchase.agreed),
            func.sum(Purchase.budget - Purchase.agreed).filter(both),
        )
        .where(_LIVE, within(period), Purchase.cancelled.is_(False))
        .group_by(Purchase.method)
    )
    totals = (
        MethodTotals(method, count, int(budget or 0), int(agreed or 0), int(saved or 0))
        for method, count, budget, agreed, saved in rows
    )
    return tuple(sorted(totals, key=lambda each: (-each.count, each.method or "")))


def _by_month(session: Session, period: Period) -> tuple[int | None, ...]:
    """Count purchases by month of their day, October first."""
    days = session.scalars(select(_DAY).where(_LIVE, within(period), Purchase.cancelled.is_(False), _DAY.is_not(None)))
    months = [day.month for day in days]
    nil = {month for each in nil_declared(session, period) for month in _months_between(each.start, each.end)}
    return tuple(months.count(month) or (0 if month in nil else None) for month in FISCAL_MONTHS)


def _months_between(start: date, end: date) -> set[int]:
    """Return the calendar months that two days of one fiscal year enclose."""
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    return {(start.month - 1 + step) % 12 + 1 for step in range(min(count, 12))}


def _duplicate(session: Session, record: Purchase) -> tuple[Problem, ...]:
    """Warn of another document of the same known type, number and year."""
    key = comparing.document_key(record)
    if key is None:
        return ()
    numbered = select(Purchase).where(_LIVE, Purchase.doc_type == record.doc_type, Purchase.doc_key == key[1])
    others = session.scalars(numbered.order_by(Purchase.id).options(*_ALONE))
    twin = next((each for each in others if each.uid != record.uid and comparing.document_key(each) == key), None)
    if twin is None:
        return ()
    found = warning(
        "doc_number",
        "duplicate-number",
        "เลขที่ {number} ซ้ำกับเอกสารประเภทเดียวกันในปีเดียวกัน: {title}",
        number=record.doc_number,
        title=comparing.shortened(twin.title),
    )
    return (beside(found, twin.uid),)


def _split(session: Session, record: Purchase, office: Office, today: date) -> tuple[Problem, ...]:
    """Point out purchases that together pass the limit of direct purchases; a question, not proof (ระเบียบฯ ข้อ ๒๐)."""
    rule = comparing.split_rule(office, record, today)
    if rule is None or record.day is None:
        return ()
    window = timedelta(days=rule.days)
    # By a key alone: the days would be looked for in the whole register.
    query = select(Purchase).where(
        _LIVE,
        Purchase.cancelled.is_(False),
        Purchase.method == record.method,
        record.day - window <= _DAY,
        record.day + window >= _DAY,
        _same_vendor(record),
    )
    # Of others with a tax ID, another spelling of it is another vendor; one without may be the same by its name.
    ids = (record.winner_tax_id, None)
    others = (
        each
        for each in session.scalars(query.options(*_ALONE))
        if each.uid != record.uid and (not record.winner_tax_id or each.winner_tax_id in ids)
    )
    return comparing.split_problem(record, others, rule)


def _same_vendor(record: Purchase) -> ColumnElement[bool]:
    """Return a condition that holds at least for all purchases from a purchase's vendor; it needs indexes alone."""
    same: ColumnElement[bool] = Purchase.winner_key == vendor_key(record.winner)
    return or_(same, Purchase.winner_tax_id == record.winner_tax_id) if record.winner_tax_id else same


def _plan(session: Session, record: Purchase, office: Office, today: date) -> tuple[Problem, ...]:
    """Warn of a purchase above the limit whose plan was not published (มาตรา ๑๑)."""
    limit = comparing.plan_limit(office, record, today)
    if limit is None:
        return ()
    item = session.get(PlanItem, record.plan_item_id) if record.plan_item_id is not None else None
    if item is not None and (item.ever_published or item.exemption):
        return ()
    if item is None and record.plan_code:
        coded = select(PlanAnnouncement.id).where(PlanAnnouncement.code == record.plan_code)
        if session.scalar(coded.limit(1)) is not None:
            return ()
    return comparing.plan_problem(record, item is not None, limit)
