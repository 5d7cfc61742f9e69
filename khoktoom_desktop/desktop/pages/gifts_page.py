"""The page of gifts: what was received, and which departments have declared that there was nothing."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Place, Tone
from khoktoom_desktop.desktop.forms.ui_gifts import Ui_GiftForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.undo import Deed
from khoktoom_desktop.desktop.widgets.nil_strip import NilStrip
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import Period, fiscal_quarter
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services import nil, records
from khoktoom_desktop.services.nil import NilLine, NilState

REGISTER = "gifts"


class GiftsPage(RegisterPage):
    """Gifts over a strip of departments and quarters; none declared and not declared yet are different facts."""

    register_id = REGISTER
    form_class = Ui_GiftForm
    listed = ("received_on", "description", "reporter", "value", "giver", "department_id", "disposition", "basis")
    summed = (("value", mark("มูลค่า")),)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.strip = NilStrip(context.theme)
        self.strip.read_only = context.office_file.database.read_only
        self.strip.declared.connect(self.declare)
        self.strip.withdrawn.connect(self.withdraw)
        self.column.insertWidget(0, self.strip)

    def read_beside(self) -> None:
        """Read the declarations anew."""
        period = self.period()
        year = Period(period.year)
        try:
            lines = nil.nil_state(self.context.office_file, year)
        except Trouble as trouble:
            self.context.trouble(trouble)
            return
        quarter = fiscal_quarter(period.start) if period.month is not None and period.start else period.quarter
        self.strip.show_lines(lines, quarter, records.today())

    def go(self, place: Place) -> None:
        """Show a record, or the quarters of all departments; ``nil/<department>/<quarter>`` is the very one."""
        super().go(place)
        section, _, rest = place.section.partition("/")
        if section == "nil":
            self.strip.toggle.setChecked(True)
            department, _, quarter = rest.partition("/")
            if department.isdecimal() and quarter.isdecimal():
                self.strip.show_place(int(department), int(quarter))

    def declare(self, lines: tuple[NilLine, ...]) -> None:
        """Declare departments' quarters nil; that can be undone."""
        if not self._do(lambda: self._declare(lines)):
            return
        names = lines[0].department if len(lines) == 1 else tr("{count} กอง").format(count=len(lines))
        text = tr("แจ้งว่าไม่มีการรับของขวัญ: {names} ไตรมาส {quarter}").format(names=names, quarter=lines[0].period.quarter)
        self._remember(Deed(text, lambda: self._withdraw(lines), lambda: self._declare(lines)))

    def withdraw(self, line: NilLine) -> None:
        """Take a declaration back; that can be undone."""
        if self._do(lambda: self._withdraw((line,))):
            text = tr("ถอนการแจ้งของ{department} ไตรมาส {quarter}").format(
                department=line.department, quarter=line.period.quarter
            )
            self._remember(Deed(text, lambda: self._declare((line,)), lambda: self._withdraw((line,))))

    def _do(self, call: Callable[[], None]) -> bool:
        try:
            call()
        except Trouble as trouble:
            self.context.trouble(trouble)
            self.reload()
            return False
        return True

    def _declare(self, lines: tuple[NilLine, ...]) -> None:
        for line in lines:
            nil.declare_nil(self.context.office_file, REGISTER, line.department_id, line.period, records.today())
        self._announce()

    def _withdraw(self, lines: tuple[NilLine, ...]) -> None:
        wanted = {(line.department_id, line.period) for line in lines}
        for line in nil.nil_state(self.context.office_file, Period(lines[0].period.year)):
            if (line.department_id, line.period) in wanted and line.state is NilState.DECLARED and line.uid:
                nil.withdraw_nil(self.context.office_file, line.uid)
        self._announce()

    def _announce(self) -> None:
        self.context.saved()
        self.context.changes.announce(REGISTER, (), self)
        self.reload()

    def _remember(self, deed: Deed) -> None:
        self.context.undo.push(deed)
        self.context.notify(deed.text, Tone.DONE, action=tr("เลิกทำ"), call=self.context.undo.undo)
