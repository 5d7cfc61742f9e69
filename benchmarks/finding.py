"""How long it takes to find among 50,000 purchases: as one types in their list, and everywhere.

    python benchmarks/finding.py [--rows 50000] [--runs 7]

Medians and the slowest of the runs after a warm-up, in milliseconds, of one page of 256 rows with count and sums;
the allowance is 100 ms. The records are made up, in the sample office.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services.finding import find_everywhere
from khoktoom_desktop.services.office_file import open_office
from khoktoom_desktop.services.records import list_records, lookups
from khoktoom_desktop.services.sample import create_sample
from khoktoom_desktop.storage.bulk import insert_records

WORK = ("จ้างเหมาซ่อมแซมถนน คสล.", "ซื้อวัสดุสำนักงาน", "ซื้อน้ำดื่ม", "จ้างเหมาบริการรักษาความสะอาด", "ซื้อวัสดุก่อสร้าง")
TYPED = ("ถนน", "นํ้าดื่ม", "คสล สายที่ ๔๒", "ไตรมาส 2", "มี.ค. 68", ">10000", "1,000-5,000", "เลขผู้เสียภาษี ว่าง",
         "กองช่าง ถนน >200000 ปี 2567", "ไม่มีคำนี้")  # fmt: skip


def main() -> None:
    """Print one line per thing typed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rows", type=int, default=50_000)
    words.add_argument("--runs", type=int, default=7)
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.khoktoom"
        create_sample(path).database.close()
        office, results = open_office(path), register("procurement-results")
        with office.writing() as session:
            insert_records(session, Purchase, (purchase(number) for number in range(chosen.rows)))
        known = lookups(office)
        period = Period(2568)
        for typed in TYPED:
            tell(f"list · {typed}", chosen.runs, lambda each=typed: list_records(
                office, results, find=each, period=period, lookups=known, limit=256).count)  # fmt: skip
        for typed in TYPED:
            tell(f"everywhere · {typed}", chosen.runs, lambda each=typed: find_everywhere(
                office, each, year=2568, lookups=known).count)  # fmt: skip
        office.database.close()


def purchase(number: int) -> Purchase:
    """Return a made-up purchase; every third lacks a tax ID."""
    day = date(2015, 10, 1) + timedelta(days=number * 3600 // 50_000)
    return Purchase(
        title=f"{WORK[number % len(WORK)]} สายที่ {number % 97} โดยวิธีเฉพาะเจาะจง",
        department_id=1 + number % 3,
        method="เฉพาะเจาะจง",
        budget=(number % 4_999 + 1) * 10_000,
        agreed=(number % 4_999 + 1) * 9_900,
        winner=f"ร้านตัวอย่างที่ {number % 301}",
        winner_tax_id="0165500000011" if number % 3 else None,
        contract_on=day,
        doc_number=f"{number % 600 + 1}/{day.year + 543}",
    )


def tell(name: str, runs: int, call: Callable[[], int]) -> None:
    """Print the median and the slowest of some runs, the processor's own time, and how many records were found."""
    found, taken, computed = call(), [], []
    for _run in range(runs):
        start, begun = time.perf_counter(), time.process_time()
        call()
        taken.append(1000 * (time.perf_counter() - start))
        computed.append(1000 * (time.process_time() - begun))
    median, own = statistics.median(taken), statistics.median(computed)
    print(f"{name:44} {median:7.1f} ms · slowest {max(taken):7.1f} · processor {own:7.1f} · {found:6,} found")


if __name__ == "__main__":
    main()
