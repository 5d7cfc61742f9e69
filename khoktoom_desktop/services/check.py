"""Looking an office file through: its pages, references, schema, history and issued papers, and its backups."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.problem import Problem, blocks, error, warning
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.services.issued_check import issued_problems
from khoktoom_desktop.storage import backup, integrity, listing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

_OLD = timedelta(days=30)
_RESTORE = "กู้คืนจากสำเนาสำรองล่าสุดด้วยเมนู แฟ้ม › กู้คืนจากสำเนาสำรอง หรือคำสั่ง khoktoom restore"


@dataclass(frozen=True)
class CheckReport:
    """What was found amiss, and how many entries each register holds."""

    problems: tuple[Problem, ...]
    records: Mapping[str, int]

    @property
    def ok(self) -> bool:
        """Tell whether the file is whole; a late backup is a warning and does not count."""
        return not blocks(self.problems)

    def as_json(self) -> dict[str, object]:
        """Return the report as the command line writes it."""
        problems = [
            {"code": problem.code, "severity": problem.severity.value, "message": str(problem)}
            for problem in self.problems
        ]
        return {"ok": self.ok, "problems": problems, "records": dict(self.records)}


def check(office_file: "OfficeFile") -> CheckReport:
    """Look through an open office file and its backups; changes nothing."""
    with office_file.reading() as session:
        # Asked first: the rest reads the tables of every register, which must be known by then.
        records = {each.id: listing.count(session, listing.Query(each.record_class())) for each in REGISTERS}
        problems = [*_file_problems(session), *_history_problems(session), *issued_problems(session)]
    return CheckReport((*problems, *_backup_problems(office_file)), records)


def _file_problems(session: "Session") -> Iterator[Problem]:
    connection = session.connection()
    for damage in integrity.page_damage(connection):
        yield error(None, "file-damaged", "แฟ้มเสียหาย ({damage}) " + _RESTORE, damage=damage)
    for row in integrity.dangling_references(connection):
        yield error(None, "reference-missing", "รายการ {row} อ้างถึงข้อมูลที่ไม่มีอยู่ " + _RESTORE, row=row)
    for name in integrity.schema_differences(connection):
        yield error(None, "schema-differs", "โครงสร้างตาราง {name} ไม่ตรงกับโปรแกรมรุ่นนี้ เปิดแฟ้มด้วยโปรแกรมรุ่นล่าสุด", name=name)


def _history_problems(session: "Session") -> Iterator[Problem]:
    for table, uid in integrity.history_disagreements(session):
        yield error(
            None,
            "history-disagrees",
            "รายการ {uid} ({table}) ไม่ตรงกับประวัติการแก้ไข อาจถูกแก้ด้วยโปรแกรมอื่น ตรวจสอบรายการนี้กับเอกสารต้นฉบับ",
            uid=uid,
            table=table,
        )


def _backup_problems(office_file: "OfficeFile") -> Iterator[Problem]:
    backups = backup.listed(office_file.path)
    if not backups:
        yield warning(None, "no-backup", "ยังไม่มีสำเนาสำรอง สำรองแฟ้มด้วยคำสั่ง khoktoom backup หรือเมนู แฟ้ม › สำรองข้อมูล")
        return
    newest = backups[0]
    try:
        backup.verify(newest.path)
    except Trouble as trouble:
        yield warning(None, "backup-damaged", "{trouble}", trouble=str(trouble))
    days = (datetime.now(UTC) - newest.at).days
    if days > _OLD.days and backup.changed_since_backup(office_file.path):
        yield warning(None, "backup-old", "สำเนาสำรองล่าสุดมีอายุ {days} วัน สำรองแฟ้มอีกครั้ง", days=days)
