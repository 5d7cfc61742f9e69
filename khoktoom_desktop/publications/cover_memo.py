"""The memorandum that goes with reports (บันทึกข้อความ, แบบที่ ๒๙): what is sent, to whom, who answers below it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office, Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import (
    Blank,
    Block,
    Choice,
    Choices,
    FormLine,
    Items,
    MemoHead,
    Paper,
    Setting,
    Signatures,
    Signer,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import notice_setup, paragraph, signer_of, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.publications.enclosures import Enclosure, enclosures_of
from khoktoom_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

APPROVAL, ANSWER = "memo-approval", "memo-answer"
_LABEL_SIZE = 20.0
_ACTING = ("ปฏิบัติหน้าที่", "รักษาราชการแทน", "ทำหน้าที่")


@dataclass(frozen=True)
class Approval:
    """Who answers below the memorandum: what stands over the boxes, and who signs."""

    title: str
    signer: Signer


@dataclass(frozen=True)
class CoverMemo:
    """What the memorandum says; ``body`` are its three parts: what it rests on, the facts, what is asked."""

    agency: str
    subject: str
    to: str
    body: tuple[str, str, str]
    enclosures: tuple[Enclosure, ...]
    reporters: tuple[Signatory, ...]
    approvals: tuple[Approval, ...]
    answers: tuple[str, ...]

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: a memorandum that goes with nothing is none."""
        if not self.enclosures:
            text = "ไม่มีเอกสารที่จะส่งไปกับบันทึกข้อความของงวดนี้ เลือกเอกสาร หรือเลือกงวดอื่น"
            return (error(None, "nothing-enclosed", text),)
        if not self.reporters:
            return (warning(None, "no-reporter", "ไม่มีผู้รายงานในวันที่ของบันทึกข้อความ จะพิมพ์เป็นเส้นให้ลงชื่อ"),)
        return ()


def gather_cover_memo(session: "Session", request: PaperRequest) -> CoverMemo:
    """Read what goes with the memorandum and who signs; raises ``Refused`` without one head on the day."""
    office, day = request.office, request.day
    enclosures = enclosures_of(session, request)
    places = {
        "office": office.name,
        "period": request.period.title(),
        "count": len(enclosures),
        "paper": enclosures[0].title if enclosures else "",
        "head": head_position(office.signatory(day)),
    }
    body = [phrase(office, key, day, **places) for key in ("memo-origin", "memo-facts", "memo-proposal")]
    return CoverMemo(
        phrase(office, "memo-agency", day, **places),
        subject_of(request, office, enclosures, "memo-subject"),
        phrase(office, "memo-to", day, **places),
        (body[0], body[1], body[2]),
        enclosures,
        office.signatories_on(day, "reporter"),
        tuple(
            Approval(fact.title, signers_of(office.signatories_on(day, fact.key), "")[0])
            for fact in office.facts_on(APPROVAL, day)
        ),
        tuple(fact.title for fact in office.facts_on(ANSWER, day)),
    )


def subject_of(request: PaperRequest, office: Office, enclosures: tuple[Enclosure, ...], key: str) -> str:
    """Return a subject: with one kind of paper it names it, with several the period."""
    kinds = {each.paper for each in enclosures}
    places = {"period": request.period.title(), "office": office.name, "count": len(enclosures)}
    if len(kinds) != 1:
        return phrase(office, key, request.day, **places)
    name = enclosures[0].title if len(enclosures) == 1 else paper(kinds.pop()).title
    period = "" if len(enclosures) == 1 else request.period.title()
    return " ".join(phrase(office, f"{key}-one", request.day, **{**places, "paper": name, "period": period}).split())


def head_position(head: Signatory) -> str:
    """Return whom the memorandum is to: the head's position, of one who acts the position acted in."""
    for words in _ACTING:
        if head.acting.startswith(words):
            return head.acting.removeprefix(words).strip()
    return head.position


def draw_cover_memo(facts: CoverMemo, request: PaperRequest) -> bytes:
    """Set the memorandum: labels of 20 points over dotted lines, the enclosures numbered, the answers at the end."""
    office, day = request.office, request.day
    number = phrase(office, "memo-number", day, number=request.number) if request.number else ""
    blocks: list[Block] = [
        MemoHead(),
        _field(Blank("<b>ส่วนราชการ</b>", plain(facts.agency))),
        _field(Blank("<b>ที่</b>", plain(number)), Blank("<b>วันที่</b>", long_date(day))),
        _field(Blank("<b>เรื่อง</b>", plain(facts.subject))),
        Text(f"<b>เรียน</b> {plain(facts.to)}", space_before=2.1),
        paragraph(facts.body[0]),
        paragraph(facts.body[1]),
        Items(tuple(plain(each.line()) for each in facts.enclosures)),
        paragraph(facts.body[2]),
        Signatures(tuple(map(signer_of, facts.reporters)) or signers_of((), "ผู้รายงาน")),
    ]
    for approval in facts.approvals:
        blocks += _answer(approval, facts.answers)
    setup = notice_setup(request, f"บันทึกข้อความ เรื่อง {facts.subject}")
    return typeset(Paper(setup, tuple(blocks)))


def _field(*blanks: Blank) -> FormLine:
    return FormLine(blanks, label_size=_LABEL_SIZE)


def _answer(approval: Approval, answers: tuple[str, ...]) -> list[Block]:
    """Return the boxes of one who answers, and where to sign."""
    boxes = Choices(tuple(Choice(plain(each)) for each in answers), columns=max(len(answers), 1))
    return [
        Text(plain(approval.title), Setting.LEFT, bold=True, space_before=4.2, keep=True),
        *((boxes,) if answers else ()),
        FormLine((Blank("", ""),)),
        Signatures((replace(approval.signer, label=""),), space=14.0),
    ]
