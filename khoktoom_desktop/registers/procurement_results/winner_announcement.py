"""The announcement of the winner of one purchase."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Paper
from khoktoom_desktop.paper.official import notice_end, notice_head, notice_setup, paragraph
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.procurement_results import wording
from khoktoom_desktop.registers.procurement_results.figures import find_purchase
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.thai.bahttext import baht_text

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class WinnerAnnouncement:
    """The purchase, and who signs."""

    purchase: Purchase
    signatory: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what keeps the winner from being announced."""
        purchase, problems = self.purchase, []
        if purchase.cancelled:
            problems.append(error("cancelled", "cancelled", "รายการนี้ยกเลิกแล้ว จึงประกาศผู้ชนะไม่ได้"))
        if not purchase.winner:
            problems.append(error("winner", "winner-missing", "ยังไม่ได้กรอกผู้ได้รับการคัดเลือก"))
        if purchase.agreed is None:
            problems.append(error("agreed", "agreed-missing", "ยังไม่ได้กรอกราคาที่ตกลงซื้อหรือจ้าง"))
        if not purchase.method:
            problems.append(warning("method", "method-missing", "ยังไม่ได้เลือกวิธีซื้อหรือจ้าง ประกาศจะไม่มีชื่อวิธี"))
        return tuple(problems)


def gather_winner_announcement(session: "Session", request: PaperRequest) -> WinnerAnnouncement:
    """Read the purchase; raises ``Refused`` where there is none of that uid, or no signatory."""
    purchase = find_purchase(session, request.record or "")
    if purchase is None:
        raise Refused(
            "unknown-record",
            "ไม่พบรายการจัดซื้อจัดจ้างรหัส {uid}",
            "ดูรหัสของรายการด้วยคำสั่ง khoktoom list procurement-results --json",
            uid=request.record or "",
        )
    return WinnerAnnouncement(purchase, request.office.signatory(request.day))


def draw_winner_announcement(facts: WinnerAnnouncement, request: PaperRequest) -> bytes:
    """Set the announcement on one page."""
    office, day, purchase = request.office, request.day, facts.purchase
    method = wording.by_method(purchase)
    amount = purchase.agreed or 0
    places = {
        "office": office.name,
        "title": wording.work(purchase),
        "by_method": method,
        "winner": purchase.winner,
        "amount": write_baht(amount),
        "words": baht_text(amount),
    }
    subject = f"{phrase(office, 'winner-subject', day, **places)} {method}".strip()
    blocks = (
        *notice_head(office.name, subject),
        paragraph(phrase(office, "winner-reason", day, **places)),
        paragraph(phrase(office, "winner-body", day, **places)),
        *notice_end(day, facts.signatory, phrase(office, "procurement-notice-closing", day)),
    )
    return typeset(Paper(notice_setup(request, subject, wording.vendors((purchase,))), blocks))
