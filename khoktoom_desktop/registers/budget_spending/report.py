"""The tables, the chart and the notes of the budget report."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from khoktoom_desktop.domain.chart import Chart, Series
from khoktoom_desktop.domain.comparison import Compared, amounts
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow, Value
from khoktoom_desktop.registers.budget_spending.figures import NOT_SAID
from khoktoom_desktop.registers.budget_spending.record import GROUP, PLAN, QUARTERS, BudgetLine, Side, actuals, plans
from khoktoom_desktop.registers.budget_spending.summary import Amounts, BudgetFigures, Span

NONE = "-"
NOT_ENTERED = "…"
_MILLION = 100_000_000


def sides_table(figures: BudgetFigures) -> Table:
    """Return receipts by group over spending by group, each with its total."""
    rows: list[TableRow] = []
    for side, title, total in (
        (Side.RECEIPT, "รายรับ", "รวมรายรับ"),
        (Side.SPENDING, "รายจ่าย", "รวมรายจ่าย"),
    ):
        lines = figures.by(side, "group")
        if lines:
            rows.append(_section(figures, title))
            rows += [_row(figures.span, name, amounts) for name, amounts in lines]
            rows.append(_row(figures.span, total, figures.total(side), RowStyle.TOTAL))
    return Table(_columns(figures.span, "รายการ", "รับ/จ่ายจริง"), tuple(rows), title="สรุปรายรับและรายจ่าย")


def spending_table(figures: BudgetFigures, name: str, title: str) -> Table:
    """Return the spending by ``plan`` or ``department``."""
    rows = [_row(figures.span, each, amounts) for each, amounts in figures.by(Side.SPENDING, name)]
    rows.append(_row(figures.span, "รวม", figures.total(Side.SPENDING), RowStyle.TOTAL))
    return Table(_columns(figures.span, title, "จ่ายจริง"), tuple(rows), title=f"รายจ่ายจำแนกตาม{title}")


def detail_table(figures: BudgetFigures, lines: Sequence[BudgetLine], office: Office) -> Table:
    """Return the spending line by line, under plan and group."""
    plan_titles, group_titles = office.titles(PLAN), office.titles(GROUP)
    rows: list[TableRow] = []
    above: tuple[str, str] | None = None
    for line in (each for each in lines if each.side == Side.SPENDING):
        if (line.plan, line.budget_group) != above:
            above = (line.plan, line.budget_group)
            words = f"{plan_titles.get(line.plan, NOT_SAID)} {group_titles.get(line.budget_group, NOT_SAID)}"
            rows.append(_section(figures, words))
        rows.append(_row(figures.span, line.category, amounts_of(line)))
    rows.append(_row(figures.span, "รวม", figures.total(Side.SPENDING), RowStyle.TOTAL))
    return Table(_columns(figures.span, "หมวด/รายการ", "จ่ายจริง"), tuple(rows), title="รายจ่ายตามแผนงาน งบ และหมวด")


def amounts_of(line: BudgetLine) -> Amounts:
    """Return what one line holds."""
    return Amounts(
        1,
        line.budget,
        tuple(amount or 0 for amount in plans(line)),
        tuple(amount or 0 for amount in actuals(line)),
        tuple(int(amount is None) for amount in actuals(line)),
    )


def beside(figures: BudgetFigures, before: BudgetFigures) -> list[Compared]:
    """Return budget, money moved in the period and so far, with those of the year before.

    A side without lines, or without any amount entered in the span, is not known.
    """
    found: list[Compared] = []
    span = figures.span
    for side, title, actual in ((Side.RECEIPT, "รายรับ", "รับจริง"), (Side.SPENDING, "รายจ่าย", "จ่ายจริง")):
        now, then = figures.total(side), before.total(side)
        if not now.count:
            continue

        def both(words: str, read: Callable[[Amounts], int], now: Amounts = now, then: Amounts = then) -> Compared:
            return amounts(words, _moved(span, then, read(then)), _moved(span, now, read(now)))

        found += [
            amounts(f"งบประมาณ{title} (บาท)", then.budget if then.count else None, now.budget),
            both(f"{actual}ในงวด (บาท)", span.actual),
            *((both(f"{actual}สะสม (บาท)", span.actual_so_far),) if span.first > 1 else ()),
            Compared(f"ร้อยละของงบประมาณ{title}", _share(span, then), _share(span, now), share=False),
        ]
    return found


def _share(span: Span, amounts_: Amounts) -> Decimal | None:
    return None if _moved(span, amounts_, 0) is None else span.of_budget(amounts_)


def _moved(span: Span, amounts_: Amounts, value: int) -> int | None:
    """Return an amount of the span, ``None`` where nothing was entered in it."""
    return None if span.missing(amounts_) == amounts_.count * (span.last - span.first + 1) else value


def quarter_chart(figures: BudgetFigures) -> Chart:
    """Return spending beside its plan by quarter, up to the end of the period; the title says how far it has come."""
    total, span = figures.total(Side.SPENDING), figures.span
    shown = [quarter for quarter in QUARTERS if quarter <= span.last]
    labels = tuple(f"ไตรมาส {quarter}" for quarter in shown)
    spent = tuple(round(total.actual[quarter - 1] / _MILLION, 2) for quarter in shown)
    planned = tuple(round(total.planned[quarter - 1] / _MILLION, 2) for quarter in shown)
    title = f"ใช้จ่ายแล้วร้อยละ {written(span.of_budget(total))} ของงบประมาณ"
    told = " ".join(
        f"{label} จ่ายจริง {each:.2f} แผน {plan:.2f}" for label, each, plan in zip(labels, spent, planned, strict=True)
    )
    return Chart(
        title,
        labels,
        (Series("จ่ายจริง", spent), Series("แผน", planned)),
        "ล้านบาท",
        alternative=f"{title}: {told} ล้านบาท",
    )


def notes(figures: BudgetFigures) -> tuple[str, ...]:
    """Return what stands below the tables: what the columns mean, and what is not entered yet."""
    found = ["งบประมาณเป็นยอดหลังโอนเพิ่มและโอนลด ยอดสะสมนับตั้งแต่ไตรมาสที่ 1 คงเหลือคืองบประมาณหักยอดสะสม"]
    missing = figures.span.missing(figures.total(Side.SPENDING)) + figures.span.missing(figures.total(Side.RECEIPT))
    if missing:
        found.append(f"{NOT_ENTERED} หมายถึง ยังไม่ได้บันทึก ไม่ใช่ศูนย์ ขาดยอดจริง {missing:,} ช่อง ยอดรวมจึงยังไม่ครบ")
    return tuple(found)


def written(value: Decimal | None) -> str:
    """Write per cents with two places; a dash where there are none."""
    return NONE if value is None else f"{value:,.2f}"


def _columns(span: Span, first: str, actual: str) -> tuple[TableColumn, ...]:
    """Return the columns; where the span is not the whole year so far, the sum so far stands beside it."""
    part = span.first > 1
    return (
        TableColumn(first, width=4.4),
        TableColumn("งบประมาณ\n(บาท)", Kind.BAHT, 1.9),
        TableColumn("แผน (บาท)", Kind.BAHT, 1.9, group="ในงวดนี้" if part else ""),
        TableColumn(f"{actual} (บาท)", Kind.BAHT, 1.9, group="ในงวดนี้" if part else ""),
        TableColumn("ร้อยละ\nของแผน", Kind.PERCENT, 1.1, group="ในงวดนี้" if part else "", empty=NONE),
        *((TableColumn("สะสม\n(บาท)", Kind.BAHT, 1.9),) if part else ()),
        TableColumn("ร้อยละของ\nงบประมาณ", Kind.PERCENT, 1.2, empty=NONE),
        TableColumn("คงเหลือ\n(บาท)", Kind.BAHT, 1.9),
    )


def _row(span: Span, title: str, amounts: Amounts, style: RowStyle = RowStyle.BODY) -> TableRow:
    # Where nothing is entered yet, nought would be a figure that nobody gave.
    nothing = span.missing(amounts) == amounts.count * (span.last - span.first + 1)
    actual: Value = NOT_ENTERED if nothing else span.actual(amounts)
    return TableRow(
        (
            title,
            amounts.budget,
            span.planned(amounts),
            actual,
            None if nothing else span.of_plan(amounts),
            *((span.actual_so_far(amounts),) if span.first > 1 else ()),
            span.of_budget(amounts),
            span.left(amounts),
        ),
        style,
    )


def _section(figures: BudgetFigures, title: str) -> TableRow:
    return TableRow((title, *(None for _ in _columns(figures.span, "", "")[1:])), RowStyle.SECTION)
