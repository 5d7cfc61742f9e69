"""A printed page is the page of the file at its very size: a millimetre is a millimetre on paper."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from khoktoom_desktop.desktop.previewing import open_preview, print_pages
from khoktoom_desktop.paper.blocks import PageBreak, Paper, Rule, Setup, Space, Text
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.typeset import typeset

DPI = 300
MILLIMETRE = DPI / 25.4
LONG = 150.0


@pytest.mark.untraced
def test_what_is_printed_is_neither_shrunk_nor_moved(qapp: object, tmp_path: Path) -> None:
    blocks = (Rule(LONG), Space(200), Rule(LONG), PageBreak(landscape=True), Text("ปั๊มน้ำ"), Rule(LONG))
    pdf = typeset(Paper(Setup("ก", "ก", date(2024, 1, 1)), blocks))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    told: list[tuple[int, int]] = []
    preview = open_preview(pdf)
    assert print_pages(preview, printer, lambda *step: told.append(step)) == 2
    assert told == [(0, 2), (1, 2), (2, 2)]
    with Pages((tmp_path / "printed.pdf").read_bytes()) as printed:
        for index in range(2):
            assert printed.size(index) == pytest.approx(preview.sizes[index], abs=1.0)
            one, other = (
                pages.image(index, DPI / 72).convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
                for pages in (printed, preview.pages)
            )
            assert one is not None
            # A third of a millimetre on a page of 210 or 297.
            assert one == pytest.approx(other, abs=4)
        left, top, right, bottom = (
            printed.image(0, DPI / 72).convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
        )
    assert right - left == pytest.approx(LONG * MILLIMETRE, abs=3)
    assert bottom - top == pytest.approx(205 * MILLIMETRE, abs=6)
    preview.close()
