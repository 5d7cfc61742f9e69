"""Vendors under one key, however their names are written; and natural persons apart from firms."""

import re
from functools import lru_cache

from khoktoom_desktop.thai.identifiers import digits_only, tax_id_problem
from khoktoom_desktop.thai.text import search_key

# What stands before or after the name proper, each with its abbreviations; compared as search keys.
_FORMS = (
    (re.compile(r"^(ห้างหุ้นส่วนจำกัด|หจก)"), "หจก:"),
    (re.compile(r"^(ห้างหุ้นส่วนสามัญ|หสม)"), "หสม:"),
    (re.compile(r"^(บริษัท|บจก|บมจ|บจ|บ(?=[^ก-ฮะ-ๅ]))"), "บริษัท:"),
    (re.compile(r"^(ร้าน|ร้านค้า)"), "ร้าน:"),
    (re.compile(r"^(นางสาว|นส)(?=[ก-ฮเ-ไ])"), "บุคคล:"),
    (re.compile(r"^(นาย|นาง)(?=[ก-ฮเ-ไ])"), "บุคคล:"),
)
_COMPANY_END = re.compile(r"(จำกัด)?(\(มหาชน\))?$")
_LOOSE = re.compile(r"[\s.\-,()\"']+")
COMPANY_WORDS = ("บริษัท", "ห้างหุ้นส่วน", "หจก", "บจก", "ร้าน", "สหกรณ์", "องค์การ", "นาย", "นาง", "น.ส.")


@lru_cache(maxsize=4096)
def vendor_key(name: str | None) -> str:
    """Return what two ways of writing one vendor's name share; empty for no name."""
    key = search_key(name or "")
    for pattern, mark in _FORMS:
        rest, found = pattern.subn("", key, count=1)
        if found:
            key = mark + (_COMPANY_END.sub("", rest) if mark == "บริษัท:" else rest)
            break
    return _LOOSE.sub("", key)


def is_natural_person(name: str | None, tax_id: str | None) -> bool:
    """Tell whether a vendor is a person: a national ID does not begin with 0, or the name has a person's title."""
    digits = digits_only(tax_id or "")
    if len(digits) == 13 and tax_id_problem(digits) is None:
        return not digits.startswith("0")
    return vendor_key(name).startswith("บุคคล:")


def same_vendor(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """Tell whether two (name, tax ID) pairs are one vendor: by tax ID where both have one, else by name."""
    ids = digits_only(one[1] or ""), digits_only(other[1] or "")
    if all(ids):
        return ids[0] == ids[1]
    names = vendor_key(one[0]), vendor_key(other[0])
    return bool(names[0]) and names[0] == names[1]
