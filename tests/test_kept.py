"""What the store and the words work out once and keep is the same when it is worked out anew."""

from typing import Any

import pytest

from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.storage import defaults, facts, integrity, schema, stamping
from khoktoom_desktop.thai import words, wrong_layout


@pytest.mark.parametrize(
    ("kept", "arguments"),
    [
        (defaults._shipped, ()),
        (facts.fact_names, (Purchase,)),
        (facts.owned_lists, (Purchase,)),
        (integrity._wanted_shapes, (schema.latest(),)),
        (schema.steps, ()),
        (stamping._order_columns, (Purchase,)),
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
