"""Every icon named is shipped, and every icon shipped is named."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from khoktoom_desktop.desktop.icons import icon, pixmap
from khoktoom_desktop.desktop.pages.catalogue import PAGES
from khoktoom_desktop.places import resource

PACKAGE = Path(__file__).parents[2] / "khoktoom_desktop"
SHIPPED = {path.stem for path in resource("icons").glob("*.svg")}


def test_every_icon_shipped_is_used() -> None:
    sources = [*(PACKAGE / "desktop").rglob("*.py"), *(PACKAGE / "registers").glob("*.py")]
    words = {word for path in sources for word in re.findall(r'"([a-z0-9-]+)"', path.read_text(encoding="utf-8"))}
    assert SHIPPED - words == set()


def test_every_page_has_its_icon() -> None:
    assert {entry.icon for entry in PAGES} <= SHIPPED


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_an_icon_is_drawn_in_its_colour_at_every_scale(qapp: QApplication, scale: float) -> None:
    picture = pixmap("gift", "#B3261E", 20, scale)
    assert picture.width() == round(20 * scale)
    image: QImage = picture.toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert drawn == {"#b3261e"}


def test_a_chosen_icon_has_another_colour(qapp: QApplication) -> None:
    made = icon("gift", "#000000", checked="#FF0000")
    states = [made.pixmap(20, 20, made.Mode.Normal, state).toImage() for state in (made.State.Off, made.State.On)]
    assert states[0] != states[1]


def test_an_unknown_icon_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", "#000000")
