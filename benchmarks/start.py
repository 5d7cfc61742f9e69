"""How long from the start of the process to the first painted window, and to the first page of an office.

    python benchmarks/start.py [OFFICE.khoktoom] [--runs 7]

Whole processes on the screenless platform, medians; beside them a bare Python and a bare QMainWindow, so that
ratios can be compared between machines. Without an office the sample office is made first.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE_QT = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, lambda: (print(time.time()), application.quit()))
application.exec()
"""
PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from khoktoom_desktop.desktop import application

class Watch(QObject):
    painted = False

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            if not self.painted and watched.isWidgetType() and watched.isWindow():
                self.painted = True
                print(time.time(), flush=True)
            if type(watched).__name__ == "HomePage":
                print(time.time(), flush=True)
                made.quit()
        return False

def watched_application(arguments, settings):
    global made, watch
    made = make(arguments, settings)
    watch = Watch()
    made.installEventFilter(watch)
    return made

make = application.make_application
application.make_application = watched_application
application.run(Path(sys.argv[1]))
"""


def main() -> None:
    """Print one line per subject: milliseconds, median, least and most."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("office", nargs="?", type=Path)
    words.add_argument("--runs", type=int, default=7)
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = {"XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder, "XDG_RUNTIME_DIR": folder}
        env = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen", "KHOKTOOM_OFFICE": ""}
        office = chosen.office or Path(folder) / "sample.khoktoom"
        if chosen.office is None:
            made = [sys.executable, "-m", "khoktoom_desktop", "new", str(office), "--sample"]
            subprocess.run(made, env=env, check=True, stdout=subprocess.DEVNULL)
        subjects = {
            "bare Python": ("import time; print(time.time())",),
            "bare QMainWindow": (BARE_QT,),
            "first window, then home page": (PROGRAM, str(office)),
        }
        taken: dict[str, list[list[float]]] = {name: [] for name in subjects}
        for _ in range(chosen.runs + 1):
            for name, (code, *arguments) in subjects.items():
                taken[name].append(run(code, arguments, env))
        for name, runs in taken.items():
            # The first round warms the caches and is not counted.
            for step in zip(*runs[1:], strict=True):
                print(f"{name:32} {statistics.median(step):7.0f} ms  ({min(step):.0f}–{max(step):.0f})")


def run(code: str, arguments: list[str], env: dict[str, str]) -> list[float]:
    """Return the milliseconds from the start of a process to each moment that it prints."""
    began = time.time()
    done = subprocess.run([sys.executable, "-c", code, *arguments], env=env, capture_output=True, text=True, check=True)
    return [1000 * (float(line) - began) for line in done.stdout.split()]


if __name__ == "__main__":
    main()
