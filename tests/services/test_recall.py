"""Recall from the office's own past: texts by frequency, found anywhere in any spelling, and what they bring along."""

from datetime import date

import pytest

from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.recall import brought_along, keyed, matching, past_texts, recalled_fields
from khoktoom_desktop.storage.bulk import insert_records

RESULTS = register("procurement-results")


@pytest.fixture
def filled(office_file: OfficeFile) -> OfficeFile:
    purchases = [
        Purchase(title="ซื้อ", winner="ร้านน้ำดี", winner_tax_id="0165500000011", method="คัดเลือก", agreed=1),
        Purchase(title="ซื้อ", winner="ร้านน้ำดี", method="เฉพาะเจาะจง", contract_on=date(2025, 1, 2)),
        Purchase(title="จ้าง", winner="บริษัท ก่อสร้าง จำกัด", note="ไม่ขึ้นให้"),
        Purchase(title="x" * 301, winner=""),
        Purchase(title="ลบ", winner="ร้านลบ", winner_tax_id="0105500000018"),
    ]
    with office_file.writing() as session:
        purchases[-1].deleted_at = session.info["now"]
        insert_records(session, Purchase, purchases)
    return office_file


def test_texts_come_by_frequency_and_a_vendor_brings_its_facts(filled: OfficeFile) -> None:
    assert past_texts(filled, RESULTS, "winner") == ("ร้านน้ำดี", "บริษัท ก่อสร้าง จำกัด")
    assert past_texts(filled, RESULTS, "title") == ("ซื้อ", "จ้าง")
    assert brought_along(filled, RESULTS, "winner", "ร้านน้ำดี") == {
        "winner_tax_id": "0165500000011",
        "method": "เฉพาะเจาะจง",
    }
    assert brought_along(filled, RESULTS, "winner", "ร้านลบ") == {}
    assert brought_along(filled, RESULTS, "reason", "x") == {}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("นํ้า", ("น้ำใส", "ร้านน้ำดี")),
        ("ก่อ จำ", ("บริษัท ก่อสร้าง จำกัด",)),
        ("๑๒", ("ถนน 12",)),
        ("น้ำใส", ()),
        ("น", ("น้ำใส", "ร้านน้ำดี", "ถนน 12")),
        (" ", ()),
        ("ไม่มี", ()),
    ],
)
def test_texts_match_anywhere_in_any_spelling(typed: str, expected: tuple[str, ...]) -> None:
    keys = keyed(("ร้านน้ำดี", "ร้านนํ้าดี", "น้ำใส", "บริษัท ก่อสร้าง จำกัด", "ถนน 12"))
    assert len(keys) == 4
    assert matching(keys, typed) == expected
    assert len(matching(keys, "น", 2)) <= 2


def test_every_register_declares_fields_that_it_has() -> None:
    for each in REGISTERS:
        fields = {column.field for column in each.columns() if not column.computed}
        offered = {column.field for column in recalled_fields(each)}
        assert "note" not in offered
        for field, wanted in each.recall().items():
            assert field in offered
            assert set(wanted) <= fields - {field}
    assert "complainant" not in {column.field for column in recalled_fields(register("complaints"))}
    assert "doc_number" not in {column.field for column in recalled_fields(RESULTS)}
