"""The same Thai table set by every engine that is installed, one after the other: time, memory, size, text found.

Run: ``.venv/bin/python benchmarks/engines.py [--rows 1000] [--rounds 3] [--peers PYTHON]``; ``--peers`` is another
Python that has typst or weasyprint. An engine that is missing is left out. Each round runs every engine once in a
process of its own; the round with the least computing counts. ``clock`` is the process from start to end,
``computing`` the seconds that the processor worked for it (what a busy machine does not change), ``work`` that
without imports. For LibreOffice all three are its own process alone. Prints, judges nothing. Not for Windows.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

import pypdf
import pypdfium2
from engine_table import REPOSITORY, rows, words
from engine_work import ENGINES

_AGAINST = "khoktoom"
TEXTS = "texts.json"


class Result(NamedTuple):
    """What one engine needed at best: seconds on the clock and of computing, whole and for the work alone; memory."""

    whole: float
    computing: float
    work: float
    work_computing: float
    memory: float
    pdf: bytes


def run(name: str, python: str, folder: Path) -> Result | None:
    """Set the table with one engine; ``None`` where it is not installed. Memory is in MB, of the largest process."""
    file = folder / f"{name}.pdf"
    command = [python, str(Path(__file__).with_name("engine_work.py")), name, str(folder / TEXTS), str(file)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "QT_QPA_PLATFORM": "offscreen"}
    with (folder / "output").open("w+") as output:
        start = perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        whole = perf_counter() - start
        output.seek(0)
        lines = output.read().splitlines()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        print(f"{name:20} left out: {lines[-1] if lines else process.returncode}")
        return None
    work, computing = map(float, lines[-1].split())
    if name == "libreoffice":
        return Result(work, computing, work, computing, used.ru_maxrss / 1024, file.read_bytes())
    return Result(whole, used.ru_utime + used.ru_stime, work, computing, used.ru_maxrss / 1024, file.read_bytes())


def found(pdf: bytes, count: int) -> str:
    """Return how much of the words each reader finds, in per cent."""
    wanted = "".join("".join(text.split()) for row in rows(count) for text in row)
    known = {word: wanted.count(word) for word in words()}
    shares = []
    for name, text in (("pdftotext", _pdftotext(pdf)), ("pdfium", _pdfium(pdf)), ("pypdf", _pypdf(pdf))):
        if text is not None:
            squeezed = "".join(text.split())
            hits = sum(min(number, squeezed.count(word)) for word, number in known.items())
            shares.append(f"{name} {100 * hits / sum(known.values()):.0f}")
    return ", ".join(shares)


def _pdftotext(pdf: bytes) -> str | None:
    if which("pdftotext") is None:
        return None
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def _pdfium(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def _pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def main() -> None:
    """Print what each engine needed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", default=sys.executable, help="the Python that has typst or weasyprint")
    parser.add_argument("--only", nargs="*", choices=list(ENGINES), default=list(ENGINES))
    asked = parser.parse_args()
    print(f"{asked.rows:,} x 8, {platform.platform()}, Python {platform.python_version()}, best of {asked.rounds}")
    results: dict[str, Result] = {}
    missing: set[str] = set()
    with TemporaryDirectory() as folder:
        (Path(folder) / TEXTS).write_text(json.dumps(rows(asked.rows)), encoding="utf-8")
        for _ in range(asked.rounds):
            for name in asked.only:
                python = asked.peers if name in ("typst", "weasyprint") else sys.executable
                result = None if name in missing else run(name, python, Path(folder))
                if result is None:
                    missing.add(name)
                elif name not in results or result.computing < results[name].computing:
                    results[name] = result
    columns = ("clock s", "ratio", "computing", "ratio", "work", "ratio", "MB", "kB", "pages")
    print(" " * 18 + " ".join(f"{column:>9}" for column in columns) + "  words found, %")
    base = results.get(_AGAINST) or next(iter(results.values()))
    for name, each in sorted(results.items(), key=lambda item: item[1].computing):
        numbers = (
            f"{each.whole:.2f}",
            f"{each.whole / base.whole:.1f}",
            f"{each.computing:.2f}",
            f"{each.computing / base.computing:.1f}",
            f"{each.work_computing:.2f}",
            f"{each.work_computing / base.work_computing:.1f}",
            f"{each.memory:.0f}",
            f"{len(each.pdf) / 1024:.0f}",
            f"{len(pypdf.PdfReader(BytesIO(each.pdf)).pages)}",
        )
        print(f"{name:18}" + " ".join(f"{number:>9}" for number in numbers) + "  " + found(each.pdf, asked.rows))


if __name__ == "__main__":
    main()
