"""Renew khoktoom_en.ts: every word of the window with the English it has; what lacks one is marked unfinished.

    .venv/bin/python resources/translations/renew.py            # after a Thai text was added or changed
    .venv/bin/python resources/translations/renew.py --missing  # only say what lacks its English

The English is written into the file by hand or with Qt Linguist. Words no longer used are dropped.
"""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

from khoktoom_desktop.desktop.words import CONTEXT, LANGUAGE
from khoktoom_desktop.domain.column import Choice, Column
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.services.packs.catalogue import PACKS
from khoktoom_desktop.thai.dates import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS

TOP = Path(__file__).resolve().parents[2]
TARGET = TOP / "resources" / "translations" / "khoktoom_en.ts"
FACTS = TOP / "resources" / "office"
WRAPPERS = {"tr", "mark"}
DATA = {"o-code", "survey-question"}
"""Topics whose entries are facts of the office in its own words, not words of the program."""

Key = tuple[str, str]
"""A context and a source text."""


def sources() -> set[Key]:
    """Return every text of the window: forms, code, and the titles that catalogues list."""
    words = {(CONTEXT, text) for found in (of_code(), of_catalogues()) for text in found if is_thai(text)}
    return words | set(of_forms()) | {(CONTEXT, LANGUAGE)}


def of_forms() -> Iterator[Key]:
    """Yield the texts of the forms, each in its form's own context."""
    for path in sorted((TOP / "forms").glob("*.ui")):
        form = Xml.parse(path).getroot()
        for text in form.iter("string"):
            if text.get("notr") != "true" and (text.text or "").strip():
                yield form.findtext("class") or "", text.text or ""


def of_code() -> Iterator[str]:
    """Yield the literals that the code of the window wraps in ``tr`` or ``mark``."""
    for path in sorted((TOP / "khoktoom_desktop" / "desktop").rglob("*.py")):
        if path.name.startswith("ui_"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WRAPPERS:
                argument = node.args[0]
                if isinstance(argument, ast.Constant):
                    yield str(argument.value)


def of_catalogues() -> Iterator[str]:
    """Yield the titles that registers, columns, papers, packs, lists and the calendar bring."""
    yield from (*MONTHS, *SHORT_MONTHS, *SHORT_WEEKDAYS)
    yield from (text for each in PAPERS for text in (each.title, each.whole) if text)
    yield from (text for each in PACKS for text in (each.title, each.purpose))
    topics = set()
    for register in REGISTERS:
        yield from (register.title, register.purpose)
        for column in register.columns():
            yield from _of_column(column)
            topics.add(column.topic)
    for path in sorted(FACTS.glob("*.toml")):
        for fact in tomllib.loads(path.read_text(encoding="utf-8")).get("fact", ()):
            if fact.get("topic") in topics - DATA:
                yield fact["title"]


def _of_column(column: Column) -> Iterator[str]:
    yield from (column.title, column.help, column.use, column.why)
    yield from (each.title for each in column.choices if isinstance(each, Choice))


def is_thai(text: str) -> bool:
    """Tell whether a text has a Thai letter."""
    return any("\u0e01" <= letter <= "\u0e5b" for letter in text)


def translations(path: Path = TARGET) -> dict[Key, str]:
    """Return the finished English of a file."""
    if not path.is_file():
        return {}
    found = {}
    for context in Xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            english = message.find("translation")
            if english is not None and english.get("type") is None and english.text:
                found[context.findtext("name") or "", message.findtext("source") or ""] = english.text
    return found


def write(known: dict[Key, str], wanted: set[Key], path: Path = TARGET) -> None:
    """Write the file, sorted, so that two runs differ only in what was changed."""
    root = Xml.Element("TS", version="2.1", language="en_GB", sourcelanguage="th")
    for name in sorted({context for context, _text in wanted}):
        context = Xml.SubElement(root, "context")
        Xml.SubElement(context, "name").text = name
        for text in sorted(text for each, text in wanted if each == name):
            message = Xml.SubElement(context, "message")
            Xml.SubElement(message, "source").text = text
            english = known.get((name, text))
            done = Xml.SubElement(message, "translation", {} if english else {"type": "unfinished"})
            done.text = english or ""
    Xml.indent(root, " ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + Xml.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Renew the file; the status is 1 while something lacks its English."""
    known, wanted = translations(), sources()
    missing = sorted(wanted - known.keys())
    if "--missing" not in arguments:
        write(known, wanted)
    for context, text in missing:
        print(f"{context}: {text!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
