"""The yearly summary of procurement: by method, beside last year, with problems and suggestions."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.chart import Chart, Series
from khoktoom_desktop.domain.comparison import Compared, amounts, comparison_table
from khoktoom_desktop.domain.money import per_cent, write_baht
from khoktoom_desktop.domain.office import DatedFact
from khoktoom_desktop.domain.period import FISCAL_MONTHS, MONTHS, SHORT_MONTHS
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import (
    Blank,
    Block,
    FormLine,
    Grid,
    Paper,
    Picture,
    Setting,
    Signatures,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import report_setup, signer_of, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.procurement_results.figures import PurchaseFigures, figures, purchases_of
from khoktoom_desktop.registers.procurement_results.months import Months, months_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PROBLEM, SUGGESTION = "procurement-problem", "procurement-suggestion"
_SAVED = "ประหยัดงบประมาณ"
_METHODS = (
    TableColumn("วิธีการจัดซื้อจัดจ้าง", width=28),
    TableColumn("จำนวนโครงการ", Kind.INTEGER, 11),
    TableColumn("ร้อยละ", Kind.PERCENT, 9, empty="-"),
    TableColumn("งบประมาณ (บาท)", Kind.BAHT, 18),
    TableColumn("ร้อยละ", Kind.PERCENT, 9, empty="-"),
    TableColumn("ราคาที่ตกลง (บาท)", Kind.BAHT, 18),
    TableColumn("บาท", Kind.BAHT, 16, group=_SAVED),
    TableColumn("ร้อยละ", Kind.PERCENT, 9, group=_SAVED, empty="-"),
)


@dataclass(frozen=True)
class AnnualSummary:
    """What the year and the one before add up to, and what the office wrote about the year."""

    this_year: PurchaseFigures
    last_year: PurchaseFigures
    months: Months
    problems: tuple[DatedFact, ...]
    suggestions: tuple[DatedFact, ...]

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what the summary lacks."""
        told = list(self.months.problems())
        if not self.problems:
            told.append(warning(None, "no-problems", "ยังไม่ได้เขียนปัญหาและอุปสรรคของปีนี้ พิมพ์เป็นช่องว่างให้เขียน"))
        if not self.suggestions:
            told.append(warning(None, "no-suggestions", "ยังไม่ได้เขียนข้อเสนอแนะของปีนี้ พิมพ์เป็นช่องว่างให้เขียน"))
        return tuple(told)


def gather_procurement_annual_summary(session: "Session", request: PaperRequest) -> AnnualSummary:
    """Read the figures of two years; the office's own words are those valid on the year's last day."""
    period, office = request.period, request.office
    end = period.end or request.day
    purchases = tuple(purchases_of(session, period))
    return AnnualSummary(
        figures(session, period, office),
        figures(session, period.year_before(), office),
        months_of(session, period, purchases, request.day),
        office.facts_on(PROBLEM, end),
        office.facts_on(SUGGESTION, end),
    )


def draw_procurement_annual_summary(facts: AnnualSummary, request: PaperRequest) -> bytes:
    """Set the summary."""
    office, day = request.office, request.day
    title = f"รายงานสรุปผลการจัดซื้อจัดจ้าง {request.period.title()}"
    blocks: list[Block] = [
        Text(plain(title), Setting.CENTRE, size=18, bold=True, heading=1, keep=True),
        Text(plain(f"{office.name} {_where(request)}".strip()), Setting.CENTRE, bold=True),
        _part("1. ผลการจัดซื้อจัดจ้างจำแนกตามวิธี"),
        _text(_finding(facts, request)),
        Grid(_methods(facts.this_year), size=13),
        _part(f"2. เปรียบเทียบกับปีงบประมาณ พ.ศ. {(request.period.year or 0) - 1}"),
        Grid(_beside(facts, request), size=13, whole=True),
        Space(3),
        Picture(_chart(facts, request), 60),
        _part("3. ปัญหาและอุปสรรค"),
        *_written(facts.problems),
        _part("4. ข้อเสนอแนะ"),
        *_written(facts.suggestions),
        Signatures(
            (
                *signers_of(office.signatories_on(day, "reporter"), "ผู้รายงาน"),
                signer_of(office.signatory(day), "ผู้รับรอง"),
            )
        ),
    ]
    return typeset(Paper(report_setup(request, title, landscape=False), tuple(blocks)))


def _where(request: PaperRequest) -> str:
    office = request.office
    return f"อำเภอ{office.district} จังหวัด{office.province}" if office.district and office.province else ""


def _part(title: str) -> Text:
    return Text(plain(title), bold=True, heading=2, space_before=4, space_after=1, keep=True)


def _text(words: str) -> Text:
    return Text(plain(words), Setting.JUSTIFIED, first_indent=12.5, space_after=2)


