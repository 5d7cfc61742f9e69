"""The form beside a list: shows one record, checks it as one types, saves it, and never loses what was typed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.binding import Binding
from khoktoom_desktop.desktop.clock import BANGKOK
from khoktoom_desktop.desktop.drafts_keeper import DraftsKeeper, Offer
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M
from khoktoom_desktop.desktop.widgets.band import Band
from khoktoom_desktop.desktop.widgets.one_line import OneLine
from khoktoom_desktop.desktop.widgets.problem_label import ProblemLabel
from khoktoom_desktop.desktop.widgets.twin_dialog import TwinDialog
from khoktoom_desktop.desktop.widgets.unsaved import Unsaved, ask_unsaved
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import day_words, mark, tr
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

LONGEST_NAME = 60
CHECK_DELAY = 250
"""Milliseconds after the last key until the rules are asked."""


Make = Callable[[QWidget], tuple[QWidget, "Binding[Any]"]]
"""Make the widgets of a form inside a parent, and their binding."""


class Deeds(Protocol):
    """What the form asks of its page."""

    def describe(self, record: "Record") -> str:
        """Name a record in a few words."""

    def problems(self, record: "Record") -> tuple[Problem, ...]:
        """Ask the rules."""

    def store(self, record: "Record") -> "Record | None":
        """Save a record; ``None`` where that was refused and said."""

    def beside(self, record: "Record", uid: str, binding: "Binding[Any]", parent: QWidget) -> TwinDialog | None:
        """Return a dialog of a record and another beside it; ``None`` where that one is gone."""

    def say_distinct(self, other: str) -> None:
        """Remember that the record shown does not repeat another."""

    def open(self, uid: str) -> None:
        """Go to another record."""


class RecordForm(QFrame):
    """Hold the widgets of a ``.ui`` form over a save bar that stays in view.

    ``asked_new`` when a record was saved to go on with a new one; ``state`` says ``new``, ``changed``, ``saved``.
    """

    told_keys = (("Alt+Enter", mark("ใช้คำแนะนำแรกของช่องที่ต้องแก้")),)
    asked_new = Signal()

    def __init__(self, make: Make, deeds: Deeds, drafts: DraftsKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._deeds, self._drafts = deeds, drafts
        self._is_new = False
        self.read_only = False
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.setInterval(CHECK_DELAY)
        self._check.timeout.connect(self.check)
        self._build(make)
        self.binding.changed.connect(self._changed)
        self.binding.twin_asked.connect(self.show_twin)
        self.binding.distinct_said.connect(self._say_distinct)

    @property
    def dirty(self) -> bool:
        """Tell whether something typed is not saved."""
        return not self.read_only and self.binding.dirty

    @property
    def is_new(self) -> bool:
        """Tell whether the form holds a record that was never saved."""
        return self._is_new

    def show_record(self, record: "Record", *, new: bool = False) -> None:
        """Show a record; a draft of it that was left behind is offered."""
        self._check.stop()
        self._drafts.follow(None if new else record.uid, self._texts)
        self._is_new = new
        self.band.hide()
        self.binding.show(record, loud=not new)
        self.scroller.verticalScrollBar().setValue(0)
        self._say_state()
        self.check()
        offer = self._drafts.offer(None if new else record.uid)
        if offer is not None:
            self.offer(offer)

    def offer(self, offer: Offer) -> None:
        """Offer back what was typed and never saved."""
        uid = None if self._is_new else self.binding.shown.uid

        def take() -> None:
            self.binding.restore(offer.texts)
            self.check()

        when = offer.at.astimezone(BANGKOK).strftime("%H:%M")
        self.band.say(
            tr("มีข้อความที่พิมพ์ค้างไว้เมื่อ {when} น. และยังไม่ได้บันทึก").format(when=when),
            "caution",
            (tr("นำกลับมา"), take),
            (tr("ทิ้ง"), lambda: self._drafts.forget(uid)),
        )

    def check(self) -> None:
        """Ask the rules and show what they say beside the fields."""
        self._check.stop()
        self._place(self._deeds.problems(self.binding.record()))

    def save(self) -> bool:
        """Save what is entered; tell whether it stands in the file."""
        self._check.stop()
        unreadable = self.binding.unreadable()
        record = None if unreadable or self.read_only else self._deeds.store(self.binding.record())
        if record is None:
            self._show_wrong()
            return False
        self._drafts.drop()
        self.show_record(record)
        return True

    def save_and_new(self) -> None:
        """Save, and ask for a new record."""
        if self.save():
            self.asked_new.emit()

    def show_twin(self, uid: str) -> None:
        """Show the record that this one seems to repeat, beside it."""
        dialog = self._deeds.beside(self.binding.record(), uid, self.binding, self)
        if dialog is None:
            self.check()
            return
        dialog.distinct.connect(lambda: self._say_distinct(uid))
        dialog.opened.connect(lambda: self._deeds.open(uid) if self.leaving() else None)
        dialog.open()

    def _say_distinct(self, uid: str) -> None:
        self._deeds.say_distinct(uid)
        self.check()

    def conflict(self, text: str, take_theirs: Callable[[], None], keep_mine: Callable[[], None]) -> None:
        """Say that the record was changed elsewhere; what was typed stays until the clerk decides."""
        self.band.say(text, "problem", (tr("ใช้ข้อมูลล่าสุด คงที่ฉันพิมพ์"), keep_mine), (tr("ทิ้งที่ฉันพิมพ์"), take_theirs))

    def gone(self, text: str, keep_as_new: Callable[[], None]) -> None:
        """Say that the record went into the bin meanwhile; what was typed can become a new one."""
        self.band.say(text, "problem", (tr("บันทึกเป็นรายการใหม่"), keep_as_new))

    def rebase(self, record: "Record") -> None:
        """Go on with the state that somebody else saved, keeping what was typed here."""
        self.binding.rebase(record)
        self._changed()

    def discard(self) -> None:
        """Throw away what is not saved."""
        self._drafts.drop()
        self.binding.show(self.binding.shown, loud=not self._is_new)
        self._say_state()

    def leaving(self) -> bool:
        """Ask what becomes of unsaved work; tell whether the form may be left."""
        if not self.dirty:
            self._drafts.keep_now()
            return True
        answer = ask_unsaved(self, self._deeds.describe(self.binding.record()))
        if answer is Unsaved.SAVE:
            return self.save()
        if answer is Unsaved.DISCARD:
            self.discard()
            return True
        return False

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        widget = self.form.nextInFocusChain() or self.form
        while widget is not self.form and widget.objectName() not in self.binding.editors:
            widget = widget.nextInFocusChain() or self.form
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroller.ensureWidgetVisible(widget)

    def set_read_only(self, read_only: bool) -> None:
        """Show the form as one that cannot be changed."""
        self.read_only = read_only
        self.form.setEnabled(not read_only)
        self.foot.setVisible(not read_only)

    def _build(self, make: Make) -> None:
        self.heading = WrappedLabel(parent=self, look="section")
        self.band = Band(self)
        self.whole = ProblemLabel(self)
        self.whole.hide()
        head = QVBoxLayout()
        head.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP)
        head.setSpacing(GAP)
        for widget in (self.heading, self.band, self.whole):
            head.addWidget(widget)
        self.scroller = QScrollArea(self)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Born where it stays: a widget that changes its parent is styled all over again, with all its fields.
        self.form, self.binding = make(self.scroller.viewport())
        self.form.setProperty("look", "scrolled")
        self.scroller.setWidget(self.form)
        self.foot = self._foot()
        line = QFrame(self)
        line.setProperty("look", "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self.scroller, 1)
        column.addWidget(self.foot)

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        foot.setProperty("look", "foot")
        self.save_button = self._button(tr("บันทึก"), "Ctrl+S", self.save)
        self.save_button.setProperty("look", "primary")
        self.save_new_button = self._button(tr("บันทึกและเพิ่มใหม่"), "Ctrl+Return", self.save_and_new)
        self.state = OneLine(foot)
        self.state.setProperty("look", "note")
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(foot)
        row.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        row.setSpacing(GAP)
        row.addWidget(self.save_button)
        row.addWidget(self.save_new_button)
        row.addWidget(self.state, 1)
        return foot

    def _button(self, words: str, keys: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(f"{words} ({keys.replace('Return', 'Enter')})")
        button.clicked.connect(lambda _checked=False: call())
        # The Enter of the number pad is another key.
        for each in dict.fromkeys((keys, keys.replace("Return", "Enter"))):
            shortcut = QShortcut(QKeySequence(each), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setWhatsThis(words if each == keys else "")
            shortcut.activated.connect(lambda: call())
        return button

    def _texts(self) -> dict[str, str]:
        return self.binding.drafts() if self.dirty else {}

    def _changed(self) -> None:
        self._say_state()
        self._drafts.typed()
        self._check.start()

    def _show_wrong(self) -> None:
        self._place(self._deeds.problems(self.binding.record()), loud=True)
        wrong = self.binding.first_wrong()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroller.ensureWidgetVisible(wrong, 0, 80)

    def _place(self, problems: tuple[Problem, ...], *, loud: bool = False) -> None:
        rest = self.binding.place(problems, loud=loud)
        self.whole.setVisible(bool(rest) and (loud or not self._is_new))
        if rest:
            self.whole.show_problem(rest[0])

    def _say_state(self) -> None:
        record = self.binding.shown
        name = tr("รายการใหม่") if self._is_new else self._deeds.describe(record)
        self.heading.setText(name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME].rstrip()}…")
        self.heading.setToolTip(name)
        self.save_button.setEnabled(self._is_new or self.dirty)
        short, whole = ("", "") if self._is_new else _saved_words(record)
        self.state.setText(tr("ยังไม่ได้บันทึก") if self.dirty else short)
        self.state.setToolTip("" if self.dirty else whole)


def _saved_words(record: "Record") -> tuple[str, str]:
    """Say when a record was changed last, short enough for the save bar, and whole with the time and by whom."""
    if record.changed_at is None:
        return "", ""
    moment = record.changed_at.astimezone(BANGKOK)
    day = day_words(short_date(moment.date()))
    return tr("แก้ไข {day}").format(day=day), tr("แก้ไขล่าสุด {day} {moment:%H:%M} · {changed_by}").format(
        day=day, moment=moment, changed_by=record.changed_by or ""
    ).rstrip(" ·")
