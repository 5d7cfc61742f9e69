"""The outline icons of the interface, drawn in a colour of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from khoktoom_desktop.desktop.theme import ICON
from khoktoom_desktop.places import resource

_SCALES = (1.0, 1.25, 1.5, 2.0)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, size: int = ICON, checked: str = "") -> QIcon:
    """Return an icon of ``resources/icons`` in a colour, in px at 100 %; ``checked`` is its colour while chosen.

    Raises ``FileNotFoundError`` for a name that is not shipped.
    """
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, colour, size, scale))
        if checked:
            made.addPixmap(pixmap(name, checked, size, scale), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, colour: str, size: int = ICON, scale: float = 1.0) -> QPixmap:
    """Draw an icon for a screen of a scale; ``size`` is in px at 100 %."""
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    picture = QPixmap(QSize(round(size * scale), round(size * scale)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
