"""The home page over the sample office: what is due, missing and recorded, and where each line leads."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.home_page import HomePage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.office_file import OfficeFile


@pytest.fixture
def office_file(sample_file: OfficeFile) -> OfficeFile:
    """Let the bench stand on the sample office."""
    return sample_file


@pytest.fixture
def page(bench: Any, qtbot: QtBot) -> HomePage:
    bench.period = Period(2566, quarter=3)
    made: HomePage = bench.open(HomePage)
    settle(made, qtbot)
    return made


def settle(page: HomePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.context.work.busy, timeout=20_000)


def words(page: HomePage) -> list[str]:
    return [line.words.plain for line in page.lines]


def test_the_quarter_is_summed_up(page: HomePage) -> None:
    assert page.figures_line == "ไตรมาสที่ 3 ประจำปีงบประมาณ พ.ศ. 2566"
    assert any(each.startswith("สถิติการให้บริการ ") for each in words(page))
    assert "ผู้รับบริการมากที่สุด" in page.chart_title.plain
    assert page.chart.accessibleDescription().startswith(page.chart_title.plain)


def test_what_is_due_names_paper_period_and_day(page: HomePage) -> None:
    line = next(line for line in page.lines if "รายงานการรับของขวัญ" in line.words.plain)
    assert line.note.text() == "ไตรมาส 3/2566 · ครบกำหนด 30 ก.ค. 66 · ผ่านไปแล้ว"


def test_a_line_leads_to_its_place(page: HomePage, bench: Any, qtbot: QtBot) -> None:
    recorded = next(line for line in page.lines if line.words.plain.startswith("การรับของขวัญ "))
    qtbot.mouseClick(recorded, Qt.MouseButton.LeftButton)
    due = next(line for line in page.lines if "แบบ สขร.1" in line.words.plain)
    qtbot.mouseClick(due, Qt.MouseButton.LeftButton)
    assert bench.places == [
        Place("gifts", period=Period(2566, quarter=3)),
        Place("papers", period=Period(2566, month=4), paper="skr-1"),
    ]


def test_more_than_five_lines_are_shown_when_asked_for(page: HomePage) -> None:
    due = [line for line in page.lines if line.note.text()]
    assert len(due) > 5
    assert sum(line.isVisible() for line in due) == 5
    more = next(each for each in page.ui.due.findChildren(QPushButton) if each.text() == f"แสดงอีก {len(due) - 5} เรื่อง")
    more.click()
    assert all(line.isVisible() for line in due)
    assert not more.isVisible()


def test_a_quarter_without_facts_says_what_is_missing(page: HomePage, bench: Any, qtbot: QtBot) -> None:
    bench.choose_period(page, Period(2560, quarter=1))
    settle(page, qtbot)
    assert "ยังขาด" in page.figures_line
    assert "ยังไม่มีข้อมูล" in page.chart_title.plain


def test_a_change_elsewhere_is_seen(page: HomePage, qtbot: QtBot) -> None:
    before = page.lines
    page.context.changes.announce("gifts")
    settle(page, qtbot)
    assert page.lines is not before


def test_an_older_answer_does_not_replace_a_newer_period(page: HomePage, bench: Any, qtbot: QtBot) -> None:
    page.refresh()
    bench.choose_period(page, Period(2566, quarter=1))
    settle(page, qtbot)
    assert "ไตรมาสที่ 1" in page.figures_line


def test_what_cannot_be_read_is_said_in_its_place(page: HomePage, bench: Any) -> None:
    trouble = Trouble("disk-error", "อ่านแฟ้มไม่ได้", "ลองอีกครั้ง")
    page._failed(trouble)
    assert page.lines == []
    assert bench.troubles == [trouble]
