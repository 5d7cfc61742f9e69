"""What an import, or its trial, says in the end: the counts that add up, the problems, and what undoing needs."""

from collections.abc import Callable
from dataclasses import dataclass

from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.sentence import Sentence
from khoktoom_desktop.registers.importing import CellProblem
from khoktoom_desktop.storage.reverting import Span


@dataclass(frozen=True)
class ImportReport:
    """What became of each row: ``found = imported + updated + unchanged + rejected``.

    ``kept`` tells whether anything was written: not in a trial, nor when all was taken back.
    ``created`` are the uids of the new records, in order; ``span`` is what it wrote into the history.
    """

    register: str
    file: str
    imported: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    problems: tuple[CellProblem, ...] = ()
    kept: bool = True
    created: tuple[str, ...] = ()
    sheet: str = ""
    sheet_names: tuple[str, ...] = ()
    span: Span = Span(0, 0)

    @property
    def found(self) -> int:
        """Return how many rows are not blank."""
        return self.imported + self.updated + self.unchanged + self.rejected

    @property
    def has_errors(self) -> bool:
        """Tell whether any row was rejected."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def as_json(self, words: Callable[[Sentence], str] = str) -> dict[str, object]:
        """Return the answer of ``khoktoom import --json``; ``words`` writes sentences in another language."""
        return {
            "register": self.register,
            "file": self.file,
            "found": self.found,
            "imported": self.imported,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "rejected": self.rejected,
            "problems": [problem.as_json(words) for problem in self.problems],
        }
