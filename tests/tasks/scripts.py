"""Twelve tasks of an office, each done by keys and clicks in the window, beside the same result in Excel and Word.

What both sides share is counted alike: a character or a key with its modifiers is one keystroke, a press of the
mouse one click, the right file is open already. Excel's and Word's side is the shortest way its own keys allow.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from unittest.mock import patch

from clerk import Clerk
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QWidget

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.nil import NilState, nil_state
from khoktoom_desktop.services.year_grid import read_year_grid

COUNTS = tuple(str(7 * number % 90 + 10) for number in range(30))
PURCHASES = tuple(
    (
        f"{day}/10/66",
        f"จ้างเหมาซ่อมแซมครุภัณฑ์ รายการที่ {day}",
        "ร้านตัวอย่างพานิช",
        "12500",
        "12500",
        "เฉพาะเจาะจง",
        f"{day}/2567",
    )
    for day in range(2, 12)
)
PASTED = 200
WRONG = ("31/2/67", "๓๐ กุมภา ๖๗", "1,5", "สิบบาท", "45/1/67")
SERVICES = 28
FOUND = "ถังขยะ"
NAME, POSITION = "นายสมมติ ตัวอย่างใหม่", "นายกเทศมนตรีตำบลโคกตูม"
PAPERS_OF_A_QUARTER = 9
DEPARTMENTS = 7
TEMPLATES = 12
MENDED = ("28/2/67", "29/2/67", "1500", "10", "25/1/67")


@dataclass(frozen=True)
class Step:
    """What a person does in Excel or Word, and what it costs."""

    words: str
    keystrokes: int = 0
    clicks: int = 0


@dataclass(frozen=True)
class Task:
    """A task: how it is done here, how one sees that it is done, and the steps elsewhere.

    ``share`` is how much of the others' keystrokes and clicks it may take at most.
    """

    id: str
    title: str
    do: Callable[[Clerk], None]
    done: Callable[[Clerk], None]
    elsewhere: tuple[Step, ...]
    share: float = 1.0

    @property
    def cost(self) -> int:
        """Return the keystrokes and clicks it takes elsewhere."""
        return sum(step.keystrokes + step.clicks for step in self.elsewhere)


def _page(clerk: Clerk) -> Any:
    return cast(Any, clerk.window.page)


def _file(clerk: Clerk) -> Any:
    return _page(clerk).context.office_file


def _go(clerk: Clerk, page_id: str) -> None:
    clerk.click(clerk.window.navigation.buttons[page_id])


def _year(clerk: Clerk, period: Period) -> None:
    """Begin a task at a period, as its Excel side begins with the right sheet."""
    clerk.window.period_bar.asked.emit(period)
    clerk.settle()


def _button(parent: QWidget, words: str) -> QAbstractButton:
    return next(each for each in parent.findChildren(QAbstractButton) if words in each.text() and each.isVisible())


def _tab(clerk: Clerk, words: str) -> None:
    """Click the tab of the page that says the words."""
    bar = _page(clerk).ui.tabs.tabBar()
    at = next(each for each in range(bar.count()) if words in bar.tabText(each))
    clerk.click(bar, bar.tabRect(at).center())


def _grid(clerk: Clerk) -> Any:
    return _page(clerk).mode.grid


def _blank_row(clerk: Clerk) -> None:
    """Go to the purchases, as a grid, with the cursor in the blank row."""
    _go(clerk, "procurement-results")
    if not _page(clerk).mode.active:
        clerk.click(_page(clerk).mode.grid_button)
    clerk.press("Ctrl+N")


def thirty_counts(clerk: Clerk) -> None:
    """Type a month's counts down the services, and what is left of thirty into the next month."""
    _go(clerk, "service-statistics")
    for number, count in enumerate(COUNTS):
        clerk.type(count)
        clerk.press("Return")
        if number == SERVICES - 1:
            clerk.press("Ctrl+Up")
            clerk.press("Right")
    clerk.show()
    clerk.press("Up")


def thirty_counts_done(clerk: Clerk) -> None:
    """See the counts in the file."""
    grid = read_year_grid(_file(clerk), 2567, "walk-in")
    first, second = ([row.cells[month].count for row in grid.rows] for month in (0, 1))
    assert first == [int(count) for count in COUNTS[:SERVICES]]
    assert second[: len(COUNTS) - SERVICES] == [int(count) for count in COUNTS[SERVICES:]]


