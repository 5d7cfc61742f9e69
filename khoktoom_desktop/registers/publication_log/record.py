"""Something that the office published, or has yet to publish: the mapped record and the rules over one of them."""

import re
from datetime import date
from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.rules import unlisted, yet_to_come
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.dates import short_date
from khoktoom_desktop.thai.identifiers import is_link

PLACE = "publication-place"
O_CODE = "o-code"
# Places where what was published has a link of its own.
LINKED = ("website", "facebook")
_CODE = re.compile(r"([0-9]{4})-")
_ATTACHED = re.compile(r"(.*?) #([0-9a-f]{16})")


class Publication(Record):
    """One thing in one place.

    ``place`` and ``o_code`` are keys of the office's lists; a code begins with its ITA year (``2567-O12``).
    Without ``published_on`` it waits to be published. ``document_date`` and ``document_number`` are those of
    the paper, ``issued_uid`` the paper's own where this program issued it. ``file`` is the name of what was
    published; where a copy is kept in the office file, ``attachment_of`` tells its key.
    """

    __tablename__ = "publication"
    __table_args__ = (
        Index("ix_publication_published_on", "published_on"),
        Index("ix_publication_o_code", "o_code"),
        Index("ix_publication_issued_uid", "issued_uid"),
    )
    __searched__: ClassVar[tuple[str, ...]] = ("title", "document_number", "url", "file", "published_by", "note")
    __own_numbers__: ClassVar[tuple[str, ...]] = ("place", "published_on", "url")

    title: Mapped[str] = mapped_column(default="")
    title_order: Mapped[str | None] = mapped_column(default=None, compare=False)
    document_number: Mapped[str] = mapped_column(default="")
    document_date: Mapped[date | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(default="")
    published_on: Mapped[date | None] = mapped_column(default=None)
    published_by: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    file: Mapped[str] = mapped_column(default="")
    o_code: Mapped[str] = mapped_column(default="")
    issued_uid: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")

    @property
    def ita_year(self) -> int | None:
        """Return the Buddhist ITA year that the code begins with."""
        found = _CODE.match(self.o_code)
        return int(found[1]) if found else None

    @property
    def published(self) -> bool:
        """Tell whether it is known where and when it was published."""
        return bool(self.place) and self.published_on is not None


def attachment_text(name: str, key: str) -> str:
    """Return what stands in ``file`` for a file whose copy is kept: ``ประกาศ.pdf #3fa94c01d2e7b865``."""
    return f"{name} #{key}"


def attachment_of(text: str) -> tuple[str, str]:
    """Return the name of a file, and the key of its copy; an empty key where none is kept."""
    found = _ATTACHED.fullmatch(text.strip())
    return (found[1], found[2]) if found else (text.strip(), "")


def check(record: Publication, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a publication by itself."""
    return (
        *_required(record),
        *unlisted(record, office, ("place", PLACE), ("o_code", O_CODE)),
        *_link(record),
        *_dates(record, today),
    )


def describe(record: Publication) -> str:
    """Name a publication in a few Thai words."""
    title = record.title or "การเผยแพร่ใหม่"
    return f"{title} เผยแพร่ {short_date(record.published_on)}" if record.published_on else title


def _required(record: Publication) -> list[Problem]:
    found = []
    if not record.title.strip():
        found.append(error("title", "required", "กรอกเรื่องที่เผยแพร่ เช่น ประกาศผลผู้ชนะการจัดซื้อจัดจ้าง ไตรมาสที่ 2"))
    if record.published_on is not None and not record.place:
        found.append(error("place", "required", "มีวันที่เผยแพร่แล้ว เลือกว่าเผยแพร่ที่ใด"))
    if record.place and record.published_on is None:
        found.append(warning("published_on", "day-missing", "ยังไม่ได้กรอกวันที่เผยแพร่ จึงยังนับว่ารอเผยแพร่"))
    if not record.place and record.published_on is None:
        found.append(warning("place", "not-published", "ยังไม่ได้ระบุว่าเผยแพร่ที่ใดเมื่อใด จึงยังนับว่ารอเผยแพร่"))
    return found


def _link(record: Publication) -> list[Problem]:
    url = record.url.strip()
    if url and not is_link(url):
        return [warning("url", "not-a-link", "“{url}” ไม่ใช่ลิงก์ พิมพ์แบบ www.khoktoom.go.th/…", url=url)]
    if not url and record.place in LINKED and record.published_on is not None:
        return [warning("url", "link-missing", "ยังไม่ได้กรอกลิงก์ หลักฐาน ITA ต้องใช้ลิงก์ของหน้าที่เผยแพร่")]
    return []


def _dates(record: Publication, today: date) -> list[Problem]:
    found = yet_to_come(record, today, "published_on")
    if record.published_on and record.document_date and record.published_on < record.document_date:
        text = "วันที่เผยแพร่อยู่ก่อนวันที่ของเอกสาร ตรวจวันที่ทั้งสอง"
        found.append(warning("published_on", "dates-reversed", text))
    return found
