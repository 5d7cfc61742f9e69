"""What a register's page does with records: check, save, delete, and take each back in words."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.binding import Binding
from khoktoom_desktop.desktop.context import Context, Place, Tone
from khoktoom_desktop.desktop.twin_deeds import TwinDeeds
from khoktoom_desktop.desktop.undo import Deed
from khoktoom_desktop.desktop.widgets.twin_dialog import TwinDialog
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.taking_back import do_again, take_back
from khoktoom_desktop.storage.reverting import Span

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class RecordDeeds(QObject):
    """Do what the form and the list ask, through the services; ``after`` is called once something was written.

    ``shown`` gives the record as the form shows it, ``conflicted`` is called where somebody else was faster.
    """

    def __init__(
        self,
        context: Context,
        register: Register,
        after: Callable[[], None],
        conflicted: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._register = context, register
        self._after, self._conflicted = after, conflicted
        self._before: Record | None = None
        self._distinct: set[str] = set()
        self._twins = TwinDeeds(context, register, self)

    def describe(self, record: "Record") -> str:
        """Name a record in a few words."""
        return self._register.record_module().describe(record)

    def changing(self, record: "Record | None") -> None:
        """Remember a record as it stands in the file, for undo; ``None`` for a new one."""
        self._before = record
        self._distinct.clear()

    def problems(self, record: "Record") -> tuple[Problem, ...]:
        """Ask the rules; trouble with the file is said once, at saving."""
        try:
            found = records.problems_of(self._context.office_file, self._register, record)
        except Trouble:
            return ()
        return tuple(each for each in found if each.other not in self._distinct)

    def say_distinct(self, other: str) -> None:
        """Remember that the record shown does not repeat another; of a new one it is written down when it is saved."""
        if self._before is None or self._before.uid is None:
            self._distinct.add(other)
        else:
            self._twins.say_two(self._before, other)

    def beside(self, record: "Record", uid: str, binding: "Binding[Any]", parent: QWidget) -> TwinDialog | None:
        """Return a dialog of a record and another beside it; ``None`` where that one is gone."""
        other = self.latest(uid)
        if other is None:
            return None
        names = (self.describe(record), self.describe(other))
        columns = tuple(binding.columns.values())
        return TwinDialog(self._context.theme, names, (record, other), columns, binding.lookups, parent)

    def open(self, uid: str) -> None:
        """Go to another record of the register."""
        self._context.navigate(Place(self._register.id, record=uid))

    def store(self, record: "Record") -> "Record | None":
        """Save a record; ``None`` where that was refused: its problems are shown beside the fields."""
        before = self._before
        try:
            saved = records.save(self._context.office_file, self._register, record)
        except records.HasErrors:
            return None
        except Refused as refused:
            if refused.code == "changed-meanwhile":
                self._conflicted(say(refused.message))
            else:
                self._context.trouble(refused)
            return None
        except Trouble as trouble:
            self._context.trouble(trouble)
            return None
        self._context.saved()
        if not saved.span.empty:
            self._remember(saved.record, saved.span, new=before is None)
        self._before = saved.record
        for other in self._distinct:
            self._twins.set_distinct(saved.record.uid or "", other, distinct=True)
        self._distinct.clear()
        self._announce((saved.record.uid or "",))
        return saved.record

    def latest(self, uid: str) -> "Record | None":
        """Return a record as it stands in the file now; ``None`` where it went into the bin."""
        try:
            return records.get(self._context.office_file, self._register, uid)
        except Trouble:
            return None

    def delete(self, uids: Sequence[str]) -> bool:
        """Put records into the bin, offer to take that back; tell whether it was done."""
        return self._move_all(tr("ลบ {count:,} รายการ").format(count=len(uids)), tuple(uids), deleted=True)

    def restore(self, uids: Sequence[str]) -> bool:
        """Take records out of the bin; that can be undone. Tell whether it was done."""
        return self._move_all(tr("นำกลับ {count:,} รายการจากถังขยะ").format(count=len(uids)), tuple(uids), deleted=False)

    def _move_all(self, text: str, uids: tuple[str, ...], *, deleted: bool) -> bool:
        try:
            self._put(uids, deleted=deleted)
        except Trouble as trouble:
            self._context.trouble(trouble)
            return False
        back, again = (partial(self._put, uids, deleted=each) for each in (not deleted, deleted))
        self._context.undo.push(Deed(text, back, again))
        self._context.notify(text, Tone.DONE, action=tr("เลิกทำ"), call=self._context.undo.undo)
        return True

    def _put(self, uids: tuple[str, ...], *, deleted: bool) -> None:
        """Put records into the bin, or take them out."""
        move = records.delete if deleted else records.undelete
        move(self._context.office_file, self._register, uids)
        self._wrote(uids)

    def _remember(self, after: "Record", span: Span, *, new: bool) -> None:
        file, uid = self._context.office_file, after.uid or ""
        words = tr("เพิ่ม {name}") if new else tr("แก้ไข {name}")
        self._context.undo.push(
            Deed(
                words.format(name=self.describe(after)),
                lambda: self._move(uid, partial(take_back, file, span)),
                lambda: self._move(uid, partial(do_again, file, span)),
            )
        )

    def _move(self, uid: str, move: Callable[[], None]) -> None:
        move()
        self._wrote((uid,))

    def _wrote(self, uids: tuple[str, ...]) -> None:
        self._context.saved()
        self._announce(uids)
        self._after()

    def _announce(self, uids: tuple[str, ...]) -> None:
        self._context.changes.announce(self._register.id, uids, self)
