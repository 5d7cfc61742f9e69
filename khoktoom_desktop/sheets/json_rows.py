"""JSON into raw rows: a list of objects, alone or under ``rows``, ``records`` or ``data``."""

import json
from decimal import Decimal

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.sheets.delimited import decode
from khoktoom_desktop.sheets.raw import RawSheet, RawValue, broken, check_size

_LIST_KEYS = ("rows", "records", "data")


def read_json(name: str, data: bytes) -> RawSheet:
    """Read objects to rows under their keys in order of appearance; numbers are exact.

    A list of plain values becomes one text, a line for each. Raises ``Trouble`` (``broken-file``,
    ``json-shape``, ``too-large``).
    """
    try:
        content = json.loads(decode(name, data), parse_float=Decimal)
    except (ValueError, RecursionError):
        raise broken(name) from None
    if isinstance(content, dict):
        content = next((content[key] for key in _LIST_KEYS if isinstance(content.get(key), list)), None)
    if not isinstance(content, list) or not all(isinstance(entry, dict) for entry in content):
        raise Trouble(
            "json-shape",
            "แฟ้ม {name} ไม่ใช่รายการข้อมูลที่โปรแกรมรู้จัก",
            "ใช้แฟ้ม JSON ที่เป็นรายการ [ {{…}}, {{…}} ] หรือมีรายการอยู่ใต้ชื่อ rows, records หรือ data",
            name=name,
        )
    keys: dict[str, None] = {}
    for entry in content:
        keys.update(dict.fromkeys(entry))
    check_size(name, len(content), len(keys))
    if not content:
        return RawSheet(name, [], json_keys=())
    rows: list[list[RawValue]] = [list(keys)]
    rows += [[_value(entry.get(key)) for key in keys] for entry in content]
    return RawSheet(name, rows, json_keys=tuple(keys))


def _value(value: object) -> RawValue:
    """Return a value of a cell; nested lists become lines, other nesting stays JSON text."""
    if value is None or isinstance(value, bool | int | Decimal):
        return value
    if isinstance(value, str):
        return value or None
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n".join(value) or None
    return json.dumps(value, ensure_ascii=False, default=str)
