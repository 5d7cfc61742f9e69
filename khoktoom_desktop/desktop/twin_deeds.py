"""Saying that two records are two, from a form or a grid, and taking that back."""

from functools import partial
from typing import TYPE_CHECKING

from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.undo import Deed
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.twins import say_distinct

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class TwinDeeds:
    """Do it for one register; ``initiator`` is who announces the change."""

    def __init__(self, context: Context, register: Register, initiator: object) -> None:
        self._context, self._register, self._initiator = context, register, initiator

    def say_two(self, record: "Record", other: str) -> bool:
        """Write down that a stored record does not repeat another, to be undone; trouble is said, and is false."""
        mine = record.uid or ""
        try:
            self.set_distinct(mine, other, distinct=True)
        except Trouble as trouble:
            self._context.trouble(trouble)
            return False
        text = tr("บันทึกว่าไม่ซ้ำกัน: {name}").format(name=self._register.record_module().describe(record))
        undo, redo = (partial(self.set_distinct, mine, other, distinct=each) for each in (False, True))
        self._context.undo.push(Deed(text, undo, redo))
        return True

    def set_distinct(self, mine: str, other: str, *, distinct: bool) -> None:
        """Write down whether two records are two."""
        if say_distinct(self._context.office_file, self._register, mine, other, distinct=distinct):
            self._context.saved()
            self._context.changes.announce(self._register.id, (mine, other), self._initiator)
