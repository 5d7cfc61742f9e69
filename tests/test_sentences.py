"""Every sentence that the code can say has an English with the same places."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

# The code is read here, not run: following its lines would only double the time.
pytestmark = pytest.mark.untraced

TOP = Path(__file__).parents[1]
PACKAGE = TOP / "khoktoom_desktop"
TRANSLATIONS = TOP / "resources" / "translations" / "sentences_en.toml"
PLACES = re.compile(r"(?<!\{)\{([a-z_]+)\}")
# The place of the templates among the arguments of each maker of sentences.
_MAKERS = {
    "sentence": (0,),
    "error": (2,),
    "warning": (2,),
    "Trouble": (1, 2),
    "Refused": (1, 2),
    "Misuse": (1, 2),
    "Unreadable": (1,),
}


# Where templates are handed on that were found where they are written.
PASSED_ON = {"cli/parser.py", "cli/values.py", "domain/problem.py", "domain/trouble.py"}


@dataclass(frozen=True)
class Found:
    """A template and where it stands; ``text`` is ``None`` for an argument that is no literal."""

    text: str | None
    place: str


@cache
def templates() -> tuple[Found, ...]:
    """Return the templates of every module of the package; they are read once."""
    paths = (path for path in sorted(PACKAGE.rglob("*.py")) if not path.name.startswith("ui_"))
    return tuple(found for path in paths for found in _of_module(path))


def _of_module(path: Path) -> Iterator[Found]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = _strings(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for argument in _template_arguments(node):
            for text in _values(argument, named):
                yield Found(text, place)


def _template_arguments(node: ast.Call) -> list[ast.expr]:
    function = node.func
    name = (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )
    if name == "__init__":
        # super().__init__ of a kind of trouble: code, message, next step.
        constants = [each for each in node.args[1:3] if isinstance(each, ast.Constant) and _is_thai(each.value)]
        return list(constants)
    return [node.args[place] for place in _MAKERS.get(name, ()) if place < len(node.args)]


def _is_thai(value: object) -> bool:
    return isinstance(value, str) and any("\u0e00" <= character <= "\u0e7f" for character in value)


def _strings(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """Return what every name of a module is ever set to."""
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                _bind(target, node.value, named)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            _bind(node.target, node.value, named)
        elif isinstance(node, ast.For | ast.comprehension):
            for target in ast.walk(node.target):
                if isinstance(target, ast.Name):
                    named.setdefault(f"for {target.id}", []).append(node.iter)
    return named


def _thai_in(table: ast.expr, named: dict[str, list[ast.expr]]) -> list[str]:
    """Return the Thai texts that stand in a table, or in what its name is set to."""
    whole = named.get(table.id, []) if isinstance(table, ast.Name) else [table]
    return [
        each.value
        for part in whole
        for each in ast.walk(part)
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and _is_thai(each.value)
    ]


def _bind(target: ast.expr, value: ast.expr, named: dict[str, list[ast.expr]]) -> None:
    if isinstance(target, ast.Name):
        named.setdefault(target.id, []).append(value)
    elif isinstance(target, ast.Tuple):
        tuples = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
        for each in tuples:
            if isinstance(each, ast.Tuple) and len(each.elts) == len(target.elts):
                for inner, part in zip(target.elts, each.elts, strict=True):
                    _bind(inner, part, named)


def _values(node: ast.expr, named: dict[str, list[ast.expr]], depth: int = 0) -> list[str | None]:
    """Return the texts that an expression may be; ``None`` for one that is not known here."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_values(node.body, named, depth), *_values(node.orelse, named, depth)]
    if isinstance(node, ast.Subscript) or (
        isinstance(node, ast.Name) and node.id not in named and f"for {node.id}" in named
    ):
        # One of the entries of a table: all its Thai words.
        tables = [node.value] if isinstance(node, ast.Subscript) else named[f"for {node.id}"]
        return [text for table in tables for text in _thai_in(table, named)] or [None]
    if isinstance(node, ast.Name) and node.id in named and depth < 4:
        # Another function's variable of the same name may hold anything.
        texts = [text for value in named[node.id] for text in _values(value, named, depth + 1)]
        return [text for text in texts if text is not None] or texts
    if isinstance(node, ast.JoinedStr):
        parts = [
            _values(part.value if isinstance(part, ast.FormattedValue) else part, named, depth) for part in node.values
        ]
        return (
            ["".join(str(part[0]) for part in parts)] if all(len(part) == 1 and part[0] for part in parts) else [None]
        )
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _values(node.left, named, depth), _values(node.right, named, depth)
        return [f"{left[0]}{right[0]}"] if len(left) == len(right) == 1 and left[0] and right[0] else [None]
    return [None]


def english() -> dict[str, str]:
    found: dict[str, str] = tomllib.loads(TRANSLATIONS.read_text(encoding="utf-8"))["sentences"]
    return found


def test_every_sentence_has_its_english() -> None:
    known = english()
    found = [each for each in templates() if each.text is not None]
    assert len(found) > 400
    missing = {each.text: each.place for each in found if each.text not in known}
    assert missing == {}


def test_no_english_is_left_over() -> None:
    said = {each.text for each in templates()}
    assert [text for text in english() if text not in said] == []


def test_the_places_are_the_same_in_both_languages() -> None:
    differing = [
        (thai, other) for thai, other in english().items() if set(PLACES.findall(thai)) != set(PLACES.findall(other))
    ]
    assert differing == []


def test_templates_are_literals_but_where_they_are_passed_on() -> None:
    """A template that is put together while the program runs could not be found in any table."""
    unknown = {each.place.rpartition(":")[0] for each in templates() if each.text is None}
    assert unknown <= PASSED_ON
