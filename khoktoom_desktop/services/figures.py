"""What a period of a register adds up to: the same object for paper, screen and ``--json``."""

from importlib import import_module
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.catalogue import FURTHER_FIGURES
from khoktoom_desktop.registers.register import Figures, Register
from khoktoom_desktop.storage.office import read_office

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile


def figures(office_file: "OfficeFile", register: Register, period: Period) -> Figures:
    """Return the figures of a period; the bin is left out."""
    with office_file.reading() as session:
        return register.figures_module().figures(session, period, read_office(session))


def figures_json(office_file: "OfficeFile", register: Register, period: Period) -> dict[str, object]:
    """Return the answer of ``khoktoom figures --json``: register, period, then the figures, flat."""
    with office_file.reading() as session:
        found = figures_in(session, register, period, read_office(session))
    return {"register": register.id, "period": period.as_json(), **found}


def figures_in(session: "Session", register: Register, period: Period, office: Office) -> dict[str, object]:
    """Return the figures of a period as JSON has them, with those that other registers add."""
    found = dict(register.figures_module().figures(session, period, office).as_json())
    module = FURTHER_FIGURES.get(register.id)
    return found if module is None else found | import_module(module).further_figures(session, period, office)
