"""What holds of every paper in the catalogue, printed from the sample year."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import PrintOptions, make
from khoktoom_desktop.services.records import list_records

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

DAY = date(2023, 10, 10)
PARTS = {"month": {"month": 1}, "quarter": {"quarter": 2}, "half": {"half": 1}, "year": {}}
CASES = [
    (paper, kind, ending) for paper in PAPERS for kind in (paper.periods or ("record",)) for ending in paper.formats
]
# Each paper is printed twice in each of its formats, for its longest period; the same code draws it for the others.
TWICE = {(paper.id, ending): kind for paper, kind, ending in CASES}
MARKS = {"pdf": b"%PDF-", "xlsx": b"PK", "png": b"\x89PNG", "svg": b"<"}


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    """Open the sample office to read."""
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


def options_for(sample: OfficeFile, paper: PaperKind, kind: str) -> PrintOptions:
    """Return what a person would choose: the part of the sample year, or a record that the paper is about."""
    if kind != "record":
        return PrintOptions(period=Period(2566, **PARTS[kind]), day=DAY)
    assert paper.register is not None
    records = list_records(sample, register(paper.register), period=ALL_RECORDS).records
    for record in records:
        options = PrintOptions(day=DAY, record=record.uid)
        if paper.id != "plan-change-notice" or getattr(record, "changed_on", None):
            return options
    return PrintOptions(day=DAY, record=records[-1].uid)


@pytest.mark.parametrize(("paper", "kind", "ending"), CASES, ids=lambda value: getattr(value, "id", value))
def test_it_prints_can_be_read_and_prints_the_same_bytes_again(
    sample: OfficeFile, paper: PaperKind, kind: str, ending: str
) -> None:
    options = options_for(sample, paper, kind)
    first = make(sample, paper, options, ending)
    assert first.startswith(MARKS[ending])
    if TWICE[paper.id, ending] == kind:
        assert make(sample, paper, options, ending) == first
    if ending == "pdf":
        reader = PdfReader(io.BytesIO(first))
        with Pages(first) as pages:
            assert pages.count == len(reader.pages)
            text = "".join(pages.text(at) for at in range(pages.count))
        assert reader.pages[0].extract_text().strip()
        assert "โคกตูม" in text or "Khok Tum" in text
        assert reader.metadata is not None
        assert reader.metadata.title
        assert "\N{REPLACEMENT CHARACTER}" not in text
    if ending == "xlsx":
        book = load_workbook(io.BytesIO(first))
        assert all(sheet.page_setup.fitToWidth == 1 for sheet in book)
        assert any(cell.value for row in book.active.iter_rows() for cell in row)
