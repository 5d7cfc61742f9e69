"""One file of a pack: where it lies in the pack's folder, and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PackFile:
    """A file of a pack; ``path`` is relative to the pack's folder, with ``/`` between its parts."""

    path: str
    content: bytes
