"""``issue``, ``issued``, ``reprint`` and ``cancel``: papers for good."""

from argparse import Namespace
from pathlib import Path

from khoktoom_desktop.cli.commands.common import opened
from khoktoom_desktop.cli.commands.printing import print_options
from khoktoom_desktop.cli.output import Output, print_table
from khoktoom_desktop.cli.values import period
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Misuse, Status
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.services import issuing, papers
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.services.issuing import Reissued, issued_json, state_words
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.thai.dates import short_date

_HEADINGS = ("uid", "เลขที่", "ลงวันที่", "เอกสาร", "ฉบับที่", "สถานะ")


def issue(arguments: Namespace, output: Output) -> int:
    """Issue a paper, or a corrected edition of one; ``--to`` chooses the format and writes the file too."""
    chosen, to = paper(arguments.paper), Path(arguments.to) if arguments.to else None
    file_format = papers.format_of(chosen, to) if to else chosen.formats[0]
    with opened(arguments, read_only=False) as office_file:
        done = _issued(office_file, chosen, arguments, file_format)
        data = issuing.reprint(office_file, done.paper.uid or "")
    if to is not None:
        write_file(to, data)
    changed = [output.words(each) for each in done.what_changed]
    if output.json:
        output.answer({**issued_json(done.paper), "what_changed": changed})
        return int(Status.DONE)
    number = done.paper.number or "-"
    output.say(sentence("ออก{paper} เลขที่ {number} แล้ว", paper=done.paper.title, number=number))
    for line in changed:
        print(f"- {line}")
    if to is not None:
        output.say(sentence("เขียนแฟ้ม {path} แล้ว", path=str(to)))
    return int(Status.DONE)


def _issued(office_file: OfficeFile, chosen: PaperKind, arguments: Namespace, file_format: str) -> Reissued:
    number = arguments.number or ""
    if arguments.corrects is None:
        options = print_options(arguments)
        return Reissued(issuing.issue(office_file, chosen, options, arguments.date, number, format=file_format), ())
    before = issuing.find_issued(office_file, arguments.corrects)
    if before.paper != chosen.id:
        raise Misuse(
            "other-paper",
            "เลขที่ {number} เป็น{other} ไม่ใช่{paper}",
            "ระบุเอกสารเดียวกับฉบับที่แก้ไข",
            number=before.number or "-",
            other=before.title,
            paper=chosen.title,
        )
    return issuing.reissue(office_file, before.uid or "", arguments.date, number, reason=arguments.reason or "")


def issued(arguments: Namespace, output: Output) -> int:
    """Tell the issued papers of a period, cancelled and superseded ones too."""
    asked = period(arguments)
    with opened(arguments) as office_file:
        found, standing = issuing.issued(office_file, asked), issuing.standing_uids(office_file)
    if output.json:
        output.answer([issued_json(each, standing=each.uid in standing) for each in found])
        return int(Status.DONE)
    rows = [
        (
            each.uid or "",
            each.number or "-",
            short_date(each.day),
            each.title,
            str(each.edition),
            output.words(state_words(each, standing=each.uid in standing)),
        )
        for each in found
    ]
    print_table(_HEADINGS, rows, (False, False, False, False, True, False))
    output.note(sentence("{count} รายการ", count=len(found)))
    return int(Status.DONE)


def reprint(arguments: Namespace, output: Output) -> int:
    """Write the very bytes of an issued paper."""
    to = Path(arguments.to)
    with opened(arguments) as office_file:
        found = issuing.find_issued(office_file, arguments.issued)
        if to.suffix.lower() != f".{found.format}":
            raise Misuse(
                "unknown-format",
                "{paper} บันทึกเป็น .{format} ไม่ได้",
                "ใช้นามสกุล {known}",
                paper=found.title,
                format=to.suffix.lstrip("."),
                known=f".{found.format}",
            )
        issuing.reprint_to(office_file, found.uid or "", to)
    return _said(output, sentence("เขียนแฟ้ม {path} แล้ว", path=str(to)))


def cancel(arguments: Namespace, output: Output) -> int:
    """Cancel an issued paper with a reason."""
    with opened(arguments, read_only=False) as office_file:
        found = issuing.find_issued(office_file, arguments.issued)
        gone = issuing.cancel(office_file, found.uid or "", arguments.reason, arguments.date)
    return _said(output, sentence("ยกเลิก{paper} เลขที่ {number} แล้ว", paper=gone.title, number=gone.number or "-"))


def _said(output: Output, said: Sentence) -> int:
    output.say(said)
    return int(Status.DONE)
