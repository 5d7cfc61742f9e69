"""The SQL of the budget: what the lines of a year add up to, and the rules beside other lines."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, beside, warning
from khoktoom_desktop.registers.budget_spending.record import GROUP, PLAN, QUARTERS, RECEIPT, BudgetLine, Side
from khoktoom_desktop.registers.budget_spending.summary import Amounts, BudgetFigures, Line, span_of
from khoktoom_desktop.thai.text import search_key

NOT_SAID = "ไม่ระบุ"
_KEYS = (
    BudgetLine.side,
    BudgetLine.plan,
    BudgetLine.budget_group,
    BudgetLine.receipt_group,
    BudgetLine.department_id,
)


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition of a period: a line belongs to its fiscal year, and to every part of it."""
    return true() if period.year is None else BudgetLine.fiscal_year == period.year


def figures(session: Session, period: Period, office: Office) -> BudgetFigures:
    """Return what the budget adds up to; the bin is left out. A month is told by its quarter."""
    columns = [BudgetLine.__table__.c[f"{name}_{quarter}"] for name in ("planned", "actual") for quarter in QUARTERS]
    statement = (
        select(
            *_KEYS,
            func.count(),
            func.sum(BudgetLine.approved + func.coalesce(BudgetLine.transferred, 0)),
            *(func.coalesce(func.sum(column), 0) for column in columns),
            *(func.count() - func.count(column) for column in columns[len(QUARTERS) :]),
        )
        .where(BudgetLine.deleted_at.is_(None), within(period))
        .group_by(*_KEYS)
    )
    found = []
    for side, plan, group, receipt, department, *sums in session.execute(statement).all():
        count, budget, *amounts = (int(value) for value in sums)
        four = [tuple(amounts[at : at + 4]) for at in (0, 4, 8)]
        key = receipt if side == Side.RECEIPT else group
        found.append(((side, plan, key, department), Amounts(count, budget, *four)))
    found.sort(key=lambda each: _rank(office, each[0]))
    return BudgetFigures(period, span_of(period), tuple(_line(office, key, amounts) for key, amounts in found))


def lines_of(session: Session, period: Period, office: Office) -> Sequence[BudgetLine]:
    """Return the lines of a year: spending first, by plan, group and department in the office's order."""
    found = session.scalars(select(BudgetLine).where(BudgetLine.deleted_at.is_(None), within(period)))

    def rank(line: BudgetLine) -> tuple[tuple[int, ...], str, int]:
        group = line.receipt_group if line.side == Side.RECEIPT else line.budget_group
        key = (line.side, line.plan, group, line.department_id)
        return _rank(office, key), line.category_order or "", line.id or 0

    return sorted(found, key=rank)


def check_among(session: Session, record: BudgetLine, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a line beside the others: the same line twice."""
    twin = match(session, record)
    if twin is None:
        return ()
    text = "ปีงบประมาณนี้มีรายการเดียวกันของแผนงาน งบ และกองนี้อยู่แล้ว ตรวจว่าบันทึกซ้ำหรือไม่"
    return (beside(warning("category", "duplicate", text), twin.uid),)


def match(session: Session, record: BudgetLine) -> BudgetLine | None:
    """Return another line of the same year, side, plan, group, category and department."""
    same = select(BudgetLine).where(
        BudgetLine.deleted_at.is_(None),
        BudgetLine.fiscal_year == record.fiscal_year,
        BudgetLine.side == record.side,
        BudgetLine.plan == record.plan,
        BudgetLine.budget_group == record.budget_group,
        BudgetLine.receipt_group == record.receipt_group,
    )
    wanted = search_key(record.category)
    others = (each for each in session.scalars(same.order_by(BudgetLine.id)) if each.id != record.id)
    return next(
        (each for each in others if each.department_id == record.department_id and search_key(each.category) == wanted),
        None,
    )


def _rank(office: Office, key: tuple[str, str, str, int | None]) -> tuple[int, ...]:
    side, plan, group, department = key
    departments = [each.id for each in office.departments]
    groups = office.titles(RECEIPT if side == Side.RECEIPT else GROUP)
    return (
        int(side == Side.RECEIPT),
        _place(list(office.titles(PLAN)), plan),
        _place(list(groups), group),
        _place(departments, department),
    )


def _place(order: Sequence[object], key: object) -> int:
    return order.index(key) if key in order else len(order)


def _line(office: Office, key: tuple[str, str, str, int | None], amounts: Amounts) -> Line:
    side, plan, group, department = key
    groups = office.titles(RECEIPT if side == Side.RECEIPT else GROUP)
    names = {each.id: each.name for each in office.departments}
    return Line(
        side,
        office.titles(PLAN).get(plan, plan or NOT_SAID),
        groups.get(group, group or NOT_SAID),
        names.get(department or 0, NOT_SAID),
        amounts,
    )
