"""The files for machines: the rows of each register as the public may have them, of people only the counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.table import RowStyle, Table
from khoktoom_desktop.publications.website.facts import DataFile, DataSet
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.complaints.record import Kind
from khoktoom_desktop.registers.complaints.report import category_table, month_table
from khoktoom_desktop.registers.complaints.summary import ComplaintFigures
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.registers.satisfaction.report import aspect_table, question_table
from khoktoom_desktop.registers.satisfaction.summary import SurveyFigures
from khoktoom_desktop.services import records
from khoktoom_desktop.services.exporting import Profile, columns_for, public_rows, write_json
from khoktoom_desktop.sheets.cells import cell_value
from khoktoom_desktop.sheets.delimited import write_csv

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.storage.record import Record

# The page of each register whose rows may be published one by one.
_PAGES = {
    "service-catalogue": "services",
    "service-statistics": "statistics",
    "budget-spending": "budget",
    "procurement-plan": "plan",
    "procurement-results": "procurement",
    "gifts": "no-gift",
    "culture-activities": "no-gift",
    "contact-channels": "contact",
    "publication-log": "published",
}
# The office's own remarks, and what tells of the program and not of the matter.
_INSIDE = ("note", "public", "issued_uid", "pictures")


@dataclass(frozen=True)
class Told:
    """The records of each register that are public, and what is told in counts alone."""

    lists: "Mapping[str, Sequence[Record]]"
    survey: SurveyFigures
    complaints: ComplaintFigures


def data_sets(session: "Session", office: Office, period: Period, told: Told) -> tuple[DataSet, ...]:
    """Return the data sets of a year, those without rows left out."""
    known = records.lookups_in(session, office, period.end or records.today())
    found = [
        _rows(register(name), page, period, public_rows(register(name), told.lists[name], known))
        for name, page in _PAGES.items()
        if told.lists[name]
    ]
    return (*found, *_counts(period, told))


def _rows(kept: Register, page: str, period: Period, rows: tuple[Table, list[dict[str, object]]]) -> DataSet:
    """Return the rows of a register without what stays inside the office."""
    columns = columns_for(kept, Profile.PUBLIC)
    shown = [place for place, column in enumerate(columns) if column.field not in _INSIDE]
    table = Table(
        tuple(rows[0].columns[place] for place in shown),
        tuple(replace(row, cells=tuple(row.cells[place] for place in shown)) for row in rows[0].rows),
    )
    content = [{name: value for name, value in row.items() if name not in _INSIDE} for row in rows[1]]
    meanings = tuple(
        (f"{columns[place].title} ({columns[place].field})", columns[place].help or columns[place].title)
        for place in shown
    )
    return _data_set(page, kept.title, f"{kept.id}-{period.year}", meanings, table, content)


def _counts(period: Period, told: Told) -> list[DataSet]:
    """Return what is known of people as counts: groups that are too small are hidden in the tables already."""
    found: list[tuple[str, str, str, Table]] = []
    if told.survey.respondents:
        found.append(("satisfaction", "ความพึงพอใจรายด้าน", "satisfaction-aspects", aspect_table(told.survey)))
        found.append(("satisfaction", "ความพึงพอใจรายข้อ", "satisfaction-questions", question_table(told.survey)))
    corruption = month_table(told.complaints, period.end or records.today())
    found.append(("complaints", "เรื่องร้องเรียนการทุจริตแต่ละเดือน", "complaints-corruption", corruption))
    if told.complaints.counts(Kind.GENERAL).total:
        general = category_table(told.complaints)
        found.append(("complaints", "เรื่องร้องเรียนทั่วไปตามประเภท", "complaints-general", general))
    return [_counted(page, title, f"{name}-{period.year}", table) for page, title, name, table in found]


def _counted(page: str, title: str, name: str, table: Table) -> DataSet:
    """Return a table of counts; its sections become no rows."""
    headings = tuple(f"{each.group} {each.heading}".replace("\n", " ").strip() for each in table.columns)
    columns = tuple(replace(each, heading=heading) for each, heading in zip(table.columns, headings, strict=True))
    bare = Table(columns, tuple(row for row in table.rows if row.style is not RowStyle.SECTION))
    content = [
        {
            heading: _plain(cell_value(column, value))
            for heading, column, value in zip(headings, columns, row.cells, strict=True)
        }
        for row in bare.rows
    ]
    return _data_set(page, title, name, tuple((heading, heading) for heading in headings), bare, content)


def _data_set(
    page: str,
    title: str,
    name: str,
    meanings: tuple[tuple[str, str], ...],
    table: Table,
    content: Sequence[Mapping[str, object]],
) -> DataSet:
    files = (
        DataFile(f"data/{name}.csv", write_csv(table)),
        DataFile(f"data/{name}.json", write_json(content)),
    )
    return DataSet(page, title, len(table.rows), meanings, files)


def _plain(value: object) -> object:
    """Return a value as JSON has it: exact numbers as text, as every answer of the program."""
    return value if value is None or isinstance(value, int | str) else str(value)
