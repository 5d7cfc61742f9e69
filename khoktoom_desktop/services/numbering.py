"""Numbers of issued papers: which series a paper is counted in, how a number is compared, that it is given once."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import BUDDHIST_ERA, fiscal_year
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.storage.issued import numbers_in, with_number
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import short_date
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import normalise, search_key

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

TOPIC = "number-series"
_BY_FISCAL_YEAR = 1
# A running number, and the year that may follow it.
_RUNNING = re.compile(r"0*([0-9]+)(?:/([0-9]{4}))?")


@dataclass(frozen=True)
class Number:
    """A number as it is written and as it is compared, among which numbers, of which Buddhist year."""

    text: str
    key: str
    series: str
    year: int


def series_of(office: Office, paper: PaperKind, day: date) -> str:
    """Return the name of the series that a paper is counted in; empty for a paper that needs no number."""
    fact = office.fact(TOPIC, paper.id, day)
    return fact.title if fact else ""


def following_number(office_file: "OfficeFile", paper: PaperKind, day: date) -> tuple[str, str]:
    """Return a paper's series and the number after the last that this program gave in it, where there is one."""
    with office_file.reading() as session:
        office = read_office(session)
        series, year = series_of(office, paper, day), _year(office, paper, day)
        given = [int(key) for key in numbers_in(session, series or paper.title, year) if key.isdecimal()]
    return series, f"{max(given) + 1}/{year}" if series and given else ""


def _year(office: Office, paper: PaperKind, day: date) -> int:
    """Return the Buddhist year in which a number of a day is given: calendar, or fiscal where the series says so."""
    fact = office.fact(TOPIC, paper.id, day)
    return fiscal_year(day) if fact is not None and fact.amount == _BY_FISCAL_YEAR else day.year + BUDDHIST_ERA


def number_of(office: Office, paper: PaperKind, text: str, day: date) -> Number:
    """Read a number of a paper; raises ``Refused`` for none where one is needed, or one of another year.

    ``12``, ``012``, ``๑๒`` and ``12/2566`` are the same number of 2566. Notices and letters run by calendar
    year (ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ); a series may be told to run by fiscal year.
    """
    fact = office.fact(TOPIC, paper.id, day)
    written = to_arabic(normalise(text))
    year = _year(office, paper, day)
    if fact is not None and not written:
        raise Refused(
            "number-missing",
            "{paper} ต้องมีเลขที่จึงจะออกได้",
            "ขอเลขที่จากทะเบียน{series} แล้วกรอกเลขที่ เช่น {example}",
            paper=paper.title,
            series=fact.title,
            example=f"1/{year}",
        )
    key, named = number_key(written)
    if named is not None and named != year:
        raise Refused(
            "number-year",
            "เลขที่ {number} เป็นของปี {named} แต่เอกสารลงวันที่ {day} ซึ่งเป็นปี {year}",
            "แก้เลขที่หรือวันที่ให้เป็นปีเดียวกัน",
            number=written,
            named=named,
            day=short_date(day),
            year=year,
        )
    return Number(written, key, fact.title if fact else paper.title, year)


def number_key(text: str) -> tuple[str, int | None]:
    """Return a number as it is compared, and the year that it names."""
    plain = to_arabic(text).replace(" ", "")
    found = _RUNNING.fullmatch(plain)
    if found is None:
        return search_key(plain), None
    return found[1], int(found[2]) if found[2] else None


def refuse_given(session: "Session", number: Number, own: frozenset[str] = frozenset()) -> None:
    """Raise ``Refused`` where a number was given already, to a paper whose uid is not among its ``own``.

    A cancelled paper keeps its number: the book of numbers has it.
    """
    if not number.key:
        return
    for other in with_number(session, number.key, series=number.series, year=number.year):
        if other.uid not in own:
            raise Refused(
                "number-given",
                "เลขที่ {number} ของชุด{series} ปี {year} ใช้แล้วกับ {other} ลงวันที่ {day}",
                "ใช้เลขที่ถัดไปในทะเบียน หรือตรวจว่าออกเอกสารซ้ำหรือไม่",
                number=number.text,
                series=number.series,
                year=number.year,
                other=other.title,
                day=short_date(other.day),
            )
