"""The quarterly winners' notice with its annex, with tax IDs (๗ columns) or without (๖ columns)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.period import BUDDHIST_ERA, MONTHS
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.domain.vendors import is_natural_person, vendor_key
from khoktoom_desktop.paper.blocks import Block, Grid, PageBreak, Paper, Setting, Space, Text, plain
from khoktoom_desktop.paper.official import notice_end, notice_head, notice_setup, paragraph
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.procurement_results.figures import purchases_of
from khoktoom_desktop.registers.procurement_results.months import Months, months_of
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.thai.bahttext import baht_text
from khoktoom_desktop.thai.identifiers import digits_only, mask_tax_id

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_CENTRE = Align.CENTRE
_NUMBERS = "๑๒๓๔๕๖๗"
_TAX_ID = "เลขประจำตัวผู้เสียภาษี/เลขประจำตัวประชาชน"


@dataclass(frozen=True)
class Entry:
    """One line of the annex: what one vendor supplied under one document."""

    tax_id: str
    vendor: str
    titles: tuple[str, ...]
    amount: int
    day: str
    number: str
    reason: str


@dataclass(frozen=True)
class WinnersNotice:
    """The lines of the annex, their sum in satang, who signs, and the months of the quarter."""

    entries: tuple[Entry, ...]
    count: int
    amount: int
    signatory: Signatory
    legend: str
    months: Months

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what the notice lacks."""
        gaps = (
            (sum(entry.vendor == "-" for entry in self.entries), "ยังไม่มีผู้ได้รับการคัดเลือก {count} รายการ พิมพ์เป็น -"),
            (sum(entry.number == "-" for entry in self.entries), "ยังไม่มีเลขที่เอกสาร {count} รายการ พิมพ์เป็น -"),
            (sum(entry.reason == "-" for entry in self.entries), "ยังไม่มีรหัสเหตุผลสนับสนุน {count} รายการ พิมพ์เป็น -"),
        )
        told = (warning(None, "gap", template, count=count) for count, template in gaps if count)
        return (*self.months.problems(), *told)


def gather_winners_notice(session: "Session", request: PaperRequest) -> WinnersNotice:
    """Read the purchases of the quarter by the methods that the office announces."""
    office, day = request.office, request.day
    announced = [fact.key for fact in office.facts_on("winners-notice-method", request.period.end or day)]
    everything = tuple(purchases_of(session, request.period))
    purchases = [each for each in everything if each.method in announced]
    legend = " · ".join(fact.title for fact in office.facts_on("annex-reason", day))
    return WinnersNotice(
        tuple(_entries(purchases)),
        len(purchases),
        sum(each.agreed or 0 for each in purchases),
        office.signatory(day),
        legend,
        months_of(session, request.period, everything, day),
    )


def draw_winners_notice(facts: WinnersNotice, request: PaperRequest) -> bytes:
    """Set the notice and its annex."""
    office, day = request.office, request.day
    places = _places(facts, request)
    subject = phrase(office, "winners-notice-subject", day, **places)
    blocks: list[Block] = [
        *notice_head(office.name, subject),
        paragraph(phrase(office, "winners-notice-reason", day, **places)),
        paragraph(phrase(office, "winners-notice-body" if facts.entries else "winners-notice-nil", day, **places)),
        *notice_end(day, facts.signatory, phrase(office, "procurement-notice-closing", day)),
    ]
    if facts.entries:
        blocks += _annex(facts, request)
    return typeset(Paper(notice_setup(request, subject, {entry.vendor for entry in facts.entries}), tuple(blocks)))


def annex_columns(*, tax_ids: bool) -> tuple[TableColumn, ...]:
    """Return the columns of the annex; their numbers are part of the headings."""
    number = iter(_NUMBERS)

    def numbered(title: str) -> str:
        return f"{title}\n({next(number)})"

    head = [TableColumn(numbered("ลำดับ" if tax_ids else "ลำดับที่"), Kind.INTEGER, 5, _CENTRE)]
    if tax_ids:
        head.append(TableColumn(numbered(_TAX_ID), width=16, align=_CENTRE))
    head += [
        TableColumn(numbered("ชื่อผู้ประกอบการ"), width=24),
        TableColumn(numbered("รายการพัสดุที่จัดซื้อจัดจ้าง"), width=36),
        TableColumn(numbered("จำนวนเงินรวม\nที่จัดซื้อจัดจ้าง"), Kind.BAHT, 14),
    ]
    reference = numbered("เอกสารอ้างอิง").replace("\n", " ")
    return (
        *head,
        TableColumn("วันที่", width=10, align=_CENTRE, group=reference),
        TableColumn("เลขที่", width=11, align=_CENTRE, group=reference),
        TableColumn(numbered("เหตุผล\nสนับสนุน"), width=9, align=_CENTRE),
    )


