"""No editor of Qt's for dates and numbers is used: they know no Buddhist year and drop Thai digits without a word."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORBIDDEN = re.compile(r"\bQ(?:(?:Date|Time|DateTime)Edit|(?:Double|Abstract)?SpinBox|CalendarWidget)\b")
# Qt's own dialog of printers holds spin boxes; the style sheet gives them the look of our fields.
STYLED = "style_sheet.py"
WATCHED = (*sorted((ROOT / "forms").glob("*.ui")), *sorted((ROOT / "khoktoom_desktop").rglob("*.py")))


def test_all_forms_and_modules_are_watched() -> None:
    assert sum(path.suffix == ".ui" for path in WATCHED) > 20
    assert sum(path.suffix == ".py" for path in WATCHED) > 300
    assert FORBIDDEN.search('<widget class="QDateEdit" name="day"/>')


@pytest.mark.parametrize("kind", [".ui", ".py"])
def test_no_editor_of_qt_is_used_for_dates_and_numbers(kind: str) -> None:
    found = {
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in WATCHED
        if path.suffix == kind and path.name != STYLED
        for match in FORBIDDEN.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == set()
