"""The question set of a day: dated facts whose words may begin with their aspect (``ด้าน…: คำถาม``)."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from khoktoom_desktop.domain.office import DatedFact, Office

QUESTION = "survey-question"
LABEL = "survey-label"
BAND = "survey-band"
POINT = "survey-point"
WAY = "survey-way"
SEX, AGE, EDUCATION, OCCUPATION = "survey-sex", "survey-age", "survey-education", "survey-occupation"
LIMIT, SMALLEST = "survey-limit", "smallest-group"
LINK = "survey-link"
WITHOUT_ASPECT = "คำถามทั่วไป"
SCALE = (5, 4, 3, 2, 1)
HIGHEST = SCALE[0]


@dataclass(frozen=True)
class Question:
    """One question: the key under which answers are kept, its aspect, its words."""

    key: str
    aspect: str
    text: str


@dataclass(frozen=True)
class QuestionSet:
    """The questions that are asked from a day on; every change of the list makes a new version, the first is 1."""

    version: int
    since: date | None
    questions: tuple[Question, ...]

    def by_aspect(self) -> list[tuple[str, list[Question]]]:
        """Return the questions under their aspects, in the order of the set."""
        return [(aspect, list(group)) for aspect, group in groupby(self.questions, key=lambda each: each.aspect)]


def question_of_words(key: str, words: str) -> Question:
    """Return a question: what stands before the first colon of its words is its aspect."""
    aspect, colon, text = words.partition(":")
    if not colon or not text.strip():
        return Question(key, WITHOUT_ASPECT, words.strip())
    return Question(key, aspect.strip(), text.strip())


def question_of(fact: DatedFact) -> Question:
    """Return a dated fact as a question."""
    return question_of_words(fact.key, fact.title)


def question_set(office: Office, day: date) -> QuestionSet:
    """Return the questions asked on a day, those of one aspect together."""
    changes = _changes(office)
    passed = bisect_right(changes, day)
    questions = _together(map(question_of, office.facts_on(QUESTION, day)))
    return QuestionSet(1 + passed, changes[passed - 1] if passed else None, questions)


def versions_of(office: Office, days: Iterable[date]) -> tuple[int, ...]:
    """Return the versions of the questions that were asked on some days."""
    changes = _changes(office)
    return tuple(sorted({1 + bisect_right(changes, day) for day in days}))


def every_question(office: Office) -> tuple[Question, ...]:
    """Return all questions ever asked, the words of the latest where a key has several."""
    facts = sorted(
        (fact for fact in office.facts if fact.topic == QUESTION),
        key=lambda fact: (fact.position, fact.key, fact.start or date.min),
    )
    return _together({fact.key: question_of(fact) for fact in facts}.values())


def _together(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Bring questions of one aspect together, the aspects in the order in which they first come."""
    found = list(questions)
    aspects = list(dict.fromkeys(each.aspect for each in found))
    return tuple(sorted(found, key=lambda each: aspects.index(each.aspect)))


def _changes(office: Office) -> list[date]:
    """Return the days on which the list of questions became another one than before."""
    facts = [fact for fact in office.facts if fact.topic == QUESTION]
    days = {fact.start for fact in facts if fact.start}
    days |= {fact.end + timedelta(days=1) for fact in facts if fact.end and fact.end < date.max}
    # A set without any question is no version: the first set begins with the first question.
    open_ = any(fact.start is None for fact in facts)
    return sorted(days) if open_ else sorted(days)[1:]
