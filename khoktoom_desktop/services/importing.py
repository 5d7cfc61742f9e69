"""Import a file into a register: every row read, ruled on and kept or rejected with its reason, in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from importlib import import_module, util
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast
from uuid import UUID

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.registers.importing import (
    CellProblem,
    ImportedRow,
    Importing,
    read_generic,
    unknown_headings,
    with_problems,
)
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import copies, records, taking_back
from khoktoom_desktop.services.backup import back_up_before
from khoktoom_desktop.services.import_report import ImportReport
from khoktoom_desktop.services.layout import Layout
from khoktoom_desktop.services.progress import Progress, no_progress
from khoktoom_desktop.services.template import check_mark
from khoktoom_desktop.sheets.raw import RawSheet
from khoktoom_desktop.sheets.reading import read_rows
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.storage.reverting import Span, last_entry

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

__all__ = ["ImportReport", "do_again", "import_file", "import_sheet", "own_reader", "take_back"]


class Match(Protocol):
    """``figures.match`` of a register: the record that a row of a file belongs to."""

    def __call__(self, session: "Session", record: Record) -> Record | None:
        """Find it."""


class MergeRow(Protocol):
    """``importing.merge_row`` of a register: what a row makes of the record it belongs to."""

    def __call__(self, existing: Record, row: ImportedRow) -> tuple[Record, tuple[CellProblem, ...]]:
        """Merge it."""


class _TakeBack(Exception):
    """Ends a transaction without keeping it."""


def import_file(
    office_file: "OfficeFile",
    register: Register,
    path: Path,
    *,
    sheet: str | None = None,
    dry_run: bool = False,
    all_or_nothing: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Import the rows of a file; the good ones are kept unless ``all_or_nothing`` finds a bad one.

    The same file again changes nothing. A trial (``dry_run``) does everything and keeps nothing.
    ``progress`` may raise ``Cancelled``: then nothing is kept. Raises ``Trouble`` for a file that
    cannot be read and ``Refused`` for one without the columns that must be there.
    """
    said = progress or no_progress
    raw = read_rows(path, sheet, tick=lambda: said(0, 0))
    return import_sheet(
        office_file, register, raw, path.name, dry_run=dry_run, all_or_nothing=all_or_nothing, progress=progress
    )


