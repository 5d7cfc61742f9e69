"""What a register's page does with records: check, save, delete, and take each back in words."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from khoktoom_desktop.desktop.context import Context, Tone
from khoktoom_desktop.desktop.undo import Deed
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records

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

    def describe(self, record: "Record") -> str:
        """Name a record in a few words."""
        return self._register.record_module().describe(record)

    def changing(self, record: "Record | None") -> None:
        """Remember a record as it stands in the file, for undo; ``None`` for a new one."""
        self._before = record

    def problems(self, record: "Record") -> tuple[Problem, ...]:
        """Ask the rules; trouble with the file is said once, at saving."""
        try:
            return records.problems_of(self._context.office_file, self._register, record)
        except Trouble:
            return ()

    def store(self, record: "Record") -> "Record | None":
        """Save a record; ``None`` where that was refused: its problems are shown beside the fields."""
        before = self._before
        try:
            saved = records.save(self._context.office_file, self._register, record)
        except records.HasErrors:
            return None
        except Refused as refused:
            if refused.code == "changed-meanwhile":
                self._conflicted(str(refused.message))
            else:
                self._context.trouble(refused)
            return None
        except Trouble as trouble:
            self._context.trouble(trouble)
            return None
        self._context.saved()
        if saved.entry is not None:
            self._remember(before, saved.record)
        self._before = saved.record
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
        wanted = tuple(uids)
        try:
            self._bin(wanted)
        except Trouble as trouble:
            self._context.trouble(trouble)
            return False
        text = tr("ลบ {count:,} รายการ").format(count=len(wanted))
        self._context.undo.push(Deed(text, lambda: self._unbin(wanted), lambda: self._bin(wanted)))
        self._context.notify(text, Tone.DONE, action=tr("เลิกทำ"), call=self._context.undo.undo)
        return True

    def _bin(self, uids: tuple[str, ...]) -> None:
        records.delete(self._context.office_file, self._register, uids)
        self._context.saved()
        self._announce(uids)
        self._after()

    def _unbin(self, uids: tuple[str, ...]) -> None:
        records.undelete(self._context.office_file, self._register, uids)
        self._context.saved()
        self._announce(uids)
        self._after()

    def _remember(self, before: "Record | None", after: "Record") -> None:
        uid, name = after.uid or "", self.describe(after)
        if before is None:
            deed = Deed(tr("เพิ่ม {name}").format(name=name), lambda: self._bin((uid,)), lambda: self._unbin((uid,)))
        else:
            deed = Deed(
                tr("แก้ไข {name}").format(name=name), lambda: self._put(before, after), lambda: self._put(after, before)
            )
        self._context.undo.push(deed)

    def _put(self, wanted: "Record", expected: "Record") -> None:
        """Bring a record back to an earlier state, unless it has been changed since."""
        current = records.get(self._context.office_file, self._register, wanted.uid or "")
        if current != expected:
            raise Refused(
                "changed-meanwhile",
                "{record} ถูกแก้ไขอีกหลังจากนั้น จึงไม่เลิกทำให้",
                "ดูประวัติของรายการนี้ แล้วแก้ไขด้วยตนเอง",
                record=self.describe(current),
            )
        records.save(self._context.office_file, self._register, replace(wanted, version=current.version))
        self._context.saved()
        self._announce((wanted.uid or "",))
        self._after()

    def _announce(self, uids: tuple[str, ...]) -> None:
        self._context.changes.announce(self._register.id, uids, self)
