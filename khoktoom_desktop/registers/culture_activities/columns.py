"""How an activity looks: one list for the screen, the workbook, the import and the paper."""

from khoktoom_desktop.domain.column import Column, ColumnKind
from khoktoom_desktop.registers.culture_activities.record import KIND, ActivityPicture
from khoktoom_desktop.registers.picture_lines import picture_lines

SORT = (("held_on", True), ("title_order", False))

COLUMNS = (
    Column(
        "held_on",
        "วันที่จัด",
        ColumnKind.DATE,
        14,
        required=True,
        synonyms=("วันที่", "วันที่จัดกิจกรรม", "วันเดือนปี"),
        help="วันที่จัดกิจกรรม ใช้จัดเข้างวดของรายงาน",
        example="12 ม.ค. 2566",
    ),
    Column(
        "kind",
        "ประเภทกิจกรรม",
        ColumnKind.CHOICE,
        20,
        required=True,
        topic=KIND,
        synonyms=("ประเภท", "รูปแบบ"),
        help="รายงานนับกิจกรรมแยกตามประเภท",
        example="ประชุม",
    ),
    Column(
        "title",
        "กิจกรรม",
        width=40,
        required=True,
        synonyms=("ชื่อกิจกรรม", "เรื่อง", "โครงการ"),
        help="ชื่อตามหนังสือเชิญหรือกำหนดการ",
        example="ประชุมมอบนโยบาย No Gift Policy",
    ),
    Column(
        "place",
        "สถานที่",
        width=28,
        synonyms=("สถานที่จัด", "สถานที่จัดกิจกรรม"),
        help="ITA ถามวันที่ สถานที่ และภาพของกิจกรรม",
        example="ห้องประชุมเทศบาล ชั้น 2",
    ),
    Column(
        "department_id",
        "กองที่จัด",
        ColumnKind.REFERENCE,
        24,
        source="department",
        synonyms=("กอง", "ผู้จัด", "หน่วยงานที่จัด", "ผู้รับผิดชอบ"),
        help="กองที่รับผิดชอบกิจกรรม",
        example="สำนักปลัดเทศบาล",
    ),
    Column(
        "participants",
        "ผู้เข้าร่วม (คน)",
        ColumnKind.INTEGER,
        12,
        total=True,
        synonyms=("จำนวนผู้เข้าร่วม", "ผู้เข้าร่วม"),
        help="จำนวนตามใบลงชื่อ เว้นว่างเมื่อไม่ได้นับ",
        example="42",
    ),
    Column(
        "details",
        "รายละเอียด",
        ColumnKind.LONG_TEXT,
        40,
        hidden=True,
        synonyms=("สาระสำคัญ", "รายละเอียดกิจกรรม"),
        help="บรรทัดละหนึ่งเรื่อง พิมพ์ในรายงานเหนือภาพ",
        example="นายกเทศมนตรีมอบนโยบายแก่พนักงานทุกกอง",
    ),
    Column(
        "pictures",
        "ภาพกิจกรรม",
        ColumnKind.LINES,
        36,
        lines=picture_lines(ActivityPicture),
        hidden=True,
        synonyms=("ภาพ", "ภาพถ่าย", "ภาพประกอบ"),
        help="บรรทัดละหนึ่งภาพ: คำบรรยาย / ชื่อแฟ้ม ตำแหน่งที่ถ่ายถูกลบออกก่อนเก็บ",
        example="นายกเทศมนตรีมอบนโยบาย / IMG_0012.jpg",
    ),
    Column("note", "หมายเหตุ", ColumnKind.LONG_TEXT, 24, hidden=True, help="บันทึกภายใน ไม่พิมพ์ในเอกสาร"),
)
