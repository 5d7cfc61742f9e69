"""Periods, sums, revisions and announcements of the plan."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.procurement_plan.columns import COLUMNS, read_revisions, write_revisions
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import copies, records
from khoktoom_desktop.services.exporting import export
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile

TRUCK = PlanItem(
    fiscal_year=2568, title="ซื้อรถบรรทุกขยะ", method="เฉพาะเจาะจง", budget=49_500_000, expected_month=date(2025, 3, 31)
)


def kept(office_file: OfficeFile, plan: Register, item: PlanItem) -> PlanItem:
    """Save an item and read it again."""
    uid = records.save(office_file, plan, item).record.uid
    found = records.get(office_file, plan, uid or "")
    assert isinstance(found, PlanItem)
    return found


def revisions(item: PlanItem) -> list[tuple[int, int | None, str | None, list[str | None]]]:
    return [
        (each.position, each.budget, each.reason, [announced.code for announced in each.announcements])
        for each in item.revisions
    ]


def test_sums_of_a_year(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    records.save(office_file, plan, road)
    records.save(office_file, plan, TRUCK)
    records.save(office_file, plan, replace(TRUCK, title="ซื้อเก้าอี้", method=None, budget=None, expected_month=None))
    records.save(office_file, plan, replace(TRUCK, title="ซื้อโต๊ะ", status="cancelled"))
    records.save(office_file, plan, replace(TRUCK, title="ซื้อพัดลม", status="transferred"))
    records.save(office_file, plan, replace(TRUCK, title="ซื้อตู้", fiscal_year=2569))
    answer = figures_json(office_file, plan, Period(2568))
    del answer["period"], answer["register"]
    assert answer == {
        "count": 3,
        "cancelled": 2,
        "budget": "3995000.00",
        "must_publish": 1,
        "published": 1,
        "changed": 0,
        "by_method": [
            {"method": None, "count": 1, "budget": "0.00"},
            {"method": "ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)", "count": 1, "budget": "3500000.00"},
            {"method": "เฉพาะเจาะจง", "count": 1, "budget": "495000.00"},
        ],
        "by_month": [0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0],
    }
    assert figures_json(office_file, plan, ALL_RECORDS)["count"] == 4


def test_parts_of_a_year_go_by_the_month_expected(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    records.save(office_file, plan, road)
    records.save(office_file, plan, TRUCK)
    assert figures_json(office_file, plan, Period(2568, month=3))["by_month"] == [*[None] * 5, 1, *[None] * 6]
    assert figures_json(office_file, plan, Period(2568, quarter=2))["count"] == 2
    assert records.list_records(office_file, plan, period=Period(2568, half=2)).count == 0


def test_a_draft_changes_without_a_revision(office_file: OfficeFile, plan: Register) -> None:
    first = kept(office_file, plan, TRUCK)
    second = kept(office_file, plan, replace(first, budget=40_000_000))
    assert revisions(second) == [(1, 40_000_000, None, [])]


def test_a_change_after_publication_is_a_revision_with_its_reason(
    office_file: OfficeFile, plan: Register, road: PlanItem
) -> None:
    first = kept(office_file, plan, road)
    changed = replace(first, budget=300_000_000, change_reason="ราคากลางใหม่", changed_on=date(2025, 2, 3))
    saved = records.save(office_file, plan, changed)
    assert [problem.code for problem in saved.problems if problem.code == "revised"] == ["revised"]
    second = kept(office_file, plan, saved.record)
    assert revisions(second) == [
        (1, 350_000_000, None, ["M68010000015"]),
        (2, 300_000_000, "ราคากลางใหม่", []),
    ]
    assert (second.status, second.plan_code, second.egp_published_on) == ("changed", None, None)
    assert not second.published
    assert second.ever_published
    assert second.revisions[1].revised_on == date(2025, 2, 3)
    third = kept(office_file, plan, replace(second, plan_code="E68020000017", egp_published_on=date(2025, 2, 10)))
    assert revisions(third)[1][3] == ["E68020000017"]
    assert third.revisions[1].announcements[0].kind == "E"
    fourth = kept(office_file, plan, replace(third, board_published_on=date(2025, 2, 11)))
    assert len(fourth.revisions) == 2
    assert fourth.revisions[1].announcements[0].board_published_on == date(2025, 2, 11)
    assert records.list_records(office_file, plan).count == 1


def test_a_change_with_its_own_code_at_once(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    first = kept(office_file, plan, road)
    changed = replace(first, title="จ้างก่อสร้างสะพาน", change_reason="เปลี่ยนรายการ", plan_code="E68020000017")
    second = kept(office_file, plan, changed)
    assert [codes for *_, codes in revisions(second)] == [["M68010000015"], ["E68020000017"]]


def test_items_of_one_announcement_share_its_days_even_over_years(
    office_file: OfficeFile, plan: Register, road: PlanItem
) -> None:
    first = kept(office_file, plan, replace(road, board_published_on=None))
    other = kept(office_file, plan, replace(TRUCK, fiscal_year=2567, plan_code="M68010000015"))
    assert other.egp_published_on == date(2024, 12, 1)
    kept(office_file, plan, replace(other, board_published_on=date(2024, 12, 5)))
    again = records.get(office_file, plan, first.uid or "")
    assert isinstance(again, PlanItem)
    assert again.board_published_on == date(2024, 12, 5)
    alone = kept(office_file, plan, replace(again, plan_code=None, website_published_on=None))
    assert revisions(alone)[0][3] == [None]
    untouched = records.get(office_file, plan, other.uid or "")
    assert isinstance(untouched, PlanItem)
    assert untouched.website_published_on == date(2024, 12, 2)


def test_a_publication_typed_by_mistake_is_taken_back(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    first = kept(office_file, plan, road)
    wrong_day = kept(office_file, plan, replace(first, website_published_on=None, plan_code="M68010000026"))
    assert revisions(wrong_day)[0][3] == ["M68010000026"]
    none = dict.fromkeys(("plan_code", "egp_published_on", "website_published_on", "board_published_on"))
    second = kept(office_file, plan, replace(wrong_day, **none))
    assert revisions(second) == [(1, 350_000_000, None, [])]


def test_a_copy_without_revisions_loses_none(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    first = kept(office_file, plan, road)
    assert revisions(kept(office_file, plan, replace(first, revisions=[], note="แก้ไข"))) == revisions(first)


def test_a_duplicate_begins_anew(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    copy = copies.duplicate(kept(office_file, plan, road))
    assert isinstance(copy, PlanItem)
    assert (copy.uid, copy.plan_code, copy.status, copy.revisions) == (None, None, "draft", [])
    assert revisions(kept(office_file, plan, copy)) == [(1, 350_000_000, None, [])]
    assert records.list_records(office_file, plan).count == 2


def test_revisions_are_shown_as_lines(office_file: OfficeFile, plan: Register, road: PlanItem) -> None:
    first = kept(office_file, plan, road)
    second = kept(
        office_file, plan, replace(first, budget=None, change_reason="รอราคากลาง", changed_on=date(2025, 2, 3))
    )
    assert write_revisions(second.revisions).splitlines() == [
        "ครั้งที่ 1 / จ้างก่อสร้างถนน ค.ส.ล. หมู่ที่ 3 / 3,500,000.00 บาท",
        "ครั้งที่ 2 / จ้างก่อสร้างถนน ค.ส.ล. หมู่ที่ 3 / 03/02/2568 / รอราคากลาง",
    ]
    assert (write_revisions(None), read_revisions("ครั้งที่ 1")) == ("", [])


@pytest.mark.untraced
@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_an_export_changes_nothing_when_it_comes_back(
    office_file: OfficeFile, plan: Register, road: PlanItem, tmp_path: Path, ending: str
) -> None:
    whole = replace(
        road,
        position=1,
        department_id=office_file.office().departments[0].id,
        exemption="section-11-2",
        changed_on=date(2024, 11, 1),
        change_reason="ตั้งแต่แรก",
        note="หมายเหตุ",
    )
    assert [c.field for c in COLUMNS if not c.computed and getattr(whole, c.field) in (None, "")] == []
    first = kept(office_file, plan, whole)
    path = export(office_file, plan, ALL_RECORDS, tmp_path / f"plan.{ending}")
    report = import_file(office_file, plan, path)
    assert [str(problem.message) for problem in report.problems if problem.severity == "error"] == []
    assert (report.found, report.unchanged) == (1, 1)
    kept(office_file, plan, replace(first, note="อื่น"))
    assert import_file(office_file, plan, path).updated == 1
    assert records.get(office_file, plan, first.uid or "") == first


def test_the_same_list_imports_once(office_file: OfficeFile, plan: Register, tmp_path: Path) -> None:
    path = tmp_path / "แผน.csv"
    path.write_text(
        "ลำดับ,ชื่อโครงการ,งบประมาณ,ปีงบประมาณ,คาดว่าจะประกาศจัดซื้อจัดจ้าง\n"
        "1,ซื้อรถบรรทุกขยะ,495000,2568,ม.ค. 2568\n"
        "2,ซื้อรถบรรทุกขยะ,495000,2568,1 มี.ค. 68\n",
        encoding="utf-8",
    )
    assert import_file(office_file, plan, path).imported == 2
    path.write_text(path.read_text(encoding="utf-8").replace("ม.ค. 2568", "1/1/2568"), encoding="utf-8")
    report = import_file(office_file, plan, path)
    assert (report.imported, report.unchanged) == (0, 2)
    assert records.list_records(office_file, plan).count == 2
