"""How long the packs of the sample office take, how long each keeps silent, and whether it is the same when rebuilt.

Run: ``.venv/bin/python benchmarks/packs.py [PACK …]``. Prints, judges nothing. Building alone is measured: writing a
folder depends on the disk, as every file is brought to it before the folder gets its name.
"""

import hashlib
import platform
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from khoktoom_desktop.domain.pack import PackFile, PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.packs.catalogue import PACKS, PackKind
from khoktoom_desktop.services.sample import create_sample

# A fortnight after the sample's year, when every period of it is over.
DAY = date(2023, 10, 16)
PERIODS = {"quarter": Period(2566, quarter=4), "year": Period(2566)}


class Silence:
    """Hear the progress of a pack and keep the longest time between two words of it."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, perf_counter()

    def __call__(self, _done: int, _all: int) -> None:
        """Hear."""
        now = perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def digest(files: Iterable[PackFile]) -> str:
    """Return what tells two builds apart."""
    found = hashlib.sha256()
    for each in files:
        found.update(each.path.encode() + b"\0" + each.content)
    return found.hexdigest()[:12]


def measure(office_file: OfficeFile, kind: PackKind) -> str:
    """Build a pack twice and say what it took."""
    request = PackRequest(PERIODS[kind.periods[0]], DAY)
    silence, began = Silence(), perf_counter()
    files = kind.build(office_file, request, silence)
    took = perf_counter() - began
    silence(0, 0)
    again = perf_counter()
    same = digest(kind.build(office_file, request, Silence())) == digest(files)
    size = sum(len(each.content) for each in files) / 1e6
    return (
        f"{kind.id:<10} {took:5.1f} s, again {perf_counter() - again:5.1f} s · longest silence {silence.longest:.2f} s"
        f" · {len(files)} files, {size:.1f} MB · {'the same again' if same else 'NOT the same again'}"
    )


def main(names: list[str]) -> None:
    """Measure the packs that are named, else all."""
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    with TemporaryDirectory() as folder:
        office_file = create_sample(Path(folder) / "sample.khoktoom")
        for kind in PACKS:
            if not names or kind.id in names:
                print(measure(office_file, kind))
        office_file.database.close()


if __name__ == "__main__":
    main(sys.argv[1:])
