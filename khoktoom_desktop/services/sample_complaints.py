"""The sample's complaints of two years, and the declarations of the months without one of corruption."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.complaints.figures import REGISTER
from khoktoom_desktop.registers.complaints.record import Complaint, Kind, Status
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.nil import NilDeclaration

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

YEAR = 2566
_DECLARED_BY = "สำนักงานตัวอย่าง"


def add_complaints(session: "Session", office: Office, identity: Callable[[str], str]) -> None:
    """Insert the complaints and the declarations; ``identity`` gives each its uid by name."""
    values = tomllib.loads(resource("office", "sample-2566-complaints.toml").read_text(encoding="utf-8"))
    ids = {department.name: department.id for department in office.departments}
    for year, entries in ((YEAR - 1, _year_before(values["complaint"])), (YEAR, values["complaint"])):
        complaints = _complaints(entries, ids, identity)
        insert_records(session, Complaint, complaints)
        insert_records(session, NilDeclaration, _nil(complaints, identity, year))


def _year_before(entries: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the general complaints as they were a year earlier: two of three, all long done."""
    found: list[Mapping[str, Any]] = []
    for place, each in enumerate(entries):
        if each["kind"] == Kind.GENERAL and place % 3:
            number, year = each["number"].split("/")
            days = {name: each[name] - timedelta(days=365) for name in ("on", "finished") if name in each}
            finished = days["on"] + timedelta(days=9)
            done = {"finished": finished, "result": "ดำเนินการแล้วเสร็จ", **each, **days}
            found.append({**done, "number": f"{number}/{int(year) - 1}"})
    return found


def _complaints(
    entries: Sequence[Mapping[str, Any]], ids: Mapping[str, int], identity: Callable[[str], str]
) -> list[Complaint]:
    return [
        Complaint(
            uid=identity(f"complaint {each['kind']} {each['number']}"),
            number=each["number"],
            received_on=each["on"],
            kind=each["kind"],
            channel=each["channel"],
            category=each["category"],
            subject=each["subject"],
            department_id=ids[each["department"]],
            status=(Status.DONE if "finished" in each else Status.PENDING).value,
            finished_on=each.get("finished"),
            result=each.get("result", ""),
        )
        for each in entries
    ]


def _nil(complaints: list[Complaint], identity: Callable[[str], str], year: int) -> list[NilDeclaration]:
    """Declare every month without a complaint of corruption, three days after its end."""
    months = [Period(year, month=month) for _, month in Period(year).months()]
    mark = "" if year == YEAR else f" of {year}"
    corruption = [each.received_on for each in complaints if each.kind == Kind.CORRUPTION]
    return [
        NilDeclaration(
            uid=identity(f"nil complaints {month.month}{mark}"),
            register=REGISTER,
            start=month.start,
            end=month.end,
            declared_on=month.end + timedelta(days=3),
            declared_by=_DECLARED_BY,
        )
        for month in months
        if month.start and month.end and not any(month.contains(day) for day in corruption)
    ]
