"""Drafts of forms: kept, offered, dropped; alive after a kill; never a reason not to start."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.storage.drafts import Drafts


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "ใหม่" / "drafts.sqlite")


def test_a_draft_is_kept_replaced_and_dropped(drafts: Drafts) -> None:
    assert drafts.offer("o", "gifts", None) is None
    drafts.keep("o", "gifts", None, '{"giver": "ก"}')
    drafts.keep("o", "gifts", "uid", '{"giver": "ข"}')
    drafts.keep("o", "gifts", None, '{"giver": "ค"}')
    drafts.keep("อื่น", "gifts", None, "{}")
    found = drafts.offer("o", "gifts", None)
    assert found is not None
    assert (found.register, found.uid, found.json) == ("gifts", None, '{"giver": "ค"}')
    assert found.at.utcoffset() is not None
    drafts.drop("o", "gifts", None)
    assert drafts.offer("o", "gifts", None) is None
    assert drafts.offer("o", "gifts", "uid") is not None


def test_a_draft_survives_a_kill(drafts: Drafts) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from khoktoom_desktop.storage.drafts import Drafts;"
        "Drafts(Path(sys.argv[1])).keep('o', 'gifts', None, 'ยังไม่เสร็จ'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(drafts.path)], check=False)
    assert ended.returncode < 0
    found = drafts.offer("o", "gifts", None)
    assert found is not None
    assert found.json == "ยังไม่เสร็จ"


def test_a_broken_drafts_file_is_put_aside(drafts: Drafts) -> None:
    drafts.path.parent.mkdir()
    drafts.path.write_bytes(b"broken" * 1000)
    drafts.keep("o", "gifts", None, "{}")
    assert drafts.offer("o", "gifts", None) is not None
    assert drafts.path.with_name("drafts.sqlite.broken").exists()


def test_a_drafts_file_that_cannot_be_opened_is_trouble(drafts: Drafts) -> None:
    drafts.path.mkdir(parents=True)
    with pytest.raises(Trouble) as caught:
        drafts.keep("o", "gifts", None, "{}")
    assert caught.value.code == "no-permission"


def test_a_drafts_file_without_room_is_trouble(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    real = drafts._connect

    def small() -> sqlite3.Connection:
        connection = real()
        connection.execute("PRAGMA max_page_count = 3")
        return connection

    monkeypatch.setattr(drafts, "_connect", small)
    with pytest.raises(Trouble) as caught:
        drafts.keep("o", "gifts", None, "ก" * 100_000)
    assert caught.value.code == "disk-full"
    assert drafts.offer("o", "gifts", None) is None
