"""Every register's totals, and what its report prints of them, against SQL written by hand on the sample office."""

import io
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.catalogue import paper as find_paper
from khoktoom_desktop.publications.measures_places import value_at
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.catalogue import register as find_register
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import PrintOptions, make

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

DAY = date(2023, 10, 10)
PERIODS = (Period(2565), Period(2566), Period(2566, quarter=2))
_COUNTS = "FROM service_count c JOIN service s ON s.id = c.service_id WHERE c.deleted_at IS NULL AND c.basis = 'month'"
_UNITS = {"case": "ราย", "time": "ครั้ง", "person": "คน", "item": "เรื่อง", "copy": "ฉบับ", "animal": "ตัว"}
_MONTHS = f"{_COUNTS} AND c.month BETWEEN :from AND :to"
_GIFTS = "FROM gift WHERE deleted_at IS NULL AND received_on BETWEEN :from AND :to"
_PLAN = (
    "FROM plan_item WHERE deleted_at IS NULL AND status != 'cancelled' AND fiscal_year = :year"
    " AND (:whole OR expected_month BETWEEN :from AND :to)"
)
_DIRECT = "เฉพาะเจาะจง"
_BOUGHT = "FROM purchase WHERE deleted_at IS NULL AND coalesce(contract_on, requested_on) BETWEEN :from AND :to"
_MEASURES = (
    "FROM measure m WHERE m.deleted_at IS NULL AND fiscal_year = :year AND (:whole OR ends_on BETWEEN :from AND :to)"
)
_ANSWERS = (
    "FROM survey_answer a JOIN survey_response r ON r.id = a.response_id"
    " WHERE r.deleted_at IS NULL AND r.answered_on BETWEEN :from AND :to"
)
_SERVICES = (
    "FROM service WHERE deleted_at IS NULL AND coalesce(active_from, :from) <= :to"
    " AND coalesce(active_to, :to) >= :from"
)
_CHANNELS = (
    "FROM contact_channel WHERE deleted_at IS NULL AND coalesce(opened_on, :from) <= :to"
    " AND coalesce(closed_on, :to) >= :from"
)
_COMPLAINTS = "FROM complaint WHERE deleted_at IS NULL AND received_on BETWEEN :from AND :to AND kind ="
_HELD = "FROM culture_activity WHERE deleted_at IS NULL AND held_on BETWEEN :from AND :to"
_LOG = "FROM publication WHERE deleted_at IS NULL AND coalesce(published_on, document_date) BETWEEN :from AND :to"


def _baht(satang: str) -> str:
    return f"printf('%.2f', coalesce({satang}, 0) / 100.0)"


def _in_quarters(column: str, quarters: str) -> str:
    return " + ".join(f"coalesce({column}_{quarter}, 0)" for quarter in quarters)


def _spent(side: str, quarters: str, column: str = "actual") -> str:
    amounts = _in_quarters(column, quarters)
    return (
        f"SELECT {_baht(f'sum({amounts})')} FROM budget_line"
        f" WHERE deleted_at IS NULL AND fiscal_year = :year AND side = '{side}'"
    )


def _of_period(side: str, column: str) -> str:
    year, quarter = _spent(side, "1234", column), _spent(side, "2", column)
    return f"SELECT CASE WHEN :whole THEN ({year}) ELSE ({quarter}) END"


def _left(side: str) -> str:
    """Take what was spent up to the period's end from the budget: of the year, or of its first two quarters."""
    spent = f"CASE WHEN :whole THEN {_in_quarters('actual', '1234')} ELSE {_in_quarters('actual', '12')} END"
    return _budget(side, f"approved + coalesce(transferred, 0) - ({spent})")


def _budget(side: str, amount: str = "approved + coalesce(transferred, 0)") -> str:
    return (
        f"SELECT {_baht(f'sum({amount})')} FROM budget_line"
        f" WHERE deleted_at IS NULL AND fiscal_year = :year AND side = '{side}'"
    )


