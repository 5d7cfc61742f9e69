"""One vendor under many spellings, and persons apart from firms."""

import pytest

from khoktoom_desktop.domain.vendors import is_natural_person, same_vendor, vendor_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ห้างหุ้นส่วนจำกัด ทางดี", "หจก.ทางดี"),
        ("ห้างหุ้นส่วนจำกัด  ทางดี", "หจก. ทางดี"),
        ("บริษัท นมสด จำกัด", "บจก. นมสด"),
        ("บริษัทนมสด จำกัด (มหาชน)", "บมจ.นมสด"),
        ("น.ส. ใจดี มีสุข", "นางสาวใจดี มีสุข"),
        ("ร้าน ก. การค้า", "ร้าน ก การค้า"),
    ],
)
def test_spellings_of_one_vendor(one: str, other: str) -> None:
    assert vendor_key(one) == vendor_key(other) != ""


def test_vendors_that_differ() -> None:
    assert vendor_key("หจก.ทางดี") != vendor_key("บริษัท ทางดี จำกัด")
    assert vendor_key("นายกิจการค้า") != vendor_key("กิจการค้า")
    assert vendor_key(None) == ""


def test_tax_ids_come_before_names() -> None:
    assert same_vendor(("ก", "0165500000011"), ("ข", "0-1655-00000-01-1"))
    assert not same_vendor(("ก", "0165500000011"), ("ก", "0163500000028"))
    assert same_vendor(("หจก.ก", None), ("ห้างหุ้นส่วนจำกัด ก", "0165500000011"))
    assert not same_vendor((None, None), (None, None))


@pytest.mark.parametrize(
    ("name", "tax_id", "person"),
    [
        ("นายสมมติ ตัวอย่าง", None, True),
        ("นางสาวตัวอย่าง ใจดี", "1999900000048", True),
        ("ร้านน้ำใส", "3199800000058", True),
        ("ร้านน้ำใส", None, False),
        ("บริษัท นมสด จำกัด", "0165500000011", False),
        ("นายสมมติ ตัวอย่าง", "123", True),
    ],
)
def test_persons(name: str, tax_id: str | None, person: bool) -> None:
    assert is_natural_person(name, tax_id) is person
