"""A channel through which citizens reach the office: the mapped record and the rules over one channel."""

import re
from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from khoktoom_desktop.domain.office import Office, valid_on
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted, yet_to_come
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.identifiers import is_link

KIND = "contact-kind"
# Kinds whose address is a link, and kinds whose address has figures; the office's further kinds may hold anything.
LINKED = ("website", "facebook", "tiktok", "youtube", "e-service")
CALLED = ("telephone", "hotline")
EMAIL = "email"
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


class ContactChannel(Record):
    """A channel and where it is found.

    ``kind`` is a key of the list ``contact-kind``. ``address`` is what a citizen types, dials or goes to: a link,
    a name in an app, a number, a place. A channel with no ``opened_on`` has always been there. What is not
    ``public`` stands on no poster.
    """

    __tablename__ = "contact_channel"
    __searched__: ClassVar[tuple[str, ...]] = ("name", "address", "purpose", "note")

    name: Mapped[str] = mapped_column(default="")
    name_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    kind: Mapped[str] = mapped_column(default="", index=True)
    address: Mapped[str] = mapped_column(default="")
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None, index=True)
    purpose: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date | None] = mapped_column(default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)
    public: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(default="")

    def open_on(self, day: date) -> bool:
        """Tell whether the channel is open on a day."""
        return valid_on(self.opened_on, self.closed_on, day)


def link_of(address: str) -> str | None:
    """Return an address as a link that a telephone opens, ``None`` where it is no link."""
    link = address.strip()
    if not is_link(link):
        return None
    return link if link.startswith(("http://", "https://")) else f"https://{link}"


def check(record: ContactChannel, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a channel by itself."""
    return (*_required(record), *unlisted(record, office, ("kind", KIND)), *_address(record), *_dates(record, today))


def describe(record: ContactChannel) -> str:
    """Name a channel in a few Thai words."""
    return record.name or "ช่องทางใหม่"


def _required(record: ContactChannel) -> list[Problem]:
    found = []
    if not record.name.strip():
        found.append(error("name", "required", "กรอกชื่อช่องทาง เช่น เพจเฟซบุ๊กของเทศบาล"))
    if not record.kind:
        found.append(error("kind", "required", "เลือกประเภทช่องทาง เช่น เว็บไซต์ หรือสายด่วน"))
    if not record.address.strip():
        found.append(error("address", "required", "กรอกที่อยู่ของช่องทาง เช่น ลิงก์ หมายเลขโทรศัพท์ หรือสถานที่ตั้ง"))
    return found


def _address(record: ContactChannel) -> list[Problem]:
    address = record.address.strip()
    if not address:
        return []
    if record.kind in LINKED and link_of(address) is None:
        text = "“{address}” ไม่ใช่ลิงก์ พิมพ์แบบ www.khoktoom.go.th จึงจะทำคิวอาร์โค้ดได้"
        return [warning("address", "not-a-link", text, address=address)]
    if record.kind in CALLED and not any(character.isdigit() for character in address):
        return [warning("address", "no-number", "ยังไม่มีหมายเลขโทรศัพท์ในช่องนี้ ตรวจอีกครั้ง")]
    if record.kind == EMAIL and not _EMAIL.fullmatch(address):
        text = "“{address}” ไม่ใช่ที่อยู่อีเมล พิมพ์แบบ saraban@khoktoom.go.th"
        return [warning("address", "not-an-email", text, address=address)]
    return []


def _dates(record: ContactChannel, today: date) -> list[Problem]:
    found = yet_to_come(record, today, "opened_on", "closed_on")
    if record.opened_on and record.closed_on and record.closed_on < record.opened_on:
        found.append(error("closed_on", "dates-reversed", "วันที่ปิดอยู่ก่อนวันที่เปิด ตรวจวันที่ทั้งสอง"))
    return found
