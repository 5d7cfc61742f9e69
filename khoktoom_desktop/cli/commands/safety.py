"""``check``, ``backup`` and ``restore``: the office file and its copies."""

from argparse import Namespace
from pathlib import Path

from khoktoom_desktop.cli.commands.common import opened
from khoktoom_desktop.cli.output import Output
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Status, Trouble
from khoktoom_desktop.services import backup as backups
from khoktoom_desktop.services import check as checking


def check(arguments: Namespace, output: Output) -> int:
    """Check the file and its history."""
    with opened(arguments) as office_file:
        report = checking.check(office_file)
    if output.json:
        output.answer(report.as_json())
    else:
        output.problems(report.problems)
        output.say(sentence("แฟ้มสำนักงานเรียบร้อย") if report.ok else sentence("พบสิ่งที่ต้องแก้ไขในแฟ้มสำนักงาน"))
    return int(Status.DONE if report.ok else Status.REFUSED)


def backup(arguments: Namespace, output: Output) -> int:
    """Back the office file up into a folder."""
    with opened(arguments) as office_file:
        written = backups.back_up_to(office_file, Path(arguments.to))
    output.say(sentence("สำรองไว้ที่ {path} แล้ว", path=str(written)))
    return int(Status.DONE)


def restore(arguments: Namespace, output: Output) -> int:
    """Put a backup, or the newest in a folder, in the place of an office file."""
    source, to = Path(arguments.backup), Path(arguments.to)
    kept = backups.restore(_newest(source) if source.is_dir() else source, to, replace=arguments.replace)
    output.say(sentence("กู้คืนเป็น {path} แล้ว", path=str(to)))
    if kept is not None:
        output.say(sentence("แฟ้มเดิมเก็บไว้ที่ {path}", path=str(kept)))
    return int(Status.DONE)


def _newest(folder: Path) -> Path:
    """Return the newest backup of a folder; the moment is in its name, in UTC."""
    found = sorted(folder.glob("*-????????T??????Z-*.khoktoom"), key=lambda path: path.stem.split("-")[-2:])
    if not found:
        raise Trouble(
            "file-missing",
            "ไม่พบสำเนาสำรองในโฟลเดอร์ {path}",
            "ตรวจโฟลเดอร์ หรือระบุแฟ้มสำรองโดยตรง",
            path=str(folder),
        )
    return found[-1]