# By register: the way to a figure (a list at the end counts its entries), and what SQL says of it; of spending each
# kind of period has its own quarters.
HAND: Mapping[str, Mapping[str, str]] = {
    "service-statistics": {
        "total": f"SELECT coalesce(sum(c.count), 0) {_MONTHS}",
        "by_channel/walk-in/total": f"SELECT coalesce(sum(c.count), 0) {_MONTHS} AND c.channel = 'walk-in'",
        "by_channel/e-service/total": f"SELECT coalesce(sum(c.count), 0) {_MONTHS} AND c.channel = 'e-service'",
        **{
            f"by_unit/{words}/total": f"SELECT coalesce(sum(c.count), 0) {_MONTHS} AND s.unit = '{unit}'"
            for unit, words in _UNITS.items()
        },
        **{
            f"by_unit/ราย/by_channel/{channel}/total": f"SELECT coalesce(sum(c.count), 0) {_MONTHS}"
            f" AND s.unit = 'case' AND c.channel = '{channel}'"
            for channel in ("walk-in", "e-service")
        },
    },
    "gifts": {
        "count": f"SELECT count(*) {_GIFTS}",
        "value": f"SELECT {_baht('sum(value)')} {_GIFTS}",
        "by_basis/policy/count": f"SELECT count(*) {_GIFTS} AND basis = 'policy'",
        "by_basis/policy/value": f"SELECT {_baht('sum(value)')} {_GIFTS} AND basis = 'policy'",
        "by_basis/section128/count": f"SELECT count(*) {_GIFTS} AND basis = 'section128'",
        "by_basis/section128/value": f"SELECT {_baht('sum(value)')} {_GIFTS} AND basis = 'section128'",
    },
    "procurement-plan": {
        "count": f"SELECT count(*) {_PLAN}",
        "budget": f"SELECT {_baht('sum(budget)')} {_PLAN}",
    },
    "procurement-results": {
        "count": f"SELECT count(*) {_BOUGHT} AND NOT cancelled",
        "cancelled": f"SELECT count(*) {_BOUGHT} AND cancelled",
        "budget": f"SELECT {_baht('sum(budget)')} {_BOUGHT} AND NOT cancelled",
        "agreed": f"SELECT {_baht('sum(agreed)')} {_BOUGHT} AND NOT cancelled",
        "saved": f"SELECT {_baht('sum(budget - agreed)')} {_BOUGHT} AND NOT cancelled",
        f"by_method/{_DIRECT}/count": f"SELECT count(*) {_BOUGHT} AND NOT cancelled AND method = '{_DIRECT}'",
        f"by_method/{_DIRECT}/budget": f"SELECT {_baht('sum(budget)')} {_BOUGHT} AND NOT cancelled"
        f" AND method = '{_DIRECT}'",
        f"by_method/{_DIRECT}/agreed": f"SELECT {_baht('sum(agreed)')} {_BOUGHT} AND NOT cancelled"
        f" AND method = '{_DIRECT}'",
    },
    "measures": {
        "count": f"SELECT count(*) {_MEASURES}",
        "evidence": f"SELECT count(*) FROM measure_evidence e WHERE e.measure_id IN (SELECT m.id {_MEASURES})",
    },
    "budget-spending": {
        "spending/budget": _budget("spending"),
        "receipts/budget": _budget("receipt"),
        "spending/planned": _of_period("spending", "planned"),
        "receipts/planned": _of_period("receipt", "planned"),
        "spending/actual": _of_period("spending", "actual"),
        "receipts/actual": _of_period("receipt", "actual"),
        "spending/left": _left("spending"),
    },
    "satisfaction": {
        "respondents": "SELECT count(*) FROM survey_response"
        " WHERE deleted_at IS NULL AND answered_on BETWEEN :from AND :to",
        "answers": f"SELECT count(*) {_ANSWERS}",
        "mean": f"SELECT printf('%.2f', round(avg(a.value) + 1e-9, 2)) {_ANSWERS}",
        "standard_deviation": "SELECT printf('%.2f', sqrt((sum(a.value * a.value) - sum(a.value) * avg(a.value))"
        f" / (count(*) - 1))) {_ANSWERS}",
        "per_cent_of_highest": f"SELECT printf('%.2f', avg(a.value) * 20) {_ANSWERS}",
        "counts/5": f"SELECT count(*) {_ANSWERS} AND a.value = 5",
    },
    "service-catalogue": {"count": f"SELECT count(*) {_SERVICES}"},
    "contact-channels": {
        "count": f"SELECT count(*) {_CHANNELS}",
        "public": f"SELECT count(*) {_CHANNELS} AND public",
        "new": "SELECT count(*) FROM contact_channel WHERE deleted_at IS NULL AND opened_on BETWEEN :from AND :to",
    },
    "complaints": {
        "total": f"SELECT count(*) {_COMPLAINTS} 'corruption'",
        "done": f"SELECT count(*) {_COMPLAINTS} 'corruption' AND status = 'done'",
        "pending": f"SELECT count(*) {_COMPLAINTS} 'corruption' AND status = 'pending'",
        "general_total": f"SELECT count(*) {_COMPLAINTS} 'general'",
        "general_done": f"SELECT count(*) {_COMPLAINTS} 'general' AND status = 'done'",
        "general_pending": f"SELECT count(*) {_COMPLAINTS} 'general' AND status = 'pending'",
    },
    "culture-activities": {
        "count": f"SELECT count(*) {_HELD}",
        "participants": f"SELECT coalesce(sum(participants), 0) {_HELD}",
        "pictures": "SELECT count(*) FROM culture_activity_picture WHERE picture != '' AND activity_id IN"
        f" (SELECT id {_HELD})",
    },
    "publication-log": {
        "count": f"SELECT count(*) {_LOG}",
        "published": f"SELECT count(*) {_LOG} AND place != '' AND published_on IS NOT NULL",
    },
}
# Which of them the register's reports print as they stand; the others are sums that no paper adds up.
PRINTED: Mapping[str, tuple[str, ...]] = {
    "service-statistics": tuple(field for field in HAND["service-statistics"] if field.startswith("by_unit")),
    "gifts": tuple(field for field in HAND["gifts"] if field.startswith("by_basis")),
    "procurement-plan": ("count", "budget"),
    "procurement-results": tuple(HAND["procurement-results"]),
    "budget-spending": tuple(HAND["budget-spending"]),
    "satisfaction": tuple(field for field in HAND["satisfaction"]),
    "complaints": tuple(HAND["complaints"]),
    "culture-activities": ("count", "participants"),
}
# Which of these they print of the year before too.
BEFORE: Mapping[str, tuple[str, ...]] = {
    "service-statistics": PRINTED["service-statistics"],
    "gifts": ("by_basis/policy/count", "by_basis/policy/value"),
    "procurement-results": ("count", "cancelled", "budget", "agreed", "saved"),
    "budget-spending": ("spending/budget", "receipts/budget", "spending/actual", "receipts/actual"),
    "satisfaction": ("respondents", "mean", "standard_deviation", "per_cent_of_highest"),
    "complaints": PRINTED["complaints"],
    "culture-activities": PRINTED["culture-activities"],
}
# Papers of shorter periods, and what they print of theirs.
SHORTER = (
    ("skr-1", Period(2566, month=5), ("count", "budget", "agreed")),
    ("winners-notice", Period(2566, quarter=2), (f"by_method/{_DIRECT}/count", f"by_method/{_DIRECT}/agreed")),
)
# Papers of a register that print each record and no totals.
LISTS = frozenset({"measures-announcement", "measures-report", "ita-procurement-list"})


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    """Open the sample office to read."""
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


