"""A gift that an official received and reported: the mapped record and the rules over one gift."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted, yet_to_come
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.dates import short_date
from khoktoom_desktop.thai.text import search_key

GIVER = "gift-giver"
RECEIVED_AS = "gift-received-as"
DISPOSITION = "gift-disposition"
SECTION_128 = "gift-section-128"
LIMIT = "limit"
TERM = "term"


class Basis(StrEnum):
    """Say which rule a report follows: the office's No Gift Policy, or section 128 of the law."""

    POLICY = "policy"
    SECTION_128 = "section128"


class Gift(Record):
    """A gift, its giver, and what became of it.

    ``value`` is satang, of all pieces together; ``value_estimated`` says that it is a guess.
    ``giver_kind``, ``received_as`` and ``disposition`` are keys of the office's lists.
    """

    __tablename__ = "gift"
    __table_args__ = (
        CheckConstraint("value IS NULL OR value >= 0", name="value"),
        CheckConstraint("quantity > 0", name="quantity"),
        CheckConstraint("basis IN ('policy', 'section128')", name="basis"),
        Index("ix_gift_received_on", "received_on"),
    )
    __searched__: ClassVar[tuple[str, ...]] = ("reporter", "reporter_position", "description", "giver", "occasion")

    reporter: Mapped[str] = mapped_column(default="")
    reporter_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    reporter_position: Mapped[str] = mapped_column(default="")
    department_id: Mapped[int | None] = mapped_column(
        ForeignKey("department.id"), nullable=False, default=None, index=True
    )
    received_on: Mapped[date | None] = mapped_column(nullable=False, default=None)
    description: Mapped[str] = mapped_column(default="")
    quantity: Mapped[int] = mapped_column(default=1)
    quantity_unit: Mapped[str] = mapped_column(default="")
    value: Mapped[int | None] = mapped_column(BigInteger, default=None)
    value_estimated: Mapped[bool] = mapped_column(default=True)
    giver_kind: Mapped[str] = mapped_column(default="")
    giver: Mapped[str] = mapped_column(default="")
    giver_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    giver_is_relative: Mapped[bool] = mapped_column(default=False)
    received_as: Mapped[str] = mapped_column(default="")
    occasion: Mapped[str] = mapped_column(default="")
    basis: Mapped[str] = mapped_column(default=Basis.POLICY.value)
    disposition: Mapped[str] = mapped_column(default="")
    disposition_note: Mapped[str] = mapped_column(default="")
    reported_on: Mapped[date | None] = mapped_column(default=None)
    opinion: Mapped[str] = mapped_column(default="")
    decision: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None] = mapped_column(default=None)
    decided_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    same_key: Mapped[str | None] = mapped_column(default=None, compare=False, index=True)

    def keys(self) -> Mapping[str, str]:
        """Return the key that reports of one gift share: reporter, description and giver, however they are written."""
        return {"same_key": "\n".join(search_key(text) for text in (self.reporter, self.description, self.giver))}


def over_limit(gift: Gift, office: Office) -> bool:
    """Tell whether section 128 asks for a report: worth more than the limit of its day, not from a relative.

    พ.ร.ป. ว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561 มาตรา 128; the limit is a dated fact in satang.
    """
    if gift.value is None or gift.received_on is None or gift.giver_is_relative:
        return False
    limit = office.fact(LIMIT, SECTION_128, gift.received_on)
    return limit is not None and limit.amount is not None and gift.value > limit.amount


def due_on(gift: Gift, office: Office) -> date | None:
    """Return the last day for the report to the head of the office; ``None`` where section 128 asks for none."""
    if gift.received_on is None or (gift.basis != Basis.SECTION_128 and not over_limit(gift, office)):
        return None
    term = office.fact(TERM, SECTION_128, gift.received_on)
    return gift.received_on + timedelta(days=term.amount) if term is not None and term.amount else None


