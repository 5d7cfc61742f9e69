"""What may be wrong with a purchase: errors for what cannot be kept, warnings for what an auditor would ask."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.vendors import vendor_key
from khoktoom_desktop.registers.procurement_plan.limits import DIRECT_METHOD, DIRECT_PURCHASE, exceeds, limit, listed
from khoktoom_desktop.thai.dates import FIRST_YEAR, LAST_YEAR
from khoktoom_desktop.thai.identifiers import (
    is_contract_control_number,
    is_plan_code,
    is_project_number,
    tax_id_problem,
)

if TYPE_CHECKING:
    from khoktoom_desktop.registers.procurement_results.record import Purchase

_MONEY = (
    ("budget", "วงเงินติดลบไม่ได้ โปรดตรวจจำนวนเงิน"),
    ("reference_price", "ราคากลางติดลบไม่ได้ โปรดตรวจจำนวนเงิน"),
    ("agreed", "ราคาที่ตกลงติดลบไม่ได้ โปรดตรวจจำนวนเงิน"),
)
_DATES = ("requested_on", "announced_on", "contract_on", "ends_on")
_DATE_TITLES = ("วันที่ขอซื้อขอจ้าง", "วันที่ประกาศ", "วันที่ทำสัญญา", "วันที่สิ้นสุดสัญญา")
_TAX_ID = {
    "length": "เลขประจำตัวผู้เสียภาษีต้องมี 13 หลัก โปรดตรวจเลขที่กรอก",
    "check-digit": "เลขประจำตัวผู้เสียภาษีไม่ผ่านการตรวจหลักสุดท้าย โปรดเทียบกับใบเสร็จหรือหนังสือรับรอง",
    "old-ten-digits": "เลขผู้เสียภาษี 10 หลักเป็นแบบเดิม ถ้ามีเลข 13 หลักโปรดใช้แทน",
}


def check(purchase: "Purchase", office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a purchase by itself."""
    return (
        *_errors(purchase),
        *_money(purchase),
        *_method(purchase, office, purchase.day or today),
        *_winner(purchase),
        *_dates(purchase, today),
        *_numbers(purchase),
    )


def _errors(purchase: "Purchase") -> Iterator[Problem]:
    """Yield what keeps a purchase from being stored."""
    if not purchase.title.strip():
        yield error("title", "title-missing", "ยังไม่ได้กรอกชื่องานที่จัดซื้อหรือจัดจ้าง")
    for name in ("fiscal_year", "doc_year"):
        year = getattr(purchase, name)
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            yield error(name, "year-strange", "ปี {year} ไม่ใช่ปี พ.ศ. เช่น 2569", year=year)
    for name, template in _MONEY:
        amount = getattr(purchase, name)
        if amount is not None and amount < 0:
            yield error(name, "money-negative", template)
    if any(bidder.price is not None and bidder.price < 0 for bidder in purchase.bidders):
        yield error("bidders", "money-negative", "ราคาที่เสนอติดลบไม่ได้ โปรดตรวจจำนวนเงิน")
    if any(bidder.price is not None and not bidder.name.strip() for bidder in purchase.bidders):
        yield error("bidders", "bidder-name", "ผู้เสนอราคาต้องมีชื่อ เช่น ร้านตัวอย่างพานิช / 12,500.00 บาท")
    if any(change.agreed is not None and change.agreed < 0 for change in purchase.amendments):
        yield error("amendments", "money-negative", "ราคาที่แก้ไขติดลบไม่ได้ โปรดตรวจจำนวนเงิน")


def _money(purchase: "Purchase") -> Iterator[Problem]:
    """Yield doubts about amounts; real data hold them, so they never block."""
    budget, agreed, reference = purchase.budget, purchase.agreed, purchase.reference_price
    if budget is None:
        yield warning("budget", "budget-missing", "ยังไม่ได้กรอกวงเงินที่จะซื้อหรือจ้าง")
    if budget is not None and agreed is not None and agreed > budget:
        yield warning(
            "agreed",
            "agreed-over-budget",
            "ราคาที่ตกลง {agreed} บาท สูงกว่าวงเงิน {budget} บาท โปรดตรวจ",
            agreed=write_baht(agreed),
            budget=write_baht(budget),
        )
    if reference is not None and agreed is not None and agreed > reference:
        yield warning(
            "agreed",
            "agreed-over-reference",
            "ราคาที่ตกลง {agreed} บาท สูงกว่าราคากลาง {reference} บาท โปรดตรวจ",
            agreed=write_baht(agreed),
            reference=write_baht(reference),
        )


