"""An office file with three gifts of two departments in the first half of the fiscal year 2566."""

from datetime import date

import pytest

from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services.office_file import OfficeFile


@pytest.fixture
def gifted(office_file: OfficeFile) -> OfficeFile:
    """Return the office file: two gifts of the policy, one of section 128, one in the bin."""

    def gift(department: int, day: date, value: int, **facts: object) -> Gift:
        values = {"giver_kind": "private", "giver": "ร้านตัวอย่าง", "received_as": "office", "disposition": "returned"}
        return Gift(
            reporter="นางสาวสมมติ ตัวอย่าง",
            department_id=department,
            received_on=day,
            value=value,
            **{"description": "กระเช้า", **values, **facts},
        )

    with office_file.writing() as session:
        binned = gift(1, date(2022, 12, 1), 999_900)
        binned.deleted_at = session.info["now"]
        session.add_all(
            [
                gift(1, date(2022, 12, 28), 50_000),
                gift(2, date(2022, 12, 29), 120_050, description="ปฏิทิน & สมุด", disposition="charity"),
                gift(
                    2,
                    date(2023, 2, 1),
                    450_000,
                    basis="section128",
                    giver_kind="citizen",
                    received_as="person",
                    disposition="",
                    reported_on=date(2023, 2, 3),
                ),
                binned,
            ]
        )
    return office_file
