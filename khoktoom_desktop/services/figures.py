"""What a period of a register adds up to: the same object for paper, screen and ``--json``."""

from typing import TYPE_CHECKING

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.register import Figures, Register
from khoktoom_desktop.storage.office import read_office

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile


def figures(office_file: "OfficeFile", register: Register, period: Period) -> Figures:
    """Return the figures of a period; the bin is left out."""
    with office_file.reading() as session:
        return register.figures_module().figures(session, period, read_office(session))


def figures_json(office_file: "OfficeFile", register: Register, period: Period) -> dict[str, object]:
    """Return the answer of ``khoktoom figures --json``: register, period, then the figures, flat."""
    return {
        "register": register.id,
        "period": period.as_json(),
        **figures(office_file, register, period).as_json(),
    }
