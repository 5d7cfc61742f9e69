"""SQLite's failures as sentences for a clerk; what is no failure of the disk or the file passes unchanged."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.storage.lock import holder_of

RESTORE = "กู้คืนจากสำเนาสำรอง: เมนู แฟ้ม › กู้คืนจากสำเนาสำรอง หรือคำสั่ง khoktoom restore"
_ASK_RESTORE = f"อย่าแก้ไขแฟ้มนี้ {RESTORE}"
_PRIMARY = 0xFF


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the failures of SQLite on a file into ``Trouble``."""
    try:
        yield
    except DBAPIError as failure:
        raise (trouble_of(path, failure.orig) or failure) from failure
    except sqlite3.Error as failure:
        raise (trouble_of(path, failure) or failure) from failure


def trouble_of(path: Path, failure: BaseException | None) -> Trouble | None:
    """Return the trouble that a failure of SQLite means, or ``None`` where it is a bug."""
    code = getattr(failure, "sqlite_errorcode", None)
    name = path.name
    match None if code is None else code & _PRIMARY:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return locked(path)
        case sqlite3.SQLITE_FULL:
            return Trouble(
                "disk-full",
                "ดิสก์เต็ม จึงยังไม่ได้บันทึกลงแฟ้ม {file}",
                "ลบหรือย้ายแฟ้มที่ไม่ใช้ออกจากดิสก์ แล้วบันทึกอีกครั้ง",
                file=name,
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return no_permission(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return corrupt(path)
        case sqlite3.SQLITE_IOERR:
            return Trouble(
                "disk-error",
                "อ่านหรือเขียนดิสก์ของแฟ้ม {file} ไม่สำเร็จ จึงยังไม่ได้บันทึก",
                "ตรวจสายและอุปกรณ์เก็บข้อมูล สำรองแฟ้มไปไว้ที่อื่น แล้วลองอีกครั้ง",
                file=name,
            )
    return None


def locked(path: Path) -> Trouble:
    """Say that another program is writing the file, and who, where that is known."""
    holder = holder_of(path)
    if holder is None:
        return Trouble(
            "locked",
            "มีโปรแกรมอื่นกำลังเขียนแฟ้ม {file} อยู่ จึงยังไม่ได้บันทึก",
            "รอสักครู่แล้วลองอีกครั้ง หากยังไม่ได้ ให้ปิดโปรแกรมอื่นที่เปิดแฟ้มนี้",
            file=path.name,
        )
    return Trouble(
        "locked",
        "{user} ที่เครื่อง {host} (กระบวนการ {pid}) กำลังเขียนแฟ้ม {file} อยู่ จึงยังไม่ได้บันทึก",
        "รอสักครู่แล้วลองอีกครั้ง หากยังไม่ได้ ให้ {user} ปิดโปรแกรมที่เปิดแฟ้มนี้",
        file=path.name,
        user=holder.user,
        host=holder.host,
        pid=holder.pid,
    )


def corrupt(path: Path) -> Trouble:
    """Say that a file is damaged, and how to go back to a backup."""
    return Trouble("corrupt-file", "แฟ้มสำนักงาน {file} เสียหาย เปิดไม่ได้", _ASK_RESTORE, file=path.name)


def empty(path: Path) -> Trouble:
    """Say that a file has no bytes: something cut it off, and it is not a new office."""
    return Trouble("corrupt-file", "แฟ้ม {file} ว่างเปล่า ไม่มีข้อมูลอยู่เลย", _ASK_RESTORE, file=path.name)


def missing(path: Path) -> Trouble:
    """Say that there is no such file; a new one is never made in its place."""
    return Trouble(
        "file-missing",
        "ไม่พบแฟ้มสำนักงาน {file}",
        f"ตรวจว่าแฟ้มถูกย้ายหรือเปลี่ยนชื่อหรือไม่ แล้วเลือกแฟ้มใหม่ หรือ{RESTORE}",
        file=str(path),
    )


def not_an_office(path: Path) -> Trouble:
    """Say that a file is something else."""
    return Trouble(
        "not-an-office-file",
        "{file} ไม่ใช่แฟ้มสำนักงานของโปรแกรมนี้",
        f"เลือกแฟ้มที่ลงท้ายด้วย .khoktoom หากแฟ้มนี้เคยเปิดได้ ให้{RESTORE}",
        file=path.name,
    )


def newer(path: Path) -> Trouble:
    """Say that a newer program wrote the file; it is left untouched."""
    return Trouble(
        "newer-file",
        "แฟ้มสำนักงาน {file} สร้างด้วยโปรแกรมรุ่นใหม่กว่าเครื่องนี้ จึงไม่เปิดเพื่อไม่ให้ข้อมูลเสียหาย",
        "ติดตั้งโปรแกรมรุ่นล่าสุดในเครื่องนี้ แล้วเปิดอีกครั้ง",
        file=path.name,
    )


def older(path: Path) -> Trouble:
    """Say that the file must first be brought to this program's schema."""
    return Trouble(
        "older-file",
        "แฟ้มสำนักงาน {file} มาจากโปรแกรมรุ่นเก่า และยังไม่ได้ปรับให้เป็นรุ่นนี้",
        "เปิดแฟ้มนี้ด้วยโปรแกรมหนึ่งครั้ง โปรแกรมจะสำรองแฟ้มก่อนแล้วปรับให้เอง",
        file=path.name,
    )


def no_permission(path: Path) -> Trouble:
    """Say that the folder or the file may not be written, with Windows' usual reason."""
    return Trouble(
        "no-permission",
        "ไม่มีสิทธิ์เขียนที่ {file}",
        "เลือกโฟลเดอร์อื่นที่เขียนได้ หรือแก้สิทธิ์ของโฟลเดอร์ ใน Windows ตรวจที่ Windows Security › "
        "Virus & threat protection › Ransomware protection › Allow an app through Controlled folder access",
        file=str(path),
    )


def target_exists(path: Path, *, replaceable: bool = False) -> Trouble:
    """Say that a file of that name is there already; it is not overwritten, unless the command can be told to."""
    following = "ใช้ชื่ออื่น หรือสั่งให้แทนที่ (--replace) ซึ่งจะเก็บแฟ้มเดิมไว้เป็นสำเนาสำรองก่อน"
    return Trouble(
        "target-exists",
        "มีแฟ้ม {file} อยู่แล้ว จึงไม่เขียนทับ",
        following if replaceable else "ใช้ชื่ออื่น แล้วลองอีกครั้ง",
        file=str(path),
    )


def in_use(path: Path) -> Trouble:
    """Say that a program has the file open, so that it cannot be replaced."""
    return Trouble(
        "in-use",
        "แฟ้ม {file} เปิดอยู่ในโปรแกรม จึงแทนที่ไม่ได้",
        "ปิดหน้าต่างที่เปิดแฟ้มนี้ก่อน แล้วกู้คืนอีกครั้ง",
        file=path.name,
    )
