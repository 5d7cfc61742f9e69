"""Deeds of many rows for the benchmarks of the window: what is imported and pasted, and how a clerk does either."""

from pathlib import Path
from typing import Any

PURCHASE = (
    ("วันที่ทำสัญญา/ใบสั่ง", "5 ต.ค. 65"), ("งานที่จัดซื้อหรือจัดจ้าง", "ซื้อวัสดุครั้งที่ {at}"),
    ("ผู้ได้รับการคัดเลือก", "ร้านที่ {at}"), ("ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "๑,๒๐๐.๕๐"),
    ("วงเงินที่จะซื้อหรือจ้าง (บาท)", "1,500"), ("วิธีซื้อหรือจ้าง", "เฉพาะเจาะจง"), ("เลขที่สัญญา/ใบสั่ง", "{at}/2566"),
    ("ปีงบประมาณ", "2566"), ("วันที่ขอซื้อขอจ้าง", "1/10/65"), ("หมายเหตุ", "จากตาราง"),
    ("เหตุผลที่คัดเลือกโดยสรุป", "ราคาต่ำสุด"), ("เลขที่โครงการ (e-GP)", "6610{at:07}"),
)  # fmt: skip
"""Headings of a pasted block of purchases, and what stands in each of its rows."""


def rows_of_gifts(count: int) -> str:
    """Return a CSV of gifts as an office would have kept it."""
    head = "วันที่ได้รับ,ผู้รายงาน,กอง,รายการ,มูลค่า (บาท),ประเภทผู้ให้,ชื่อผู้ให้,รับในนาม"
    lines = [
        f"{1 + row % 28}/{1 + row % 12}/2566,นายตัวอย่าง คนที่ {row},กองคลัง,ของที่ระลึกชิ้นที่ {row},"
        f"{100 + row},ประชาชน,ผู้ให้ {row},รายบุคคล"
        for row in range(count)
    ]
    return "\n".join((head, *lines))


def rows_of_purchases(count: int) -> str:
    """Return purchases with a heading as a spreadsheet puts them on the clipboard."""
    rows = [[heading for heading, _cell in PURCHASE]]
    rows += [[cell.format(at=at) for _heading, cell in PURCHASE] for at in range(count)]
    return "\n".join("\t".join(row) for row in rows)


def import_rows(page: Any, register_id: str, path: Path) -> None:
    """Import a file off the window's thread, as the last page of the wizard does; it can be taken back."""
    from khoktoom_desktop.registers.catalogue import register
    from khoktoom_desktop.services.importing import import_file

    file, of = page.context.office_file, register(register_id)
    page.context.work.run(
        "import",
        lambda progress: import_file(file, of, path, progress=progress),
        page.files._say_imported,  # noqa: SLF001 - what the wizard calls when it ends
    )


def paste_rows(application: Any, grid: Any, text: str) -> None:
    """Paste a block below the last row; the preview is accepted as soon as it is shown."""
    from PySide6.QtCore import QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent

    application.clipboard().setText(text)
    grid.go_to_blank()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    application.sendEvent(grid.view, key)
    timer = QTimer(grid)

    def take() -> None:
        if grid.deeds.dialog is not None:
            timer.stop()
            grid.deeds.dialog.accept()

    timer.timeout.connect(take)
    timer.start(10)
