"""Child lists: bidders and amendments, each on its card."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.pages.procurement_results_page import AMENDMENT, BIDDER
from khoktoom_desktop.desktop.widgets.lines_edit import LinesEdit
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.registers.procurement_results.record import Amendment, Bidder


@pytest.fixture
def lines(qtbot: QtBot) -> Any:
    form = QWidget()
    box = QVBoxLayout(form)
    first, made, last = QLineEdit(form), LinesEdit(form), QLineEdit(form)
    for widget in (first, made, last):
        box.addWidget(widget)
    made.describe("ผู้เสนอราคา", BIDDER, Bidder)
    made.configure(Column("bidders", "ผู้เสนอราคา", ColumnKind.LINES), Lookups())
    made.form, made.first, made.last = form, first, last
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return made


def test_children_come_back_as_they_were(lines: Any) -> None:
    bidders = [Bidder(id=4, position=0, name="ร้านหนึ่ง", price=1250), Bidder(id=5, position=1, name="ร้านสอง", price=None)]
    lines.set_value(bidders)
    assert lines.value() == bidders
    assert [each.id for each in lines.value()] == [4, 5]
    assert [card.heading.text() for card in lines.cards] == ["ผู้เสนอราคา 1", "ผู้เสนอราคา 2"]
    lines.set_value(None)
    assert lines.value() == []


def test_a_line_is_added_typed_and_removed(lines: Any, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(lines.changed):
        lines.set_value([Bidder(name="ร้านหนึ่ง")])
    qtbot.mouseClick(lines.add, Qt.MouseButton.LeftButton)
    assert lines.value() == [Bidder(name="ร้านหนึ่ง", position=0)]
    name = QApplication.focusWidget()
    assert name is lines.cards[1].editors["name"]
    with qtbot.waitSignal(lines.changed):
        qtbot.keyClicks(name, "Shop")
    qtbot.keyClicks(lines.cards[1].editors["price"], "1,250.50")
    assert lines.value()[1] == Bidder(name="Shop", price=125050, position=1)
    with qtbot.waitSignal(lines.changed):
        lines.cards[0].remove.click()
    assert lines.value() == [Bidder(name="Shop", price=125050, position=0)]


def test_an_unreadable_price_is_said_and_kept(lines: Any) -> None:
    lines.set_value([Bidder(name="ร้านหนึ่ง", price=1250)])
    price = lines.cards[0].editors["price"]
    price.restore("1,5")
    assert "1.5 หรือ 15" in str(lines.problem())
    assert price.property("problem") == "error"
    assert lines.value()[0].price == 1250
    lines.setFocus()
    assert QApplication.focusWidget() is price
    price.restore("15")
    assert (lines.problem(), price.property("problem")) == (None, "")


def test_tab_goes_through_the_cards_and_on(lines: Any, qtbot: QtBot) -> None:
    lines.set_value([Bidder(name="ร้านหนึ่ง"), Bidder(name="ร้านสอง")])
    lines.first.setFocus()
    expected = [
        *(editor for card in lines.cards for editor in (*card.editors.values(), card.remove)),
        lines.add,
        lines.last,
    ]
    for widget in expected:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget


def test_drafts_bring_back_added_and_removed_lines(lines: Any, qtbot: QtBot) -> None:
    lines.set_value([Bidder(name="ร้านหนึ่ง")])
    lines._add()
    lines.cards[1].editors["name"].restore("ร้านสอง")
    lines.cards[1].editors["price"].restore("1,5")
    kept = lines.draft()
    lines.set_value([Bidder(name="ร้านหนึ่ง")])
    lines.restore(kept)
    assert lines.draft() == kept
    lines.set_value([Bidder(name="ร้านหนึ่ง"), Bidder(name="ร้านสาม"), Bidder(name="ร้านสี่")])
    lines.restore(kept)
    assert [card.editors["name"].text() for card in lines.cards] == ["ร้านหนึ่ง", "ร้านสอง"]
    with qtbot.waitSignal(lines.changed):
        lines.restore("")
    assert (lines.value(), lines.echo()) == ([], "")


def test_dates_of_amendments(qtbot: QtBot) -> None:
    made = LinesEdit()
    qtbot.addWidget(made)
    with pytest.raises(RuntimeError):
        made.set_value([Amendment()])
    made.describe("การแก้ไขสัญญา", AMENDMENT, Amendment)
    made.set_value([Amendment(title="ขยายเวลา")])
    made.cards[0].editors["ends_on"].restore("30/4/68")
    assert made.value() == [Amendment(title="ขยายเวลา", ends_on=date(2025, 4, 30), position=0)]
