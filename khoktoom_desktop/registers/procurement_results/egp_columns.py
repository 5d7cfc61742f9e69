"""Where each fact stands in an e-GP open-data file: by its heading, and by content where the values are shifted.

The file of fiscal year 2568 has two headings fewer than values (and its service three more), so that all
after จังหวัด stands under the wrong name. A shift is seen by what the cells hold: a tax ID, a name,
a contract number, two dates, an amount, a state, one after another.
"""

import re
from collections.abc import Mapping, Sequence

from khoktoom_desktop.domain.vendors import COMPANY_WORDS
from khoktoom_desktop.registers.importing import heading_key
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.thai.dates import read_date
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.unreadable import Unreadable

# Heading in the file → what the reader calls it.
HEADINGS = {
    "รหัสโครงการ": "egp_project",
    "ชื่อโครงการ": "title",
    "ชื่อประเภทโครงการ": "project_type",
    "ชื่อหน่วยงาน": "agency",
    "วิธีจัดซื้อฯ": "method",
    "กลุ่มวิธีจัดซื้อฯ": "method_group",
    "วันที่ประกาศ": "announced_on",
    "งบประมาณ(บาท)": "budget",
    "ราคากลาง(บาท)": "reference_price",
    "ราคาตกลงซื้อ/จ้าง": "agreed",
    "ปีงบประมาณ": "fiscal_year",
    "จังหวัด": "province",
    "เลขนิติบุคคล": "winner_tax_id",
    "ชื่อผู้ชนะ": "winner",
    "เลขที่สัญญา": "doc_number",
    "วันที่ลงนามสัญญา": "contract_on",
    "วันที่สิ้นสุดสัญญา": "ends_on",
    "งบสัญญา(บาท)": "contract_amount",
    "สถานะสัญญา": "status",
}
_KEYS = {heading_key(title): name for title, name in HEADINGS.items()}
_NEEDED = frozenset(("egp_project", "title", "budget"))
# The values that stand in this order in the file, wherever they begin.
TAIL = ("winner_tax_id", "winner", "doc_number", "contract_on", "ends_on", "contract_amount", "status")
_WITHIN = 30
_SAMPLE = 200
_LONG_DIGITS = re.compile(r"\d{10,13}")
_AMOUNT = re.compile(r"[\d,]+(\.\d+)?")
_SHORT_DATE = re.compile(r"\d{1,2} [ก-๙.]+ \d{2,4}")


def find_heading(raw: RawSheet) -> tuple[int, Mapping[str, int]] | None:
    """Return the heading row's index and where its names stand; ``None`` where this is no e-GP file."""
    for index, row in enumerate(raw.rows[:_WITHIN]):
        places: dict[str, int] = {}
        for place, cell in enumerate(row):
            name = _KEYS.get(heading_key(cell)) if isinstance(cell, str) else None
            if name is not None:
                places.setdefault(name, place)
        if places.keys() >= _NEEDED and ("agency" in places or "method_group" in places):
            return index, places
    return None


def locate(raw: RawSheet) -> tuple[int, Mapping[str, int], bool] | None:
    """Return the heading row, where each fact really stands, and whether the values are shifted."""
    found = find_heading(raw)
    if found is None:
        return None
    index, places = found
    rows = raw.rows[index + 1 : index + 1 + _SAMPLE]
    width = max((len(row) for row in rows), default=0)
    start = places.get("winner_tax_id", places.get("winner"))
    if start is None or not rows or _fits(rows, places):
        return index, places, False
    first = places.get("province", 0) + 1
    best = max(range(first, max(width - 3, first) + 1), key=lambda at: _tail_score(rows, at))
    if _tail_score(rows, best) <= 0.5:
        return index, places, False
    moved = {name: best + step for step, name in enumerate(TAIL)}
    return index, {**{name: at for name, at in places.items() if name not in TAIL}, **moved}, True


def _fits(rows: Sequence[Sequence[RawValue]], places: Mapping[str, int]) -> bool:
    """Tell whether the values of the tail are what their headings say, in most rows."""
    known = [(name, places[name]) for name in TAIL if name in places]
    return _score(rows, known) >= 0.6


def _tail_score(rows: Sequence[Sequence[RawValue]], at: int) -> float:
    """Return how far the tail fits when it begins at a column, 0 to 1."""
    return _score(rows, [(name, at + step) for step, name in enumerate(TAIL)])


def _score(rows: Sequence[Sequence[RawValue]], places: Sequence[tuple[str, int]]) -> float:
    """Return the share of cells with anything in them that hold what is looked for."""
    right = wrong = 0
    for row in rows:
        for name, place in places:
            cell = row[place] if 0 <= place < len(row) else None
            text = "" if cell is None else str(cell).strip()
            if text and text != "-":
                fits = looks_like(name, cell, text)
                right, wrong = right + fits, wrong + (not fits)
    return right / (right + wrong) if right + wrong else 0.0


def looks_like(name: str, cell: RawValue, text: str) -> bool:
    """Tell whether a cell may hold a fact of the tail."""
    plain = to_arabic(text)
    if name == "winner_tax_id":
        return _LONG_DIGITS.fullmatch(plain.replace("-", "")) is not None
    if name in ("contract_on", "ends_on"):
        return not isinstance(cell, str) and hasattr(cell, "year") or _is_date(plain)
    if name == "contract_amount":
        return _AMOUNT.fullmatch(plain) is not None and _LONG_DIGITS.fullmatch(plain) is None
    if name == "winner":
        return not plain[0].isdigit() and (any(word in text for word in COMPANY_WORDS) or len(text) > 5)
    if name == "status":
        return not any(character.isdigit() for character in plain)
    return not _is_date(plain) and "POINT" not in plain and any(character.isdigit() for character in plain)


def _is_date(text: str) -> bool:
    """Tell whether a text is a written day, such as ``18 เม.ย. 68``."""
    if _SHORT_DATE.fullmatch(text) is None and "/" not in text and "-" not in text:
        return False
    try:
        read_date(text)
    except Unreadable:
        return False
    return True
