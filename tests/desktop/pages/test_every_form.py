"""What holds of the form of every register: a field for every column, its own words, the order of the eye."""

from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.pages.register_page import FORM_WIDTH
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.register import Register

FORMS = Path(__file__).parents[3] / "forms"

pytestmark = pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)


def description(register: Register) -> ElementTree.Element:
    return ElementTree.parse(FORMS / f"{register.id.replace('-', '_')}.ui").getroot()


def fields(register: Register) -> list[str]:
    return [column.field for column in register.columns() if not column.computed]


def names(register: Register) -> list[str]:
    return [each.get("name", "") for each in description(register).iter("widget")]


def test_every_column_has_one_widget(register: Register) -> None:
    assert sorted(name for name in names(register) if name in fields(register)) == sorted(fields(register))


def test_the_tab_key_goes_as_the_eye(register: Register) -> None:
    stops = [each.text for each in description(register).iter("tabstop")]
    assert stops == [name for name in names(register) if name in fields(register)]


def test_labels_say_what_the_columns_say_and_lead_to_their_fields(register: Register) -> None:
    found = {each.get("name"): each for each in description(register).iter("widget")}
    for column in (each for each in register.columns() if not each.computed):
        label = found[f"{column.field}_label"]
        assert label.findtext("property[@name='text']/string") == column.title
        assert label.findtext("property[@name='buddy']/cstring") == column.field


def test_it_fits_beside_the_list(register: Register, theme: Theme, qtbot: QtBot) -> None:
    module = import_module(f"khoktoom_desktop.desktop.forms.ui_{register.id.replace('-', '_')}")
    form = QWidget()
    qtbot.addWidget(form)
    getattr(module, f"Ui_{description(register).findtext('class')}")().setupUi(form)
    form.resize(FORM_WIDTH, form.sizeHint().height())
    form.show()
    for field in fields(register):
        widget, label = form.findChild(QWidget, field), form.findChild(QLabel, f"{field}_label")
        assert widget.isVisible()
        assert widget.mapTo(form, widget.rect().topRight()).x() < FORM_WIDTH
        assert label.sizeHint().width() <= label.width()
