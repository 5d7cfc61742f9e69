"""How a channel looks: one list for the screen, the workbook, the import and the paper."""

from khoktoom_desktop.domain.column import Column, ColumnKind
from khoktoom_desktop.registers.contact_channels.record import KIND

COLUMNS = (
    Column(
        "name",
        "ชื่อช่องทาง",
        width=32,
        required=True,
        synonyms=("ช่องทาง", "ชื่อ", "ช่องทางการติดต่อ"),
        help="ชื่อที่ประชาชนรู้จัก พิมพ์ตัวหนาบนโปสเตอร์",
        example="เพจเฟซบุ๊กเทศบาล",
    ),
    Column(
        "kind",
        "ประเภท",
        ColumnKind.CHOICE,
        18,
        required=True,
        topic=KIND,
        synonyms=("ประเภทช่องทาง",),
        help="ใช้เลือกรูปบนโปสเตอร์ และนับช่องทางแยกตามประเภท",
        example="Facebook",
    ),
    Column(
        "address",
        "ลิงก์ หมายเลข หรือสถานที่",
        width=32,
        required=True,
        synonyms=("ลิงก์", "ที่อยู่", "URL", "หมายเลขโทรศัพท์", "ที่ตั้ง"),
        help="สิ่งที่ประชาชนพิมพ์ โทร หรือไปหา",
        example="www.khoktoom.go.th",
    ),
    Column(
        "department_id",
        "กองที่ดูแล",
        ColumnKind.REFERENCE,
        24,
        source="department",
        synonyms=("กอง", "ผู้รับผิดชอบ", "หน่วยงาน", "กอง/สำนัก"),
        help="กองที่ปรับปรุงข้อมูลหรือรับเรื่องจากช่องทางนี้",
        example="สำนักปลัดเทศบาล",
    ),
    Column(
        "purpose",
        "ใช้สำหรับ",
        width=32,
        synonyms=("วัตถุประสงค์", "การใช้งาน"),
        help="พิมพ์ใต้ที่อยู่บนโปสเตอร์ ควรสั้น",
        example="แจ้งข่าวและรับเรื่องร้องเรียน",
    ),
    Column(
        "opened_on",
        "วันที่เปิด",
        ColumnKind.DATE,
        14,
        synonyms=("เริ่มใช้", "วันที่เริ่ม"),
        help="ว่างไว้หมายถึงมีมาก่อนแล้ว ช่องทางใหม่ของปีนับจากวันนี้",
        example="1 ธ.ค. 2565",
    ),
    Column(
        "closed_on",
        "วันที่ปิด",
        ColumnKind.DATE,
        14,
        synonyms=("เลิกใช้", "วันที่สิ้นสุด"),
        help="วันสุดท้ายที่ใช้ ว่างไว้หมายถึงยังใช้อยู่",
        example="30 ก.ย. 2566",
    ),
    Column(
        "public",
        "เผยแพร่",
        ColumnKind.BOOLEAN,
        10,
        synonyms=("เผยแพร่ต่อประชาชน",),
        help="เลือกไว้ให้พิมพ์บนโปสเตอร์ช่องทางติดต่อ",
        example="ใช่",
    ),
    Column("note", "หมายเหตุ", ColumnKind.LONG_TEXT, 24, hidden=True, help="บันทึกภายใน ไม่พิมพ์ในเอกสาร"),
)
SORT = (("name_order", False),)
