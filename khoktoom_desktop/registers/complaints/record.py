"""A complaint that the office received: the mapped record and the rules over one complaint."""

from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted, yet_to_come
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.dates import short_date

CHANNEL = "complaint-channel"
CATEGORY = "complaint-category"
TERM, REPLY = "term", "complaint-reply"


class Kind(StrEnum):
    """Say what a complaint is about: corruption of officials, or anything else; they are counted apart."""

    CORRUPTION = "corruption"
    GENERAL = "general"


class Status(StrEnum):
    """Say how far a complaint is: every one is either done or pending."""

    DONE = "done"
    PENDING = "pending"


class Complaint(Record):
    """A complaint, the day it came, and what became of it.

    ``channel`` and ``category`` are keys of the office's lists. ``subject``, ``complainant`` and ``contact`` may name
    people: they are optional, stand in no paper and in no public file, and no search finds a complainant.
    """

    __tablename__ = "complaint"
    __table_args__ = (
        CheckConstraint("kind IN ('corruption', 'general')", name="kind"),
        CheckConstraint("status IN ('done', 'pending')", name="status"),
        Index("ix_complaint_received_on", "received_on"),
    )
    __searched__: ClassVar[tuple[str, ...]] = ("number", "subject", "result", "note")
    __own_numbers__: ClassVar[tuple[str, ...]] = ("number",)

    number: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date | None] = mapped_column(nullable=False, default=None)
    kind: Mapped[str] = mapped_column(default="")
    channel: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    complainant: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None, index=True)
    status: Mapped[str] = mapped_column(default=Status.PENDING.value)
    finished_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


def reply_due(complaint: Complaint, office: Office) -> date | None:
    """Return the last day to answer a complainant; ``None`` where the office has no term for that day.

    พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 38; the days are a dated fact.
    """
    if complaint.received_on is None:
        return None
    term = office.fact(TERM, REPLY, complaint.received_on)
    return complaint.received_on + timedelta(days=term.amount) if term is not None and term.amount else None


def check(record: Complaint, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a complaint by itself."""
    return (
        *_required(record),
        *unlisted(record, office, ("channel", CHANNEL), ("category", CATEGORY)),
        *_dates(record, today),
        *_state(record, office, today),
    )


def describe(record: Complaint) -> str:
    """Name a complaint in a few Thai words, without what it says."""
    what = "เรื่องร้องเรียนการทุจริต" if record.kind == Kind.CORRUPTION else "เรื่องร้องเรียน"
    number = f" {record.number}" if record.number else ""
    return f"{what}{number} รับเมื่อ {short_date(record.received_on)}" if record.received_on else f"{what}{number}"


def _required(record: Complaint) -> list[Problem]:
    found = []
    if record.received_on is None:
        found.append(error("received_on", "required", "กรอกวันที่รับเรื่อง เช่น 9 ม.ค. 2566"))
    if record.kind not in set(Kind):
        found.append(error("kind", "required", "เลือกว่าเป็นเรื่องการทุจริตของเจ้าหน้าที่ หรือเรื่องร้องเรียนทั่วไป เพราะรายงานแยกกัน"))
    if record.status not in set(Status):
        found.append(error("status", "required", "เลือกว่าดำเนินการแล้วเสร็จ หรืออยู่ระหว่างดำเนินการ"))
    if not record.channel:
        found.append(error("channel", "required", "เลือกช่องทางที่รับเรื่อง"))
    if not record.category:
        found.append(error("category", "required", "เลือกประเภทเรื่อง"))
    return found


def _dates(record: Complaint, today: date) -> list[Problem]:
    found = yet_to_come(record, today, "received_on", "finished_on")
    if record.received_on and record.finished_on and record.finished_on < record.received_on:
        found.append(error("finished_on", "dates-reversed", "วันที่แล้วเสร็จอยู่ก่อนวันที่รับเรื่อง ตรวจวันที่ทั้งสอง"))
    return found


def _state(record: Complaint, office: Office, today: date) -> list[Problem]:
    """Return where status, day and result do not go together, and whether the complainant waits too long."""
    if record.status == Status.DONE:
        found = []
        if record.finished_on is None:
            found.append(warning("finished_on", "finished-missing", "เรื่องนี้แล้วเสร็จ แต่ยังไม่ได้กรอกวันที่แล้วเสร็จ"))
        if not record.result.strip():
            found.append(warning("result", "result-missing", "เรื่องนี้แล้วเสร็จ แต่ยังไม่ได้กรอกผลการดำเนินการ"))
        return found
    if record.finished_on is not None:
        text = "มีวันที่แล้วเสร็จ แต่สถานะยังเป็นอยู่ระหว่างดำเนินการ แก้สถานะ หรือลบวันที่"
        return [error("finished_on", "finished-pending", text)]
    due = reply_due(record, office)
    if due is not None and today > due:
        text = "ครบกำหนดแจ้งผลหรือความคืบหน้าแก่ผู้ร้องเมื่อ {due} ถ้าแจ้งแล้วให้บันทึกในหมายเหตุ"
        return [warning("status", "reply-due", text, due=short_date(due))]
    return []
