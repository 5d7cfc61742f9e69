"""The first values that are shipped as data."""

import re
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.storage.defaults import default_departments, default_facts


def test_every_fact_is_whole_and_stands_once() -> None:
    facts = default_facts()
    keys = [(fact.topic, fact.key, fact.start) for fact in facts]
    assert len(keys) == len(set(keys))
    for fact in facts:
        assert re.fullmatch(r"[a-z0-9-]+", fact.topic), fact
        assert fact.key, fact
        assert fact.title.strip(), fact
        assert fact.source or not fact.confirmed, fact
        assert fact.start is None or fact.end is None or fact.start <= fact.end, fact


def test_limits_are_satang_and_deadlines_days() -> None:
    office, day = Office("ก", facts=default_facts()), date(2025, 1, 1)
    limits = {fact.key: fact.amount for fact in office.facts_on("limit", day)}
    assert limits["plan-publication"] == limits["direct-purchase"] == 500_000_00
    assert limits["one-inspector"] == limits["no-contract"] == 100_000_00
    assert limits["gift-section-128"] == 3_000_00
    assert {fact.amount for fact in office.facts_on("deadline", day)} == {30}


def test_departments_are_named() -> None:
    assert "กองคลัง" in default_departments()


def test_a_file_may_say_things_once_for_all_of_its_facts(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(
        'topic = "limit"\nsource = "กฎหมาย"\nconfirmed = true\n'
        '[[fact]]\nkey = "a"\ntitle = "ก"\nbaht = 5\nstart = 2025-01-01\nend = "2025-12-31"\n'
        '[[fact]]\nkey = "b"\ntitle = "ข"\namount = 7\nconfirmed = false\nsource = ""\nend = ""\nposition = 9\n',
        encoding="utf-8",
    )
    (tmp_path / "a.toml").write_text('departments = ["ก"]\n', encoding="utf-8")
    (tmp_path / "sample-2566.toml").write_text('[[fact]]\ntopic = "t"\nkey = "k"\ntitle = "ก"\n', encoding="utf-8")
    assert default_facts(tmp_path) == (
        DatedFact("limit", "a", "ก", 500, date(2025, 1, 1), date(2025, 12, 31), "กฎหมาย", True, 0),
        DatedFact("limit", "b", "ข", 7, None, None, "", False, 9),
    )


def test_a_fact_without_its_topic_is_a_mistake_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[fact]]\nkey = "a"\ntitle = "ก"\n', encoding="utf-8")
    with pytest.raises(KeyError):
        default_facts(tmp_path)
