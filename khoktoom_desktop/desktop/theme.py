"""The look in one place: colours, sizes, spaces, the palette and the one style sheet; pages use the names."""

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

FAMILY = "Sarabun"

NOTE, BODY, SECTION, TITLE = 13, 15, 18, 24
"""Type sizes, in px at 100 %."""

GAP, GAP_M, GAP_L, GAP_XL, GAP_XXL = 8, 12, 16, 24, 32
"""Spaces of the 4 px grid, in px; ``GAP_XL`` is the one page margin."""

MARGIN = GAP_XL
FIELD, ROW, TARGET, RADIUS, ICON = 36, 34, 28, 6, 20
NAVIGATION_WIDTH = 240


@dataclass(frozen=True)
class Colours:
    """The colours of one theme, by what they mean; every text on its ground has contrast ≥ 4.5 : 1."""

    ground: str
    surface: str
    raised: str
    line: str
    field_line: str
    text: str
    quiet: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_tint: str
    error: str
    error_tint: str
    warning: str
    warning_tint: str
    done: str
    done_tint: str
    second: str


LIGHT = Colours(
    ground="#F6F7F9", surface="#FFFFFF", raised="#EEF1F4", line="#DDE1E7", field_line="#828C9B",
    text="#1B2430", quiet="#5B6675",
    accent="#0F6E6E", accent_strong="#0B5757", on_accent="#FFFFFF", accent_tint="#E3F1F0",
    error="#B3261E", error_tint="#FCEBEA", warning="#8A5D00", warning_tint="#FFF4DB",
    done="#1A7045", done_tint="#E4F4EA", second="#9DB8B6",
)  # fmt: skip
DARK = Colours(
    ground="#14181E", surface="#1C222B", raised="#262E39", line="#313A46", field_line="#6E7B8C",
    text="#E7ECF2", quiet="#9AA6B5",
    accent="#4DB6AC", accent_strong="#6FCBC2", on_accent="#0C1F1E", accent_tint="#1D3536",
    error="#FF8A80", error_tint="#3A2325", warning="#F2BE5C", warning_tint="#372D1B",
    done="#6FD09A", done_tint="#1B3327", second="#56777A",
)  # fmt: skip


class Scheme(StrEnum):
    """What the clerk chose: follow the system, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Apply the look to the application, follow the system's light and dark, and tell when it changed."""

    changed = Signal()

    def __init__(self, scheme: Scheme = Scheme.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self.colours = self._chosen()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def scheme(self) -> Scheme:
        """Return what the clerk chose."""
        return self._scheme

    @property
    def dark(self) -> bool:
        """Tell whether the dark colours are shown."""
        return self.colours is DARK

    def choose(self, scheme: Scheme) -> None:
        """Show another scheme at once."""
        self._scheme = scheme
        self._follow()

    def apply(self) -> None:
        """Give the application its font, palette and style sheet."""
        # Imported here: the sheet is long and needed once, after the application exists.
        from khoktoom_desktop.desktop.style_sheet import style_sheet

        application = cast(QApplication, QApplication.instance())
        application.setFont(font(BODY))
        application.setPalette(palette(self.colours))
        application.setStyleSheet(style_sheet(self.colours, "dark" if self.dark else "light"))

    def _chosen(self) -> Colours:
        if self._scheme is Scheme.SYSTEM:
            return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    def _follow(self) -> None:
        colours = self._chosen()
        if colours is not self.colours:
            self.colours = colours
            self.apply()
            self.changed.emit()


def font(size: int = BODY, *, strong: bool = False, tabular: bool = False) -> QFont:
    """Return the interface's face at a size in px; ``tabular`` sets figures of equal width."""
    face = QFont(FAMILY)
    face.setPixelSize(size)
    face.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    face.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if tabular:
        face.setFeature(QFont.Tag("tnum"), 1)
    return face


def palette(colours: Colours) -> QPalette:
    """Return Fusion's palette in our colours."""
    made = QPalette()
    role = QPalette.ColorRole
    for group_role, colour in (
        (role.Window, colours.ground), (role.WindowText, colours.text), (role.Base, colours.surface),
        (role.AlternateBase, colours.raised), (role.Text, colours.text), (role.Button, colours.surface),
        (role.ButtonText, colours.text), (role.BrightText, colours.error), (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent), (role.Link, colours.accent), (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.raised), (role.ToolTipText, colours.text), (role.PlaceholderText, colours.quiet),
        (role.Light, colours.surface), (role.Midlight, colours.raised), (role.Mid, colours.line),
        (role.Dark, colours.field_line), (role.Shadow, colours.line), (role.Accent, colours.accent),
    ):  # fmt: skip
        made.setColor(group_role, QColor(colour))
    for group_role in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, group_role, QColor(colours.field_line))
    return made
