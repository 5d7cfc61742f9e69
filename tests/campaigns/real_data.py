"""Import the government's real files and compare with their golden figures: ``real_data.py FOLDER``.

FOLDER holds ``egp_khoktoom_5160102_fy2568.csv`` (300 rows), ``egp_khoksalud_6160506_fy2568.json`` (88),
``egp_raw_shifted_columns_example.json`` (25, values shifted) and ``egp_plan_codes_real.json``. They name
suppliers, natural persons among them, and so are no part of the project. Exit status 0 when all agree.
"""

import csv
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from time import perf_counter

import openpyxl

from khoktoom_desktop.domain.office import Office, Signatory
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import papers, records
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.importing import ImportReport, import_file
from khoktoom_desktop.services.office_file import OfficeFile, create_office
from khoktoom_desktop.storage.defaults import default_facts
from khoktoom_desktop.thai.identifiers import is_plan_code, tax_id_problem

KHOKTOOM = "egp_khoktoom_5160102_fy2568.csv"
KHOKSALUD = "egp_khoksalud_6160506_fy2568.json"
SHIFTED = "egp_raw_shifted_columns_example.json"
PLANS = "egp_plan_codes_real.json"
YEAR = Period(2568)
GOLDEN = [
    {"method": "เฉพาะเจาะจง", "count": 283, "budget": "28369145.82", "agreed": "28137001.82"},
    {
        "method": "ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)",
        "count": 17,
        "budget": "30564749.00",
        "agreed": "25173159.00",
    },
]
PURCHASES = register("procurement-results")
TOTAL_BUDGET = "58933894.82"


class Wrong(AssertionError):
    """Says which figure differs."""


def expect(name: str, found: object, wanted: object) -> None:
    """Raise ``Wrong`` where a figure is not the golden one."""
    if found != wanted:
        raise Wrong(f"{name}: found {found!r}, wanted {wanted!r}")
    sys.stdout.write(f"ok  {name}\n")


@contextmanager
def office_named(name: str) -> Iterator[OfficeFile]:
    """Make an office of a name in a folder of its own."""
    head = Signatory("นายสมมติ ตัวอย่าง", "นายกเทศมนตรี", date(2020, 1, 1))
    office = Office(name, district="เมืองลพบุรี", province="ลพบุรี", signatories=(head,), facts=default_facts())
    with tempfile.TemporaryDirectory() as folder:
        made = create_office(Path(folder) / "office.khoktoom", office, actor="campaign")
        try:
            yield made
        finally:
            made.database.close()


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    """Return found, imported, updated, unchanged, rejected."""
    return report.found, report.imported, report.updated, report.unchanged, report.rejected


def khoktoom(folder: Path) -> None:
    """Import the 300 rows in every form; the golden figures, and a second import that changes nothing."""
    file = folder / KHOKTOOM
    for form, path in forms(file):
        with office_named("เทศบาลตำบลโคกตูม") as office:
            start = perf_counter()
            expect(f"300 rows, {form}", counts(import_file(office, PURCHASES, path)), (300, 300, 0, 0, 0))
            sys.stdout.write(f"    {perf_counter() - start:.1f} s\n")
            answer = figures_json(office, PURCHASES, YEAR)
            expect(f"figures, {form}", answer["by_method"], GOLDEN)
            expect(f"budget, {form}", answer["budget"], TOTAL_BUDGET)
            expect(f"again, {form}", counts(import_file(office, PURCHASES, file)), (300, 0, 0, 300, 0))
            expect(f"tax IDs, {form}", bad_ids(office), 0)
            if path == file:
                printed(office)


def forms(file: Path) -> Iterator[tuple[str, Path]]:
    """Yield the file as it is, in Windows-874, in UTF-8 without a mark, and as a workbook with numbers."""
    yield "as it is", file
    text = file.read_text(encoding="utf-8-sig")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for encoding in ("cp874", "utf-8"):
            path = folder / f"{encoding}.csv"
            path.write_bytes(text.encode(encoding))
            yield encoding, path
        book = openpyxl.Workbook()
        for row in csv.reader(StringIO(text)):
            book.worksheets[0].append([number(cell) for cell in row])
        book.save(folder / "numbers.xlsx")
        yield "xlsx", folder / "numbers.xlsx"


def number(cell: str) -> str | float | int:
    """Return a cell as a spreadsheet that guesses would keep it; what begins with 0 stays a text."""
    try:
        value = float(cell)
    except ValueError:
        return cell
    return cell if cell.startswith("0") else int(value) if value.is_integer() else value


