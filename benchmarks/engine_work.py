"""One engine sets the table once, in a process of its own: ``engine_work.py ENGINE TEXTS FILE``.

Prints the seconds of the work on the clock, and of computing; imports come before. Engines are imported
only by the function that uses them: each may be missing.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from engine_table import BOLD_FACE, FACE, FAMILY, HEADINGS, LEADING, RIGHT, SHEET, SIZE, WIDTHS

try:
    import resource
except ImportError:
    # Not on Windows.
    resource = None

Rows = list[list[str]]
Work = Callable[[Rows, Path], None]
_MILLIMETRE = 72 / 25.4


def khoktoom() -> Work:
    """This project's engine."""
    from datetime import date

    from khoktoom_desktop.domain.table import Align, Table, TableColumn, TableRow
    from khoktoom_desktop.paper.blocks import Grid, PageNumbers, Paper, Setup
    from khoktoom_desktop.paper.composing import paper_pdf

    def work(rows: Rows, file: Path) -> None:
        columns = tuple(
            TableColumn(heading, width=width, align=Align.RIGHT if place in RIGHT else Align.LEFT)
            for place, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True))
        )
        table = Table(columns, tuple(TableRow(row) for row in rows))
        setup = Setup(
            "ตาราง", "โคกตูม", date(2023, 10, 10), landscape=True, page_numbers=PageNumbers.NONE, thai_digits=False
        )
        file.write_bytes(paper_pdf(Paper(setup, (Grid(table),))))

    return work


def reportlab_shaped(shaping: int = 1) -> Work:
    """ReportLab's own tables and paragraphs, shaped by HarfBuzz."""
    from reportlab.lib.enums import TA_LEFT, TA_RIGHT
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    def work(rows: Rows, file: Path) -> None:
        pdfmetrics.registerFont(TTFont(FAMILY, FACE))
        pdfmetrics.registerFont(TTFont(f"{FAMILY}-Bold", BOLD_FACE))
        width, height, side, top, bottom = (length * _MILLIMETRE for length in SHEET)
        styles = [
            ParagraphStyle(
                str(place),
                fontName=FAMILY,
                fontSize=SIZE,
                leading=LEADING,
                shaping=shaping,
                alignment=TA_RIGHT if place in RIGHT else TA_LEFT,
            )
            for place in range(len(HEADINGS))
        ]
        bold = ParagraphStyle("heading", parent=styles[1], fontName=f"{FAMILY}-Bold")
        cells = [[Paragraph(heading, bold) for heading in HEADINGS]]
        for row in rows:
            cells.append([Paragraph(escape(text), style) for text, style in zip(row, styles, strict=True)])
        column = (width - 2 * side) / sum(WIDTHS)
        table = Table(
            cells, [share * column for share in WIDTHS], repeatRows=1, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]
        )
        document = SimpleDocTemplate(
            str(file), pagesize=(width, height), leftMargin=side, rightMargin=side, topMargin=top, bottomMargin=bottom
        )
        document.build([table])

    return work


def reportlab_unshaped() -> Work:
    """ReportLab's own without shaping: marks stand wrong."""
    return reportlab_shaped(0)


