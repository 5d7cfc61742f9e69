"""A purchase: what สขร. 1, the ITA list and the quarterly annex need to know of one procurement."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from khoktoom_desktop.domain.document_numbers import yearless_key
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.vendors import vendor_key
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.registers.procurement_results import rules
from khoktoom_desktop.storage.record import Base, Record


class Bidder(Base):
    """Who offered, and for how much (satang)."""

    __tablename__ = "purchase_bidder"

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    purchase_id: Mapped[int | None] = mapped_column(
        ForeignKey("purchase.id", ondelete="CASCADE"), nullable=False, default=None, compare=False, index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(default="")
    price: Mapped[int | None] = mapped_column(BigInteger, default=None)
    tax_id: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)

    def search_text(self) -> str:
        """Return what finding reads of a bidder."""
        return self.name


class Amendment(Base):
    """A change of a contract from a day on: the new price (satang), the new end, or both."""

    __tablename__ = "purchase_amendment"

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    purchase_id: Mapped[int | None] = mapped_column(
        ForeignKey("purchase.id", ondelete="CASCADE"), nullable=False, default=None, compare=False, index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    amended_on: Mapped[date | None] = mapped_column(default=None)
    title: Mapped[str] = mapped_column(default="")
    agreed: Mapped[int | None] = mapped_column(BigInteger, default=None)
    ends_on: Mapped[date | None] = mapped_column(default=None)


class Purchase(Record):
    """A purchase; it belongs to the period of its contract day, else of its request. Money is satang.

    ``method`` and ``project_type`` are e-GP's own words. ``doc_type`` ``None`` is an unknown kind of document.
    ``origin`` keeps the values that an imported file last gave, as text, so that a clerk's own change is known.
    ``origin`` keeps the values that an imported file last gave, as text, so that a clerk's own change is known.
    ``winner_key`` and ``doc_key`` are what two ways of writing a vendor's name and a document's number share.
    """

    __tablename__ = "purchase"
    __searched__: ClassVar[tuple[str, ...]] = (
        "title",
        "winner",
        "doc_number",
        "egp_project",
        "egp_contract",
        "winner_tax_id",
        "plan_code",
        "method",
        "bidders",
        "note",
    )
    __own_numbers__: ClassVar[tuple[str, ...]] = (
        "egp_project",
        "egp_contract",
        "doc_number",
        "announced_on",
        "contract_on",
        "ends_on",
        "status",
        "amendments",
        "cancelled",
        "cancel_reason",
        "origin",
    )
    __table_args__ = (
        CheckConstraint("budget >= 0", name="budget_not_negative"),
        CheckConstraint("reference_price >= 0", name="reference_price_not_negative"),
        CheckConstraint("agreed >= 0", name="agreed_not_negative"),
    )

    title: Mapped[str] = mapped_column(default="")
    title_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    project_type: Mapped[str | None] = mapped_column(default=None)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None)
    fiscal_year: Mapped[int | None] = mapped_column(default=None)
    method: Mapped[str | None] = mapped_column(default=None)
    budget: Mapped[int | None] = mapped_column(BigInteger, default=None)
    source_of_money: Mapped[str | None] = mapped_column(default=None)
    reference_price: Mapped[int | None] = mapped_column(BigInteger, default=None)
    plan_item_id: Mapped[int | None] = mapped_column(ForeignKey(PlanItem.id), default=None, index=True)
    plan_code: Mapped[str | None] = mapped_column(default=None)
    egp_project: Mapped[str | None] = mapped_column(default=None, index=True)
    requested_on: Mapped[date | None] = mapped_column(default=None, index=True)
    announced_on: Mapped[date | None] = mapped_column(default=None)
    bidders: Mapped[list[Bidder]] = relationship(
        cascade="all, delete-orphan", order_by=Bidder.position, lazy="selectin", default_factory=list
    )
    winner: Mapped[str | None] = mapped_column(default=None)
    winner_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    winner_key: Mapped[str | None] = mapped_column(default=None, compare=False, index=True)
    winner_tax_id: Mapped[str | None] = mapped_column(default=None, index=True)
    agreed: Mapped[int | None] = mapped_column(BigInteger, default=None)
    reason: Mapped[str | None] = mapped_column(default=None)
    annex_reason: Mapped[str | None] = mapped_column(default=None)
    doc_type: Mapped[str | None] = mapped_column(default=None)
    doc_number: Mapped[str | None] = mapped_column(default=None, index=True)
    doc_key: Mapped[str | None] = mapped_column(default=None, compare=False, index=True)
    doc_year: Mapped[int | None] = mapped_column(default=None)
    contract_on: Mapped[date | None] = mapped_column(default=None, index=True)
    ends_on: Mapped[date | None] = mapped_column(default=None)
    egp_contract: Mapped[str | None] = mapped_column(default=None)
    status: Mapped[str | None] = mapped_column(default=None)
    amendments: Mapped[list[Amendment]] = relationship(
        cascade="all, delete-orphan", order_by=Amendment.position, lazy="selectin", default_factory=list
    )
    cancelled: Mapped[bool] = mapped_column(default=False)
    cancel_reason: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)
    origin: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True), default=None, compare=False)

    @property
    def day(self) -> date | None:
        """Return the day that places the purchase in a period: its contract's, else its request's."""
        return self.contract_on or self.requested_on

    def keys(self) -> Mapping[str, str | None]:
        """Return the columns by which alike purchases are looked up."""
        return {"winner_key": vendor_key(self.winner) or None, "doc_key": yearless_key(self.doc_number)}


def check(record: Purchase, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a purchase by itself."""
    return rules.check(record, office, today)


def describe(record: Purchase) -> str:
    """Name a purchase in a few Thai words."""
    number = f" เลขที่ {record.doc_number}" if record.doc_number else ""
    return f"{record.title or 'รายการจัดซื้อจัดจ้าง'}{number}"
