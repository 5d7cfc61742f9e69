"""Throw damaged and hostile files at the reader: ``hostile_files.py [COUNT] [SEED]``.

Every file must end in rows or in a ``Trouble`` within ten seconds and 400 MB of memory. Exit status 0 when all do.
"""

import json
import random
import resource
import sys
import tempfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.sheets.reading import read_rows

MOST_SECONDS, MOST_MEGABYTES = 10.0, 400
ROWS = [["ชื่อโครงการ", "งบประมาณ(บาท)", "วันที่"], *[[f"รายการ {n}", n * 1.5, f"{n % 28 + 1}/1/2566"] for n in range(60)]]


def main() -> int:
    """Run the campaign and tell what became of the files."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 2566)
    seeds = sources()
    ended: Counter[str] = Counter()
    slowest, wrong = 0.0, []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            ending, data = chance.choice(seeds)
            path = Path(folder) / f"hostile{ending}"
            path.write_bytes(damaged(data, ending, chance))
            began = perf_counter()
            try:
                read_rows(path)
                ended["rows"] += 1
            except Trouble as trouble:
                ended[trouble.code] += 1
            except Exception as bug:
                wrong.append(f"{number} {ending} {type(bug).__name__}")
            slowest = max(slowest, perf_counter() - began)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count} files: {dict(ended.most_common())}")
    print(f"slowest {slowest:.2f} s, memory {memory} MB, other endings: {wrong or 'none'}")
    return int(bool(wrong) or slowest > MOST_SECONDS or memory > MOST_MEGABYTES)


def sources() -> list[tuple[str, bytes]]:
    """Return one good file of each kind."""
    stream = BytesIO()
    book = Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    book.save(stream)
    lines = "\r\n".join(",".join(str(cell) for cell in row) for row in ROWS)
    records = [dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:]]
    return [
        (".xlsx", stream.getvalue()),
        (".xlsx", stream.getvalue()),
        (".csv", lines.encode("utf-8-sig")),
        (".csv", lines.encode("cp874")),
        (".csv", lines.encode("utf-16")),
        (".json", json.dumps(records, ensure_ascii=False).encode()),
        (".xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3_000)),
    ]


def damaged(data: bytes, ending: str, chance: random.Random) -> bytes:
    """Return a file with bytes changed, cut, doubled or taken out; in a workbook, inside one of its parts as well."""
    if ending == ".xlsx" and chance.random() < 0.66:
        result = BytesIO()
        with ZipFile(BytesIO(data)) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
            victim = chance.choice(old.namelist())
            for name in old.namelist():
                part = old.read(name)
                new.writestr(name, mutated(part, chance) if name == victim else part)
        return result.getvalue()
    return mutated(data, chance)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few of them wrong."""
    content = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        if not content:
            break
        place = chance.randrange(len(content))
        match chance.randrange(4):
            case 0:
                content[place] = chance.randrange(256)
            case 1:
                del content[place : place + chance.randint(1, 40)]
            case 2:
                content[place:place] = content[place : place + chance.randint(1, 200)]
            case _:
                content[place:place] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
    return bytes(content[: chance.randint(1, len(content))] if content and chance.random() < 0.1 else content)


if __name__ == "__main__":
    sys.exit(main())
