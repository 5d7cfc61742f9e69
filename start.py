"""Set the program up from its lock file, then open it, run a command of it, or pass all tests and gates.

Only the standard library is used here: a bare machine has nothing else.

    python3 start.py             set up and open the program
    python3 start.py run ARGS…   set up and run ``khoktoom ARGS…``
    python3 start.py test        set up and pass all tests and gates
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = HERE / ".cache"
ENVIRONMENT = HERE / ".venv"
UV_VERSION = "0.13.9"
WINDOWS = os.name == "nt"
BIN = "Scripts" if WINDOWS else "bin"
EXE = ".exe" if WINDOWS else ""

# What Qt's wheels need of the system, by the file that is looked for and the Debian package that brings it.
# Debian 13 and Ubuntu 24.04 renamed one of them, so each may have several names.
WINDOW_LIBRARIES = {
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libglib-2.0.so.0": ("libglib2.0-0", "libglib2.0-0t64"),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
}
TEST_LIBRARIES = {"libzbar.so.0": ("libzbar0", "libzbar0t64")}
TEST_PROGRAMS = {
    "pdftotext": ("poppler-utils",),
    "Xvfb": ("xvfb",),
    "xauth": ("xauth",),
    "objdump": ("binutils",),
    "git": ("git",),
}
# Any of them opens the website in the tests. Ubuntu has Chromium as a snap alone, which apt cannot bring everywhere.
BROWSERS = ("chromium", "google-chrome", "google-chrome-stable", "microsoft-edge")
BROWSER_PACKAGES = ("chromium",)


def main(arguments: list[str]) -> int:
    """Set up what the words ask for, and do it."""
    if sys.version_info < (3, 11):  # noqa: UP036 — started by whatever Python the machine has
        say("ต้องใช้ Python 3.11 ขึ้นไป · Python 3.11 or later is needed.")
        return 3
    command, rest = (arguments[0], arguments[1:]) if arguments else ("open", [])
    if command not in {"open", "run", "test"}:
        say(__doc__ or "")
        return 2
    testing = command == "test"
    if not bring_system_parts(testing=testing):
        return 3
    try:
        make_environment(testing=testing)
    except (subprocess.CalledProcessError, OSError) as error:
        say(f"เตรียมโปรแกรมไม่สำเร็จ ตรวจสอบอินเทอร์เน็ตและเนื้อที่ดิสก์ แล้วลองอีกครั้ง · Setting up failed: {error}")
        return 3
    if testing:
        return run_gates()
    return subprocess.call([tool("khoktoom"), *rest])


def say(text: str) -> None:
    """Tell the person on standard error, so that a command's answer stays alone on standard output."""
    print(text, file=sys.stderr, flush=True)


def tool(name: str) -> str:
    """Return the path of a program inside the environment."""
    return str(ENVIRONMENT / BIN / (name + EXE))


