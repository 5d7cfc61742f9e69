"""The steps of making a pack, counted for the progress that is shown and in which the work may be stopped."""

from khoktoom_desktop.services.progress import Progress


class Steps:
    """Count what is done; ``count`` steps follow the ``before`` ones that reading took."""

    def __init__(self, progress: Progress, count: int, before: int = 0) -> None:
        self._progress, self._all, self._at = progress, count + before, before

    def done(self) -> None:
        """Say that one more step is done; lets ``Cancelled`` pass."""
        self._at = min(self._at + 1, self._all)
        self._progress(self._at, self._all)
