"""A read-only office, a file that cannot be written, period names: what pages say then."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.pages.gifts_page import GiftsPage
from khoktoom_desktop.desktop.pages.period_words import period_words
from khoktoom_desktop.desktop.pages.procurement_plan_page import ProcurementPlanPage
from khoktoom_desktop.desktop.pages.procurement_results_page import ProcurementResultsPage
from khoktoom_desktop.desktop.pages.service_statistics_page import ServiceStatisticsPage
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services import records
from khoktoom_desktop.services.grid_layout import read_layout
from khoktoom_desktop.storage.database import Database

RESULTS = register("procurement-results")


def purchase(bench: Any, **facts: object) -> Any:
    record = Purchase(title="จ้างเหมาซ่อมรถ", method="เฉพาะเจาะจง", budget=1250000, agreed=1200000, **facts)
    return records.save(bench.context.office_file, RESULTS, record).record


@contextmanager
def read_only(bench: Any) -> Iterator[None]:
    file = bench.context.office_file
    file.database.close()
    database = Database.open(file.path, read_only=True)
    bench.context = replace(bench.context, office_file=replace(file, database=database))
    yield
    database.close()


def test_a_read_only_office_is_looked_at_only(bench: Any) -> None:
    bench.period = Period(2568)
    purchase(bench, fiscal_year=2568, requested_on=Period(2568).start)
    services = register("service-catalogue")
    records.save(bench.context.office_file, services, Service(name="แจ้งเกิด", department_id=1, unit="case"))
    with read_only(bench):
        page = bench.open(ProcurementResultsPage)
        assert page.model.rowCount() == 1
        assert not page.form.foot.isVisible()
        assert not page.form.form.isEnabled()
        deeds = (page.import_deed, page.add_deed_, page.duplicate_deed, page.delete_deed)
        assert [deed.isEnabled() for deed in deeds] == [False] * 4
        assert page.export_deed.isEnabled()
        assert not page.form.save()
        assert page.leaving()
        empty = bench.open(GiftsPage)
        assert empty.splitter.places.currentWidget().buttons == []
        grid = bench.open(ServiceStatisticsPage)
        assert grid.view.grid.editTriggers() == grid.view.grid.EditTrigger.NoEditTriggers


def test_a_file_that_cannot_be_written_keeps_what_was_typed(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.period = Period(2568)
    purchase(bench, fiscal_year=2568, requested_on=Period(2568).start)
    page = bench.open(ProcurementResultsPage)
    page.form.binding.editors["note"].restore("พิมพ์ไว้แล้ว")

    def full(*_arguments: object, **_more: object) -> None:
        raise Trouble("disk-full", "ดิสก์เต็ม", "ลบแฟ้มที่ไม่ใช้แล้วลองอีกครั้ง")

    monkeypatch.setattr(records, "save", full)
    assert not page.form.save()
    monkeypatch.setattr(records, "delete", full)
    assert not page.deeds.delete([page.form.binding.shown.uid])
    assert [str(trouble) for trouble in bench.troubles] == ["ดิสก์เต็ม ลบแฟ้มที่ไม่ใช้แล้วลองอีกครั้ง"] * 2
    assert page.form.binding.editors["note"].toPlainText() == "พิมพ์ไว้แล้ว"
    assert bench.saves == 0
    monkeypatch.undo()
    assert page.form.save()
    assert bench.saves == 1


@pytest.mark.untraced
def test_bidders_are_saved_changed_and_undone(bench: Any) -> None:
    bench.period = Period(2568)
    record = purchase(bench, fiscal_year=2568, requested_on=Period(2568).start)
    page = bench.open(ProcurementResultsPage)
    bidders = page.form.binding.editors["bidders"]
    for name, price in (("ร้านหนึ่ง", "12,000"), ("ร้านสอง", "13,000")):
        bidders._add_by_hand()
        bidders.cards[-1].editors["name"].restore(name)
        bidders.cards[-1].editors["price"].restore(price)
    assert page.form.save()
    bidders.cards[0].remove.click()
    assert page.form.dirty
    assert page.form.save()
    stored: Any = records.get(bench.context.office_file, RESULTS, record.uid)
    assert [(each.name, each.price) for each in stored.bidders] == [("ร้านสอง", 1300000)]
    assert bench.undo.undo()
    stored = records.get(bench.context.office_file, RESULTS, record.uid)
    assert [each.name for each in stored.bidders] == ["ร้านหนึ่ง", "ร้านสอง"]
    assert bench.undo.undo()
    stored = records.get(bench.context.office_file, RESULTS, record.uid)
    assert stored.bidders == []


def test_a_duplicate_has_no_number_of_its_own(bench: Any) -> None:
    bench.period = Period(2568)
    purchase(bench, fiscal_year=2568, requested_on=Period(2568).start, doc_number="12/2568")
    page = bench.open(ProcurementResultsPage)
    page.duplicate()
    assert page.form.is_new
    assert page.form.binding.editors["doc_number"].text() == ""
    assert page.form.binding.editors["title"].toPlainText() == "จ้างเหมาซ่อมรถ"
    page.duplicate()
    page.delete()
    page.show_history()
    assert page.form.is_new


def test_new_items_of_the_plan_belong_to_the_chosen_year(bench: Any) -> None:
    page = bench.open(ProcurementPlanPage)
    page.add()
    assert page.form.binding.editors["fiscal_year"].text() == "2568"


# The screenless platform says so of every popup.
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_columns_are_chosen_on_the_headings(bench: Any, qtbot: QtBot) -> None:
    bench.period = Period(2568)
    purchase(bench, fiscal_year=2568, requested_on=Period(2568).start)
    page = bench.open(ProcurementResultsPage)
    header = page.table.view.horizontalHeader()
    place = header.mapTo(page.table, QPoint(20, 10))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, page.table.mapToGlobal(place))
    QApplication.sendEvent(page.table, event)
    menu = page.table.findChild(QMenu)
    assert menu is not None
    titles = [action.text() for action in menu.actions()]
    section = titles.index("ราคากลาง (บาท)")
    assert page.table.view.isColumnHidden(section)
    menu.actions()[section].setChecked(True)
    assert not page.table.view.isColumnHidden(section)
    menu.close()
    away = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 90), page.table.mapToGlobal(QPoint(20, 90)))
    QApplication.sendEvent(page.table, away)
    page.table.view.setFocus()
    qtbot.keyClick(page.table.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.form.binding.editors["title"].hasFocus())

    title = [column.field for column in page.model.columns].index("title")
    page.table.view.setColumnWidth(title, 333)
    page.table.keeper.flush()
    again = bench.open(ProcurementResultsPage).table
    assert (again.view.columnWidth(title), again.view.isColumnHidden(section)) == (333, False)
    again.resize(again.width() + 400, again.height())
    assert again.view.columnWidth(title) == 333
    # The last column only fills the list: its width is no one's choice.
    assert set(read_layout("procurement-results.list").widths) == {"title"}
    QApplication.sendEvent(again, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, again.mapToGlobal(place)))
    offered = again.findChild(QMenu)
    assert offered is not None
    offered.actions()[-1].trigger()
    offered.close()
    assert again.view.isColumnHidden(section)
    assert again.view.columnWidth(title) not in (0, 333)


def test_files_are_asked_for_by_name(bench: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.period = Period(2568)
    purchase(bench, fiscal_year=2568, requested_on=Period(2568).start)
    page = bench.open(ProcurementResultsPage)
    asked: list[str] = []

    def save_name(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(name).name)
        return (str(tmp_path / "ผล.csv") if len(asked) == 1 else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save_name)
    page.export_deed.trigger()
    qtbot.waitUntil(lambda: (tmp_path / "ผล.csv").exists() and bool(bench.told))
    page.export_deed.trigger()
    page.template_deed.trigger()
    assert asked == ["ผลจัดซื้อจัดจ้าง ปีงบประมาณ 2568.xlsx"] * 2 + ["แม่แบบ ผลจัดซื้อจัดจ้าง.xlsx"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    page.import_deed.trigger()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(tmp_path / "ไม่มี.csv"), ""))
    page.import_deed.trigger()
    qtbot.waitUntil(lambda: page.files.dialog._trouble is not None)
    assert "ไม่มี.csv" in page.files.dialog._trouble.text.plain + page.files.dialog._trouble.title.plain
    page.files.dialog.reject()
    assert page.files.dialog is None


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (ALL_RECORDS, "ทุกปี"),
        (Period(2568), "ปีงบประมาณ 2568"),
        (Period(2568, half=2), "ครึ่งปีหลัง 2568"),
        (Period(2568, quarter=3), "ไตรมาส 3/2568"),
        (Period(2568, month=10), "ต.ค. 2567"),
    ],
)
def test_periods_are_named_briefly(period: Period, words: str) -> None:
    assert period_words(period) == words
