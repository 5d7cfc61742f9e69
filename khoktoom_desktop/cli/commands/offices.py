"""``new`` and ``office``: make an office file, see and change the office's facts."""

from argparse import Namespace
from pathlib import Path

from khoktoom_desktop.cli.commands.common import opened
from khoktoom_desktop.cli.output import Output
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Misuse, Status
from khoktoom_desktop.services.office_file import close_office
from khoktoom_desktop.services.office_told import office_json, office_toml
from khoktoom_desktop.services.office_toml import read_office_toml, set_office
from khoktoom_desktop.services.sample import create_sample
from khoktoom_desktop.services.starting import blank_office, start_office


def new(arguments: Namespace, output: Output) -> int:
    """Make a new office file: empty, from a TOML file, or the sample year."""
    path, source = Path(arguments.office_path), getattr(arguments, "from")
    if arguments.sample and source:
        raise Misuse(
            "sample-or-from",
            "ใช้ --sample พร้อมกับ --from ไม่ได้",
            "เลือกอย่างใดอย่างหนึ่ง",
        )
    if arguments.sample:
        office_file = create_sample(path)
    else:
        office = blank_office()
        office_file = start_office(path, read_office_toml(Path(source), office) if source else office)
    close_office(office_file)
    output.say(sentence("สร้างแฟ้มสำนักงาน {path} แล้ว", path=str(path)))
    return int(Status.DONE)


def office(arguments: Namespace, output: Output) -> int:
    """Show the office's facts, or change those that a TOML file names."""
    if arguments.action == "get":
        return _get(arguments, output)
    if arguments.action != "set" or not arguments.file:
        raise Misuse(
            "office-action",
            "ใช้ khoktoom office get หรือ khoktoom office set FILE.toml",
            "ดูวิธีใช้ด้วย {command}",
            command="khoktoom help office",
        )
    with opened(arguments, read_only=False) as office_file:
        changed = set_office(office_file, Path(arguments.file))
    if output.json:
        output.answer(office_json(changed))
        return int(Status.DONE)
    output.say(sentence("บันทึกข้อมูลสำนักงานแล้ว"))
    return int(Status.DONE)


def _get(arguments: Namespace, output: Output) -> int:
    """Show the office's facts, as JSON or as the TOML that ``set`` reads."""
    with opened(arguments) as office_file:
        found = office_file.office()
    if output.json:
        output.answer(office_json(found))
    else:
        print(office_toml(found), end="")
    return int(Status.DONE)
