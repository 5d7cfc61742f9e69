"""The papers of the plan: the notice that publishes it and the notice that changes it, each with its annex."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow, Value
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Block, Grid, PageBreak, Paper, Setting, Space, Text, plain
from khoktoom_desktop.paper.official import notice_end, notice_head, notice_setup, paragraph
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.procurement_plan.figures import (
    GIVEN_UP,
    find_item,
    items_announced_with,
    items_of,
)
from khoktoom_desktop.registers.procurement_plan.record import PlanItem, PlanRevision
from khoktoom_desktop.thai.dates import month_year

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_CENTRE = Align.CENTRE
_LEAD = (
    TableColumn("ลำดับ", Kind.INTEGER, 6, _CENTRE),
    TableColumn("รหัสแผนการจัดซื้อจัดจ้าง", width=18, align=_CENTRE, empty="-"),
)
PLAN_COLUMNS = (
    *_LEAD,
    TableColumn("ชื่อโครงการ", width=42),
    TableColumn("งบประมาณโครงการ (บาท)", Kind.BAHT, 17, empty="-"),
    TableColumn("คาดว่าจะประกาศจัดซื้อจัดจ้าง (เดือน/ปี)", width=17, align=_CENTRE, empty="-"),
)
CHANGE_COLUMNS = (
    *_LEAD,
    TableColumn("ชื่อโครงการ", width=30),
    TableColumn("แผนเดิม", width=26),
    TableColumn("แผนที่เปลี่ยนแปลง", width=26),
    TableColumn("เหตุผลที่ขอเปลี่ยนแปลง", width=22),
)
_CHANGED = (
    ("title", "ชื่อโครงการ"),
    ("method", "วิธีจัดซื้อจัดจ้าง"),
    ("budget", "งบประมาณ"),
    ("source_of_money", "แหล่งที่มาของงบประมาณ"),
    ("expected_month", "คาดว่าจะประกาศ"),
)


@dataclass(frozen=True)
class PlanNotice:
    """The items of a fiscal year's plan and who signs."""

    items: tuple[PlanItem, ...]
    signatory: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what the notice lacks."""
        if not self.items:
            return (error(None, "no-items", "ปีงบประมาณนี้ยังไม่มีรายการในแผนการจัดซื้อจัดจ้าง"),)
        gaps = (
            (sum(item.status == "draft" for item in self.items), "มีรายการที่ยังเป็นร่าง {count} รายการ อยู่ในประกาศด้วย"),
            (sum(item.budget is None for item in self.items), "ยังไม่มีงบประมาณ {count} รายการ พิมพ์เป็น -"),
            (
                sum(item.expected_month is None for item in self.items),
                "ยังไม่มีเดือนที่คาดว่าจะประกาศ {count} รายการ พิมพ์เป็น -",
            ),
        )
        return tuple(warning(None, "gap", template, count=count) for count, template in gaps if count)


@dataclass(frozen=True)
class PlanChangeNotice:
    """The items that one change announces together and who signs; ``first`` is the item asked for."""

    items: tuple[PlanItem, ...]
    first: PlanItem
    signatory: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what the notice lacks."""
        if len(self.first.revisions) < 2:
            return (error(None, "no-change", "รายการนี้ยังไม่มีการเปลี่ยนแปลงหลังเผยแพร่ จึงไม่มีอะไรให้ประกาศเปลี่ยนแปลง"),)
        without = sum(not item.revisions[-1].reason for item in self.items)
        return (
            (warning("change_reason", "gap", "ยังไม่มีเหตุผลที่ขอเปลี่ยนแปลง {count} รายการ", count=without),)
            if without
            else ()
        )


def gather_plan_notice(session: "Session", request: PaperRequest) -> PlanNotice:
    """Read the plan of the year, without what was cancelled or transferred."""
    items = tuple(item for item in items_of(session, request.period) if item.status not in GIVEN_UP)
    return PlanNotice(items, request.office.signatory(request.day))


