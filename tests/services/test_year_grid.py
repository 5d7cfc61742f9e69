"""The year grid and the days of a month: many cells at once, nothing overwritten unseen, one basis for a month."""

from datetime import date

import pytest
from sqlalchemy import func, select

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_statistics.record import ServiceCount
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.records import HasErrors
from khoktoom_desktop.services.year_grid import (
    CellChange,
    read_days,
    read_year_grid,
    save_cells,
    save_days,
)
from khoktoom_desktop.storage.history import HistoryEntry

OCTOBER, NOVEMBER = date(2022, 10, 1), date(2022, 11, 1)


@pytest.fixture
def served(office_file: OfficeFile) -> OfficeFile:
    """Return an office file with three services of two units."""
    with office_file.writing() as session:
        session.add_all(
            [
                Service(name="ภาษีป้าย", department_id=2, unit="time", position=1),
                Service(name="แจ้งเกิด", department_id=1, unit="case", position=1),
                Service(name="แจ้งตาย", department_id=1, unit="case", position=2, active_to=NOVEMBER),
                Service(name="ออนไลน์", department_id=1, unit="case", position=3, channels="E-Service"),
            ]
        )
    return office_file


def history(office_file: OfficeFile) -> list[str]:
    with office_file.reading() as session:
        rows = select(HistoryEntry.action).where(HistoryEntry.register == "service_count").order_by(HistoryEntry.id)
        return list(session.scalars(rows))


def change(service: int, month: date, count: int | None) -> CellChange:
    return CellChange(service, "walk-in", month, count)


def test_the_grid_has_services_down_and_months_across(served: OfficeFile) -> None:
    save_cells(
        served, [change(2, OCTOBER, 3), change(3, OCTOBER, 4), change(1, NOVEMBER, 5), change(2, date(2021, 11, 9), 9)]
    )
    grid = read_year_grid(served, 2566, "walk-in")
    assert [row.service for row in grid.rows] == ["แจ้งเกิด", "แจ้งตาย", "ภาษีป้าย"]
    assert [row.department for row in grid.rows] == ["สำนักปลัดเทศบาล", "สำนักปลัดเทศบาล", "กองคลัง"]
    assert (grid.months[0], grid.months[-1]) == (OCTOBER, date(2023, 9, 1))
    born = grid.rows[0]
    assert [cell.count for cell in born.cells[:3]] == [3, None, None]
    assert (born.total, born.last_year[1], born.last_year_total) == (3, 9, 9)
    assert [cell.expected for cell in grid.rows[1].cells[:3]] == [True, True, False]
    assert grid.rows[2].last_year_total is None
    case, time = grid.totals
    assert (case.unit, case.by_month[:2], case.total, case.last_year_total) == ("ราย", (7, None), 7, 9)
    assert (time.unit, time.by_month[:2], time.total) == ("ครั้ง", (None, 5), 5)
    assert grid.cell(2, date(1999, 1, 1)) is None
    assert grid.cell(99, OCTOBER) is None


def test_a_service_of_another_channel_shows_when_it_has_counts(served: OfficeFile) -> None:
    save_cells(served, [change(4, OCTOBER, 1)])
    (cell,) = [row.cells[0] for row in read_year_grid(served, 2566, "walk-in").rows if row.service == "ออนไลน์"]
    assert (cell.count, cell.expected) == (1, False)


def test_cells_are_added_changed_and_cleared_with_history(served: OfficeFile) -> None:
    assert save_cells(served, [change(1, OCTOBER, 0), change(2, OCTOBER, 7)]).changed == 2
    saved = save_cells(served, [change(1, OCTOBER, 0), change(2, OCTOBER, 8), change(2, NOVEMBER, None)])
    assert saved.changed == 1
    assert save_cells(served, [change(2, OCTOBER, None)]).changed == 1
    assert history(served) == ["insert", "insert", "update", "bin"]
    cell = read_year_grid(served, 2566, "walk-in").cell(1, OCTOBER)
    assert cell is not None
    assert cell.count == 0


def test_an_error_in_one_cell_saves_none(served: OfficeFile) -> None:
    with pytest.raises(HasErrors) as errors:
        save_cells(served, [change(1, OCTOBER, 5), change(2, OCTOBER, -1)])
    assert [problem.code for problem in errors.value.problems] == ["negative"]
    with served.reading() as session:
        assert session.scalar(select(func.count()).select_from(ServiceCount)) == 0


