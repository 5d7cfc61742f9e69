"""Start the program for real, on a virtual screen, and see that its window stands.

The second start must find the first window, raise it and go: that is the proof that the first
one is alive, shown and answering. Ends with status 0, or says what was missing.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KHOKTOOM = [sys.executable, "-m", "khoktoom_desktop"]
PATIENCE = 60.0


def main() -> int:
    """Start Xvfb, the program, and the program again."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        screen, display = start_screen()
        try:
            return start_twice(home, environment(home, display))
        finally:
            screen.terminate()
            screen.wait()


def start_screen() -> tuple[subprocess.Popen[bytes], str]:
    """Start a virtual screen and return it with its display name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as answer:
        return screen, ":" + answer.readline().strip()


def environment(home: Path, display: str) -> dict[str, str]:
    """Return an environment in which the program knows no earlier settings."""
    own = {"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state"}
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    return {
        **{name: value for name, value in os.environ.items() if name not in {"KHOKTOOM_OFFICE", "WAYLAND_DISPLAY"}},
        **{name: str(home / folder) for name, folder in own.items()},
        "XDG_RUNTIME_DIR": str(runtime),
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
    }


def start_twice(home: Path, env: dict[str, str]) -> int:
    """Open the sample office, start again, and see the second start give way to the first."""
    office = home / "ตัวอย่าง.khoktoom"
    subprocess.run([*KHOKTOOM, "new", str(office), "--sample"], env=env, check=True)
    with (
        (home / "said.txt").open("w+b") as said,
        subprocess.Popen([*KHOKTOOM, str(office)], env=env, stderr=said) as first,
    ):
        try:
            time.sleep(2)
            began = time.monotonic()
            second = subprocess.run([*KHOKTOOM, str(office)], env=env, timeout=PATIENCE, check=False)
            alive = first.poll() is None
            said.seek(0)
            words = said.read().decode(errors="replace").strip()
        finally:
            first.terminate()
    if second.returncode or not alive or words:
        print(f"first alive: {alive}; second: {second.returncode}; said: {words}", file=sys.stderr)
        return 1
    print(f"The window stands; the second start found it in {time.monotonic() - began:.1f} s.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
