"""A line of the budget: what is approved for a year, planned and received or spent in each quarter, and its rules."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted
from khoktoom_desktop.storage.record import Record

PLAN, GROUP, RECEIPT = "budget-plan", "budget-group", "budget-receipt"
QUARTERS = (1, 2, 3, 4)
_FIRST_YEAR, _LAST_YEAR = 2400, 2700


class Side(StrEnum):
    """Say whether a line is money that is spent or money that comes in."""

    SPENDING = "spending"
    RECEIPT = "receipt"


class BudgetLine(Record):
    """A line of the budget of a fiscal year (B.E.); amounts are satang, ``None`` is not entered.

    ``transferred`` is what was moved to the line, or from it (negative), after the budget was approved.
    ``planned_1`` to ``planned_4`` and ``actual_1`` to ``actual_4`` are those of each quarter alone. ``plan`` (แผนงาน)
    and ``budget_group`` (งบ) are keys of the office's lists for spending, ``receipt_group`` (หมวดรายรับ) for receipts.
    """

    __tablename__ = "budget_line"
    __table_args__ = (
        CheckConstraint("side IN ('spending', 'receipt')", name="side"),
        CheckConstraint("approved >= 0", name="approved"),
    )
    __searched__: ClassVar[tuple[str, ...]] = ("category", "plan", "budget_group", "receipt_group", "note")

    fiscal_year: Mapped[int | None] = mapped_column(nullable=False, default=None, index=True)
    side: Mapped[str] = mapped_column(default=Side.SPENDING.value)
    plan: Mapped[str] = mapped_column(default="")
    budget_group: Mapped[str] = mapped_column(default="")
    receipt_group: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default="")
    category_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None, index=True)
    approved: Mapped[int | None] = mapped_column(BigInteger, nullable=False, default=None)
    transferred: Mapped[int | None] = mapped_column(BigInteger, default=None)
    planned_1: Mapped[int | None] = mapped_column(BigInteger, default=None)
    planned_2: Mapped[int | None] = mapped_column(BigInteger, default=None)
    planned_3: Mapped[int | None] = mapped_column(BigInteger, default=None)
    planned_4: Mapped[int | None] = mapped_column(BigInteger, default=None)
    actual_1: Mapped[int | None] = mapped_column(BigInteger, default=None)
    actual_2: Mapped[int | None] = mapped_column(BigInteger, default=None)
    actual_3: Mapped[int | None] = mapped_column(BigInteger, default=None)
    actual_4: Mapped[int | None] = mapped_column(BigInteger, default=None)
    note: Mapped[str] = mapped_column(default="")

    @property
    def budget(self) -> int:
        """Return the budget after transfers."""
        return (self.approved or 0) + (self.transferred or 0)

    @property
    def spent(self) -> int | None:
        """Return what was received or spent in all quarters entered; ``None`` where none is."""
        entered = [amount for amount in actuals(self) if amount is not None]
        return sum(entered) if entered else None

    @property
    def left(self) -> int:
        """Return what is left of the budget."""
        return self.budget - (self.spent or 0)


def plans(line: BudgetLine) -> tuple[int | None, ...]:
    """Return what is planned for each quarter."""
    return (line.planned_1, line.planned_2, line.planned_3, line.planned_4)


def actuals(line: BudgetLine) -> tuple[int | None, ...]:
    """Return what was received or spent in each quarter."""
    return (line.actual_1, line.actual_2, line.actual_3, line.actual_4)


def check(record: BudgetLine, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a line by itself."""
    return (
        *_required(record),
        *unlisted(record, office, ("plan", PLAN), ("budget_group", GROUP), ("receipt_group", RECEIPT)),
        *_amounts(record),
        *_quarters(record, today),
    )


def describe(record: BudgetLine) -> str:
    """Name a line in a few Thai words."""
    what = record.category or "รายการงบประมาณ"
    return f"{what} ปีงบประมาณ {record.fiscal_year}" if record.fiscal_year else what


