"""The home page's facts: recorded, missing, due, and one chart."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.budget_spending.record import BudgetLine
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services import records
from khoktoom_desktop.services.gaps import Gap
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.overview import overview
from khoktoom_desktop.services.year_before import beside_year_before
from khoktoom_desktop.storage.office import read_office, write_office

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

DAY = date(2023, 4, 10)
PURCHASES, GIFTS = register("procurement-results"), register("gifts")


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


def test_a_quarter_that_is_complete(sample: OfficeFile) -> None:
    found = overview(sample, Period(2566, quarter=2), DAY)
    recorded = {line.register: line.count for line in found.recorded}
    assert recorded["procurement-results"] > 20
    assert recorded["gifts"] == 0
    assert all(line.severity != "error" for line in found.missing)
    days = {(line.paper, line.period): line for line in found.due}
    january = days["skr-1", Period(2566, month=1)]
    assert (january.day, january.count) == (date(2023, 3, 2), -39)
    assert "ครบกำหนดไปแล้ว" in str(january.text)
    notice = days["winners-notice", Period(2566, quarter=2)]
    assert "เหลือ 20 วัน" in str(notice.text)
    assert [line.day for line in found.due] == sorted(line.day for line in found.due if line.day)
    assert found.chart.title.startswith("เดือน")
    assert len(found.chart.series[0].values) == 12
    assert "ต.ค." in found.chart.alternative


def test_the_day_itself(sample: OfficeFile) -> None:
    found = overview(sample, Period(2566, quarter=2), date(2023, 4, 30))
    assert any("วันนี้" in str(line.text) for line in found.due)


def test_a_quarter_with_nothing(sample: OfficeFile) -> None:
    found = overview(sample, Period(2567, quarter=1), DAY)
    dated = {each.id for each in REGISTERS if each.dated}
    assert {line.count for line in found.recorded if line.register in dated} == {0}
    assert {line.paper for line in found.missing} >= {"service-statistics-report", "gift-report"}
    assert found.chart.title == "ยังไม่มีข้อมูลผู้รับบริการของปีงบประมาณ 2567"


@pytest.mark.parametrize("period", [Period(2566), Period(2566, half=1), Period(2566, month=2), ALL_RECORDS])
def test_every_kind_of_period(sample: OfficeFile, period: Period) -> None:
    found = overview(sample, period, DAY)
    assert [line.register for line in found.recorded] == [each.id for each in REGISTERS]
    assert bool(found.due) == (period.year is not None)
    quarters = {line.period for line in found.due if line.paper == "winners-notice"}
    assert len(quarters) == {"year": 4, "half": 2}.get(period.kind, 0)


def test_progress_counts_papers_that_lack_nothing_and_days_left(sample: OfficeFile) -> None:
    found = overview(sample, Period(2566, quarter=3), date(2023, 7, 18))
    assert 0 < found.progress.done <= found.progress.of
    assert found.progress.days in (None, 12)
    empty = overview(sample, Period(2567, quarter=1), date(2024, 1, 18))
    assert empty.progress.done < empty.progress.of
    assert empty.progress.days == 12


def test_due_dates_name_their_rule(sample: OfficeFile) -> None:
    found = overview(sample, Period(2566, quarter=2), DAY)
    notice = next(line for line in found.due if line.paper == "winners-notice")
    assert "ว 62" in notice.rule
    assert "2563" in notice.rule


def test_a_lack_leads_to_its_gap(sample: OfficeFile) -> None:
    found = overview(sample, Period(2567, quarter=1), date(2024, 1, 18))
    gaps = {line.paper: line.gap for line in found.missing}
    counts = gaps["service-statistics-report"]
    assert counts is not None
    assert counts.page == "service-statistics"
    service, channel, month = counts.section.split("/")
    assert service.isdecimal()
    assert channel
    assert month == "2023-10-01"
    assert gaps["gift-report"] == Gap("gifts", section=f"nil/{sample.office().departments[0].id}/1")
    month_gaps = overview(sample, Period(2567, month=11), date(2024, 1, 18))
    assert Gap("procurement-results", section="nil/11") in {line.gap for line in month_gaps.missing}


def test_a_lack_of_a_record_leads_to_the_record(sample_path: Path, tmp_path: Path) -> None:
    opened = open_office(Path(shutil.copy(sample_path, tmp_path / "a.khoktoom")), actor="ผู้ทดสอบ")
    month = Period(2566, month=4)
    with opened.writing() as session:
        purchase = session.scalars(select(Purchase).where(PURCHASES.figures_module().within(month))).first()
        assert purchase is not None
        purchase.reason = ""
        session.flush()
        uid = purchase.uid
        line = session.scalars(select(BudgetLine).where(BudgetLine.fiscal_year == 2566)).first()
        assert line is not None
        line.actual_3 = None
        budget = line.uid
        write_office(session, replace(read_office(session), signatories=()))
    found = overview(opened, month, DAY)
    assert Gap("procurement-results", record=uid) in {each.gap for each in found.missing}
    assert Gap("office", section="ผู้ลงนาม") in {each.gap for each in overview(opened, Period(2566), DAY).missing}
    recent = {each.record: each.deed for each in found.records}
    assert recent[uid] == "update"
    assert recent[budget] == "update"
    opened.database.close()


def test_what_is_unusual_beside_the_year_before_is_said_in_words(office_file: OfficeFile) -> None:
    ids = [each.id for each in office_file.office().departments]
    quarter, after = Period(2568, quarter=1), date(2025, 2, 1)

    def add(year: int, department: int, count: int) -> None:
        with office_file.writing() as session:
            for number in range(count):
                day = date(year, 11, 1 + number)
                session.add(Gift(reporter=f"ก{number}", department_id=department, received_on=day, description="ปากกา"))

    def told(day: date = after) -> tuple[str, bool] | None:
        with office_file.reading() as session:
            count = len(records.list_in(session, GIFTS, period=quarter).records)
            found = beside_year_before(session, GIFTS, read_office(session), quarter, count, day)
        return (str(found.note), found.unusual) if found else None

    assert told() is None
    add(2023, ids[0], 2)
    assert told() == ("ปีที่แล้ว 2 ปีนี้ไม่มีเลย", True)
    assert told(date(2024, 11, 1)) == ("ปีที่แล้ว 2", False)
    add(2024, ids[1], 2)
    assert told() == ("ปีที่แล้ว 2 สำนักปลัดเทศบาลยังไม่มีรายการ", True)
    add(2024, ids[0], 4)
    assert told() == ("ปีที่แล้ว 2 มากกว่าเดิม 3 เท่า", True)
    add(2023, ids[1], 18)
    assert told() == ("ปีที่แล้ว 20 เหลือ 1 ใน 3", True)


def test_an_empty_office_draws_its_purchases(office_file: OfficeFile) -> None:
    found = overview(office_file, Period(2568, quarter=1), DAY)
    assert {line.count for line in found.recorded} == {0}
    assert found.chart.title.startswith("ยังไม่มีข้อมูล")
