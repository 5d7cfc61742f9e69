"""How a publication looks: one list for the screen, the workbook, the import and the paper."""

from khoktoom_desktop.domain.column import Column, ColumnKind, Personal
from khoktoom_desktop.registers.publication_log.record import O_CODE, PLACE

_ITA = "แบบวัด OIT ของการประเมิน ITA ให้แสดงที่อยู่ของข้อมูลที่เผยแพร่"

COLUMNS = (
    Column(
        "title",
        "เรื่องที่เผยแพร่",
        width=48,
        required=True,
        synonyms=("เรื่อง", "รายการ", "ชื่อเรื่อง", "ชื่อเอกสาร", "เรื่องที่ประกาศ", "ชื่อประกาศ", "หัวข้อประกาศ"),
        help="ชื่อประกาศ รายงาน หรือข้อมูลที่เผยแพร่",
        example="รายงานสถิติการให้บริการ ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2566",
    ),
    Column(
        "document_number",
        "เลขที่เอกสาร",
        width=14,
        synonyms=("เลขที่", "ที่", "เลขที่ประกาศ", "ประกาศเลขที่"),
        hidden=True,
        help="เลขที่ของประกาศหรือหนังสือ",
        example="12/2566",
    ),
    Column(
        "document_date",
        "เอกสารลงวันที่",
        ColumnKind.DATE,
        14,
        synonyms=("ลงวันที่", "วันที่เอกสาร", "ประกาศ ณ วันที่", "วันที่ประกาศ"),
        help="วันที่ของเอกสาร ใช้จัดงวดจนกว่าจะเผยแพร่",
        example="10 เม.ย. 2566",
    ),
    Column(
        "place",
        "เผยแพร่ที่",
        ColumnKind.CHOICE,
        20,
        topic=PLACE,
        synonyms=("ช่องทาง", "ช่องทางเผยแพร่", "สถานที่เผยแพร่", "เผยแพร่ทาง", "ช่องทางการเผยแพร่"),
        help="เผยแพร่หลายแห่งให้บันทึกแห่งละรายการ",
        example="เว็บไซต์ของเทศบาล",
    ),
    Column(
        "published_on",
        "วันที่เผยแพร่",
        ColumnKind.DATE,
        14,
        synonyms=("วันที่", "วันที่ลงประกาศ"),
        help="ว่างไว้จนกว่าจะเผยแพร่จริง",
        example="11 เม.ย. 2566",
    ),
    Column(
        "published_by",
        "ผู้เผยแพร่",
        width=24,
        synonyms=("ผู้ลงประกาศ", "ผู้นำขึ้นเว็บไซต์", "ผู้นำเข้าข้อมูล", "ผู้บันทึกข้อมูล"),
        personal=Personal.PERSONAL,
        help="ชื่อเจ้าหน้าที่ที่นำขึ้นเผยแพร่",
        example="นางสาวตัวอย่าง ใจดี",
    ),
    Column(
        "url",
        "ลิงก์",
        width=36,
        synonyms=("URL", "ที่อยู่เว็บ", "Link", "ลิงก์ประกาศ", "URL ที่เผยแพร่", "ลิงก์ที่เผยแพร่", "เว็บไซต์"),
        help="ที่อยู่ของหน้าหรือแฟ้มที่เผยแพร่ ใช้เป็นหลักฐาน ITA",
        example="www.khoktoom.go.th/news/123",
        why=_ITA,
    ),
    Column(
        "file",
        "ชื่อแฟ้ม",
        width=28,
        synonyms=("ไฟล์", "ชื่อไฟล์"),
        hidden=True,
        help="ชื่อแฟ้มที่เผยแพร่ กดปุ่ม แนบแฟ้ม เพื่อเก็บสำเนาไว้ในแฟ้มสำนักงาน เลขหลัง # คือรหัสของสำเนา (SHA-256)",
        example="ประกาศผลผู้ชนะ-2566-2.pdf",
    ),
    Column(
        "o_code",
        "ข้อในแบบวัด OIT",
        ColumnKind.CHOICE,
        36,
        topic=O_CODE,
        synonyms=("ข้อ O", "OIT", "O-code", "ข้อ OIT", "ข้อที่ (OIT)"),
        help="ข้อที่ใช้เป็นหลักฐาน รายการของแต่ละปีแก้ไขได้ที่หน้า ตั้งค่าสำนักงาน",
        example="O12 สถิติการให้บริการ (ITA 2567)",
        why=_ITA,
    ),
    Column("ita_year", "ปี ITA", ColumnKind.INTEGER, 8, computed=True),
    Column("issued_uid", "รหัสเอกสารที่ออก", width=38, computed=True, hidden=True),
    Column("note", "หมายเหตุ", ColumnKind.LONG_TEXT, 24, hidden=True, help="บันทึกภายใน"),
)
SORT = (("published_on", True), ("document_date", True), ("title", False))
