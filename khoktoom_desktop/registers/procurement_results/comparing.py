"""Purchases side by side: numbers that repeat, purchases that may be one split up, plans that lack. No SQL here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from khoktoom_desktop.domain.document_numbers import number_key, written_year, yearless_key
from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import fiscal_year
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.domain.vendors import same_vendor
from khoktoom_desktop.registers.procurement_plan.limits import (
    DIRECT_METHOD,
    PLAN_PUBLICATION,
    SPLIT_PURCHASE,
    limit,
)
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.thai.text import search_key

SIMILAR = 0.6
_FRAME = re.compile(r"^(ประกวดราคา|ซื้อ|จ้าง|เหมา|จัดซื้อ|จัดจ้าง|โครงการ|ก่อสร้าง)+|(โดย|ด้วย)วิธี.*$")


@dataclass(frozen=True)
class SplitRule:
    """Above which sum (satang) and within how many days purchases from one vendor are pointed out."""

    most: int
    days: int


def document_key(purchase: Purchase) -> tuple[str, str, int] | None:
    """Return type, number and year of a document; ``None`` where the type or the number is unknown."""
    key = yearless_key(purchase.doc_number)
    if not purchase.doc_type or key is None:
        return None
    own = purchase.doc_year or (0 if purchase.day is None else fiscal_year(purchase.day))
    return purchase.doc_type, key, written_year(purchase.doc_number) or own


def same_facts(one: Purchase, other: Purchase) -> bool:
    """Tell whether two purchases without project numbers are one: title, number and vendor are the same."""
    return (
        not one.egp_project
        and search_key(one.title) == search_key(other.title)
        and number_key(one.doc_number) == number_key(other.doc_number)
        and search_key(one.winner or "") == search_key(other.winner or "")
    )


def shortened(text: str, length: int = 60) -> str:
    """Return a title short enough for a sentence."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def split_rule(office: Office, purchase: Purchase, today: date) -> SplitRule | None:
    """Return the rule that holds for a purchase; only direct purchases below the limit have one."""
    day = purchase.day or today
    most = limit(office, SPLIT_PURCHASE, day)
    term = office.fact("term", SPLIT_PURCHASE, day)
    if most is None or term is None or term.amount is None or purchase.method != DIRECT_METHOD:
        return None
    return None if _amount(purchase) > most else SplitRule(most, term.amount)


def split_problem(purchase: Purchase, others: Iterable[Purchase], rule: SplitRule) -> tuple[Problem, ...]:
    """Point out what one vendor sold within the days under like titles, where it adds up to more than the limit."""
    vendor = (purchase.winner, purchase.winner_tax_id)
    alike = [
        each
        for each in others
        if _amount(each) <= rule.most
        and same_vendor(vendor, (each.winner, each.winner_tax_id))
        and similar(purchase.title, each.title)
    ]
    total = _amount(purchase) + sum(_amount(each) for each in alike)
    if not alike or total <= rule.most:
        return ()
    return (
        warning(
            "winner",
            "possible-split",
            "ข้อสังเกต: ผู้ขายรายนี้มีงานคล้ายกัน {count} รายการใน {days} วัน รวม {total} บาท ตรวจเรื่องแบ่งซื้อแบ่งจ้าง",
            count=len(alike) + 1,
            days=rule.days,
            total=write_baht(total),
        ),
    )


def similar(one: str, other: str) -> bool:
    """Tell whether two titles speak of like work; what every title begins and ends with does not count."""
    left, right = _core(one), _core(other)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.real_quick_ratio() >= SIMILAR and matcher.quick_ratio() >= SIMILAR and matcher.ratio() >= SIMILAR


def plan_limit(office: Office, purchase: Purchase, today: date) -> int | None:
    """Return the limit (satang) that a purchase passes and so needs a published plan, or ``None``."""
    most = limit(office, PLAN_PUBLICATION, purchase.day or today)
    return most if most is not None and (purchase.budget or 0) > most else None


def plan_problem(purchase: Purchase, linked: bool, most: int) -> tuple[Problem, ...]:
    """Say that the plan of a purchase above the limit lacks, is not published, or is not known here."""
    if linked:
        template = "วงเงินเกิน {limit} บาท แต่รายการในแผนที่เลือกยังไม่ได้เผยแพร่"
    elif purchase.plan_code:
        template = "วงเงินเกิน {limit} บาท แต่ไม่พบรหัสแผนนี้ในทะเบียนแผนจัดซื้อจัดจ้าง"
    else:
        template = "วงเงินเกิน {limit} บาท ต้องมีแผนที่เผยแพร่แล้ว เลือกรายการในแผนหรือกรอกรหัสแผน"
    return (warning("plan_item_id", "plan-missing", template, limit=write_baht(most)),)


def _amount(purchase: Purchase) -> int:
    """Return what a purchase counts for: its budget, else its price."""
    return purchase.budget if purchase.budget is not None else purchase.agreed or 0


@lru_cache(maxsize=4096)
def _core(title: str) -> str:
    """Return a title without the words that all titles share."""
    return _FRAME.sub("", search_key(title))