def _required(record: BudgetLine) -> list[Problem]:
    found = []
    if record.fiscal_year is None:
        found.append(error("fiscal_year", "required", "กรอกปีงบประมาณ เช่น 2566"))
    elif not _FIRST_YEAR <= record.fiscal_year <= _LAST_YEAR:
        found.append(error("fiscal_year", "year", "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2566"))
    if record.side not in set(Side):
        found.append(error("side", "unknown-side", "เลือกว่าเป็นรายจ่ายหรือรายรับ"))
    if not record.category.strip():
        found.append(error("category", "required", "กรอกหมวดหรือรายการ เช่น ค่าตอบแทน"))
    if record.approved is None:
        found.append(error("approved", "required", "กรอกงบประมาณที่อนุมัติ รายรับให้กรอกประมาณการ"))
    if record.side == Side.RECEIPT:
        if not record.receipt_group:
            found.append(error("receipt_group", "required", "เลือกหมวดรายรับ"))
        for field in ("plan", "budget_group"):
            if getattr(record, field):
                found.append(warning(field, "not-for-receipts", "รายรับไม่แยกตามแผนงานและงบ ช่องนี้จะไม่ใช้"))
    else:
        if not record.plan:
            found.append(error("plan", "required", "เลือกแผนงาน"))
        if not record.budget_group:
            found.append(error("budget_group", "required", "เลือกงบ เช่น งบดำเนินงาน"))
        if record.receipt_group:
            found.append(warning("receipt_group", "not-for-spending", "รายจ่ายไม่มีหมวดรายรับ ช่องนี้จะไม่ใช้"))
    return found


def _amounts(record: BudgetLine) -> list[Problem]:
    found = []
    if record.approved is not None and record.approved < 0:
        found.append(error("approved", "negative", "งบประมาณต้องเป็น 0 หรือมากกว่า"))
    elif record.budget < 0:
        found.append(error("transferred", "below-nought", "โอนลดเกินงบประมาณที่อนุมัติ ตรวจจำนวนที่โอน"))
    for quarter, amount in zip(QUARTERS, plans(record), strict=True):
        if amount is not None and amount < 0:
            found.append(error(f"planned_{quarter}", "negative", "แผนต้องเป็น 0 หรือมากกว่า"))
    planned = [amount for amount in plans(record) if amount is not None]
    if len(planned) == len(QUARTERS) and record.approved is not None and sum(planned) != record.budget:
        text = "แผนสี่ไตรมาสรวม {planned} บาท ไม่เท่ากับงบประมาณ {budget} บาท"
        facts = {"planned": write_baht(sum(planned)), "budget": write_baht(record.budget)}
        found.append(warning("planned_4", "plan-sum", text, **facts))
    if record.side == Side.SPENDING and record.approved is not None and record.left < 0:
        text = "จ่ายรวม {spent} บาท เกินงบประมาณ {budget} บาท ตรวจตัวเลขหรือการโอนงบประมาณ"
        facts = {"spent": write_baht(record.spent or 0), "budget": write_baht(record.budget)}
        found.append(warning("approved", "over-budget", text, **facts))
    return found


def _quarters(record: BudgetLine, today: date) -> list[Problem]:
    found = []
    for quarter, amount in zip(QUARTERS, actuals(record), strict=True):
        field = f"actual_{quarter}"
        if amount is None:
            continue
        if amount < 0:
            found.append(warning(field, "negative", "จำนวนติดลบ ใช้เมื่อเป็นเงินที่รับคืนเท่านั้น"))
        if record.fiscal_year is None or not _FIRST_YEAR <= record.fiscal_year <= _LAST_YEAR:
            continue
        start = Period(record.fiscal_year, quarter=quarter).start
        if start is not None and start > today:
            found.append(warning(field, "future", "ไตรมาสนี้ยังไม่เริ่ม ตรวจปีงบประมาณและไตรมาส"))
    return found
