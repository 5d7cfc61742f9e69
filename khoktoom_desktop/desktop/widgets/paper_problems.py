"""What a paper lacks, in words, with the way to the register where it is filled in."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import GAP
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.problem import Problem, Severity, blocks
from khoktoom_desktop.publications.paper_kind import PaperKind

MOST = 4


class PaperProblems:
    """Fill a frame with the problems of a paper; it hides where there are none."""

    def __init__(self, frame: QFrame, rows: QVBoxLayout, context: Context) -> None:
        self._frame, self._rows, self._context = frame, rows, context
        self._shown: tuple[QWidget, ...] = ()
        frame.hide()

    def show_problems(self, problems: Iterable[Problem], paper: PaperKind) -> None:
        """Show at most four problems, errors first, and how many more there are."""
        for widget in self._shown:
            self._rows.removeWidget(widget)
            widget.deleteLater()
        found = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
        lines = [self._line(problem) for problem in found[:MOST]]
        if len(found) > MOST:
            lines.append(
                WrappedLabel(self._frame, tr("และอีก {count} เรื่อง").format(count=len(found) - MOST), look="note")
            )
        if found and paper.register is not None:
            lines.append(self._way(paper.register))
        for line in lines:
            self._rows.addWidget(line)
        self._shown = tuple(lines)
        self._frame.setProperty("look", "problem" if blocks(found) else "caution")
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        self._frame.setVisible(bool(found))

    def _line(self, problem: Problem) -> QWidget:
        error = problem.severity is Severity.ERROR
        colours = self._context.theme.colours
        line, picture = QWidget(self._frame), QLabel()
        picture.setPixmap(
            pixmap(
                "circle-alert" if error else "triangle-alert",
                colours.error if error else colours.warning,
                18,
                self._frame.devicePixelRatioF(),
            )
        )
        picture.setContentsMargins(0, 5, 0, 0)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(WrappedLabel(line, say(problem)), 1)
        return line

    def _way(self, register_id: str) -> QWidget:
        button = QPushButton(tr("ไปที่ทะเบียน"), self._frame)
        button.setProperty("look", "link")
        button.clicked.connect(lambda: self._context.navigate(Place(register_id)))
        return button
