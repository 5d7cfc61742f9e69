"""The same Thai table set by every engine that is installed, one after the other: time, memory, size, text found.

Run: ``.venv/bin/python benchmarks/engines.py [--rows 1000] [--rounds 3] [--new] [--peers PYTHON]``. With ``--new`` no
phrase of the table comes back, so that remembering them does not help. ``--peers`` is another Python that has typst,
weasyprint or pymupdf (none of them a dependency). An engine that is missing is left out.

Each round runs every engine once, in a process of its own. ``clock`` is the process from start to end, imports and
all; ``computing`` the seconds that processors worked for it, which a busy machine does not change; ``work`` that
without imports. For LibreOffice all three are its own process alone, the making of the workbook left out. Times are
those of the best round; a ratio is against this engine in the same round, the median of all rounds. The ratio of
``computing`` is the fair one: what an office waits for on a machine that does nothing else. Prints, judges nothing.
Not for Windows.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import NamedTemporaryFile, TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

import pypdf
import pypdfium2
from engine_table import REPOSITORY, rows, words
from engine_work import ENGINES

_AGAINST = "khoktoom"
_PYMUPDF = "import pymupdf, sys; print(*(page.get_text() for page in pymupdf.open(sys.argv[1])))"
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


def found(pdf: bytes, texts: list[tuple[str, ...]], peers: str) -> str:
    """Return how much of the words each reader finds, in per cent."""
    wanted = "".join("".join(text.split()) for row in texts for text in row)
    known = {word: wanted.count(word) for word in words()}
    shares = []
    for name, text in _readings(pdf, peers):
        squeezed = "".join(text.split())
        hits = sum(min(number, squeezed.count(word)) for word, number in known.items())
        shares.append(f"{name} {100 * hits / sum(known.values()):.0f}")
    return ", ".join(shares)


def _readings(pdf: bytes, peers: str) -> Iterator[tuple[str, str]]:
    """Yield what each installed reader takes out of a file."""
    programs = {
        "pdftotext": ["pdftotext", "FILE", "-"],
        "mutool": ["mutool", "draw", "-q", "-F", "text", "FILE"],
        "pymupdf": [peers, "-c", _PYMUPDF, "FILE"],
    }
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        for name, command in programs.items():
            if which(command[0]) is not None:
                command = [file.name if word == "FILE" else word for word in command]
                done = subprocess.run(command, capture_output=True, check=False)
                if not done.returncode:
                    yield name, done.stdout.decode()
    yield "pdfium", "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))
    yield "pypdf", "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def main() -> None:
    """Print what each engine needed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--new", action="store_true", help="phrases that do not come back")
    parser.add_argument("--peers", default=sys.executable, help="the Python that has typst, weasyprint or pymupdf")
    parser.add_argument("--only", nargs="*", choices=list(ENGINES), default=list(ENGINES))
    asked = parser.parse_args()
    print(f"{asked.rows:,} x 8, {platform.platform()}, Python {platform.python_version()}, {asked.rounds} rounds")
    texts = rows(asked.rows, new=asked.new)
    results: dict[str, list[Result]] = {name: [] for name in asked.only}
    with TemporaryDirectory() as folder:
        (Path(folder) / TEXTS).write_text(json.dumps(texts), encoding="utf-8")
        for _ in range(asked.rounds):
            for name in asked.only:
                if name not in results:
                    continue
                python = asked.peers if name in ("typst", "weasyprint") else sys.executable
                result = run(name, python, Path(folder))
                if result is None:
                    del results[name]
                else:
                    results[name].append(result)
    columns = ("clock s", "ratio", "computing", "ratio", "work", "ratio", "MB", "kB", "pages")
    print(" " * 18 + " ".join(f"{column:>9}" for column in columns) + "  words found, %")
    base = results.get(_AGAINST) or next(iter(results.values()))
    for name, rounds in sorted(results.items(), key=lambda item: _best(item[1], "computing")):
        numbers = []
        for kind in ("whole", "computing", "work_computing"):
            ratios = [getattr(one, kind) / getattr(other, kind) for one, other in zip(rounds, base, strict=True)]
            numbers += [f"{_best(rounds, kind):.2f}", f"{median(ratios):.1f}"]
        pdf = rounds[-1].pdf
        numbers += [f"{min(each.memory for each in rounds):.0f}", f"{len(pdf) / 1024:.0f}"]
        numbers.append(str(len(pypdf.PdfReader(BytesIO(pdf)).pages)))
        print(f"{name:18}" + " ".join(f"{number:>9}" for number in numbers) + "  " + found(pdf, texts, asked.peers))


def _best(rounds: list[Result], kind: str) -> float:
    return min(float(getattr(each, kind)) for each in rounds)


if __name__ == "__main__":
    main()
