"""Which columns of a register its list and its grid show, and in what order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.column import Column

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


@dataclass(frozen=True)
class ListedColumns:
    """The columns of a register and the ``fields`` that its list shows first; without them, what is not hidden."""

    columns: Sequence[Column]
    fields: tuple[str, ...]

    def of_list(self) -> list[Column]:
        """Return all that are typed, the listed ones first and in their order."""
        order = {column.field: place for place, column in enumerate(self.columns, len(self.fields))}
        order |= {field: place for place, field in enumerate(self.fields)}
        return sorted((each for each in self.columns if not each.computed), key=lambda each: order[each.field])

    def of_grid(self) -> tuple[Column, ...]:
        """Return all, the computed ones last."""
        return (*self.of_list(), *(column for column in self.columns if column.computed))

    def hidden(self) -> tuple[str, ...]:
        """Return the fields that the list hides at first."""
        return tuple(each.field for each in self.of_grid() if not self._shown(each))

    def hidden_in_grid(self, blank: "Record") -> tuple[str, ...]:
        """Return the fields that the grid hides at first: not what a new record must hold."""
        needed = {column.field for column in self.columns if column.required and not getattr(blank, column.field)}
        return tuple(field for field in self.hidden() if field not in needed)

    def _shown(self, column: Column) -> bool:
        return column.field in self.fields if self.fields else not column.hidden
