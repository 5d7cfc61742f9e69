"""What a command says: answers on standard output, everything else on standard error, in Thai or English."""

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Trouble

_LOOKED_AT = 400


@dataclass(frozen=True)
class Output:
    """Where a command speaks, in which language; ``templates`` are another language's sentences."""

    templates: Mapping[str, str] = field(default_factory=dict)
    json: bool = False

    def words(self, said: Sentence) -> str:
        """Write a sentence in the chosen language."""
        return said.in_language(self.templates)

    def say(self, said: Sentence) -> None:
        """Print a sentence as the answer."""
        print(self.words(said))

    def note(self, said: Sentence) -> None:
        """Print a sentence beside the answer."""
        print(self.words(said), file=sys.stderr)

    def answer(self, content: object) -> None:
        """Print JSON, and nothing else."""
        print(json.dumps(content, ensure_ascii=False, indent=1))

    def trouble(self, trouble: Trouble) -> None:
        """Say what went wrong and what to do; with ``--json`` as an object on standard output too."""
        message, following = self.words(trouble.message), self.words(trouble.next)
        if self.json:
            self.answer({"error": {"code": trouble.code, "message": message, "next": following}})
        print(f"{message}\n{following}", file=sys.stderr)
        problems = getattr(trouble, "problems", ())
        if len(problems) > 1:
            self.problems(problems)

    def problems(self, problems: Sequence[Problem]) -> None:
        """Print problems, one on a line, beside the answer."""
        for problem in problems:
            print(f"- {self.severity(problem.severity)}: {self.words(problem.sentence)}", file=sys.stderr)

    def severity(self, severity: Severity) -> str:
        """Name a severity."""
        error = severity is Severity.ERROR
        return self.words(sentence("ข้อผิดพลาด") if error else sentence("คำเตือน"))

    def progress(self, done: int, of: int) -> None:
        """Show how far long work is, on a terminal only."""
        if sys.stderr.isatty() and of:
            end = "\n" if done >= of else ""
            print(f"\r{done:,}/{of:,}", end=end, file=sys.stderr, flush=True)


def width(text: str) -> int:
    """Return the cells that a text takes on a terminal; Thai marks above and below take none."""
    return sum(1 for character in text if unicodedata.category(character) not in ("Mn", "Cf"))


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool]) -> None:
    """Print a table with aligned columns; ``numbers`` columns stand right; cells are one line, cut at 40."""
    shown = [[_one_line(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(width(row[index]) for row in shown) for index in range(len(headings))]
    for place, row in enumerate(shown):
        print("  ".join(_padded(*each) for each in zip(row, widths, numbers, strict=True)).rstrip())
        if place == 0:
            print("  ".join("-" * each for each in widths))


def _one_line(text: str) -> str:
    # The beginning is enough for 40 cells: a cell may hold a whole pasted document.
    line = " ".join(text[:_LOOKED_AT].split())
    while width(line) > 40:
        line = line[:-2].rstrip() + "…"
    return line


def _padded(text: str, to: int, number: bool) -> str:
    space = " " * (to - width(text))
    return space + text if number else text + space
