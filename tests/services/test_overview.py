"""The home page's facts: recorded, missing, due, and one chart."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.overview import overview

DAY = date(2023, 4, 10)


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


def test_an_empty_office_draws_its_purchases(office_file: OfficeFile) -> None:
    found = overview(office_file, Period(2568, quarter=1), DAY)
    assert {line.count for line in found.recorded} == {0}
    assert found.chart.title.startswith("ยังไม่มีข้อมูล")
