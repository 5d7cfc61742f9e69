"""What was done since the office was opened, in words; a line that is chosen goes back, or forward again, to there."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.clock import BANGKOK
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_L, MARGIN, ROW, Theme
from khoktoom_desktop.desktop.undo import Deed, Undo
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, tr

COUNT = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT = 520, 480
HINT = mark("เลือกบรรทัด แล้วกด Enter หรือคลิก เพื่อย้อนกลับไปถึงตรงนั้น")


class WorkHistory(QDialog):
    """List the deeds, the latest first: what was undone stands above the marked line, the beginning at the end."""

    def __init__(self, theme: Theme, undo: Undo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._undo = theme, undo
        self.setWindowTitle(tr("ประวัติการทำงาน"))
        help_key(self, "backup")
        self.resize(WIDTH, HEIGHT)
        self._target = 0
        self._steps = QTimer(self)
        self._steps.timeout.connect(self._step)
        self.finished.connect(self._steps.stop)
        self.words = WrappedLabel(self, tr(HINT), look="quiet")
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("ประวัติการทำงาน"))
        self.list.setWordWrap(True)
        self.list.itemClicked.connect(self._go)
        self.list.installEventFilter(self)
        self.close_button = QPushButton(tr("ปิด"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, GAP_L, MARGIN, GAP_L)
        column.setSpacing(GAP)
        for widget in (self.words, self.list):
            column.addWidget(widget)
        column.addLayout(foot)
        undo.changed.connect(self._changed)
        undo.stayed.connect(self._stop)
        self.fill()

    def fill(self) -> None:
        """Show the deeds as they stand."""
        done, undone = self._undo.done, self._undo.undone
        self.list.clear()
        for number, deed in reversed(list(enumerate((*done, *undone), 1))):
            self._add(number, _words(deed), undone=number > len(done), here=number == len(done))
        self._add(0, tr("เริ่มต้น (เมื่อเปิดสำนักงาน)"), undone=False, here=not done)
        self.list.setCurrentRow(len(undone))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the line under the cursor with Enter."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self._go(self.list.currentItem())
            return True
        return False

    def _add(self, count: int, words: str, *, undone: bool, here: bool) -> None:
        colours = self._theme.colours
        state = tr("เลิกทำแล้ว: {words}") if undone else tr("อยู่ตรงนี้: {words}") if here else "{words}"
        item = QListWidgetItem(state.format(words=words) if undone else words)
        item.setData(COUNT, count)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, state.format(words=words))
        name, colour = ("redo-2", colours.quiet) if undone else ("circle-check", colours.done)
        item.setIcon(icon("circle-dot" if here else name, colours.accent if here else colour, 18))
        if undone:
            item.setForeground(self.palette().placeholderText())
        if here:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(font)
        size = item.sizeHint()
        size.setHeight(ROW)
        item.setSizeHint(size)
        self.list.addItem(item)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._target = int(item.data(COUNT))
            self._steps.start()

    def _step(self) -> None:
        """Undo or do again one deed at each turn of the loop: the window lives, and another line changes the aim."""
        if self._undo.busy:
            return
        count = len(self._undo.done)
        left = abs(count - self._target)
        moved = left > 0 and (self._undo.undo() if count > self._target else self._undo.redo())
        if left > 1 and moved:
            self.words.setText(tr("เหลืออีก {count} ขั้น ปิดหน้าต่างนี้เพื่อหยุด").format(count=left - 1))
            return
        self._stop()

    def _stop(self) -> None:
        self._steps.stop()
        self.words.setText(tr(HINT))
        self.fill()

    def _changed(self) -> None:
        if not self._steps.isActive():
            self.fill()


def _words(deed: Deed) -> str:
    return f"{deed.at.astimezone(BANGKOK):%H:%M}  {deed.text}"
