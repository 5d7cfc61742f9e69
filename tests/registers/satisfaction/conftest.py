"""An office file for surveys, and a maker of respondents."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khoktoom_desktop.registers.satisfaction.record import Answer, Response

Maker = Callable[..., Response]


@pytest.fixture
def respondent() -> Maker:
    """Return a maker: values in the order of the questions, ``None`` for one that was left out."""

    def make(*values: int | None, day: date = date(2023, 1, 16), **facts: Any) -> Response:
        given = [(f"q{number:02}", value) for number, value in enumerate(values, start=1) if value is not None]
        answers = [Answer(position=at, question=key, value=value) for at, (key, value) in enumerate(given)]
        return Response(answered_on=day, answers=answers, **facts)

    return make
