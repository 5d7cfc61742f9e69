"""The sample office: a believable fiscal year 2566 in every register, and what 2565 has to be compared with it."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from khoktoom_desktop.domain.office import Department, Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.gifts.figures import REGISTER as GIFTS
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_catalogue.starter import starter_services
from khoktoom_desktop.registers.service_statistics.record import ServiceCount
from khoktoom_desktop.services.office_file import OfficeFile, create_office
from khoktoom_desktop.services.office_toml import changed
from khoktoom_desktop.services.sample_budget import add_budget
from khoktoom_desktop.services.sample_channels import add_channels
from khoktoom_desktop.services.sample_complaints import add_complaints
from khoktoom_desktop.services.sample_culture_activities import add_culture_activities
from khoktoom_desktop.services.sample_measures import add_measures
from khoktoom_desktop.services.sample_plan import add_plan
from khoktoom_desktop.services.sample_publications import add_publications
from khoktoom_desktop.services.sample_purchases import purchases
from khoktoom_desktop.services.sample_survey import add_survey
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
_ACTOR = "สำนักงานตัวอย่าง"


def sample_values() -> dict[str, Any]:
    """Return the sample's data as they are shipped."""
    return tomllib.loads(resource("office", "sample-2566.toml").read_text(encoding="utf-8"))


def sample_office(values: Mapping[str, Any]) -> Office:
    """Return the facts of the sample office; its papers are watermarked."""
    blank = Office(name="", sample=True, facts=default_facts())
    return changed(blank, values["office"], resource("office"))


def create_sample(path: Path) -> OfficeFile:
    """Make the sample office file: all registers of the year 2566, the counted ones of 2565 too; never overwrites.

    Raises ``Trouble`` as ``create_office``.
    """
    values = sample_values()
    office_file = create_office(path, sample_office(values), actor=_ACTOR)
    office = office_file.office()
    with office_file.writing(_MOMENT) as session:
        services = _services(session, values, office.departments)
        for year in (YEAR - 1, YEAR):
            insert_records(session, ServiceCount, _counts(values, services, year))
            gifts = _gifts(values, office.departments, year)
            insert_records(session, Gift, gifts)
            insert_records(session, NilDeclaration, _nil(gifts, office.departments, year))
        plan = add_plan(session, office, values, identity)
        insert_records(session, Purchase, purchases(values, office, plan, identity))
        add_channels(session, office, identity)
        add_complaints(session, office, identity)
        add_culture_activities(session, office, identity)
        add_measures(session, identity)
        add_survey(session, office, identity)
        add_budget(session, office, identity)
        add_publications(session, identity)
    return office_file


def identity(name: str) -> str:
    """Return the uid of a sample record by its name."""
    return str(uuid5(_FAMILY, name))


def _services(session: "Session", values: Mapping[str, Any], departments: tuple[Department, ...]) -> dict[str, Service]:
    """Insert the services with what the guide tells of some, and return them by name."""
    online = {each["service"] for each in values["counts"] if each["online"]}
    told_of = tomllib.loads(resource("office", "sample-2566-guide.toml").read_text(encoding="utf-8"))["guide"]
    guide = {each["service"]: each for each in told_of}
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
                conditions="\n".join(told.get("conditions", ())) or None,
                steps="\n".join(told.get("steps", ())),
                documents="\n".join(told.get("documents", ())),
                place=told.get("place", ""),
                legal_basis=told.get("legal_basis", service.legal_basis),
            )
        )
    insert_records(session, Service, services)
    return {service.name: service for service in page(session, Query(Service))}


def _counts(values: Mapping[str, Any], services: Mapping[str, Service], year: int) -> list[ServiceCount]:
    """Return a count for every service, month and channel that the service is offered through.

    The year before had fewer people at the counter, and far fewer on line.
    """
    found = []
    before = year != YEAR
    for number, entry in enumerate(values["counts"]):
        service, season = services[entry["service"]], values["seasons"][entry["season"]]
        for place, (calendar, month) in enumerate(Period(year).months()):
            for channel, usual in ((_COUNTER, entry["counter"]), (_ONLINE, entry["online"])):
                if channel == _ONLINE and service.channels:
                    continue
                # On-line use grows through the year; the rest is a fixed scatter of a few per cent.
                growth = 70 + 6 * place if channel == _ONLINE else 100
                if before:
                    growth = 31 + 3 * place if channel == _ONLINE else 93
                scatter = 94 + (number * 37 + place * 17 + len(channel) + 5 * before) % 13
                # Where few come, one or two more or less are the whole difference.
                few = (number * 7 + place * 3) % 5 - 2 if 2 < usual < 25 else 0
                found.append(
                    ServiceCount(
                        uid=identity(_named(f"count {number} {channel} {month}", year)),
                        service_id=service.id,
                        channel=channel,
                        month=date(calendar, month, 1),
                        count=max(0, round(usual * season[place] * growth * scatter / 1_000_000) + few),
                    )
                )
    return found


def _named(name: str, year: int) -> str:
    """Return the name by which a record of a year has its identity."""
    return name if year == YEAR else f"{name} of {year}"


def _gifts(values: Mapping[str, Any], departments: tuple[Department, ...], year: int) -> list[Gift]:
    """Return the gifts of a year; the one before had those of the policy alone, worth a little less."""
    before = year != YEAR
    entries = [each for each in values["gifts"] if not before or each["basis"] == "policy"]
    back = timedelta(days=365 if before else 0)
    ids = {department.name: department.id for department in departments}
    head = values["office"]["signatories"][0]
    return [
        Gift(
            uid=identity(_named(f"gift {number}", year)),
            received_on=each["on"] - back,
            reporter=each["reporter"],
            reporter_position=each["position"],
            department_id=ids[each["department"]],
            description=each["what"],
            quantity=each["quantity"],
            quantity_unit=each["unit"],
            value=each["value"] * (80 if before else 100),
            giver_kind=each["kind"],
            giver=each["giver"],
            received_as=each["as"],
            occasion=each["occasion"],
            basis=each["basis"],
            disposition=each["done"],
            reported_on=each["reported"] - back,
            decision=each["decision"],
            decided_on=each["decided"] - back,
            decided_by=head["position"],
        )
        for number, each in enumerate(entries)
    ]


def _nil(gifts: list[Gift], departments: tuple[Department, ...], year: int) -> list[NilDeclaration]:
    """Declare every quarter of every department without a gift as nil, a few days after its end."""
    found = []
    for quarter in (1, 2, 3, 4):
        period = Period(year, quarter=quarter)
        start, end = period.start, period.end
        if start is None or end is None:
            continue
        giving = {gift.department_id for gift in gifts if period.contains(gift.received_on)}
        for department in departments:
            if department.id not in giving:
                found.append(
                    NilDeclaration(
                        uid=identity(_named(f"nil {quarter} {department.name}", year)),
                        register=GIFTS,
                        department_id=department.id,
                        start=start,
                        end=end,
                        declared_on=end + timedelta(days=5),
                        declared_by=_ACTOR,
                    )
                )
    return found
