"""What the year grid writes: rows of months, months of days; each can be taken back in words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.drafts_keeper import DraftsKeeper
from khoktoom_desktop.desktop.models.year_table import YearTable
from khoktoom_desktop.desktop.undo import Deed
from khoktoom_desktop.desktop.words import day_words, tr
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services import year_grid
from khoktoom_desktop.services.settings import drafts_path
from khoktoom_desktop.services.year_grid import CellChange, MonthByDays
from khoktoom_desktop.storage.drafts import Drafts
from khoktoom_desktop.thai.dates import month_year

REGISTER = "service-statistics"


class YearDeeds(QObject):
    """Save typed cells and days through the services, with drafts until then and undo after.

    ``reread`` when the year is to be shown as the file holds it now.
    """

    reread = Signal()

    def __init__(self, context: Context, model: YearTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        self.drafts = DraftsKeeper(Drafts(drafts_path()), context.office_file.id, REGISTER, self)

    def follow(self, place: str) -> None:
        """Keep drafts of another year and channel."""
        self.drafts.follow(place, self._model.drafts)

    def save_cells(self, services: Iterable[int] | None, words: str = "", bad: Sequence[tuple[int, int]] = ()) -> bool:
        """Save the typed cells of some services or all; tell whether nothing was refused.

        ``words`` name the deed, as of a paste; undo then takes its ``bad`` cells back too, which cannot be read.
        """
        grid = self._model.grid
        typed = self._model.taken(services)
        if grid is None or not (typed or bad):
            return True
        rows = {row.service_id: row for row in grid.rows}
        after = [CellChange(at, grid.channel, grid.months[month], count) for (at, month), count in typed.items()]
        before = [CellChange(at, grid.channel, grid.months[month], rows[at].cells[month].count) for at, month in typed]
        try:
            if after:
                year_grid.save_cells(self._context.office_file, after, shown=grid)
                self._written()
        except Trouble as trouble:
            self._context.trouble(trouble)
            return False
        self._model.forget(typed)
        self.drafts.keep_now()
        names = dict.fromkeys(rows[at].service for at, _month in typed)
        text = words or (
            tr("กรอก {name} {count} ช่อง").format(name=next(iter(names)), count=len(typed))
            if len(names) == 1
            else tr("กรอกสถิติ {count} ช่อง").format(count=len(typed))
        )
        drafts = self._model.drafts()
        left = {f"{service}/{month}": drafts[f"{service}/{month}"] for service, month in bad}

        def undo() -> None:
            self._model.forget(bad)
            self._put(before, after)

        def redo() -> None:
            self._put(after, before)
            self._model.restore(left)

        self._context.undo.push(Deed(text, undo, redo))
        return True

    def save_days(self, month: MonthByDays, days: Mapping[date, int | None], *, closed: bool) -> bool:
        """Save the changed days of a month and whether it is complete; a count of its whole is replaced."""
        replaces = month.whole is not None
        if not days and closed == month.closed and not replaces:
            return False
        before = {day: count for day, count in month.days if day in days}
        try:
            self._put_days(month, days, closed=closed, switch=replaces)
        except Trouble as trouble:
            self._context.trouble(trouble)
            return False

        def undo() -> None:
            if replaces:
                whole = CellChange(month.service_id, month.channel, month.month, month.whole)
                year_grid.save_cells(self._context.office_file, [whole], switch=True)
                self._written(everyone=True)
            else:
                self._put_days(month, before, closed=month.closed, everyone=True)

        def redo() -> None:
            self._put_days(month, days, closed=closed, switch=replaces, everyone=True)

        self._context.undo.push(
            Deed(
                tr("กรอกรายวัน {service} {month}").format(
                    service=month.service, month=day_words(month_year(month.month))
                ),
                undo,
                redo,
            )
        )
        return True

    def _put(self, wanted: list[CellChange], expected: list[CellChange]) -> None:
        """Bring cells back to another state, unless they have been changed since."""
        if not wanted:
            return
        grid = self._model.grid
        months = {change.month for change in expected}
        shown = grid if grid is not None and months <= set(grid.months) and self._holds(expected) else None
        year_grid.save_cells(self._context.office_file, wanted, shown=shown)
        self._written(everyone=True)

    def _holds(self, expected: list[CellChange]) -> bool:
        grid = self._model.grid
        cells = [(grid.cell(each.service_id, each.month), each) for each in expected] if grid else []
        return all(cell is not None and cell.count == each.count for cell, each in cells)

    def _put_days(
        self,
        month: MonthByDays,
        days: Mapping[date, int | None],
        *,
        closed: bool,
        switch: bool = False,
        everyone: bool = False,
    ) -> None:
        year_grid.save_days(
            self._context.office_file,
            month.service_id,
            month.channel,
            month.month,
            days,
            closed=closed,
            switch=switch,
        )
        self._written(everyone=everyone)

    def _written(self, *, everyone: bool = False) -> None:
        self._context.saved()
        self._context.changes.announce(REGISTER, (), None if everyone else self)
