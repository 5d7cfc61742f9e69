"""The columns of the plan, once for the list, the form, the workbook and the import."""

from typing import cast

from khoktoom_desktop.domain.column import Column, ColumnKind, Lines
from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.registers.procurement_plan.record import PlanRevision
from khoktoom_desktop.thai.dates import numeric_date

_CLAUSE_11 = "ระเบียบกระทรวงการคลังฯ พ.ศ. 2560 ข้อ 11 (รายการที่แผนต้องมี)"
_CLAUSE_13 = "ระเบียบกระทรวงการคลังฯ พ.ศ. 2560 ข้อ 13 (การเปลี่ยนแปลงแผน)"
_SECTION_11 = "พ.ร.บ. การจัดซื้อจัดจ้างฯ พ.ศ. 2560 มาตรา 11 (การเผยแพร่แผนสามแห่ง)"

SORT = (("fiscal_year", True), ("expected_month", False), ("title", False))


def write_revisions(value: object) -> str:
    """Return revisions one per line: number, title, budget, day and reason."""
    lines = []
    for revision in cast("list[PlanRevision]", value or []):
        parts = [f"ครั้งที่ {revision.position}", revision.title]
        if revision.budget is not None:
            parts.append(f"{write_baht(revision.budget)} บาท")
        if revision.revised_on is not None:
            parts.append(numeric_date(revision.revised_on))
        if revision.reason:
            parts.append(revision.reason)
        lines.append(" / ".join(parts))
    return "\n".join(lines)


def read_revisions(text: str) -> object:
    """Return no revisions: they follow from changes and are never read from a file."""
    return []


