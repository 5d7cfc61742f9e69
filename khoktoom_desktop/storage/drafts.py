"""Unfinished forms, kept beside the settings until they are saved or thrown away; never in the office file."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from khoktoom_desktop.storage.failure import told

_TABLE = """
CREATE TABLE IF NOT EXISTS draft (
    office TEXT NOT NULL, register TEXT NOT NULL, uid TEXT NOT NULL, at TEXT NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (office, register, uid)
)
"""
_ONE = "office = ? AND register = ? AND uid = ?"


@dataclass(frozen=True)
class Draft:
    """What was typed into a form of a register, of which record (``None``: a new one), and when (UTC)."""

    register: str
    uid: str | None
    json: str
    at: datetime


class Drafts:
    """The drafts of one user of one computer, by office, register and record."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def keep(self, office_id: str, register_id: str, uid: str | None, json: str) -> None:
        """Keep a draft in place of an earlier one; raises ``Trouble`` where the disk refuses it."""
        now = datetime.now(UTC).isoformat()
        with told(self.path), closing(self._open()) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)", (office_id, register_id, uid or "", now, json)
            )

    def offer(self, office_id: str, register_id: str, uid: str | None) -> Draft | None:
        """Return the draft of a record that was left behind, or ``None``."""
        with told(self.path), closing(self._open()) as connection:
            found = connection.execute(
                f"SELECT register, uid, json, at FROM draft WHERE {_ONE}",  # noqa: S608 - a constant
                (office_id, register_id, uid or ""),
            ).fetchone()
        return None if found is None else _draft(found)

    def drop(self, office_id: str, register_id: str, uid: str | None) -> None:
        """Forget the draft of a record."""
        with told(self.path), closing(self._open()) as connection:
            connection.execute(f"DELETE FROM draft WHERE {_ONE}", (office_id, register_id, uid or ""))  # noqa: S608 - a constant

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return self._connect()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                raise
            # Drafts are worth a look, never a refusal to start: a broken file is put aside.
            os.replace(self.path, self.path.with_name(f"{self.path.name}.broken"))
            return self._connect()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=1.0, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = TRUNCATE")
            connection.execute(_TABLE)
        except BaseException:
            connection.close()
            raise
        return connection


def _draft(row: tuple[str, str, str, str]) -> Draft:
    register, uid, json, at = row
    return Draft(register, uid or None, json, datetime.fromisoformat(at))
