"""The home page over the sample office: what is due, missing and recorded, and where each line leads."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.home_page import HomePage
from khoktoom_desktop.domain.chart import Chart, ChartKind
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.gaps import Gap
from khoktoom_desktop.services.overview import Line, Overview, Progress, overview
from khoktoom_desktop.services.recent import remember_printed
from khoktoom_desktop.services.year_before import Beside

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced


QUARTER = Period(2566, quarter=3)


@pytest.fixture(scope="module")
def found(sample_bench: Any) -> Overview:
    """Return what the services say of the quarter."""
    return overview(sample_bench.context.office_file, QUARTER)


@pytest.fixture
def bench(sample_bench: Any, qtbot: QtBot) -> Iterator[Any]:
    """Let the tests share a bench over the sample office, and so one page; a remark is all that is written to it."""
    sample_bench.begin(qtbot, QUARTER)
    yield sample_bench
    sample_bench.work.wait()


@pytest.fixture
def page(bench: Any, found: Overview, qtbot: QtBot) -> HomePage:
    """Return the page as it stands for the quarter, whatever an earlier test showed on it."""
    kept: HomePage = bench.keep(HomePage)
    settle(kept, qtbot)
    kept.show_overview(found)
    # Lines of an earlier test go, and these come into view, with the next events.
    qtbot.wait(1)
    return kept


def settle(page: HomePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.context.work.busy, timeout=20_000)


def words(page: HomePage) -> list[str]:
    return [line.words.plain for line in page.lines]


def test_the_quarter_is_summed_up(page: HomePage, qtbot: QtBot) -> None:
    page.refresh()
    settle(page, qtbot)
    assert page.figures_line.startswith("ไตรมาสที่ 3 ประจำปีงบประมาณ พ.ศ. 2566 · ครบ ")
    assert any(each.startswith("สถิติการให้บริการ ") for each in words(page))
    assert "ผู้รับบริการมากที่สุด" in page.chart_title.plain
    assert page.chart.accessibleDescription().startswith(page.chart_title.plain)


def test_what_is_due_names_paper_period_and_day(page: HomePage) -> None:
    line = next(line for line in page.lines if "รายงานการรับของขวัญ" in line.words.plain)
    assert line.note.text() == "ไตรมาส 3/2566 · ครบกำหนด 30 ก.ค. 66 · ผ่านไปแล้ว"
    rule = next(line for line in page.lines if "แบบ สขร.1" in line.words.plain)
    assert rule.detail.toolTip() == "ที่มา: ประกาศคณะกรรมการข้อมูลข่าวสารของราชการ ลงวันที่ 16 มกราคม 2558"


def test_progress_and_days_left_stand_under_the_title(page: HomePage, bench: Any) -> None:
    nothing = Chart("ไม่มี", (), (), "", ChartKind.COLUMNS, "ไม่มี")
    page.show_overview(Overview((), (), (), nothing, Progress(7, 9, 12)))
    assert page.figures_line == "ไตรมาสที่ 3 ประจำปีงบประมาณ พ.ศ. 2566 · ครบ 7/9 เรื่อง · เหลือ 12 วัน"
    assert page.lines == []


def test_last_year_stands_beside_and_what_is_unusual_comes_first(page: HomePage) -> None:
    beside = {line.words.plain.split(" ")[0]: line for line in page.lines if line.beside.text()}
    assert beside["การรับของขวัญ"].beside.text() == "ปีที่แล้ว 1"
    usual = Line(sentence("ก"), "gifts", count=3, beside=Beside(3, sentence("ปีที่แล้ว {before}", before=3)))
    note = sentence("ปีที่แล้ว {before} มากกว่าเดิม {times} เท่า", before=2, times=4)
    unusual = Line(sentence("ข"), "gifts", count=8, beside=Beside(2, note, unusual=True))
    bin_line = Line(sentence("ถังขยะ"), "gifts", count=1, gap=Gap("gifts", section="bin"))
    chart = Chart("ไม่มี", (), (), "", ChartKind.COLUMNS, "ไม่มี")
    page.show_overview(Overview((usual, unusual), (), (), chart, over_time=(bin_line,)))
    assert words(page) == ["ถังขยะ", "ข", "ก"]
    assert page.lines[1].beside.property("look") == "warning"
    assert "มากกว่าเดิม 4 เท่า" in page.lines[1].accessibleName()
    page.lines[0].click()
    assert page.context.navigate.__self__[-1] == Place("gifts", section="bin")


def test_what_was_done_last_leads_back_to_it(page: HomePage, bench: Any, qtbot: QtBot) -> None:
    file = bench.context.office_file
    remember_printed(file.id, "gift-report", "รายงานการรับของขวัญ", bench.period)
    (gift,) = records.list_records(file, register("gifts"), period=bench.period, limit=1).records
    records.save(file, register("gifts"), replace(gift, note="ตรวจแล้ว"))
    page.refresh()
    settle(page, qtbot)
    recent = [line for line in page.lines if line.detail.text() and line.detail.text()[:2] in ("แก", "พิ")]
    assert [line.detail.text().split(" ")[0] for line in recent] == ["แก้ไข", "พิมพ์"]
    for line in recent:
        line.click()
    assert bench.places == [
        Place("gifts", record=gift.uid),
        Place("papers", period=bench.period, paper="gift-report"),
    ]


def test_a_line_leads_to_its_place(page: HomePage, bench: Any, qtbot: QtBot) -> None:
    recorded = next(line for line in page.lines if line.words.plain.startswith("การรับของขวัญ "))
    qtbot.mouseClick(recorded, Qt.MouseButton.LeftButton)
    due = next(line for line in page.lines if "แบบ สขร.1" in line.words.plain)
    qtbot.mouseClick(due, Qt.MouseButton.LeftButton)
    assert bench.places == [
        Place("gifts", period=Period(2566, quarter=3)),
        Place("papers", period=Period(2566, month=4), paper="skr-1"),
    ]


def test_more_than_four_lines_are_shown_when_asked_for(page: HomePage) -> None:
    due = [line for line in page.lines if line.note.text()]
    assert len(due) > 4
    assert sum(line.isVisible() for line in due) == 4
    more = next(each for each in page.ui.due.findChildren(QPushButton) if each.text() == f"แสดงอีก {len(due) - 4} เรื่อง")
    more.click()
    assert all(line.isVisible() for line in due)
    assert not more.isVisible()


def test_a_quarter_without_facts_says_what_is_missing(page: HomePage, bench: Any, qtbot: QtBot) -> None:
    bench.choose_period(page, Period(2560, quarter=1))
    settle(page, qtbot)
    counts = next(line for line in page.lines if "บันทึกจำนวน" in line.words.plain)
    counts.click()
    assert bench.places[-1].page == "service-statistics"
    assert bench.places[-1].section.endswith("/2016-10-01")
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
