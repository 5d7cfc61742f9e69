"""``list`` and ``figures``: the records of a register and what they add up to."""

from argparse import Namespace
from collections.abc import Mapping

from khoktoom_desktop.cli.commands.common import opened
from khoktoom_desktop.cli.output import Output, print_table
from khoktoom_desktop.cli.values import period
from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import ColumnKind
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Status
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.record_json import record_json

_NUMBERS = (ColumnKind.INTEGER, ColumnKind.BAHT)


def list_(arguments: Namespace, output: Output) -> int:
    """Tell the records of a period, found by words."""
    chosen, asked = register(arguments.register), period(arguments)
    with opened(arguments) as office_file:
        found = records.list_records(office_file, chosen, period=asked, find=arguments.find or "")
        known = records.lookups(office_file)
    if output.json:
        output.answer([record_json(chosen, record, known) for record in found.records])
        return int(Status.DONE)
    columns = [column for column in chosen.columns() if not column.hidden]
    rows = [
        [record.uid or "", *(write_cell(column, getattr(record, column.field, None), known) for column in columns)]
        for record in found.records
    ]
    print_table(
        ("uid", *(column.title for column in columns)),
        rows,
        (False, *(column.kind in _NUMBERS for column in columns)),
    )
    output.note(sentence("{count} รายการ", count=found.count))
    return int(Status.DONE)


def figures(arguments: Namespace, output: Output) -> int:
    """Tell the figures of a period."""
    chosen, asked = register(arguments.register), period(arguments)
    with opened(arguments) as office_file:
        found = figures_json(office_file, chosen, asked)
    if output.json:
        output.answer(found)
    else:
        _tell(found)
    return int(Status.DONE)


def _tell(found: Mapping[str, object], indent: str = "") -> None:
    """Print figures as indented lines; what was not entered is a dash."""
    for name, value in found.items():
        if isinstance(value, Mapping):
            print(f"{indent}{name}:")
            _tell(value, f"{indent}  ")
        elif isinstance(value, list | tuple) and any(isinstance(entry, Mapping) for entry in value):
            print(f"{indent}{name}:")
            for entry in value:
                print(f"{indent}  - {_one_line(entry)}")
        else:
            print(f"{indent}{name}: {_one_line(value)}")


def _one_line(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_one_line(each)}" for name, each in value.items())
    if isinstance(value, list | tuple):
        return " ".join(_one_line(each) for each in value)
    return str(value)
