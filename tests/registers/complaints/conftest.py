"""An office file with complaints of corruption and general ones in the first half of the fiscal year 2566."""

from datetime import date

import pytest

from khoktoom_desktop.registers.complaints.record import Complaint
from khoktoom_desktop.services.office_file import OfficeFile


@pytest.fixture
def complained(office_file: OfficeFile) -> OfficeFile:
    """Return the office file: two of corruption (one done), three general ones (two done), one in the bin."""

    def complaint(day: date, kind: str, category: str, finished: date | None, **facts: object) -> Complaint:
        return Complaint(
            received_on=day,
            kind=kind,
            channel="letter",
            category=category,
            subject="เรื่องลับ",
            complainant="นายสมมติ ผู้ร้อง",
            status="done" if finished else "pending",
            finished_on=finished,
            **facts,
        )

    with office_file.writing() as session:
        binned = complaint(date(2022, 11, 1), "corruption", "assets", None)
        binned.deleted_at = session.info["now"]
        session.add_all(
            [
                complaint(date(2022, 12, 6), "corruption", "procurement", date(2023, 2, 1), number="1/2565"),
                complaint(date(2022, 12, 20), "corruption", "abuse", None, number="2/2565"),
                complaint(date(2022, 10, 3), "general", "road", date(2022, 10, 9)),
                complaint(date(2022, 12, 7), "general", "road", None),
                complaint(date(2023, 1, 9), "general", "light", date(2023, 1, 10), department_id=3),
                binned,
            ]
        )
    return office_file
