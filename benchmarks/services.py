"""How long the clerk's long tasks take without a window: importing 300 rows, printing every paper, opening the file.

    python benchmarks/services.py [--runs 3]

In one process, medians of the runs after a warm-up, on the sample office; the 300 rows are made up in the shape
of the e-GP open data.
"""

import argparse
import csv
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import PrintOptions, make
from khoktoom_desktop.services.sample import create_sample

HEADINGS = [
    "รหัสโครงการ",
    "ชื่อโครงการ",
    "งบประมาณ(บาท)",
    "กลุ่มวิธีจัดซื้อฯ",
    "วิธีจัดซื้อฯ",
    "ชื่อหน่วยงาน",
    "จังหวัด",
    "เขต/อำเภอ",
    "ปีงบประมาณ",
    "ชื่อผู้ชนะ",
    "เลขนิติบุคคล",
    "ราคาตกลงซื้อ/จ้าง",
    "งบสัญญา(บาท)",
    "วันที่ลงนามสัญญา",
    "วันที่ประกาศ",
    "เลขที่สัญญา",
    "วันที่สิ้นสุดสัญญา",
    "สถานะสัญญา",
]
PARTS = {"year": {}, "half": {"half": 1}, "quarter": {"quarter": 2}, "month": {"month": 1}}


def main() -> None:
    """Print one line per task."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--runs", type=int, default=3)
    runs = words.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.khoktoom"
        tell("make the sample office", [seconds(lambda: create_sample(sample).database.close())])
        tell("open and check the file", repeated(runs, lambda: open_office(sample, read_only=True).database.close()))
        rows = write_rows(Path(folder) / "egp.csv", 300)
        tell("import 300 e-GP rows", [import_once(sample, rows, Path(folder) / f"{n}.khoktoom") for n in range(runs)])
        office = open_office(sample, read_only=True)
        for paper in PAPERS:
            if paper.periods:
                tell(f"print {paper.id}", repeated(runs, lambda each=paper: print_paper(office, each)))
        office.database.close()


def tell(name: str, taken: list[float]) -> None:
    """Print a task's median in milliseconds."""
    print(f"{name:36} {1000 * statistics.median(taken):8.0f} ms")


def seconds(task: Callable[[], object]) -> float:
    """Return how long a task took."""
    began = time.perf_counter()
    task()
    return time.perf_counter() - began


def repeated(runs: int, task: Callable[[], object]) -> list[float]:
    """Return the times of a task after one run that is not counted."""
    task()
    return [seconds(task) for _ in range(runs)]


def write_rows(path: Path, count: int) -> Path:
    """Write made-up contracts in the shape of the open data."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEADINGS)
        for number in range(1, count + 1):
            price = 10_000 + 137 * number
            name = f"จ้างซ่อมแซมถนนสายสมมติที่ {number} โดยวิธีเฉพาะเจาะจง"
            start = [
                f"6801{number:07}",
                name,
                price,
                "เฉพาะเจาะจง",
                "วิธีการจัดหา",
                "เทศบาลตำบลโคกตูม",
                "ลพบุรี",
                "โคกตูม",
                2568,
            ]
            rest = [
                f"ร้านสมมติ {number % 40}",
                "",
                price,
                "",
                "18 เม.ย. 68",
                "-",
                f"{number}/2568",
                "14 ธ.ค. 68",
                "ระหว่างดำเนินการ",
            ]
            table.writerow([*start, *rest])
    return path


def import_once(sample: Path, rows: Path, copy: Path) -> float:
    """Import into a fresh copy of the sample office; the opening is not counted."""
    shutil.copyfile(sample, copy)
    office = open_office(copy)
    taken = seconds(lambda: import_file(office, register("procurement-results"), rows))
    office.database.close()
    return taken


def print_paper(office: OfficeFile, paper: PaperKind) -> None:
    """Print the first format of a paper for the widest period that it has."""
    kind = next(each for each in PARTS if each in paper.periods)
    make(office, paper, PrintOptions(period=Period(2566, **PARTS[kind]), day=date(2023, 10, 10)), paper.formats[0])


if __name__ == "__main__":
    main()
