"""A new office's beginning: first lists, departments and services, all of them its own to change."""

from pathlib import Path

from khoktoom_desktop.domain.office import Department, Office
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_catalogue.starter import starter_services
from khoktoom_desktop.services.office_file import OfficeFile, create_office
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.defaults import default_departments, default_facts


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
