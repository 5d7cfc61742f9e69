"""A table of values as HTML: captioned, its headings scoped, wide ones in a frame that scrolls by itself."""

from itertools import groupby

from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow, Value
from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.values import column_setting, is_whole, write_value
from khoktoom_desktop.publications.website.element import Element, element

_CLASSES = {Setting.CENTRE: "mid", Setting.RIGHT: "num"}
_NARROW = 3


def drawn_table(table: Table, ident: str, within: str = "") -> Element:
    """Return a table, or the words that say it is empty.

    ``ident`` is unique on the page; ``within`` names what the table stands in, for those who hear its frame named.
    """
    if not table.rows:
        return element("p", table.nothing, class_="quiet")
    title = table.title or "ตาราง"
    caption = element("caption", title, id=ident)
    drawn = element("table", caption, _head(table), *_bodies(table))
    if len(table.columns) <= _NARROW:
        return drawn
    heard = " ".join(filter(None, (within, title)))
    return element("div", drawn, class_="scroll", role="region", aria_label=heard, tabindex="0")


def _head(table: Table) -> Element:
    columns, named = table.columns, _named(table)
    if not any(column.group for column in columns):
        headings = (_heading(column, names=place == named) for place, column in enumerate(columns))
        return element("thead", element("tr", *headings))
    upper: list[Element] = []
    for group, found in groupby(enumerate(columns), key=lambda each: each[1].group or each[0]):
        members = list(found)
        if isinstance(group, str):
            upper.append(element("th", _text(group), scope="colgroup", colspan=str(len(members)), class_="mid"))
        else:
            upper.append(_heading(members[0][1], names=group == named, rowspan="2"))
    lower = (_heading(column, names=False) for column in columns if column.group)
    return element("thead", element("tr", *upper), element("tr", *lower))


def _heading(column: TableColumn, *, names: bool, rowspan: str | None = None) -> Element:
    return element("th", _text(column.heading), scope="col", rowspan=rowspan, class_=None if names else _class(column))


def _bodies(table: Table) -> list[Element]:
    """Return the rows, those below a heading of their own in a body of their own."""
    bodies: list[list[Element]] = [[]]
    named = _named(table)
    for row in table.rows:
        if row.style is RowStyle.SECTION:
            bodies.append([])
            span = str(len(table.columns))
            title = element("th", _text(str(row.cells[0])), colspan=span, scope="rowgroup")
            bodies[-1].append(element("tr", title, class_="section"))
        else:
            bodies[-1].append(_row(table, row, named))
    return [element("tbody", *rows) for rows in bodies if rows]


def _named(table: Table) -> int:
    """Return the column that names a row: the first of texts."""
    return next((place for place, column in enumerate(table.columns) if column.kind is Kind.TEXT), 0)


def _row(table: Table, row: TableRow, named: int) -> Element:
    cells: list[Element] = []
    first = 0
    if row.merge > 1 or row.style is not RowStyle.BODY:
        span = str(row.merge) if row.merge > 1 else None
        cells.append(element("th", _text(str(row.cells[0])), scope="row", colspan=span))
        first = max(1, row.merge)
    for place in range(first, len(table.columns)):
        column, value = table.columns[place], row.cells[place]
        tag, scope = ("th", "row") if place == named and not first else ("td", None)
        side = None if scope else _cell_class(column, value)
        cells.append(element(tag, _text(write_value(column, value)), scope=scope, class_=side))
    return element("tr", *cells, class_=row.style.value if row.style is not RowStyle.BODY else None)


def _cell_class(column: TableColumn, value: Value) -> str | None:
    names = [name for name in (_class(column), "whole" if is_whole(column, value) else None) if name]
    return " ".join(names) or None


def _class(column: TableColumn) -> str | None:
    """Return where a column stands, headings and all; numbers, and words among them, at the right."""
    return _CLASSES.get(column_setting(column, 0))


def _text(text: str) -> str:
    return text.replace("\n", " ")
