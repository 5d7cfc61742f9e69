"""``import``, ``export`` and ``template``: a register from and to files."""

import sys
from argparse import Namespace
from pathlib import Path

from khoktoom_desktop.cli.commands.common import opened
from khoktoom_desktop.cli.output import Output
from khoktoom_desktop.cli.values import period
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Status
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import exporting
from khoktoom_desktop.services.importing import ImportReport, import_file
from khoktoom_desktop.services.template import write_template


def import_(arguments: Namespace, output: Output) -> int:
    """Import a file and tell what became of every row."""
    chosen = register(arguments.register)
    with opened(arguments, read_only=False) as office_file:
        report = import_file(
            office_file,
            chosen,
            Path(arguments.file),
            sheet=arguments.sheet,
            dry_run=arguments.dry_run,
            all_or_nothing=arguments.all_or_nothing,
            progress=output.progress,
        )
    if output.json:
        output.answer(report.as_json(output.words))
    else:
        _tell(report, output)
    return int(Status.REFUSED if report.has_errors else Status.DONE)


def _tell(report: ImportReport, output: Output) -> None:
    """Print the problems beside the answer and the count of rows as the answer."""
    for problem in report.problems:
        place = sentence("แถว {row} {column}", row=problem.row, column=problem.column)
        value = f" “{problem.value}”" if problem.value else ""
        said = (
            f"{output.severity(problem.severity)} {output.words(place).strip()}{value}: {output.words(problem.message)}"
        )
        print(said, file=sys.stderr)
    output.say(
        sentence(
            "พบ {found} แถว นำเข้าใหม่ {imported} ปรับปรุง {updated} ไม่เปลี่ยน {unchanged} ไม่ผ่าน {rejected}",
            found=report.found,
            imported=report.imported,
            updated=report.updated,
            unchanged=report.unchanged,
            rejected=report.rejected,
        )
    )
    if not report.kept:
        output.say(sentence("ยังไม่ได้บันทึกลงแฟ้มสำนักงาน"))


def export(arguments: Namespace, output: Output) -> int:
    """Write the records of a period to a file."""
    chosen, asked = register(arguments.register), period(arguments)
    with opened(arguments) as office_file:
        written = exporting.export(
            office_file,
            chosen,
            asked,
            Path(arguments.to),
            profile=arguments.profile or exporting.Profile.INTERNAL,
        )
    output.say(sentence("เขียนแฟ้ม {path} แล้ว", path=str(written)))
    return int(Status.DONE)


def template(arguments: Namespace, output: Output) -> int:
    """Write an empty workbook to fill in."""
    chosen = register(arguments.register)
    with opened(arguments) as office_file:
        written = write_template(office_file, chosen, Path(arguments.to))
    output.say(sentence("เขียนแฟ้ม {path} แล้ว", path=str(written)))
    return int(Status.DONE)
