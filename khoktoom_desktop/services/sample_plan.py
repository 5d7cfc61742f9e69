"""The sample's procurement plan: announced, changed with a reason, announced again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import BUDDHIST_ERA
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.services.records import keep_in

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

YEAR = 2566


def add_plan(
    session: "Session", office: Office, values: Mapping[str, Any], identity: Callable[[str], str]
) -> dict[str, tuple[int, str]]:
    """Save the plan items as a clerk would, step by step; returns id and plan code by the sample's key."""
    plan = register("procurement-plan")
    ids = {department.name: department.id for department in office.departments}
    announced = {each["number"]: each for each in values["announcements"]}
    found: dict[str, tuple[int, str]] = {}
    changes = 2
    for position, entry in enumerate(values["plan"], 1):
        item = PlanItem(
            uid=identity(f"plan {entry['key']}"),
            fiscal_year=YEAR,
            position=position,
            title=entry["title"],
            project_type=entry["type"],
            department_id=ids[entry["department"]],
            method=entry["method"],
            budget=entry["budget"] * 100,
            source_of_money="ordinance",
            expected_month=_month(entry["month"]),
            status="published",
            **_published(announced[entry["announcement"]]),
        )
        stored: Any = keep_in(session, plan, item)[0]
        if change := entry.get("change"):
            changes += 1
            stored = _change(session, stored, change, announced[changes])
        if stored.id is not None:
            found[entry["key"]] = (stored.id, getattr(stored, "plan_code", ""))
    return found


def _change(session: "Session", stored: Any, change: Mapping[str, Any], announcement: Mapping[str, Any]) -> Any:
    """Change an announced item with a reason, then announce the change."""
    plan = register("procurement-plan")
    facts: dict[str, Any] = {"changed_on": change["on"], "change_reason": change["reason"]}
    if "budget" in change:
        facts["budget"] = change["budget"] * 100
    if "month" in change:
        facts["expected_month"] = _month(change["month"])
    revised: Any = keep_in(session, plan, replace(stored, **facts))[0]
    return keep_in(session, plan, replace(revised, **_published(announcement)))[0]


def _published(announcement: Mapping[str, Any]) -> dict[str, Any]:
    """Return code and days of an announcement; website and board follow the e-GP system."""
    day: date = announcement["on"]
    return {
        "plan_code": announcement["code"],
        "egp_published_on": day,
        "website_published_on": day + timedelta(days=1),
        "board_published_on": day + timedelta(days=1),
    }


def _month(month: int) -> date:
    return date(YEAR - BUDDHIST_ERA - (month > 9), month, 1)
