"""The columns of the budget, once for the list, the form, the workbook and the import.

None is added up under the list: receipts and spending stand in it together.
"""

from khoktoom_desktop.domain.column import Choice, Column, ColumnKind
from khoktoom_desktop.registers.budget_spending.record import GROUP, PLAN, QUARTERS, RECEIPT, Side

_ITA = "แบบวัด OIT ของการประเมิน ITA ให้เผยแพร่แผนและผลการใช้จ่ายงบประมาณของปี"

SIDES = (Choice(Side.SPENDING.value, "รายจ่าย"), Choice(Side.RECEIPT.value, "รายรับ"))


def _quarter(field: str, title: str, words: tuple[str, ...], help_: str) -> tuple[Column, ...]:
    """Return the four columns of an amount by quarter, with the headings met in accounting exports."""
    return tuple(
        Column(
            f"{field}_{number}",
            f"{title}ไตรมาส {number}",
            ColumnKind.BAHT,
            16,
            synonyms=tuple(
                f"{word}{between}{number}"
                for word in (title, *words)
                for between in (" ไตรมาสที่ ", " ไตรมาส ", " ไตร ", " Q")
            ),
            hidden=True,
            help=help_ if number == 1 else "",
            use=help_ if number > 1 else "",
            why=_ITA,
            example="250,000.00",
        )
        for number in QUARTERS
    )


COLUMNS = (
    Column(
        "fiscal_year",
        "ปีงบประมาณ",
        ColumnKind.INTEGER,
        10,
        required=True,
        synonyms=("ปีงบประมาณ พ.ศ.", "ปี", "ปีงบฯ", "ปีงบ", "ปี พ.ศ."),
        example="2566",
        use="ปีของงบประมาณ รายงานทุกฉบับแยกตามปีนี้",
    ),
    Column(
        "side",
        "ประเภท",
        ColumnKind.CHOICE,
        10,
        required=True,
        choices=SIDES,
        example="รายจ่าย",
        synonyms=(
            "ด้าน/ประเภท",
            "ด้าน",
            "รายรับ/รายจ่าย",
        ),
        use="แยกงบประมาณรายรับกับรายจ่ายในรายงาน",
    ),
    Column(
        "plan",
        "แผนงาน",
        ColumnKind.CHOICE,
        24,
        topic=PLAN,
        synonyms=("ชื่อแผนงาน",),
        help="เฉพาะรายจ่าย",
        example="แผนงานบริหารงานทั่วไป",
    ),
    Column(
        "budget_group",
        "งบ",
        ColumnKind.CHOICE,
        16,
        topic=GROUP,
        synonyms=("ประเภทงบ", "งบรายจ่าย"),
        help="เฉพาะรายจ่าย",
        example="งบดำเนินงาน",
    ),
    Column(
        "receipt_group",
        "หมวดรายรับ",
        ColumnKind.CHOICE,
        24,
        topic=RECEIPT,
        synonyms=("หมวดรายได้",),
        hidden=True,
        help="เฉพาะรายรับ",
        example="หมวดภาษีอากร",
    ),
    Column(
        "category",
        "หมวด/รายการ",
        width=28,
        required=True,
        synonyms=("หมวด", "รายการ", "ประเภทรายจ่าย", "หมวดรายจ่าย", "หมวด/ประเภทรายจ่าย", "หมวด/ประเภท"),
        help="หมวดรายจ่าย หรือชื่อรายการ",
        example="ค่าตอบแทน",
    ),
    Column(
        "department_id",
        "กอง",
        ColumnKind.REFERENCE,
        22,
        source="department",
        synonyms=(
            "หน่วยงาน",
            "กอง/สำนัก",
            "หน่วยงานที่รับผิดชอบ",
            "หน่วยงานเจ้าของงบ",
            "หน่วยงานเจ้าของงบประมาณ",
            "กองที่รับผิดชอบ",
            "สำนัก/กอง",
            "ส่วนราชการ",
        ),
        example="กองคลัง",
        use="กองเจ้าของงบประมาณ ใช้ค้นหาและส่งออก",
    ),
    Column(
        "approved",
        "งบประมาณอนุมัติ (บาท)",
        ColumnKind.BAHT,
        18,
        required=True,
        synonyms=(
            "งบประมาณอนุมัติ",
            "งบอนุมัติ",
            "งบประมาณ",
            "งบประมาณที่ตั้งไว้",
            "ตั้งไว้",
            "ประมาณการ",
            "งบประมาณ (บาท)",
            "งบประมาณตามข้อบัญญัติ/เทศบัญญัติ",
            "งบประมาณตามเทศบัญญัติ",
            "งบประมาณตามข้อบัญญัติ",
            "ประมาณการรายรับ",
            "ประมาณการรายจ่าย",
        ),
        help="ตามเทศบัญญัติ รายรับกรอกประมาณการ",
        example="1,000,000.00",
        why=_ITA,
    ),
    Column(
        "transferred",
        "โอนเพิ่ม/ลด (บาท)",
        ColumnKind.BAHT,
        16,
        synonyms=("โอนเพิ่ม/ลด", "โอน (+/-)", "โอนเพิ่ม(ลด)", "โอน"),
        hidden=True,
        help="โอนลดใส่เครื่องหมายลบ",
        example="-50,000.00",
    ),
    Column("budget", "งบประมาณหลังโอน", ColumnKind.BAHT, 18, computed=True),
    *_quarter("planned", "แผน", ("แผนการใช้จ่าย", "แผนการใช้จ่ายเงิน"), "แผนของแต่ละไตรมาส ไม่ใช่ยอดสะสม"),
    *_quarter("actual", "จริง", ("เบิกจ่าย", "จ่ายจริง", "รับจริง", "ผลการใช้จ่าย"), "ยอดของแต่ละไตรมาส ว่างไว้ถ้ายังไม่ทราบ"),
    Column("spent", "รับ/จ่ายจริงสะสม", ColumnKind.BAHT, 18, computed=True),
    Column("left", "คงเหลือ", ColumnKind.BAHT, 18, computed=True),
    Column("note", "หมายเหตุ", ColumnKind.LONG_TEXT, 24, hidden=True, help="บันทึกภายใน ไม่พิมพ์ในเอกสาร"),
)
SORT = (("fiscal_year", True), ("side", True), ("plan", False), ("budget_group", False), ("category", False))
RECALL = {"category": ("plan", "budget_group", "receipt_group", "department_id")}
