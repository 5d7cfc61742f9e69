"""Both themes can be read, and the look follows the clerk's choice."""

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.style_sheet import style_sheet
from khoktoom_desktop.desktop.theme import BODY, DARK, FAMILY, LIGHT, Colours, Scheme, Theme, font

PAIRS = [
    ("text", "ground"), ("text", "surface"), ("text", "raised"), ("text", "accent_tint"), ("quiet", "ground"),
    ("quiet", "surface"), ("accent", "surface"), ("accent", "ground"), ("accent", "accent_tint"),
    ("on_accent", "accent"), ("on_accent", "accent_strong"), ("error", "surface"), ("error", "ground"),
    ("text", "error_tint"), ("warning", "surface"), ("warning", "ground"), ("warning", "warning_tint"),
    ("text", "warning_tint"), ("done", "surface"), ("done", "ground"), ("surface", "text"),
    ("quiet", "raised"), ("accent", "raised"), ("error", "error_tint"), ("done", "done_tint"), ("text", "done_tint"),
    ("accent_strong", "surface"), ("text", "line"),
]  # fmt: skip


def luminance(colour: str) -> float:
    parts = [
        each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_can_be_read_on_its_ground(colours: Colours, text: str, ground: str) -> None:
    lights = sorted((luminance(getattr(colours, text)), luminance(getattr(colours, ground))))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["surface", "ground"])
@pytest.mark.parametrize("edge", ["field_line", "accent", "error", "warning"])
def test_the_edge_of_a_field_stands_out(colours: Colours, edge: str, ground: str) -> None:
    """The border of an input, of the focus and of a problem: 3 : 1 at least."""
    lights = sorted((luminance(getattr(colours, edge)), luminance(getattr(colours, ground))))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 3.0


def test_no_other_colour_is_used() -> None:
    """What the style sheet writes comes from the theme's names, so that the pairs above are all there are."""
    for colours in (LIGHT, DARK):
        named = {getattr(colours, each.name) for each in fields(colours)}
        assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", style_sheet(colours, "light"))) <= named


def test_choosing_dark_changes_everything_at_once(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Scheme.DARK)
    assert theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground)
    assert DARK.accent in qapp.styleSheet()
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Scheme.DARK)


def test_the_system_is_followed_unless_a_look_is_chosen(theme: Theme, qapp: QApplication) -> None:
    theme.choose(Scheme.SYSTEM)
    system_is_dark = qapp.styleHints().colorScheme().name == "Dark"
    assert theme.dark is system_is_dark
    assert theme.scheme is Scheme.SYSTEM


def test_the_face_is_the_bundled_one(qapp: QApplication) -> None:
    assert QFontInfo(font(BODY)).family() == FAMILY
    assert QFontInfo(font(BODY, strong=True)).weight() == 600
    assert font(BODY, tabular=True).featureTags()
