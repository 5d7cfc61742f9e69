"""A new office's beginning: first lists, departments and services, all of them its own to change."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Department, Office
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_catalogue.starter import starter_names, starter_services
from khoktoom_desktop.services.office_file import OfficeFile, create_office
from khoktoom_desktop.storage import listing
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.defaults import default_departments, default_facts
from khoktoom_desktop.storage.office import read_office, write_office
from khoktoom_desktop.storage.reverting import referred_to

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def blank_office(name: str = "เทศบาลตำบล") -> Office:
    """Return an office with the shipped lists and departments, and nothing else known of it."""
    departments = tuple(Department(0, each) for each in default_departments())
    return Office(name=name, departments=departments, facts=default_facts())


def start_office(path: Path, office: Office, *, actor: str | None = None) -> OfficeFile:
    """Make a new office file with the services that its departments usually have; never overwrites."""
    office_file = create_office(path, office, actor=actor)
    services = starter_services(office_file.office().departments)
    with office_file.writing() as session:
        insert_records(session, Service, services)
    return office_file


def change_office(session: "Session", office: Office) -> None:
    """Write the office's facts; what the program itself offered a department that is gone goes too.

    A starter service that nobody changed and nothing counts moves to the department that now fits it, else leaves
    for good. Raises ``Refused`` ``department-in-use`` where other records still point at such a department.
    """
    ids, names = {each.id for each in office.departments}, {each.name for each in office.departments}
    gone = [each for each in read_office(session).departments if each.id not in ids and each.name not in names]
    if gone:
        # Kept for a moment: the new departments must have their ids before services can move to them.
        write_office(session, replace(office, departments=(*office.departments, *gone)))
        session.flush()
        _rehouse_starters(session, [each.id for each in gone])
    write_office(session, office)


def _rehouse_starters(session: "Session", gone: Sequence[int]) -> None:
    """Move the untouched starter services of departments to others, or erase them."""
    left = [each for each in read_office(session).departments if each.id not in gone]
    homes = {each.name: each.department_id for each in starter_services(left)}
    offered = starter_names()
    for service in listing.page(session, listing.Query(Service, where=(Service.department_id.in_(gone),))):
        if service.name not in offered or service.version != 1 or referred_to(session, service):
            continue
        if service.name in homes:
            service.department_id = homes[service.name]
        else:
            session.delete(service)
    session.flush()
