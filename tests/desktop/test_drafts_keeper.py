"""Drafts are kept half a second after the last key, and a store that fails never disturbs typing."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.drafts_keeper import DELAY, DraftsKeeper
from khoktoom_desktop.storage.drafts import Drafts


@pytest.fixture
def store(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts.sqlite")


def test_texts_are_kept_once_after_the_last_key(store: Drafts, qtbot: QtBot) -> None:
    keeper = DraftsKeeper(store, "office", "gifts")
    texts = {"value": "1"}
    keeper.follow("u1", lambda: texts)
    keeper.typed()
    texts["value"] = "12"
    keeper.typed()
    assert store.offer("office", "gifts", "u1") is None
    qtbot.wait(DELAY + 100)
    offer = keeper.offer("u1")
    assert offer is not None
    assert offer.texts == {"value": "12"}
    assert offer.at.tzinfo is not None
    assert keeper.offer("u2") is None
    assert keeper.offer(None) is None


def test_a_form_that_stands_as_saved_has_no_draft(store: Drafts) -> None:
    keeper = DraftsKeeper(store, "office", "gifts")
    texts = {"value": "1"}
    keeper.follow(None, lambda: texts)
    keeper.keep_now()
    assert keeper.offer(None) is not None
    texts.clear()
    keeper.keep_now()
    assert keeper.offer(None) is None


def test_drop_and_forget(store: Drafts) -> None:
    keeper = DraftsKeeper(store, "office", "gifts")
    keeper.keep_now()
    for forget in (keeper.drop, lambda: keeper.forget("u1")):
        keeper.follow("u1", lambda: {"value": "1"})
        keeper.keep_now()
        assert keeper.offer("u1") is not None
        forget()
        assert keeper.offer("u1") is None


def test_a_broken_draft_is_dropped(store: Drafts) -> None:
    store.keep("office", "gifts", "u1", "{")
    keeper = DraftsKeeper(store, "office", "gifts")
    assert keeper.offer("u1") is None
    assert store.offer("office", "gifts", "u1") is None


def test_a_store_that_cannot_write_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "drafts.sqlite").mkdir()
    keeper = DraftsKeeper(Drafts(tmp_path / "drafts.sqlite"), "office", "gifts")
    keeper.follow("u1", lambda: {"value": "1"})
    keeper.keep_now()
    keeper.drop()
    assert keeper.offer("u1") is None