def bring_system_parts(*, testing: bool) -> bool:
    """Bring the missing system libraries with apt; tell what to do where that is not possible."""
    if not sys.platform.startswith("linux"):
        return True
    missing = missing_packages(testing=testing)
    if not missing:
        return True
    if not shutil.which("apt-get"):
        say("ขาดไลบรารีของระบบ · System libraries are missing: " + ", ".join(names[0] for names in missing))
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo"]
    if prefix and not shutil.which("sudo"):
        say("ติดตั้งด้วยสิทธิ์ผู้ดูแล · Install as root: apt-get install " + " ".join(names[0] for names in missing))
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    say("กำลังติดตั้งไลบรารีของระบบ · Bringing system libraries: " + ", ".join(names[0] for names in missing))
    subprocess.run([*prefix, "apt-get", "update", "-qq"], env=quiet, stdout=sys.stderr, check=False)
    if BROWSER_PACKAGES in missing and not any(map(apt_knows, BROWSER_PACKAGES)):
        say("ไม่มี Chromium ให้ติดตั้ง ข้ามการทดสอบหน้าเว็บ · No Chromium here; install Google Chrome to test the website too.")
        missing.remove(BROWSER_PACKAGES)
    wanted = [next((name for name in names if apt_knows(name)), names[0]) for names in missing]
    done = subprocess.run(
        [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted],
        env=quiet,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        say("ติดตั้งไม่สำเร็จ ตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง · apt-get failed; check the connection and try again.")
    return done.returncode == 0


def missing_packages(*, testing: bool) -> list[tuple[str, ...]]:
    """Return the packages that are missing, each with the names it may have."""
    libraries = {**WINDOW_LIBRARIES, **(TEST_LIBRARIES if testing else {})}
    missing = [names for library, names in libraries.items() if not loads(library)]
    if testing and sys.base_prefix == "/usr":
        # Debian keeps the shared library that PyInstaller packs apart from its Python.
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        missing += [] if loads(f"libpython{version}.so.1.0") else [(f"libpython{version}",)]
    if testing:
        missing += [names for program, names in TEST_PROGRAMS.items() if not shutil.which(program)]
        missing += [] if any(map(shutil.which, BROWSERS)) else [BROWSER_PACKAGES]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append((f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", "python3-venv"))
    return missing


def loads(library: str) -> bool:
    """Tell whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_knows(package: str) -> bool:
    """Tell whether a real package of that name can be installed."""
    shown = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return shown.returncode == 0 and b"Package:" in shown.stdout


def make_environment(*, testing: bool) -> None:
    """Make the environment from the lock file, unless it stands as the lock says."""
    stamp = ENVIRONMENT / f"made-from-{'test' if testing else 'lock'}"
    recipe = b"".join((HERE / name).read_bytes() for name in ("uv.lock", "pyproject.toml"))
    made_from = f"{hashlib.sha256(recipe).hexdigest()} {sys.version_info[0]}.{sys.version_info[1]}"
    test_stamp = ENVIRONMENT / "made-from-test"
    if not any(each.is_file() and each.read_text() == made_from for each in {stamp, test_stamp}):
        say("กำลังเตรียมโปรแกรม · Setting the program up …")
        sync = [bring_uv(), "sync", "--frozen", "--compile-bytecode", "--quiet", "--python", sys.executable]
        subprocess.run([*sync, *([] if testing else ["--no-dev"])], cwd=HERE, check=True)
        stamp.write_text(made_from)
    subprocess.run([tool("python"), str(HERE / "resources" / "compile.py")], check=True, stdout=subprocess.DEVNULL)


def bring_uv() -> str:
    """Return the path of the pinned uv, in an environment of its own."""
    home = CACHE / f"uv-{UV_VERSION}"
    uv = home / BIN / ("uv" + EXE)
    if not uv.is_file():
        venv.create(home, with_pip=True)
        pip = [str(home / BIN / ("python" + EXE)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, f"uv=={UV_VERSION}"], check=True, stdout=sys.stderr)
    return str(uv)


def gates() -> list[tuple[str, list[str]]]:
    """Return all gates in order: a name and the command."""
    report = [tool("coverage"), "report"]
    python = tool("python")
    return [
        ("ruff", [tool("ruff"), "check", "."]),
        ("ruff format", [tool("ruff"), "format", "--check", "."]),
        ("mypy", [tool("mypy")]),
        ("import-linter", [tool("lint-imports")]),
        ("pytest", [python, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal", "--cov", "--cov-report="]),
        ("coverage ≥ 90 %", [*report, "--fail-under=90"]),
        *(
            (f"coverage of {room} = 100 %", [*report, f"--include=khoktoom_desktop/{room}/*", "--fail-under=100"])
            for room in ("thai", "domain", "storage")
        ),
        ("the program started", [python, str(HERE / "tests" / "gates" / "started.py")]),
        ("the frozen program", [python, str(HERE / "tests" / "gates" / "frozen.py")]),
    ]


def run_gates() -> int:
    """Run all gates, also after one has failed, and tell which did."""
    screenless = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    # Many tests start the program anew: it is compiled once for all of them.
    screenless.pop("PYTHONDONTWRITEBYTECODE", None)
    failed = []
    for name, command in gates():
        began = time.monotonic()
        status = subprocess.call(command, cwd=HERE, env=screenless)
        say(f"— {name}: {'passed' if status == 0 else 'FAILED'} ({time.monotonic() - began:.0f} s)")
        if status:
            failed.append(name)
    say("All gates passed." if not failed else "Failed: " + ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
