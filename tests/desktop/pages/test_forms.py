"""Every register's form: a widget for each column, tab order as one reads, room on a small screen."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.binding import Binding
from khoktoom_desktop.desktop.forms.ui_service_statistics import Ui_CountForm
from khoktoom_desktop.desktop.pages.catalogue import PAGES, Section
from khoktoom_desktop.desktop.pages.procurement_results_page import AMENDMENT, BIDDER
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.widgets.lines_edit import LinesEdit
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.procurement_results.record import Amendment, Bidder

PAGES_WITH_A_FORM = {
    entry.id: page_class
    for entry in PAGES
    if entry.section is Section.REGISTERS and issubclass(page_class := entry.page_class(), RegisterPage)
}
FORMS = {register_id: page_class.form_class for register_id, page_class in PAGES_WITH_A_FORM.items()}
FORMS["service-statistics"] = Ui_CountForm


def made(register_id: str, qtbot: QtBot) -> QWidget:
    form = QWidget()
    FORMS[register_id]().setupUi(form)
    for name, columns, child in (("bidders", BIDDER, Bidder), ("amendments", AMENDMENT, Amendment)):
        lines = form.findChild(LinesEdit, name)
        if lines is not None:
            lines.describe(name, columns, child)
    qtbot.addWidget(form)
    return form


def test_every_register_has_a_form() -> None:
    assert set(FORMS) == {each.id for each in REGISTERS}


@pytest.mark.parametrize("register_id", FORMS)
def test_every_column_has_its_widget_label_and_line(register_id: str, qtbot: QtBot) -> None:
    form = made(register_id, qtbot)
    binding: Binding[Any] = Binding(form, register(register_id).columns(), register(register_id).record_class()())
    columns = [column for column in register(register_id).columns() if not column.computed]
    assert list(binding.editors) == [column.field for column in columns]
    for column in columns:
        label = form.findChild(QLabel, f"{column.field}_label")
        assert label is not None
        assert label.text().removesuffix(" *") == column.title
        assert label.text().endswith(" *") is column.required
        assert label.buddy() is form.findChild(QWidget, column.field)
        assert form.findChild(QWidget, f"{column.field}_hint") is not None


@pytest.mark.parametrize("register_id", FORMS)
def test_tab_order_is_the_order_of_reading(register_id: str, qtbot: QtBot) -> None:
    form = made(register_id, qtbot)
    binding: Binding[Any] = Binding(form, register(register_id).columns(), register(register_id).record_class()())
    form.resize(424, form.sizeHint().height())
    form.show()
    reached: list[str] = []
    widget = form.nextInFocusChain()
    while widget is not None and widget is not form:
        name = widget.objectName()
        if name in binding.editors and name not in reached:
            reached.append(name)
        widget = widget.nextInFocusChain()

    def place(field: str) -> tuple[int, int]:
        corner = form.findChild(QWidget, field).mapTo(form, QPoint(0, 0))
        return corner.y(), corner.x()

    assert sorted(reached) == sorted(binding.editors)
    assert reached == sorted(reached, key=place)


@pytest.mark.parametrize("register_id", FORMS)
def test_a_form_fits_beside_the_list_and_fields_are_high_enough(register_id: str, qtbot: QtBot) -> None:
    form = made(register_id, qtbot)
    binding: Binding[Any] = Binding(form, register(register_id).columns(), register(register_id).record_class()())
    assert form.minimumSizeHint().width() <= 400
    form.resize(400, form.sizeHint().height())
    form.show()
    for field in binding.editors:
        widget = form.findChild(QWidget, field)
        assert widget is not None
        assert widget.height() >= 28
        assert widget.geometry().right() <= 400


@pytest.mark.untraced
@pytest.mark.parametrize("register_id", PAGES_WITH_A_FORM)
def test_every_page_fits_1366_by_768(register_id: str, bench: Any) -> None:
    page = bench.open(PAGES_WITH_A_FORM[register_id])
    page.add()
    assert page.size().width() == 1086
    assert page.minimumSizeHint().width() <= 1086
    assert page.minimumSizeHint().height() <= 620
    foot = page.form.foot
    assert page.form.rect().contains(foot.geometry())
    assert foot.mapTo(page, QPoint(0, foot.height())).y() <= page.height()
    assert page.form.scroller.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert page.form.form.width() <= page.form.scroller.viewport().width()
    fields = set(page.form.binding.editors)
    assert set(page.listed) <= fields
    assert {field for field, _words in page.summed} <= {each.field for each in page.columns if each.total}
