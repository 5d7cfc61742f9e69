"""A service of the office: the mapped record and the rules over one service."""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from khoktoom_desktop.domain.office import Office, valid_on
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.text import search_key

CHANNEL = "channel"
UNIT = "unit"


class Service(Record):
    """A service and how it is offered.

    ``unit`` is a key of the list ``unit``. ``channels``, ``steps`` and ``documents`` hold one entry per
    line; ``channels`` holds titles or keys of the list ``channel``, and empty means all of them. A step is written
    as ``what / who / how long`` (``steps.read_steps``).
    ``conditions`` (who may ask, in which case) stand one per line too.
    ``fee`` and ``duration`` are words, as a guide prints them. A service that went to another department
    keeps the former one until the day ``moved_on``.
    """

    __tablename__ = "service"
    __table_args__ = (CheckConstraint("position >= 0", name="position"),)
    __searched__: ClassVar[tuple[str, ...]] = ("name", "legal_basis", "place", "steps", "documents", "note")

    name: Mapped[str] = mapped_column(default="")
    name_order: Mapped[str | None] = mapped_column(default=None, compare=False, index=True)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None, index=True)
    former_department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None)
    moved_on: Mapped[date | None] = mapped_column(default=None)
    unit: Mapped[str] = mapped_column(default="")
    channels: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    conditions: Mapped[str | None] = mapped_column(default=None)
    steps: Mapped[str] = mapped_column(default="")
    documents: Mapped[str] = mapped_column(default="")
    duration: Mapped[str] = mapped_column(default="")
    fee: Mapped[str] = mapped_column(default="")
    legal_basis: Mapped[str] = mapped_column(default="")
    active_from: Mapped[date | None] = mapped_column(default=None)
    active_to: Mapped[date | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")

    def department_on(self, day: date) -> int | None:
        """Return the department that the service belonged to on a day."""
        if self.moved_on is not None and day < self.moved_on and self.former_department_id is not None:
            return self.former_department_id
        return self.department_id

    def offered_on(self, day: date) -> bool:
        """Tell whether the service is offered on a day."""
        return valid_on(self.active_from, self.active_to, day)


def channel_keys(service: Service, office: Office, day: date) -> tuple[str, ...]:
    """Return the keys of the channels that a service is offered through, in the office's order.

    Lines that name no channel of the office are passed over; no line means every channel.
    """
    facts = office.facts_on(CHANNEL, day)
    lines = {search_key(line) for line in service.channels.splitlines() if line.strip()}
    return tuple(fact.key for fact in facts if not lines or lines & {search_key(fact.key), search_key(fact.title)})


def check(record: Service, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a service by itself."""
    return (*_required(record), *_lists(record, office, today), *_dates(record))


def describe(record: Service) -> str:
    """Name a service in a few Thai words."""
    return record.name or "งานบริการใหม่"


def _required(record: Service) -> list[Problem]:
    found = []
    if not record.name.strip():
        found.append(error("name", "required", "กรอกชื่องานบริการ เช่น แจ้งเกิด"))
    if record.department_id is None:
        found.append(error("department_id", "required", "เลือกกองที่รับผิดชอบงานบริการนี้"))
    if not record.unit:
        found.append(error("unit", "required", "เลือกหน่วยนับ เช่น ราย คน หรือครั้ง เพราะสถิติไม่รวมหน่วยต่างกันเข้าด้วยกัน"))
    if record.position < 0:
        found.append(error("position", "negative", "ลำดับต้องเป็น 0 หรือมากกว่า"))
    return found


def _lists(record: Service, office: Office, today: date) -> list[Problem]:
    found = unlisted(record, office, ("unit", UNIT))
    known = {search_key(name) for fact in office.facts_on(CHANNEL, today) for name in (fact.key, fact.title)}
    for line in record.channels.splitlines():
        if line.strip() and search_key(line) not in known:
            text = "ไม่มีช่องทาง “{channel}” ในรายการของสำนักงาน แก้ให้ตรง หรือเพิ่มช่องทางที่หน้า ตั้งค่าสำนักงาน"
            found.append(error("channels", "unknown-channel", text, channel=line.strip()))
    return found


def _dates(record: Service) -> list[Problem]:
    found = []
    if record.active_from and record.active_to and record.active_to < record.active_from:
        found.append(error("active_to", "dates-reversed", "วันสิ้นสุดอยู่ก่อนวันเริ่มให้บริการ ตรวจวันที่ทั้งสอง"))
    if record.moved_on is not None and record.former_department_id is None:
        found.append(error("former_department_id", "former-missing", "ระบุกองเดิมที่เคยรับผิดชอบก่อนวันที่ย้าย"))
    if record.former_department_id is not None and record.moved_on is None:
        found.append(error("moved_on", "moved-missing", "ระบุวันที่ย้ายจากกองเดิมมากองปัจจุบัน"))
    if record.former_department_id is not None and record.former_department_id == record.department_id:
        found.append(warning("former_department_id", "same-department", "กองเดิมกับกองปัจจุบันเป็นกองเดียวกัน"))
    return found
