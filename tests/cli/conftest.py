"""What the tests of the command line share: a folder with a sample office, and a way to run commands in it."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from khoktoom_desktop.cli.main import run

OFFICE = "ตัวอย่าง.khoktoom"


@dataclass(frozen=True)
class Answer:
    """What a command gave: its exit status, what it answered, what it said beside."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return the answer as JSON."""
        return json.loads(self.out)


Khoktoom = Callable[..., Answer]


@pytest.fixture
def folder(tmp_path: Path, sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a copy of the sample office."""
    shutil.copyfile(sample_path, tmp_path / OFFICE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KHOKTOOM_OFFICE", str(tmp_path / OFFICE))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


@pytest.fixture
def khoktoom(folder: Path, capsys: pytest.CaptureFixture[str]) -> Khoktoom:
    """Run a command and return what it gave."""

    def answer(*arguments: str) -> Answer:
        status = run(arguments)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Answer(status, captured.out, captured.err)

    return answer
