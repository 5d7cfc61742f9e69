"""The notices of the plan, printed and read back."""

from dataclasses import replace
from datetime import date

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import papers, records
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.papers import PrintOptions

OPTIONS = PrintOptions(period=Period(2568), day=date(2024, 11, 4))
TRUCK = PlanItem(fiscal_year=2568, title="ซื้อรถบรรทุกขยะ", method="เฉพาะเจาะจง")


def text_of(office_file: OfficeFile, paper_id: str, options: PrintOptions) -> str:
    with Pages(papers.make(office_file, paper(paper_id), options)) as pages:
        assert pages.size(1) == pages.size(0)[::-1]
        return "".join("".join(pages.text(place) for place in range(pages.count)).split())


def lacking(office_file: OfficeFile, paper_id: str, options: PrintOptions) -> list[str]:
    return [problem.code for problem in papers.missing(office_file, paper(paper_id), options)]


def test_the_plan_is_announced_with_its_annex(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    records.save(office_file, plan, road)
    records.save(office_file, plan, TRUCK)
    records.save(office_file, plan, replace(TRUCK, title="ซื้อโต๊ะที่ยกเลิก", status="cancelled"))
    text = text_of(office_file, "plan-notice", OPTIONS)
    for words in (
        "ประกาศเทศบาลตำบลตัวอย่าง",
        "เรื่อง เผยแพร่แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "มาตรา ๑๑",
        "จำนวน ๒ โครงการ",
        "ประกาศ ณ วันที่ ๔ พฤศจิกายน พ.ศ. ๒๕๖๗",
        "(นายสมมติ ตัวอย่าง)",
        "รหัสแผนการจัดซื้อจัดจ้าง",
        "งบประมาณโครงการ (บาท)",
        "(เดือน/ปี)",
        "M68010000015",
        "๓,๕๐๐,๐๐๐.๐๐",
        "มกราคม ๒๕๖๘",
        "รวมทั้งสิ้น ๒ โครงการ",
    ):
        assert words.replace(" ", "") in text
    assert "ยกเลิก" not in text
    assert lacking(office_file, "plan-notice", OPTIONS) == ["gap", "gap", "gap"]
    arabic = text_of(office_file, "plan-notice", replace(OPTIONS, digits=False))
    assert "3,500,000.00" in arabic


def test_a_year_without_a_plan_is_not_announced(office_file: OfficeFile) -> None:
    assert lacking(office_file, "plan-notice", OPTIONS) == ["no-items"]


def test_a_change_shows_the_old_and_the_new(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    first = records.save(office_file, plan, road).record
    unchanged = replace(OPTIONS, record=first.uid)
    assert lacking(office_file, "plan-change-notice", unchanged) == ["no-change"]
    assert isinstance(first, PlanItem)
    changed = replace(
        first,
        budget=None,
        expected_month=date(2025, 4, 1),
        source_of_money="reserve",
        change_reason="ได้รับเงินเพิ่ม",
        plan_code="E68020000017",
    )
    records.save(office_file, plan, changed)
    other = records.save(office_file, plan, replace(TRUCK, fiscal_year=2567, plan_code="M67010000016")).record
    assert isinstance(other, PlanItem)
    moved = replace(other, budget=49_500_000, source_of_money="x", change_reason="ตั้งวงเงิน", plan_code="E68020000017")
    records.save(office_file, plan, moved)
    text = text_of(office_file, "plan-change-notice", unchanged)
    for words in (
        "เปลี่ยนแปลงแผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๗, ๒๕๖๘ จำนวน ๒ โครงการ",
        "ข้อ ๑๓",
        "งบประมาณ: ๓,๕๐๐,๐๐๐.๐๐ บาท",
        "งบประมาณ: -",
        "คาดว่าจะประกาศ: มกราคม ๒๕๖๘",
        "คาดว่าจะประกาศ: เมษายน ๒๕๖๘",
        "เทศบัญญัติงบประมาณรายจ่าย",
        "เงินสะสม",
        "ได้รับเงินเพิ่ม",
        "E68020000017",
        "ซื้อรถบรรทุกขยะ",
        "งบประมาณ: ๔๙๕,๐๐๐.๐๐ บาท",
    ):
        assert words.replace(" ", "") in text
    assert lacking(office_file, "plan-change-notice", unchanged) == []


def test_a_changed_method_and_an_unknown_item(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    first = records.save(office_file, plan, road).record
    assert isinstance(first, PlanItem)
    records.save(office_file, plan, replace(first, method="คัดเลือก", change_reason="ไม่มีผู้เสนอราคา"))
    assert "คัดเลือก" in text_of(office_file, "plan-change-notice", replace(OPTIONS, record=first.uid))
    assert lacking(office_file, "plan-change-notice", replace(OPTIONS, record="nobody")) == ["unknown-record"]
