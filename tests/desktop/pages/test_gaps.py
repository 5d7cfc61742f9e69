"""A line of the home page leads to the very gap: a department's quarter, a month, a tab of the office."""

from typing import Any

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.complaints_page import ComplaintsPage
from khoktoom_desktop.desktop.pages.gifts_page import GiftsPage
from khoktoom_desktop.desktop.pages.office_page import OfficePage
from khoktoom_desktop.services.gaps import SIGNATORIES


def test_the_button_of_a_departments_quarter_has_the_cursor(bench: Any) -> None:
    page = bench.open(GiftsPage)
    page.go(Place("gifts", section="nil/2/1"))
    assert page.strip.button("กองคลัง", 1).hasFocus()
    page.go(Place("gifts", section="nil"))
    assert page.strip.toggle.isChecked()


def test_the_button_of_a_month_has_the_cursor(bench: Any) -> None:
    page = bench.open(ComplaintsPage)
    page.go(Place("complaints", section="nil/11"))
    assert page.nil.strip.button(11).hasFocus()
    page.go(Place("complaints"))


def test_the_tab_of_the_office_is_opened(bench: Any) -> None:
    page = bench.open(OfficePage)
    page.go(Place("office", section=SIGNATORIES))
    assert page.ui.tabs.tabText(page.ui.tabs.currentIndex()) == SIGNATORIES
