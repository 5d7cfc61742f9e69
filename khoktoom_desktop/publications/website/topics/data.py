"""Open data: every file for machines, and what its columns mean."""

from khoktoom_desktop.domain.table import Table, TableColumn, TableRow
from khoktoom_desktop.publications.website.blocks import Block, Data, Files, Folded, Page, Section, Words
from khoktoom_desktop.publications.website.facts import DataSet, SiteFacts
from khoktoom_desktop.publications.website.papers import data_entry

_MASKED = (
    "ข้อมูลส่วนบุคคลถูกปกปิด เรื่องร้องเรียนและแบบสำรวจเผยแพร่เฉพาะจำนวน "
    "แฟ้ม CSV และ JSON ใช้รหัสตัวอักษร UTF-8 วันที่เป็นปี ค.ศ. ตามมาตรฐาน ISO 8601 จำนวนเงินเป็นบาท"
)


def data_page(facts: SiteFacts) -> Page:
    """Return the page of the open data."""
    parts = tuple(
        Section(f"data-{place}", each.title, _data_set(each)) for place, each in enumerate(facts.data, start=1)
    )
    return Page(
        "data",
        "ข้อมูลเปิด",
        f"แฟ้มข้อมูลที่นำไปใช้ต่อได้ {facts.period.title()}",
        (Section("about", "เกี่ยวกับแฟ้มข้อมูล", (Words(_MASKED),)), *parts),
        facts.last_changed,
    )


def _data_set(found: DataSet) -> tuple[Block, ...]:
    columns = (TableColumn("คอลัมน์"), TableColumn("ความหมาย"))
    table = Table(columns, tuple(TableRow(each) for each in found.columns), title=f"คอลัมน์ของ{found.title}")
    return (Files((data_entry(found),)), Folded("ความหมายของแต่ละคอลัมน์", (Data(table),)))
