"""The packs page over the sample office: what lacks, making a pack, stopping it, opening its folder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.packs_page import PacksPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.office import read_office, write_office

DUE = ("complaint-report", "no-gift-policy")


@pytest.fixture
def office_file(sample_file: OfficeFile) -> OfficeFile:
    """Let the bench stand on the sample office, with fewer papers due."""
    with sample_file.writing() as session:
        office = read_office(session)
        kept = (fact for fact in office.facts if fact.topic != "quarter-paper" or fact.key in DUE)
        write_office(session, replace(office, facts=tuple(kept)))
    return sample_file


@pytest.fixture
def page(bench: Any, qtbot: QtBot) -> Iterator[PacksPage]:
    bench.period = Period(2566, month=2)
    made = bench.open(PacksPage)
    settle(made, qtbot)
    yield made
    made.context.work.wait()
    made.closing()


def settle(page: PacksPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.context.work.busy, timeout=60_000)


@pytest.mark.untraced
def test_it_tells_what_lacks_makes_the_pack_and_opens_its_folder(
    page: PacksPage, bench: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.figures_line == "ชุดรายงานรายไตรมาส · ไตรมาสที่ 2 ประจำปีงบประมาณ พ.ศ. 2566"
    # The policy of a calendar year that is over should not be dated today: a warning, in either language.
    assert [page.periods.count(), page.lines.count, page.lines.lacking] == [4, 3, 1]
    page.day.put(None)
    settle(page, qtbot)
    assert page.request() is None
    assert not page._make.isEnabled()
    page.day.put(date(2023, 4, 10))
    settle(page, qtbot)
    assert page.told.text() == "3 รายการ ครบทุกรายการ"

    into = tmp_path / "ชุด"
    into.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(into))
    page.ask_folder()
    assert not page._make.isEnabled()
    assert page._making is not None
    page._making.cancel()
    settle(page, qtbot)
    assert bench.told[-1][0] == "หยุดแล้ว ไม่มีโฟลเดอร์ค้างไว้"
    assert not list(into.iterdir())

    (into / "ชุดรายงานรายไตรมาส 2566 ไตรมาส 2").mkdir()
    page.ask_folder()
    settle(page, qtbot)
    made = into / "ชุดรายงานรายไตรมาส 2566 ไตรมาส 2 (2)"
    assert page.made == made
    assert (made / "รายการตรวจสอบ.pdf").is_file()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    bench.offered[-1]()
    page._open.trigger()
    assert [url.toLocalFile() for url in opened] == [str(made)] * 2


@pytest.mark.untraced
def test_the_ita_year_begins_with_the_one_that_reports_on_the_chosen_year(
    page: PacksPage, bench: Any, qtbot: QtBot
) -> None:
    page.go(Place("packs", section="ita"))
    settle(page, qtbot)
    assert page.periods.currentData() == Period(2567)
    assert page.period_label.text() == "ปีการประเมิน ITA"
    assert page.lines.lacking > 10
    assert "ควรดู" in page.told.text()
    page.rows["website"].click()
    settle(page, qtbot)
    assert page.periods.currentData() == Period(2566)
    assert page.lines.count > 0 or page.shown.currentWidget() is page._empty
    page.rows["quarter"].click()
    bench.choose_period(page, Period(2560))
    settle(page, qtbot)
    assert page.periods.currentData() == Period(2560, quarter=4)
    assert page.lines.lacking == 3
    page.make_in(Path("/nowhere"))
    settle(page, qtbot)
    assert getattr(bench.troubles[-1], "code", "") == "pack-incomplete"
