"""The entries of a poster: read down the columns, a long text set smaller, the height what the rows take."""

from typing import NamedTuple

import pytest

from khoktoom_desktop.paper.canvas import Colour
from khoktoom_desktop.paper.faces import poster_faces
from khoktoom_desktop.paper.lines import Line
from khoktoom_desktop.paper.poster import Entry
from khoktoom_desktop.paper.poster_entries import Entries, Inks
from khoktoom_desktop.paper.shapes import Shape
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.thai.words import Segmenter

INKS = Inks((0, 0, 0), (0.1, 0, 0), (0.2, 0, 0), (1, 1, 1))


@pytest.fixture
def case() -> TypeCase:
    return TypeCase(poster_faces(), Segmenter())


class Set(NamedTuple):
    """Lines that were set, and where."""

    text: str
    lines: list[Line]
    size: float
    left: float
    top: float


def set_entries(case: TypeCase, *entries: Entry, share: float = 1.0) -> tuple[float, dict[str, Set]]:
    """Set entries 500 points wide from 700 down; returns their height and what was set, by its words."""
    found: dict[str, Set] = {}

    def set_lines(lines: list[Line], size: float, left: float, top: float, colour: Colour) -> list[Shape]:
        text = "".join(piece.word.text for line in lines for piece in line.pieces)
        found[text] = Set(text, lines, size, left, top)
        return []

    made = Entries(case, entries, (40.0, 500.0), (1.0, share), INKS)
    made.shapes(700.0, set_lines)
    return made.height, found


def test_they_are_read_down_the_columns(case: TypeCase) -> None:
    height, found = set_entries(case, *(Entry("globe", f"ช่อง{number}", "") for number in range(5)))
    assert [found[f"ช่อง{number}"].left for number in range(5)] == [86.0, 86.0, 86.0, 342.0, 342.0]
    assert found["ช่อง0"].top == found["ช่อง3"].top == 700.0
    assert found["ช่อง0"].top > found["ช่อง1"].top == found["ช่อง4"].top > found["ช่อง2"].top > 700.0 - height


def test_a_text_a_little_too_long_is_set_smaller_and_a_long_one_cut(case: TypeCase) -> None:
    short, long = "www.example.go.th/abcdefghij", "www.example.go.th/" + "abc" * 20
    _, found = set_entries(case, Entry("globe", "ก", short), Entry("mail", "ข", long))
    assert (len(found[short].lines), len(found[long].lines)) == (1, 4)
    assert found[short].size < found[long].size
    assert all(line.width <= line.measure for each in found.values() for line in each.lines)


def test_a_share_of_the_size_takes_a_share_of_the_room(case: TypeCase) -> None:
    entry = Entry("globe", "ช่อง", "www.example.go.th", "ข่าว")
    whole, large = set_entries(case, entry)
    part, small = set_entries(case, entry, share=0.5)
    assert part == pytest.approx(whole / 2)
    assert small["ช่อง"].size == large["ช่อง"].size / 2


def test_no_entry_takes_no_room(case: TypeCase) -> None:
    assert set_entries(case) == (0.0, {})
