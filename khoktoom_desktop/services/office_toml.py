"""The office's facts from TOML, as ``khoktoom office set`` reads them."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from khoktoom_desktop.domain.office import DatedFact, Department, ItaScore, Office, Signatory
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.services.starting import change_office
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import FIRST_YEAR, LAST_YEAR
from khoktoom_desktop.thai.identifiers import eit_link_problem
from khoktoom_desktop.thai.text import normalise

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

WORDS = ("name", "kind", "district", "province", "address", "website", "agency_code")
_NEXT = "แก้แฟ้ม TOML ตามตัวอย่างจาก khoktoom office get แล้วลองอีกครั้ง"
_LARGEST_EMBLEM = 5_000_000
_LONGEST = 1_000
# What both the file's whole numbers and baht in satang hold with room to spare.
_MOST = 10**15


def read_office_toml(path: Path, office: Office) -> Office:
    """Return an office with the facts that a file gives; what it does not name stays.

    Raises ``Trouble`` (``file-missing``, ``broken-file``) for the file and ``Refused`` for what it says.
    """
    return changed(office, _load(path), path.parent)


def set_office(office_file: "OfficeFile", path: Path) -> Office:
    """Change the office's facts as a TOML file says, in one transaction; returns the office as it now stands."""
    with office_file.writing() as session:
        office = read_office_toml(path, read_office(session))
        change_office(session, office)
        session.flush()
        return read_office(session)


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise Trouble("file-missing", "ไม่พบแฟ้ม {path}", "ตรวจชื่อแฟ้มและโฟลเดอร์ แล้วลองอีกครั้ง", path=str(path)) from None
    except (OSError, UnicodeDecodeError):
        raise Trouble(
            "unreadable", "อ่านแฟ้ม {name} ไม่ได้", "ตรวจว่าเป็นแฟ้มข้อความ UTF-8 และมีสิทธิ์อ่าน", name=path.name
        ) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Trouble(
            "broken-file",
            "แฟ้ม {name} ไม่ใช่ TOML ที่ถูกต้อง: {reason}",
            _NEXT,
            name=path.name,
            reason=str(error),
        ) from None


def changed(office: Office, values: Mapping[str, Any], folder: Path) -> Office:
    """Return an office with the given facts in the place of its own; raises ``Refused``."""
    unknown = sorted(set(values) - {*WORDS, *_READERS})
    if unknown:
        raise Refused(
            "unknown-key",
            "ไม่รู้จักชื่อ {keys} ในข้อมูลสำนักงาน",
            "ใช้ชื่อเหล่านี้: {known}",
            keys=", ".join(unknown),
            known=", ".join((*WORDS, *_READERS)),
        )
    facts: dict[str, object] = {}
    for key, value in values.items():
        if key in WORDS:
            facts[key] = _text(key, value)
        else:
            field, read = _READERS[key]
            facts[field] = read(office, value, folder)
    return replace(office, **cast("dict[str, Any]", facts))


def _text(key: str, value: object) -> str:
    """Read a text in the form that is stored; a whole pasted document is no name."""
    if not isinstance(value, str):
        raise _wrong(key, value)
    text = normalise(value)
    if len(text) > _LONGEST:
        raise Refused(
            "too-long",
            "{key} ยาว {length} ตัวอักษร เกิน {limit}",
            "ตัดข้อความให้สั้นลง แล้วลองอีกครั้ง",
            key=key,
            length=len(text),
            limit=_LONGEST,
        )
    if key == "name" and not text:
        raise Refused("name-missing", "สำนักงานต้องมีชื่อ", _NEXT)
    return text


def _path(key: str, value: object) -> str:
    """Read a path, letter by letter as the system knows it."""
    if not isinstance(value, str) or "\0" in value:
        raise _wrong(key, value)
    return value.strip()


