"""Finding everywhere as one types, by register with count and sum, under the field in the head of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.finding.filter_line import EXAMPLES
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_M, ICON, TARGET, Theme, font
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import day_words, say, tr
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.work import Task
    from khoktoom_desktop.domain.column import Lookups
    from khoktoom_desktop.services.finding import Found, Group
    from khoktoom_desktop.services.progress import Progress

DELAY = 150
WIDTH = 640
LINE = TARGET + 4
PLACE = Qt.ItemDataRole.UserRole


class Finder(QFrame):
    """A panel under the find field; ``chosen(place)`` when a record, or all that a register has, is to be shown."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, edit: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._edit = theme, edit
        self._context: Context | None = None
        self._lookups: Lookups | None = None
        self._task: Task | None = None
        self.setProperty("look", "surface")
        self.tree, self.note = QTreeWidget(self), WrappedLabel(self, look="quiet")
        self._set_up_tree()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.tree, 1)
        column.addWidget(self.note)
        self.note.setContentsMargins(GAP_M, 0, GAP_M, 0)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DELAY)
        self._wait.timeout.connect(self.look)
        edit.textChanged.connect(lambda _text: self._wait.start())
        edit.installEventFilter(self)
        parent.installEventFilter(self)
        self.tree.itemClicked.connect(self._open)
        self.hide()

    def set_office(self, context: Context | None) -> None:
        """Find in another office, or in none."""
        if self._context is not None:
            self._context.changes.changed.disconnect(self._forget)
        self._context = context
        self._forget()
        self._edit.clear()
        self.hide()
        if context is not None:
            context.changes.changed.connect(self._forget)

    def look(self) -> None:
        """Look for what is typed in every register, off-thread; what was looked for before is dropped."""
        self._wait.stop()
        context, text = self._context, self._edit.text()
        if self._task is not None:
            self._task.cancel()
        if context is None or not text.strip():
            self._task = None
            self._show_hint()
            return
        file, year, known = context.office_file, context.period().year, self._lookups

        def job(progress: "Progress") -> "tuple[Found, Lookups]":
            # Imported here, on the worker's thread: it brings the store.
            from khoktoom_desktop.services.finding import find_everywhere
            from khoktoom_desktop.services.records import lookups

            words = known or lookups(file)
            return find_everywhere(file, text, year=year, lookups=words, progress=progress), words

        self._task = context.work.run("", job, lambda found: self._found(text, *found), quiet=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move among what was found with the field's own keys; close when the field is left."""
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._lay_out()
            return False
        if event.type() == QEvent.Type.FocusIn and self._context is not None:
            self._show_hint() if not self._edit.text().strip() else self._pop_up()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.tree.currentItem())
            return True
        if key == Qt.Key.Key_Escape:
            if self._edit.text():
                self._edit.clear()
            else:
                self._edit.clearFocus()
            return True
        return False

    def _found(self, text: str, found: "Found", known: "Lookups") -> None:
        self._task, self._lookups = None, known
        if text != self._edit.text():
            return
        self.tree.clear()
        for group in found.groups:
            self._add(group, text)
        self.tree.setVisible(bool(found.groups))
        told = [say(each) for each in found.told]
        if not found.groups and not told:
            told = [tr("ไม่พบ “{words}” ในทะเบียนใด").format(words=text.strip())]
        elif found.groups:
            told.append(tr("พบ {count:,} รายการ · ↑↓ เลือก · Enter เปิด · Esc ล้าง").format(count=found.count))
        self.note.setText("\n".join(told))
        items = self._items()
        if items:
            self.tree.setCurrentItem(items[1] if len(items) > 1 else items[0])
            self.tree.scrollToTop()
        if self._edit.hasFocus():
            self._pop_up()
            self.tree.scrollToTop()

    def _add(self, group: "Group", text: str) -> None:
        colours = self._theme.colours
        count = tr("{title} · {count:,} รายการ").format(title=tr(group.register.title), count=group.count)
        head = QTreeWidgetItem([count, "", group.total])
        head.setData(0, PLACE, Place(group.register.id, find=text.strip()))
        head.setIcon(0, icon(group.register.icon, colours.accent, ICON))
        head.setToolTip(0, tr("แสดงทั้งหมดในทะเบียน{title}").format(title=tr(group.register.title)))
        head.setToolTip(2, tr("รวม {title}").format(title=tr(group.total_title)) if group.total else "")
        for place in range(3):
            head.setFont(place, font(strong=True))
        self.tree.addTopLevelItem(head)
        for hit in group.hits:
            day = day_words(short_date(hit.day)) if hit.day else ""
            line = QTreeWidgetItem([hit.title.replace("\n", " "), day, hit.amount])
            line.setData(0, PLACE, Place(group.register.id, record=hit.uid))
            line.setToolTip(0, hit.title)
            line.setForeground(1, QColor(colours.quiet))
            line.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            head.addChild(line)
        head.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.setExpanded(True)

    def _open(self, item: QTreeWidgetItem | None) -> None:
        place = item.data(0, PLACE) if item is not None else None
        if isinstance(place, Place):
            self.hide()
            self._edit.clearFocus()
            self.chosen.emit(place)

    def _items(self) -> list[QTreeWidgetItem]:
        """Return all lines in order."""
        found: list[QTreeWidgetItem | None] = []
        for number in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(number)
            if head is not None:
                found += [head, *(head.child(place) for place in range(head.childCount()))]
        return [item for item in found if item is not None]

    def _move(self, by: int) -> None:
        items = self._items()
        if not items:
            return
        current = self.tree.currentItem()
        at = items.index(current) + by if current in items else 0
        item = items[max(0, min(at, len(items) - 1))]
        self.tree.setCurrentItem(item)
        self.tree.scrollToItem(item)

    def _show_hint(self) -> None:
        self.tree.clear()
        self.tree.hide()
        words = tr("ค้นทุกทะเบียน: คำ ช่วงเวลา หรือจำนวนเงิน หลายอย่างพร้อมกันได้")
        self.note.setText(f"{words}\n{tr(EXAMPLES)}")
        if self._edit.hasFocus():
            self._pop_up()

    def _pop_up(self) -> None:
        self._lay_out()
        self.show()
        self.raise_()

    def _lay_out(self) -> None:
        """Stand under the field, as high as what was found, within the window."""
        place = self.parentWidget()
        if place is None:
            return
        width = min(WIDTH, place.width() - 2 * GAP)
        corner = self._edit.mapTo(place, QPoint(0, self._edit.height() + 4))
        left = max(GAP, min(corner.x(), place.width() - width - GAP_M))
        rows = len(self._items())
        height = rows * LINE + GAP if rows else 0
        note = max(self.note.heightForWidth(width - 4 * GAP), self.note.fontMetrics().lineSpacing())
        room = place.height() - corner.y() - GAP_M
        self.setGeometry(left, corner.y(), width, min(height + note + 3 * GAP, room))

    def _forget(self, *_what: object) -> None:
        self._lookups = None

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setAccessibleName(tr("รายการที่พบ"))
        tree.setProperty("look", "kinds")
        tree.setColumnCount(3)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(ICON + GAP)
        tree.setUniformRowHeights(True)
        tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tree.setFont(font(tabular=True))
        tree.setStyleSheet("QTreeView { border: 0; }")
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in ((1, 96), (2, 132)):
            header.resizeSection(place, width)
