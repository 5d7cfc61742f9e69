"""The parser: argparse told in Thai, every command from the catalogue."""

import re
from argparse import SUPPRESS, Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn

from khoktoom_desktop.cli.catalogue import COMMANDS, Argument, Command
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Misuse

LANGUAGES = ("th", "en")
_NEXT = "ดูวิธีใช้ด้วย {command}"
# What argparse says, and what is said instead; the first group is what it is about.
_MESSAGES = (
    (re.compile(r"the following arguments are required: (.+)"), "arguments-missing", sentence("ยังขาด {what}")),
    (re.compile(r"unrecognized arguments: (.+)"), "arguments-unknown", sentence("ไม่รู้จัก {what}")),
    (re.compile(r"argument (.+?): expected .*argument"), "value-missing", sentence("{what} ต้องตามด้วยค่า")),
    (re.compile(r"ambiguous option: (\S+)"), "option-ambiguous", sentence("{what} ย่อสั้นเกินไป หมายถึงได้หลายอย่าง")),
    (re.compile(r"argument (.+?): ignored explicit"), "value-unwanted", sentence("{what} ไม่ต้องมีค่าต่อท้าย")),
)


class _Formatter(RawDescriptionHelpFormatter):
    """Help whose own words are in the chosen language."""

    usage_word = ""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Put the language's word before the usage."""
        super().add_usage(usage, actions, groups, self.usage_word or prefix)


class Parser(ArgumentParser):
    """A parser that raises ``Misuse`` instead of printing English and leaving."""

    def error(self, message: str) -> NoReturn:
        """Raise what argparse found as a sentence."""
        following = f"{self.prog} --help"
        for pattern, code, said in _MESSAGES:
            if found := pattern.search(message):
                raise Misuse(code, said.template, _NEXT, what=found[1], command=following)
        raise Misuse("usage", "ใช้คำสั่งไม่ถูกต้อง", _NEXT, command=following)


def build(command: Command, templates: Mapping[str, str]) -> Parser:
    """Make the parser of one command, its help in the chosen language."""

    def words(said: Sentence) -> str:
        return said.in_language(templates).replace("%", "%%")

    class Formatter(_Formatter):
        usage_word = words(sentence("วิธีใช้: "))

    example = f"{words(sentence('ตัวอย่าง'))}:\n  {command.example}"
    parser = Parser(
        prog=f"khoktoom {command.id}",
        description=words(command.summary),
        epilog=example,
        formatter_class=Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    places = parser.add_argument_group(words(sentence("สิ่งที่ต้องระบุ")))
    options = parser.add_argument_group(words(sentence("ตัวเลือก")))
    for argument in command.arguments:
        _add(options if argument.name.startswith("-") else places, argument, words)
    options.add_argument("--lang", metavar="th|en", default=SUPPRESS, help=words(sentence("ภาษาของข้อความ")))
    options.add_argument("-h", "--help", action="help", help=words(sentence("แสดงวิธีใช้")))
    return parser


def _add(group: Any, argument: Argument, words: Any) -> None:
    """Add one argument to its group."""
    given: dict[str, Any] = {"help": words(argument.help)}
    if argument.flag:
        group.add_argument(argument.name, action="store_true", **given)
        return
    given["metavar"] = argument.metavar or None
    if argument.read:
        given["type"] = argument.read
    if argument.name.startswith("-"):
        group.add_argument(argument.name, required=argument.required, **given)
    else:
        group.add_argument(argument.name, nargs="?" if argument.optional else None, **given)


def parse(command: Command, arguments: Sequence[str], templates: Mapping[str, str]) -> Namespace:
    """Parse the arguments of a command; raises ``Misuse``, or ``SystemExit`` after ``--help``."""
    return build(command, templates).parse_args(list(arguments))


def overview(templates: Mapping[str, str]) -> str:
    """Return the help over all commands."""
    lines = [
        sentence("วิธีใช้: ").in_language(templates) + "khoktoom [OFFICE]",
        sentence("วิธีใช้: ").in_language(templates) + "khoktoom COMMAND …",
        "",
        sentence("ไม่มีคำสั่ง: เปิดหน้าต่างโปรแกรม (แฟ้มนั้น หรือแฟ้มที่เปิดล่าสุด)").in_language(templates),
        "",
    ]
    longest = max(len(each.id) for each in COMMANDS)
    lines += [f"  {each.id:<{longest}}  {each.summary.in_language(templates)}" for each in COMMANDS]
    lines += ["", sentence("ดูวิธีใช้ของคำสั่ง: khoktoom help COMMAND").in_language(templates)]
    return "\n".join(lines)
