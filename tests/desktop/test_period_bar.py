"""The period is chosen once, at the top, and changes only when the window agrees."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.period_bar import PeriodBar
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.domain.period import Period


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> PeriodBar:
    made = PeriodBar(theme, Period(2568, quarter=3))
    qtbot.addWidget(made)
    made.show()
    return made


def menu_of(bar: PeriodBar) -> QMenu:
    return next(menu for menu in bar.findChildren(QMenu) if menu.isVisible())


def test_the_chosen_period_is_in_view(bar: PeriodBar) -> None:
    assert bar.year.text() == "2568"
    assert [button.isChecked() for button in bar.quarters] == [False, False, True, False]


def test_a_quarter_is_asked_for_and_not_taken(bar: PeriodBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.asked) as asked:
        qtbot.mouseClick(bar.quarters[0], Qt.MouseButton.LeftButton)
    assert asked.args == [Period(2568, quarter=1)]
    assert bar.period == Period(2568, quarter=3)
    assert bar.quarters[2].isChecked()


def test_the_period_in_view_is_not_asked_for_again(bar: PeriodBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.asked):
        bar.quarters[2].click()


def test_the_year_is_stepped_with_the_same_part(bar: PeriodBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.asked) as asked:
        bar.before.click()
    assert asked.args == [Period(2567, quarter=3)]
    with qtbot.waitSignal(bar.asked) as asked:
        bar.after.click()
    assert asked.args == [Period(2569, quarter=3)]


def test_the_whole_year(bar: PeriodBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.asked) as asked:
        bar.whole.click()
    assert asked.args == [Period(2568)]


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_month_is_chosen_by_its_calendar_year(bar: PeriodBar, qtbot: QtBot) -> None:
    bar.month.click()
    menu = menu_of(bar)
    names = [action.text() for action in menu.actions()]
    assert names[0] == "ต.ค. 67"
    assert names[3] == "ม.ค. 68"
    with qtbot.waitSignal(bar.asked) as asked:
        menu.actions()[0].trigger()
    menu.close()
    assert asked.args == [Period(2568, month=10)]
    bar.show_period(Period(2568, month=10))
    assert bar.month.isChecked()
    assert bar.month.text() == "ต.ค. 67"


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_half_year(bar: PeriodBar, qtbot: QtBot) -> None:
    bar.half.click()
    menu = menu_of(bar)
    with qtbot.waitSignal(bar.asked) as asked:
        menu.actions()[1].trigger()
    menu.close()
    assert asked.args == [Period(2568, half=2)]
    bar.show_period(Period(2568, half=2))
    assert bar.half.text() == "ครึ่งปีหลัง"
    assert not bar.month.isChecked()
