"""The note that names the writer, and the sign that an office is open."""

import os
import signal
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from khoktoom_desktop.storage import lock, presence
from khoktoom_desktop.storage.failure import locked
from khoktoom_desktop.storage.lock import Holder, held, holder_of, is_running, note_path, system_user
from khoktoom_desktop.storage.presence import Presence, is_open, presence_path

NOW = datetime(2025, 1, 15, 3, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ก.khoktoom"


def test_a_note_names_the_holder_while_the_file_is_held(path: Path) -> None:
    with held(path, NOW):
        expected = Holder(system_user(), socket.gethostname(), os.getpid(), "2025-01-15T03:00:00+00:00")
        assert holder_of(path) == expected
        assert expected.user in str(locked(path))
    assert holder_of(path) is None
    assert not note_path(path).exists()
    assert locked(path).code == "locked"


def test_a_note_of_a_process_that_was_killed_is_stale(path: Path) -> None:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    note = '{"user": "ก", "host": "%s", "pid": %d, "since": "2025-01-15T03:00:00+00:00"}'
    note_path(path).write_text(note % (socket.gethostname(), child.pid))
    assert holder_of(path) is not None
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert holder_of(path) is None


def test_a_note_of_another_computer_is_believed(path: Path) -> None:
    note_path(path).write_text('{"user": "ก", "host": "อื่น", "pid": 999999999, "since": "2025"}')
    assert holder_of(path) == Holder("ก", "อื่น", 999999999, "2025")


@pytest.mark.parametrize("note", ["", "{", "[]", '{"user": 1}'])
def test_a_note_that_says_nothing(path: Path, note: str) -> None:
    note_path(path).write_text(note)
    assert holder_of(path) is None


def test_a_note_that_cannot_be_written_stops_nobody(path: Path) -> None:
    note_path(path).mkdir()
    with held(path, NOW):
        assert holder_of(path) is None


def test_what_cannot_be_told_counts_as_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_pid: int, _signal: int) -> None:
        raise PermissionError

    assert is_running(10**30)
    monkeypatch.setattr(os, "kill", refuse)
    assert is_running(1)
    monkeypatch.setattr(lock.os, "name", "nt")
    assert is_running(os.getpid())


def test_a_system_that_has_no_name_for_its_user(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise KeyError("uid")

    monkeypatch.setattr(lock.getpass, "getuser", unknown)
    assert system_user() == ""


def test_a_file_is_open_until_the_last_one_closes_it(path: Path) -> None:
    assert not is_open(path)
    first, second = Presence(path), Presence(path)
    assert is_open(path)
    first.release()
    first.release()
    assert is_open(path)
    second.release()
    assert not is_open(path)
    assert list(path.parent.iterdir()) == []


def test_a_killed_process_has_nothing_open(path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from khoktoom_desktop.storage.presence import Presence;"
        "sign = Presence(Path(sys.argv[1])); print('open', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    assert is_open(path)
    child.kill()
    child.wait()
    child.stdout.close()
    started = time.monotonic()
    while is_open(path):
        assert time.monotonic() - started < 2
    assert not presence_path(path).exists()


def test_a_folder_that_refuses_the_sign_stops_nobody(path: Path) -> None:
    presence_path(path).mkdir()
    Presence(path).release()
    assert not is_open(path)


def test_a_system_without_such_locks(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "fcntl", None)
    sign = Presence(path)
    assert not is_open(path)
    sign.release()


def test_a_sign_taken_away_between_opening_and_locking_is_made_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = presence.fcntl.flock, []

    def flock(file: object, kind: int) -> None:
        calls.append(kind)
        if len(calls) <= 2:
            presence_path(path).unlink()
        if len(calls) == 2:
            presence_path(path).touch()
        real(file, kind)

    monkeypatch.setattr(presence.fcntl, "flock", flock)
    sign = Presence(path)
    assert len(calls) == 3
    assert is_open(path)
    sign.release()
