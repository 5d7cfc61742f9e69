"""The second start raises the first window; a killed program holds nothing."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.single_instance import SingleInstance


def test_the_second_start_raises_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.khoktoom"
    first, second = SingleInstance(), SingleInstance()
    assert first.claim(path)
    assert first.claim(path)
    with qtbot.waitSignal(first.raised):
        assert not second.claim(path.parent / "." / "a.khoktoom")
    assert second.claim(tmp_path / "b.khoktoom")
    first.release()
    assert second.claim(path)
    second.release()


def test_a_killed_program_holds_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.khoktoom"
    code = (
        "import os, signal, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from khoktoom_desktop.desktop.single_instance import SingleInstance;"
        "a = QCoreApplication([]); s = SingleInstance(); print(s.claim(Path(sys.argv[1])), flush=True);"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert killed.stdout.strip() == "True"
    assert killed.returncode == -9
    mine = SingleInstance()
    assert mine.claim(path)
    mine.release()


def test_of_many_starts_one_wins(tmp_path: Path, qtbot: QtBot) -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from khoktoom_desktop.desktop.single_instance import SingleInstance;"
        "a = QCoreApplication([]); s = SingleInstance(); won = s.claim(Path(sys.argv[1]));"
        "print(won, flush=True); sys.stdin.read()"
    )
    words = [sys.executable, "-c", code, str(tmp_path / "a.khoktoom")]
    pipe = subprocess.PIPE
    starts = [subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True) for _ in range(6)]
    said = sorted(start.stdout.readline().strip() for start in starts if start.stdout is not None)
    for start in starts:
        start.communicate()
    assert said == ["False"] * 5 + ["True"]
