"""Issuing, correcting, cancelling and reprinting from the window, on the sample office with real keys."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.issued_dialog import NOTHING, IssuedDialog
from khoktoom_desktop.desktop.issuing_dialog import IssuingDialog
from khoktoom_desktop.desktop.pages.papers_page import PapersPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import issuing, records
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.papers import PrintOptions
from khoktoom_desktop.storage.issued import IssuedPaper

WINNERS = paper("winners-notice")
QUARTER = PrintOptions(Period(2566, quarter=2), date(2023, 4, 10))
Typist = Callable[[QWidget, str], None]


@pytest.fixture
def office_file(sample_file: OfficeFile) -> OfficeFile:
    """Let the bench stand on the sample office."""
    return sample_file


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """Hold the dialogs, as the window does, until they are closed."""
    holder = QWidget()
    qtbot.addWidget(holder)
    yield holder
    for dialog in holder.findChildren(QDialog):
        dialog.close()


def settle(bench: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not bench.work.busy, timeout=20_000)


def asked(bench: Any, qtbot: QtBot, window: QWidget, options: PrintOptions = QUARTER) -> IssuingDialog:
    dialog = IssuingDialog(bench.context, WINNERS, options, "ประกาศผลผู้ชนะ", parent=window)
    dialog.show()
    settle(bench, qtbot)
    return dialog


def listed(bench: Any, qtbot: QtBot, window: QWidget) -> IssuedDialog:
    dialog = IssuedDialog(bench.context, Period(2566), window)
    dialog.show()
    settle(bench, qtbot)
    return dialog


def issued(bench: Any, number: str = "12") -> IssuedPaper:
    return issuing.issue(bench.context.office_file, WINNERS, QUARTER, date(2023, 4, 10), number)


def test_a_number_and_enter_issue_the_paper(bench: Any, qtbot: QtBot, window: QWidget, type_text: Typist) -> None:
    dialog = asked(bench, qtbot, window)
    assert dialog.ui.day_note.plain == "10 เมษายน 2566"
    assert "ทะเบียนประกาศ" in dialog.ui.number_note.plain
    type_text(dialog.ui.number, "๑๒/๒๕๖๖")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(bench, qtbot)
    assert dialog.result() == IssuingDialog.DialogCode.Accepted
    assert dialog.issued is not None
    assert dialog.issued.number == "12/2566"
    assert bench.saves == 1
    again = asked(bench, qtbot, window, PrintOptions(Period(2566, quarter=1), date(2023, 1, 10)))
    assert again.ui.number.text() == "13/2566"
    again.ui.day.setText("10 ม.ค. 67")
    settle(bench, qtbot)
    assert again.ui.number.text() == ""
    again.ui.back_button.click()
    assert again.issued is None


def test_what_is_refused_is_said_and_nothing_typed_is_lost(
    bench: Any, qtbot: QtBot, window: QWidget, type_text: Typist
) -> None:
    issued(bench)
    dialog = asked(bench, qtbot, window, PrintOptions(Period(2566, quarter=1), date(2023, 1, 10)))
    dialog.ui.number.setText("12")
    dialog.ui.issue_button.click()
    assert not dialog.ui.issue_button.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    settle(bench, qtbot)
    assert "ใช้แล้วกับ" in dialog.ui.problem.plain
    assert dialog.ui.problem.isVisible()
    assert dialog.ui.number.text() == "12"
    assert dialog.ui.issue_button.isEnabled()
    dialog.ui.day.setText("31/2/2566")
    dialog.ui.issue_button.click()
    assert dialog.ui.problem.plain
    assert not bench.work.busy
    assert bench.troubles == []


def test_the_list_reprints_the_same_bytes(
    bench: Any, qtbot: QtBot, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = issued(bench)
    dialog = listed(bench, qtbot, window)
    assert dialog.chosen() is not None
    assert made.signatory in dialog.ui.details.plain
    to = tmp_path / "ซ้ำ"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(to), ""))
    dialog.ui.reprint_button.click()
    settle(bench, qtbot)
    assert to.with_suffix(".pdf").read_bytes() == issuing.reprint(bench.context.office_file, made.uid or "")
    assert bench.told[-1][0] == "บันทึกแฟ้ม ซ้ำ.pdf แล้ว"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.ui.reprint_button.click()
    assert not bench.work.busy


def test_cancelling_asks_for_a_reason(bench: Any, qtbot: QtBot, window: QWidget, type_text: Typist) -> None:
    issued(bench)
    dialog = listed(bench, qtbot, window)
    assert not dialog.ui.cancelling.isVisible()
    dialog.ui.cancel_button.click()
    assert dialog.ui.cancelling.isVisible()
    dialog.ui.confirm_button.click()
    settle(bench, qtbot)
    assert "เหตุผล" in dialog.ui.problem.plain
    type_text(dialog.ui.reason, "ลงวันที่ผิด")
    dialog.ui.confirm_button.click()
    settle(bench, qtbot)
    assert dialog.ui.papers.item(0, 4).text() == "ยกเลิกแล้ว: ลงวันที่ผิด"
    assert not dialog.ui.correct_button.isEnabled()
    assert not dialog.ui.cancel_button.isEnabled()
    assert dialog.ui.reprint_button.isEnabled()
    assert "ยกเลิกเมื่อ" in dialog.ui.details.plain


@pytest.mark.untraced
def test_a_correction_says_what_changed(bench: Any, qtbot: QtBot, window: QWidget) -> None:
    issued(bench)
    purchases = register("procurement-results")
    first = records.list_records(bench.context.office_file, purchases, period=QUARTER.period).records[0]
    records.delete(bench.context.office_file, purchases, [first.uid or ""])
    dialog = listed(bench, qtbot, window)

    def confirm() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, IssuingDialog)
        assert shown.ui.number.text() == "12"
        assert "ฉบับที่ 1 เลขที่ 12" in shown.ui.meaning.plain
        shown.ui.reason.set_value("บันทึกซ้ำ 1 รายการ")
        shown.ui.issue_button.click()

    QTimer.singleShot(50, confirm)
    dialog.ui.correct_button.click()
    settle(bench, qtbot)
    assert dialog.ui.papers.rowCount() == 2
    assert [dialog.ui.papers.item(row, 4).text() for row in (0, 1)] == ["ใช้อยู่", "มีฉบับแก้ไขแทนแล้ว"]
    qtbot.waitUntil(lambda: "สิ่งที่เปลี่ยนจากฉบับก่อน" in dialog.ui.details.plain)
    assert "• จำนวน เดิม 25 เป็น 24" in dialog.ui.details.plain
    corrected = issuing.issued(bench.context.office_file)[0]
    assert (corrected.edition, corrected.reason) == (2, "บันทึกซ้ำ 1 รายการ")
    dialog.ui.papers.selectRow(1)
    assert not dialog.ui.letter_button.isVisible()
    dialog.ui.papers.selectRow(0)
    dialog.ui.letter_button.click()
    assert not dialog.isVisible()
    place = Place("papers", period=QUARTER.period, paper="change-letter", record=corrected.uid)
    assert bench.places == [place]
    # The page that it leads to shows the letter of that one paper.
    bench.period = QUARTER.period
    page = bench.open(PapersPage, 1110, 640)
    page.go(place)
    rest(page, qtbot)
    assert page.paper.id == "change-letter"
    assert page.ui.record.currentText() == f"{corrected.title} เลขที่ 12 ฉบับที่ 2"
    assert page.preview is not None
    page.closing()


def test_an_empty_list_says_what_to_do(bench: Any, qtbot: QtBot, window: QWidget) -> None:
    dialog = listed(bench, qtbot, window)
    assert dialog.ui.details.plain == NOTHING
    assert dialog.chosen() is None
    for call in (dialog.reprint, dialog.correct, dialog.cancel):
        call()
    assert not bench.work.busy
    dialog.ui.close_button.click()
    assert not dialog.isVisible()


@pytest.fixture
def page(bench: Any, qtbot: QtBot) -> Iterator[PapersPage]:
    bench.period = Period(2566, quarter=2)
    made = bench.open(PapersPage, 1110, 640)
    rest(made, qtbot)
    yield made
    rest(made, qtbot)
    made.closing()


def rest(page: PapersPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (page.context.work.busy or page._delay.isActive()), timeout=20_000)


@pytest.mark.untraced
def test_the_papers_page_issues_what_is_in_view(page: PapersPage, bench: Any, qtbot: QtBot, type_text: Typist) -> None:
    page.list.rows["winners-notice"].click()
    rest(page, qtbot)
    page.ui.day.setText("10 เม.ย. 2566")
    page.ui.draft.setChecked(True)
    rest(page, qtbot)

    def confirm() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, IssuingDialog)
        type_text(shown.ui.number, "12")
        shown.ui.issue_button.click()

    QTimer.singleShot(50, confirm)
    action = next(each for each in page.actions() if each.text() == "ออกเอกสาร")
    action.trigger()
    made = issuing.issued(bench.context.office_file)
    assert [(each.number, each.day) for each in made] == [("12", date(2023, 4, 10))]
    assert bench.told[-1][0].endswith("เลขที่ 12 แล้ว")
    bench.offered[-1]()
    assert bench.places[-1].page == "publication-log"

    def close() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, IssuedDialog)
        shown.ui.close_button.click()

    QTimer.singleShot(50, close)
    next(each for each in page.actions() if each.text() == "เอกสารที่ออกแล้ว").trigger()
    rest(page, qtbot)
