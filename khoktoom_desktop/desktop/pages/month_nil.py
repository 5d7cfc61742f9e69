"""Declaring months nil on a register's page: the strip above the list, what its buttons do, and undo."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from khoktoom_desktop.desktop.context import Tone
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.undo import Deed
from khoktoom_desktop.desktop.widgets.month_strip import MonthStrip
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.period import fiscal_year
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services import nil, records
from khoktoom_desktop.services.nil import MonthLine, NilState
from khoktoom_desktop.thai.dates import MONTHS


class MonthNil(QObject):
    """Put the strip of months over a page's list; ``what`` is what there was none of."""

    def __init__(self, page: RegisterPage, what: str) -> None:
        super().__init__(page)
        self._page, self._what, self._context = page, what, page.context
        self.strip = MonthStrip(page.context.theme, what)
        self.strip.read_only = page.context.office_file.database.read_only
        self.strip.declared.connect(self.declare)
        self.strip.withdrawn.connect(self.withdraw)
        page.column.insertWidget(0, self.strip)

    def reload(self) -> None:
        """Read the declarations of the chosen year anew."""
        try:
            lines = self._lines()
        except Trouble as trouble:
            self._context.trouble(trouble)
            return
        self.strip.show_lines(lines, self._page.period(), records.today())

    def go(self, section: str) -> None:
        """Open the strip for the section ``nil``, on the button of a month for ``nil/<month>``."""
        name, _, month = section.partition("/")
        if name == "nil":
            self.strip.toggle.setChecked(True)
            if month.isdecimal():
                self.strip.button(int(month)).setFocus(Qt.FocusReason.OtherFocusReason)

    def declare(self, lines: tuple[MonthLine, ...]) -> None:
        """Declare months nil; that can be undone."""
        if self._do(lambda: self._declare(lines)):
            text = tr("แจ้งว่าไม่มี{what}: {months}").format(what=self._what, months=_names(lines))
            self._remember(Deed(text, lambda: self._withdraw(lines), lambda: self._declare(lines)))

    def withdraw(self, line: MonthLine) -> None:
        """Take a declaration back; that can be undone."""
        if self._do(lambda: self._withdraw((line,))):
            text = tr("ถอนการแจ้งว่าไม่มี{what}: {months}").format(what=self._what, months=_names((line,)))
            self._remember(Deed(text, lambda: self._declare((line,)), lambda: self._withdraw((line,))))

    def _lines(self) -> tuple[MonthLine, ...]:
        year = self._page.period().year or fiscal_year(records.today())
        return nil.month_state(self._context.office_file, self._page.register_id, year)

    def _do(self, call: Callable[[], None]) -> bool:
        try:
            call()
        except Trouble as trouble:
            self._context.trouble(trouble)
            self._page.reload()
            return False
        return True

    def _declare(self, lines: tuple[MonthLine, ...]) -> None:
        for line in lines:
            nil.declare_nil(self._context.office_file, self._page.register_id, None, line.period, records.today())
        self._announce()

    def _withdraw(self, lines: tuple[MonthLine, ...]) -> None:
        wanted = {line.period for line in lines}
        for year in {line.period.year or 0 for line in lines}:
            for line in nil.month_state(self._context.office_file, self._page.register_id, year):
                if line.period in wanted and line.state is NilState.DECLARED and line.uid:
                    nil.withdraw_nil(self._context.office_file, line.uid)
        self._announce()

    def _announce(self) -> None:
        self._context.saved()
        self._context.changes.announce(self._page.register_id, (), self)
        self._page.reload()

    def _remember(self, deed: Deed) -> None:
        self._context.undo.push(deed)
        self._context.notify(deed.text, Tone.DONE, action=tr("เลิกทำ"), call=self._context.undo.undo)


def _names(lines: tuple[MonthLine, ...]) -> str:
    first = tr(MONTHS[(lines[0].period.month or 1) - 1])
    return first if len(lines) == 1 else tr("{count} เดือน").format(count=len(lines))