def ten_purchases(clerk: Clerk) -> None:
    """Type ten purchases row by row."""
    _blank_row(clerk)
    for purchase in PURCHASES:
        for text in purchase:
            clerk.type(text)
            clerk.press("Tab" if text != purchase[-1] else "Return")
    clerk.show()


def ten_purchases_done(clerk: Clerk) -> None:
    """See ten purchases with their amounts."""
    listing = _purchases(clerk)
    assert listing.count == len(PURCHASES)
    assert listing.totals["agreed"] == 1_250_000 * len(PURCHASES)


def paste(clerk: Clerk) -> None:
    """Paste two hundred rows and agree to the preview."""
    _blank_row(clerk)
    QGuiApplication.clipboard().setText(_block(()))
    with clerk.answering(_agree(clerk)):
        clerk.press("Ctrl+V")
    clerk.show()


def paste_done(clerk: Clerk) -> None:
    """See two hundred purchases."""
    assert _purchases(clerk).count == PASTED, _purchases(clerk).count


def five_errors(clerk: Clerk) -> None:
    """Correct five cells that a paste brought and that cannot be read."""
    _blank_row(clerk)
    QGuiApplication.clipboard().setText(_block(WRONG))
    with clerk.answering(_agree(clerk)):
        clerk.press("Ctrl+V")
    clerk.begin()
    clerk.show()
    grid = _grid(clerk)
    for text in MENDED:
        clerk.press("F8")
        clerk.type(text)
        clerk.press("Return")
    clerk.show()
    assert not grid.pending, grid.model.refused()


def five_errors_done(clerk: Clerk) -> None:
    """See that every row is in the file."""
    assert _purchases(clerk).count == PASTED, _purchases(clerk).count


def find(clerk: Clerk) -> None:
    """Find one purchase of the year by a word of it."""
    _go(clerk, "procurement-results")
    clerk.press("Ctrl+F")
    clerk.type(FOUND)
    clerk.wait(lambda: clerk.window.finder.tree.isVisible() and not clerk.window.work.busy)
    clerk.show()
    clerk.press("Return")
    clerk.show()


def find_done(clerk: Clerk) -> None:
    """See that the record found is shown."""
    page = _page(clerk)
    shown = page.mode.current() if page.mode.active else page.form.binding.shown
    assert FOUND in shown.title


def undo_paste(clerk: Clerk) -> None:
    """Take two hundred pasted rows back."""
    paste(clerk)
    clerk.begin()
    clerk.press("Ctrl+Z")
    clerk.show()


def undo_paste_done(clerk: Clerk) -> None:
    """See that nothing is left of them."""
    assert _purchases(clerk).count == 0, _purchases(clerk).count


def nil_gifts(clerk: Clerk) -> None:
    """Declare that no department received a gift."""
    _go(clerk, "gifts")
    clerk.click(_page(clerk).strip.all_rest)
    clerk.show()


def nil_gifts_done(clerk: Clerk) -> None:
    """See that every department has declared or recorded."""
    lines = [line for line in nil_state(_file(clerk), Period(2567)) if line.period.quarter == 1]
    assert lines
    assert all(line.state is not NilState.NOT_DECLARED for line in lines)


def quarter(clerk: Clerk) -> None:
    """Make every paper of the quarter."""
    _go(clerk, "packs")
    clerk.show()
    with patch.object(QFileDialog, "getExistingDirectory", lambda *_: str(clerk.folder)):
        clerk.press("Ctrl+Return")
    # Enter in the system's dialog, which offers the folder used last.
    clerk.keystrokes += 1
    clerk.wait(lambda: _page(clerk).made is not None)
    clerk.show()


def quarter_done(clerk: Clerk) -> None:
    """See the papers in the folder."""
    made = list(clerk.folder.rglob("*.pdf"))
    assert len(made) >= 9


