"""A respondent of the satisfaction survey: the mapped record, the answers, and the rules over one respondent."""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted, yet_to_come
from khoktoom_desktop.registers.satisfaction.questions import (
    AGE,
    EDUCATION,
    OCCUPATION,
    POINT,
    SEX,
    WAY,
    question_set,
)
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.storage.record import Base, Record
from khoktoom_desktop.thai.dates import short_date

LISTS = {
    "way": WAY,
    "service_point": POINT,
    "sex": SEX,
    "age": AGE,
    "education": EDUCATION,
    "occupation": OCCUPATION,
}
"""Fields that hold a key of one of the office's lists, and the list."""


class Answer(Base):
    """An answer: the key of the question and a value from 1 (ควรปรับปรุง) to 5 (มากที่สุด)."""

    __tablename__ = "survey_answer"
    __table_args__ = (CheckConstraint("value BETWEEN 1 AND 5", name="value"),)

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    response_id: Mapped[int | None] = mapped_column(
        ForeignKey("survey_response.id", ondelete="CASCADE"), nullable=False, default=None, compare=False, index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    question: Mapped[str] = mapped_column(default="")
    value: Mapped[int] = mapped_column(default=0)

    def search_text(self) -> str:
        """Return nothing: numbers are not looked for."""
        return ""


class Response(Record):
    """One respondent: when, how and where asked, who it was in broad groups, the answers, a suggestion.

    ``service_id`` is the service that the person came for. ``publish`` lets the report print the suggestion.
    ``origin`` is the mark of a row of a form service's file, so that the same file again changes nothing.
    """

    __tablename__ = "survey_response"
    __table_args__ = (Index("ix_survey_response_answered_on", "answered_on"),)
    __searched__: ClassVar[tuple[str, ...]] = ("suggestion", "note")
    __own_numbers__: ClassVar[tuple[str, ...]] = ("origin",)

    answered_on: Mapped[date | None] = mapped_column(nullable=False, default=None)
    way: Mapped[str] = mapped_column(default="")
    service_point: Mapped[str] = mapped_column(default="")
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None, index=True)
    service_id: Mapped[int | None] = mapped_column(ForeignKey(Service.id), default=None, index=True)
    sex: Mapped[str] = mapped_column(default="")
    age: Mapped[str] = mapped_column(default="")
    education: Mapped[str] = mapped_column(default="")
    occupation: Mapped[str] = mapped_column(default="")
    answers: Mapped[list[Answer]] = relationship(
        cascade="all, delete-orphan", order_by=Answer.position, lazy="selectin", default_factory=list
    )
    suggestion: Mapped[str] = mapped_column(default="")
    publish: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    origin: Mapped[str | None] = mapped_column(default=None, compare=False, index=True)

    @property
    def answered(self) -> int:
        """Return how many questions are answered."""
        return len(self.answers)


def check(record: Response, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a respondent by itself."""
    return (
        *_required(record),
        *yet_to_come(record, today, "answered_on"),
        *_answers(record, office, today),
        *unlisted(record, office, *LISTS.items()),
    )


def describe(record: Response) -> str:
    """Name a respondent in a few Thai words; there is no name."""
    when = f"เมื่อ {short_date(record.answered_on)}" if record.answered_on else ""
    return f"แบบสำรวจที่ตอบ{when} {record.answered} ข้อ" if record.answers else "แบบสำรวจใหม่"


def _required(record: Response) -> list[Problem]:
    found = []
    if record.answered_on is None:
        found.append(error("answered_on", "required", "กรอกวันที่ตอบ เช่น 15 ม.ค. 2566"))
    if not record.answers:
        found.append(error("answers", "required", "ยังไม่มีคำตอบ กดเลข 1–5 ในแต่ละข้อ"))
    if record.publish and not record.suggestion.strip():
        found.append(warning("publish", "nothing-to-publish", "เลือกให้พิมพ์ข้อเสนอแนะ แต่ยังไม่ได้กรอกข้อเสนอแนะ"))
    return found


def _answers(record: Response, office: Office, today: date) -> list[Problem]:
    asked = [each.key for each in question_set(office, record.answered_on or today).questions]
    given = [answer.question for answer in record.answers]
    found = []
    if any(not 1 <= answer.value <= 5 for answer in record.answers):
        found.append(error("answers", "out-of-scale", "คำตอบต้องเป็น 1 ถึง 5"))
    if len(set(given)) < len(given):
        found.append(error("answers", "answered-twice", "มีข้อที่ตอบสองครั้ง ลบออกให้เหลือครั้งเดียว"))
    strange = [key for key in given if key not in asked]
    if strange:
        text = "มีคำตอบ {count} ข้อที่ไม่อยู่ในแบบสำรวจของวันนั้น ตรวจวันที่ตอบ"
        found.append(warning("answers", "not-asked", text, count=len(strange)))
    left = len([key for key in asked if key not in given])
    if record.answers and left:
        found.append(warning("answers", "not-all-answered", "ยังไม่ได้ตอบ {count} ข้อ", count=left))
    return found
