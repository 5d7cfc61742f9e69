"""An office file with channels of its own: an old one, a new one, one closed, one for the staff, one in the bin."""

from datetime import date

import pytest

from khoktoom_desktop.registers.contact_channels.record import ContactChannel
from khoktoom_desktop.services.office_file import OfficeFile


@pytest.fixture
def reached(office_file: OfficeFile) -> OfficeFile:
    """Return the office file with its channels."""

    def channel(kind: str, address: str, **facts: object) -> ContactChannel:
        return ContactChannel(name=f"ช่องทาง {kind}", kind=kind, address=address, **facts)

    with office_file.writing() as session:
        binned = channel("tiktok", "www.tiktok.com/@binned", opened_on=date(2022, 11, 1))
        binned.deleted_at = session.info["now"]
        session.add_all(
            [
                channel("hotline", "1567", department_id=1),
                channel("website", "www.example.go.th", department_id=2, purpose="ข่าว & ประกาศ"),
                channel("facebook", "https://www.facebook.com/example/", opened_on=date(2023, 1, 16)),
                channel("facebook", "www.facebook.com/old", closed_on=date(2022, 12, 30)),
                channel("line", "กลุ่มผู้นำชุมชน", public=False),
                binned,
            ]
        )
    return office_file
