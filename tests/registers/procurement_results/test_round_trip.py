"""An export of purchases reads back to the very same records."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.registers.procurement_results.columns import COLUMNS
from khoktoom_desktop.registers.procurement_results.record import Amendment, Bidder, Purchase
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import copies, records
from khoktoom_desktop.services.exporting import export
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile

PLAN = Register("procurement-plan", "", "", "khoktoom_desktop.registers.procurement_plan", "PlanItem", "")


def whole(office_file: OfficeFile) -> Purchase:
    """Return a purchase with every field filled."""
    item = records.save(office_file, PLAN, PlanItem(fiscal_year=2568, title="รถบรรทุกน้ำ", budget=1)).record
    return Purchase(
        title="=ซื้อรถบรรทุกน้ำ\nขนาด 6,000 ลิตร",
        project_type="ซื้อ",
        department_id=office_file.office().departments[1].id,
        fiscal_year=2568,
        method="คัดเลือก",
        budget=250_000_050,
        source_of_money="subsidy",
        reference_price=249_999_999,
        plan_item_id=item.id,
        plan_code="M68010000015",
        egp_project="68010000012",
        requested_on=date(2025, 1, 2),
        announced_on=date(2025, 1, 12),
        bidders=[
            Bidder(position=0, name="บริษัท ก จำกัด", price=240_000_000, tax_id="0165500000011", note="ต่ำสุด"),
            Bidder(position=1, name="หจก. ข", price=245_000_000),
        ],
        winner="บริษัท ก จำกัด",
        winner_tax_id="0165500000011",
        agreed=240_000_000,
        reason="เป็นผู้เสนอราคาต่ำสุดและมีคุณสมบัติถูกต้องครบถ้วน",
        annex_reason="4",
        doc_type="contract",
        doc_number="7/2568",
        doc_year=2568,
        contract_on=date(2025, 2, 3),
        ends_on=date(2025, 5, 3),
        egp_contract="680201000017",
        status="in-progress",
        amendments=[Amendment(position=0, amended_on=date(2025, 4, 1), title="ขยายเวลา", ends_on=date(2025, 6, 3))],
        cancelled=True,
        cancel_reason="ผู้ขายทิ้งงาน",
        note="หมายเหตุ",
    )


def test_every_field_is_filled_in_the_example(office_file: OfficeFile) -> None:
    example = whole(office_file)
    assert [column.field for column in COLUMNS if getattr(example, column.field) in (None, "", [])] == []


@pytest.mark.untraced
@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_an_export_changes_nothing_when_it_comes_back(
    office_file: OfficeFile, purchases: Register, tmp_path: Path, ending: str
) -> None:
    kept = records.save(office_file, purchases, whole(office_file)).record
    records.save(office_file, purchases, Purchase(title="ซื้อน้ำดื่ม"))
    path = export(office_file, purchases, ALL_RECORDS, tmp_path / f"purchases.{ending}")
    report = import_file(office_file, purchases, path)
    assert [problem.as_json() for problem in report.problems if problem.severity == "error"] == []
    assert (report.found, report.unchanged) == (2, 2)
    records.save(office_file, purchases, replace(kept, note=None, bidders=[], budget=1, agreed=1))
    assert import_file(office_file, purchases, path).updated == 1
    assert records.get(office_file, purchases, kept.uid or "") == kept


def test_the_public_export_masks_the_ids_of_people(
    office_file: OfficeFile, purchases: Register, tmp_path: Path
) -> None:
    person = Bidder(position=2, name="นาย ค", price=250_000_000, tax_id="1234567890121")
    record = whole(office_file)
    records.save(office_file, purchases, replace(record, bidders=[*record.bidders, person]))
    text = export(office_file, purchases, ALL_RECORDS, tmp_path / "public.json", profile="public").read_text("utf-8")
    assert "1234567890121" not in text
    # The number of a firm is no personal data.
    assert "0165500000011" in text


def test_editing_inserts_no_second_record(office_file: OfficeFile, purchases: Register) -> None:
    first = records.save(office_file, purchases, whole(office_file)).record
    assert isinstance(first, Purchase)
    second = replace(first, title="ซื้อรถน้ำ", bidders=[*first.bidders, Bidder(position=2, name="ร้าน ค", price=1)])
    saved = records.save(office_file, purchases, second)
    assert (saved.record.uid, saved.record.version) == (first.uid, 2)
    assert records.list_records(office_file, purchases).count == 1
    assert records.get(office_file, purchases, first.uid or "") == second


def test_a_duplicate_has_no_numbers_of_its_own(office_file: OfficeFile, purchases: Register) -> None:
    first = records.save(office_file, purchases, whole(office_file)).record
    copy = copies.duplicate(first)
    assert isinstance(copy, Purchase)
    assert (copy.uid, copy.doc_number, copy.egp_project, copy.cancelled) == (None, None, None, False)
    assert (copy.title, len(copy.bidders)) == (first.title, 2)
    records.save(office_file, purchases, copy)
    assert records.list_records(office_file, purchases).count == 2


@pytest.mark.parametrize("words", ["รถบรรทุกน้ำ", "หจก.ข", "๗/๒๕๖๘", "68010000012", "0165500000011"])
def test_finding_reads_titles_vendors_and_numbers(office_file: OfficeFile, purchases: Register, words: str) -> None:
    records.save(office_file, purchases, whole(office_file))
    assert records.list_records(office_file, purchases, find=words).count == 1
