"""Keying in paper surveys by number keys, and the answers in the form, with real keys and real records."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.pages.satisfaction_page import SatisfactionPage
from khoktoom_desktop.desktop.pages.survey_entry import SurveyEntry
from khoktoom_desktop.desktop.widgets.answers_edit import AnswersEdit
from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.satisfaction.record import Answer, Response
from khoktoom_desktop.services import records

SURVEY = register("satisfaction")
Typist = Callable[[QWidget, str], None]


@pytest.fixture
def page(bench: Any) -> SatisfactionPage:
    bench.period = ALL_RECORDS
    return cast(SatisfactionPage, bench.open(SatisfactionPage))


@pytest.fixture
def entry(page: SatisfactionPage) -> SurveyEntry:
    page.key_in_deed.trigger()
    assert page.entry is not None
    return page.entry


def stored(bench: Any) -> list[Response]:
    return [
        each for each in records.list_records(bench.context.office_file, SURVEY).records if isinstance(each, Response)
    ]


def answer(words: str) -> None:
    """Press a button of the next question."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, press)


def test_one_respondent_is_twenty_four_keys_and_enter(
    bench: Any, entry: SurveyEntry, qtbot: QtBot, type_text: Typist
) -> None:
    type_text(entry.choices, "2" + "3" + "4" + "1" + "54321" * 4)
    assert entry.choices.accessibleDescription().endswith(": 1")
    qtbot.keyClick(entry.choices, Qt.Key.Key_Return)
    (found,) = stored(bench)
    assert (found.sex, found.age, found.education, found.occupation) == ("female", "41-60", "bachelor", "farmer")
    assert [each.value for each in found.answers] == [5, 4, 3, 2, 1] * 4
    assert [each.question for each in found.answers][:2] == ["q01", "q02"]
    assert (entry.count, entry.choices.chosen, entry.choices.current) == (1, {}, 0)
    assert entry.state.plain == "คนที่ 2 · ตอบแล้ว 0 ใน 20 ข้อ"


def test_a_thai_keyboard_types_numbers_too(entry: SurveyEntry, type_text: Typist) -> None:
    type_text(entry.choices, "/" + "๓" + "ภ" + "ๅ" + "ถภ-")
    chosen = entry.choices.chosen
    assert (chosen["sex"], chosen["age"], chosen["education"], chosen["occupation"]) == (
        "female", "41-60", "bachelor", "farmer",
    )  # fmt: skip
    assert (chosen["q01"], chosen["q02"], chosen["q03"]) == ("5", "4", "3")


def test_keys_go_back_move_and_clear(entry: SurveyEntry, qtbot: QtBot, type_text: Typist) -> None:
    choices = entry.choices
    type_text(choices, "19")
    assert (choices.current, choices.chosen) == (1, {"sex": "male"})
    qtbot.keyClick(choices, Qt.Key.Key_Backspace)
    type_text(choices, "2")
    assert choices.chosen == {"sex": "female"}
    qtbot.keyClick(choices, Qt.Key.Key_End)
    type_text(choices, "5")
    assert (choices.current, choices.chosen["q20"]) == (23, "5")
    qtbot.keyClick(choices, Qt.Key.Key_0)
    assert "q20" not in choices.chosen
    qtbot.keyClick(choices, Qt.Key.Key_Home)
    qtbot.keyClick(choices, Qt.Key.Key_Up)
    assert choices.current == 0
    assert choices.first_open() == 1


def test_enter_with_questions_left_asks_once(bench: Any, entry: SurveyEntry, qtbot: QtBot, type_text: Typist) -> None:
    type_text(entry.choices, "1111" + "5" * 18)
    qtbot.keyClick(entry.choices, Qt.Key.Key_Enter)
    assert stored(bench) == []
    assert entry.note.text.startswith("ยังไม่ได้ตอบ 2 ข้อ")
    assert entry.choices.steps[entry.choices.current].key == "q19"
    qtbot.keyClick(entry.choices, Qt.Key.Key_Enter)
    assert len(stored(bench)[0].answers) == 18


def test_what_cannot_be_saved_says_why(bench: Any, entry: SurveyEntry, qtbot: QtBot) -> None:
    assert not entry.save()
    assert entry.note.look == "error"
    entry.editors["answered_on"].restore("32/1/2566")
    assert not entry.save()
    assert entry.note.look == "error"
    assert stored(bench) == []


def test_day_and_place_stay_and_the_suggestion_goes_along(
    bench: Any, page: SatisfactionPage, entry: SurveyEntry, qtbot: QtBot, type_text: Typist
) -> None:
    entry.editors["answered_on"].restore("16/1/2566")
    entry.editors["service_point"].restore("one-stop")
    for suggestion in ("ดีมาก", ""):
        type_text(entry.choices, "1111" + "4" * 20)
        entry.editors["suggestion"].restore(suggestion)
        qtbot.keyClick(cast(QWidget, entry.editors["suggestion"]), Qt.Key.Key_Return)
    entry.reject()
    assert page.entry is None
    found = stored(bench)
    assert {(each.service_point, str(each.answered_on)) for each in found} == {("one-stop", "2023-01-16")}
    assert {each.suggestion for each in found} == {"ดีมาก", ""}
    assert bench.told[-1][0] == "บันทึกแบบสำรวจแล้ว 2 คน"
    assert page.model.rowCount() == 2


@pytest.mark.parametrize(
    ("words", "kept", "open_"), [("บันทึก", 1, False), ("ทิ้งการแก้ไข", 0, False), ("กลับไปแก้", 0, True)]
)
def test_closing_asks_about_a_half_entered_respondent(
    bench: Any, page: SatisfactionPage, entry: SurveyEntry, type_text: Typist, words: str, kept: int, open_: bool
) -> None:
    type_text(entry.choices, "1111" + "5")
    answer(words)
    entry.reject()
    assert len(stored(bench)) == kept
    assert (page.entry is not None) is open_
    if open_:
        answer("ทิ้งการแก้ไข")
        entry.close()
        assert page.entry is None


def test_the_form_shows_answers_and_saves_a_changed_one(
    bench: Any, page: SatisfactionPage, qtbot: QtBot, type_text: Typist
) -> None:
    answers = [Answer(position=at, question=f"q{at + 1:02}", value=3) for at in range(20)]
    old = Answer(position=20, question="q99", value=1)
    records.save(bench.context.office_file, SURVEY, Response(answered_on=records.today(), answers=[*answers, old]))
    page.refresh()
    edit = page.form.binding.editors["answers"]
    assert isinstance(edit, AnswersEdit)
    assert len(edit.steps) == 21
    assert edit.echo() == "ตอบแล้ว 21 ใน 21 ข้อ"
    assert not page.form.dirty
    edit.move_to(0)
    type_text(edit, "5")
    assert page.form.dirty
    assert page.form.save()
    found = stored(bench)[0].answers
    assert [each.value for each in found] == [5, *[3] * 19, 1]
    draft = edit.draft()
    edit.restore("")
    assert edit.value() == []
    edit.restore(draft)
    assert len(edit.value()) == 21


def test_a_click_chooses_and_a_second_clears(page: SatisfactionPage, qtbot: QtBot) -> None:
    page.add()
    edit = page.form.binding.editors["answers"]
    assert isinstance(edit, AnswersEdit)
    place: QPoint = edit._rows[2].chips[0].center()
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton, pos=place)
    assert edit.chosen == {"q03": "5"}
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton, pos=place)
    assert edit.chosen == {}
    assert edit.problem() is None
