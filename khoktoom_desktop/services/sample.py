"""The sample office: a believable fiscal year 2566 in every register, the same at every making."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from khoktoom_desktop.domain.office import Department, Office
from khoktoom_desktop.domain.period import BUDDHIST_ERA, FISCAL_MONTHS, MONTHS, Period
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.gifts.figures import REGISTER as GIFTS
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_catalogue.starter import starter_services
from khoktoom_desktop.registers.service_statistics.record import ServiceCount
from khoktoom_desktop.services.office_file import OfficeFile, create_office
from khoktoom_desktop.services.office_toml import changed
from khoktoom_desktop.services.sample_plan import add_plan
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.defaults import default_facts
from khoktoom_desktop.storage.listing import Query, page
from khoktoom_desktop.storage.nil import NilDeclaration

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

YEAR = 2566
# A fixed family of identities and one moment, so that the sample is the same everywhere.
_FAMILY = UUID("6b686f6b-746f-4f6d-8566-73616d706c65")
_MOMENT = datetime(2023, 10, 2, 2, 0, tzinfo=UTC)
_ONLINE, _COUNTER = "e-service", "walk-in"
_DIRECT = "เฉพาะเจาะจง"
_ACTOR = "สำนักงานตัวอย่าง"
Identity = Callable[[str], str]


def sample_values() -> dict[str, Any]:
    """Return the sample's data as they are shipped."""
    return tomllib.loads(resource("office", "sample-2566.toml").read_text(encoding="utf-8"))


def sample_office(values: Mapping[str, Any]) -> Office:
    """Return the facts of the sample office; its papers are watermarked."""
    blank = Office(name="", sample=True, facts=default_facts())
    return changed(blank, values["office"], resource("office"))


def create_sample(path: Path) -> OfficeFile:
    """Make the sample office file: registers, nil declarations and plan of the year 2566; never overwrites.

    Raises ``Trouble`` as ``create_office``.
    """
    values = sample_values()
    office_file = create_office(path, sample_office(values), actor=_ACTOR)
    office = office_file.office()
    with office_file.writing(_MOMENT) as session:
        services = _services(session, values, office.departments)
        insert_records(session, ServiceCount, _counts(values, services))
        gifts = _gifts(values, office.departments)
        insert_records(session, Gift, gifts)
        insert_records(session, NilDeclaration, _nil(gifts, office.departments))
        plan = add_plan(session, office, values, identity)
        insert_records(session, Purchase, _purchases(values, office, plan))
    return office_file


def identity(name: str) -> str:
    """Return the uid of a sample record by its name."""
    return str(uuid5(_FAMILY, name))


def _services(session: "Session", values: Mapping[str, Any], departments: tuple[Department, ...]) -> dict[str, Service]:
    """Insert the services with what the guide tells of some, and return them by name."""
    online = {each["service"] for each in values["counts"] if each["online"]}
    guide = {each["service"]: each for each in values["guide"]}
    services = []
    for service in starter_services(departments):
        told = guide.get(service.name, {})
        services.append(
            replace(
                service,
                uid=identity(f"service {service.name}"),
                channels="" if service.name in online else "Walk-in",
                duration=told.get("duration", ""),
                fee=told.get("fee", ""),
                steps="\n".join(told.get("steps", ())),
            )
        )
    insert_records(session, Service, services)
    return {service.name: service for service in page(session, Query(Service))}


def _counts(values: Mapping[str, Any], services: Mapping[str, Service]) -> list[ServiceCount]:
    """Return a count for every service, month and channel that the service is offered through."""
    found = []
    for number, entry in enumerate(values["counts"]):
        service, season = services[entry["service"]], values["seasons"][entry["season"]]
        for place, (year, month) in enumerate(Period(YEAR).months()):
            for channel, usual in ((_COUNTER, entry["counter"]), (_ONLINE, entry["online"])):
                if channel == _ONLINE and service.channels:
                    continue
                # On-line use grows through the year; the rest is a fixed scatter of a few per cent.
                growth = 70 + 6 * place if channel == _ONLINE else 100
                scatter = 94 + (number * 37 + place * 17 + len(channel)) % 13
                # Where few come, one or two more or less are the whole difference.
                few = (number * 7 + place * 3) % 5 - 2 if 2 < usual < 25 else 0
                found.append(
                    ServiceCount(
                        uid=identity(f"count {number} {channel} {month}"),
                        service_id=service.id,
                        channel=channel,
                        month=date(year, month, 1),
                        count=max(0, round(usual * season[place] * growth * scatter / 1_000_000) + few),
                    )
                )
    return found


def _gifts(values: Mapping[str, Any], departments: tuple[Department, ...]) -> list[Gift]:
    ids = {department.name: department.id for department in departments}
    head = values["office"]["signatories"][0]
    return [
        Gift(
            uid=identity(f"gift {number}"),
            received_on=each["on"],
            reporter=each["reporter"],
            reporter_position=each["position"],
            department_id=ids[each["department"]],
            description=each["what"],
            quantity=each["quantity"],
            quantity_unit=each["unit"],
            value=each["value"] * 100,
            giver_kind=each["kind"],
            giver=each["giver"],
            received_as=each["as"],
            occasion=each["occasion"],
            basis=each["basis"],
            disposition=each["done"],
            reported_on=each["reported"],
            decision=each["decision"],
            decided_on=each["decided"],
            decided_by=head["position"],
        )
        for number, each in enumerate(values["gifts"])
    ]