def test_warnings_are_returned_once(served: OfficeFile) -> None:
    future = date(2500, 1, 1)
    saved = save_cells(served, [change(1, future, 1), change(2, future, 1)])
    assert [problem.code for problem in saved.problems] == ["future"]


def test_an_unknown_service_is_refused(served: OfficeFile) -> None:
    with pytest.raises(Refused) as refused:
        save_cells(served, [change(77, OCTOBER, 1)])
    assert refused.value.code == "unknown-service"


def test_what_changed_meanwhile_is_not_overwritten(served: OfficeFile) -> None:
    shown = read_year_grid(served, 2566, "walk-in")
    assert save_cells(served, [change(1, OCTOBER, 5), change(2, NOVEMBER, 1)], shown=shown).changed == 2
    with pytest.raises(Refused) as refused:
        save_cells(served, [change(1, OCTOBER, 6)], shown=shown)
    assert refused.value.code == "changed-meanwhile"
    assert save_cells(served, [change(1, date(2021, 10, 1), 6)], shown=shown).changed == 1


def test_a_month_by_days_is_their_sum_and_complete_when_closed(served: OfficeFile) -> None:
    days = {date(2022, 10, 3): 2, date(2022, 10, 4): 0, date(2022, 10, 5): None}
    assert save_days(served, 1, "walk-in", OCTOBER, days, closed=False).changed == 2
    month = read_days(served, 1, "walk-in", date(2022, 10, 20))
    assert (month.service, month.total, month.closed, month.whole) == ("ภาษีป้าย", 2, False, None)
    assert len(month.days) == 31
    assert dict(month.days)[date(2022, 10, 5)] is None
    assert (
        save_days(served, 1, "walk-in", OCTOBER, {date(2022, 10, 3): 3, date(2022, 10, 4): None}, closed=True).changed
        == 2
    )
    assert save_days(served, 1, "walk-in", OCTOBER, {}, closed=True).changed == 0
    cell = read_year_grid(served, 2566, "walk-in").cell(1, OCTOBER)
    assert cell is not None
    assert (cell.count, cell.by_days, cell.closed) == (3, True, True)
    save_days(served, 1, "walk-in", OCTOBER, {}, closed=False)
    assert read_days(served, 1, "walk-in", OCTOBER).closed is False
    assert sorted(history(served)) == ["bin", "insert", "insert", "update"]


def test_a_day_outside_its_month_is_refused(served: OfficeFile) -> None:
    with pytest.raises(Refused) as refused:
        save_days(served, 1, "walk-in", OCTOBER, {NOVEMBER: 1}, closed=False)
    assert refused.value.code == "day-outside-month"


def test_from_days_to_the_whole_month_only_when_confirmed(served: OfficeFile) -> None:
    save_days(served, 1, "walk-in", OCTOBER, {date(2022, 10, 3): 2}, closed=True)
    with pytest.raises(Refused) as refused:
        save_cells(served, [change(1, OCTOBER, 40)])
    assert refused.value.code == "basis-switch"
    assert save_cells(served, [change(1, OCTOBER, 40)], switch=True).changed == 1
    cell = read_year_grid(served, 2566, "walk-in").cell(1, OCTOBER)
    assert cell is not None
    assert (cell.count, cell.by_days) == (40, False)
    assert history(served) == ["insert", "bin", "insert"]


def test_clearing_a_month_by_days_drops_them_when_confirmed(served: OfficeFile) -> None:
    save_days(served, 1, "walk-in", OCTOBER, {date(2022, 10, 3): 2}, closed=True)
    assert save_cells(served, [change(1, OCTOBER, None)], switch=True).changed == 1
    cell = read_year_grid(served, 2566, "walk-in").cell(1, OCTOBER)
    assert cell is not None
    assert cell.count is None


def test_from_the_whole_month_to_days_only_when_confirmed(served: OfficeFile) -> None:
    save_cells(served, [change(1, OCTOBER, 40)])
    assert read_days(served, 1, "walk-in", OCTOBER).whole == 40
    with pytest.raises(Refused) as refused:
        save_days(served, 1, "walk-in", OCTOBER, {date(2022, 10, 3): 2}, closed=False)
    assert refused.value.code == "basis-switch"
    assert save_days(served, 1, "walk-in", OCTOBER, {date(2022, 10, 3): 2}, closed=False, switch=True).changed == 1
    month = read_days(served, 1, "walk-in", OCTOBER)
    assert (month.total, month.whole) == (2, None)
