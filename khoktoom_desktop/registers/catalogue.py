"""REGISTERS: every register, one line each; no register imports this."""

from khoktoom_desktop.domain.named import find_named
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.registers.register import Register

_PACKAGE = "khoktoom_desktop.registers"

REGISTERS = (
    Register(
        "service-statistics",
        "สถิติการให้บริการ",
        "chart-column",
        f"{_PACKAGE}.service_statistics",
        "ServiceCount",
        "จำนวนผู้มารับบริการของแต่ละงาน แยกตามช่องทางและเดือน กรอกครั้งเดียวแล้วพิมพ์รายงานสถิติการให้บริการได้ทุกรอบ",
    ),
    Register(
        "gifts",
        "การรับของขวัญ",
        "gift",
        f"{_PACKAGE}.gifts",
        "Gift",
        "รายงานการรับของขวัญและของกำนัลตามนโยบาย No Gift Policy และการแจ้งว่าไม่มีการรับของแต่ละกอง",
    ),
    Register(
        "procurement-plan",
        "แผนจัดซื้อจัดจ้าง",
        "clipboard-list",
        f"{_PACKAGE}.procurement_plan",
        "PlanItem",
        "รายการในแผนการจัดซื้อจัดจ้างประจำปี การเผยแพร่สามแห่ง และการเปลี่ยนแปลงแผนพร้อมเหตุผล",
    ),
    Register(
        "procurement-results",
        "ผลจัดซื้อจัดจ้าง",
        "shopping-cart",
        f"{_PACKAGE}.procurement_results",
        "Purchase",
        "การจัดซื้อจัดจ้างทุกรายการ สำหรับแบบ สขร.1 ประกาศผลผู้ชนะรายไตรมาส และสรุปผลประจำปี",
    ),
    Register(
        "measures",
        "มาตรการส่งเสริมคุณธรรม",
        "shield-check",
        f"{_PACKAGE}.measures",
        "Measure",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสของปี วิธีการ ผู้รับผิดชอบ ผลการดำเนินการ และหลักฐาน ตัวเลขร่างจากทะเบียนอื่นให้",
    ),
    Register(
        "budget-spending",
        "งบประมาณ",
        "wallet",
        f"{_PACKAGE}.budget_spending",
        "BudgetLine",
        "งบประมาณรายรับและรายจ่าย แผนและผลรายไตรมาส ตามแผนงาน งบ และหมวด กรอกหรือนำเข้าจากระบบบัญชี",
    ),
    Register(
        "satisfaction",
        "ความพึงพอใจ",
        "message-square-heart",
        f"{_PACKAGE}.satisfaction",
        "Response",
        "คำตอบแบบสำรวจความพึงพอใจของผู้รับบริการ จากกระดาษหรือแบบออนไลน์ สำหรับรายงานผลรายข้อ รายด้าน และจุดบริการ",
    ),
    Register(
        "service-catalogue",
        "งานบริการ",
        "book-open",
        f"{_PACKAGE}.service_catalogue",
        "Service",
        "งานบริการของแต่ละกอง หน่วยนับ ขั้นตอน ระยะเวลา ค่าธรรมเนียม และกฎหมายที่เกี่ยวข้อง",
        dated=False,
    ),
    Register(
        "contact-channels",
        "ช่องทางติดต่อ",
        "contact",
        f"{_PACKAGE}.contact_channels",
        "ContactChannel",
        "เว็บไซต์ สื่อสังคมออนไลน์ สายด่วน และที่รับเรื่องของสำนักงาน สำหรับโปสเตอร์ช่องทางติดต่อและนับช่องทางใหม่ของปี",
        dated=False,
    ),
    Register(
        "complaints",
        "เรื่องร้องเรียน",
        "message-square-warning",
        f"{_PACKAGE}.complaints",
        "Complaint",
        "เรื่องร้องเรียนการทุจริตและเรื่องร้องเรียนทั่วไป แยกกัน สำหรับรายงานสถิติที่เผยแพร่เฉพาะจำนวน",
    ),
    Register(
        "culture-activities",
        "กิจกรรมส่งเสริมวัฒนธรรม",
        "users",
        f"{_PACKAGE}.culture_activities",
        "CultureActivity",
        "กิจกรรม ประชุม หรืออบรมที่เสริมสร้างวัฒนธรรม No Gift Policy วันที่ สถานที่ ผู้เข้าร่วม และภาพ ตามที่ ITA ถาม",
    ),
    Register(
        "publication-log",
        "การเผยแพร่ข้อมูล",
        "send",
        f"{_PACKAGE}.publication_log",
        "Publication",
        "สิ่งที่เผยแพร่ ที่ไหน เมื่อใด ลิงก์ใด และใช้เป็นหลักฐาน ITA ข้อใด เอกสารที่ออกจากโปรแกรมลงทะเบียนนี้ให้เอง",
    ),
)


def register(register_id: str) -> Register:
    """Return a register by its id; raises ``Misuse`` for an unknown one."""
    return find_named(REGISTERS, register_id, "unknown-register", sentence("ทะเบียน"))