def import_sheet(
    office_file: "OfficeFile",
    register: Register,
    raw: RawSheet,
    file: str,
    *,
    layout: Layout | None = None,
    dry_run: bool = False,
    all_or_nothing: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Import a sheet that was read already, as ``import_file`` does, with what a person said of its columns."""
    told = check_mark(register, raw.mark)
    if not dry_run:
        back_up_before(office_file)
    with _transaction(office_file) as session:
        first = last_entry(session)
        work = _Import(session, register, raw, read_office(session), records.today(), layout)
        work.problems += told
        work.run(progress or no_progress)
        report = work.report(file)
        if not dry_run and not (all_or_nothing and work.counts["rejected"]):
            session.flush()
            return replace(report, span=Span(first, last_entry(session)))
        report = replace(report, kept=False, created=())
        raise _TakeBack(report)
    return report


def take_back(office_file: "OfficeFile", report: ImportReport, progress: Progress = no_progress) -> None:
    """Undo a whole import in one transaction; raises ``Refused`` where a record of it was changed since."""
    taking_back.take_back(office_file, report.span, progress)


def do_again(office_file: "OfficeFile", report: ImportReport, progress: Progress = no_progress) -> None:
    """Redo an import that was taken back; raises as ``take_back``."""
    taking_back.do_again(office_file, report.span, progress)


@contextmanager
def _transaction(office_file: "OfficeFile") -> Iterator["Session"]:
    """Give the writing session; ``_TakeBack`` ends it without keeping what was done."""
    try:
        with office_file.writing() as session:
            yield session
    except _TakeBack:
        pass


class _Import:
    """One import under way."""

    def __init__(
        self,
        session: "Session",
        register: Register,
        raw: RawSheet,
        office: Office,
        today: date,
        layout: Layout | None = None,
    ) -> None:
        self.session, self.register, self.office, self.today = session, register, office, today
        self.raw = layout.applied(raw) if layout else raw
        self.lookups = records.lookups_in(session, office, today)
        self.counts = {"imported": 0, "updated": 0, "unchanged": 0, "rejected": 0}
        self.problems: list[CellProblem] = []
        self.created: list[str] = []
        self.heading = layout.chosen(register) if layout else None
        own = own_reader(register)
        self.own = own if own is not None and self.heading is None and own.recognise(self.raw) else None
        self.merge_row = cast("MergeRow", getattr(own, "merge_row", merge_given)) if self.own else merge_given
        self.match = cast("Match | None", getattr(register.figures_module(), "match", None))

    def run(self, progress: Progress) -> None:
        """Take every row in turn."""
        if self.own is None and self.heading is None:
            self.problems += unknown_headings(self.register, self.raw)
        total = len(self.raw.rows)
        for row in self.rows():
            progress(min(row.row_number, total), total)
            self.counts[self.take(row)] += 1
        progress(total, total)

    def rows(self) -> Iterator[ImportedRow]:
        """Read the rows in the register's own shape where the file has it, else over its columns."""
        if self.own is not None:
            return self.own.read(self.raw, self.office, self.lookups)
        return read_generic(self.register, self.raw, self.lookups, self.heading)

    def report(self, file: str) -> ImportReport:
        """Return what became of the rows that were taken."""
        return ImportReport(
            self.register.id,
            file,
            self.counts["imported"],
            self.counts["updated"],
            self.counts["unchanged"],
            self.counts["rejected"],
            problems=tuple(sorted(self.problems, key=lambda problem: problem.row)),
            created=tuple(self.created),
            sheet=self.raw.name,
            sheet_names=self.raw.sheet_names,
        )

    def take(self, row: ImportedRow) -> str:
        """Keep one row or reject it; returns which count it belongs to."""
        self.problems += row.problems
        if row.rejected or row.record is None:
            return "rejected"
        record = copies.normalised(self.register, row.record)
        row = replace(row, record=record)
        with self.session.no_autoflush:
            existing = self.existing(row, record)
            back = existing is not None and existing.deleted_at is not None
            if existing is not None:
                record, further = self.merge_row(existing, row)
                self.problems += further
                if back:
                    record = replace(record, deleted_at=None)
                elif record == existing:
                    return "unchanged"
            elif row.key and _is_uid(row.key):
                # The row keeps the identity that it has in other files.
                record = replace(record, uid=row.key)
            found = records.problems_in(self.session, self.register, record, self.office, self.today)
        located = [row.located(problem) for problem in found]
        self.problems += located
        if with_problems(row, located).rejected:
            return "rejected"
        stored, told = records.keep_in(self.session, self.register, record)
        if existing is None and stored.uid is not None:
            self.created.append(stored.uid)
        self.problems += [row.located(problem) for problem in told]
        return "imported" if existing is None or back else "updated"

    def existing(self, row: ImportedRow, record: Record) -> Record | None:
        """Return the record that a row names by its uid, from the bin too, else the one that the register knows."""
        by_uid = None
        if row.key:
            by_uid = records.find_by_uid(self.session, self.register, row.key)
            by_uid = by_uid or records.find_by_uid(self.session, self.register, row.key, binned=True)
        if by_uid is not None or self.match is None:
            return by_uid
        return self.match(self.session, record)


def _is_uid(text: str) -> bool:
    """Tell whether a text is a UUID as the program writes them."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def own_reader(register: Register) -> Importing | None:
    """Return the register's own reader of files, where it has one."""
    name = f"{register.package}.importing"
    return cast(Importing, import_module(name)) if util.find_spec(name) else None


def merge_given(existing: Record, row: ImportedRow) -> tuple[Record, tuple[CellProblem, ...]]:
    """Return the existing record with the values that the file gives; the others stay."""
    changed = {}
    for name in row.fields:
        new, old = getattr(row.record, name), getattr(existing, name)
        if new != old and not _same_lines(new, old):
            changed[name] = new
    return (replace(existing, **changed) if changed else existing), ()


def _same_lines(new: object, old: object) -> bool:
    """Tell whether two lists of children say the same in the same order, however their places are counted."""
    if not isinstance(new, list) or not isinstance(old, list) or len(new) != len(old):
        return False
    return all(
        hasattr(mine, "position") and replace(mine, position=theirs.position) == theirs
        for mine, theirs in zip(new, old, strict=True)
    )
