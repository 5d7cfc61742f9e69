"""The schema's steps, one file each, and what a step may call: ``mark``.

A step is ``versions/NNNN_name.py`` with ``revision``, ``down_revision`` and ``upgrade()``, written with
Alembic's operations and explicit columns, never with the live classes. It ends with ``mark(op, NNNN)``.
"""

from typing import Protocol


class CanExecute(Protocol):
    """What ``mark`` needs of Alembic's operations."""

    def execute(self, sqltext: str) -> object:
        """Run one statement."""


def mark(op: CanExecute, number: int) -> None:
    """Write the schema's number into the file, in the step's own transaction."""
    op.execute(f"PRAGMA user_version = {int(number)}")
