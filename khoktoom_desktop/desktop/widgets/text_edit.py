"""Text of one line, text of several, and identifiers; what is kept is the text in its normal form."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from khoktoom_desktop.desktop.widgets.layout_key import is_layout_key, switched
from khoktoom_desktop.desktop.widgets.reading_edit import ReadingEdit
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.identifiers import tax_id_problem, write_tax_id
from khoktoom_desktop.thai.text import normalise


class TextEdit(ReadingEdit):
    """Edit one line of text; what Word left in it (zero-width characters, decomposed ำ) is mended."""

    def read(self, text: str) -> str | None:
        """Return the text in its normal form."""
        return normalise(text).replace("\n", " ") or None


class IdentifierEdit(ReadingEdit):
    """Edit a number kept as text; says of thirteen digits whether the check digit is right."""

    def read(self, text: str) -> str | None:
        """Return the number: digits alone where marks and blanks only part them, else the text."""
        plain = to_arabic(normalise(text))
        bare = plain.translate(_MARKS)
        return bare if bare.isascii() and bare.isdecimal() else plain or None

    def describe(self, value: str) -> str:
        """Say whether thirteen digits are a tax or identity number."""
        if len(value) != 13 or tax_id_problem(value) is not None:
            return ""
        return tr("{number} · เลขตรวจสอบถูกต้อง").format(number=write_tax_id(value))


_MARKS = str.maketrans("", "", " -\u2013\u2011\u00a0")


class LongTextEdit(QPlainTextEdit):
    """Edit text of several lines; Tab leaves the field, it never types a tabulator."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Space from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_layout_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put text onto the other layout of the keyboard with Ctrl+Space."""
        if self.isReadOnly() or not is_layout_key(event):
            super().keyPressEvent(event)
            return
        cursor, text = self.textCursor(), self.toPlainText()
        wanted = switched(text, cursor.selectionStart(), cursor.selectionEnd())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(wanted)
        event.accept()

    def configure(self, column: Column, lookups: Lookups) -> None:
        """Show the column's example while the field is empty."""
        self.setPlaceholderText(tr("เช่น {example}").format(example=column.example) if column.example else "")
        self.setAccessibleName(tr(column.title))

    def sizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(240, 3 * self.fontMetrics().lineSpacing() + 20)

    def minimumSizeHint(self) -> QSize:
        """Return room for three lines, so that a form never squeezes the field."""
        return QSize(120, self.sizeHint().height())

    def value(self) -> str | None:
        """Return the text in its normal form."""
        return normalise(self.toPlainText()) or None

    def set_value(self, value: object) -> None:
        """Show a text."""
        self._quiet = True
        self.setPlainText("" if value is None else str(value))
        self._quiet = False

    def problem(self) -> Problem | None:
        """Return nothing: any text can be read."""
        return None

    def echo(self) -> str:
        """Return nothing: the text says it itself."""
        return ""

    def draft(self) -> str:
        """Return the text as typed."""
        return self.toPlainText()

    def restore(self, text: str) -> None:
        """Put a text back as if it were typed."""
        self.setPlainText(text)

    def setReadOnly(self, read_only: bool) -> None:
        """Show the field as one that cannot be changed."""
        super().setReadOnly(read_only)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            if read_only
            else Qt.TextInteractionFlag.TextEditorInteraction
        )

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit()
