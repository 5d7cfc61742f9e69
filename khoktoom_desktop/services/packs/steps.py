"""The steps of making a pack, told in thousandths: reading first, then drawing, writing and reading back."""

from khoktoom_desktop.services.progress import Progress

READING, WHOLE = 300, 1000


def reading(progress: Progress, done: int, of: int) -> None:
    """Tell how much of the office file is read; lets ``Cancelled`` pass."""
    progress(READING * done // max(of, 1), WHOLE)


class Steps:
    """Count the steps after reading."""

    def __init__(self, progress: Progress, count: int) -> None:
        self._progress, self._count, self._done = progress, max(count, 1), 0

    def done(self) -> None:
        """Say that one more step is done; lets ``Cancelled`` pass."""
        self._done = min(self._done + 1, self._count)
        self._progress(READING + (WHOLE - READING) * self._done // self._count, WHOLE)
