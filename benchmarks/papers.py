"""How long papers take: a notice cold and warm, a preview, a table of 1,000 rows by 8 columns, posters.

Run: ``.venv/bin/python benchmarks/papers.py``. Prints, judges nothing.

*Cold* is a new process that has imported all modules and done nothing else. What its first notice takes is told in two
parts: the list of words, which every first Thai text of a process waits for (in the window the first label does), and
the notice itself with its faces read, its names learned and its words shaped for the first time.
"""

import platform
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter

from khoktoom_desktop.domain.table import Kind, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import Grid, PageNumbers, Paper, Setting, Setup, Signatures, Signer, Text
from khoktoom_desktop.paper.composing import paper_pdf
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.poster import Poster, Step
from khoktoom_desktop.paper.poster_file import poster_pdf, poster_png, poster_svg
from khoktoom_desktop.thai.words import Segmenter

OFFICE = "เทศบาลตำบลโคกตูม"
DAY = date(2023, 10, 10)
WORDS = (
    "โครงการก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านปั๊มน้ำ หมู่ที่ 3 กว้าง 4 เมตร ยาว 200 เมตร",
    "จ้างเหมาบริการบุคคลภายนอกปฏิบัติงานด้านการรักษาความสะอาดและดูแลสวนสาธารณะ",
    "ซื้อวัสดุสำนักงาน จำนวน 49 รายการ โดยวิธีเฉพาะเจาะจง",
)
ROUNDS = 3


def notice() -> Paper:
    """Return a notice of one page."""
    body = (
        "ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 มาตรา 11 บัญญัติให้หน่วยงานของรัฐ"
        "จัดทำแผนการจัดซื้อจัดจ้างประจำปี และประกาศเผยแพร่ในระบบเครือข่ายสารสนเทศของกรมบัญชีกลางและของหน่วยงานของรัฐ นั้น"
    )
    return Paper(
        Setup("ประกาศ", OFFICE, DAY),
        (
            Text(f"ประกาศ{OFFICE}", Setting.CENTRE, bold=True, heading=1),
            *[Text(body, Setting.JUSTIFIED, first_indent=25.0)] * 4,
            Signatures((Signer("นายตัวอย่าง นามสมมติ", ("นายกเทศมนตรีตำบลโคกตูม",)),)),
        ),
    )


def table(rows: int) -> Paper:
    """Return a table of eight columns."""
    columns = (
        TableColumn("ลำดับ", Kind.INTEGER, 0.5),
        TableColumn("งานที่จัดซื้อหรือจัดจ้าง", width=3.0),
        TableColumn("วงเงิน (บาท)", Kind.BAHT),
        TableColumn("ราคากลาง (บาท)", Kind.BAHT),
        TableColumn("วิธี"),
        TableColumn("ผู้เสนอราคา", width=2.0),
        TableColumn("เหตุผลที่คัดเลือก", width=2.0),
        TableColumn("วันที่", Kind.DATE),
    )
    reason = "เป็นผู้มีคุณสมบัติถูกต้องครบถ้วนและเสนอราคาเหมาะสมภายในวงเงินงบประมาณ"
    body = tuple(
        TableRow(
            (i, f"{WORDS[i % 3]} ครั้งที่ {i}", 49_500_000 + i, 49_500_000, "เฉพาะเจาะจง", f"ร้านค้าตัวอย่าง {i}", reason, DAY)
        )
        for i in range(1, rows + 1)
    )
    setup = Setup("ตาราง", OFFICE, DAY, landscape=True, page_numbers=PageNumbers.SHEET)
    return Paper(setup, (Grid(Table(columns, body)),))


def poster() -> Poster:
    """Return a poster of three steps."""
    steps = (
        Step("scan-qr-code", "สแกนคิวอาร์โค้ด"),
        Step("message-square-more", "ยืนยันด้วยรหัส OTP"),
        Step("clipboard-check", "ตอบคำถามให้ครบ"),
    )
    link = "https://itas.nacc.go.th/go/eit/abc123"
    return Poster(OFFICE, "ร่วมตอบแบบวัดการรับรู้", "", steps, link, "ถึงวันที่ 30 มิถุนายน 2569", "เป็นความลับ", DAY)


def best(work: Callable[[], object]) -> float:
    """Return the shortest of a few runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def preview() -> tuple[int, float]:
    """Return the pages of a paper of about ten pages, and how long its first page takes to be seen, in seconds."""

    def first_page() -> int:
        with Pages(paper_pdf(table(80))) as pages:
            pages.image(0, 2.0)
            return pages.count

    return first_page(), best(first_page)


def new_process() -> tuple[float, float, float]:
    """Return what the first notice of a new process takes: all of it; the list of words; the notice after that.

    The last two are those of a cold process.
    """
    start = perf_counter()
    command = [sys.executable, __file__, "--notice"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    whole = perf_counter() - start
    words, first = map(float, shown.split())
    return whole, words, first


def first_notice() -> None:
    """Load the list of words, set the first notice of this process, print what either took."""
    start = perf_counter()
    Segmenter().words("ก")
    loaded = perf_counter()
    paper_pdf(notice())
    print(loaded - start, perf_counter() - loaded)


def main() -> None:
    """Print the times."""
    if sys.argv[1:] == ["--notice"]:
        first_notice()
        return
    print(f"{platform.platform()}, Python {platform.python_version()}, best of {ROUNDS}")
    whole, words, first = (min(times) for times in zip(*(new_process() for _ in range(ROUNDS)), strict=True))
    print(f"notice, new process     {whole:7.3f} s  from its start to its end")
    print(f"  list of words         {words:7.3f} s  modules imported, nothing done")
    print(f"  notice, cold          {first:7.3f} s  after that: faces, names and shapes for the first time")
    print(f"notice, warm            {best(lambda: paper_pdf(notice())):7.3f} s")
    count, seconds = preview()
    print(f"preview, {count} pages       {seconds:7.3f} s  set, opened, page one drawn at 144 dpi")
    pdf = paper_pdf(table(1000))
    with Pages(pdf) as pages:
        size = f"{pages.count} pages  {len(pdf) // 1024} kB"
        print(f"table 1,000 x 8         {best(lambda: paper_pdf(table(1000))):7.3f} s  {size}")
        print(f"page as picture, 96 dpi {best(lambda: pages.image(0, 96 / 72)):7.3f} s")
    print(f"poster A4, PDF          {best(lambda: poster_pdf(poster())):7.3f} s")
    print(f"poster A4, PNG 150 dpi  {best(lambda: poster_png(poster())):7.3f} s")
    print(f"poster A4, SVG          {best(lambda: poster_svg(poster())):7.3f} s")


if __name__ == "__main__":
    main()
