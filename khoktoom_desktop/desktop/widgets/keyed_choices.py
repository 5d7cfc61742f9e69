"""Choices made by number keys: a list of steps, each with a few entries; a key chooses and goes on to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from khoktoom_desktop.desktop.theme import BODY, GAP, GAP_M, NOTE, RADIUS, font
from khoktoom_desktop.desktop.widgets.wrapped_label import with_breaks
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.column import Choice

CHIP = 30
"""Height of an entry, and the width of one that is a single digit, in px."""

_SHORT = 2
# What the keys 1 to 9 type where the keyboard is set to Thai (Kedmanee), and Thai digits.
_TYPED = {
    **{str(number): number for number in range(1, 10)},
    **{digit: number for number, digit in enumerate("๑๒๓๔๕๖๗๘๙", start=1)},
    **{letter: number for number, letter in enumerate("ๅ/-ภถุึคต", start=1)},
}
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True)
class Step:
    """One thing to choose: its key, its words, its entries in the order of their keys, a heading above it."""

    key: str
    title: str
    entries: tuple[Choice, ...]
    heading: str = ""

    @property
    def short(self) -> bool:
        """Tell whether the entries stand beside the words: they are single digits."""
        return all(len(tr(entry.title)) <= _SHORT for entry in self.entries)


@dataclass(frozen=True)
class _Row:
    """Where a step stands: all of it, its words, its heading, its entries."""

    whole: QRect
    title: QRect
    heading: QRect
    chips: tuple[QRect, ...]


class KeyedChoices(QWidget):
    """Show steps one below the other; digits choose, Backspace goes back, arrows move, 0 and Delete clear.

    ``changed`` after a person chose or cleared; ``finished`` for Enter, where ``takes_enter`` is set.
    """

    told_keys = (
        ("1 – 9", mark("เลือกคำตอบตามเลข")),
        ("Backspace", mark("กลับไปข้อก่อนหน้า")),
        ("0", mark("ล้างคำตอบของข้อนี้")),
    )
    changed = Signal()
    finished = Signal()
    takes_enter = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.steps: tuple[Step, ...] = ()
        self.chosen: dict[str, str] = {}
        self.current = 0
        self._rows: tuple[_Row, ...] = ()
        self._width = 0

    def show_steps(self, steps: Sequence[Step], chosen: Mapping[str, str]) -> None:
        """Show other steps and what is chosen, beginning at the first."""
        self.steps, self.chosen = tuple(steps), dict(chosen)
        self.current, self._width = 0, 0
        self.updateGeometry()
        self._lay_out(self.width())
        self._say()
        self.update()

    def choose(self, key: str, entry: str | None) -> None:
        """Choose an entry of a step, or clear it."""
        if entry is None:
            self.chosen.pop(key, None)
        else:
            self.chosen[key] = entry
        self._say()
        self.update()
        self.changed.emit()

    def move_to(self, place: int) -> None:
        """Go to a step and bring it into view."""
        self.current = max(0, min(place, len(self.steps) - 1))
        self._say()
        self.update()
        self._bring_into_view()

    def first_open(self) -> int | None:
        """Return the first step without a choice."""
        return next((at for at, step in enumerate(self.steps) if step.key not in self.chosen), None)

    def hasHeightForWidth(self) -> bool:
        """Return that words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all steps at a width."""
        rows = self._rows if width == self._width else self._placed(width)
        return rows[-1].whole.bottom() + 1 if rows else CHIP

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(360, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: no step is ever squeezed."""
        return QSize(280, self.heightForWidth(max(self.width(), 280)))

    def resizeEvent(self, event: object) -> None:
        """Place the steps anew."""
        self._lay_out(self.width())
        self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which step the keys go to."""
        self.update()
        self._bring_into_view()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, go on, go back, clear."""
        moves = {
            Qt.Key.Key_Backspace: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -len(self.steps),
            Qt.Key.Key_End: len(self.steps),
        }
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        number = _TYPED.get(event.text())
        if not plain or not self.steps:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.takes_enter:
            self.finished.emit()
        elif key in moves:
            self.move_to(self.current + moves[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_0):
            self.choose(self.steps[self.current].key, None)
        elif number is not None:
            self._type(number)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the entry that is clicked, clear it by a second click."""
        point = event.position().toPoint()
        for place, (step, row) in enumerate(zip(self.steps, self._rows, strict=True)):
            if row.whole.contains(point):
                self.move_to(place)
                for entry, chip in zip(step.entries, row.chips, strict=True):
                    if chip.contains(point):
                        self.choose(step.key, None if self.chosen.get(step.key) == entry.key else entry.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the steps that are in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (step, row) in enumerate(zip(self.steps, self._rows, strict=True)):
            if row.whole.intersects(event.rect()):
                self._paint(painter, place, step, row)

    def _type(self, number: int) -> None:
        step = self.steps[self.current]
        # Digits choose the entry of that value where entries are digits, else the entry in that place.
        keys = [entry.key for entry in step.entries]
        if step.short and str(number) in keys:
            entry = str(number)
        elif not step.short and number <= len(keys):
            entry = keys[number - 1]
        else:
            return
        self.choose(step.key, entry)
        if self.current + 1 < len(self.steps):
            self.move_to(self.current + 1)

    def _bring_into_view(self) -> None:
        if not self._rows:
            return
        parent: QWidget | None = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        shown = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and shown is not None:
            middle = self.mapTo(shown, self._rows[self.current].whole.center())
            parent.ensureVisible(middle.x(), middle.y(), 0, 120)

    def _say(self) -> None:
        if not self.steps:
            return
        step = self.steps[self.current]
        titles = {entry.key: tr(entry.title) for entry in step.entries}
        chosen = titles.get(self.chosen.get(step.key, ""), tr("ยังไม่ได้เลือก"))
        self.setAccessibleDescription(f"{self.current + 1}/{len(self.steps)} {step.title}: {chosen}")

    def _lay_out(self, width: int) -> None:
        if width != self._width:
            self._rows, self._width = self._placed(width), width

    def _placed(self, width: int) -> tuple[_Row, ...]:
        """Return where each step stands at a width."""
        body, small = QFontMetrics(font(BODY)), QFontMetrics(font(NOTE, strong=True))
        rows: list[_Row] = []
        top = 0
        for step in self.steps:
            head = small.height() + GAP_M if step.heading else 0
            heading = QRect(0, top, width, head)
            begin = top + head
            if step.short:
                beside = len(step.entries) * (CHIP + 4) + GAP_M
                room = max(80, width - beside - 2 * GAP)
                high = max(CHIP, _height(body, step.title, room)) + 2 * 6
                title = QRect(GAP, begin + 6, room, high - 12)
                left, middle = width - beside + GAP - 4, begin + (high - CHIP) // 2
                chips = tuple(QRect(left + at * (CHIP + 4), middle, CHIP, CHIP) for at in range(len(step.entries)))
            else:
                words = _height(body, step.title, width - 2 * GAP)
                title = QRect(GAP, begin + 6, width - 2 * GAP, words)
                chips, end = _flow(body, step.entries, width - GAP, begin + 6 + words + 4)
                high = end - begin + 6
            rows.append(_Row(QRect(0, top, width, head + high), title, heading, chips))
            top += head + high
        return tuple(rows)

    def _paint(self, painter: QPainter, place: int, step: Step, row: _Row) -> None:
        palette = self.palette()
        quiet, text = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.Text)
        if step.heading:
            painter.setFont(font(NOTE, strong=True))
            painter.setPen(quiet)
            painter.drawText(row.heading, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), step.heading)
        if place == self.current and self.hasFocus():
            body = row.whole.adjusted(0, row.heading.height() + 1, -1, -1)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setFont(font(BODY))
        painter.setPen(text)
        painter.drawText(row.title, _WRAP | int(Qt.AlignmentFlag.AlignVCenter), with_breaks(step.title))
        for entry, chip in zip(step.entries, row.chips, strict=True):
            self._paint_chip(painter, step, entry, chip)

    def _paint_chip(self, painter: QPainter, step: Step, entry: Choice, chip: QRect) -> None:
        palette = self.palette()
        chosen = self.chosen.get(step.key) == entry.key
        accent = palette.color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent if chosen else palette.color(QPalette.ColorRole.Dark), 1))
        painter.setBrush(accent if chosen else QColor(palette.color(QPalette.ColorRole.Base)))
        painter.drawRoundedRect(chip.adjusted(0, 0, -1, -1), CHIP / 2, CHIP / 2)
        painter.setFont(font(BODY, strong=chosen, tabular=True))
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        number = "" if step.short else f"{step.entries.index(entry) + 1}  "
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), f"{number}{tr(entry.title)}")


def _height(metrics: QFontMetrics, text: str, width: int) -> int:
    return metrics.boundingRect(QRect(QPoint(), QSize(width, 10_000)), _WRAP, with_breaks(text)).height()


def _flow(metrics: QFontMetrics, entries: Sequence[Choice], right: int, top: int) -> tuple[tuple[QRect, ...], int]:
    """Place entries side by side, and on a new line where there is no room; return them and where they end."""
    found: list[QRect] = []
    left = GAP
    for at, entry in enumerate(entries, start=1):
        width = metrics.horizontalAdvance(f"{at}  {tr(entry.title)}") + 2 * GAP_M + 6
        if left > GAP and left + width > right:
            left, top = GAP, top + CHIP + 6
        found.append(QRect(left, top, width, CHIP))
        left += width + 6
    return tuple(found), top + CHIP
