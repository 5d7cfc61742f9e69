"""Keep what is being typed, half a second after the last key, until it is saved or thrown away."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from khoktoom_desktop.domain.trouble import Trouble

DELAY = 500
"""Milliseconds after the last key."""


class Kept(Protocol):
    """A draft that was left behind: its text and when it was kept (with its zone)."""

    @property
    def json(self) -> str:
        """Return what was kept."""

    @property
    def at(self) -> datetime:
        """Return when."""


class Store(Protocol):
    """Where drafts lie: beside the settings, never in the office file."""

    def keep(self, office_id: str, register_id: str, uid: str | None, json: str) -> None:
        """Keep a draft in place of an earlier one of the same record; ``None`` is a new record."""

    def offer(self, office_id: str, register_id: str, uid: str | None) -> Kept | None:
        """Return the draft of a record, or ``None``."""

    def drop(self, office_id: str, register_id: str, uid: str | None) -> None:
        """Forget the draft of a record."""


@dataclass(frozen=True)
class Offer:
    """Texts that were typed and never saved, and when the last of them was."""

    texts: Mapping[str, str]
    at: datetime


class DraftsKeeper(QObject):
    """Keep the drafts of one register of one office.

    ``follow(uid, texts)`` says whose form is open; ``typed`` is called at every key. A store that fails
    (a full disk) never disturbs typing.
    """

    def __init__(self, store: Store, office_id: str, register_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._office, self._register = store, office_id, register_id
        self._uid: str | None = None
        self._texts: Callable[[], Mapping[str, str]] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.keep_now)

    def follow(self, uid: str | None, texts: Callable[[], Mapping[str, str]]) -> None:
        """Keep the texts of another record from now on; those of a new one have no uid."""
        self._timer.stop()
        self._uid, self._texts = uid, texts

    def typed(self) -> None:
        """Keep a draft half a second after the last call."""
        self._timer.start()

    def keep_now(self) -> None:
        """Keep what is typed; a form that stands as saved has no draft."""
        self._timer.stop()
        if self._texts is None:
            return
        texts = dict(self._texts())
        with suppress(Trouble):
            if texts:
                self._store.keep(self._office, self._register, self._uid, json.dumps(texts, ensure_ascii=False))
            else:
                self._store.drop(self._office, self._register, self._uid)

    def drop(self) -> None:
        """Forget the draft of the followed record: it was saved or thrown away."""
        self._timer.stop()
        self.forget(self._uid)

    def offer(self, uid: str | None) -> Offer | None:
        """Return what was left behind of a record, if anything."""
        kept = None
        with suppress(Trouble):
            kept = self._store.offer(self._office, self._register, uid)
        if kept is None:
            return None
        try:
            texts = json.loads(kept.json)
        except ValueError:
            self.forget(uid)
            return None
        return Offer({str(field): str(text) for field, text in texts.items()}, kept.at)

    def forget(self, uid: str | None) -> None:
        """Forget a draft that was offered and refused."""
        with suppress(Trouble):
            self._store.drop(self._office, self._register, uid)
