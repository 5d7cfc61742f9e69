"""One signal for everything that was written: whoever shows records decides whether to refresh."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Announce written records; the initiator, who knows already, skips itself.

    ``changed(register_id, uids, initiator)``: the register (``office`` for the office's own facts,
    ``""`` when anything may have changed), the uids as a tuple (empty: many), the object that wrote.
    """

    changed = Signal(str, tuple, object)

    def announce(self, register_id: str, uids: tuple[str, ...] = (), initiator: object = None) -> None:
        """Tell everyone that records of a register were written."""
        self.changed.emit(register_id, uids, initiator)