def _annex(facts: WinnersNotice, request: PaperRequest) -> list[Block]:
    office, day = request.office, request.day
    period = "ประจำไตรมาสที่ {quarter} (เดือน {first} ถึง เดือน {last})".format(**_places(facts, request))
    columns = annex_columns(tax_ids=request.tax_ids)
    rows = [TableRow(_cells(number, entry, request.tax_ids)) for number, entry in enumerate(facts.entries, 1)]
    lead = len(columns) - 5
    total = (f"รวมทั้งสิ้น {facts.count:,} รายการ", *(None,) * lead, facts.amount, "", "", "")
    rows.append(TableRow(total, RowStyle.TOTAL, merge=lead + 1))
    return [
        PageBreak(landscape=True),
        Text(plain(phrase(office, "winners-annex-title", day)), Setting.CENTRE, bold=True, heading=1, keep=True),
        Text(plain(period), Setting.CENTRE, bold=True, keep=True),
        Text(plain(office.name), Setting.CENTRE, bold=True, keep=True),
        Space(2),
        Grid(Table(columns, tuple(rows)), size=13),
        *([Text(plain(f"หมายเหตุ เหตุผลสนับสนุน: {facts.legend}"), size=13, space_before=2)] if facts.legend else []),
    ]


def _cells(number: int, entry: Entry, tax_ids: bool) -> tuple[str | int, ...]:
    middle = (entry.tax_id,) if tax_ids else ()
    return (number, *middle, entry.vendor, "\n".join(entry.titles), entry.amount, entry.day, entry.number, entry.reason)


def _places(facts: WinnersNotice, request: PaperRequest) -> dict[str, object]:
    """Return what the phrases may name."""
    months = request.period.months()
    first, last = (f"{MONTHS[month - 1]} พ.ศ. {year + BUDDHIST_ERA}" for year, month in (months[0], months[-1]))
    return {
        "office": request.office.name,
        "quarter": request.period.quarter,
        "year": request.period.year,
        "first": first,
        "last": last,
        "count": f"{facts.count:,}",
        "amount": write_baht(facts.amount),
        "words": baht_text(facts.amount),
    }


def _entries(purchases: Iterable[Purchase]) -> list[Entry]:
    """Put together what one vendor supplied under one document."""
    groups: dict[tuple[object, ...], list[Purchase]] = {}
    for each in purchases:
        document = (vendor_key(each.winner), each.doc_type, each.doc_number, each.contract_on)
        alone = (each.id,) if not each.doc_number or not each.winner else ()
        groups.setdefault((*document, *alone), []).append(each)
    return [_entry(group) for group in groups.values()]


def _entry(group: list[Purchase]) -> Entry:
    """Return the line of purchases under one document."""
    first = group[0]
    return Entry(
        tax_id=_shown_id(first),
        vendor=first.winner or "-",
        titles=tuple(each.title for each in group),
        amount=sum(each.agreed or 0 for each in group),
        day="-" if first.contract_on is None else _written(first),
        number=first.doc_number or "-",
        reason=first.annex_reason or "-",
    )


def _written(purchase: Purchase) -> str:
    """Write the document's day as real annexes do: ``15/10/2564``."""
    day = purchase.contract_on
    return "-" if day is None else f"{day.day:02}/{day.month:02}/{day.year + BUDDHIST_ERA}"


def _shown_id(purchase: Purchase) -> str:
    """Write a firm's tax ID whole, a natural person's masked (PDPA)."""
    if not purchase.winner_tax_id:
        return "-"
    if is_natural_person(purchase.winner, purchase.winner_tax_id):
        return mask_tax_id(purchase.winner_tax_id)
    return digits_only(purchase.winner_tax_id) or purchase.winner_tax_id
