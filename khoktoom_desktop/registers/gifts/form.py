"""The individual form of one gift, filled in from its record; what is empty stays dotted."""

from datetime import date

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import (
    Blank,
    Block,
    Choice,
    Choices,
    FormLine,
    Setting,
    Signatures,
    Signer,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.registers.gifts.record import DISPOSITION, GIVER, RECEIVED_AS, Basis, Gift, due_on
from khoktoom_desktop.thai.dates import long_date


def form_title(gift: Gift, request: PaperRequest) -> str:
    """Return the form's title: that of the policy, or of section 128."""
    key = "gift-form-title-section-128" if gift.basis == Basis.SECTION_128 else "gift-form-title"
    return phrase(request.office, key, request.day)


def form_blocks(gift: Gift, department: str, request: PaperRequest) -> tuple[Block, ...]:
    """Return the form: head, who received what from whom, what was done, the decision."""
    return (
        *_head(gift, request),
        *_received(gift, department),
        *_giver(gift, request),
        *_done(gift, request),
        *_decision(gift),
    )


def _head(gift: Gift, request: PaperRequest) -> tuple[Block, ...]:
    return (
        Text(plain(form_title(gift, request)), Setting.CENTRE, 17.0, bold=True, heading=1, keep=True),
        Text(plain(request.office.name), Setting.CENTRE, bold=True, keep=True),
        Space(3.0),
        FormLine((Blank("วันที่รายงาน", _day(gift.reported_on)),)),
    )


def _received(gift: Gift, department: str) -> tuple[Block, ...]:
    quantity = f"{gift.quantity} {gift.quantity_unit}".strip()
    value = "" if gift.value is None else f"{write_baht(gift.value)} บาท"
    estimated = " (ประมาณการ)" if gift.value is not None and gift.value_estimated else ""
    return (
        FormLine((Blank("ข้าพเจ้า", plain(gift.reporter)), Blank("ตำแหน่ง", plain(gift.reporter_position)))),
        FormLine((Blank("สังกัด", plain(department)), Blank("วันที่ได้รับ", _day(gift.received_on)))),
        FormLine((Blank("รายการของขวัญหรือของกำนัล", plain(gift.description)),)),
        FormLine((Blank("จำนวน", plain(quantity)), Blank("มูลค่า", plain(value + estimated), 1.6))),
    )


def _giver(gift: Gift, request: PaperRequest) -> tuple[Block, ...]:
    relative = "เป็นญาติ" if gift.giver_is_relative else "มิใช่ญาติ"
    return (
        _choices("ผู้ให้", GIVER, gift.giver_kind, gift, request, 2),
        FormLine((Blank("ชื่อผู้ให้", plain(gift.giver), 1.8), Blank("ความสัมพันธ์", relative if gift.giver else ""))),
        _choices("รับในนาม", RECEIVED_AS, gift.received_as, gift, request, 2),
        FormLine((Blank("โอกาสหรือเหตุผลที่รับ", plain(gift.occasion)),)),
    )


def _done(gift: Gift, request: PaperRequest) -> tuple[Block, ...]:
    blocks: tuple[Block, ...] = (
        _choices("การดำเนินการ", DISPOSITION, gift.disposition, gift, request, 1),
        FormLine((Blank("รายละเอียด", plain(gift.disposition_note)),)),
    )
    due = due_on(gift, request.office)
    if due is not None:
        blocks = (*blocks, FormLine((Blank("ครบกำหนดรายงานตามมาตรา 128", _day(due)),)))
    certify = phrase(request.office, "gift-form-certify", request.day)
    signer = Signer(plain(gift.reporter), tuple(map(plain, filter(None, (gift.reporter_position,)))), "ผู้รายงาน")
    return (*blocks, Text(plain(certify), first_indent=25.0, space_before=2.0, keep=True), Signatures((signer,), 14.0))


def _decision(gift: Gift) -> tuple[Block, ...]:
    return (
        FormLine((Blank("ความเห็นของผู้บังคับบัญชา", plain(gift.opinion)),)),
        FormLine((Blank("ผลการพิจารณา", plain(gift.decision)),)),
        FormLine((Blank("ผู้พิจารณา", plain(gift.decided_by), 1.6), Blank("วันที่", _day(gift.decided_on)))),
        Signatures((Signer("", (), "ผู้บังคับบัญชา"),), 14.0),
    )


def _choices(label: str, topic: str, key: str, gift: Gift, request: PaperRequest, columns: int) -> Choices:
    facts = request.office.facts_on(topic, gift.received_on or request.day)
    boxes = tuple(Choice(plain(fact.title), fact.key == key) for fact in facts)
    return Choices(boxes, columns, label)


def _day(day: date | None) -> str:
    return "" if day is None else long_date(day)
