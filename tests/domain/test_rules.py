"""The rules that several registers share."""

from datetime import date
from types import SimpleNamespace

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.rules import unlisted, yet_to_come

TODAY = date(2023, 1, 9)


def test_a_key_must_stand_in_its_list_on_any_day() -> None:
    office = Office("เทศบาล", facts=(DatedFact("kind", "meeting", "ประชุม", end=date(2000, 1, 1)),))
    record = SimpleNamespace(kind="meeting", other="meeting", blank="")
    assert unlisted(record, office, ("kind", "kind"), ("blank", "kind")) == []
    (problem,) = unlisted(record, office, ("kind", "kind"), ("other", "place"))
    assert (problem.field, problem.code, problem.sentence.facts) == ("other", "unknown-entry", {"key": "meeting"})


def test_a_day_that_is_yet_to_come_is_told() -> None:
    record = SimpleNamespace(held_on=TODAY, told_on=date(2023, 1, 10), done_on=None)
    assert [each.field for each in yet_to_come(record, TODAY, "held_on", "told_on", "done_on")] == ["told_on"]
