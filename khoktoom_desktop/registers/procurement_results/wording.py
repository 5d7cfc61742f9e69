"""How a purchase's facts read on papers: document, bidders, winner, method; Arabic digits."""

import re
from collections.abc import Iterable
from datetime import date

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.registers.procurement_plan.limits import title_of
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.thai.dates import short_date

_METHOD_AT_END = re.compile(r"\s*(โดย|ด้วย)วิธี(?!การ).*$")
_WITH = ("ประกวดราคา", "ตลาดอิเล็กทรอนิกส์")


def document(purchase: Purchase, office: Office, day: date) -> str:
    """Write the document as สขร. 1 has it, its day on a line of its own; nothing known is ``-``.

    ``ใบสั่งจ้าง เลขที่ 12/2568`` and ``ลงวันที่ 5 พ.ย. 67``.
    """
    parts = [title_of(office, "document-type", purchase.doc_type, purchase.day or day)]
    parts += [f"เลขที่ {purchase.doc_number}"] if purchase.doc_number else []
    number = " ".join(part for part in parts if part)
    signed = f"ลงวันที่ {short_date(purchase.contract_on)}" if purchase.contract_on else ""
    return "\n".join(line for line in (number, signed) if line) or "-"


def offer(name: str, price: int | None) -> str:
    """Write a vendor and a price: ``ชื่อ / 12,500.00 บาท``."""
    return f"{name} / {'-' if price is None else write_baht(price)} บาท"


def offers(purchase: Purchase) -> str:
    """Write the bidders one per line; none recorded is ``-``."""
    return "\n".join(offer(bidder.name, bidder.price) for bidder in purchase.bidders) or "-"


def selected(purchase: Purchase) -> str:
    """Write the winner and the price agreed; no winner is ``-``."""
    return offer(purchase.winner, purchase.agreed) if purchase.winner else "-"


def work(purchase: Purchase) -> str:
    """Return the title without the method that e-GP hangs on its end."""
    return _METHOD_AT_END.sub("", purchase.title).strip() or purchase.title


def by_method(purchase: Purchase) -> str:
    """Write the method as a notice has it: ``โดยวิธีเฉพาะเจาะจง``, ``ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)``."""
    if not purchase.method:
        return ""
    method = purchase.method.split("โดยวิธี")[-1]
    return f"{'ด้วย' if method.startswith(_WITH) else 'โดย'}วิธี{method}"


def baht(satang: int) -> str:
    """Write an amount with its unit: ``12,500.00 บาท``."""
    return f"{write_baht(satang)} บาท"


def vendors(purchases: Iterable[Purchase]) -> frozenset[str]:
    """Return the names of who offered and who won, which no line of a paper cuts."""
    named = ((each.winner or "", *(bidder.name for bidder in each.bidders)) for each in purchases)
    return frozenset(name for names in named for name in names if name)
