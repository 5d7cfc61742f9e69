"""The office's ITA scores: read in points, kept in hundredths, the level said at once."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.office.scores import ScoresPart, read_points
from khoktoom_desktop.desktop.pages.office_page import OfficePage
from khoktoom_desktop.domain.office import ItaScore
from khoktoom_desktop.domain.period import fiscal_year
from khoktoom_desktop.thai.unreadable import Unreadable


@pytest.fixture
def page(bench: Any, qtbot: QtBot) -> OfficePage:
    made: OfficePage = bench.open(OfficePage, 1110, 640)
    qtbot.waitUntil(lambda: not made.context.work.busy, timeout=20_000)
    return made


@pytest.fixture
def part(page: OfficePage) -> ScoresPart:
    return next(each for each in page.parts if isinstance(each, ScoresPart))


def write(part: ScoresPart, row: int, *texts: str) -> None:
    model = part.rows.model
    while model.rowCount() <= row:
        part.rows.add.click()
    for column, text in enumerate(texts):
        model.setData(model.index(row, column), text)


def test_scores_are_entered_saved_and_shown_again(page: OfficePage, part: ScoresPart) -> None:
    write(part, 0, "๒๕๖๖", "94.1", "95.30", "99.75", "๙๖.๗๒")
    assert part.levels.plain == "ปี 2566: ผ่านดี"
    page._save_now()
    office = page.context.office_file.office()
    assert office.scores == {2566: ItaScore(9410, 9530, 9975, 9672)}
    write(part, 1, "2565", "90", "90", "90", "90")
    assert part.levels.plain == "ปี 2566: ผ่านดี · ปี 2565: A"
    part.show_office(office)
    assert part.rows.model.data(part.rows.model.index(0, 1), 0) == "94.10"
    assert part.levels.plain == "ปี 2566: ผ่านดี"


def test_a_new_row_is_of_this_year_and_wants_all_scores(part: ScoresPart) -> None:
    part.rows.add.click()
    assert part.rows.rows()[0][0] == fiscal_year(today())
    write(part, 0, "2566", "94.1")
    assert part.problems() == ["แถวที่ 1: กรอกEIT", "แถวที่ 1: กรอกOIT", "แถวที่ 1: กรอกคะแนนรวม"]
    assert part.levels.plain == ""


def test_one_year_has_one_row(part: ScoresPart) -> None:
    for row in (0, 1):
        write(part, row, "2566", "94.1", "95.3", "99.75", "96.72")
    assert part.problems() == ["มีคะแนนของปี 2566 มากกว่าหนึ่งแถว ลบแถวที่เกิน"]


@pytest.mark.parametrize("text", ["", "ดี", "100.01", "-1", "96.725", "NaN", "1e9"])
def test_what_is_no_score_cannot_be_read(text: str) -> None:
    with pytest.raises(Unreadable):
        read_points(text)


@pytest.mark.parametrize(("text", "points"), [("0", 0), ("100", 10000), ("96.7", 9670), ("๙๖.๗๒", 9672)])
def test_a_score_is_kept_in_hundredths(text: str, points: int) -> None:
    assert read_points(text) == points