def _wrong(key: str, value: object) -> Refused:
    return Refused("wrong-value", "ค่าของ {key} ใช้ไม่ได้: {value}", _NEXT, key=key, value=str(value)[:60])


def _day(key: str, value: object) -> date:
    """Read a day C.E.; a Buddhist year would put it five centuries off."""
    if isinstance(value, datetime):
        value = value.date()
    try:
        found = value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError:
        raise _wrong(key, value) from None
    if found.year >= FIRST_YEAR:
        raise _wrong(key, value)
    return found


def _whole(key: str, value: object, most: int) -> int:
    """Read a whole number from 0."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise _wrong(key, value)
    return value


def _year(key: str, value: str) -> int:
    """Read a Buddhist year."""
    if not value.isdecimal() or not FIRST_YEAR <= int(value[:9]) <= LAST_YEAR:
        raise _wrong(key, value)
    return int(value)


def _optional_day(key: str, values: Mapping[str, object]) -> date | None:
    return _day(key, values[key]) if values.get(key) not in (None, "") else None


def _tables(key: str, value: object) -> list[Mapping[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise _wrong(key, value)
    return value


def _departments(office: Office, value: object, _folder: Path) -> tuple[Department, ...]:
    """Read names, or tables with name, from and to; a department of the same name keeps its identity."""
    if not isinstance(value, list):
        raise _wrong("departments", value)
    known = {each.name: each for each in office.departments}
    found = []
    for entry in value:
        table = entry if isinstance(entry, dict) else {"name": entry}
        name = _text("departments", table.get("name"))
        old = known.get(name, Department(0, name))
        if isinstance(entry, dict):
            old = replace(old, start=_optional_day("from", table), end=_optional_day("to", table))
        found.append(old)
    names = [each.name for each in found]
    repeated = [name for name in names if names.count(name) > 1]
    if repeated or "" in names:
        raise _wrong("departments", repeated[0] if repeated else "")
    return tuple(found)


def _signatories(_office: Office, value: object, _folder: Path) -> tuple[Signatory, ...]:
    found = []
    for table in _tables("signatories", value):
        for key in ("name", "position"):
            if not table.get(key):
                raise _wrong(f"signatories.{key}", table.get(key, ""))
        start, end = _day("from", table.get("from", "")), _optional_day("to", table)
        if end is not None and end < start:
            raise Refused(
                "dates-reversed",
                "วันสิ้นสุดของ {name} อยู่ก่อนวันเริ่มดำรงตำแหน่ง",
                "แก้ from และ to ของผู้ลงนาม แล้วลองอีกครั้ง",
                name=str(table["name"]),
            )
        texts = {key: _text(f"signatories.{key}", table.get(key, "")) for key in ("name", "position", "acting")}
        role = _text("role", table.get("role", "head"))
        found.append(Signatory(texts["name"], texts["position"], start, end, texts["acting"], role))
    return tuple(found)


def _eit_links(office: Office, value: object, _folder: Path) -> Mapping[int, str]:
    """Read links by Buddhist year; the staff's own questionnaire and other hosts are refused."""
    if not isinstance(value, dict):
        raise _wrong("eit_link", value)
    links = dict(office.eit_links)
    for year, link in value.items():
        be = _year("eit_link", str(year))
        text = _text("eit_link", link)
        if not text:
            links.pop(be, None)
            continue
        problem = eit_link_problem(text)
        if problem == "staff":
            raise Refused(
                "staff-link",
                "ลิงก์ {link} เป็นแบบวัดของเจ้าหน้าที่ (IIT) ไม่ใช่ของประชาชน",
                "ใช้ลิงก์ที่มี /go/eit/ จากระบบ ITAS ของสำนักงาน ป.ป.ช.",
                link=text,
            )
        if problem in ("host", "path"):
            raise Refused(
                "eit-link",
                "ลิงก์ {link} ไม่ใช่ลิงก์แบบวัด EIT",
                "ใช้ลิงก์แบบ https://itas.nacc.go.th/go/eit/ ตามด้วยรหัส 6 ตัวจากระบบ ITAS",
                link=text,
            )
        links[be] = text
    return links


