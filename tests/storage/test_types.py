"""Moments are kept in UTC, whatever zone they come in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from khoktoom_desktop.storage.types import UtcDateTime

BANGKOK = timezone(timedelta(hours=7))
MORNING = datetime(2025, 1, 15, 8, 30, tzinfo=BANGKOK)


def test_a_moment_comes_back_as_itself() -> None:
    kind = UtcDateTime()
    kept = kind.process_bind_param(MORNING, sqlite.dialect())
    assert kept == datetime(2025, 1, 15, 1, 30)
    assert kind.process_result_value(kept, sqlite.dialect()) == MORNING
    assert kind.process_bind_param(MORNING, postgresql.dialect()) == datetime(2025, 1, 15, 1, 30, tzinfo=UTC)
    assert kind.process_bind_param(None, sqlite.dialect()) is None
    assert kind.process_result_value(None, sqlite.dialect()) is None


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        UtcDateTime().process_bind_param(datetime(2025, 1, 1), sqlite.dialect())
