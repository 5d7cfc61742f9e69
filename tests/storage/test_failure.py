"""SQLite's failures as sentences, each with a next step; bugs stay bugs."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.storage.failure import told, trouble_of

PATH = Path("/งาน/ก.khoktoom")


def failing(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("failed")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (sqlite3.SQLITE_BUSY, "locked"),
        (sqlite3.SQLITE_LOCKED, "locked"),
        (sqlite3.SQLITE_FULL, "disk-full"),
        (sqlite3.SQLITE_READONLY, "no-permission"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "no-permission"),
        (sqlite3.SQLITE_PERM, "no-permission"),
        (sqlite3.SQLITE_CORRUPT, "corrupt-file"),
        (sqlite3.SQLITE_NOTADB, "corrupt-file"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk-error"),
    ],
)
def test_what_a_clerk_can_act_on(code: int, word: str) -> None:
    trouble = trouble_of(PATH, failing(code))
    assert trouble is not None
    assert trouble.code == word
    assert "ก.khoktoom" in str(trouble.message)
    assert len(str(trouble.next)) > 10
    with pytest.raises(Trouble), told(PATH):
        raise failing(code)
    with pytest.raises(Trouble), told(PATH):
        raise OperationalError("SELECT 1", {}, failing(code))


def test_what_is_a_bug_stays_one() -> None:
    assert trouble_of(PATH, None) is None
    assert trouble_of(PATH, ValueError()) is None
    with pytest.raises(sqlite3.OperationalError), told(PATH):
        raise failing(sqlite3.SQLITE_ERROR)
    with pytest.raises(IntegrityError), told(PATH):
        raise IntegrityError("SELECT 1", {}, failing(sqlite3.SQLITE_CONSTRAINT))
