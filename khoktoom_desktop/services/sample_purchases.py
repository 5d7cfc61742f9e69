"""The sample's purchases: of its year, and fewer and smaller ones of the year before to compare with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import BUDDHIST_ERA, FISCAL_MONTHS, MONTHS
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase

YEAR = 2566
_DIRECT = "เฉพาะเจาะจง"
_CONTRACT_FROM = 100_000  # baht
Values = Mapping[str, Any]


@dataclass(frozen=True)
class _Sample:
    """What every purchase is made with."""

    values: Values
    office: Office
    plan: Mapping[str, tuple[int, str]]
    identity: Callable[[str], str]

    def department(self, name: str) -> int | None:
        """Return the id of a department."""
        return next((each.id for each in self.office.departments if each.name == name), None)

    def reason(self, method: str, day: date) -> str:
        """Return the office's own phrase for why an offer was taken."""
        fact = self.office.fact("selection-reason", "1" if method == _DIRECT else "3", day)
        return fact.title if fact else ""


def purchases(
    values: Values, office: Office, plan: Mapping[str, tuple[int, str]], identity: Callable[[str], str]
) -> list[Purchase]:
    """Return the purchases of two years, each year's in the order of its days."""
    sample = _Sample(values, office, plan, identity)
    before = [_year_before(entry) for entry in values["purchases"][::2]]
    return [*_year(sample, before, YEAR - 1), *_year(sample, values["purchases"], YEAR)]


def _year_before(entry: Values) -> Values:
    """Return an entry as it was a year earlier: eight per cent cheaper, not yet tied to a plan of this file."""
    cheaper = {name: entry[name] * 92 // 1000 * 10 for name in ("budget", "agreed", "reference") if name in entry}
    others = [{**each, "price": each["price"] * 92 // 1000 * 10} for each in entry.get("others", ())]
    title = entry["title"].replace(str(YEAR - 1), str(YEAR - 2)).replace(str(YEAR), str(YEAR - 1))
    return {**entry, **cheaper, "title": title, "others": others, "plan": "", "money": "plan" in entry}


def _year(sample: _Sample, entries: list[Values], year: int) -> list[Purchase]:
    """Return a year's purchases, numbered as the office's own books would."""
    dated = sorted(
        ((_working_day(entry["day"], month, year), entry) for entry in entries for month in entry["months"]),
        key=lambda each: (each[0], each[1]["title"]),
    )
    books: dict[str, int] = {}
    found = []
    for number, (day, entry) in enumerate(dated, 1):
        kind = _document(entry)
        if "cancelled" in entry:
            found.append(_purchase(sample, entry, day, number, year))
            continue
        books[kind] = books.get(kind, 0) + 1
        found.append(_concluded(sample, entry, _purchase(sample, entry, day, number, year), f"{books[kind]}/{year}"))
    return found


def _purchase(sample: _Sample, entry: Values, day: date, number: int, year: int) -> Purchase:
    """Make a purchase as far as its request."""
    item, code = sample.plan.get(entry.get("plan", ""), (None, None))
    method, cancelled = entry.get("method", _DIRECT), entry.get("cancelled")
    direct = method == _DIRECT
    return Purchase(
        uid=sample.identity(f"purchase {number}" if year == YEAR else f"purchase {year} {number}"),
        title=entry["title"].replace("{month}", f"{MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"),
        project_type=entry["type"],
        department_id=sample.department(entry["department"]),
        fiscal_year=year,
        method=method,
        budget=entry["budget"] * 100,
        source_of_money="subsidy" if entry.get("plan") or entry.get("money") else "ordinance",
        reference_price=entry.get("reference", entry["budget"]) * 100,
        plan_item_id=item,
        plan_code=code,
        egp_project=f"{_month_code(day)}9{number:06}",
        requested_on=day - timedelta(days=6 if direct else 40),
        announced_on=None if direct else day - timedelta(days=32),
        status="cancelled" if cancelled else "ended",
        cancelled=bool(cancelled),
        cancel_reason=cancelled,
    )


def _concluded(sample: _Sample, entry: Values, purchase: Purchase, document: str) -> Purchase:
    """Add who offered, who was chosen, and the document of a purchase."""
    suppliers = sample.values["suppliers"]
    supplier, agreed = suppliers[entry["supplier"]], entry.get("agreed", entry["budget"]) * 100
    offers = [(supplier, agreed)]
    offers += [(suppliers[each["supplier"]], each["price"] * 100) for each in entry.get("others", ())]
    direct = purchase.method == _DIRECT
    day = (purchase.requested_on or date.min) + timedelta(days=6 if direct else 40)
    purchase.bidders = [
        Bidder(position=place, name=firm["name"], price=price, tax_id=firm.get("tax_id"))
        for place, (firm, price) in enumerate(offers)
    ]
    purchase.winner, purchase.winner_tax_id, purchase.agreed = supplier["name"], supplier.get("tax_id"), agreed
    purchase.reason, purchase.annex_reason = sample.reason(purchase.method or "", day), "4"
    purchase.doc_type, purchase.doc_number, purchase.doc_year = _document(entry), document, purchase.fiscal_year
    purchase.contract_on, purchase.ends_on = day, day + timedelta(days=30 if direct else 120)
    if entry["budget"] > _CONTRACT_FROM:
        purchase.egp_contract = f"{_month_code(day)}90{(purchase.egp_project or '')[-6:]}"
    return purchase


def _month_code(day: date) -> str:
    """Return year and month as e-GP's numbers begin."""
    return f"{(day.year + BUDDHIST_ERA) % 100:02}{day.month:02}"


def _document(entry: Values) -> str:
    """Return the kind of document: contracts for what costs much, orders for the rest."""
    if entry["budget"] > _CONTRACT_FROM:
        return "contract"
    return "purchase-order" if entry["type"] == "ซื้อ" else "hire-order"


def _working_day(wanted: int, month: int, year: int) -> date:
    """Return a day in a month of a fiscal year, moved off a week-end."""
    day = date(year - BUDDHIST_ERA - (month in FISCAL_MONTHS[:3]), month, wanted)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day