def _method(purchase: "Purchase", office: Office, day: date) -> Iterator[Problem]:
    """Yield doubts about the method and the limit that it has on the day."""
    if not purchase.method:
        yield warning("method", "method-missing", "ยังไม่ได้เลือกวิธีซื้อหรือจ้าง")
    elif not listed(office, "method", purchase.method, day):
        yield warning("method", "method-unknown", "วิธี “{method}” ไม่มีในรายการวิธีของสำนักงาน", method=purchase.method)
    if purchase.method == DIRECT_METHOD and exceeds(office, DIRECT_PURCHASE, purchase.budget, day):
        yield warning(
            "method",
            "method-limit",
            "วิธีเฉพาะเจาะจงเกินวงเงิน {limit} บาท ตรวจว่าเข้าข้อยกเว้นข้อใด",
            limit=write_baht(limit(office, DIRECT_PURCHASE, day) or 0),
        )


def _winner(purchase: "Purchase") -> Iterator[Problem]:
    """Yield doubts about the winner and the tax ID."""
    if purchase.cancelled:
        if not (purchase.cancel_reason or "").strip():
            yield warning("cancel_reason", "cancel-reason", "รายการที่ยกเลิกควรมีเหตุผลที่ยกเลิก")
        return
    concluded = purchase.contract_on or purchase.doc_number or purchase.agreed is not None
    if not (purchase.winner or "").strip() and concluded:
        yield warning("winner", "winner-missing", "ยังไม่ได้กรอกผู้ได้รับการคัดเลือก")
    for field, tax_id in (("winner_tax_id", purchase.winner_tax_id), *_bidder_ids(purchase)):
        code = tax_id_problem(tax_id) if tax_id else None
        if code is not None:
            yield warning(field, f"tax-id-{code}", _TAX_ID[code])
    names = {vendor_key(bidder.name) for bidder in purchase.bidders}
    if purchase.winner and names and vendor_key(purchase.winner) not in names:
        yield warning("winner", "winner-not-bidder", "ผู้ได้รับการคัดเลือกไม่อยู่ในรายชื่อผู้เสนอราคา")


def _bidder_ids(purchase: "Purchase") -> Iterator[tuple[str, str | None]]:
    """Yield the bidders' tax IDs that the winner's does not repeat."""
    for bidder in purchase.bidders:
        if bidder.tax_id != purchase.winner_tax_id:
            yield "bidders", bidder.tax_id


def _dates(purchase: "Purchase", today: date) -> Iterator[Problem]:
    """Yield doubts about the order of days."""
    if purchase.day is None and not purchase.cancelled:
        yield warning("contract_on", "no-day", "ไม่มีวันที่ทำสัญญาหรือวันที่ขอซื้อ รายการนี้จึงไม่อยู่ในงวดใด")
    if purchase.contract_on is not None and purchase.contract_on > today:
        yield warning("contract_on", "future", "วันที่ทำสัญญาอยู่หลังวันนี้ โปรดตรวจปี พ.ศ.")
    known = [(name, title, getattr(purchase, name)) for name, title in zip(_DATES, _DATE_TITLES, strict=True)]
    filled = [entry for entry in known if entry[2] is not None]
    for earlier, later in zip(filled, filled[1:], strict=False):
        if earlier[2] > later[2]:
            yield warning(
                later[0], "dates-order", "{later} อยู่ก่อน{earlier} โปรดตรวจ", later=later[1], earlier=earlier[1]
            )


def _numbers(purchase: "Purchase") -> Iterator[Problem]:
    """Yield doubts about the numbers that e-GP gives."""
    if purchase.egp_project and not is_project_number(purchase.egp_project):
        yield warning("egp_project", "project-number", "เลขที่โครงการ e-GP ต้องเป็นเลข 11 หลัก ขึ้นต้นด้วยปีและเดือน")
    if purchase.egp_contract and not is_contract_control_number(purchase.egp_contract):
        yield warning("egp_contract", "control-number", "เลขคุมสัญญา e-GP ต้องเป็นเลข 12 หลัก")
    if purchase.plan_code and not is_plan_code(purchase.plan_code):
        yield warning("plan_code", "plan-code", "รหัสแผนต้องเป็น M, E หรือ P ตามด้วยเลข 11 หลัก เช่น M69010000015")
