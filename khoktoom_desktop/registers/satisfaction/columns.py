"""How a respondent looks: one list for the screen, the workbook, the import and the paper."""

from typing import cast

from khoktoom_desktop.domain.column import Column, ColumnKind, Lines, Personal
from khoktoom_desktop.registers.satisfaction.questions import AGE, EDUCATION, OCCUPATION, POINT, SEX, WAY
from khoktoom_desktop.registers.satisfaction.record import Answer
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.unreadable import Unreadable, shown

_PDPA = "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562"


def write_answers(value: object) -> str:
    """Write answers one per line, such as ``q01: 5``."""
    return "\n".join(f"{answer.question}: {answer.value}" for answer in cast("list[Answer]", value))


def read_answers(text: str) -> list[Answer]:
    """Read what ``write_answers`` wrote; raises ``Unreadable``."""
    found: list[Answer] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        question, colon, value = line.rpartition(":")
        number = to_arabic(value).strip()
        if not colon or not question.strip() or number not in {"1", "2", "3", "4", "5"}:
            raise Unreadable("answer", "“{text}” ไม่ใช่คำตอบ พิมพ์บรรทัดละข้อ เช่น q01: 5", text=shown(line))
        found.append(Answer(position=len(found), question=question.strip(), value=int(number)))
    return found


COLUMNS = (
    Column(
        "answered_on",
        "วันที่ตอบ",
        ColumnKind.DATE,
        14,
        required=True,
        synonyms=("วันที่", "วันที่ตอบแบบสอบถาม", "ประทับเวลา", "Timestamp", "Completion time", "เวลาที่เสร็จสมบูรณ์"),
        help="รายงานแต่ละงวดนับตามวันนี้ และใช้คำถามของวันนี้",
        example="15 ม.ค. 2566",
    ),
    Column(
        "way",
        "วิธีตอบ",
        ColumnKind.CHOICE,
        16,
        topic=WAY,
        synonyms=("ช่องทาง", "ช่องทางการตอบ"),
        help="แบบกระดาษหรือออนไลน์",
        example="แบบกระดาษ",
    ),
    Column(
        "service_point",
        "จุดบริการ",
        ColumnKind.CHOICE,
        20,
        topic=POINT,
        synonyms=("สถานที่รับบริการ", "จุดที่รับบริการ", "จุดที่มารับบริการ", "จุดที่ใช้บริการ"),
        help="จุดที่ผู้ตอบมารับบริการ",
        example="จุดบริการร่วม (One Stop Service)",
    ),
    Column(
        "department_id",
        "กอง",
        ColumnKind.REFERENCE,
        24,
        source="department",
        synonyms=("หน่วยงาน", "กอง/สำนัก", "หน่วยงานที่ติดต่อ", "หน่วยงานที่มารับบริการ"),
        help="กองที่ให้บริการ",
        example="กองคลัง",
    ),
    Column(
        "service_id",
        "งานที่มารับบริการ",
        ColumnKind.REFERENCE,
        28,
        source="service",
        synonyms=("งานบริการ", "บริการที่มาติดต่อ", "เรื่องที่มาติดต่อ", "เรื่องที่มารับบริการ"),
        help="งานในทะเบียนงานบริการ",
        example="แจ้งเกิด",
    ),
    Column(
        "sex",
        "เพศ",
        ColumnKind.CHOICE,
        10,
        topic=SEX,
        example="หญิง",
        use="ใช้แยกผลตามกลุ่ม กลุ่มที่มีผู้ตอบน้อยกว่าเกณฑ์ไม่แสดงผล",
    ),
    Column(
        "age",
        "อายุ",
        ColumnKind.CHOICE,
        14,
        topic=AGE,
        synonyms=("ช่วงอายุ",),
        example="21–40 ปี",
        use="ใช้แยกผลตามกลุ่ม กลุ่มที่มีผู้ตอบน้อยกว่าเกณฑ์ไม่แสดงผล",
    ),
    Column(
        "education",
        "การศึกษา",
        ColumnKind.CHOICE,
        18,
        topic=EDUCATION,
        synonyms=("ระดับการศึกษา", "วุฒิการศึกษา"),
        example="ปริญญาตรี",
        use="ใช้แยกผลตามกลุ่ม กลุ่มที่มีผู้ตอบน้อยกว่าเกณฑ์ไม่แสดงผล",
    ),
    Column(
        "occupation",
        "อาชีพ",
        ColumnKind.CHOICE,
        18,
        topic=OCCUPATION,
        synonyms=("อาชีพหลัก",),
        example="เกษตรกร",
        use="ใช้แยกผลตามกลุ่ม กลุ่มที่มีผู้ตอบน้อยกว่าเกณฑ์ไม่แสดงผล",
    ),
    Column(
        "answers",
        "คำตอบ",
        ColumnKind.LINES,
        12,
        required=True,
        lines=Lines(write_answers, read_answers),
        hidden=True,
        help="กดเลข 5 มากที่สุด ถึง 1 ควรปรับปรุง แล้วเลื่อนไปข้อถัดไปเอง",
        example="q01: 5",
    ),
    Column("answered", "ตอบ (ข้อ)", ColumnKind.INTEGER, 10, computed=True),
    Column(
        "suggestion",
        "ข้อเสนอแนะ",
        ColumnKind.LONG_TEXT,
        36,
        synonyms=(
            "ข้อเสนอแนะเพิ่มเติม",
            "ข้อคิดเห็นและข้อเสนอแนะ",
            "ความคิดเห็นเพิ่มเติม",
            "ปัญหาและข้อเสนอแนะ",
            "ข้อเสนอแนะอื่น ๆ",
            "ข้อคิดเห็นอื่น ๆ",
        ),
        personal=Personal.PERSONAL,
        help="พิมพ์ตามที่ผู้ตอบเขียน",
        example="ควรเพิ่มที่นั่งรอ",
        why=_PDPA,
    ),
    Column(
        "publish",
        "พิมพ์ในรายงาน",
        ColumnKind.BOOLEAN,
        12,
        hidden=True,
        help="เลือกเมื่อข้อเสนอแนะไม่มีชื่อหรือข้อมูลของบุคคล",
        example="ไม่ใช่",
        why=_PDPA,
    ),
    Column("note", "หมายเหตุ", ColumnKind.LONG_TEXT, 24, hidden=True, help="บันทึกภายใน ไม่พิมพ์ในเอกสาร"),
)
SORT = (("answered_on", True),)
