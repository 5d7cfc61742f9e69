"""``registers``, ``papers``, ``packs`` and ``help``: what there is."""

from argparse import Namespace

from khoktoom_desktop.cli import parser
from khoktoom_desktop.cli.catalogue import command
from khoktoom_desktop.cli.output import Output, print_table
from khoktoom_desktop.domain.trouble import Status
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.services.packs.catalogue import PACKS

_PARTS = ["month", "quarter", "half", "year"]


def registers(_arguments: Namespace, output: Output) -> int:
    """Tell all registers."""
    return _tell(
        [
            {
                "id": each.id,
                "title": each.title,
                "periods": _PARTS if each.dated else [],
                "formats": ["xlsx", "csv", "json"],
                "options": ["find", "profile"],
            }
            for each in REGISTERS
        ],
        output,
    )


def papers(_arguments: Namespace, output: Output) -> int:
    """Tell all papers."""
    return _tell(
        [
            {
                "id": each.id,
                "title": each.title,
                "periods": list(each.periods),
                "formats": list(each.formats),
                "options": ["date", "draft", *each.options],
            }
            for each in PAPERS
        ],
        output,
    )


def packs(_arguments: Namespace, output: Output) -> int:
    """Tell all packs."""
    return _tell(
        [
            {
                "id": each.id,
                "title": each.title,
                "periods": list(each.periods),
                "formats": ["folder"],
                "options": ["date"],
            }
            for each in PACKS
        ],
        output,
    )


def _tell(entries: list[dict[str, object]], output: Output) -> int:
    if output.json:
        output.answer(entries)
    else:
        rows = [
            [str(entry["id"]), str(entry["title"]), " ".join(map(str, _list(entry["periods"])))] for entry in entries
        ]
        print_table(("id", "title", "periods"), rows, (False, False, False))
    return int(Status.DONE)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def help_(arguments: Namespace, output: Output) -> int:
    """Show how a command is used, with an example; without one, all commands."""
    if arguments.command is None:
        print(parser.overview(output.templates))
    else:
        print(parser.build(command(arguments.command), output.templates).format_help(), end="")
    return int(Status.DONE)
