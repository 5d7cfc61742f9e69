"""Every word of the window has its English, with the same places; nothing is left over, nothing is put together."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from khoktoom_desktop.desktop.chart_words import chart_words
from khoktoom_desktop.desktop.language import LANGUAGES, speak
from khoktoom_desktop.desktop.pages.period_words import period_title, period_words
from khoktoom_desktop.desktop.widgets.date_edit import echo_of
from khoktoom_desktop.desktop.words import day_words, language, say, tr
from khoktoom_desktop.domain.chart import Chart, Series
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import error
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.thai.unreadable import Unreadable

TOP = Path(__file__).parents[2]
DESKTOP = TOP / "khoktoom_desktop" / "desktop"
PLACES = re.compile(r"\{[^}]*\}")
SHOWN_AS_DATA = {
    "application.py",  # said before there is a window
    "office/details.py",  # kinds of municipality, printed as they are
    "language.py",  # each language in its own words
    "offices.py",  # names of files
    "widgets/date_edit.py",  # letters that mean a key
    "widgets/keyed_choices.py",
    "grid/keys.py",
}


@pytest.fixture(scope="module")
def renew() -> ModuleType:
    spec = importlib.util.spec_from_file_location("renew_words", TOP / "resources" / "translations" / "renew.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "en")
    yield
    speak(qapp, "th")


def test_every_word_has_its_english_and_none_is_left_over(renew: ModuleType) -> None:
    """After a change: resources/translations/renew.py, then write what it marks as unfinished."""
    known, wanted = renew.translations(), renew.sources()
    assert len(wanted) > 1_000
    assert sorted(wanted - known.keys()) == []
    assert sorted(known.keys() - wanted) == []


def test_places_are_the_same_in_both_languages(renew: ModuleType) -> None:
    differing = [
        (thai, other)
        for (_context, thai), other in renew.translations().items()
        if sorted(PLACES.findall(thai)) != sorted(PLACES.findall(other))
    ]
    assert differing == []


def test_what_is_not_english_yet_is_marked(renew: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "words.ts"
    renew.write({("Words", "บันทึก"): "Save"}, {("Words", "บันทึก"), ("Words", "ลบ")}, target)
    assert 'type="unfinished"' in target.read_text(encoding="utf-8")
    assert renew.translations(target) == {("Words", "บันทึก"): "Save"}


def test_facts_that_are_filled_in_are_those_of_the_words() -> None:
    """``tr("… {x} …").format(x=…)``: each place has its fact, each fact its place."""
    wrong = []
    for path, node in _calls():
        if not (isinstance(node.func, ast.Attribute) and node.func.attr == "format"):
            continue
        inner = node.func.value
        if isinstance(inner, ast.Call) and ast.unparse(inner.func) == "tr" and isinstance(inner.args[0], ast.Constant):
            places = {re.split("[:!.]", each[1:-1])[0] for each in PLACES.findall(str(inner.args[0].value))}
            if places != {each.arg for each in node.keywords}:
                wrong.append(f"{path}:{node.lineno}")
    assert wrong == []


@pytest.mark.untraced
def test_no_thai_is_shown_that_is_not_wrapped() -> None:
    """A Thai literal is translated, marked, or the template of a sentence that has its English elsewhere."""
    wrong = []
    for place, tree in _trees().items():
        if place in SHOWN_AS_DATA:
            continue
        wrapped = {id(each) for call in ast.walk(tree) if isinstance(call, ast.Call) for each in _excused(call)}
        documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        wrong += [
            f"{place}:{node.lineno} {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and id(node) not in wrapped | documented and _thai(node.value)
        ]
    assert wrong == []


def test_every_language_is_shown_and_left_again(qapp: QApplication) -> None:
    assert set(LANGUAGES) == {"th", "en"}
    speak(qapp, "en")
    assert (language(), tr("บันทึก")) == ("en", "Save")
    speak(qapp, "xx")
    assert (language(), tr("บันทึก"), tr("")) == ("th", "บันทึก", "")


def test_periods_and_days_are_said_in_english(english: None) -> None:
    assert period_words(Period(2568, quarter=3)) == "Quarter 3/2568"
    assert period_words(Period(2568, half=2)) == "Second half of 2568"
    assert period_words(Period(2568, month=5)) == "May 2568"
    assert (period_words(Period(2568)), period_words(ALL_RECORDS)) == ("Fiscal year 2568", "All years")
    assert period_title(Period(2568, quarter=3)) == "Quarter 3, fiscal year B.E. 2568"
    assert period_title(Period(2568, half=1)).startswith("First six months (October – March)")
    assert period_title(Period(2568, month=10)) == "October B.E. 2567"
    assert (period_title(Period(2568)), period_title(ALL_RECORDS)) == ("Fiscal year B.E. 2568", "All fiscal years")
    assert day_words("2 พ.ค. 2569") == "2 May 2569"
    assert echo_of(date(2026, 5, 2)) == "Sat 2 May 2569 · quarter 3"


def test_a_period_has_the_name_that_papers_give_it() -> None:
    for period in (Period(2568), Period(2568, half=2), Period(2568, quarter=1), Period(2568, month=12), ALL_RECORDS):
        assert period_title(period) == period.title()


def test_sentences_are_said_in_the_language_of_the_window(english: None) -> None:
    told = sentence("{register} {count} รายการ", register="การรับของขวัญ", count=2)
    assert say(told) == "Gifts received: 2 records"
    assert say(error("x", "required", "กรอก{title}", title="มูลค่า (บาท)")) == "Fill in Value (baht)"
    assert "Value (baht)" in say(sentence("{trouble}", trouble=sentence("กรอก{title}", title="มูลค่า (บาท)")))
    assert not _thai(say(Trouble("x", "ยังไม่ได้ระบุแฟ้มสำนักงาน", "ใช้ --lang th หรือ --lang en")))
    unread = Unreadable("year", "ปี {text} ไม่ใช่ปี พ.ศ. พิมพ์สี่หลัก เช่น 2568", text="25")
    assert say(unread).startswith("25 ") or "25" in say(unread)
    assert say(OSError("disk")) == "disk"


def test_a_chart_says_its_finding_in_english(english: None) -> None:
    labels = ("ต.ค.", "พ.ย.", "ธ.ค.")
    chart = Chart("เดือนพฤศจิกายน…", labels, (Series("ผู้รับบริการ", (3.0, 7.0, None)),), "ครั้ง")
    found = chart_words(chart)
    assert found.title == "November has the most people served: 7 times"
    assert (found.labels, found.unit) == (("Oct", "Nov", "Dec"), "times")
    assert found.alternative.endswith("Oct 3 Nov 7")
    assert chart_words(Chart("", labels, (Series("ผู้รับบริการ", (None,) * 3),))).title == "No data on people served yet"


@cache
def _trees() -> dict[str, ast.Module]:
    """Return every module of the window by its place, read once."""
    paths = [path for path in sorted(DESKTOP.rglob("*.py")) if not path.name.startswith("ui_")]
    return {path.relative_to(DESKTOP).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for place, tree in _trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield place, node


def _excused(call: ast.Call) -> Iterator[ast.AST]:
    """Yield what stands in a call that translates, marks, or makes a sentence; an example is what one types."""
    name = ast.unparse(call.func).rpartition(".")[2]
    if name in {"tr", "mark", "sentence", "error", "warning", "Trouble", "Refused", "Misuse", "Unreadable"}:
        for argument in (*call.args, *(each.value for each in call.keywords)):
            yield from ast.walk(argument)
    for keyword in call.keywords:
        if keyword.arg == "example":
            yield keyword.value


def _thai(text: object) -> bool:
    return isinstance(text, str) and any("\u0e01" <= letter <= "\u0e5b" for letter in text)
