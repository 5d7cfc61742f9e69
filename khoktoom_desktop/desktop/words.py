"""The words of the window: Thai is the source, another language is looked up when it is shown.

Forms made in Designer translate themselves; everything else the window says goes through here.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QCoreApplication

from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.sentence import Sentence
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.language import sentences
from khoktoom_desktop.thai.dates import MONTHS, SHORT_MONTHS
from khoktoom_desktop.thai.unreadable import Unreadable

CONTEXT = "Words"
LANGUAGE = "th"
"""The source whose translation is the code of the language shown, such as ``en``."""

_MONTH = re.compile("|".join(re.escape(each) for each in (*MONTHS, *SHORT_MONTHS)))


def tr(text: str) -> str:
    """Return a text in the language of the window; one that has no translation stays Thai.

    ``text`` is a literal, a constant wrapped in ``mark``, or a title that a catalogue lists. Facts are filled in
    afterwards: ``tr("ลบ {count} รายการ").format(count=3)``.
    """
    return QCoreApplication.translate(CONTEXT, text) if text else text


def mark(text: str) -> str:
    """Return a constant as it stands, marked for translation; ``tr`` translates it where it is shown."""
    return text


def language() -> str:
    """Return the code of the language that the window shows: ``th``, or what its translation says."""
    return tr(LANGUAGE)


def day_words(text: str) -> str:
    """Return a day written in Thai, such as ``2 พ.ค. 2569``, with its month in the language of the window."""
    return text if language() == LANGUAGE else _MONTH.sub(lambda month: tr(month[0]), text)


def say(said: Sentence | Problem | Exception) -> str:
    """Return a sentence in the language of the window, with the titles and days among its facts.

    An exception that is neither ``Trouble`` nor ``Unreadable`` says what it says.
    """
    if isinstance(said, Trouble):
        return f"{say(said.message)} {say(said.next)}"
    if isinstance(said, Problem):
        return say(said.sentence)
    if isinstance(said, Unreadable):
        return say(Sentence(said.template, said.facts))
    code = language()
    return (
        str(said)
        if not isinstance(said, Sentence) or code == LANGUAGE
        else _in_window(said).in_language(_templates(code))
    )


def _in_window(said: Sentence) -> Sentence:
    return replace(said, facts={name: _fact(fact) for name, fact in said.facts.items()})


def _fact(fact: object) -> object:
    if isinstance(fact, Sentence):
        return _in_window(fact)
    return day_words(tr(fact)) if isinstance(fact, str) else fact


@cache
def _templates(code: str) -> Mapping[str, str]:
    """Return the sentences of a language; a language that only dresses up the words has none of its own."""
    return sentences(code) if code == "en" else {}
