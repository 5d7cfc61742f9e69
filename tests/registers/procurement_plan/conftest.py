"""The register of the plan and an item that was published."""

from datetime import date

import pytest

from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.registers.register import Register


@pytest.fixture
def plan() -> Register:
    """Return the register of the plan."""
    return register("procurement-plan")


@pytest.fixture
def road() -> PlanItem:
    """Return an item above the limit, published in all three places."""
    return PlanItem(
        fiscal_year=2568,
        title="จ้างก่อสร้างถนน ค.ส.ล. หมู่ที่ 3",
        project_type="จ้างก่อสร้าง",
        method="ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)",
        budget=350_000_000,
        source_of_money="ordinance",
        expected_month=date(2025, 1, 1),
        status="published",
        plan_code="M68010000015",
        egp_published_on=date(2024, 12, 1),
        website_published_on=date(2024, 12, 2),
        board_published_on=date(2024, 12, 3),
    )
