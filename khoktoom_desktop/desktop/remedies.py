"""What mends a problem at once, as deeds with their words: the same beside a form's field and under a grid."""

from collections.abc import Callable
from functools import partial

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.widgets.offer_links import Offer
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.remedy import remedies

LONGEST = 24


def mending_texts(problem: Problem, column: Column, lookups: Lookups) -> tuple[str, ...]:
    """Return the texts that would mend a problem of a column, the likelier first."""
    return remedies(problem.code, problem.sentence.facts, column, lookups, today())


def mending_words(text: str) -> str:
    """Write on a link or beside a key what a text would be put in by it."""
    short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return tr("ใช้ “{text}”").format(text=short.replace("\n", " "))


def mending_offers(problem: Problem, column: Column, lookups: Lookups, put: Callable[[str], object]) -> list[Offer]:
    """Return the deeds that put a mending text where ``put`` puts it."""
    return [(mending_words(text), partial(put, text)) for text in mending_texts(problem, column, lookups)]
