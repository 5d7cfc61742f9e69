"""What may be wrong with a plan item: errors for what cannot be kept, warnings for what an auditor would ask."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import fiscal_year
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.registers.procurement_plan.limits import (
    DIRECT_METHOD,
    DIRECT_PURCHASE,
    PLAN_PUBLICATION,
    exceeds,
    limit,
    listed,
)
from khoktoom_desktop.thai.identifiers import is_plan_code

if TYPE_CHECKING:
    from khoktoom_desktop.registers.procurement_plan.record import PlanItem

FIRST_YEAR, LAST_YEAR = 2540, 2640
# While these stand nothing needs to be published any more, or not yet.
_UNPUBLISHED_STATES = ("draft", "cancelled", "transferred")
_PLACES = (
    ("egp_published_on", "e-GP"),
    ("website_published_on", "เว็บไซต์"),
    ("board_published_on", "สถานที่ปิดประกาศ"),
)


def check(item: "PlanItem", office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a plan item by itself."""
    day = item.changed_on or item.expected_month or today
    return (*_errors(item), *_values(item, office, day), *_publication(item, office, day))


def must_publish(item: "PlanItem", office: Office, day: date) -> bool:
    """Tell whether an item must be published: above the day's limit and under no exemption (มาตรา ๑๑)."""
    return not item.exemption and exceeds(office, PLAN_PUBLICATION, item.budget, day)


def _errors(item: "PlanItem") -> Iterator[Problem]:
    """Yield what keeps an item from being stored."""
    if not item.title.strip():
        yield error("title", "title-missing", "ยังไม่ได้กรอกชื่อโครงการ")
    if item.fiscal_year is None:
        yield error("fiscal_year", "year-missing", "ยังไม่ได้กรอกปีงบประมาณ เช่น 2569")
    elif not FIRST_YEAR <= item.fiscal_year <= LAST_YEAR:
        yield error("fiscal_year", "year-strange", "ปีงบประมาณ {year} ไม่ใช่ปี พ.ศ. เช่น 2569", year=item.fiscal_year)
    if item.budget is not None and item.budget < 0:
        yield error("budget", "budget-negative", "งบประมาณติดลบไม่ได้ โปรดตรวจจำนวนเงิน")


def _values(item: "PlanItem", office: Office, day: date) -> Iterator[Problem]:
    """Yield doubts about the values of an item."""
    if item.budget is None:
        yield warning("budget", "budget-missing", "ยังไม่ได้กรอกงบประมาณโครงการ")
    if item.method and not listed(office, "method", item.method, day):
        yield warning("method", "method-unknown", "วิธี “{method}” ไม่มีในรายการวิธีของสำนักงาน", method=item.method)
    if item.method == DIRECT_METHOD and exceeds(office, DIRECT_PURCHASE, item.budget, day):
        yield warning(
            "method",
            "method-limit",
            "วิธีเฉพาะเจาะจงเกินวงเงิน {limit} บาท ตรวจว่าเข้าข้อยกเว้นข้อใด",
            limit=write_baht(limit(office, DIRECT_PURCHASE, day) or 0),
        )
    outside = item.expected_month is not None and fiscal_year(item.expected_month) != item.fiscal_year
    if outside and item.status != "carried-over":
        yield warning("expected_month", "month-outside-year", "เดือนที่คาดว่าจะประกาศอยู่นอกปีงบประมาณของแผน")


def _publication(item: "PlanItem", office: Office, day: date) -> Iterator[Problem]:
    """Yield doubts about the publication of an item in the three places."""
    if item.plan_code and not is_plan_code(item.plan_code):
        yield warning("plan_code", "plan-code", "รหัสแผนต้องเป็น M, E หรือ P ตามด้วยเลข 11 หลัก เช่น M69010000015")
    lacking = [title for name, title in _PLACES if getattr(item, name) is None]
    if item.published and lacking:
        yield warning("egp_published_on", "places-missing", "ยังไม่มีวันที่เผยแพร่ใน {places}", places=", ".join(lacking))
    waiting = item.status not in _UNPUBLISHED_STATES and not item.published
    if waiting and must_publish(item, office, day):
        yield warning(
            "plan_code",
            "must-publish",
            "วงเงินเกิน {limit} บาท ต้องเผยแพร่แผนก่อนดำเนินการ",
            limit=write_baht(limit(office, PLAN_PUBLICATION, day) or 0),
        )