def by_hand(path: Path, register: Register, period: Period) -> dict[str, object]:
    """Return what SQL says of the figures of a register."""
    start, end = period.start, period.end
    assert start is not None
    assert end is not None
    places = {"from": str(start), "to": str(end), "year": period.year, "whole": period.kind == "year"}
    with closing(sqlite3.connect(path)) as file:
        return {field: file.execute(sql, places).fetchone()[0] for field, sql in HAND[register.id].items()}


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: f"{period.year}-{period.quarter or 'year'}")
@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
def test_figures_agree_with_sql_written_by_hand(register: Register, period: Period, sample: OfficeFile) -> None:
    told = figures_json(sample, register, period)
    expected = by_hand(sample.path, register, period)
    found = {}
    for field in expected:
        try:
            found[field] = value_at(told, field)
        except KeyError:
            found[field] = 0
    assert found == {field: value if value is not None else None for field, value in expected.items()}
    if period == Period(2566):
        assert any(expected.values())


@pytest.mark.parametrize("register", [each for each in REGISTERS if each.id in PRINTED], ids=lambda each: each.id)
def test_the_reports_print_what_sql_says(register: Register, sample: OfficeFile) -> None:
    numbers = said(sample, register, Period(2566), PRINTED)
    before = said(sample, register, Period(2565), BEFORE)
    printed = 0
    for paper in PAPERS:
        if paper.register != register.id or "year" not in paper.periods or paper.id in LISTS:
            continue
        for form in set(paper.formats) & {"pdf", "xlsx"}:
            text = text_of(printed_of(sample, paper.id, Period(2566), form), form)
            assert [number for number in (*numbers, *before) if number not in text] == [], (paper.id, form)
            printed += 1
    assert printed


