"""Build the one-folder program from installer.spec; print papers and make the website with it.

The frozen program runs with an empty environment from another folder, so that nothing
of the checkout can help it. Ends with status 0, or with the failing command.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PAPERS = (
    ("winners-notice", "--year", "2566", "--quarter", "2", "notice.pdf"),
    ("service-statistics-report", "--year", "2566", "--half", "1", "report.xlsx"),
    ("eit-poster", "--year", "2566", "poster.png"),
)


def main() -> int:
    """Build, make the sample office, print each paper, check the file."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        build(home)
        program = home / "dist" / "khoktoom" / ("khoktoom.exe" if os.name == "nt" else "khoktoom")
        env = {
            "HOME": str(home),
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }
        office = home / "office.khoktoom"
        run(program, "--version", cwd=home, env=env)
        run(program, "new", office, "--sample", cwd=home, env=env)
        for paper, *words, target in PAPERS:
            run(program, "print", paper, "--office", office, *words, "--to", home / target, cwd=home, env=env)
            if (home / target).stat().st_size < 1000:
                print(f"{target} is empty", file=sys.stderr)
                return 1
        site = home / "site"
        run(program, "pack", "website", "--office", office, "--year", "2566", "--to", site, cwd=home, env=env)
        if not (site / "index.html").is_file():
            print("the website has no first page", file=sys.stderr)
            return 1
        run(program, "check", "--office", office, cwd=home, env=env)
        window = subprocess.Popen([program, office], cwd=home, env=env)
        try:
            window.wait(timeout=5)
            print(f"the frozen window ended with {window.returncode}", file=sys.stderr)
            return 1
        except subprocess.TimeoutExpired:
            window.terminate()
            window.wait()
    print("The frozen program starts, prints and makes the website.")
    return 0


def build(home: Path) -> None:
    """Run PyInstaller on the spec; its own talk is kept for the case that it fails."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--distpath", str(home / "dist"), "--workpath", str(home / "build")]
    subprocess.run([*command, *folders, str(TOP / "installer.spec")], cwd=TOP, check=True)


def run(program: Path, *words: object, cwd: Path, env: dict[str, str]) -> None:
    """Run one command of the frozen program."""
    subprocess.run([str(program), *map(str, words)], cwd=cwd, env=env, check=True)


if __name__ == "__main__":
    raise SystemExit(main())