def draw_plan_notice(facts: PlanNotice, request: PaperRequest) -> bytes:
    """Set the notice and its annex (มาตรา ๑๑; the annex as e-GP has it)."""
    office, day = request.office, request.day
    places = {"office": office.name, "year": request.period.year, "count": f"{len(facts.items):,}"}
    subject = phrase(office, "plan-notice-subject", day, **places)
    blocks = (
        *notice_head(office.name, subject),
        paragraph(phrase(office, "plan-notice-reason", day, **places)),
        paragraph(phrase(office, "plan-notice-body", day, **places)),
        *notice_end(day, facts.signatory, phrase(office, "procurement-notice-closing", day)),
        *_annex(f"เอกสารแนบท้ายประกาศ เรื่อง {subject}", office.name, _plan_table(facts.items)),
    )
    return typeset(Paper(notice_setup(request, subject), blocks))


def gather_plan_change_notice(session: "Session", request: PaperRequest) -> PlanChangeNotice:
    """Read the item asked for and those announced together with its latest change."""
    item = find_item(session, request.record or "")
    if item is None:
        raise Refused(
            "unknown-record",
            "ไม่พบรายการในแผนรหัส {uid}",
            "ดูรหัสของรายการด้วยคำสั่ง khoktoom list procurement-plan --json",
            uid=request.record or "",
        )
    together = tuple(each for each in items_announced_with(session, item) if len(each.revisions) > 1)
    return PlanChangeNotice(together or (item,), item, request.office.signatory(request.day))


def draw_plan_change_notice(facts: PlanChangeNotice, request: PaperRequest) -> bytes:
    """Set the notice and its annex of old and new values (ระเบียบกระทรวงการคลังฯ พ.ศ. ๒๕๖๐ ข้อ ๑๓)."""
    office, day = request.office, request.day
    years = ", ".join(str(year) for year in sorted({item.fiscal_year for item in facts.items if item.fiscal_year}))
    places = {"office": office.name, "year": years, "count": f"{len(facts.items):,}"}
    subject = phrase(office, "plan-change-subject", day, **places)
    blocks = (
        *notice_head(office.name, subject),
        paragraph(phrase(office, "plan-change-reason", day, **places)),
        paragraph(phrase(office, "plan-change-body", day, **places)),
        *notice_end(day, facts.signatory, phrase(office, "procurement-notice-closing", day)),
        *_annex(f"เอกสารแนบท้ายประกาศ เรื่อง {subject}", office.name, _change_table(facts.items, request)),
    )
    return typeset(Paper(notice_setup(request, subject), blocks))


def _annex(title: str, office_name: str, table: Table) -> tuple[Block, ...]:
    return (
        PageBreak(landscape=True),
        Text(plain(title), Setting.CENTRE, bold=True, heading=1, keep=True),
        Text(plain(office_name), Setting.CENTRE, bold=True, keep=True),
        Space(2),
        Grid(table),
    )


def _plan_table(items: tuple[PlanItem, ...]) -> Table:
    rows = [
        TableRow(
            (
                number,
                item.plan_code,
                item.title,
                item.budget,
                None if item.expected_month is None else month_year(item.expected_month),
            )
        )
        for number, item in enumerate(items, 1)
    ]
    total = sum(item.budget or 0 for item in items)
    rows.append(TableRow((f"รวมทั้งสิ้น {len(items):,} โครงการ", None, None, total, ""), RowStyle.TOTAL, merge=3))
    return Table(PLAN_COLUMNS, tuple(rows))


def _change_table(items: tuple[PlanItem, ...], request: PaperRequest) -> Table:
    """Return one row per item: what changed, before and after, a line for each value."""
    rows: list[TableRow] = []
    for number, item in enumerate(items, 1):
        before, after = item.revisions[-2:]
        changed = [(name, title) for name, title in _CHANGED if getattr(before, name) != getattr(after, name)]
        old, new = (
            "\n".join(f"{title}: {_value(revision, name, request)}" for name, title in changed)
            for revision in (before, after)
        )
        cells: tuple[Value, ...] = (number, item.plan_code, after.title, old, new, after.reason or "-")
        rows.append(TableRow(cells))
    return Table(CHANGE_COLUMNS, tuple(rows))


def _value(revision: PlanRevision, name: str, request: PaperRequest) -> str:
    """Write a value of a revision."""
    value = getattr(revision, name)
    if value is None:
        return "-"
    if name == "budget":
        return f"{write_baht(value)} บาท"
    if name == "expected_month":
        return month_year(value)
    if name == "source_of_money":
        fact = request.office.fact("source-of-money", value, request.day)
        return fact.title if fact else str(value)
    return str(value)
