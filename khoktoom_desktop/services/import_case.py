"""A file on its way into a register: read once, its columns guessed or remembered, checked, changed, checked, taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.importing import UID, missing_columns
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.import_memory import ImportMemory, read_memory, write_memory
from khoktoom_desktop.services.import_report import ImportReport
from khoktoom_desktop.services.importing import import_sheet, own_reader
from khoktoom_desktop.services.layout import Layout
from khoktoom_desktop.services.mapping import (
    WITHIN,
    FileColumn,
    UnknownWord,
    file_columns,
    guess,
    guess_fields,
    headings_at,
    unknown_words,
    with_meanings,
)
from khoktoom_desktop.services.progress import Progress, no_progress
from khoktoom_desktop.services.records import lookups
from khoktoom_desktop.services.template import template_mark
from khoktoom_desktop.sheets.raw import RawSheet
from khoktoom_desktop.sheets.reading import read_rows

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile


@dataclass(frozen=True)
class ImportCase:
    """A sheet that was read, and what is said of it so far.

    ``own`` tells that the register has a reader for this shape of file, so that nothing is to be matched;
    ``remembered`` that the columns were matched by a person before. ``said`` are the words that were
    given a meaning, by column index and word.
    """

    register: Register
    file: str
    raw: RawSheet
    layout: Layout
    lookups: Lookups
    own: bool = False
    remembered: bool = False
    said: Mapping[tuple[int, str], str] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[FileColumn, ...]:
        """Return the columns of the file under the chosen heading."""
        return file_columns(self.raw, self.layout.heading)

    @property
    def missing(self) -> tuple[Column, ...]:
        """Return the columns that must be there and that no column of the file holds."""
        if self.own or UID in self.layout.fields:
            return ()
        return missing_columns(self.register, self.layout.fields)

    @property
    def settled(self) -> bool:
        """Tell whether the columns need nobody: all that must be there are, and every heading has its field."""
        if self.own or self.remembered:
            return not self.missing
        named = [column for column in self.columns if column.heading]
        return not self.missing and all(self.layout.fields[column.place] for column in named)

    def headings(self) -> tuple[tuple[int, str], ...]:
        """Return the rows that may be the heading: index and the first words of each."""
        found = []
        for index in range(min(WITHIN, len(self.raw.rows))):
            words = [text for text in headings_at(self.raw, index) if text]
            if words:
                found.append((index, " · ".join(words[:6])))
        return tuple(found)

    def with_heading(self, index: int) -> "ImportCase":
        """Return the case with another heading row, its columns guessed anew."""
        fields = guess_fields(self.register, self.raw, index)
        return replace(self, layout=Layout(index, fields or ("",)), remembered=False, said={})

    def with_field(self, place: int, field_name: str) -> "ImportCase":
        """Return the case with a column of the file holding another field; no other column holds that then."""
        fields = ["" if name == field_name else name for name in self.layout.fields]
        fields += [""] * (place + 1 - len(fields))
        fields[place] = field_name
        return replace(self, layout=replace(self.layout, fields=tuple(fields)))

    def with_words(self, said: Mapping[tuple[int, str], str]) -> "ImportCase":
        """Return the case with words of the file meaning words of the office's lists, or (empty) nothing."""
        return replace(self, said={**self.said, **said})

    def told(self) -> Layout:
        """Return how the sheet is to be read."""
        return with_meanings(self.layout, self.said)


@dataclass(frozen=True)
class Checked:
    """What an import would do, and the words that nobody has given a meaning yet."""

    case: ImportCase
    report: ImportReport
    unknown: tuple[UnknownWord, ...] = ()


def open_case(
    office_file: "OfficeFile",
    register: Register,
    path: Path,
    *,
    sheet: str | None = None,
    progress: Progress = no_progress,
) -> ImportCase:
    """Read a file and match its columns as they look, or as they were matched before; raises ``Trouble``."""
    raw = read_rows(path, sheet, tick=lambda: progress(0, 0))
    known = lookups(office_file)
    own = own_reader(register)
    if own is not None and own.recognise(raw):
        return ImportCase(register, path.name, raw, Layout(), known, own=True)
    layout = guess(register, raw)
    before = _remembered(read_memory(), register, raw, layout.heading)
    return ImportCase(register, path.name, raw, before or layout, known, remembered=before is not None)


def register_of(path: Path, progress: Progress = no_progress) -> Register | None:
    """Return the register whose file this looks like, or nothing; raises ``Trouble`` for one that cannot be read.

    A template says it itself; else it is a shape that a register has a reader for, else the most columns, at least two.
    """
    raw = read_rows(path, tick=lambda: progress(0, 0))
    marked = next((each for each in REGISTERS if raw.mark and raw.mark == template_mark(each)), None)
    if marked is not None:
        return marked
    best, most = None, 1
    for register in REGISTERS:
        fields = guess(register, raw).fields
        # A form's answers are known by any column that is not ours, so that reader is asked for nothing here.
        own = own_reader(register) if register.id == "procurement-results" else None
        known = own is not None and own.recognise(raw)
        found = len(raw.rows[0]) if known else sum(bool(name) for name in fields)
        if found > most and (known or not missing_columns(register, fields)):
            best, most = register, found
    return best


def check_case(office_file: "OfficeFile", case: ImportCase, progress: Progress = no_progress) -> Checked:
    """Do all of the import and keep nothing; words that were given a meaning before keep it. Raises ``Trouble``."""
    report = _do(office_file, case, progress, dry_run=True)
    unknown = unknown_words(case.register, case.raw, report, case.lookups)
    memory = read_memory()
    known = {
        (each.place, each.word): title
        for each in unknown
        if (each.place, each.word) not in case.said
        if (title := memory.word(office_file.id, case.register.id, each))
    }
    if known:
        case = case.with_words(known)
        report = _do(office_file, case, progress, dry_run=True)
        unknown = unknown_words(case.register, case.raw, report, case.lookups)
    return Checked(case, report, unknown)


def take_case(
    office_file: "OfficeFile",
    checked: Checked,
    asked: Sequence[tuple[UnknownWord, str]] = (),
    *,
    all_or_nothing: bool = False,
    progress: Progress = no_progress,
) -> ImportReport:
    """Import for good, and remember what was said of columns and words; raises ``Trouble``."""
    case = checked.case
    report = _do(office_file, case, progress, all_or_nothing=all_or_nothing)
    if report.kept:
        memory = read_memory()
        if not case.own:
            memory.remember_fields(case.register.id, headings_at(case.raw, case.layout.heading), case.layout.fields)
        memory.remember_words(office_file.id, case.register.id, asked)
        write_memory(memory)
    return report


def _do(
    office_file: "OfficeFile",
    case: ImportCase,
    progress: Progress,
    *,
    dry_run: bool = False,
    all_or_nothing: bool = False,
) -> ImportReport:
    return import_sheet(
        office_file,
        case.register,
        case.raw,
        case.file,
        layout=case.told(),
        dry_run=dry_run,
        all_or_nothing=all_or_nothing,
        progress=progress,
    )


def _remembered(memory: ImportMemory, register: Register, raw: RawSheet, likely: int) -> Layout | None:
    """Return the layout of headings seen before, looked for where a heading is likely and then from the top."""
    for index in (likely, *range(min(WITHIN, len(raw.rows)))):
        fields = memory.fields(register.id, headings_at(raw, index)) if index < len(raw.rows) else None
        if fields is not None:
            return Layout(index, fields)
    return None
