"""How much computing the packs of the sample office take, and that a rebuilt one is the same. Prints, judges no speed.

Run: ``.venv/bin/python benchmarks/packs.py``
"""

import platform
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter, process_time

from khoktoom_desktop.domain.pack import PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.packs.catalogue import PackKind, pack
from khoktoom_desktop.services.packs.making import make_pack
from khoktoom_desktop.services.sample import create_sample

DAY = date(2023, 10, 10)
PACKS = (
    *(("quarter", Period(2566, quarter=number)) for number in (1, 2, 3, 4)),
    ("ita", Period(2567)),
    ("website", Period(2566)),
)


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return the bytes and the time of every file of a pack."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def timed(office_file: OfficeFile, kind: PackKind, period: Period, to: Path) -> tuple[float, float]:
    """Make a pack; return the seconds of computing it took, and the longest wait between two calls of progress."""
    moments, computing = [perf_counter()], process_time()
    make_pack(office_file, kind, PackRequest(period, DAY), to, lambda _done, _of: moments.append(perf_counter()))
    moments.append(perf_counter())
    gaps = [after - before for before, after in zip(moments, moments[1:], strict=False)]
    return process_time() - computing, max(gaps)


def main() -> int:
    """Make every pack twice."""
    print(f"python {platform.python_version()}, {platform.machine()}")
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.khoktoom"
        create_sample(path).database.close()
        office_file = open_office(path, read_only=True)
        for name, period in PACKS:
            kind = pack(name)
            places = [Path(folder) / f"{name}-{period.quarter}-{time}" for time in ("first", "second")]
            (first, gap), (second, _) = (timed(office_file, kind, period, to) for to in places)
            made, again = map(contents, places)
            different += made != again
            size = sum(len(data) for data, _ in made.values())
            part = f"{period.year}" + (f" quarter {period.quarter}" if period.quarter else "")
            same = "the same bytes" if made == again else "DIFFERENT BYTES"
            print(
                f"{name:8} {part:14} {len(made):4} files {size / 1e6:6.1f} MB  first {first:5.1f} s  "
                f"again {second:5.1f} s  longest wait {gap:4.2f} s  {same}"
            )
        office_file.database.close()
    return int(different > 0)


if __name__ == "__main__":
    sys.exit(main())
