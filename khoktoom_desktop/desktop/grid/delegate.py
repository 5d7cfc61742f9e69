"""Cells of the grid: drawn with their problems in place, typed into with the keys of a spreadsheet."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from khoktoom_desktop.desktop.grid.editors import LONG_WIDTH, Bubble, ChoiceLine, LongCell, text_of
from khoktoom_desktop.desktop.grid.keys import ARROWS, ENTER, TABS
from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.remedies import mending_words
from khoktoom_desktop.desktop.widgets.completion import Completion
from khoktoom_desktop.desktop.widgets.reading_edit import ReadingEdit
from khoktoom_desktop.desktop.words import say
from khoktoom_desktop.domain.problem import Problem, Severity

Index = QModelIndex | QPersistentModelIndex
PROBLEM = Qt.ItemDataRole.UserRole + 1
"""The worst ``Problem`` of a cell, or nothing; the model's answer to this role."""

MARK, MARK_ROOM = 14, 20
"""The size of a cell's mark, and the room that it takes from the text, in px."""

_PICTURES = {Severity.ERROR: "circle-alert", Severity.WARNING: "triangle-alert"}
MakeEditor = Callable[[QWidget, Index], QWidget]
Advise = Callable[[ReadingEdit, Index], tuple[Problem | None, str]]
"""Say what is wrong with a text that is being typed, and which text would mend it."""


def advise_nothing(editor: ReadingEdit, index: Index) -> tuple[Problem | None, str]:
    """Say what the field itself says, and nothing that mends it."""
    return editor.problem(), ""


def plain_line(parent: QWidget, index: Index) -> QWidget:
    """Return a line for numbers."""
    line = QLineEdit(parent)
    line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return line


class CellDelegate(QStyledItemDelegate):
    """Open a field over a cell; ``left_by(key, shift, ctrl)`` says which key ended typing.

    ``recalled(row, column, text)`` when a text of the past was taken for a cell, which ends typing too.

    While a cell is ``entered`` (by typing over it) the arrows end typing too; after F2 they move in the text.
    """

    left_by = Signal(int, bool, bool)
    recalled = Signal(int, int, str)
    mark_left = 5
    """Where the mark of a figure's cell stands, in px from its left edge."""

    def __init__(self, view: QTableView, parent: QObject, make: MakeEditor = plain_line) -> None:
        super().__init__(parent)
        self._view, self._make = view, make
        self.entered = False
        self.advise: Advise = advise_nothing
        self._completion: Completion | None = None
        self._remedy = ""
        self.colours: tuple[str, str] = ("#B3261E", "#8A5D00")
        self.bubble: Bubble | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field to type into."""
        editor = self._make(parent, index)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading or ""))
        if isinstance(editor, ReadingEdit):
            self.bubble = Bubble(self._view)
            place = QPersistentModelIndex(index)
            editor.changed.connect(lambda: self._say(editor, place))
        self._completion = editor.findChild(Completion)
        if self._completion is not None:
            row, column = index.row(), index.column()
            self._completion.chosen.connect(lambda _before, text: self._take(editor, row, column, text))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds, as typed; typing over it begins with nothing."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText("" if self.entered else text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            if isinstance(editor, ChoiceLine) and not self.entered:
                editor.open_list()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand what was typed to the model, where it was changed."""
        text = text_of(editor)
        if text != str(index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field over its cell; a box for long text reaches over the cells below."""
        place = QRect(option.rect)
        if isinstance(editor, LongCell):
            room = (editor.parentWidget() or editor).rect()
            place.setWidth(max(place.width(), LONG_WIDTH))
            place.setHeight(max(place.height(), editor.wanted_height()))
            place.moveRight(min(place.right(), room.right()))
            place.moveBottom(min(place.bottom(), room.bottom()))
            place.moveTo(max(0, place.left()), max(0, place.top()))
        editor.setGeometry(place)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Take the bubble away with its field."""
        if self.bubble is not None:
            self.bubble.hide()
            self.bubble.deleteLater()
            self.bubble = None
        self._remedy = ""
        if self._completion is not None:
            self._completion.drop()
            self._completion = None
        super().destroyEditor(editor, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, its mark, and a frame around the one that the keys go to."""
        problem = index.data(PROBLEM)
        if problem is None:
            super().paint(painter, option, index)
        else:
            self._paint_wrong(painter, option, index, problem.severity)
        if index == self._view.currentIndex():
            painter.save()
            painter.setPen(QPen(self._view.palette().link().color(), 2 if self._view.hasFocus() else 1))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End typing by Enter, Tab and arrows; the rest is the field's own."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            if self._completion is not None and self._completion.press(event):
                return True
            key = Qt.Key(event.key())
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            steps = isinstance(watched, ChoiceLine) and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not alt
            if steps and isinstance(watched, ChoiceLine) and watched.step(key == Qt.Key.Key_Down):
                return True
            if alt and key in ENTER and self._remedy and isinstance(watched, ReadingEdit):
                watched.setText(self._remedy)
                return True
            if self._ends(watched, key, shift=shift, ctrl=ctrl, alt=alt):
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
                self.left_by.emit(event.key(), shift, ctrl)
                return True
        return super().eventFilter(watched, event)

    def _ends(self, editor: QWidget, key: Qt.Key, *, shift: bool, ctrl: bool, alt: bool) -> bool:
        if key in TABS:
            return not ctrl
        if key in ENTER:
            return not alt and not (shift and isinstance(editor, LongCell))
        if key not in ARROWS or shift or ctrl or alt:
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self.entered or not isinstance(editor, LongCell)
        return self.entered

    def _paint_wrong(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, severity: Severity) -> None:
        """Draw a cell beside its mark: at the left of figures, at the right of words."""
        self.initStyleOption(option, index)
        right = bool(option.displayAlignment & Qt.AlignmentFlag.AlignRight)
        option.text = ""
        widget = option.widget
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, option, painter, widget)
        place = QRect(option.rect)
        error, caution = self.colours
        colour = error if severity is Severity.ERROR else caution
        mark = pixmap(_PICTURES[severity], colour, MARK, painter.device().devicePixelRatioF())
        at = place.left() + self.mark_left if right else place.right() - MARK - 4
        painter.drawPixmap(at, place.top() + (place.height() - MARK) // 2, mark)
        words = place.adjusted(MARK_ROOM if right else 11, 0, -11 if right else -MARK_ROOM, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, max(0, words.width())
        )
        painter.save()
        painter.setFont(option.font)
        painter.setPen(colour)
        painter.drawText(words, int(option.displayAlignment), text)
        painter.restore()

    def _take(self, editor: QWidget, row: int, column: int, text: str) -> None:
        """End typing with a text of the past, and tell of it once it stands in the cell."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.recalled.emit(row, column, text)

    def _say(self, editor: ReadingEdit, index: Index) -> None:
        if self.bubble is None:
            return
        problem, self._remedy = self.advise(editor, index) if editor.text().strip() else (None, "")
        text = say(problem) if problem is not None else editor.echo()
        if self._remedy:
            text = f"{text} · Alt+Enter {mending_words(self._remedy)}"
        self.bubble.say(editor, text, wrong=problem is not None and problem.severity is Severity.ERROR)
