"""What every paper says and looks like, kept as references: show what changed, or renew them.

Run: ``python tests/references/renew.py`` shows the differences, ``--renew [ID …]`` writes the references anew.
The papers are those of the sample office on one day; a picture is a page's greys at a low resolution.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.paper.blocks import PageNumbers, Paper, Setup, Text
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import Incomplete, PrintOptions, make
from khoktoom_desktop.services.records import list_records
from khoktoom_desktop.services.sample import create_sample

FOLDER = Path(__file__).parent
HARD_WORDS = FOLDER.parent / "paper" / "data" / "thai_hard_words.txt"
DAY = date(2023, 10, 10)
YEAR = 2566
PARTS = {"quarter": {"quarter": 2}, "month": {"month": 1}, "half": {"half": 1}, "year": {}}
DPI, FINE_DPI = 40, 90
PAGES = 2
GREYS = 16
# A pixel counts as changed from this difference on (of 255); a page, from this share of its ink on.
_CHANGED, _INK, _SHARE = 48, 160, 0.005


class Reference(NamedTuple):
    """A paper as it is read and seen: the text of all pages, and pictures of the first ones."""

    name: str
    text: str
    pictures: tuple[Image.Image, ...]


def references(office_file: OfficeFile, only: tuple[str, ...] = ()) -> Iterator[Reference]:
    """Yield the papers of the sample office as they are made now, and the words whose marks are hard to place."""
    for paper in PAPERS:
        if "pdf" in paper.formats and (not only or paper.id in only):
            yield seen(paper.id, printed(office_file, paper))
    if not only or "hard-words" in only:
        yield seen("hard-words", hard_words(), FINE_DPI)


def printed(office_file: OfficeFile, paper: PaperKind) -> bytes:
    """Return a paper of one period, of all its records, or of the first record that it can be made for."""
    if paper.periods:
        kind = next(kind for kind in PARTS if kind in paper.periods)
        return make(office_file, paper, PrintOptions(period=Period(YEAR, **PARTS[kind]), day=DAY), "pdf")
    if paper.whole:
        return make(office_file, paper, PrintOptions(day=DAY), "pdf")
    assert paper.register is not None
    records = list_records(office_file, register(paper.register), period=ALL_RECORDS).records
    for record in records:
        try:
            return make(office_file, paper, PrintOptions(day=DAY, record=record.uid), "pdf")
        except Incomplete as incomplete:
            last = incomplete
    raise last


def hard_words() -> bytes:
    """Return a page with the hard words in the four cuts of the papers' face."""
    words = HARD_WORDS.read_text(encoding="utf-8").split()
    cuts = ("{}", "<b>{}</b>", "<i>{}</i>", "<b><i>{}</i></b>")
    setup = Setup("คำ", "โคกตูม", DAY, size="A5", page_numbers=PageNumbers.NONE, thai_digits=False)
    return typeset(Paper(setup, tuple(Text(cut.format(" ".join(words)), size=18.0) for cut in cuts)))


def seen(name: str, pdf: bytes, dpi: int = DPI) -> Reference:
    """Read a PDF's text and draw its first pages."""
    with Pages(pdf) as pages:
        texts = [f"—— {i + 1} ——\n{pages.text(i).rstrip()}\n" for i in range(pages.count)]
        pictures = tuple(_grey(pages.image(i, dpi / 72)) for i in range(min(pages.count, PAGES)))
    return Reference(name, "".join(texts), pictures)


def _grey(page: Image.Image) -> Image.Image:
    """Return a page in a few greys, so that its file is small."""
    step = 255 // (GREYS - 1)
    return page.convert("L").point([round(value / step) * step for value in range(256)])


def text_difference(reference: Reference) -> list[str]:
    """Return the lines in which a paper differs from its reference, as a unified difference."""
    path = FOLDER / f"{reference.name}.txt"
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    return list(
        unified_diff(kept.splitlines(), reference.text.splitlines(), f"{reference.name}, kept", "now", lineterm="", n=1)
    )


def picture_differences(reference: Reference) -> list[str]:
    """Return in what a paper's pages look different from the pictures kept."""
    differences = []
    for number, picture in enumerate(reference.pictures, start=1):
        path = _picture_path(reference.name, number)
        if not path.exists():
            differences.append(f"{path.name} is missing")
            continue
        with Image.open(path) as kept:
            grey = kept.convert("L")
        if grey.size != picture.size:
            differences.append(f"{path.name}: {grey.size} has become {picture.size}")
            continue
        changed = ImageChops.difference(grey, picture).point(lambda value: 255 if value >= _CHANGED else 0)
        share = changed.histogram()[255] / max(1, sum(grey.histogram()[:_INK]))
        if share > _SHARE:
            differences.append(f"{path.name}: {share:.2%} of its ink changed, within {changed.getbbox()}")
    return differences


def renew(reference: Reference) -> None:
    """Keep a paper as it is now."""
    (FOLDER / f"{reference.name}.txt").write_text(reference.text, encoding="utf-8", newline="\n")
    for path in FOLDER.glob(f"{reference.name}.[0-9].png"):
        path.unlink()
    for number, picture in enumerate(reference.pictures, start=1):
        picture.quantize(GREYS).save(_picture_path(reference.name, number), optimize=True)


def names() -> set[str]:
    """Return the names of all papers that have a reference."""
    return {path.stem for path in FOLDER.glob("*.txt")}


def _picture_path(name: str, number: int) -> Path:
    return FOLDER / f"{name}.{number}.png"


def main() -> int:
    """Show what changed, or renew the references; return 1 where something is different."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ids", nargs="*", help="papers; all of them where none is named")
    parser.add_argument("--renew", action="store_true", help="keep the papers as they are now")
    asked = parser.parse_args()
    different = False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.khoktoom"
        create_sample(path).database.close()
        office_file = open_office(path, read_only=True)
        for reference in references(office_file, tuple(asked.ids)):
            lines = [*text_difference(reference), *picture_differences(reference)]
            different |= bool(lines)
            print("\n".join([reference.name + (": different" if lines else ": as kept"), *lines]))
            if asked.renew and lines:
                renew(reference)
        office_file.database.close()
    return int(different and not asked.renew)


if __name__ == "__main__":
    sys.exit(main())