COLUMNS = (
    Column(
        "fiscal_year",
        "ปีงบประมาณ",
        ColumnKind.INTEGER,
        width=10,
        required=True,
        synonyms=("ปีงบประมาณ พ.ศ.", "ปี", "ปีงบฯ", "ปีงบ", "ปี พ.ศ.", "พ.ศ."),
        help="ปีงบประมาณของแผน (พ.ศ.)",
        example="2569",
    ),
    Column(
        "position",
        "ลำดับที่",
        ColumnKind.INTEGER,
        width=8,
        hidden=True,
        synonyms=("ลำดับ", "ที่"),
        help="ลำดับในประกาศแผน",
        example="1",
    ),
    Column(
        "title",
        "ชื่อโครงการ",
        ColumnKind.LONG_TEXT,
        width=48,
        required=True,
        synonyms=(
            "รายการ",
            "ชื่อรายการ",
            "ชื่อโครงการที่จะจัดซื้อจัดจ้าง",
            "โครงการ",
            "รายการ/โครงการ",
            "แผนงาน/โครงการ",
            "โครงการ/รายการ",
            "โครงการ/กิจกรรม",
        ),
        help="ชื่อโครงการที่จะจัดซื้อจัดจ้างตามข้อบัญญัติ",
        example="จ้างก่อสร้างถนน ค.ส.ล. หมู่ที่ 3",
        why=_CLAUSE_11,
    ),
    Column(
        "project_type",
        "ประเภทโครงการ",
        ColumnKind.CHOICE,
        width=20,
        topic="project-type",
        hidden=True,
        synonyms=("ชื่อประเภทโครงการ", "ประเภท"),
        use="ประเภทตามระบบ e-GP ใช้ค้นหาและส่งออก",
    ),
    Column(
        "department_id",
        "กอง/สำนัก",
        ColumnKind.REFERENCE,
        width=20,
        source="department",
        synonyms=(
            "หน่วยงานเจ้าของโครงการ",
            "กอง",
            "สำนัก",
            "หน่วยงาน",
            "หน่วยงานที่รับผิดชอบ",
            "กองที่รับผิดชอบ",
            "สำนัก/กอง",
            "ส่วนราชการ",
            "เจ้าของงบประมาณ",
        ),
        use="กองเจ้าของรายการ ใช้ค้นหาและส่งออก",
    ),
    Column(
        "method",
        "วิธีจัดซื้อจัดจ้าง",
        ColumnKind.CHOICE,
        width=24,
        topic="method",
        synonyms=("วิธีการจัดซื้อจัดจ้าง", "วิธีซื้อหรือจ้าง", "วิธีจัดหา"),
        help="ชื่อวิธีตามที่ระบบ e-GP ใช้",
        example="เฉพาะเจาะจง",
    ),
    Column(
        "budget",
        "งบประมาณโครงการ (บาท)",
        ColumnKind.BAHT,
        width=18,
        total=True,
        synonyms=("งบประมาณ", "วงเงิน", "วงเงินงบประมาณ", "วงเงินที่จะจัดซื้อจัดจ้างโดยประมาณ", "งบประมาณ(บาท)"),
        example="495,000.00",
        why=_CLAUSE_11,
    ),
    Column(
        "source_of_money",
        "แหล่งที่มาของงบประมาณ",
        ColumnKind.CHOICE,
        width=22,
        topic="source-of-money",
        synonyms=("แหล่งเงิน", "แหล่งที่มา", "แหล่งเงินงบประมาณ"),
        use="บอกในประกาศเปลี่ยนแปลงแผนเมื่อแก้ไข",
    ),
    Column(
        "expected_month",
        "คาดว่าจะประกาศจัดซื้อจัดจ้าง",
        ColumnKind.DATE,
        width=16,
        synonyms=(
            "คาดว่าจะประกาศจัดซื้อจัดจ้าง (เดือน/ปี)",
            "ระยะเวลาที่คาดว่าจะจัดซื้อจัดจ้าง",
            "เดือนที่คาดว่าจะจัดหา",
            "กำหนดจัดหา",
            "กำหนดการจัดหา",
            "เดือนที่จัดหา",
            "ช่วงเวลาที่จะจัดหา",
        ),
        month=True,
        help="วันใดก็ได้ในเดือนที่คาดว่าจะประกาศ เอกสารพิมพ์เฉพาะเดือนและปี",
        example="ธ.ค. 2568",
        why=_CLAUSE_11,
    ),
    Column(
        "exemption",
        "ข้อยกเว้นการเผยแพร่แผน",
        ColumnKind.CHOICE,
        width=24,
        topic="plan-exemption",
        hidden=True,
        help="กรณีที่ไม่ต้องเผยแพร่แผนตามมาตรา 11 วรรคหนึ่ง แม้เกินวงเงินที่กำหนด",
        why=_SECTION_11,
    ),
    Column(
        "status",
        "สถานะ",
        ColumnKind.CHOICE,
        width=16,
        topic="plan-status",
        synonyms=("สถานะแผน",),
        use="รายการที่ยกเลิกไม่อยู่ในประกาศแผน ร่างจะมีคำเตือนก่อนพิมพ์",
    ),
    Column(
        "plan_code",
        "รหัสแผนการจัดซื้อจัดจ้าง",
        ColumnKind.DIGITS,
        width=16,
        synonyms=("รหัสแผน", "เลขที่แผน", "รหัสแผน e-GP"),
        help="ตัวอักษร M, E หรือ P และเลข 11 หลักจากระบบ e-GP ของการเผยแพร่ครั้งล่าสุด",
        example="M69010000015",
    ),
    Column(
        "egp_published_on",
        "เผยแพร่ใน e-GP",
        ColumnKind.DATE,
        width=14,
        synonyms=("วันที่เผยแพร่ e-GP", "วันที่ประกาศแผน", "วันที่เผยแพร่ในระบบ e-GP"),
        why=_SECTION_11,
    ),
    Column(
        "website_published_on",
        "เผยแพร่ในเว็บไซต์",
        ColumnKind.DATE,
        width=14,
        synonyms=("วันที่เผยแพร่เว็บไซต์", "วันที่ลงเว็บไซต์"),
        why=_SECTION_11,
    ),
    Column(
        "board_published_on",
        "ปิดประกาศ",
        ColumnKind.DATE,
        width=14,
        synonyms=("วันที่ปิดประกาศ", "ติดประกาศ"),
        help="วันที่ปิดประกาศ ณ สถานที่ปิดประกาศของสำนักงาน",
        why=_SECTION_11,
    ),
    Column(
        "changed_on",
        "วันที่เปลี่ยนแปลงแผน",
        ColumnKind.DATE,
        width=14,
        hidden=True,
        synonyms=("วันที่เปลี่ยนแปลง",),
        help="วันที่อนุมัติการเปลี่ยนแปลงครั้งล่าสุด",
        why=_CLAUSE_13,
    ),
    Column(
        "change_reason",
        "เหตุผลที่ขอเปลี่ยนแปลง",
        ColumnKind.LONG_TEXT,
        width=30,
        hidden=True,
        synonyms=("เหตุผลที่ขอเปลี่ยนแปลงแผน", "เหตุผลที่เปลี่ยนแปลง"),
        help="ต้องมีเมื่อแก้รายการที่เผยแพร่แล้ว (ระเบียบกระทรวงการคลังฯ พ.ศ. 2560 ข้อ 13)",
        example="ปรับวงเงินตามราคากลางที่คำนวณใหม่",
        why=_CLAUSE_13,
    ),
    Column(
        "note",
        "หมายเหตุ",
        ColumnKind.LONG_TEXT,
        width=24,
        hidden=True,
        use="บันทึกภายใน ไม่พิมพ์ในเอกสาร",
    ),
    Column(
        "revisions",
        "ประวัติการเปลี่ยนแปลง",
        ColumnKind.LINES,
        width=40,
        lines=Lines(write_revisions, read_revisions),
        computed=True,
        hidden=True,
    ),
)
RECALL = {"title": ("project_type", "department_id", "method", "source_of_money")}
