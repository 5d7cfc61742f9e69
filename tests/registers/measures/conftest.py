"""An office file with two measures of the fiscal year 2566."""

from collections.abc import Callable
from datetime import date

import pytest

from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.measures.record import Evidence, Measure
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.records import save


def make(**facts: object) -> Measure:
    """Make a measure that nothing is wrong with, but for some facts."""
    values = {
        "fiscal_year": 2566,
        "position": 1,
        "title": "การเปิดเผยข้อมูล",
        "topic": "services",
        "methods": "จัดทำคู่มือ\nเผยแพร่ข้อมูล",
        "responsible": "กองคลัง",
        "starts_on": date(2022, 10, 1),
        "ends_on": date(2023, 3, 31),
        "results": "จัดทำแล้ว",
        "outcomes": "ประชาชนทราบขั้นตอน",
    }
    return Measure(**{**values, **facts})


@pytest.fixture
def a_measure() -> Callable[..., Measure]:
    """Return a maker of measures that nothing is wrong with."""
    return make


@pytest.fixture
def measured(office_file: OfficeFile) -> OfficeFile:
    """Return the office file with a measure that ends in March and one, yet unwritten, that ends in September."""
    proof = Evidence(title="คู่มือ", target="https://www.example.go.th/manual")
    save(office_file, register("measures"), make(evidence=[proof]))
    second = make(
        position=2, title="No Gift Policy", topic="integrity", ends_on=date(2023, 9, 30), results="", outcomes=""
    )
    save(office_file, register("measures"), second)
    return office_file
