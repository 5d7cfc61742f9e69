"""A plan item: what is to be bought in a fiscal year, its revisions, and where each was published."""

from datetime import date
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.registers.procurement_plan import rules
from khoktoom_desktop.storage.record import Base, Record

ANNOUNCED = Table(
    "plan_announcement_revision",
    Base.metadata,
    Column("announcement_id", ForeignKey("plan_announcement.id", ondelete="CASCADE"), primary_key=True),
    Column("revision_id", ForeignKey("plan_revision.id", ondelete="CASCADE"), primary_key=True),
)


class PlanAnnouncement(Record):
    """A publication of revisions, even of several fiscal years: its e-GP code and the day at each of the three places.

    ``kind`` is the first letter of the code: M and P publish a plan, E changes one.
    """

    __tablename__ = "plan_announcement"

    code: Mapped[str | None] = mapped_column(default=None, index=True)
    kind: Mapped[str | None] = mapped_column(default=None)
    egp_published_on: Mapped[date | None] = mapped_column(default=None)
    website_published_on: Mapped[date | None] = mapped_column(default=None)
    board_published_on: Mapped[date | None] = mapped_column(default=None)


class PlanRevision(Base):
    """What a plan item said from a day on; the first has number 1 and no reason. Money is satang."""

    __tablename__ = "plan_revision"

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    plan_item_id: Mapped[int | None] = mapped_column(
        ForeignKey("plan_item.id", ondelete="CASCADE"), nullable=False, default=None, compare=False, index=True
    )
    position: Mapped[int] = mapped_column(default=1)
    title: Mapped[str] = mapped_column(default="")
    method: Mapped[str | None] = mapped_column(default=None)
    budget: Mapped[int | None] = mapped_column(BigInteger, default=None)
    source_of_money: Mapped[str | None] = mapped_column(default=None)
    expected_month: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str | None] = mapped_column(default=None)
    revised_on: Mapped[date | None] = mapped_column(default=None)
    # Announcements are linked by settle() once the revision stands in the file; a merged copy leaves them as they are.
    announcements: Mapped[list[PlanAnnouncement]] = relationship(
        secondary=ANNOUNCED,
        cascade="save-update",
        order_by=PlanAnnouncement.id,
        lazy="selectin",
        default_factory=list,
        compare=False,
        repr=False,
    )


class PlanItem(Record):
    """An item of the plan of a fiscal year; its own values are those of its latest revision. Money is satang.

    ``plan_code`` and the three days belong to the announcement of the latest revision;
    ``change_reason`` and ``changed_on`` say why and when that revision was made.
    """

    __tablename__ = "plan_item"
    __searched__: ClassVar[tuple[str, ...]] = ("title", "plan_code", "method", "note")
    __own_numbers__: ClassVar[tuple[str, ...]] = (
        "position",
        "status",
        "plan_code",
        "egp_published_on",
        "website_published_on",
        "board_published_on",
        "changed_on",
        "change_reason",
    )
    __table_args__ = (CheckConstraint("budget >= 0", name="budget_not_negative"),)

    fiscal_year: Mapped[int | None] = mapped_column(nullable=False, default=None, index=True)
    position: Mapped[int | None] = mapped_column(default=None)
    title: Mapped[str] = mapped_column(default="")
    title_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    project_type: Mapped[str | None] = mapped_column(default=None)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None)
    method: Mapped[str | None] = mapped_column(default=None)
    budget: Mapped[int | None] = mapped_column(BigInteger, default=None)
    source_of_money: Mapped[str | None] = mapped_column(default=None)
    expected_month: Mapped[date | None] = mapped_column(default=None)
    exemption: Mapped[str | None] = mapped_column(default=None)
    status: Mapped[str] = mapped_column(default="draft")
    plan_code: Mapped[str | None] = mapped_column(default=None, index=True)
    egp_published_on: Mapped[date | None] = mapped_column(default=None)
    website_published_on: Mapped[date | None] = mapped_column(default=None)
    board_published_on: Mapped[date | None] = mapped_column(default=None)
    changed_on: Mapped[date | None] = mapped_column(default=None)
    change_reason: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)
    # Not merged from a copy: settle() alone makes revisions, so that an edited copy can never lose one.
    revisions: Mapped[list[PlanRevision]] = relationship(
        cascade="save-update, delete, delete-orphan",
        order_by=PlanRevision.position,
        lazy="selectin",
        default_factory=list,
        compare=False,
        repr=False,
    )

    @property
    def published(self) -> bool:
        """Tell whether the latest revision was announced in any of the three places."""
        return bool(self.plan_code or self.egp_published_on or self.website_published_on or self.board_published_on)

    @property
    def ever_published(self) -> bool:
        """Tell whether this or an earlier revision was announced."""
        return self.published or any(revision.announcements for revision in self.revisions)

    @property
    def announcement_kind(self) -> str | None:
        """Return the letter of the plan code: M or P publish, E changes."""
        return self.plan_code[:1].upper() if self.plan_code else None


def check(record: PlanItem, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a plan item by itself."""
    return rules.check(record, office, today)


def describe(record: PlanItem) -> str:
    """Name a plan item in a few Thai words."""
    return f"{record.title or 'รายการแผน'} ({record.plan_code or f'ปีงบประมาณ {record.fiscal_year}'})"
