"""The house's own rules that no linter knows."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
SOURCES = sorted(
    path
    for folder in ("khoktoom_desktop", "resources", "benchmarks", "docs", "tests")
    for path in (TOP / folder).rglob("*.py")
    if not path.name.startswith("ui_")
)
HEAVY = (
    "sqlalchemy",
    "reportlab",
    "openpyxl",
    "alembic",
    "python_calamine",
    "uharfbuzz",
    "nlpo3",
    "qrcode",
    "pypdfium2",
)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(TOP)))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.untraced
def test_no_widget_that_changes_what_was_typed() -> None:
    """QDateEdit and QDoubleSpinBox silently store other dates and amounts than were typed."""
    forbidden = re.compile(r"\bQ(Date|DateTime|Time)Edit\b|\bQ(Double)?SpinBox\b|\bQCalendarWidget\b")
    places = [*(path for path in SOURCES if "tests" not in path.parts), *(TOP / "forms").glob("*.ui")]
    found = [f"{path.name}: {match}" for path in places for match in forbidden.finditer(strip_strings(path))]
    assert found == []


def strip_strings(path: Path) -> str:
    """Return the text of a form, or the names used in a module (not its comments and docstrings)."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ui":
        return text
    nodes = ast.walk(ast.parse(text))
    return " ".join(
        node.id if isinstance(node, ast.Name) else node.name if isinstance(node, ast.alias) else "" for node in nodes
    )


@pytest.mark.parametrize(
    "module",
    [
        "khoktoom_desktop.desktop.main_window",
        "khoktoom_desktop.desktop.pages.catalogue",
        "khoktoom_desktop.registers.catalogue",
        "khoktoom_desktop.publications.catalogue",
        "khoktoom_desktop.cli",
    ],
)
def test_the_first_window_waits_for_no_heavy_package(module: str) -> None:
    code = f"import sys, {module}; print(*sorted({set(HEAVY)!r} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []


def test_the_window_toolkit_drops_no_reference() -> None:
    """PySide6 6.12.0 aborts on Python 3.11 after some 5,000 such calls."""
    code = (
        "from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem\n"
        "application = QApplication([])\n"
        "table = QTableWidget(100, 10)\n"
        "for number in range(20_000):\n"
        "    table.setItem(number % 100, number % 10, QTableWidgetItem(str(number)))\n"
        "print(table.item(99, 9).text())\n"
    )
    screenless = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=screenless)
    assert done.stdout.strip() == "19999"


def test_nothing_tells_of_the_machine_it_was_made_on() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=TOP, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    path = re.compile(r"(?<![\w.])/(?:work|farm)/")
    suffixes = {".py", ".md", ".toml", ".ui", ".spec", ".ts"}
    texts = [TOP / name for name in tracked if Path(name).suffix in suffixes and (TOP / name).is_file()]
    assert [str(each) for each in texts if path.search(each.read_text(encoding="utf-8"))] == []
