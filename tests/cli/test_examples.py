"""Every command's example works, in the order in which a person would try them."""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from khoktoom_desktop.cli.catalogue import COMMANDS

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

OFFICE = "ตัวอย่าง.khoktoom"
Khoktoom = Callable[..., Any]


def test_every_example_works(khoktoom: Khoktoom, folder: Path) -> None:
    (folder / OFFICE).unlink()
    for command in COMMANDS:
        program, *arguments = shlex.split(command.example)
        assert program == "khoktoom"
        assert arguments[0] == command.id
        answer = khoktoom(*arguments)
        assert answer.status == 0, (command.example, answer)
    assert (folder / "ประกาศผล.pdf").read_bytes().startswith(b"%PDF")
