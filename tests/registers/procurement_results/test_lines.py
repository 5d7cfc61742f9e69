"""Bidders and amendments as lines of a cell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.registers.procurement_results.lines import (
    read_amendments,
    read_bidders,
    write_amendments,
    write_bidders,
)
from khoktoom_desktop.registers.procurement_results.record import Amendment, Bidder
from khoktoom_desktop.thai.unreadable import Unreadable

BIDDERS = [
    Bidder(position=0, name="ร้านตัวอย่างพานิช", price=1_250_000),
    Bidder(position=1, name="บริษัท ก / ข จำกัด", price=None, tax_id="0165500000011"),
    Bidder(position=2, name="หจก. ค", price=1_300_050, note="ยื่นเอกสารไม่ครบ / ตัดสิทธิ"),
]


def test_bidders_come_back_as_they_were() -> None:
    text = write_bidders(BIDDERS)
    assert text.splitlines()[0] == "ร้านตัวอย่างพานิช / 12,500.00 บาท"
    assert read_bidders(text) == BIDDERS


def test_bidders_as_people_type_them() -> None:
    typed = "ร้าน ก / ๑๒,๕๐๐ บาท / 0-1655-00000-01-1\n\nร้าน ข\nร้าน ค / 5 บาท"
    assert read_bidders(typed) == [
        Bidder(position=0, name="ร้าน ก", price=1_250_000, tax_id="0165500000011"),
        Bidder(position=1, name="ร้าน ข"),
        Bidder(position=2, name="ร้าน ค", price=500),
    ]
    assert read_bidders("") == []
    assert write_bidders(None) == ""


def test_a_price_that_may_mean_two_things_is_asked_about() -> None:
    with pytest.raises(Unreadable):
        read_bidders("ร้าน ก / 1,5 บาท")


def test_amendments_come_back_as_they_were() -> None:
    changes = [
        Amendment(position=0, amended_on=date(2025, 3, 15), title="ขยายเวลาทำการ", ends_on=date(2025, 4, 30)),
        Amendment(position=1, amended_on=date(2025, 4, 1), title="ลดเนื้องาน / ปรับแบบ", agreed=99_000_00),
        Amendment(position=2, title="แก้ไขคำผิด"),
        Amendment(position=3, amended_on=date(2025, 5, 1), title="ทั้งสอง", agreed=1, ends_on=date(2025, 6, 1)),
    ]
    text = write_amendments(changes)
    assert text.splitlines()[0] == "15/03/2568 / ขยายเวลาทำการ / สิ้นสุด 30/04/2568"
    assert read_amendments(text) == changes
    assert read_amendments(" ") == []


NAMES = st.text("กขคงจa1.() ", min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)


@given(st.lists(st.tuples(NAMES, st.none() | st.integers(0, 10**12)), max_size=4))
def test_any_names_and_prices_come_back(entries: list[tuple[str, int | None]]) -> None:
    bidders = [Bidder(position=place, name=name, price=price) for place, (name, price) in enumerate(entries)]
    assert read_bidders(write_bidders(bidders)) == bidders
