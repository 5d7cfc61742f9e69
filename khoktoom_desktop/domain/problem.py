"""What is wrong with a value, said to a clerk: rules return problems, they do not raise."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from khoktoom_desktop.domain.sentence import Sentence, sentence


class Severity(StrEnum):
    """Say whether a problem blocks: an error does, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Problem:
    """A field (or none: the whole record), a sentence with what is wrong and what to do, a severity.

    ``code`` names the rule for tests and for the command line. ``other`` is the uid of the record that
    this one seems to repeat; what can be done at once says ``domain.remedy``.
    """

    field: str | None
    sentence: Sentence
    severity: Severity
    code: str
    other: str | None = None

    def __str__(self) -> str:
        return str(self.sentence)


def error(field: str | None, code: str, template: str, **facts: object) -> Problem:
    """Make a problem that blocks saving."""
    return Problem(field, sentence(template, **facts), Severity.ERROR, code)


def warning(field: str | None, code: str, template: str, **facts: object) -> Problem:
    """Make a problem that is shown and does not block."""
    return Problem(field, sentence(template, **facts), Severity.WARNING, code)


def beside(problem: Problem, uid: str | None) -> Problem:
    """Return a problem that names the record it was found beside, so that the two can be seen together."""
    return replace(problem, other=uid)


def blocks(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)
