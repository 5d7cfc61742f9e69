"""Rules over one purchase, and what stands oddly beside the others."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.document_numbers import number_order
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.registers.procurement_results.comparing import document_key, similar
from khoktoom_desktop.registers.procurement_results.record import Amendment, Bidder, Purchase, check, describe
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.office_file import OfficeFile

TODAY = date(2025, 6, 1)
DIRECT = "เฉพาะเจาะจง"
GOOD = Purchase(
    title="ซื้อวัสดุสำนักงาน",
    method=DIRECT,
    budget=1_000_000,
    reference_price=1_000_000,
    agreed=990_000,
    requested_on=date(2025, 1, 2),
    contract_on=date(2025, 1, 10),
    ends_on=date(2025, 1, 20),
    winner="ร้านตัวอย่าง",
    winner_tax_id="0165500000011",
    doc_type="purchase-order",
    doc_number="12/2568",
    egp_project="68010000012",
    egp_contract="680101000012",
    plan_code="M68010000015",
)


def found(purchase: Purchase, office: Office) -> dict[str, tuple[str | None, Severity]]:
    return {problem.code: (problem.field, problem.severity) for problem in check(purchase, office, TODAY)}


def test_a_complete_purchase_has_no_problem(office: Office) -> None:
    assert found(GOOD, office) == {}
    assert describe(GOOD) == "ซื้อวัสดุสำนักงาน เลขที่ 12/2568"
    assert describe(Purchase()) == "รายการจัดซื้อจัดจ้าง"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"title": "  "}, "title-missing", "title"),
        ({"fiscal_year": 12}, "year-strange", "fiscal_year"),
        ({"doc_year": 2025}, "year-strange", "doc_year"),
        ({"budget": -1}, "money-negative", "budget"),
        ({"reference_price": -1}, "money-negative", "reference_price"),
        ({"agreed": -1}, "money-negative", "agreed"),
        ({"bidders": [Bidder(name="ร้านตัวอย่าง", price=-1)]}, "money-negative", "bidders"),
        ({"bidders": [Bidder(price=100)]}, "bidder-name", "bidders"),
        ({"amendments": [Amendment(agreed=-1)]}, "money-negative", "amendments"),
    ],
)
def test_what_cannot_be_stored_is_an_error(office: Office, changes: dict[str, object], code: str, field: str) -> None:
    assert found(replace(GOOD, **changes), office)[code] == (field, Severity.ERROR)


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"agreed": 1_000_001}, "agreed-over-budget", "agreed"),
        ({"reference_price": 980_000}, "agreed-over-reference", "agreed"),
        ({"budget": None}, "budget-missing", "budget"),
        ({"method": None}, "method-missing", "method"),
        ({"method": "วิธีใหม่"}, "method-unknown", "method"),
        ({"budget": 50_000_100}, "method-limit", "method"),
        ({"winner": ""}, "winner-missing", "winner"),
        ({"winner_tax_id": "0165500000012"}, "tax-id-check-digit", "winner_tax_id"),
        ({"winner_tax_id": "123"}, "tax-id-length", "winner_tax_id"),
        ({"winner_tax_id": "3901100109"}, "tax-id-old-ten-digits", "winner_tax_id"),
        ({"bidders": [Bidder(name="ร้านตัวอย่าง", tax_id="12")]}, "tax-id-length", "bidders"),
        ({"bidders": [Bidder(name="ร้านอื่น", price=1)]}, "winner-not-bidder", "winner"),
        ({"requested_on": date(2025, 1, 11)}, "dates-order", "contract_on"),
        ({"ends_on": date(2025, 1, 9)}, "dates-order", "ends_on"),
        ({"contract_on": date(2025, 6, 2), "ends_on": None}, "future", "contract_on"),
        ({"contract_on": None, "requested_on": None}, "no-day", "contract_on"),
        ({"egp_project": "68130000012"}, "project-number", "egp_project"),
        ({"egp_contract": "12"}, "control-number", "egp_contract"),
        ({"plan_code": "X68010000015"}, "plan-code", "plan_code"),
        ({"cancelled": True}, "cancel-reason", "cancel_reason"),
    ],
)
def test_what_real_data_hold_only_warns(office: Office, changes: dict[str, object], code: str, field: str) -> None:
    assert found(replace(GOOD, **changes), office)[code] == (field, Severity.WARNING)


def test_a_limit_is_the_one_of_the_day(office: Office) -> None:
    early = replace(GOOD, budget=90_000_000, contract_on=date(2017, 8, 1), requested_on=None)
    assert "method-limit" not in found(early, office)


def test_a_cancelled_purchase_needs_no_winner(office: Office) -> None:
    gone = replace(GOOD, cancelled=True, cancel_reason="ไม่มีผู้เสนอราคา", winner=None, contract_on=None, requested_on=None)
    assert found(gone, office) == {}


def test_a_purchase_under_way_needs_no_winner(office: Office) -> None:
    open_one = Purchase(title="ซื้อรถ", method=DIRECT, budget=100, requested_on=date(2025, 1, 1))
    assert found(open_one, office) == {}


def codes(office_file: OfficeFile, purchases: Register, purchase: Purchase) -> list[str]:
    own = check(purchase, office_file.office(), records.today())
    problems = records.problems_of(office_file, purchases, purchase)
    return [problem.code for problem in problems[len(own) :]]


def test_a_document_number_repeats_only_within_type_and_year(office_file: OfficeFile, purchases: Register) -> None:
    records.save(office_file, purchases, GOOD)
    other = replace(GOOD, title="จ้างทำป้าย", winner="ร้านป้าย", winner_tax_id=None)
    assert codes(office_file, purchases, replace(other, doc_number="๑๒/๒๕๖๘")) == ["duplicate-number"]
    assert codes(office_file, purchases, replace(other, doc_number="12", doc_year=2568)) == ["duplicate-number"]
    assert codes(office_file, purchases, replace(other, doc_number="12/68")) == ["duplicate-number"]
    assert codes(office_file, purchases, replace(other, doc_number="12/2567")) == []
    assert codes(office_file, purchases, replace(other, doc_type="contract")) == []
    assert codes(office_file, purchases, replace(other, doc_type=None)) == []
    assert codes(office_file, purchases, replace(other, doc_number="12", contract_on=date(2024, 9, 30))) == []
    assert codes(office_file, purchases, replace(other, cancelled=True, cancel_reason="ซ้ำ")) == []


def test_keys_of_documents() -> None:
    assert document_key(Purchase(doc_type="contract", doc_number="5")) == ("contract", "5", 0)
    assert document_key(Purchase(doc_type="contract")) is None
    numbers = ["12/2568", "2/2568", "-", "๓/๒๕๖๘"]
    assert sorted(numbers, key=number_order) == ["-", "2/2568", "๓/๒๕๖๘", "12/2568"]


ROAD = Purchase(
    title="จ้างก่อสร้างถนน ค.ส.ล. ซอย 1 หมู่ที่ 3 โดยวิธีเฉพาะเจาะจง",
    method=DIRECT,
    budget=49_500_000,
    agreed=49_400_000,
    contract_on=date(2025, 1, 10),
    winner="ห้างหุ้นส่วนจำกัด ทางดี",
    winner_tax_id="0163500000028",
)


@pytest.mark.parametrize(
    ("changes", "warned"),
    [
        ({}, True),
        ({"winner": "หจก.ทางดี", "winner_tax_id": None}, True),
        ({"winner": "หจก. ทางไกล", "winner_tax_id": None}, False),
        ({"winner_tax_id": "0105500000038"}, False),
        ({"contract_on": date(2025, 4, 10)}, False),
        ({"title": "ซื้อเครื่องพิมพ์เลเซอร์สำหรับกองคลัง"}, False),
        ({"budget": 400_000, "agreed": 400_000}, False),
        ({"budget": None, "agreed": 49_500_000}, True),
        ({"method": "คัดเลือก"}, False),
        ({"budget": 60_000_000, "plan_code": None}, False),
        ({"contract_on": None}, False),
    ],
)
def test_split_purchases_are_pointed_out(
    office_file: OfficeFile, purchases: Register, changes: dict[str, object], warned: bool
) -> None:
    records.save(office_file, purchases, ROAD)
    second = replace(ROAD, title="จ้างก่อสร้างถนน ค.ส.ล. ซอย 2 หมู่ที่ 3 โดยวิธีเฉพาะเจาะจง", contract_on=date(2025, 1, 20))
    second = replace(second, **changes)
    assert ("possible-split" in codes(office_file, purchases, second)) is warned


def test_what_titles_share_does_not_make_them_alike() -> None:
    assert similar("ซื้อวัสดุสำนักงาน 5 รายการ โดยวิธีเฉพาะเจาะจง", "ซื้อวัสดุสำนักงาน ๙ รายการ โดยวิธีเฉพาะเจาะจง")
    assert not similar("ซื้อน้ำมัน โดยวิธีเฉพาะเจาะจง", "จ้างทำป้าย โดยวิธีเฉพาะเจาะจง")


def test_a_purchase_over_the_limit_needs_a_published_plan(office_file: OfficeFile, purchases: Register) -> None:
    plan = Register("procurement-plan", "", "", "khoktoom_desktop.registers.procurement_plan", "PlanItem", "")
    waiting = records.save(office_file, plan, PlanItem(fiscal_year=2568, title="ถนน", budget=60_000_000)).record
    published = records.save(
        office_file,
        plan,
        PlanItem(
            fiscal_year=2568,
            title="สะพาน",
            budget=60_000_000,
            plan_code="M68010000015",
            egp_published_on=date(2024, 12, 1),
            website_published_on=date(2024, 12, 1),
            board_published_on=date(2024, 12, 1),
        ),
    ).record
    big = replace(ROAD, method="คัดเลือก", budget=50_000_001)
    assert codes(office_file, purchases, big) == ["plan-missing"]
    assert codes(office_file, purchases, replace(big, plan_item_id=waiting.id)) == ["plan-missing"]
    assert codes(office_file, purchases, replace(big, plan_code="M68010000026")) == ["plan-missing"]
    assert codes(office_file, purchases, replace(big, plan_code="M68010000015")) == []
    assert codes(office_file, purchases, replace(big, plan_item_id=published.id)) == []
    assert codes(office_file, purchases, replace(big, budget=50_000_000)) == []
