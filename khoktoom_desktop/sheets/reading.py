"""Files of rows into raw values: xlsx, xls, ods, csv and json, within limits; broken files are trouble, not crashes."""

from pathlib import Path

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.sheets.delimited import read_delimited
from khoktoom_desktop.sheets.json_rows import read_json
from khoktoom_desktop.sheets.raw import MOST_BYTES, RawSheet, Tick, broken, too_big

__all__ = ["ENDINGS", "RawSheet", "read_rows"]

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt", ".json")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_rows(path: Path, sheet: str | None = None, *, tick: Tick | None = None) -> RawSheet:
    """Read one sheet of a file: the named one, else the first shown with anything in it.

    ``tick`` is called now and then while a long workbook is read, and ends the reading with what it raises.
    Raises ``Trouble``: ``file-missing``, ``unreadable``, ``empty-file``, ``broken-file``,
    ``too-large``, ``unknown-sheet``, ``unknown-format``.
    """
    data = _bytes(path)
    stopped: list[Exception] = []

    def heeded() -> None:
        try:
            if tick is not None:
                tick()
        except Exception as stop:
            stopped.append(stop)
            raise

    try:
        raw = _read(path, data, sheet, heeded)
    except Trouble:
        if stopped:
            raise stopped[0] from None
        raise
    if not raw.rows:
        raise Trouble(
            "empty-file",
            "แฟ้ม {name} ไม่มีข้อมูล",
            "ตรวจว่าเลือกแฟ้มและแผ่นงานถูกต้อง แล้วนำเข้าอีกครั้ง",
            name=path.name,
        )
    return raw


def _bytes(path: Path) -> bytes:
    """Read the file; says what keeps it from being read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise too_big(path.name)
        return path.read_bytes()
    except FileNotFoundError:
        raise Trouble(
            "file-missing",
            "ไม่พบแฟ้ม {path}",
            "ตรวจชื่อแฟ้มและโฟลเดอร์ แล้วลองอีกครั้ง",
            path=str(path),
        ) from None
    except OSError:
        raise Trouble(
            "unreadable",
            "เปิดแฟ้ม {name} ไม่ได้ แฟ้มอาจเปิดอยู่ในโปรแกรมอื่นหรือไม่มีสิทธิ์อ่าน",
            "ปิดแฟ้มในโปรแกรมอื่น หรือคัดลอกมาไว้ในเครื่องนี้ แล้วลองอีกครั้ง",
            name=path.name,
        ) from None


def _read(path: Path, data: bytes, sheet: str | None, tick: Tick) -> RawSheet:
    """Choose the reader by what the file begins with, else by its ending."""
    ending = path.suffix.lower()
    if not data.strip():
        return RawSheet(path.stem, [])
    try:
        if data.startswith((_ZIP, _OLE)):
            return _read_workbook(path, data, sheet, tick)
        if ending == ".json":
            return read_json(path.name, data)
        if ending in (".csv", ".tsv", ".txt"):
            return read_delimited(path.name, data)
    except Trouble:
        raise
    except Exception:
        # A hostile or damaged file fails in the readers' own thousand ways; none of them is for a clerk.
        raise broken(path.name) from None
    if ending in ENDINGS:
        raise broken(path.name)
    raise Trouble(
        "unknown-format",
        "ไม่รู้จักแฟ้มชนิด {ending}",
        "ใช้แฟ้ม .xlsx .xls .ods .csv หรือ .json",
        ending=ending or "-",
    )


def _read_workbook(path: Path, data: bytes, sheet: str | None, tick: Tick) -> RawSheet:
    # Imported when the first workbook is read: rows of CSV and JSON, and writing, need no openpyxl of this side.
    from khoktoom_desktop.sheets.workbooks import read_ods, read_xls, read_xlsx

    if data.startswith(_OLE):
        return read_xls(path.name, data, sheet)
    if path.suffix.lower() == ".ods":
        return read_ods(path.name, data, sheet)
    return read_xlsx(path.name, data, sheet, tick)