def libreoffice() -> Work:
    """LibreOffice Calc prints a workbook; only its own process is measured."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, Side

    def work(rows: Rows, file: Path) -> None:
        book = Workbook()
        sheet = book.active
        line = Side("thin")
        for number, row in enumerate([HEADINGS, *rows], start=1):
            for place, text in enumerate(row, start=1):
                cell = sheet.cell(number, place, text)
                cell.font = Font(name=FAMILY, size=SIZE, bold=number == 1)
                cell.alignment = Alignment("right" if place - 1 in RIGHT else "left", "top", wrap_text=True)
                cell.border = Border(line, line, line, line)
        for place, share in enumerate(WIDTHS):
            sheet.column_dimensions["ABCDEFGH"[place]].width = share * 11.4
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"{file.stem}.xlsx"
            book.save(path)
            home = f"-env:UserInstallation=file://{file.parent}/libreoffice"
            _mark()
            command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(path)]
            subprocess.run(command, check=True, capture_output=True)

    return work


def typst() -> Work:
    """The typst compiler, through its Python package."""
    import typst as compiler

    def work(rows: Rows, file: Path) -> None:
        width, height, side, top, bottom = SHEET
        cells = "".join(f"[{_typst(text)}]," for row in rows for text in row)
        heads = "".join(f"[*{_typst(text)}*]," for text in HEADINGS)
        align = ",".join("right" if place in RIGHT else "left" for place in range(len(WIDTHS)))
        shares = ",".join(f"{share}fr" for share in WIDTHS)
        source = (
            f"#set page(width:{width}mm,height:{height}mm,margin:(x:{side}mm,top:{top}mm,bottom:{bottom}mm))\n"
            f'#set text(font:"{FAMILY}",size:{SIZE}pt,lang:"th")\n'
            f"#table(columns:({shares}),align:({align}),inset:4pt,stroke:0.5pt,table.header({heads}),{cells})"
        )
        with TemporaryDirectory() as folder:
            path = Path(folder) / "table.typ"
            path.write_text(source, encoding="utf-8")
            compiler.compile(str(path), output=str(file), font_paths=[str(FACE.parent)])

    return work


def _typst(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "#*_$@<>[]\\`~/\"'-" else letter for letter in text)


def weasyprint() -> Work:
    """WeasyPrint, from HTML."""
    import weasyprint as printer

    def work(rows: Rows, file: Path) -> None:
        printer.HTML(string=_html(rows), base_url=str(FACE.parent)).write_pdf(str(file))

    return work


def qt() -> Work:
    """Qt's rich text onto its PDF writer."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

    def work(rows: Rows, file: Path) -> None:
        application = QGuiApplication(["qt", "-platform", "offscreen"])
        for face in (FACE, BOLD_FACE):
            QFontDatabase.addApplicationFont(str(face))
        writer = QPdfWriter(str(file))
        _, _, side, top, bottom = SHEET
        margins = QMarginsF(side, top, side, bottom)
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter))
        document = QTextDocument()
        document.setHtml(_html(rows))
        document.print_(writer)
        del application

    return work


def _html(rows: Rows) -> str:
    width, height, side, top, bottom = SHEET
    columns = "".join(f'<col width="{100 * share / sum(WIDTHS):.2f}%">' for share in WIDTHS)
    style = (
        f"@font-face{{font-family:{FAMILY};src:url('{FACE.name}')}}"
        f"@font-face{{font-family:{FAMILY};font-weight:bold;src:url('{BOLD_FACE.name}')}}"
        f"@page{{size:{width}mm {height}mm;margin:{top}mm {side}mm {bottom}mm}}"
        f"body{{font:{SIZE}pt/{LEADING}pt {FAMILY}}}table{{border-collapse:collapse;table-layout:fixed;width:100%}}"
        "td,th{border:0.5pt solid black;padding:2pt 4pt;vertical-align:top;overflow-wrap:anywhere}"
    )
    heads = "".join(f"<th>{escape(text)}</th>" for text in HEADINGS)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td align="{"right" if place in RIGHT else "left"}">{escape(text)}</td>' for place, text in enumerate(row)
        )
        + "</tr>"
        for row in rows
    )
    table = f'<table width="100%" border="1" cellspacing="0">{columns}<thead><tr>{heads}</tr></thead>{body}</table>'
    return f'<html lang="th"><head><meta charset="utf-8"><style>{style}</style></head><body>{table}</body></html>'


ENGINES: dict[str, Callable[[], Work]] = {
    "khoktoom": khoktoom,
    "reportlab-shaped": reportlab_shaped,
    "reportlab-unshaped": reportlab_unshaped,
    "libreoffice": libreoffice,
    "typst": typst,
    "weasyprint": weasyprint,
    "qt": qt,
}
_started: list[tuple[float, float]] = []


def _mark() -> None:
    """Begin to measure the work here."""
    _started.append((perf_counter(), _computing()))


def _computing() -> float:
    """Return the seconds of computing of this process and those that it waited for."""
    if resource is None:
        return process_time()
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def main() -> None:
    """Set the table with one engine."""
    name, texts, file = sys.argv[1:]
    rows = json.loads(Path(texts).read_text(encoding="utf-8"))
    work = ENGINES[name]()
    _mark()
    work(rows, Path(file))
    clock, computing = _started[-1]
    print(f"{perf_counter() - clock:.4f} {_computing() - computing:.4f}")


if __name__ == "__main__":
    main()
