"""The rows of a grid by their keys, and those records that were looked at; never the whole register."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

PAGE, KEPT = 128, 8_192
Stored = tuple["Record", tuple[str, ...]]
Texts = Callable[["Record"], tuple[str, ...]]


@dataclass(frozen=True)
class Source:
    """Where rows come from: records by ids, and a blank record for a new row."""

    fetch: "Callable[[Sequence[int]], Sequence[Record]]"
    blank: "Callable[[], Record]"


class RowStore:
    """Hold the keys in order: ids of records, negative numbers for rows not saved yet; the last is the blank row's.

    ``texts`` writes the cells of a record, once each time it is read.
    """

    def __init__(self, texts: Texts) -> None:
        self.keys: list[int] = [-1]
        self.source: Source | None = None
        self._texts = texts
        self._next = -2
        self._stored: OrderedDict[int, Stored] = OrderedDict()

    def load(self, source: Source, ids: Sequence[int], rest: Sequence[int]) -> None:
        """Show other records, and under them the rows that are not among them."""
        self.source = source
        self.keys = [*ids, *rest, self.keys[-1]]
        self._stored.clear()

    def fresh(self) -> int:
        """Return a key for a row that is not saved yet."""
        self._next -= 1
        return self._next

    def row_of(self, key: int) -> int:
        """Return the row of a key, -1 where it has none."""
        try:
            return self.keys.index(key)
        except ValueError:
            return -1

    def ids(self, rows: Iterable[int]) -> list[int]:
        """Return the ids of the stored records among some rows."""
        return [key for row in rows if (key := self.keys[row]) > 0]

    def read(self, row: int) -> Stored | None:
        """Return a record and its texts, with those of its page; ``None`` for a new row or one that is gone."""
        key = self.keys[row] if 0 <= row < len(self.keys) else -1
        if key > 0 and key not in self._stored and self.source is not None:
            begin = row - row % PAGE
            wanted = [each for each in self.keys[begin : begin + PAGE] if each > 0 and each not in self._stored]
            for record in self.source.fetch(wanted):
                self.keep(record)
            while len(self._stored) > KEPT:
                self._stored.popitem(last=False)
        return self._stored.get(key)

    def keep(self, record: "Record") -> None:
        """Take a record as it now stands in the file."""
        self._stored[record.id or 0] = (record, self._texts(record))
