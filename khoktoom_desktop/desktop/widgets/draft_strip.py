"""Sentences that the registers give for a measure, and under each the way to every number in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.publications.measures_draft import OUTCOME, RESULT, Draft
from khoktoom_desktop.publications.measures_places import Source

HEIGHT = 220
_ACROSS = 4
_PARTS = {RESULT: mark("ผลการดำเนินการ"), OUTCOME: mark("ผลลัพธ์")}


class DraftStrip(QFrame):
    """One line that counts the sentences; opened, each sentence with a button for every number's source.

    ``taken`` asks to put the sentences into the form, ``asked(source)`` to go to where a number comes from.
    """

    taken = Signal()
    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.drafts: tuple[Draft, ...] = ()
        self.setProperty("look", "surface")
        self.summary = QLabel(self)
        self.take = QPushButton(tr("ใส่ในแบบ"), self)
        self.take.setToolTip(tr("เพิ่มข้อความที่ร่างจากทะเบียนต่อท้ายผลการดำเนินการและผลลัพธ์"))
        self.take.clicked.connect(self.taken)
        self.toggle = QPushButton(tr("ดูตัวเลขและที่มา"), self)
        self.toggle.setProperty("look", "link")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._open)
        self.scroller = QScrollArea(self)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFixedHeight(HEIGHT)
        self.scroller.hide()
        head = QHBoxLayout()
        head.setSpacing(GAP_M)
        head.addWidget(self.summary, 1)
        head.addWidget(self.take)
        head.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP, GAP_M, GAP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.scroller)
        theme.changed.connect(self._build)

    def show_drafts(self, drafts: Sequence[Draft], *, read_only: bool = False) -> None:
        """Show the sentences of one measure; the strip hides where there are none."""
        self.drafts = tuple(drafts)
        counts = {part: sum(each.part == part and not each.judgement for each in drafts) for part in _PARTS}
        words = [
            tr("{part} {count} ข้อ").format(part=tr(_PARTS[part]), count=count)
            for part, count in counts.items()
            if count
        ]
        waiting = sum(each.judgement for each in drafts)
        words += [tr("โปรดเขียน {waiting} แห่ง").format(waiting=waiting)] if waiting else []
        self.summary.setText(tr("ร่างจากทะเบียน: {parts}").format(parts=" · ".join(words)))
        self.take.setVisible(not read_only)
        self.setVisible(bool(self.drafts))
        self._build()

    def links(self) -> list[QPushButton]:
        """Return the buttons of the sources, in the order of their sentences."""
        body = self.scroller.widget()
        return body.findChildren(QPushButton) if body is not None else []

    def _open(self, opened: bool) -> None:
        self.toggle.setText(tr("ซ่อน") if opened else tr("ดูตัวเลขและที่มา"))
        self.scroller.setVisible(opened)

    def _build(self) -> None:
        body = QWidget()
        body.setProperty("look", "scrolled")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, GAP, 0)
        rows.setSpacing(GAP)
        for draft in self.drafts:
            rows.addWidget(self._row(draft, body))
        rows.addStretch(1)
        self.scroller.setWidget(body)

    def _row(self, draft: Draft, parent: QWidget) -> QWidget:
        row, picture = QWidget(parent), QLabel()
        colours = self._theme.colours
        name, colour = ("pen-line", colours.warning) if draft.judgement else ("circle-check", colours.done)
        picture.setPixmap(pixmap(name, colour, 18, self.devicePixelRatioF()))
        picture.setContentsMargins(0, 5, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrappedLabel(row, f"{tr(_PARTS[draft.part])}: {draft.text}"))
        links = QGridLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.setHorizontalSpacing(GAP_M)
        links.setVerticalSpacing(0)
        links.setColumnStretch(_ACROSS, 1)
        for place, source in enumerate(draft.sources):
            at = Qt.AlignmentFlag.AlignLeft
            links.addWidget(self._link(source, row), place // _ACROSS, place % _ACROSS, at)
        words.addLayout(links)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return row

    def _link(self, source: Source, parent: QWidget) -> QPushButton:
        button = QPushButton(tr("{words} จาก{title}").format(words=source.words, title=tr(source.title)), parent)
        button.setProperty("look", "link")
        button.setToolTip(tr("ไปที่{title} ({field})").format(title=tr(source.title), field=source.field))
        button.clicked.connect(lambda: self.asked.emit(source))
        return button