def _nil(gifts: list[Gift], departments: tuple[Department, ...]) -> list[NilDeclaration]:
    """Declare every quarter of every department without a gift as nil, a few days after its end."""
    found = []
    for quarter in (1, 2, 3, 4):
        period = Period(YEAR, quarter=quarter)
        start, end = period.start, period.end
        if start is None or end is None:
            continue
        giving = {gift.department_id for gift in gifts if period.contains(gift.received_on)}
        for department in departments:
            if department.id not in giving:
                found.append(
                    NilDeclaration(
                        uid=identity(f"nil {quarter} {department.name}"),
                        register=GIFTS,
                        department_id=department.id,
                        start=start,
                        end=end,
                        declared_on=end + timedelta(days=5),
                        declared_by=_ACTOR,
                    )
                )
    return found


def _purchases(values: Mapping[str, Any], office: Office, plan: Mapping[str, tuple[int, str]]) -> list[Purchase]:
    """Return the purchases in the order of their days, numbered as the office's own books would."""
    dated = sorted(
        ((_working_day(entry, month), entry) for entry in values["purchases"] for month in entry["months"]),
        key=lambda each: (each[0], each[1]["title"]),
    )
    books: dict[str, int] = {}
    found = []
    for number, (day, entry) in enumerate(dated, 1):
        kind = _document(entry)
        if "cancelled" not in entry:
            books[kind] = books.get(kind, 0) + 1
        found.append(_purchase(entry, day, number, f"{books.get(kind, 0)}/{YEAR}", kind, values, office, plan))
    return found


def _purchase(
    entry: Mapping[str, Any],
    day: date,
    number: int,
    document: str,
    kind: str,
    values: Mapping[str, Any],
    office: Office,
    plan: Mapping[str, tuple[int, str]],
) -> Purchase:
    """Make one purchase of an entry on a day."""
    ids = {department.name: department.id for department in office.departments}
    supplier, suppliers = values["suppliers"][entry["supplier"]], values["suppliers"]
    budget, agreed = entry["budget"] * 100, entry.get("agreed", entry["budget"]) * 100
    method, cancelled = entry.get("method", _DIRECT), entry.get("cancelled")
    item, code = plan.get(entry.get("plan", ""), (None, None))
    offers = [
        (supplier, agreed),
        *((suppliers[each["supplier"]], each["price"] * 100) for each in entry.get("others", ())),
    ]
    month = f"{MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"
    return Purchase(
        uid=identity(f"purchase {number}"),
        title=entry["title"].replace("{month}", month),
        project_type=entry["type"],
        department_id=ids[entry["department"]],
        fiscal_year=YEAR,
        method=method,
        budget=budget,
        source_of_money="subsidy" if "plan" in entry else "ordinance",
        reference_price=entry.get("reference", entry["budget"]) * 100,
        plan_item_id=item,
        plan_code=code,
        egp_project=f"{(day.year + BUDDHIST_ERA) % 100:02}{day.month:02}9{number:06}",
        requested_on=day - timedelta(days=6 if method == _DIRECT else 40),
        announced_on=None if method == _DIRECT else day - timedelta(days=32),
        bidders=[
            Bidder(position=place, name=firm["name"], price=price, tax_id=firm.get("tax_id"))
            for place, (firm, price) in enumerate([] if cancelled else offers)
        ],
        winner=None if cancelled else supplier["name"],
        winner_tax_id=None if cancelled else supplier.get("tax_id"),
        agreed=None if cancelled else agreed,
        reason=None if cancelled else _reason(office, method, day),
        annex_reason=None if cancelled else "4",
        doc_type=None if cancelled else kind,
        doc_number=None if cancelled else document,
        doc_year=None if cancelled else YEAR,
        contract_on=None if cancelled else day,
        ends_on=None if cancelled else day + timedelta(days=30 if method == _DIRECT else 120),
        egp_contract=None
        if cancelled or budget <= 10_000_000
        else f"{(day.year + BUDDHIST_ERA) % 100:02}{day.month:02}90{number:06}",
        status="cancelled" if cancelled else "ended",
        cancelled=bool(cancelled),
        cancel_reason=cancelled,
    )


def _reason(office: Office, method: str, day: date) -> str:
    """Return the office's own phrase for why an offer was taken."""
    fact = office.fact("selection-reason", "1" if method == _DIRECT else "3", day)
    return fact.title if fact else ""


def _document(entry: Mapping[str, Any]) -> str:
    """Return the kind of document: contracts for works and what costs much, orders for the rest."""
    if entry["budget"] > 100_000:
        return "contract"
    return "purchase-order" if entry["type"] == "ซื้อ" else "hire-order"


def _working_day(entry: Mapping[str, Any], month: int) -> date:
    """Return the entry's day in a month of the fiscal year, moved off a week-end."""
    year = YEAR - BUDDHIST_ERA - (month in FISCAL_MONTHS[:3])
    day = date(year, month, entry["day"])
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
