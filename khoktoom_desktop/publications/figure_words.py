"""The Thai words of the keys of figures: how a path into them is said to a person."""

from collections.abc import Mapping, Sequence

from khoktoom_desktop.domain.period import FISCAL_MONTHS, SHORT_MONTHS

WORDS: Mapping[str, str] = {
    "actual": "รับหรือจ่ายจริง",
    "actual_so_far": "รับหรือจ่ายจริงสะสม",
    "agreed": "ราคาที่ตกลง",
    "answers": "จำนวนคำตอบ",
    "budget": "วงเงิน",
    "by_age": "ตามอายุ",
    "by_aspect": "ตามด้าน",
    "by_basis": "ตามประเภทรายงาน",
    "by_channel": "ตามช่องทาง",
    "by_department": "ตามกอง",
    "by_disposition": "ตามการดำเนินการ",
    "by_education": "ตามการศึกษา",
    "by_giver": "ตามผู้ให้",
    "by_kind": "ตามประเภท",
    "by_method": "ตามวิธี",
    "by_month": "ตามเดือน",
    "by_o_code": "ตามข้อ O",
    "by_occupation": "ตามอาชีพ",
    "by_place": "ตามที่เผยแพร่",
    "by_quarter": "ตามไตรมาส",
    "by_question": "ตามข้อคำถาม",
    "by_received_as": "ตามการรับในนาม",
    "by_service": "ตามงานบริการ",
    "by_service_point": "ตามจุดบริการ",
    "by_sex": "ตามเพศ",
    "by_unit": "ตามหน่วยนับ",
    "by_way": "ตามวิธีตอบ",
    "cancelled": "ยกเลิก",
    "changed": "เปลี่ยนแปลง",
    "closed": "ปิด",
    "count": "จำนวน",
    "counts": "จำนวนตามระดับ",
    "decided": "พิจารณาแล้ว",
    "disposed": "ดำเนินการแล้ว",
    "done": "แล้วเสร็จ",
    "drafts": "ร่างผลการดำเนินการ",
    "due": "กำหนดรายงาน",
    "evidence": "หลักฐาน",
    "general_by_category": "เรื่องทั่วไปตามประเภท",
    "general_by_channel": "เรื่องทั่วไปตามช่องทาง",
    "general_done": "เรื่องทั่วไปแล้วเสร็จ",
    "general_pending": "เรื่องทั่วไปอยู่ระหว่างดำเนินการ",
    "general_total": "เรื่องทั่วไปทั้งหมด",
    "interpretation": "ระดับ",
    "left": "คงเหลือ",
    "mean": "ค่าเฉลี่ย",
    "measures": "มาตรการ",
    "missing": "ที่ยังขาด",
    "must_publish": "ต้องเผยแพร่",
    "name": "ชื่อ",
    "new": "ใหม่",
    "nil": "แจ้งว่าไม่มีเรื่อง",
    "nil_declared": "แจ้งว่าไม่มี",
    "not_declared": "ยังไม่ได้แจ้ง",
    "not_entered": "ยังไม่ได้กรอก",
    "opened": "เปิดใหม่",
    "outcomes": "ผลลัพธ์",
    "participants": "ผู้เข้าร่วม",
    "pending": "อยู่ระหว่างดำเนินการ",
    "per_cent": "ร้อยละ",
    "per_cent_of_budget": "ร้อยละของงบประมาณ",
    "per_cent_of_highest": "ร้อยละของคะแนนเต็ม",
    "per_cent_of_plan": "ร้อยละของแผน",
    "pictures": "ภาพ",
    "planned": "แผน",
    "planned_so_far": "แผนสะสม",
    "public": "เผยแพร่ได้",
    "published": "เผยแพร่แล้ว",
    "receipts": "รายรับ",
    "receipts_by_group": "รายรับตามหมวด",
    "received_on": "วันที่ได้รับ",
    "recorded": "บันทึกแล้ว",
    "reported": "รายงานแล้ว",
    "reported_on": "วันที่รายงาน",
    "respondents": "ผู้ตอบ",
    "results": "ผลการดำเนินการ",
    "saved": "ประหยัดได้",
    "section_128": "มาตรา 128",
    "sources": "ที่มา",
    "spending": "รายจ่าย",
    "spending_by_department": "รายจ่ายตามกอง",
    "spending_by_group": "รายจ่ายตามงบ",
    "spending_by_plan": "รายจ่ายตามแผนงาน",
    "standard_deviation": "S.D.",
    "suggestions": "ข้อเสนอแนะ",
    "suppressed": "ไม่แสดงเพราะกลุ่มเล็ก",
    "text": "ข้อความ",
    "to_write": "โปรดเขียน",
    "total": "รวม",
    "uncounted": "ไม่ได้นับผู้เข้าร่วม",
    "unpictured": "ไม่มีภาพ",
    "value": "มูลค่า",
    "waiting": "รอเผยแพร่",
    "why": "เหตุ",
}
# What an entry of a list is known by, the first that it has.
_NAMES = ("uid", "id", "title", "method", "service", "name", "unit", "department")
_TITLES = ("title", "description", "method", "service", "name", "unit", "department")
LONGEST = 80
_ANSWERS = {True: "ใช่", False: "ไม่ใช่"}


def word(key: str) -> str:
    """Return the Thai words of a key, or the key where it has none."""
    return WORDS.get(key, key)


def entry_key(entry: Mapping[str, object]) -> str:
    """Return what tells an entry of a list from the others."""
    parts = [str(entry[name]) for name in _NAMES if entry.get(name) is not None][:1]
    return "/".join([*parts, *(str(entry[name]) for name in ("department", "year", "quarter") if name in entry)])


def entry_title(entry: Mapping[str, object]) -> str:
    """Name an entry of a list; a department's quarter by both."""
    title = next((str(entry[name]) for name in _TITLES if entry.get(name)), "")
    if entry.get("quarter"):
        return f"{title} ไตรมาส {entry['quarter']}/{entry.get('year')}"
    return title or entry_key(entry)


def place_title(values: Sequence[object], place: int) -> str:
    """Name a place in a list of plain values: a month where there are twelve of them."""
    return SHORT_MONTHS[FISCAL_MONTHS[place] - 1] if len(values) == len(FISCAL_MONTHS) else str(place + 1)


def written(value: object) -> str:
    """Write a value of figures for a person; what was not entered is said so."""
    if value is None or value == "":
        return "ไม่ได้บันทึก"
    if isinstance(value, bool):
        return _ANSWERS[value]
    if isinstance(value, int):
        return f"{value:,}"
    text = " ".join(str(value).split())
    whole, _, rest = text.partition(".")
    if len(rest) == 2 and rest.isdecimal() and whole.lstrip("-").isdecimal():
        return f"{int(whole):,}.{rest}" if whole.lstrip("-") != "0" else text
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
