"""From the words typed after ``khoktoom`` to an exit status; never a traceback."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from khoktoom_desktop.cli import parser
from khoktoom_desktop.cli.catalogue import COMMANDS, command
from khoktoom_desktop.cli.output import Output
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Misuse, Status, Trouble
from khoktoom_desktop.services import crash
from khoktoom_desktop.services.language import sentences
from khoktoom_desktop.services.version import version


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask and return the exit status."""
    _speak_utf_8()
    output = Output(json="--json" in arguments)
    try:
        language = _language(arguments)
        output = Output(sentences(language), json="--json" in arguments)
        return _dispatch([*arguments], output, language)
    except Trouble as trouble:
        output.trouble(trouble)
        return int(trouble.status)
    except KeyboardInterrupt:
        output.note(sentence("ยกเลิกแล้ว ไม่มีอะไรค้างครึ่งทาง"))
        return int(Status.TROUBLE)
    except BrokenPipeError:
        # The reader of a pipe left (``khoktoom list … | head``); nothing more can be said.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Status.DONE)
    except SystemExit as end:
        return int(end.code or 0) if not isinstance(end.code, str) else int(Status.USAGE)
    except Exception as bug:  # the last resort: a clerk gets a sentence, the maintainers a report
        output.trouble(crash.report(bug))
        return int(Status.TROUBLE)


def _speak_utf_8() -> None:
    """Write UTF-8 whatever the terminal's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _language(arguments: Sequence[str]) -> str:
    """Return the language asked for, wherever ``--lang`` stands; raises ``Misuse`` for another."""
    found = "th"
    for place, word in enumerate(arguments):
        if word == "--lang" and place + 1 < len(arguments):
            found = arguments[place + 1]
        elif word.startswith("--lang="):
            found = word.partition("=")[2]
    if found not in parser.LANGUAGES:
        raise Misuse("unknown-language", "ไม่มีภาษา {language}", "ใช้ --lang th หรือ --lang en", language=found)
    return found


def _dispatch(arguments: list[str], output: Output, language: str) -> int:
    """Find the command among the words and do it; without one, the window."""
    words = _without_language(arguments)
    if not words:
        return _window(None, language if "--lang" in " ".join(arguments) else None)
    first = words[0]
    if first == "--version":
        print(f"khoktoom {version()}")
        return int(Status.DONE)
    if first in ("-h", "--help"):
        print(parser.overview(output.templates))
        return int(Status.DONE)
    if any(first == each.id for each in COMMANDS):
        chosen = command(first)
        given = parser.parse(chosen, words[1:], output.templates)
        done = getattr(import_module(chosen.module), chosen.function)(given, output)
        return int(done)
    if len(words) == 1 and (first.endswith(".khoktoom") or Path(first).exists()):
        return _window(Path(first), language if "--lang" in " ".join(arguments) else None)
    if first.startswith("-"):
        raise Misuse("arguments-unknown", "ไม่รู้จัก {what}", "ดูวิธีใช้ด้วย {command}", what=first, command="khoktoom --help")
    command(first)
    return int(Status.USAGE)


def _without_language(arguments: Sequence[str]) -> list[str]:
    """Return the words without ``--lang`` and its value."""
    kept, skip = [], False
    for word in arguments:
        if skip:
            skip = False
        elif word == "--lang":
            skip = True
        elif not word.startswith("--lang="):
            kept.append(word)
    return kept


def _window(office: Path | None, language: str | None) -> int:
    """Open the window; Qt is loaded only now, so that commands need neither it nor a display."""
    application = import_module("khoktoom_desktop.desktop.application")
    return int(application.run(office, language))
