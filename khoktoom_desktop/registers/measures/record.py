"""An integrity measure of a fiscal year, its evidence, and the rules over one measure."""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted
from khoktoom_desktop.registers.picture_lines import LINK
from khoktoom_desktop.storage.record import Base, Record

TOPIC = "measure-topic"
"""The list that says of which registers a measure tells; its keys name the sentences that are drafted."""

MARK = "«โปรดเขียน"
"""How a line begins that waits for a person's judgement; it ends with ``»``."""

_YEARS = range(2500, 2701)


class Evidence(Base):
    """A proof that a measure was carried out: a link, a file's name, a picture, or a sentence alone."""

    __tablename__ = "measure_evidence"

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    measure_id: Mapped[int | None] = mapped_column(
        ForeignKey("measure.id", ondelete="CASCADE"), nullable=False, default=None, compare=False, index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(default="")
    target: Mapped[str] = mapped_column(default="")
    picture: Mapped[str] = mapped_column(default="")

    @property
    def kind(self) -> str:
        """Return ``picture``, ``link``, ``file`` or ``note``."""
        if self.picture:
            return "picture"
        if LINK.match(self.target):
            return "link"
        return "file" if self.target else "note"


class Measure(Record):
    """A measure; ``methods``, ``responsible``, ``results`` and ``outcomes`` hold one entry per line.

    ``starts_on`` and ``ends_on`` are the first and last day of the time it takes; papers print their months.
    """

    __tablename__ = "measure"
    __table_args__ = (
        CheckConstraint("position > 0", name="position"),
        CheckConstraint("ends_on >= starts_on", name="days"),
        Index("ix_measure_fiscal_year", "fiscal_year"),
    )
    __searched__: ClassVar[tuple[str, ...]] = ("title", "methods", "responsible", "results", "outcomes")
    __own_numbers__: ClassVar[tuple[str, ...]] = ("position",)

    fiscal_year: Mapped[int | None] = mapped_column(nullable=False, default=None)
    position: Mapped[int | None] = mapped_column(nullable=False, default=None)
    title: Mapped[str] = mapped_column(default="")
    title_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    topic: Mapped[str] = mapped_column(default="")
    methods: Mapped[str] = mapped_column(default="")
    responsible: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None] = mapped_column(nullable=False, default=None)
    ends_on: Mapped[date | None] = mapped_column(nullable=False, default=None)
    results: Mapped[str] = mapped_column(default="")
    outcomes: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    evidence: Mapped[list[Evidence]] = relationship(
        cascade="all, delete-orphan", default_factory=list, order_by=Evidence.position, lazy="selectin"
    )

    @property
    def to_write(self) -> int:
        """Return how many places still wait for a person's judgement."""
        return self.results.count(MARK) + self.outcomes.count(MARK)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the entries of a text that holds one per line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def check(record: Measure, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a measure by itself."""
    return (
        *_required(record),
        *_days(record),
        *_written(record, today),
        *unlisted(record, office, ("topic", TOPIC)),
        *_evidence(record),
    )


def describe(record: Measure) -> str:
    """Name a measure in a few Thai words."""
    title = record.title.replace("\n", " ") or "มาตรการใหม่"
    return f"{record.position}. {title}" if record.position else title


def _required(record: Measure) -> list[Problem]:
    found = []
    if record.fiscal_year is None or record.fiscal_year not in _YEARS:
        found.append(error("fiscal_year", "required", "กรอกปีงบประมาณ พ.ศ. สี่หลัก เช่น 2566"))
    if record.position is None or record.position < 1:
        found.append(error("position", "required", "กรอกลำดับของมาตรการ เช่น 1"))
    if not record.title.strip():
        found.append(error("title", "required", "กรอกชื่อมาตรการหรือแนวทาง"))
    if not record.methods.strip():
        found.append(warning("methods", "methods-missing", "ยังไม่มีวิธีการดำเนินการ กรอกบรรทัดละหนึ่งข้อ"))
    if not record.responsible.strip():
        found.append(warning("responsible", "responsible-missing", "ยังไม่มีผู้รับผิดชอบ กรอกบรรทัดละหนึ่งกอง"))
    return found


def _days(record: Measure) -> list[Problem]:
    found = []
    for field in ("starts_on", "ends_on"):
        if getattr(record, field) is None:
            found.append(error(field, "required", "กรอกวันที่ใดก็ได้ในเดือนนั้น เช่น 1 ต.ค. 2565"))
    if record.starts_on and record.ends_on and record.ends_on < record.starts_on:
        found.append(error("ends_on", "dates-reversed", "เดือนสิ้นสุดอยู่ก่อนเดือนเริ่มต้น ตรวจทั้งสองช่อง"))
    year = Period(record.fiscal_year) if record.fiscal_year in _YEARS else None
    if year is not None and record.ends_on is not None and not year.contains(record.ends_on):
        text = "เดือนสิ้นสุดอยู่นอกปีงบประมาณ {year} ตรวจปีงบประมาณหรือวันที่"
        found.append(error("ends_on", "outside-year", text, year=record.fiscal_year))
    return found


def _written(record: Measure, today: date) -> list[Problem]:
    found = []
    over = record.ends_on is not None and record.ends_on < today
    for field, title in (("results", "ผลการดำเนินการ"), ("outcomes", "ผลลัพธ์หรือความสำเร็จ")):
        text = getattr(record, field)
        if MARK in text:
            words = "{title}ยังมีที่ต้องเขียนเอง {count} แห่ง แก้ข้อความใน «โปรดเขียน …» ให้เป็นของสำนักงาน"
            found.append(warning(field, "to-write", words, title=title, count=text.count(MARK)))
        elif over and not text.strip():
            words = "ครบระยะเวลาแล้ว ยังไม่มี{title} ใช้ข้อความที่ร่างจากทะเบียน หรือเขียนเอง"
            found.append(warning(field, "results-missing", words, title=title))
    return found


def _evidence(record: Measure) -> list[Problem]:
    found = []
    for number, each in enumerate(record.evidence, start=1):
        if not each.title.strip():
            found.append(
                warning("evidence", "untitled", "หลักฐานที่ {number} ยังไม่มีชื่อ กรอกว่าเป็นหลักฐานของอะไร", number=number)
            )
    return found