def poster(clerk: Clerk) -> None:
    """Print the poster of the public's survey."""
    _go(clerk, "papers")
    clerk.click(_page(clerk).list.rows["eit-poster"])
    clerk.wait(lambda: _page(clerk).preview is not None and not clerk.window.work.busy)
    clerk.show()
    target = str(clerk.folder / "โปสเตอร์.pdf")
    with patch.object(QFileDialog, "getSaveFileName", lambda *_: (target, "")):
        _page(clerk)._menu.actions()[0].trigger()
    # The arrow of the button, the kind of file, and Enter in the system's dialog, which offers a name.
    clerk.clicks += 2
    clerk.keystrokes += 1
    clerk.settle()


def poster_done(clerk: Clerk) -> None:
    """See the file."""
    assert (clerk.folder / "โปสเตอร์.pdf").stat().st_size > 10_000


def restore(clerk: Clerk) -> None:
    """Take yesterday's copy in place of today's data."""
    _go(clerk, "office")
    _tab(clerk, "สำรอง")
    view = _page(clerk).backups
    clerk.wait(lambda: view.table.rowCount() > 0)
    clerk.click(view.table.viewport(), view.table.visualRect(view.table.model().index(0, 0)).center())
    clerk.show()
    with clerk.answering(lambda box: clerk.click(_button(box, "กู้คืนสำเนานี้"))):
        clerk.click(view.restore)
    clerk.wait(lambda: clerk.window.context is not None and not clerk.window.work.busy)
    clerk.show()


def restore_done(clerk: Clerk) -> None:
    """See the record that was deleted today."""
    context = clerk.window.context
    assert context is not None
    assert records.list_records(context.office_file, register("gifts")).count == clerk.before


def how_many(clerk: Clerk) -> None:
    """Read how many purchases the second quarter had, and for how much."""
    _go(clerk, "procurement-results")
    clerk.click(clerk.window.period_bar.quarters[1])
    clerk.show()


def how_many_done(clerk: Clerk) -> None:
    """See the answer in the head of the page."""
    count = records.list_records(_file(clerk), register("procurement-results"), period=Period(2566, quarter=2)).count
    assert f"{count} รายการ" in clerk.window.header.figures.text()


def signatory(clerk: Clerk) -> None:
    """Enter the new mayor, who signs every paper from the day on."""
    _go(clerk, "office")
    _tab(clerk, "ผู้ลงนาม")
    rows = _button(_page(clerk), "เพิ่มผู้ลงนาม")
    clerk.click(rows)
    for text in (NAME, POSITION, "", "", "1/11/66"):
        clerk.type(text)
        clerk.press("Tab")
    clerk.press("Ctrl+S")
    clerk.show()


def signatory_done(clerk: Clerk) -> None:
    """See that the new name signs."""
    signers = _file(clerk).office().signatories_on(date(2023, 12, 1), "head")
    assert NAME in [each.name for each in signers]


def _purchases(clerk: Clerk) -> records.Listing:
    """Return the purchases of the year in which the tasks enter."""
    return records.list_records(_file(clerk), register("procurement-results"), period=Period(2567))


