"""A bench for pages of registers: all that the window lends them, and what they said to it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.changes import Changes
from khoktoom_desktop.desktop.context import Context, Place, Tone
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.desktop.undo import Undo
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.office_file import OfficeFile, open_office

P = TypeVar("P", bound=Page)


class Bench:
    """Hold the context of one office and note down what pages tell."""

    def __init__(self, office_file: OfficeFile, qtbot: QtBot) -> None:
        self.period = Period(2568, quarter=1)
        self.told: list[tuple[str, Tone]] = []
        self.offered: list[Callable[[], object]] = []
        self.troubles: list[Exception] = []
        self.places: list[Place] = []
        self.restored: list[Path] = []
        self.saves = 0
        self.work, self.undo = Work(), Undo()
        self.kept: list[Page] = []
        self._qtbot = qtbot
        self.context = Context(
            office_file,
            Changes(),
            self.work,
            self.undo,
            Theme(Scheme.LIGHT),
            lambda: self.period,
            self._tell,
            self.places.append,
            self._saved,
            self.troubles.append,
            self.restored.append,
        )
        self.work.troubled.connect(self.troubles.append)
        self.undo.refused.connect(self.troubles.append)

    def open(self, page_class: type[P], width: int = 1086, height: int = 620) -> P:
        """Show a page as the window does, in the room that 1366 × 768 leaves."""
        page = page_class(self.context)
        self._qtbot.addWidget(page)
        self._show(page, width, height)
        return page

    def keep(self, page_class: type[P], width: int = 1086, height: int = 620) -> P:
        """Show a page as ``open`` does, or the one of this class that an earlier test left, as it stands."""
        page = next((each for each in self.kept if isinstance(each, page_class)), None)
        if page is None:
            page = page_class(self.context)
            self.kept.append(page)
            self._show(page, width, height)
        self._activate(page)
        return page

    def begin(self, qtbot: QtBot, period: Period) -> None:
        """Begin a test on a bench that others used: nothing is told yet, and all pages show the period."""
        self._qtbot, self.saves = qtbot, 0
        for told in (self.told, self.offered, self.troubles, self.places, self.restored):
            told.clear()
        if self.period != period:
            self.period = period
            for page in self.kept:
                page.set_period(period)
                page.refresh()

    def _show(self, page: Page, width: int, height: int) -> None:
        page.resize(width, height)
        page.set_period(self.period)
        page.refresh()
        page.show()
        self._activate(page)

    def _activate(self, page: Page) -> None:
        page.activateWindow()
        self._qtbot.waitUntil(page.isActiveWindow)

    def choose_period(self, page: Page, period: Period) -> None:
        """Choose another period as the period bar does."""
        if page.leaving():
            self.period = period
            page.set_period(period)
            page.refresh()

    def _tell(
        self, text: str, tone: Tone = Tone.DONE, *, action: str = "", call: Callable[[], object] | None = None
    ) -> None:
        self.told.append((text, tone))
        if call is not None:
            self.offered.append(call)

    def _saved(self) -> None:
        self.saves += 1


@pytest.fixture
def bench(office_file: OfficeFile, qtbot: QtBot) -> Iterator[Bench]:
    """Open a bench over an office of the test's own."""
    made = Bench(office_file, qtbot)
    yield made
    made.work.wait()


@pytest.fixture(scope="module")
def sample_bench(
    made_sample: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication, request: pytest.FixtureRequest
) -> Iterator[Bench]:
    """Open a bench over the sample office for the tests of one module, which write nothing to it."""
    path = Path(shutil.copy(made_sample, tmp_path_factory.mktemp("bench") / "โคกตูม.khoktoom"))
    opened = open_office(path, actor="ผู้ทดสอบ")
    made = Bench(opened, QtBot(request))
    yield made
    made.work.wait()
    for page in made.kept:
        page.closing()
        page.close()
        page.deleteLater()
    made.work.wait()
    opened.database.close()
