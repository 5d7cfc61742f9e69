"""Issued papers under the check: which are damaged, and which the registers no longer agree with."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.issuing import disagreements
from khoktoom_desktop.storage.issued import IssuedPaper, contents_of, issued_in, standing, whole
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SHOWN = 5


def issued_problems(session: "Session") -> Iterator[Problem]:
    """Tell which issued papers are not the bytes that were issued, and what the standing ones say otherwise.

    A paper that the registers no longer agree with is no fault of the file: it is a warning, one for each
    difference, at most five for a paper.
    """
    office = read_office(session)
    for paper in issued_in(session, ALL_RECORDS):
        if not whole(paper, *contents_of(session, paper.uid or "")):
            text = "แฟ้มของ {paper} เลขที่ {number} ที่เก็บไว้ไม่ตรงกับที่ออกไป กู้คืนแฟ้มสำนักงานจากสำเนาสำรอง"
            yield error(None, "issued-damaged", text, paper=paper.title, number=paper.number or "-")
    for paper in standing(session):
        yield from _disagreements(session, office, paper)


def _disagreements(session: "Session", office: Office, paper: IssuedPaper) -> Iterator[Problem]:
    facts = {"paper": paper.title, "number": paper.number or "-", "day": short_date(paper.day)}
    try:
        found = disagreements(session, office, paper)
    except Trouble as trouble:
        text = "{paper} เลขที่ {number} ลงวันที่ {day} เทียบกับทะเบียนไม่ได้: {reason}"
        yield warning(None, "issued-disagrees", text, reason=trouble.message, **facts)
        return
    for difference in found[:SHOWN]:
        text = "{paper} เลขที่ {number} ลงวันที่ {day} ไม่ตรงกับทะเบียนแล้ว: {difference}"
        yield warning(None, "issued-disagrees", text, difference=difference, **facts)
    if len(found) > SHOWN:
        text = "{paper} เลขที่ {number} ลงวันที่ {day} ยังต่างจากทะเบียนอีก {count} เรื่อง ออกฉบับแก้ไขถ้าจำเป็น"
        yield warning(None, "issued-disagrees", text, count=len(found) - SHOWN, **facts)
