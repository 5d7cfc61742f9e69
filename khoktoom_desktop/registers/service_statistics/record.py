"""A count of a service: how many came through one channel in one month, or on one day."""

from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.dates import month_year, short_date

CHANNEL = "channel"


class Basis(StrEnum):
    """Say whether a count is of a whole month or of one day of it."""

    MONTH = "month"
    DAY = "day"


class ServiceCount(Record):
    """One count: a service, a channel, a month or a day, and a number from nought.

    No row means not entered; nought is a fact. ``month`` is the first day of the month; building a
    record brings it there, and a count by day takes its month from the day.
    """

    __tablename__ = "service_count"
    __table_args__ = (
        CheckConstraint("count >= 0", name="count"),
        CheckConstraint("basis IN ('month', 'day')", name="basis"),
        Index("ix_service_count_month_service_id_channel", "month", "service_id", "channel"),
    )
    __searched__: ClassVar[tuple[str, ...]] = ("note",)

    service_id: Mapped[int | None] = mapped_column(ForeignKey(Service.id), nullable=False, default=None, index=True)
    channel: Mapped[str] = mapped_column(default="")
    basis: Mapped[str] = mapped_column(default=Basis.MONTH.value)
    month: Mapped[date | None] = mapped_column(nullable=False, default=None)
    day: Mapped[date | None] = mapped_column(default=None)
    count: Mapped[int | None] = mapped_column(nullable=False, default=None)
    note: Mapped[str] = mapped_column(default="")

    def __post_init__(self) -> None:
        if self.basis == Basis.DAY and self.day is not None:
            self.month = self.day.replace(day=1)
        elif self.month is not None:
            self.month = self.month.replace(day=1)
        if self.basis == Basis.MONTH:
            self.day = None


class ClosedMonth(Record):
    """The mark that a month kept by days is complete, for one service and channel."""

    __tablename__ = "service_month_closed"
    __searched__: ClassVar[tuple[str, ...]] = ()

    service_id: Mapped[int | None] = mapped_column(ForeignKey(Service.id), nullable=False, default=None, index=True)
    channel: Mapped[str] = mapped_column(default="")
    month: Mapped[date | None] = mapped_column(nullable=False, default=None, index=True)


def last_day(month: date) -> date:
    """Return the last day of the month of a day."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def check(record: ServiceCount, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a count by itself."""
    return (*_required(record, office), *_dates(record, today))


def describe(record: ServiceCount) -> str:
    """Name a count in a few Thai words."""
    if record.day is not None:
        return f"สถิติวันที่ {short_date(record.day)}"
    return f"สถิติเดือน{month_year(record.month)}" if record.month else "สถิติการให้บริการ"


def _required(record: ServiceCount, office: Office) -> list[Problem]:
    found = unlisted(record, office, ("channel", CHANNEL))
    if record.service_id is None:
        found.append(error("service_id", "required", "เลือกงานบริการ"))
    if not record.channel:
        found.append(error("channel", "required", "เลือกช่องทาง เช่น Walk-in หรือ E-Service"))
    if record.basis not in set(Basis):
        found.append(error("basis", "unknown-basis", "เลือกว่าเป็นจำนวนทั้งเดือนหรือจำนวนรายวัน"))
    if record.count is None:
        found.append(error("count", "required", "กรอกจำนวน ถ้าไม่มีผู้มารับบริการให้กรอก 0"))
    elif record.count < 0:
        found.append(error("count", "negative", "จำนวนต้องเป็น 0 หรือมากกว่า"))
    return found


def _dates(record: ServiceCount, today: date) -> list[Problem]:
    if record.basis == Basis.DAY and record.day is None:
        return [error("day", "required", "กรอกวันที่ของจำนวนรายวัน")]
    if record.month is None:
        return [error("month", "required", "กรอกเดือน เช่น ตุลาคม 2565")]
    if (record.day or record.month) > today:
        return [warning("day" if record.day else "month", "future", "วันที่นี้ยังมาไม่ถึง ตรวจปีและเดือนอีกครั้ง")]
    return []
