"""What belongs to a period and what it adds up to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.nil import NilDeclaration

ONE = Purchase(title="ซื้อของ", method="เฉพาะเจาะจง", budget=10_000, agreed=12_000, contract_on=date(2025, 1, 31))


def test_a_purchase_belongs_to_its_contract_else_its_request(office_file: OfficeFile, purchases: Register) -> None:
    records.save(office_file, purchases, replace(ONE, requested_on=date(2024, 12, 31)))
    records.save(office_file, purchases, replace(ONE, contract_on=None, requested_on=date(2024, 12, 31)))
    records.save(office_file, purchases, replace(ONE, contract_on=None))
    counts = {
        period.kind: records.list_records(office_file, purchases, period=period).count
        for period in (ALL_RECORDS, Period(2568), Period(2568, half=1), Period(2568, quarter=2), Period(2568, month=12))
    }
    assert counts == {"all": 3, "year": 2, "half": 2, "quarter": 1, "month": 1}


def test_cancelled_and_binned_purchases_are_left_out(office_file: OfficeFile, purchases: Register) -> None:
    records.save(office_file, purchases, ONE)
    records.save(office_file, purchases, replace(ONE, cancelled=True, cancel_reason="งบไม่พอ"))
    binned = records.save(office_file, purchases, replace(ONE, title="ซื้อผิด")).record
    records.delete(office_file, purchases, [binned.uid or ""])
    answer = figures_json(office_file, purchases, Period(2568))
    assert (answer["count"], answer["cancelled"], answer["budget"], answer["saved"]) == (1, 1, "100.00", "-20.00")


def test_a_purchase_without_a_price_saves_nothing(office_file: OfficeFile, purchases: Register) -> None:
    records.save(office_file, purchases, replace(ONE, agreed=None, method=None))
    answer = figures_json(office_file, purchases, ALL_RECORDS)
    assert (answer["agreed"], answer["saved"]) == ("0.00", "0.00")
    assert answer["by_method"] == [{"method": None, "count": 1, "budget": "100.00", "agreed": "0.00"}]
    assert answer["period"] == {"year": None, "half": None, "quarter": None, "month": None, "from": None, "to": None}


def test_an_empty_year_knows_nothing(office_file: OfficeFile, purchases: Register) -> None:
    answer = figures_json(office_file, purchases, Period(2568))
    assert (answer["count"], answer["budget"], answer["by_method"]) == (0, "0.00", [])
    assert answer["by_month"] == [None] * 12


def test_a_declared_quarter_counts_as_zero(office_file: OfficeFile, purchases: Register) -> None:
    with office_file.writing() as session:
        session.add(
            NilDeclaration(
                register="procurement-results",
                start=date(2024, 10, 1),
                end=date(2024, 12, 31),
                declared_on=date(2025, 1, 2),
                declared_by="ผู้ทดสอบ",
            )
        )
    assert figures_json(office_file, purchases, Period(2568))["by_month"] == [0, 0, 0, *[None] * 9]


def test_figures_are_the_sums_of_the_rows(
    office_file: OfficeFile,
    purchases: Register,
    egp_rows: list[dict[str, object]],
    csv_file: Callable[..., Path],
) -> None:
    import_file(office_file, purchases, csv_file(egp_rows))
    listing = records.list_records(office_file, purchases, period=Period(2568))
    answer = figures_json(office_file, purchases, Period(2568))
    assert answer["count"] == listing.count == len(listing.records)
    assert [answer[name] for name in ("budget", "agreed")] == [
        f"{listing.totals[name] / 100:.2f}" for name in ("budget", "agreed")
    ]
    months = [figures_json(office_file, purchases, Period(2568, month=month))["count"] for month in range(1, 13)]
    assert sum(count for count in months if isinstance(count, int)) == answer["count"]
