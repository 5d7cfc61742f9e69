"""A bench for pages of registers: all that the window lends them, and what they said to it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.changes import Changes
from khoktoom_desktop.desktop.context import Context, Place, Tone
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.desktop.undo import Undo
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.office_file import OfficeFile

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
        page.resize(width, height)
        page.set_period(self.period)
        page.refresh()
        page.show()
        page.activateWindow()
        self._qtbot.waitUntil(page.isActiveWindow)
        return page

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
