"""Progress of long work: how much of how much is done, and a way to stop it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and what there is; it may raise ``Cancelled``."""


class Cancelled(Exception):
    """Say that a person stopped the work; nothing half-done is kept."""


def no_progress(_done: int, _all: int) -> None:
    """Show nothing."""
