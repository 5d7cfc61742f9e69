"""How a service count looks: one list for the screen, the workbook, the import and the paper."""

from khoktoom_desktop.domain.column import Choice, Column, ColumnKind
from khoktoom_desktop.registers.service_statistics.record import CHANNEL, Basis

_ITA = "แบบวัด OIT ของการประเมิน ITA ให้เผยแพร่สถิติการให้บริการของปี"

BASES = (Choice(Basis.MONTH.value, "ทั้งเดือน"), Choice(Basis.DAY.value, "รายวัน"))

COLUMNS = (
    Column(
        "service_id",
        "งานบริการ",
        ColumnKind.REFERENCE,
        40,
        required=True,
        source="service",
        synonyms=("ชื่องาน", "ชื่องานบริการ", "บริการ", "งาน/บริการ", "รายการ", "ชื่อกระบวนงาน", "กระบวนงาน", "งานที่ให้บริการ"),
        help="เลือกจากทะเบียนงานบริการ หน่วยนับและกองตามทะเบียนนั้น",
        example="แจ้งเกิด",
    ),
    Column(
        "channel",
        "ช่องทาง",
        ColumnKind.CHOICE,
        14,
        required=True,
        topic=CHANNEL,
        synonyms=("ช่องทางการให้บริการ",),
        help="รายงานแยกผู้มาที่สำนักงานกับผู้ใช้ระบบออนไลน์",
        example="Walk-in",
        why=_ITA,
    ),
    Column(
        "basis",
        "นับเป็น",
        ColumnKind.CHOICE,
        12,
        required=True,
        choices=BASES,
        synonyms=("ประเภทการนับ",),
        help="หนึ่งเดือนของงานและช่องทางหนึ่งนับได้แบบเดียว คือทั้งเดือนหรือรายวัน",
        example="ทั้งเดือน",
    ),
    Column(
        "month",
        "เดือน",
        ColumnKind.DATE,
        14,
        synonyms=("เดือน/ปี", "ประจำเดือน"),
        month=True,
        help="วันใดก็ได้ในเดือนนั้น โปรแกรมเก็บเป็นวันที่ 1 ถ้านับเป็นรายวันไม่ต้องกรอก",
        example="ต.ค. 2565",
    ),
    Column(
        "day",
        "วันที่",
        ColumnKind.DATE,
        14,
        synonyms=("วัน เดือน ปี",),
        help="กรอกเมื่อนับเป็นรายวันเท่านั้น",
        example="3 ต.ค. 2565",
    ),
    Column(
        "count",
        "จำนวน",
        ColumnKind.INTEGER,
        10,
        required=True,
        synonyms=(
            "จำนวนผู้รับบริการ",
            "จำนวน (ราย)",
            "ราย",
            "จำนวนผู้มาใช้บริการ",
            "จำนวนผู้ใช้บริการ",
            "จำนวนผู้มารับบริการ",
            "จำนวนครั้ง",
            "ผู้รับบริการ",
        ),
        total=True,
        help="ไม่มีผู้มารับบริการให้กรอก 0 ว่างไว้หมายถึงยังไม่ได้บันทึก",
        example="12",
        why=_ITA,
    ),
    Column("note", "หมายเหตุ", ColumnKind.LONG_TEXT, 24, help="บันทึกภายใน ไม่พิมพ์ในรายงาน"),
)
SORT = (("month", True), ("service_id", False), ("channel", False), ("day", False))
