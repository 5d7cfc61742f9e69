"""Help without a network: a section for each page, opened where one is with F1, and the keys with Ctrl+/."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from khoktoom_desktop.desktop.keys import KeyLine, keys_of, shell_keys
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, SECTION, TITLE, font
from khoktoom_desktop.desktop.widgets.wrapped_label import with_breaks
from khoktoom_desktop.desktop.words import LANGUAGE, language, tr
from khoktoom_desktop.places import resource

START, KEYS = "start", "keys"
ORDER = (
    START, "home", "grid", "service-statistics", "gifts", "procurement-plan", "procurement-results", "measures",
    "budget-spending", "satisfaction", "service-catalogue", "contact-channels", "complaints", "culture-activities",
    "publication-log", "papers", "packs", "import", "office", "backup", "settings",
)  # fmt: skip
"""The sections as they are listed; the keys follow them."""

_LINE = re.compile(r"^((?:#+ |- |\d+\. )?)(.+)$", re.MULTILINE)
_HEADINGS = {1: TITLE, 2: SECTION}
_LINE_HEIGHT, _PICTURE = 140, "\ufffc"
WIDTH, HEIGHT, LIST = 980, 640, 240


@dataclass(frozen=True)
class Section:
    """A section: its id, which is a page's where it tells of a page, its title and its Markdown."""

    id: str
    title: str
    text: str


def section(section_id: str) -> Section:
    """Read a section in the language of the window, else in Thai; one that is not known is the first steps."""
    for code in (language(), LANGUAGE):
        path = resource("help", code, f"{section_id}.md")
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            return Section(section_id, text.partition("\n")[0].removeprefix("# "), text)
    return section(START)


def open_help(parent: QWidget, section_id: str) -> "HelpWindow":
    """Open the help over a window or dialog at a section; it is made once, and anew after a change of language."""
    found = [each for each in parent.findChildren(HelpWindow) if each.language == language()]
    help_window = found[-1] if found else HelpWindow(parent)
    help_window.turn_to(section_id)
    help_window.show()
    help_window.raise_()
    help_window.activateWindow()
    return help_window


def help_key(dialog: QDialog, section_id: str) -> None:
    """Let F1 open a section over a dialog, and Ctrl+/ its keys."""
    for keys, wanted, words in (("F1", section_id, tr("คู่มือของหน้านี้")), ("Ctrl+/", KEYS, tr("แป้นลัดทั้งหมด"))):
        shortcut = QShortcut(QKeySequence(keys), dialog)
        shortcut.setWhatsThis(words)
        shortcut.activated.connect(lambda wanted=wanted: open_help(dialog, wanted))


class HelpWindow(QDialog):
    """Sections at the left, the chosen one at the right; Esc closes it and leaves the work as it was."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._about = parent
        self.language = language()
        self.setWindowTitle(tr("คู่มือ"))
        self.resize(WIDTH, HEIGHT)
        self.list, self.browser = QListWidget(self), QTextBrowser(self)
        self.list.setAccessibleName(tr("เรื่องในคู่มือ"))
        self.list.setFixedWidth(LIST)
        self.browser.setAccessibleName(tr("คู่มือ"))
        self.browser.setSearchPaths([str(resource("help", "pictures"))])
        self.browser.setOpenExternalLinks(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        row.setSpacing(GAP_M)
        row.addWidget(self.list)
        row.addWidget(self.browser, 1)
        for each in ORDER:
            self._add(each, section(each).title)
        self._add(KEYS, tr("แป้นลัด"))
        self.list.currentRowChanged.connect(self._show)

    def turn_to(self, section_id: str) -> None:
        """Show a section; the list stands on it."""
        wanted = section_id if section_id in (*ORDER, KEYS) else START
        row = next(at for at in range(self.list.count()) if self.list.item(at).data(Qt.ItemDataRole.UserRole) == wanted)
        self.list.setCurrentRow(row)
        self._show(row)
        self.list.setFocus()

    def _add(self, section_id: str, title: str) -> None:
        item = QListWidgetItem(title)
        item.setData(Qt.ItemDataRole.UserRole, section_id)
        self.list.addItem(item)

    def _show(self, row: int) -> None:
        chosen = str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) if row >= 0 else START
        if chosen == KEYS:
            self.browser.setHtml(_keys_page(self._about))
        else:
            self.browser.setMarkdown(broken(section(chosen).text))
        _set_type(self.browser.document())
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)


def broken(text: str) -> str:
    """Return Markdown whose Thai lines may break between words; its marks and lines with pictures stay as they are."""
    return _LINE.sub(lambda found: found[1] + (found[2] if "](" in found[2] else with_breaks(found[2])), text)


def _keys_page(window: QWidget) -> str:
    """Write the keys that serve now: those of the page or dialog, then those of the window around it."""
    page = getattr(window, "page", None)
    groups = [(tr("แป้นของหน้านี้"), keys_of(page if isinstance(page, QWidget) else window))]
    if isinstance(page, QWidget):
        groups.append((tr("แป้นของหน้าต่าง"), shell_keys(window, page)))
    return f"<h1>{escape(tr('แป้นลัด'))}</h1>" + "".join(_table(title, lines) for title, lines in groups if lines)


def _set_type(document: QTextDocument) -> None:
    """Give headings the sizes of the window, and every line room for two marks above."""
    block: QTextBlock = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        room = QTextBlockFormat()
        if _PICTURE not in block.text():
            room.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            room.setTopMargin(GAP_M)
            room.setBottomMargin(GAP)
        cursor.mergeBlockFormat(room)
        if level in _HEADINGS:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = QTextCharFormat()
            letters.setFont(font(_HEADINGS[level], strong=True))
            cursor.setCharFormat(letters)
        block = block.next()


def _table(title: str, lines: Sequence[KeyLine]) -> str:
    rows = "".join(
        f"<tr><td><b>{escape(line.keys)}</b></td><td>{escape(with_breaks(line.words))}</td></tr>" for line in lines
    )
    return f'<h2>{escape(title)}</h2><table cellpadding="4">{rows}</table>'
