"""The cross-check of a pack: every file is read back, and its totals must be the figures; else the pack is refused."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.pack import PackFile
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.due import Due
from khoktoom_desktop.services.packs.data import COUNTS_ONLY, DataSet, figures_path
from khoktoom_desktop.services.packs.printed_totals import Total, listed_totals, totals_of
from khoktoom_desktop.services.packs.reading import added, csv_rows, figure, json_rows

_YES = ("ใช่", True)


@dataclass(frozen=True)
class Check:
    """A total that two files say: of which file, against which, what it is, what the one and the other say."""

    file: str
    against: str
    what: str
    value: Decimal | None
    expected: Decimal | None

    @property
    def agrees(self) -> bool:
        """Tell whether both say the same."""
        return self.value == self.expected

    @property
    def words(self) -> tuple[str, str]:
        """Write what the file and what the other says, both with as many decimals as the finer has."""
        both = (self.value, self.expected)
        places = max(-int(each.as_tuple().exponent) if each is not None else 0 for each in both)
        return written(self.value, places), written(self.expected, places)


def require_agreement(checks: Sequence[Check]) -> None:
    """Raise ``Refused`` (``totals-disagree``) naming the first two files that disagree, and both numbers."""
    wrong = [check for check in checks if not check.agrees]
    if not wrong:
        return
    first = wrong[0]
    value, expected = first.words
    raise Refused(
        "totals-disagree",
        "ยอดไม่ตรงกัน {count} แห่ง: {what} ใน {file} เป็น {value} แต่ใน {against} เป็น {expected}",
        "ถ้าแก้ข้อมูลหลังออกเอกสาร ให้ออกฉบับแก้ไขของเอกสารนั้น แล้วทำชุดอีกครั้ง",
        count=len(wrong),
        what=first.what,
        file=first.file,
        value=value,
        against=first.against,
        expected=expected,
    )


def written(value: Decimal | None, places: int = 0) -> str:
    """Write a total with its decimals; one that was not found is said so."""
    return "(ไม่พบ)" if value is None else f"{value:,.{max(places, 0)}f}"


def paper_checks(
    file: PackFile, text: str, due: Due, office: Office, figures: Mapping[str, PackFile]
) -> Iterator[Check]:
    """Yield the checks of a paper's file: its totals as they are read from its ``text`` or cells."""
    register = due.paper.register
    path = figures_path(register, due.period) if register else ""
    if path not in figures:
        return
    known = _figures(figures[path])
    totals: Iterator[Total]
    if due.paper.id == "ita-procurement-list":
        totals = listed_totals(file.content, office, due.period, known)
    else:
        totals = totals_of(due.paper.id, due.period, office, text, known)
    for total in totals:
        yield Check(file.path, path, total.what, total.printed, total.figure)


def data_checks(data: DataSet, csv: PackFile, json_file: PackFile, figures: Mapping[str, PackFile]) -> Iterator[Check]:
    """Yield the checks of a register's copies: as many rows in both, and the sums of the figures."""
    if data.register.id in COUNTS_ONLY:
        return
    heads, rows = csv_rows(csv.content)
    objects = json_rows(json_file.content)
    yield Check(csv.path, json_file.path, "จำนวนแถว", Decimal(len(rows)), Decimal(len(objects)))
    path = figures_path(data.register.id, data.period)
    known = _figures(figures[path])
    for what, field, figure_name in _SUMS.get(data.register.id, ()):
        kept = [each for each in objects if not each.get("cancelled")]
        expected = figure(known, figure_name)
        value = Decimal(len(kept)) if field is None else added([each[field] for each in kept])
        yield Check(json_file.path, path, what, value, expected)
        yield Check(csv.path, path, what, _csv_sum(data, heads, rows, field), expected)


_SUMS: Mapping[str, tuple[tuple[str, str | None, str], ...]] = {
    "procurement-results": (
        ("จำนวนรายการ", None, "count"),
        ("วงเงินรวม", "budget", "budget"),
        ("ราคาที่ตกลงรวม", "agreed", "agreed"),
    ),
    "service-statistics": (("จำนวนผู้รับบริการรวม", "count", "total"),),
    "gifts": (("จำนวนครั้ง", None, "count"), ("มูลค่ารวม", "value", "value")),
    "publication-log": (("จำนวนรายการ", None, "count"),),
}


def _csv_sum(data: DataSet, heads: Sequence[str], rows: Sequence[Sequence[object]], field: str | None) -> Decimal:
    """Return the number of rows, or the sum of a column; cancelled rows are left out."""
    titles = {column.field: column.title for column in data.register.columns()}
    at = heads.index(titles["cancelled"]) if titles.get("cancelled") in heads else None
    kept = [row for row in rows if at is None or at >= len(row) or row[at] not in _YES]
    if field is None:
        return Decimal(len(kept))
    place = heads.index(titles[field])
    return added([row[place] for row in kept if place < len(row)])


def _figures(file: PackFile) -> Mapping[str, object]:
    found: Mapping[str, object] = json.loads(file.content)
    return found