def _written(facts: tuple[DatedFact, ...]) -> list[Block]:
    """Return what the office wrote, numbered; else lines to write on."""
    if not facts:
        return [FormLine((Blank(""),)) for _ in range(2)]
    return [Text(plain(f"{number}. {fact.title}"), left_indent=8) for number, fact in enumerate(facts, 1)]


def _finding(facts: AnnualSummary, request: PaperRequest) -> str:
    """Say the year in sentences whose every figure is computed."""
    year = facts.this_year
    words = (
        f"ในปีงบประมาณ พ.ศ. {request.period.year} {request.office.name} จัดซื้อจัดจ้างทั้งสิ้น {year.count:,} โครงการ "
        f"งบประมาณ {write_baht(year.budget)} บาท ราคาที่ตกลง {write_baht(year.agreed)} บาท"
    )
    share = per_cent(year.saved, year.budget)
    if share is not None and year.saved >= 0:
        words += f" ประหยัดงบประมาณ {write_baht(year.saved)} บาท คิดเป็นร้อยละ {share} ของงบประมาณ"
    elif year.saved < 0:
        words += f" ราคาที่ตกลงสูงกว่างบประมาณ {write_baht(-year.saved)} บาท"
    if year.cancelled:
        words += f" และยกเลิก {year.cancelled:,} โครงการซึ่งไม่รวมในยอด"
    if year.by_method:
        most = year.by_method[0]
        words += f" วิธีที่ใช้มากที่สุดคือ {most.method or 'ไม่ระบุวิธี'} {most.count:,} โครงการ"
    return words


def _methods(year: PurchaseFigures) -> Table:
    rows = [
        TableRow(
            _sums(each.method or "ไม่ระบุวิธี", each.count, each.budget, each.agreed, each.saved, year),
        )
        for each in year.by_method
    ]
    total = _sums("รวมทั้งสิ้น", year.count, year.budget, year.agreed, year.saved, year)
    return Table(_METHODS, (*rows, TableRow(total, RowStyle.TOTAL)))


def _sums(
    title: str, count: int, budget: int, agreed: int, saved: int, whole: PurchaseFigures
) -> tuple[str | int | Decimal | None, ...]:
    return (
        title,
        count,
        per_cent(count, whole.count),
        budget,
        per_cent(budget, whole.budget),
        agreed,
        saved,
        per_cent(saved, budget),
    )


def _beside(facts: AnnualSummary, request: PaperRequest) -> Table:
    """Return the year beside the one before; of a year without a purchase nothing is known."""
    now, before = facts.this_year, facts.last_year
    known = bool(before.count or before.cancelled)
    lines = (
        Compared("จำนวนโครงการ", before.count if known else None, now.count),
        amounts("งบประมาณ (บาท)", before.budget if known else None, now.budget),
        amounts("ราคาที่ตกลง (บาท)", before.agreed if known else None, now.agreed),
        amounts("ประหยัดงบประมาณ (บาท)", before.saved if known else None, now.saved),
        Compared("ยกเลิก (โครงการ)", before.cancelled if known else None, now.cancelled),
    )
    return replace(comparison_table(request.period, lines), title="")


def _chart(facts: AnnualSummary, request: PaperRequest) -> Chart:
    """Describe the purchases of each month, last year's beside."""
    year = request.period.year or 0
    counts = facts.this_year.by_month
    series = [Series(f"ปี พ.ศ. {year}", tuple(None if each is None else float(each) for each in counts))]
    if facts.last_year.count:
        before = tuple(None if each is None else float(each) for each in facts.last_year.by_month)
        series.append(Series(f"ปี พ.ศ. {year - 1}", before))
    known = [(count, month) for count, month in zip(counts, FISCAL_MONTHS, strict=True) if count]
    most = max(known, default=(0, 0), key=lambda pair: pair[0])
    finding = f"มากที่สุดเดือน{MONTHS[most[1] - 1]} {most[0]:,} โครงการ" if known else "ไม่มีการจัดซื้อจัดจ้าง"
    told = ", ".join(
        f"{SHORT_MONTHS[month - 1]} {'ไม่มีข้อมูล' if count is None else count}"
        for month, count in zip(FISCAL_MONTHS, counts, strict=True)
    )
    return Chart(
        title=f"จำนวนโครงการจัดซื้อจัดจ้างรายเดือน ปีงบประมาณ พ.ศ. {year}: {finding}",
        labels=tuple(SHORT_MONTHS[month - 1] for month in FISCAL_MONTHS),
        series=tuple(series),
        unit="โครงการ",
        alternative=f"จำนวนโครงการจัดซื้อจัดจ้างรายเดือน: {told}",
    )
