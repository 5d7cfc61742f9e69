"""An activity for a culture of integrity, its pictures, and the rules over one activity."""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted
from khoktoom_desktop.storage.record import Base, Record

KIND = "activity-kind"


class ActivityPicture(Base):
    """A picture of an activity: what it shows, the file it came from, its key among the kept pictures."""

    __tablename__ = "culture_activity_picture"

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    activity_id: Mapped[int | None] = mapped_column(
        ForeignKey("culture_activity.id", ondelete="CASCADE"), nullable=False, default=None, compare=False, index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(default="")
    target: Mapped[str] = mapped_column(default="")
    picture: Mapped[str] = mapped_column(default="")


class CultureActivity(Record):
    """An activity: a meeting, a training or the like that hands the policy on.

    ``kind`` is a key of the list ``activity-kind``. ``participants`` ``None`` means that nobody counted.
    ``details`` holds what was done, one entry per line.
    """

    __tablename__ = "culture_activity"
    __table_args__ = (
        CheckConstraint("participants >= 0", name="participants"),
        Index("ix_culture_activity_held_on", "held_on"),
    )
    __searched__: ClassVar[tuple[str, ...]] = ("title", "place", "details", "note")

    held_on: Mapped[date | None] = mapped_column(nullable=False, default=None)
    kind: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    title_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    place: Mapped[str] = mapped_column(default="")
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None, index=True)
    participants: Mapped[int | None] = mapped_column(default=None)
    details: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    pictures: Mapped[list[ActivityPicture]] = relationship(
        cascade="all, delete-orphan", default_factory=list, order_by=ActivityPicture.position, lazy="selectin"
    )


def check(record: CultureActivity, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with an activity by itself."""
    return (*_required(record, today), *unlisted(record, office, ("kind", KIND)), *_pictures(record))


def describe(record: CultureActivity) -> str:
    """Name an activity in a few Thai words."""
    return record.title.replace("\n", " ") or "กิจกรรมใหม่"


def _required(record: CultureActivity, today: date) -> list[Problem]:
    found = []
    if record.held_on is None:
        found.append(error("held_on", "required", "กรอกวันที่จัดกิจกรรม เช่น 12 ม.ค. 2566"))
    elif record.held_on > today:
        found.append(warning("held_on", "future", "วันที่จัดกิจกรรมยังมาไม่ถึง รายงานจะนับเมื่อถึงงวดนั้น"))
    if not record.title.strip():
        found.append(error("title", "required", "กรอกชื่อกิจกรรม เช่น ประชุมมอบนโยบาย No Gift Policy"))
    if not record.kind:
        found.append(error("kind", "required", "เลือกประเภทกิจกรรม"))
    if not record.place.strip():
        found.append(warning("place", "place-missing", "ยังไม่มีสถานที่จัดกิจกรรม หลักฐานตาม ITA ต้องมีวันที่ สถานที่ และภาพ"))
    if record.participants is not None and record.participants < 0:
        found.append(error("participants", "negative", "จำนวนผู้เข้าร่วมต้องเป็น 0 หรือมากกว่า"))
    return found


def _pictures(record: CultureActivity) -> list[Problem]:
    if not any(each.picture for each in record.pictures):
        return [warning("pictures", "pictures-missing", "ยังไม่มีภาพกิจกรรม เพิ่มด้วยปุ่ม เพิ่มภาพ")]
    untitled = [number for number, each in enumerate(record.pictures, start=1) if not each.title.strip()]
    text = "ภาพที่ {number} ยังไม่มีคำบรรยาย กรอกว่าเป็นภาพอะไร"
    return [warning("pictures", "untitled", text, number=number) for number in untitled]
