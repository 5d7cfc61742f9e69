"""The sample's satisfaction survey: some twenty respondents a month, half as many the year before."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.satisfaction.questions import (
    AGE,
    EDUCATION,
    OCCUPATION,
    POINT,
    SEX,
    Question,
    question_set,
)
from khoktoom_desktop.registers.satisfaction.record import Answer, Response
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.listing import Query, page

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

YEAR = 2566
# A fixed scatter: a linear congruence with a full period, so that no library's generator can change the sample.
_FACTOR, _STEP, _RANGE = 1_103_515_245, 12_345, 2**31
Random = Callable[[int], int]


def add_survey(session: "Session", office: Office, identity: Callable[[str], str]) -> None:
    """Insert the respondents of the sample year, and those of the year before."""
    values = tomllib.loads(resource("office", "sample-survey-2566.toml").read_text(encoding="utf-8"))
    services = [service for service in page(session, Query(Service)) if service.department_id is not None]
    written = {each["month"]: each["text"] for each in values["suggestion"]}
    content = values["content"]
    less = {aspect: [mean - 14 for mean in means] for aspect, means in content.items()}
    before = _year(office, services, less, YEAR - 1, [count // 2 for count in values["respondents"]])
    found = _year(office, services, content, YEAR, values["respondents"])
    for (month, number), response in before.items():
        response.uid = identity(f"survey {month} {number} of {YEAR - 1}")
    for (month, number), response in found.items():
        response.uid = identity(f"survey {month} {number}")
        if number == 0 and month in written:
            response.suggestion, response.publish = written[month], True
    insert_records(session, Response, [*before.values(), *found.values()])


def _year(
    office: Office,
    services: Sequence[Service],
    content: Mapping[str, Sequence[int]],
    year: int,
    respondents: Sequence[int],
) -> dict[tuple[int, int], Response]:
    """Make the respondents of a year, by month and number."""
    random = _scatter(year)
    found: dict[tuple[int, int], Response] = {}
    for (calendar, month), count in zip(Period(year).months(), respondents, strict=True):
        for number in range(count):
            day = _working_day(date(calendar, month, 1) + timedelta(days=random(27)))
            found[month, number] = _response(office, day, services, content, random)
    return found


def _response(
    office: Office, day: date, services: Sequence[Service], content: Mapping[str, Sequence[int]], random: Random
) -> Response:
    """Make one respondent; people are rather content, or rather not, with everything."""
    service = services[random(len(services))]
    online = random(10) < 3
    mood = random(110) - 60

    def one_of(topic: str, weights: Sequence[int]) -> str:
        keys = [fact.key for fact in office.facts_on(topic, day)]
        place = random(sum(weights))
        return keys[next(at for at in range(len(weights)) if place < sum(weights[: at + 1]))]

    return Response(
        answered_on=day,
        way="online" if online else "paper",
        service_point="e-service" if online else one_of(POINT, (6, 3, 1)),
        department_id=service.department_on(day),
        service_id=service.id,
        sex=one_of(SEX, (45, 55)),
        age=one_of(AGE, (6, 34, 40, 20)),
        education=one_of(EDUCATION, (30, 34, 14, 20, 2)),
        occupation=one_of(OCCUPATION, (26, 16, 24, 8, 10, 6, 8, 2)),
        answers=_answers(question_set(office, day).questions, content, mood, random),
    )


def _answers(
    questions: Sequence[Question], content: Mapping[str, Sequence[int]], mood: int, random: Random
) -> list[Answer]:
    means = [mean for row in content.values() for mean in row]
    return [
        Answer(position=at, question=question.key, value=_value(means[at] + mood, random))
        for at, question in enumerate(questions)
    ]


def _value(wanted: int, random: Random) -> int:
    """Return a whole value around a wanted mean in hundredths."""
    drawn = wanted + random(90) + random(90) + random(90) - 135
    return max(1, min(5, (drawn + 50) // 100))


def _scatter(seed: int) -> Random:
    state = seed

    def draw(below: int) -> int:
        nonlocal state
        state = (state * _FACTOR + _STEP) % _RANGE
        return (state >> 12) % below

    return draw


def _working_day(day: date) -> date:
    """Return the day, or the Friday before a week-end; at the head of a month the Monday after it."""
    back = max(0, day.weekday() - 4)
    return day - timedelta(days=back) if day.day > back else day + timedelta(days=7 - day.weekday())
