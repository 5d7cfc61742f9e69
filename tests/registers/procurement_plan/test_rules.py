"""Rules over one plan item, by itself and beside the others."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.registers.procurement_plan.limits import exceeds, limit, listed, title_of
from khoktoom_desktop.registers.procurement_plan.record import PlanItem, check, describe
from khoktoom_desktop.registers.procurement_plan.rules import must_publish
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2025, 1, 1)


def found(item: PlanItem, office: Office) -> dict[str, tuple[str | None, Severity]]:
    return {problem.code: (problem.field, problem.severity) for problem in check(item, office, DAY)}


def test_a_published_item_has_no_problem(office: Office, road: PlanItem) -> None:
    assert found(road, office) == {}
    assert describe(road) == "จ้างก่อสร้างถนน ค.ส.ล. หมู่ที่ 3 (M68010000015)"
    assert describe(PlanItem(fiscal_year=2568)) == "รายการแผน (ปีงบประมาณ 2568)"
    assert (road.published, road.ever_published, road.announcement_kind) == (True, True, "M")
    assert PlanItem().announcement_kind is None


@pytest.mark.parametrize(
    ("changes", "code", "field", "severity"),
    [
        ({"title": ""}, "title-missing", "title", Severity.ERROR),
        ({"fiscal_year": None}, "year-missing", "fiscal_year", Severity.ERROR),
        ({"fiscal_year": 2025}, "year-strange", "fiscal_year", Severity.ERROR),
        ({"budget": -1}, "budget-negative", "budget", Severity.ERROR),
        ({"budget": None}, "budget-missing", "budget", Severity.WARNING),
        ({"method": "วิธีใหม่"}, "method-unknown", "method", Severity.WARNING),
        ({"method": "เฉพาะเจาะจง"}, "method-limit", "method", Severity.WARNING),
        ({"expected_month": date(2025, 10, 1)}, "month-outside-year", "expected_month", Severity.WARNING),
        ({"plan_code": "M681300000"}, "plan-code", "plan_code", Severity.WARNING),
        ({"board_published_on": None}, "places-missing", "egp_published_on", Severity.WARNING),
    ],
)
def test_problems_of_an_item(
    office: Office, road: PlanItem, changes: dict[str, object], code: str, field: str, severity: Severity
) -> None:
    assert found(replace(road, **changes), office)[code] == (field, severity)


def test_money_carried_over_may_be_spent_later(office: Office, road: PlanItem) -> None:
    assert found(replace(road, status="carried-over", expected_month=date(2025, 11, 1)), office) == {}


UNPUBLISHED = {
    "plan_code": None,
    "egp_published_on": None,
    "website_published_on": None,
    "board_published_on": None,
    "status": "approved",
}


@pytest.mark.parametrize(
    ("changes", "warned"),
    [
        ({}, True),
        ({"status": "draft"}, False),
        ({"budget": 50_000_000}, False),
        ({"budget": 50_000_001}, True),
        ({"exemption": "section-11-1"}, False),
        ({"expected_month": date(2017, 1, 1), "fiscal_year": 2560}, False),
    ],
)
def test_what_must_be_published_follows_the_dated_limit(
    office: Office, road: PlanItem, changes: dict[str, object], warned: bool
) -> None:
    item = replace(road, **(UNPUBLISHED | changes))
    assert ("must-publish" in found(item, office)) is warned
    assert must_publish(item, office, item.expected_month or DAY) is (warned or item.status == "draft")


def test_limits_and_lists_of_an_office_without_facts() -> None:
    bare = Office("เทศบาลตำบลตัวอย่าง")
    assert limit(bare, "plan-publication", DAY) is None
    assert not exceeds(bare, "plan-publication", 10**12, DAY)
    assert listed(bare, "method", "อะไรก็ได้", DAY)
    assert title_of(bare, "plan-status", "draft", DAY) == "draft"
    assert title_of(bare, "plan-status", None, DAY) == ""


def codes(office_file: OfficeFile, plan: Register, item: PlanItem) -> list[str]:
    own = check(item, office_file.office(), records.today())
    return [problem.code for problem in records.problems_of(office_file, plan, item)[len(own) :]]


def test_alike_items_warn_unless_their_codes_differ(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    records.save(office_file, plan, road)
    again = replace(road, title="จ้างก่อสร้างถนน คสล หมู่ที่ ๓")
    assert codes(office_file, plan, again) == ["duplicate"]
    assert codes(office_file, plan, replace(again, plan_code="M68010000026")) == []
    assert codes(office_file, plan, replace(again, plan_code=None)) == ["duplicate"]
    assert codes(office_file, plan, replace(again, fiscal_year=2569)) == []


def test_a_change_of_what_was_published_needs_a_new_reason(
    office_file: OfficeFile, plan: Register, road: PlanItem
) -> None:
    saved = records.save(office_file, plan, road).record
    assert isinstance(saved, PlanItem)
    assert codes(office_file, plan, saved) == []
    assert codes(office_file, plan, replace(saved, note="ไม่ใช่การเปลี่ยนแปลงแผน")) == []
    dearer = replace(saved, budget=400_000_000)
    assert codes(office_file, plan, dearer) == ["change-without-reason"]
    assert codes(office_file, plan, replace(dearer, change_reason="ราคากลางใหม่")) == []