def check(record: Gift, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a gift by itself."""
    return (
        *_required(record),
        *_lists(record, office),
        *_dates(record, today),
        *_section_128(record, office, today),
    )


def describe(record: Gift) -> str:
    """Name a gift in a few Thai words."""
    what = record.description or "ของขวัญ"
    return f"{what} รับเมื่อ {short_date(record.received_on)}" if record.received_on else what


def _required(record: Gift) -> list[Problem]:
    found = []
    if not record.reporter.strip():
        found.append(error("reporter", "required", "กรอกชื่อ–สกุลผู้รายงาน"))
    if record.department_id is None:
        found.append(error("department_id", "required", "เลือกกองของผู้รายงาน"))
    if record.received_on is None:
        found.append(error("received_on", "required", "กรอกวันที่ได้รับ เช่น 28 ธ.ค. 2565"))
    if not record.description.strip():
        found.append(error("description", "required", "กรอกรายการของขวัญหรือของกำนัล เช่น กระเช้าปีใหม่"))
    if record.quantity < 1:
        found.append(error("quantity", "not-positive", "จำนวนต้องเป็น 1 หรือมากกว่า"))
    if record.value is None:
        found.append(error("value", "required", "กรอกมูลค่า ถ้าไม่ทราบให้ประมาณราคาตลาดแล้วเลือก ประมาณการ"))
    elif record.value < 0:
        found.append(error("value", "negative", "มูลค่าต้องเป็น 0 หรือมากกว่า"))
    if not record.giver_kind:
        found.append(error("giver_kind", "required", "เลือกประเภทผู้ให้"))
    if not record.received_as:
        found.append(error("received_as", "required", "เลือกว่ารับในนามหน่วยงานหรือรายบุคคล"))
    if not record.giver.strip():
        found.append(warning("giver", "giver-missing", "ยังไม่ได้กรอกชื่อผู้ให้ ถ้าไม่ทราบให้พิมพ์ว่า ไม่ทราบชื่อ"))
    return found


def _lists(record: Gift, office: Office) -> list[Problem]:
    fields = (("giver_kind", GIVER), ("received_as", RECEIVED_AS), ("disposition", DISPOSITION))
    found = unlisted(record, office, *fields)
    if record.basis not in set(Basis):
        found.append(error("basis", "unknown-basis", "เลือกว่ารายงานตามนโยบาย No Gift Policy หรือตามมาตรา 128"))
    return found


def _dates(record: Gift, today: date) -> list[Problem]:
    found = yet_to_come(record, today, "received_on", "reported_on", "decided_on")
    if record.received_on and record.reported_on and record.reported_on < record.received_on:
        found.append(error("reported_on", "dates-reversed", "วันที่รายงานอยู่ก่อนวันที่ได้รับ ตรวจวันที่ทั้งสอง"))
    if record.received_on and record.decided_on and record.decided_on < record.received_on:
        found.append(error("decided_on", "dates-reversed", "วันที่พิจารณาอยู่ก่อนวันที่ได้รับ ตรวจวันที่ทั้งสอง"))
    return found


def _section_128(record: Gift, office: Office, today: date) -> list[Problem]:
    over, section = over_limit(record, office), record.basis == Basis.SECTION_128
    found = []
    if not record.disposition:
        found.append(warning("disposition", "disposition-missing", "ยังไม่ได้ระบุการดำเนินการกับของที่ได้รับ"))
    if over and not section:
        limit = office.fact(LIMIT, SECTION_128, record.received_on or today)
        amount = write_baht(limit.amount or 0) if limit else ""
        text = "มูลค่าเกิน {limit} บาทและผู้ให้ไม่ใช่ญาติ ต้องรายงานตามมาตรา 128 ให้เลือกประเภทรายงานเป็นมาตรา 128"
        found.append(warning("basis", "section-128", text, limit=amount))
    if section and not over and record.value is not None and record.received_on is not None:
        found.append(warning("basis", "below-section-128", "ของชิ้นนี้ไม่เข้าเกณฑ์มาตรา 128 ตรวจมูลค่าและความเป็นญาติ"))
    due = due_on(record, office)
    if due is None:
        return found
    if not record.decision.strip():
        found.append(warning("decision", "decision-missing", "ยังไม่ได้บันทึกผลการพิจารณาของผู้บังคับบัญชา"))
    if record.reported_on is None and today <= due:
        found.append(warning("reported_on", "report-due", "ต้องรายงานภายในวันที่ {due}", due=short_date(due)))
    elif (record.reported_on or today) > due:
        found.append(warning("reported_on", "overdue", "เกินกำหนดรายงานวันที่ {due} แล้ว", due=short_date(due)))
    return found
