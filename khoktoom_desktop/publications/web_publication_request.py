"""The request to publish on the website (แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์), made with any report."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import (
    Blank,
    Block,
    Choice,
    Choices,
    Emblem,
    FormLine,
    Items,
    Paper,
    Setting,
    Signatures,
    Signer,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import notice_setup, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.publications.cover_memo import subject_of
from khoktoom_desktop.publications.enclosures import Enclosure, enclosures_of
from khoktoom_desktop.registers.publication_log.deliverables import code_of, deliverables
from khoktoom_desktop.registers.publication_log.record import PLACE
from khoktoom_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SIGNER = "web-request-signer"
_WEBSITE = "website"


@dataclass(frozen=True)
class WebRequest:
    """What is to be published: for which items of the assessment, where, and who signs for it."""

    title: str
    agency: str
    subject: str
    enclosures: tuple[Enclosure, ...]
    items: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    signers: tuple[Signer, ...]

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: a request to publish nothing is none."""
        if self.enclosures:
            return ()
        text = "ไม่มีเอกสารที่จะขอเผยแพร่ของงวดนี้ เลือกเอกสาร หรือเลือกงวดอื่น"
        return (error(None, "nothing-enclosed", text),)


def gather_web_publication_request(session: "Session", request: PaperRequest) -> WebRequest:
    """Read what is to be published and who signs; a role without a person leaves a line to sign on."""
    office, day = request.office, request.day
    enclosures = enclosures_of(session, request)
    return WebRequest(
        phrase(office, "web-request-title", day, office=office.name),
        phrase(office, "memo-agency", day, office=office.name),
        subject_of(request, office, enclosures, "web-request-subject"),
        enclosures,
        _items(office, request, enclosures),
        tuple((fact.key, fact.title) for fact in office.facts_on(PLACE, day)),
        tuple(signers_of(office.signatories_on(day, fact.key), fact.title)[0] for fact in office.facts_on(SIGNER, day)),
    )


def draw_web_publication_request(facts: WebRequest, request: PaperRequest) -> bytes:
    """Set the form on one sheet where it fits."""
    blocks: list[Block] = [
        Text(plain(facts.title), Setting.CENTRE, bold=True, size=18.0, heading=1, keep=True),
        Space(4),
        FormLine((Blank("<b>ชื่อหน่วยงาน</b>", plain(facts.agency)),)),
        FormLine((Blank("<b>วัน/เดือน/ปี</b>", long_date(request.day)), Blank("<b>เลขที่</b>", plain(request.number)))),
        FormLine((Blank("<b>หัวข้อ</b>", plain(facts.subject)),)),
        Text("<b>รายละเอียดข้อมูล</b> (เอกสารแนบ)", space_before=2.1, keep=True),
        Items(tuple(plain(each.line()) for each in facts.enclosures), left_indent=10.0),
        FormLine((Blank("<b>ข้อในแบบวัด OIT</b>", plain(", ".join(facts.items))),)),
        Choices(tuple(Choice(plain(title), key == _WEBSITE) for key, title in facts.places), 3, "<b>เผยแพร่ที่</b>"),
        FormLine((Blank("<b>ลิงก์ภายนอก</b> (ถ้ามี)"),)),
        FormLine((Blank("<b>หมายเหตุ</b>"),)),
        *_signatures(facts.signers),
    ]
    setup = replace(notice_setup(request, facts.title), emblem=Emblem.NONE)
    return typeset(Paper(setup, tuple(blocks)))


def _signatures(signers: tuple[Signer, ...]) -> list[Block]:
    """Return who signs, two side by side."""
    pairs = [signers[at : at + 2] for at in range(0, len(signers), 2)]
    return [block for pair in pairs for block in (Space(4), Signatures(pair))]


def _items(office: Office, request: PaperRequest, enclosures: tuple[Enclosure, ...]) -> tuple[str, ...]:
    """Return the codes of the items that the papers answer, by ITA year, such as ``ITA 2567: O8 O12``."""
    codes = {code_of(office, each.paper, request.period.year) for each in enclosures} - {""}
    years = sorted({code.partition("-")[0] for code in codes})
    listed = {year: [each.key.partition("-")[2] for each in deliverables(office, int(year))] for year in years}
    return tuple(
        f"ITA {year}: {' '.join(code for code in listed[year] if f'{year}-{code}' in codes)}" for year in years
    )
