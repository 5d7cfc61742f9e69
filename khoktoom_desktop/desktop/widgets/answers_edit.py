"""The answers of one respondent in a form: a row per question, filled in by number keys."""

import json
from collections.abc import Mapping
from typing import cast

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.widgets.keyed_choices import KeyedChoices, Step
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Choice, Column, Lookups
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.registers.satisfaction.questions import QUESTION, SCALE, Question, question_of_words
from khoktoom_desktop.registers.satisfaction.record import Answer

VALUES = tuple(Choice(str(value), str(value)) for value in SCALE)
"""The five values as entries, the highest first as on the paper."""


def question_steps(questions: tuple[Question, ...]) -> list[Step]:
    """Return a step for each question; the first of an aspect carries its name."""
    steps: list[Step] = []
    aspect = None
    for number, question in enumerate(questions, start=1):
        heading = question.aspect if question.aspect != aspect else ""
        aspect = question.aspect
        steps.append(Step(question.key, f"{number}. {question.text}", VALUES, heading))
    return steps


class AnswersEdit(KeyedChoices):
    """Edit the answers; questions of earlier sets that were answered stay below those of today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[Question, ...] = ()
        self._titles: Mapping[str, Question] = {}
        self._answers: tuple[Answer, ...] = ()

    def know(self, titles: Mapping[str, Question]) -> None:
        """Take the words of all questions ever asked."""
        self._titles = titles
        self.set_value(list(self._answers))

    def configure(self, column: Column, lookups: Lookups) -> None:
        """Take the questions of today."""
        self.setAccessibleName(tr(column.title))
        kept = dict(self.chosen)
        self._asked = tuple(question_of_words(each.key, each.title) for each in lookups.choices.get(QUESTION, ()))
        self._show(kept)

    def value(self) -> list[Answer]:
        """Return the answers in the order of the questions; an answer that stands as it was is the same one."""
        before = {answer.question: answer for answer in self._answers}
        found: list[Answer] = []
        for step in self.steps:
            value = self.chosen.get(step.key)
            if value is not None:
                found.append(_answer(before.get(step.key), step.key, int(value), len(found)))
        return found

    def set_value(self, value: object) -> None:
        """Show answers."""
        self._answers = tuple(cast("list[Answer]", value or []))
        self._show({answer.question: str(answer.value) for answer in self._answers})

    def problem(self) -> Problem | None:
        """Return nothing: a key that is no answer does nothing."""
        return None

    def echo(self) -> str:
        """Say how many are answered."""
        return (
            tr("ตอบแล้ว {done} ใน {count} ข้อ").format(done=len(self.chosen), count=len(self.steps))
            if self.chosen
            else ""
        )

    def draft(self) -> str:
        """Return the answers as JSON."""
        return json.dumps(self.chosen, ensure_ascii=False) if self.chosen else ""

    def restore(self, text: str) -> None:
        """Put back answers that ``draft`` wrote."""
        self._show(json.loads(text) if text else {})
        self.changed.emit()

    def _show(self, chosen: Mapping[str, str]) -> None:
        asked = {question.key for question in self._asked}
        earlier = [self._titles.get(key, Question(key, tr("ฉบับก่อน"), key)) for key in chosen if key not in asked]
        self.show_steps(question_steps((*self._asked, *earlier)), chosen)


def _answer(before: Answer | None, question: str, value: int, position: int) -> Answer:
    if before is not None and before.value == value and before.position == position:
        return before
    return Answer(position=position, question=question, value=value)
