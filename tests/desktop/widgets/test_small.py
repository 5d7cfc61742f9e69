"""Bands, problem lines, totals, nil declarations: small widgets that say one thing each."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.desktop.widgets.band import Band
from khoktoom_desktop.desktop.widgets.nil_strip import NilStrip
from khoktoom_desktop.desktop.widgets.problem_label import LINE, ProblemLabel
from khoktoom_desktop.desktop.widgets.totals_row import CLOSE, PADDING, TotalsRow
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import error, warning
from khoktoom_desktop.services.nil import NilLine, NilState


def test_a_band_says_offers_and_goes(qtbot: QtBot) -> None:
    band = Band()
    qtbot.addWidget(band)
    done: list[str] = []
    band.say("มีข้อความค้างไว้", "caution", ("นำกลับมา", lambda: done.append("back")), ("ทิ้ง", lambda: done.append("drop")))
    assert (band.text, band.offers, band.isVisible()) == ("มีข้อความค้างไว้", ("นำกลับมา", "ทิ้ง"), True)
    band.choose(1)
    assert (done, band.isVisible()) == (["drop"], False)
    band.say("อย่างเดียว", "problem", ("ทำ", lambda: done.append("one")))
    band.choose(0)
    assert (done, band.offers) == (["drop", "one"], ("ทำ",))


def test_a_line_of_problems_keeps_its_room_and_names_what_it_is(qtbot: QtBot) -> None:
    line = ProblemLabel()
    qtbot.addWidget(line)
    line.show()
    height = line.height()
    line.show_problem(error("value", "e", "มูลค่าผิด"))
    assert (line.text, line.look, line.accessibleName()) == ("มูลค่าผิด", "error", "ต้องแก้ไข: มูลค่าผิด")
    line.show_problem(warning("value", "w", "ตรวจมูลค่า"))
    assert (line.look, line.accessibleName()) == ("warning", "โปรดตรวจ: ตรวจมูลค่า")
    line.say("")
    line.say("")
    assert (line.look, line.height(), line.minimumHeight()) == ("note", height, LINE)


def test_a_line_that_keeps_no_room_hides_while_silent(qtbot: QtBot) -> None:
    line = ProblemLabel()
    qtbot.addWidget(line)
    line.keep_room(False)
    assert line.isHidden()
    line.say("ตรวจ", "warning")
    assert not line.isHidden()


def test_totals_stand_under_their_columns(qtbot: QtBot) -> None:
    model = QStandardItemModel(1, 3)
    model.setHorizontalHeaderLabels(["รายการ", "มูลค่า", "หมายเหตุ"])
    table = QTableView()
    table.setModel(model)
    row = TotalsRow(table)
    qtbot.addWidget(table)
    qtbot.addWidget(row)
    row.show_totals(("รวม 1 รายการ", ("", "1,250,000,000.00", "")), ("รวม", ("", "", "5")))
    assert row.height() == 2 * (CLOSE + PADDING)
    assert row.accessibleName() == "รวม 1 รายการ, มูลค่า 1,250,000,000.00; รวม, หมายเหตุ 5"
    table.setColumnHidden(2, True)
    row.resize(300, row.height())
    row.show()
    picture = row.grab().toImage()
    ground = row.palette().window().color().name()
    inked = [
        x for x in range(1, picture.width()) if any(picture.pixelColor(x, y).name() != ground for y in range(4, CLOSE))
    ]
    right = table.horizontalHeader().sectionViewportPosition(1) + table.columnWidth(1) + table.viewport().x()
    assert right - 20 < max(x for x in inked if x < right) < right


YEAR = 2568


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[Any]:
    made = NilStrip(Theme(Scheme.LIGHT))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def a_line(department: int, quarter: int, state: NilState, **more: Any) -> NilLine:
    return NilLine(department, f"กองที่ {department}", Period(YEAR, quarter=quarter), state, **more)


LINES = (
    a_line(1, 1, NilState.RECORDED),
    a_line(2, 1, NilState.DECLARED, uid="d", declared_on=date(2025, 1, 3), declared_by="วราภรณ์"),
    a_line(3, 1, NilState.NOT_DECLARED),
    a_line(1, 2, NilState.NOT_DECLARED),
)
TODAY = date(2025, 1, 15)


def test_the_strip_counts_the_chosen_quarter_and_names_every_cell(strip: Any) -> None:
    strip.show_lines(LINES, 1, TODAY)
    assert strip.summary.text() == "การแจ้งของแต่ละกอง ไตรมาส 1: มีรายการ 1 กอง · แจ้งว่าไม่มี 1 กอง · ยังไม่แจ้ง 1 กอง"
    strip.toggle.setChecked(True)
    assert strip.matrix.isVisible()
    assert strip.button("กองที่ 2", 1).text().strip() == "แจ้งว่าไม่มี"
    assert "โดย วราภรณ์" in strip.button("กองที่ 2", 1).toolTip()
    assert not strip.button("กองที่ 1", 1).isEnabled()
    assert strip.button("กองที่ 1", 2).text().strip() == "ยังไม่สิ้นไตรมาส"
    assert not strip.button("กองที่ 1", 2).isEnabled()
    strip.toggle.setChecked(False)
    assert not strip.matrix.isVisible()


def test_the_strip_asks_to_declare_and_to_withdraw(strip: Any, qtbot: QtBot) -> None:
    strip.show_lines(LINES, 1, TODAY)
    strip.toggle.setChecked(True)
    with qtbot.waitSignal(strip.declared) as declared:
        qtbot.mouseClick(strip.button("กองที่ 3", 1), Qt.MouseButton.LeftButton)
    assert declared.args == [(LINES[2],)]
    with qtbot.waitSignal(strip.withdrawn) as withdrawn:
        strip.button("กองที่ 2", 1).click()
    assert withdrawn.args == [LINES[1]]
    with qtbot.waitSignal(strip.declared) as rest:
        strip.all_rest.click()
    assert rest.args == [(LINES[2],)]


def test_the_strip_of_a_quarter_that_goes_on(strip: Any) -> None:
    strip.show_lines(LINES, 2, TODAY)
    assert strip.summary.text().endswith("ไตรมาสยังไม่สิ้นสุด")
    assert not strip.all_rest.isVisible()
    strip.show_lines(LINES, None, TODAY)
    assert "ทั้งปี: มีรายการ 1 กอง-ไตรมาส" in strip.summary.text()
    strip.read_only = True
    strip.show_lines(LINES, 1, TODAY)
    assert not strip.all_rest.isVisible()
    assert not strip.button("กองที่ 3", 1).isEnabled()
