"""The door: whatever is described becomes a file, and nobody waits for an engine that is not asked."""

import subprocess
import sys
from datetime import date
from pathlib import Path

from khoktoom_desktop.paper.blocks import Paper, Setup, Text
from khoktoom_desktop.paper.card import Card
from khoktoom_desktop.paper.poster import Poster
from khoktoom_desktop.paper.typeset import typeset

DAY = date(2023, 10, 10)
LINK = "https://khoktoom.example"
PACKAGE = Path(__file__).parents[2] / "khoktoom_desktop"
HEAVY = {"reportlab", "openpyxl", "uharfbuzz", "fontTools", "PIL", "pypdfium2", "zxingcpp", "python_calamine"}


def test_papers_cards_and_posters_become_files() -> None:
    poster = Poster("เทศบาลตำบลทดสอบ", "ร่วมตอบ", "", (), LINK, "", "", DAY)
    assert typeset(Paper(Setup("ประกาศ", "เทศบาลตำบลทดสอบ", DAY), (Text("ก"),))).startswith(b"%PDF-1.7")
    assert typeset(Card("เทศบาลตำบลทดสอบ", (), LINK, DAY, "นามบัตร", "เทศบาลตำบลทดสอบ")).startswith(b"%PDF-1.7")
    assert typeset(poster).startswith(b"%PDF-1.7")
    assert typeset(poster, "png").startswith(b"\x89PNG")
    assert typeset(poster, "svg").startswith(b"<svg")


def test_asking_what_papers_lack_loads_no_engine() -> None:
    """The home page and most commands ask; the modules of all papers are imported then."""
    registers = sorted(PACKAGE.glob("registers/*/*.py"))
    files = [*registers, *sorted(PACKAGE.glob("publications/*.py")), *sorted(PACKAGE.glob("services/*.py"))]
    names = [".".join(("khoktoom_desktop", *file.relative_to(PACKAGE).with_suffix("").parts)) for file in files]
    asked = [name for name in names if not name.endswith("__init__")]
    assert len(asked) > 100
    code = (
        f"import importlib, sys; [*map(importlib.import_module, sys.argv[1:])]; print(*{HEAVY!r} & sys.modules.keys())"
    )
    found = subprocess.run([sys.executable, "-c", code, *asked], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
