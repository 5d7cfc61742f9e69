"""What a person said of a file: which row is the heading, what each column holds, which word means which."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from khoktoom_desktop.registers.importing import UID, Heading
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import search_key

_NUMBER = re.compile(r"[(\[]?\s*([0-9]{1,2})\s*[)\].]?")
_TOTAL = re.compile(r"(?:ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เป็นเงิน|เป็นเงินทั้งสิ้น)?")
_FEWEST_NUMBERS = 3


@dataclass(frozen=True)
class Layout:
    """How a sheet is to be read.

    ``heading`` is the index of the heading row, counted from 0. ``fields`` says per column of the file which field
    it holds, ``uid`` for the key, empty for a column that is not read; none at all leaves the sheet to the
    reader that knows it. ``meanings`` gives the word of the office's own list for a word of the file, by
    column index and search key.
    """

    heading: int = 0
    fields: tuple[str, ...] = ()
    meanings: Mapping[tuple[int, str], str] = field(default_factory=dict)

    def chosen(self, register: Register) -> Heading | None:
        """Return the heading row as the generic reader takes it, or nothing where the sheet has its own reader."""
        if not self.fields:
            return None
        columns = {column.field: column for column in register.columns()}
        fields = {place: columns[name] for place, name in enumerate(self.fields) if name in columns}
        return Heading(self.heading, fields, self.fields.index(UID) if UID in self.fields else None, ())

    def applied(self, raw: RawSheet) -> RawSheet:
        """Return the sheet with the office's own words; what stands there but is no record is left out.

        That is the row of column numbers that a form has below its headings, and lines of totals.
        """
        rows = [self._translated(row) if self.meanings else row for row in raw.rows]
        if self.fields:
            for index in range(self.heading + 1, len(rows)):
                if (index == self.heading + 1 and is_numbering(rows[index])) or is_total(rows[index]):
                    rows[index] = []
        return replace(raw, rows=rows)

    def _translated(self, row: Sequence[RawValue]) -> list[RawValue]:
        changed = list(row)
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                changed[place] = self.meanings.get((place, search_key(cell)), cell)
        return changed


def is_numbering(row: Sequence[RawValue]) -> bool:
    """Tell whether a row only numbers the columns of a form: ``(๑) (๒) (๓)`` or 1 2 3."""
    cells = [to_arabic(str(cell)).strip() for cell in row if cell is not None and str(cell).strip()]
    found = [_NUMBER.fullmatch(cell) for cell in cells]
    numbers = [int(each[1]) for each in found if each]
    return len(cells) >= _FEWEST_NUMBERS and numbers == list(range(1, len(cells) + 1))


def is_total(row: Sequence[RawValue]) -> bool:
    """Tell whether a row is a line of totals: its only words are ``รวม`` or the like."""
    texts = [cell.strip() for cell in row if isinstance(cell, str) and cell.strip()]
    words = [text for text in texts if not re.fullmatch(r"[-–0-9,. ]+", to_arabic(text))]
    return bool(words) and all(_TOTAL.fullmatch(search_key(word)) or word == "บาท" for word in words)