def _block(wrong: tuple[str, ...]) -> str:
    """Return two hundred rows as a spreadsheet copies them; ``wrong`` cells stand among them, dates and amounts."""
    rows = []
    for number in range(PASTED):
        day, budget = f"{number % 28 + 1}/11/2566", f"{1000 + number:,}.00"
        amount = budget
        if number % 40 == 20 and wrong:
            bad = wrong[number // 40]
            day, amount = (bad, amount) if "/" in bad or "กุมภา" in bad else (day, bad)
        rows.append("\t".join((day, f"ซื้อวัสดุสำนักงาน ชุดที่ {number}", "ร้านตัวอย่างพานิช", amount, budget)))
    return "\n".join(rows) + "\n"


def _agree(clerk: Clerk) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        clerk.show_dialog(dialog)
        clerk.press("Return")

    return answer


def _typed(texts: Iterable[str]) -> int:
    return sum(map(len, texts))


TASKS = (
    Task(
        "thirty-counts",
        "กรอกจำนวนผู้รับบริการ 30 ช่อง",
        thirty_counts,
        thirty_counts_done,
        (
            Step("the sheet's tab, the first cell", clicks=2),
            Step("30 numbers, Enter after each", _typed(COUNTS) + len(COUNTS)),
            Step("Ctrl+Up and Right to the second month", 2),
            Step("Ctrl+S", 1),
        ),
    ),
    Task(
        "ten-purchases",
        "บันทึกการจัดซื้อจัดจ้าง 10 รายการจากกระดาษ",
        ten_purchases,
        ten_purchases_done,
        (
            Step("the sheet's tab, the first column's heading", clicks=2),
            Step("Ctrl+Down, Down to the first empty row", 2),
            Step("the cells, Tab or Enter after each", _typed(sum(PURCHASES, ())) + 7 * len(PURCHASES)),
            Step("Ctrl+S", 1),
        ),
    ),
    Task(
        "paste",
        "วาง 200 แถวจากตารางอื่น",
        paste,
        paste_done,
        (
            Step("the sheet's tab, the first column's heading", clicks=2),
            Step("Ctrl+Down, Down to the first empty row", 2),
            Step("Ctrl+V, Ctrl+S", 2),
        ),
    ),
    Task(
        "five-errors",
        "แก้ 5 ช่องที่ผิด",
        five_errors,
        five_errors_done,
        (
            Step("each wrong cell, once it was found", clicks=5),
            Step("the right text and Enter", _typed(MENDED) + 5),
            Step("Ctrl+S", 1),
        ),
    ),
    Task(
        "find",
        "หารายการหนึ่ง",
        find,
        find_done,
        (
            Step("the sheet's tab", clicks=1),
            Step("Ctrl+F, the word, Enter, Esc", len(FOUND) + 3),
        ),
    ),
    Task("undo-paste", "เลิกทำการวางที่ผิด", undo_paste, undo_paste_done, (Step("Ctrl+Z, Ctrl+S", 2),)),
    Task(
        "nil-gifts",
        "แจ้งว่าไม่มีการรับของขวัญทุกกอง",
        nil_gifts,
        nil_gifts_done,
        (
            Step("each department's form: open it", clicks=2 * DEPARTMENTS),
            Step("the quarter and the date typed over", 12 * DEPARTMENTS, 2 * DEPARTMENTS),
            Step("F12, a name, Enter, Ctrl+W", 15 * DEPARTMENTS),
        ),
        0.25,
    ),
    Task(
        "quarter",
        "พิมพ์เอกสารทั้งไตรมาส",
        quarter,
        quarter_done,
        (
            Step("each paper: last quarter's file opened", clicks=2 * PAPERS_OF_A_QUARTER),
            Step("title, period and date typed over", 30 * PAPERS_OF_A_QUARTER, 3 * PAPERS_OF_A_QUARTER),
            Step("the table: sheet, corner, Ctrl+Shift+End, Ctrl+C, back, place, Ctrl+V", 3 * PAPERS_OF_A_QUARTER, 4),
            Step("F12, a name, Enter; Ctrl+P, Enter; Ctrl+W", 17 * PAPERS_OF_A_QUARTER),
        ),
        0.25,
    ),
    Task(
        "poster",
        "ทำโปสเตอร์ EIT",
        poster,
        poster_done,
        (
            Step("the maker of QR codes: Ctrl+V the link, make, download", 1, 2),
            Step("last year's poster in Canva: opened, the old code deleted", 1, 3),
            Step("the new code: upload, choose, drag into its place and size", 0, 4),
            Step("the closing date typed over", 12, 2),
            Step("share, download, PDF, download", 0, 4),
        ),
        0.25,
    ),
    Task(
        "restore",
        "กู้คืนข้อมูลของเมื่อวาน",
        restore,
        restore_done,
        (Step("Explorer: the file's menu, properties, previous versions, a version, restore, yes", clicks=7),),
    ),
    Task(
        "how-many",
        "ไตรมาส 2 มีกี่รายการ",
        how_many,
        how_many_done,
        (Step("the sheet's tab, the filter of dates, three months, OK, the column; read", clicks=7),),
    ),
    Task(
        "signatory",
        "เปลี่ยนผู้ลงนาม",
        signatory,
        signatory_done,
        (
            Step("each template: opened", clicks=2 * TEMPLATES),
            Step("Ctrl+H, the old name, Tab, the new one, Alt+A, Enter, Esc", (4 + 2 * len(NAME)) * TEMPLATES),
            Step("Ctrl+S, Ctrl+W", 2 * TEMPLATES),
        ),
        0.25,
    ),
)
