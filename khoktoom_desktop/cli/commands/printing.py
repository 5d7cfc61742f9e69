"""``print``: a paper into a file."""

from argparse import Namespace
from pathlib import Path

from khoktoom_desktop.cli.commands.common import opened
from khoktoom_desktop.cli.output import Output
from khoktoom_desktop.cli.values import period
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Misuse, Status
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.services import papers
from khoktoom_desktop.services.papers import PrintOptions

_DIGITS = {None: None, "thai": True, "arabic": False}


def print_(arguments: Namespace, output: Output) -> int:
    """Write a paper; the ending of ``--to`` chooses among its formats."""
    chosen, to = paper(arguments.paper), Path(arguments.to)
    options = print_options(arguments, draft=arguments.draft)
    papers.validate(chosen, options, papers.format_of(chosen, to))
    with opened(arguments) as office_file:
        written = papers.print_to(office_file, chosen, options, to)
    output.say(sentence("เขียนแฟ้ม {path} แล้ว", path=str(written)))
    return int(Status.DONE)


def print_options(arguments: Namespace, *, draft: bool = False) -> PrintOptions:
    """Return what the arguments choose of a paper; raises ``Misuse`` for digits that there are not."""
    if arguments.digits not in _DIGITS:
        raise Misuse("unknown-digits", "ไม่มีตัวเลขแบบ {digits}", "ใช้ thai หรือ arabic", digits=arguments.digits)
    return PrintOptions(
        period(arguments),
        arguments.date,
        _DIGITS[arguments.digits],
        (arguments.size or "A4").upper(),
        arguments.record,
        arguments.tax_ids,
        draft,
        tuple(filter(None, (getattr(arguments, "with") or "").replace(" ", "").split(","))),
    )