def bad_ids(office: OfficeFile) -> int:
    """Count tax IDs that a check would doubt."""
    found = records.list_records(office, PURCHASES).records
    ids = [getattr(record, "winner_tax_id", None) for record in found]
    return sum(tax_id_problem(each) is not None for each in ids if each)


def printed(office: OfficeFile) -> None:
    """Print the papers of every month and quarter; the sums that they show are those of the figures."""
    for month in range(1, 13):
        period = Period(2568, month=month)
        text = text_of(office, "skr-1", papers.PrintOptions(period, date(2025, 10, 15)))
        budget = Decimal(str(figures_json(office, PURCHASES, period)["budget"]))
        expect(f"สขร.1 of month {month}", f"{budget:,.2f}" in text, True)
    for quarter in range(1, 5):
        options = papers.PrintOptions(Period(2568, quarter=quarter), date(2025, 10, 15), digits=False)
        by_method = figures_json(office, PURCHASES, options.period)["by_method"]
        assert isinstance(by_method, list)
        agreed = next(Decimal(each["agreed"]) for each in by_method if each["method"] == "เฉพาะเจาะจง")
        expect(f"winners of quarter {quarter}", f"{agreed:,.2f}" in text_of(office, "winners-notice", options), True)
    summary = text_of(office, "procurement-annual-summary", papers.PrintOptions(YEAR, date(2025, 10, 15)))
    for amount in ("28,369,145.82", "28,137,001.82", "30,564,749.00", "25,173,159.00", "5,623,734.00"):
        expect(f"summary shows {amount}", amount in summary, True)


def text_of(office: OfficeFile, paper_id: str, options: papers.PrintOptions) -> str:
    """Return the text of a printed paper."""
    with Pages(papers.make(office, paper(paper_id), options)) as pages:
        return "".join(pages.text(place) for place in range(pages.count))


def neighbour(folder: Path) -> None:
    """Import the neighbour's 88 rows, in its own office and in another's, which is warned of."""
    with office_named("เทศบาลตำบลโคกสลุด") as office:
        expect("88 rows", counts(import_file(office, PURCHASES, folder / KHOKSALUD)), (88, 88, 0, 0, 0))
        expect("88 again", counts(import_file(office, PURCHASES, folder / KHOKSALUD)), (88, 0, 0, 88, 0))
        answer = figures_json(office, PURCHASES, YEAR)
        expect("sum of 88 rows", answer["budget"], sum_of(folder / KHOKSALUD, "งบประมาณ(บาท)"))
    with office_named("เทศบาลตำบลโคกตูม") as office:
        report = import_file(office, PURCHASES, folder / KHOKSALUD)
        expect("another agency's rows", sum(each.code == "another-agency" for each in report.problems), 88)
        expect("kept all the same", report.imported, 88)


def shifted(folder: Path) -> None:
    """Import the 25 rows whose values stand under the wrong names."""
    with office_named("กรมควบคุมโรค") as office:
        report = import_file(office, PURCHASES, folder / SHIFTED)
        expect("25 shifted rows", counts(report), (25, 25, 0, 0, 0))
        expect("the shift is told once", sum(each.code == "shifted" for each in report.problems), 1)
        found = records.list_records(office, PURCHASES).records
        filled = [all(getattr(each, name) for name in ("winner", "doc_number", "contract_on")) for each in found]
        expect("winner, number and day of each", filled.count(True), 25)
        expect("tax IDs of the shifted rows", bad_ids(office), 0)
        answer = figures_json(office, PURCHASES, YEAR)
        expect("sum of 25 rows", answer["agreed"], sum_of(folder / SHIFTED, "ราคาตกลงซื้อ/จ้าง"))


def sum_of(file: Path, name: str) -> str:
    """Add a column of a JSON file up, exactly and without the program."""
    rows = json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)["rows"]
    return f"{sum((Decimal(str(row[name])) for row in rows), Decimal()):.2f}"


def plan_codes(folder: Path) -> None:
    """Take every real code of a plan for one."""
    codes = json.loads((folder / PLANS).read_text(encoding="utf-8"))
    expect(f"{len(codes)} plan codes", [code for code in codes if not is_plan_code(code)], [])


def main(arguments: list[str]) -> int:
    """Run all checks on a folder."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[0])
    for check in (khoktoom, neighbour, shifted, plan_codes):
        check(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