def _scores(office: Office, value: object, _folder: Path) -> Mapping[int, ItaScore]:
    """Read ``[scores.2566]`` with iit, eit, oit and total in points; kept in hundredths."""
    if not isinstance(value, dict):
        raise _wrong("scores", value)
    scores = dict(office.scores)
    for year, table in value.items():
        try:
            points = {key: round(float(table[key]) * 100) for key in ("iit", "eit", "oit", "total")}
        except (KeyError, TypeError, ValueError, OverflowError):
            raise _wrong("scores", table) from None
        if not all(0 <= each <= 10_000 for each in points.values()):
            raise _wrong("scores", table)
        scores[_year("scores", str(year))] = ItaScore(**points)
    return scores


def _facts(office: Office, value: object, _folder: Path) -> tuple[DatedFact, ...]:
    """Read dated facts; each replaces the one of the same topic, key and beginning."""
    facts = {(fact.topic, fact.key, fact.start): fact for fact in office.facts}
    for table in _tables("facts", value):
        for key in ("topic", "key", "title"):
            if not isinstance(table.get(key), str) or not table[key]:
                raise _wrong(f"facts.{key}", table.get(key, ""))
        amount = table.get("amount")
        if amount is not None:
            amount = _whole("facts.amount", amount, _MOST)
        start = _optional_day("from", table)
        old = facts.get((table["topic"], table["key"], start))
        facts[table["topic"], table["key"], start] = DatedFact(
            table["topic"],
            table["key"],
            table["title"],
            amount,
            start,
            _optional_day("to", table),
            str(table.get("source", old.source if old else "")),
            bool(table.get("confirmed", old.confirmed if old else False)),
            _whole("facts.position", table.get("position", old.position if old else len(facts)), _MOST),
        )
    return tuple(facts.values())


def _emblem(_office: Office, value: object, folder: Path) -> bytes | None:
    """Read the image that a path, relative to the file, names; an empty path takes the emblem away."""
    name = _path("emblem", value)
    if not name:
        return None
    try:
        data = (folder / name).read_bytes()
    except OSError:
        raise Trouble(
            "file-missing", "ไม่พบภาพตรา {path}", "ตรวจชื่อแฟ้มภาพ แล้วลองอีกครั้ง", path=str(folder / name)
        ) from None
    is_svg = b"<svg" in data[:2000]
    if len(data) > _LARGEST_EMBLEM or not (is_svg or data.startswith((b"\x89PNG", b"\xff\xd8"))):
        raise Refused(
            "emblem",
            "ภาพตรา {name} ใช้ไม่ได้",
            "ใช้ภาพ PNG, JPEG หรือ SVG ขนาดไม่เกิน 5 เมกะไบต์",
            name=name,
        )
    return data


def _flag(key: str) -> "Callable[[Office, object, Path], bool]":
    def read(_office: Office, value: object, _folder: Path) -> bool:
        if not isinstance(value, bool):
            raise _wrong(key, value)
        return value

    return read


def _names(_office: Office, value: object, _folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _wrong("names", value)
    return tuple(_text("names", each) for each in value)


def _face_folder(_office: Office, value: object, _folder: Path) -> str | None:
    return _path("face_folder", value) or None


_READERS: dict[str, tuple[str, Callable[[Office, object, Path], object]]] = {
    "preprinted_paper": ("preprinted_paper", _flag("preprinted_paper")),
    "emblem": ("emblem", _emblem),
    "departments": ("departments", _departments),
    "signatories": ("signatories", _signatories),
    "eit_link": ("eit_links", _eit_links),
    "scores": ("scores", _scores),
    "facts": ("facts", _facts),
    "names": ("names", _names),
    "face_folder": ("face_folder", _face_folder),
}
