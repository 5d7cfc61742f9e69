"""Question sets: the aspect before the colon, a new version with every change of the list, the words of the day."""

from dataclasses import replace
from datetime import date

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.registers.satisfaction.questions import (
    QUESTION,
    WITHOUT_ASPECT,
    Question,
    every_question,
    question_of_words,
    question_set,
)

CHANGE = date(2024, 10, 1)


def changed(office: Office) -> Office:
    """End the seventh question and ask another from the first of October 2024."""
    facts = [
        replace(fact, end=date(2024, 9, 30)) if fact.topic == QUESTION and fact.key == "q07" else fact
        for fact in office.facts
    ]
    new = DatedFact(QUESTION, "own-1", "ด้านช่องทางการให้บริการ: ติดต่อทางไลน์ได้สะดวก", start=CHANGE, position=7)
    return replace(office, facts=(*facts, new))


def test_the_first_set_has_the_offices_twenty_questions_in_four_aspects(office: Office) -> None:
    asked = question_set(office, date(2023, 1, 1))
    assert (asked.version, asked.since, len(asked.questions)) == (1, None, 20)
    assert [len(questions) for _, questions in asked.by_aspect()] == [5, 5, 5, 5]
    polite = "เจ้าหน้าที่ให้บริการด้วยความสุภาพ เป็นมิตร วางตัวเหมาะสม"
    assert asked.questions[10] == Question("q11", "ด้านเจ้าหน้าที่ผู้ให้บริการ", polite)


def test_a_changed_list_is_a_new_version_from_its_day(office: Office) -> None:
    later = changed(office)
    before, after = question_set(later, date(2024, 9, 30)), question_set(later, CHANGE)
    assert (before.version, after.version, after.since) == (1, 2, CHANGE)
    assert [each.key for each in before.questions][6] == "q07"
    assert [each.key for each in after.questions][6] == "own-1"
    assert len(every_question(later)) == 21


def test_a_list_that_only_begins_some_day_is_version_one_then() -> None:
    begins = Office("ก", facts=(DatedFact(QUESTION, "a", "ข้อหนึ่ง", start=CHANGE),))
    assert question_set(begins, date(2024, 1, 1)).questions == ()
    assert question_set(begins, CHANGE).version == 1


def test_words_without_an_aspect_stand_alone() -> None:
    assert question_of_words("a", "สะดวกเพียงใด") == Question("a", WITHOUT_ASPECT, "สะดวกเพียงใด")
    assert question_of_words("a", "ด้านเวลา:") == Question("a", WITHOUT_ASPECT, "ด้านเวลา:")


def test_questions_of_one_aspect_stand_together(office: Office) -> None:
    late = DatedFact(QUESTION, "own-2", "ด้านขั้นตอนการให้บริการ: ไม่ต้องมาหลายครั้ง", position=99)
    asked = question_set(replace(office, facts=(*office.facts, late)), date(2023, 1, 1))
    assert [each.key for each in asked.questions][5] == "own-2"
    assert len(asked.by_aspect()) == 4
