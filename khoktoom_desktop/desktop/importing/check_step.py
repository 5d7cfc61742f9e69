"""What an import would do, in numbers, and every problem by its kind, row and column letter."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, ICON, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, say, tr
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.remedy import remedies
from khoktoom_desktop.domain.sentence import Sentence

if TYPE_CHECKING:
    from khoktoom_desktop.registers.importing import CellProblem
    from khoktoom_desktop.registers.register import Register
    from khoktoom_desktop.services.import_report import ImportReport

MOST_SHOWN = 300
"""Rows shown of one kind of problem; the file of rejected rows has them all."""

OPEN_AT_MOST = 6
COUNTS = (mark("เพิ่มใหม่"), mark("แก้ไข"), mark("เหมือนเดิม"), mark("ไม่ผ่าน"))


class CheckStep(QWidget):
    """Show the report of a trial; ``rejected_asked`` when the rows that do not pass are wanted as a workbook."""

    changed = Signal()
    rejected_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.figures: list[QLabel] = []
        tiles = QHBoxLayout()
        tiles.setSpacing(GAP_M)
        for title in COUNTS:
            tiles.addWidget(self._tile(tr(title)), 1)
        self.words = WrappedLabel(self, look="quiet")
        self.problems = QTreeWidget(self)
        self._set_up_tree()
        self.good = QRadioButton(self)
        self.nothing = QRadioButton(tr("ยังไม่นำเข้าเลย จนกว่าทุกแถวจะผ่าน"), self)
        self.good.setChecked(True)
        self.good.toggled.connect(lambda _on: self.changed.emit())
        self.save = QPushButton(tr(" บันทึกแถวที่ไม่ผ่านเป็น Excel"), self)
        self.save.clicked.connect(self.rejected_asked)
        self.choice = QWidget(self)
        ways = QVBoxLayout()
        ways.setSpacing(0)
        ways.addWidget(self.good)
        ways.addWidget(self.nothing)
        row = QHBoxLayout(self.choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(ways, 1)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addLayout(tiles)
        column.addWidget(self.words)
        column.addWidget(self.problems, 1)
        column.addWidget(self.choice)
        self._rest = QWidget(self)
        column.addWidget(self._rest, 1)
        self.taken = 0

    @property
    def all_or_nothing(self) -> bool:
        """Tell whether nothing shall be imported while a row does not pass."""
        return bool(self.nothing.isChecked())

    def show_report(self, report: "ImportReport", register: "Register") -> None:
        """Show what a trial found."""
        colours, counts = self._theme.colours, _counts(report)
        for place, (figure, count) in enumerate(zip(self.figures, counts, strict=True)):
            figure.setText(f"{count:,}")
            wrong = place == len(counts) - 1 and count
            figure.setStyleSheet(f"color: {colours.error};" if wrong else "")
        self.taken = report.imported + report.updated
        self.good.setText(tr("นำเข้าเฉพาะ {count:,} แถวที่ผ่าน").format(count=self.taken))
        self.choice.setVisible(bool(report.rejected))
        self.save.setIcon(icon("file-spreadsheet", colours.text, ICON))
        self.problems.setVisible(bool(report.problems))
        self._rest.setVisible(not report.problems)
        self.words.setText(self._summary(report))
        self._fill(report, register)

    def _summary(self, report: "ImportReport") -> str:
        warned = len({each.row for each in report.problems if each.severity is Severity.WARNING})
        if not report.problems and not self.taken:
            return tr("ทุกแถวมีในทะเบียนแล้วและเหมือนเดิม จึงไม่มีอะไรต้องนำเข้า")
        if not report.problems:
            return tr("ทุกแถวผ่าน พร้อมนำเข้า")
        words = tr("พบ {found:,} แถวในแฟ้ม").format(found=report.found)
        if report.rejected:
            words += tr(" · {count:,} แถวต้องแก้ไขก่อน").format(count=report.rejected)
        if warned:
            words += tr(" · {count:,} แห่งโปรดตรวจ นำเข้าได้").format(count=warned)
        return words

    def _fill(self, report: "ImportReport", register: "Register") -> None:
        tree, columns = self.problems, {column.field: column for column in register.columns()}
        titles = {field: tr(column.title) for field, column in columns.items()}
        tree.clear()
        groups = grouped(report.problems)
        for number, problems in enumerate(groups):
            what = say(common(problems))
            group = self._group(problems, titles, what)
            tree.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            for problem in problems[:MOST_SHOWN]:
                advice = _advice(problem, columns.get(problem.field or ""))
                group.addChild(_line(problem, advice, said=say(problem.message) == what))
            if len(problems) > MOST_SHOWN:
                more = tr("และอีก {count:,} แถว").format(count=len(problems) - MOST_SHOWN)
                group.addChild(QTreeWidgetItem([more]))
            group.setExpanded(number == 0 and len(problems) <= OPEN_AT_MOST)

    def _group(self, problems: "Sequence[CellProblem]", titles: dict[str, str], what: str) -> QTreeWidgetItem:
        first, colours = problems[0], self._theme.colours
        wrong = first.severity is Severity.ERROR
        colour = colours.error if wrong else colours.warning
        where = titles.get(first.field or "", tr("ทั้งแฟ้ม") if not first.row else tr("ทั้งแถว"))
        words = tr("{count:,} แถว · {where}: {what}").format(where=where, what=what, count=len(problems))
        item = QTreeWidgetItem([words.replace("\n", " ")])
        item.setIcon(0, icon("circle-alert" if wrong else "triangle-alert", colour, ICON))
        item.setToolTip(0, words)
        face = item.font(0)
        face.setBold(True)
        item.setFont(0, face)
        item.setForeground(0, QColor(colour))
        kind = tr("ต้องแก้ไข") if wrong else tr("โปรดตรวจ")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{kind}: {words}")
        return item

    def _tile(self, title: str) -> QFrame:
        tile = QFrame(self)
        tile.setProperty("look", "surface")
        figure, words = QLabel("0", tile), QLabel(title, tile)
        figure.setProperty("look", "figure")
        words.setProperty("look", "quiet")
        row = QHBoxLayout(tile)
        row.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        row.setSpacing(GAP_M)
        row.addWidget(figure)
        row.addWidget(words, 1)
        self.figures.append(figure)
        return tile

    def _set_up_tree(self) -> None:
        tree = self.problems
        tree.setAccessibleName(tr("สิ่งที่พบในแฟ้ม"))
        tree.setHeaderLabels([tr("แถว"), tr("คอลัมน์"), tr("ค่าในแฟ้ม"), tr("สิ่งที่พบ")])
        tree.setProperty("look", "kinds")
        tree.setUniformRowHeights(True)
        header = tree.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((130, 84, 200)):
            tree.setColumnWidth(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)


def grouped(problems: "Iterable[CellProblem]") -> "list[list[CellProblem]]":
    """Return problems by kind: what must be mended first, then the most frequent."""
    kinds: dict[tuple[str, str, str], list[CellProblem]] = {}
    for problem in problems:
        kinds.setdefault((problem.severity.value, problem.field or "", problem.message.template), []).append(problem)
    return sorted(kinds.values(), key=lambda each: (each[0].severity is not Severity.ERROR, -len(each)))


def common(problems: "Sequence[CellProblem]") -> Sentence:
    """Return what the sentences of one kind share; what differs is left open by …."""
    first = problems[0].message
    facts = {
        name: fact if all(each.message.facts.get(name) == fact for each in problems) else "…"
        for name, fact in first.facts.items()
    }
    return Sentence(first.template, facts)


def counts_of(report: "ImportReport") -> str:
    """Write the numbers of a report that add up to what was found."""
    return " · ".join(f"{tr(title)} {count:,}" for title, count in zip(COUNTS, _counts(report), strict=True))


def _counts(report: "ImportReport") -> tuple[int, int, int, int]:
    return report.imported, report.updated, report.unchanged, report.rejected


def _advice(problem: "CellProblem", column: Column | None) -> str:
    """Say which text would mend a cell, where that is known."""
    if column is None:
        return ""
    texts = remedies(problem.code, problem.message.facts, column, Lookups(), today())
    return tr("แนะนำ: {texts}").format(texts=tr(" หรือ ").join(texts)) if texts else ""


def _line(problem: "CellProblem", advice: str, *, said: bool) -> QTreeWidgetItem:
    """Return the line of one problem with what would mend it; what its kind says already is not said again."""
    where = tr("แถว {row:,}").format(row=problem.row) if problem.row else tr("ทั้งแฟ้ม")
    words = " · ".join(part for part in ("" if said else say(problem.message), advice) if part)
    texts = (where, problem.column, problem.value, words)
    item = QTreeWidgetItem([text.replace("\n", " · ") for text in texts])
    for column, text in enumerate(texts):
        item.setToolTip(column, text)
    return item
