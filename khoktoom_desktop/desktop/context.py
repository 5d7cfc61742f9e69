"""What every page is given: the open office and the few things of the window that it may use."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from khoktoom_desktop.desktop.changes import Changes
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.undo import Undo
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.domain.period import Period

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile


class Tone(StrEnum):
    """Say what a notice means; never by colour alone, each has its icon."""

    DONE = "done"
    INFORMATION = "information"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Place:
    """Where to go: a page by its id in PAGES, and there a period, a record (uid), words to find, a paper, a section."""

    page: str
    period: Period | None = None
    record: str | None = None
    find: str = ""
    paper: str | None = None
    section: str = ""


class Notify(Protocol):
    """Show a short notice that goes by itself; it may offer one deed, such as ``เลิกทำ``."""

    def __call__(
        self, text: str, tone: Tone = Tone.DONE, *, action: str = "", call: Callable[[], object] | None = None
    ) -> None:
        """Show a notice; an error stays until it is closed."""


def no_other_language(_code: str) -> None:
    """Stay with the language shown: where a page stands alone there is no window to change."""


@dataclass(frozen=True)
class Context:
    """The open office, the one signal of changes, the worker, undo, the theme, and the window's own services.

    ``period()`` is the chosen period; ``notify`` shows a notice; ``navigate(Place(...))`` goes elsewhere;
    ``saved()`` states ``บันทึกแล้ว 10:42`` and is called only after a commit; ``trouble(exception)`` shows
    a ``Trouble`` as sentence and next step; ``restore(path)`` puts a backup in the place of the open office;
    ``speak(code)`` shows the window in another language.
    """

    office_file: "OfficeFile"
    changes: Changes
    work: Work
    undo: Undo
    theme: Theme
    period: Callable[[], Period]
    notify: Notify
    navigate: Callable[[Place], None]
    saved: Callable[[], None]
    trouble: Callable[[Exception], None]
    restore: Callable[[Path], None]
    speak: Callable[[str], None] = no_other_language
