"""``pack``: everything of a quarter, an ITA year or the website into one new folder."""

from argparse import Namespace
from pathlib import Path

from khoktoom_desktop.cli.commands.common import opened
from khoktoom_desktop.cli.output import Output
from khoktoom_desktop.cli.values import period
from khoktoom_desktop.domain.pack import PackRequest
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Status
from khoktoom_desktop.services.packs import catalogue
from khoktoom_desktop.services.packs.making import make_pack, validate
from khoktoom_desktop.services.papers import paper_day


def pack(arguments: Namespace, output: Output) -> int:
    """Make a pack whole, or leave nothing."""
    kind, to = catalogue.pack(arguments.pack), Path(arguments.to)
    request = PackRequest(period(arguments), paper_day(arguments.date))
    validate(kind, request)
    with opened(arguments) as office_file:
        made = make_pack(office_file, kind, request, to, output.progress)
    output.say(sentence("ทำ{pack}ไว้ที่ {path} แล้ว", pack=kind.title, path=str(made)))
    return int(Status.DONE)
