"""The papers page over the sample office: states, options, the very file in view, saving and printing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.paper_periods import first_choice, periods_for, short_title
from khoktoom_desktop.desktop.pages.papers_page import PapersPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import PAPERS, paper
from khoktoom_desktop.services.papers import PrintOptions, make

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

TODAY = date(2023, 5, 15)


@pytest.fixture
def bench(sample_bench: Any, qtbot: QtBot) -> Iterator[Any]:
    """Let all tests share a bench over the sample office, and so one page: they write nothing to it."""
    sample_bench.begin(qtbot, Period(2566, quarter=3))
    yield sample_bench
    sample_bench.work.wait()


@pytest.fixture
def page(bench: Any, qtbot: QtBot) -> PapersPage:
    """Return the page, on the paper that an earlier test chose."""
    kept: PapersPage = bench.keep(PapersPage, 1110, 640)
    settle(kept, qtbot)
    return kept


def settle(page: PapersPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (page.context.work.busy or page._delay.isActive()), timeout=20_000)


def choose(page: PapersPage, paper_id: str, qtbot: QtBot) -> None:
    page.list.rows[paper_id].click()
    settle(page, qtbot)


def test_every_paper_says_its_state(page: PapersPage) -> None:
    states = {paper_id: row.state.text() for paper_id, row in page.list.rows.items()}
    assert set(states) == {each.id for each in PAPERS}
    assert states["service-statistics-report"] == "พร้อมพิมพ์"
    assert states["winner-announcement"] == "เลือกรายการก่อนพิมพ์"
    assert "กำลังตรวจ" not in states.values()


def test_the_preview_is_the_very_file(page: PapersPage, qtbot: QtBot) -> None:
    choose(page, "winners-notice", qtbot)
    assert page.preview is not None
    options = PrintOptions(period=Period(2566, quarter=3), day=page.ui.day.value())
    assert page.preview.data == make(page.context.office_file, paper("winners-notice"), options)
    assert page.ui.pages.text() == f"หน้า 1/{len(page.preview.sizes)}"
    qtbot.waitUntil(lambda: page.view.picture(0) is not None)
    picture = page.view.picture(0)
    assert picture is not None
    grey = picture.convertToFormat(picture.Format.Format_Grayscale8)
    dark = sum(grey.pixelColor(x, y).lightness() < 128 for x in range(0, grey.width(), 2) for y in range(0, 200, 2))
    assert dark > 50


def test_only_the_options_that_a_paper_takes_are_shown(page: PapersPage, qtbot: QtBot) -> None:
    ui = page.ui
    choose(page, "winners-notice", qtbot)
    assert [ui.tax_ids.isVisible(), ui.size_field.isVisible(), ui.record_field.isVisible()] == [True, False, False]
    choose(page, "eit-poster", qtbot)
    assert [ui.tax_ids.isVisible(), ui.size_field.isVisible(), ui.record_field.isVisible()] == [False, True, False]
    choose(page, "gift-form", qtbot)
    assert ui.record_field.isVisible()
    assert not ui.period_field.isVisible()
    assert ui.record.count() == 2
    assert page.preview is not None


def test_another_option_makes_the_paper_anew(page: PapersPage, qtbot: QtBot) -> None:
    choose(page, "eit-poster", qtbot)
    assert page.preview is not None
    before = page.preview.sizes[0]
    page.ui.size.setCurrentText("A3")
    settle(page, qtbot)
    assert page.preview is not None
    assert page.preview.sizes[0][0] == pytest.approx(before[1], abs=1)


def test_a_paper_that_lacks_facts_says_them_and_the_way(page: PapersPage, bench: Any, qtbot: QtBot) -> None:
    bench.period = Period(2560, quarter=1)
    page.set_period(bench.period)
    page.refresh()
    settle(page, qtbot)
    choose(page, "gift-report", qtbot)
    assert page.preview is None
    assert page.ui.problems.isVisible()
    assert not page._print.isEnabled()
    assert page.list.rows["gift-report"].state.text().startswith("ยังขาด")
    ways = [each for each in page.ui.problems.findChildren(QPushButton) if each.text() == "ไปที่ทะเบียน"]
    # A line that joins others in sight is shown once the layout has its turn.
    qtbot.waitUntil(lambda: ways[-1].isVisible())
    ways[-1].click()
    assert bench.places == [Place("gifts")]


def test_the_guide_is_the_whole_book_until_a_service_is_chosen(page: PapersPage, qtbot: QtBot) -> None:
    choose(page, "service-guide", qtbot)
    assert page.ui.record.currentText() == "ทุกงาน (ทั้งเล่ม)"
    assert page.preview is not None
    assert len(page.preview.sizes) > 20
    page.ui.record.setCurrentIndex(1)
    settle(page, qtbot)
    assert page.preview is not None
    assert len(page.preview.sizes) == 1


def test_a_date_that_cannot_be_read_is_said(page: PapersPage, qtbot: QtBot) -> None:
    choose(page, "service-statistics-report", qtbot)
    page.ui.day.setText("32 ม.ค. 2566")
    settle(page, qtbot)
    assert page.preview is None
    assert page.ui.preview.currentWidget().title.plain == "วันที่ของเอกสารอ่านไม่ได้"


def test_a_workbook_has_no_preview_and_can_be_saved(
    page: PapersPage, bench: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, "ita-procurement-list", qtbot)
    state = page.ui.preview.currentWidget()
    assert state.title.plain == "เอกสารนี้เป็นสมุดงาน Excel"
    target = tmp_path / "ita.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(target), ""))
    state.buttons[0].click()
    settle(page, qtbot)
    assert target.read_bytes().startswith(b"PK")
    assert bench.told[-1][0] == "บันทึกแฟ้ม ita.xlsx แล้ว"


def test_saving_writes_the_bytes_in_view(
    page: PapersPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        asked.append(name)
        return str(tmp_path / "report"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    choose(page, "service-statistics-report", qtbot)
    assert page.preview is not None
    data = page.preview.data
    assert [action.text() for action in page._menu.actions()] == ["เอกสาร PDF", "สมุดงาน Excel"]
    page._menu.actions()[0].trigger()
    settle(page, qtbot)
    assert (tmp_path / "report.pdf").read_bytes() == data
    assert Path(asked[0]).name == "รายงานสถิติการให้บริการ ไตรมาส 3-2566.pdf"


def test_printing_keeps_the_size_of_the_paper(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    choose(page, "winners-notice", qtbot)
    assert page.preview is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.deeds.send(page.paper, page.preview, printer)
    settle(page, qtbot)
    with Pages((tmp_path / "printed.pdf").read_bytes()) as printed:
        assert printed.count == len(page.preview.sizes)
        for index, size in enumerate(page.preview.sizes):
            assert printed.size(index) == pytest.approx(size, abs=1.5)
        mine, theirs = (each.image(0, 0.5).convert("L") for each in (printed, page.preview.pages))
    difference = sum(
        abs(mine.getpixel((x, y)) - theirs.getpixel((x, y))) for x in range(0, 290, 3) for y in range(0, 415, 3)
    ) / (97 * 139)
    assert difference < 8


def test_a_range_of_pages_is_printed(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    choose(page, "winners-notice", qtbot)
    assert page.preview is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "one.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    page.deeds.send(page.paper, page.preview, printer)
    settle(page, qtbot)
    with Pages((tmp_path / "one.pdf").read_bytes()) as printed:
        assert printed.count == 1


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_trouble(page: PapersPage, bench: Any, qtbot: QtBot, tmp_path: Path) -> None:
    choose(page, "service-statistics-report", qtbot)
    assert page.preview is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "no-folder" / "x.pdf"))
    page.deeds.send(page.paper, page.preview, printer)
    settle(page, qtbot)
    assert [getattr(each, "code", "") for each in bench.troubles] == ["printer-failed"]


def test_the_print_dialog_is_asked_first(page: PapersPage, bench: Any, qtbot: QtBot) -> None:
    seen: list[str] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        seen.append(dialog.windowTitle())
        dialog.reject()

    choose(page, "service-statistics-report", qtbot)
    QTimer.singleShot(0, leave)
    page._print.trigger()
    assert seen == ["พิมพ์"]
    assert bench.told == []


def test_another_page_leads_to_a_paper_of_a_record(page: PapersPage, qtbot: QtBot) -> None:
    choose(page, "winner-announcement", qtbot)
    uid = page.ui.record.itemData(3)
    choose(page, "eit-poster", qtbot)
    page.go(Place("papers", paper="winner-announcement", record=uid))
    settle(page, qtbot)
    assert page.list.rows["winner-announcement"].isChecked()
    assert page.ui.record.currentData() == uid
    options = page.options.options()
    assert options is not None
    assert options.record == uid


def test_a_paper_that_cannot_be_made_is_said(page: PapersPage, bench: Any) -> None:
    trouble = Trouble("qr-unreadable", "อ่าน QR จากโปสเตอร์ไม่ได้", "ใช้ลิงก์ที่สั้นกว่า")
    page._failed(trouble)
    assert page.ui.preview.currentWidget().text.plain == "อ่าน QR จากโปสเตอร์ไม่ได้ ใช้ลิงก์ที่สั้นกว่า"
    assert bench.troubles == [trouble]


def test_a_quarter_without_records_leads_to_the_register(page: PapersPage, bench: Any, qtbot: QtBot) -> None:
    bench.choose_period(page, Period(2560, quarter=1))
    settle(page, qtbot)
    choose(page, "gift-form", qtbot)
    state = page.ui.preview.currentWidget()
    assert state.title.plain == "ไม่มีรายการในงวดนี้"
    state.buttons[0].click()
    assert bench.places == [Place("gifts")]
    page._save_as("pdf")
    page._print_paper()
    assert not page._save.isEnabled()


def test_zoom_and_pages_by_keys(page: PapersPage, qtbot: QtBot) -> None:
    choose(page, "winners-notice", qtbot)
    fitted = page.view.percent()
    page.ui.period.setFocus()
    qtbot.keyClick(page.ui.period, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert page.view.percent() > fitted
    settle(page, qtbot)
    page.ui.zoom_out.click()
    page.ui.zoom_out.click()
    assert page.view.percent() < fitted
    page.ui.zoom_fit.click()
    assert page.view.percent() == fitted
    page.view.turn_to(2)
    assert page.ui.pages.text().startswith("หน้า 2/")
    settle(page, qtbot)


@pytest.mark.parametrize(
    ("paper_id", "chosen", "wanted"),
    [
        ("service-statistics-report", Period(2566, quarter=3), Period(2566, quarter=3)),
        ("winners-notice", Period(2566, month=5), Period(2566, quarter=3)),
        ("no-gift-policy", Period(2566, month=5), Period(2566)),
        ("skr-1", Period(2566, quarter=3), Period(2566, month=5)),
        ("skr-1", Period(2560, quarter=3), Period(2560, month=6)),
        ("skr-1", Period(2570, quarter=3), Period(2570, month=4)),
        ("gift-form", Period(2566, quarter=3), None),
    ],
)
def test_the_period_that_answers_to_the_chosen_one(paper_id: str, chosen: Period, wanted: Period | None) -> None:
    assert first_choice(paper(paper_id), chosen, TODAY) == wanted


def test_periods_offered_lie_in_or_around_the_chosen_one() -> None:
    offered = periods_for(paper("service-statistics-report"), Period(2566, quarter=3))
    assert offered[0] == Period(2566, quarter=3)
    assert set(offered[1:]) == {Period(2566), Period(2566, half=2), *(Period(2566, month=month) for month in (4, 5, 6))}
    assert [short_title(each) for each in (*offered[:1], Period(2566, month=10), Period(2566, half=1), Period())] == [
        "ไตรมาส 3/2566",
        "ตุลาคม 2565",
        "ครึ่งปีแรก 2566",
        "ทุกปี",
    ]
