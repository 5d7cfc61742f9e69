"""What the grid writes: rows on leaving them, pasted blocks after a look; each taken back at once."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Tone
from khoktoom_desktop.desktop.drafts_keeper import DraftsKeeper
from khoktoom_desktop.desktop.grid.paste_dialog import PasteDialog
from khoktoom_desktop.desktop.grid.register_model import RegisterModel
from khoktoom_desktop.desktop.grid.row_edit import RowEdit
from khoktoom_desktop.desktop.undo import Deed, Move
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.cell import show_cell
from khoktoom_desktop.domain.column import ColumnKind
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import copies, grid_rows, records
from khoktoom_desktop.services.grid_paste import MOST_ROWS, Match, Preview, entries_of, preview
from khoktoom_desktop.services.grid_rows import Entry, Fate, Outcome
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.services.settings import drafts_path
from khoktoom_desktop.storage.drafts import Drafts

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

DRAFT = "grid"
"""Under which name a register's grid keeps what is typed and not saved."""

Tried = tuple[tuple[Outcome, ...], Preview]


class GridDeeds(QObject):
    """Save rows through the services, with drafts until then and undo after.

    ``written`` after something was saved; ``moved`` where rows came or went, so that the list is to be read anew.
    """

    written = Signal()
    moved = Signal()

    def __init__(
        self, context: Context, register: Register, model: RegisterModel, window: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._register, self._model, self._window = context, register, model, window
        self.drafts = DraftsKeeper(Drafts(drafts_path()), context.office_file.id, register.id, self)
        self.drafts.follow(DRAFT, self.texts)
        self.dialog: PasteDialog | None = None
        model.edited.connect(self.drafts.typed)

    def save(self, keys: Iterable[int]) -> bool:
        """Save typed rows in one transaction; tell whether all of them stand in the file."""
        entries: dict[int, Entry] = {}
        for key in tuple(keys):
            edit = self._model.edits.get(key)
            if edit is not None and edit.blank:
                self._model.drop(key)
            elif edit is not None:
                entries[key] = edit.entry
        if not entries:
            return True
        try:
            found = grid_rows.save_rows(
                self._context.office_file, self._register, tuple(entries.values()), lookups=self._model.lookups
            )
        except Trouble as trouble:
            self._context.trouble(trouble)
            return False
        self._model.settle(dict(zip(entries, found, strict=True)))
        self._saved(found, self._words(found))
        return all(outcome.fate is not Fate.BAD for outcome in found)

    def save_all(self) -> bool:
        """Save every typed row that can be."""
        return self.save(tuple(self._model.edits))

    def forget(self) -> None:
        """Throw away everything that is not saved."""
        for key in tuple(self._model.edits):
            self._model.drop(key)
        self.drafts.drop()

    def duplicate(self, key: int) -> RowEdit | None:
        """Return a new row with the facts of a record, without the numbers that must be its own."""
        record = self._model.record(self._model.row_of(key))
        if record is None:
            return None
        copy = copies.duplicate(record)
        edit = RowEdit(copy, True)
        for column in self._model.columns:
            if not column.computed and column.kind is not ColumnKind.LINES:
                edit.texts[column.field] = show_cell(column, getattr(copy, column.field), self._model.lookups)
        return edit

    def paste(self, match: Match, keys: Sequence[int]) -> None:
        """Try a block over some rows and beyond them, and show what it would change."""
        if len(match.rows) > MOST_ROWS:
            text = tr("วางได้ครั้งละไม่เกิน {count} แถว มากกว่านี้ให้นำเข้าจากแฟ้ม").format(count=f"{MOST_ROWS:,}")
            self._context.notify(text, Tone.WARNING)
            return
        targets = [self._target(key) for key in keys]
        placed = entries_of(match, targets, self._model.blank_record)
        entries = tuple(entry for _, entry in placed)
        places = tuple(keys[number] if number < len(keys) else None for number, _ in placed)
        self._context.work.run(
            tr("กำลังตรวจ {count} แถวที่จะวาง").format(count=f"{len(entries):,}"),
            partial(self._try, match, entries),
            partial(self._show, entries, places),
        )

    def texts(self) -> dict[str, str]:
        """Return what is typed and not saved as ``row/field``, a row being a uid or ``new:`` and a number."""
        found: dict[str, str] = {}
        for key, edit in self._model.edits.items():
            row = f"new:{-key}" if edit.new else edit.base.uid or ""
            if not edit.blank:
                found |= {f"{row}/{name}": text for name, text in edit.texts.items()}
        return found

    def restore(self, texts: Mapping[str, str]) -> None:
        """Type again what ``texts`` gave; a record that is gone becomes a new row."""
        rows: dict[str, dict[str, str]] = {}
        for place, text in texts.items():
            row, _, name = place.rpartition("/")
            rows.setdefault(row, {})[name] = text
        added: list[RowEdit] = []
        for row, typed in rows.items():
            record = None if row.startswith("new:") else self._latest(row)
            if record is None:
                added.append(RowEdit(self._model.blank_record(), True, typed))
            elif record.id is not None and self._model.row_of(record.id) >= 0:
                self._model.put_edit(record.id, RowEdit(record, False, typed))
            else:
                added.append(RowEdit(record, False, typed))
        self._model.append(added)
        self._model.edited.emit()

    def _target(self, key: int) -> Entry | None:
        edit = self._model.edits.get(key)
        if edit is not None:
            return edit.entry
        record = self._model.record(self._model.row_of(key))
        return None if record is None else Entry(record, {})

    def _latest(self, uid: str) -> "Record | None":
        try:
            return records.get(self._context.office_file, self._register, uid)
        except Trouble:
            return None

    def _try(self, match: Match, entries: tuple[Entry, ...], progress: Progress) -> Tried:
        found = grid_rows.save_rows(self._context.office_file, self._register, entries, trial=True, progress=progress)
        return found, preview(match, entries, found, self._model.lookups)

    def _show(self, entries: tuple[Entry, ...], places: tuple[int | None, ...], tried: Tried) -> None:
        _outcomes, shown = tried
        good, bad = shown.count(Fate.ADDED) + shown.count(Fate.CHANGED), shown.count(Fate.BAD)
        take = tr("วาง {count} แถว").format(count=f"{good:,}") if good else tr("วางไว้แก้ {count} แถว").format(count=bad)
        note = tr("{count} แถวที่ต้องแก้จะอยู่ในตารางเป็นสีแดง ยังไม่บันทึกจนกว่าจะแก้").format(count=f"{bad:,}") if bad else ""
        self.dialog = PasteDialog(self._context.theme, shown, take, note, self._window)
        self.dialog.accepted.connect(partial(self._take, entries, places))
        self.dialog.finished.connect(self._close)
        self.dialog.open()

    def _close(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _take(self, entries: tuple[Entry, ...], places: tuple[int | None, ...]) -> None:
        self._context.work.run(
            tr("กำลังวาง {count} แถว").format(count=f"{len(entries):,}"),
            partial(self._write, entries),
            partial(self._settle, entries, places),
        )

    def _write(self, entries: tuple[Entry, ...], progress: Progress) -> tuple[Outcome, ...]:
        return grid_rows.save_rows(self._context.office_file, self._register, entries, progress=progress)

    def _settle(self, entries: tuple[Entry, ...], places: tuple[int | None, ...], found: tuple[Outcome, ...]) -> None:
        """Put saved rows and red ones where they were pasted."""
        bad: list[RowEdit] = []
        warned: list[Outcome] = []
        added: list[RowEdit | Record] = []
        for entry, key, outcome in zip(entries, places, found, strict=True):
            edit = RowEdit(entry.base, entry.new, dict(entry.texts), problems=outcome.problems)
            if outcome.fate is Fate.BAD:
                bad.append(edit)
            if key is None or (key < 0 and key not in self._model.edits):
                added.append(edit if outcome.fate is Fate.BAD else outcome.after or edit)
                warned += [outcome] if outcome.problems and outcome.fate is not Fate.BAD else []
            elif outcome.fate is Fate.BAD:
                self._model.put_edit(key, edit)
            else:
                self._model.settle({key: outcome})
        self._model.append(added)
        for outcome in warned:
            if outcome.after is not None:
                self._model.keep(outcome.after, outcome.problems)
        self._saved(found, tr("วาง {count} แถว").format(count=f"{_kept(found):,}"), tuple(bad))
        self.drafts.typed()

    def _saved(self, found: Sequence[Outcome], words: str, bad: tuple[RowEdit, ...] = ()) -> None:
        """Say what was saved and remember how to take it back."""
        self.drafts.keep_now()
        done = tuple(outcome for outcome in found if outcome.fate in (Fate.ADDED, Fate.CHANGED))
        if not done and not bad:
            return
        if done:
            self._context.saved()
            self._announce(done)
        self._context.undo.push(self._deed(words, done, bad))
        self.written.emit()

    def _words(self, found: Sequence[Outcome]) -> str:
        done = [outcome for outcome in found if outcome.fate in (Fate.ADDED, Fate.CHANGED)]
        if len(done) != 1:
            return tr("กรอก {count} แถว").format(count=f"{len(done):,}")
        name = self._register.record_module().describe(done[0].after) if done[0].after is not None else ""
        return (tr("เพิ่ม {record}") if done[0].before is None else tr("แก้ไข {record}")).format(record=name)

    def _deed(self, words: str, done: tuple[Outcome, ...], bad: tuple[RowEdit, ...]) -> Deed:
        """Return what takes saved rows back, with the red ones that were typed beside them, and brings both again."""
        of = self._context.office_file, self._register, done
        return Deed(
            words,
            Move(partial(grid_rows.take_back, *of), partial(self._undone, done, bad), len(done)),
            Move(partial(grid_rows.do_again, *of), partial(self._redone, done, bad), len(done)),
        )

    def _undone(self, done: tuple[Outcome, ...], bad: tuple[RowEdit, ...]) -> None:
        for key in [key for key, edit in self._model.edits.items() if edit in bad]:
            self._model.drop(key)
        self._moved(done)

    def _redone(self, done: tuple[Outcome, ...], bad: tuple[RowEdit, ...]) -> None:
        self._model.append(bad)
        self._moved(done)

    def _moved(self, done: tuple[Outcome, ...]) -> None:
        self.drafts.keep_now()
        if done:
            self._context.saved()
            self._announce(done)
        self.moved.emit()

    def _announce(self, done: Sequence[Outcome]) -> None:
        uids = tuple(outcome.after.uid or "" for outcome in done if outcome.after is not None)
        self._context.changes.announce(self._register.id, uids, self)


def _kept(found: Sequence[Outcome]) -> int:
    return sum(1 for outcome in found if outcome.fate in (Fate.ADDED, Fate.CHANGED))