@pytest.mark.parametrize("register", [each for each in REGISTERS if each.id in BEFORE], ids=lambda each: each.id)
def test_the_reports_of_a_quarter_print_what_sql_says(register: Register, sample: OfficeFile) -> None:
    quarter = Period(2566, quarter=2)
    numbers = said(sample, register, quarter, PRINTED)
    for paper in PAPERS:
        if paper.register == register.id and {"quarter", "year"} <= set(paper.periods) and paper.id not in LISTS:
            text = text_of(printed_of(sample, paper.id, quarter, "pdf"), "pdf")
            assert [number for number in numbers if number not in text] == [], paper.id


@pytest.mark.parametrize(("paper_id", "period", "fields"), SHORTER, ids=lambda value: str(value)[:14])
def test_papers_of_shorter_periods_print_what_sql_says(
    paper_id: str, period: Period, fields: tuple[str, ...], sample: OfficeFile
) -> None:
    kind = find_paper(paper_id)
    numbers = said(sample, find_register(kind.register or ""), period, {kind.register or "": fields})
    for form in kind.formats:
        text = text_of(printed_of(sample, paper_id, period, form), form)
        assert [number for number in numbers if number not in text] == [], form


def test_the_list_of_purchases_adds_up_to_what_sql_says(sample: OfficeFile) -> None:
    expected = by_hand(sample.path, find_register("procurement-results"), Period(2566))
    data = printed_of(sample, "ita-procurement-list", Period(2566), "xlsx")
    book = load_workbook(io.BytesIO(data), read_only=True)
    rows = [row for row in book.worksheets[0].iter_rows(min_row=2, values_only=True) if row[10] != "ยกเลิกการดำเนินการ"]
    book.close()
    found = {name: sum(row[at] for row in rows if row[at] != "-") for name, at in (("budget", 8), ("agreed", 13))}
    assert {name: f"{value:.2f}" for name, value in found.items()} == {
        name: expected[name] for name in ("budget", "agreed")
    }


def test_what_has_no_total_is_said_so() -> None:
    assert set(HAND) == {register.id for register in REGISTERS}
    without = {register.id for register in REGISTERS} - set(PRINTED)
    with_totals = {
        paper.register for paper in PAPERS if paper.register and "year" in paper.periods and paper.id not in LISTS
    }
    assert with_totals.isdisjoint(without)


def said(
    sample: OfficeFile, register: Register, period: Period, fields: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Return what SQL says of some figures of a register, as papers write it."""
    expected = by_hand(sample.path, register, period)
    return tuple(written(expected[field]) for field in fields.get(register.id, ()))


def printed_of(sample: OfficeFile, paper_id: str, period: Period, form: str) -> bytes:
    """Print a paper with Arabic digits."""
    paper = find_paper(paper_id)
    return make(sample, paper, PrintOptions(period, DAY, digits=False if "digits" in paper.options else None), form)


def written(value: object) -> str:
    """Write a number as a paper or a cell does."""
    if isinstance(value, int):
        return f"{value:,}"
    return f"{float(str(value)):,.2f}"


def text_of(data: bytes, form: str) -> set[str]:
    """Return the numbers of a paper: words of the pages, or values of cells as they are shown."""
    if form == "pdf":
        with Pages(data) as pages:
            return set(" ".join(pages.text(page) for page in range(pages.count)).split())
    book = load_workbook(io.BytesIO(data), read_only=True)
    values = [value for sheet in book for row in sheet.iter_rows(values_only=True) for value in row]
    book.close()
    shown = {f"{value:,}" for value in values if isinstance(value, int)}
    shown |= {f"{value:,.2f}" for value in values if isinstance(value, float | int)}
    return shown | {word for value in values if isinstance(value, str) for word in value.split()}
