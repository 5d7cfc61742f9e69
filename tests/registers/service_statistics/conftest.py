"""An office file with four services of two departments and counts of the fiscal year 2566."""

from datetime import date

import pytest

from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_statistics.record import ClosedMonth, ServiceCount
from khoktoom_desktop.services.office_file import OfficeFile


@pytest.fixture
def counted(office_file: OfficeFile) -> OfficeFile:
    """Return the office file; service 1 by months, 2 by days, 3 ended in December, 4 moved in January."""
    with office_file.writing() as session:
        session.add_all(
            [
                Service(name="แจ้งเกิด", department_id=1, unit="case", position=1),
                Service(name="ขอรถน้ำ", department_id=1, unit="time", position=2, channels="Walk-in"),
                Service(
                    name="ภาษีป้าย", department_id=2, unit="case", channels="E-Service", active_to=date(2022, 12, 31)
                ),
                Service(
                    name="ทะเบียนพาณิชย์",
                    department_id=2,
                    unit="case",
                    channels="Walk-in",
                    former_department_id=1,
                    moved_on=date(2023, 1, 1),
                    position=3,
                ),
            ]
        )
        session.flush()
        months = [(1, "walk-in", 10, 5), (1, "walk-in", 11, 0), (1, "e-service", 10, 2), (3, "e-service", 12, 7)]
        session.add_all(
            ServiceCount(service_id=service, channel=channel, month=date(2022, month, 1), count=count)
            for service, channel, month, count in (*months, (4, "walk-in", 12, 10))
        )
        session.add(ServiceCount(service_id=4, channel="walk-in", month=date(2023, 1, 1), count=20))
        session.add(ServiceCount(service_id=1, channel="walk-in", month=date(2021, 10, 1), count=99))
        days = [(date(2022, 10, 3), 1), (date(2022, 10, 4), 0), (date(2022, 11, 7), 4)]
        session.add_all(
            ServiceCount(service_id=2, channel="walk-in", basis="day", day=day, count=count) for day, count in days
        )
        session.add(ClosedMonth(service_id=2, channel="walk-in", month=date(2022, 10, 1)))
        session.add(ClosedMonth(service_id=2, channel="walk-in", month=date(2022, 12, 1)))
        binned = ServiceCount(service_id=1, channel="walk-in", month=date(2022, 12, 1), count=1000)
        binned.deleted_at = session.info["now"]
        session.add(binned)
    return office_file
