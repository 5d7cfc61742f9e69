"""What is read from the lists of words once and kept is the same when it is read anew."""

from typing import Any

import pytest

from khoktoom_desktop.thai import words, wrong_layout


@pytest.mark.parametrize(
    ("kept", "arguments"),
    [
        (words.known_words, ()),
        (words._office_words, ()),
        (words._dictionary, (words.WORDS_FILE,)),
        (wrong_layout._models, (wrong_layout.PAIRS_FILE,)),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_it_is_the_same_again(kept: Any, arguments: tuple[Any, ...]) -> None:
    before = kept(*arguments)
    kept.cache_clear()
    assert kept(*arguments) == before
    assert before
