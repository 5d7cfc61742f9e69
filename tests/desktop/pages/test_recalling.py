"""A form that recalls: real keys in a real form, chosen and not chosen, filled and taken back."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.pages.procurement_results_page import ProcurementResultsPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services import records

RESULTS = register("procurement-results")


def test_a_vendor_is_recalled_with_its_facts(
    bench: Any, qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    past = Purchase(title="ซื้อน้ำดื่ม", winner="ร้านน้ำดี", winner_tax_id="0165500000011", method="เฉพาะเจาะจง")
    records.save(bench.context.office_file, RESULTS, past)
    bench.period = Period(2568, quarter=1)
    page = bench.open(ProcurementResultsPage)
    page.add()
    editors, completions = page.form.binding.editors, page.recall.completions
    winner, offered = editors["winner"], completions["winner"]
    winner.setFocus()
    type_text(winner, "นํ้า")
    assert offered.shown
    assert [offered.list.item(row).text() for row in range(offered.list.count())] == ["ร้านน้ำดี"]
    assert offered.list.currentRow() == -1

    # Enter without a choice, Tab and leaving the field take nothing; Tab goes on to the next field.
    qtbot.keyClick(winner, Qt.Key.Key_Return)
    assert (winner.text(), offered.shown) == ("นํ้า", False)
    type_text(winner, "ด")
    assert offered.shown
    qtbot.keyClick(winner, Qt.Key.Key_Down)
    qtbot.keyClick(winner, Qt.Key.Key_Tab)
    assert not winner.hasFocus()
    assert (winner.text(), offered.shown, editors["winner_tax_id"].text()) == ("น้ำด", False, "")

    # Esc closes the list first.
    winner.setFocus()
    winner.end(False)
    type_text(winner, "ี")
    assert offered.shown
    qtbot.keyClick(winner, Qt.Key.Key_Escape)
    assert (winner.text(), offered.shown) == ("น้ำดี", False)

    # What was typed stays, what is empty is filled, and Esc takes the filling back.
    editors["method"].restore("คัดเลือก")
    offered.offer()
    qtbot.keyClick(winner, Qt.Key.Key_Down)
    qtbot.keyClick(winner, Qt.Key.Key_Up)
    assert offered.list.currentRow() == -1
    qtbot.keyClick(winner, Qt.Key.Key_Down)
    qtbot.keyClick(winner, Qt.Key.Key_Right)
    assert winner.text() == "ร้านน้ำดี"
    assert editors["winner_tax_id"].value() == "0165500000011"
    assert editors["method"].value() == "คัดเลือก"
    assert bench.told[-1][0] == "เติมจากรายการก่อนให้ 1 ช่อง (Esc เลิก)"
    qtbot.keyClick(winner, Qt.Key.Key_Escape)
    assert (winner.text(), editors["winner_tax_id"].text()) == ("น้ำดี", "")
    assert page.form.binding.record().winner == "น้ำดี"

    # Long texts are completed too, and what is saved is known at once.
    title, titles = editors["title"], completions["title"]
    title.setFocus()
    type_text(title, "ซื้อ")
    assert titles.shown
    titles.list.itemClicked.emit(titles.list.item(0))
    assert title.toPlainText() == "ซื้อน้ำดื่ม"
    assert not titles.shown
    editors["contract_on"].put(date(2024, 11, 5))
    assert page.form.save()
    page.add()
    winner.setFocus()
    type_text(winner, "น้ำดี")
    assert [offered.list.item(row).text() for row in range(offered.list.count())] == ["ร้านน้ำดี"]
    page.form.binding.show(page.new_record(), loud=False)
