"""Take the screenshots: every window over the sample office, on no screen, into this folder or another.

``take.py`` takes the few that the README and the guide show; ``take.py --help-pictures`` takes each page, small, for
the program's own help; ``take.py --all FOLDER`` takes every page in 1366×768 and 1920×1080, light and dark, to be
looked at.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The pictures show no one's own settings, and no date of today: papers are dated in the sample's year.
_HOME = tempfile.mkdtemp()
os.environ.update(XDG_CONFIG_HOME=_HOME, XDG_DATA_HOME=_HOME, XDG_STATE_HOME=_HOME, SOURCE_DATE_EPOCH="1688526000")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget

from khoktoom_desktop.desktop.application import make_application
from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.offices import Offices
from khoktoom_desktop.desktop.pages.catalogue import PAGES
from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.desktop.wizard.office_wizard import OfficeWizard
from khoktoom_desktop.services.office_file import close_office
from khoktoom_desktop.services.sample import create_sample
from khoktoom_desktop.services.settings import Settings
from khoktoom_desktop.services.starting import blank_office

HERE = Path(__file__).parent
SIZES = ((1366, 768), (1920, 1080))
COLOURS = 128
HELP = HERE.parents[1] / "resources" / "help" / "pictures"
HELP_WIDTH, HELP_COLOURS = 660, 96
SHOWN = {
    "home-light": (Scheme.LIGHT, Place("home")),
    "home-dark": (Scheme.DARK, Place("home")),
    "service-statistics": (Scheme.LIGHT, Place("service-statistics")),
    "gifts": (Scheme.LIGHT, Place("gifts")),
    "procurement-results": (Scheme.LIGHT, Place("procurement-results")),
    "packs": (Scheme.LIGHT, Place("packs")),
    "papers": (Scheme.LIGHT, Place("papers", paper="winners-notice")),
    "papers-dark": (Scheme.DARK, Place("papers", paper="eit-poster")),
    "office": (Scheme.LIGHT, Place("office", section="ผู้ลงนาม")),
}
GRID = ("procurement-results",)
"""Registers whose grid is shown too."""


class Studio:
    """A window over the sample office, and a camera."""

    def __init__(self) -> None:
        self.application = make_application(["khoktoom"], Settings())
        self.theme = Theme(Scheme.LIGHT)
        self.theme.apply()
        self.window = MainWindow(self.theme)
        self.offices = Offices(self.window, self.theme)
        path = Path(_HOME) / "โคกตูม.khoktoom"
        close_office(create_sample(path))
        self.window.resize(*SIZES[0])
        self.offices.show_welcome()
        self.window.show()
        self.path = path

    def settle(self) -> None:
        """Let the window finish what it does, pictures of pages included."""
        calm = 0
        while calm < 30:
            self.application.processEvents()
            time.sleep(0.01)
            calm = 0 if self.window.work.busy else calm + 1

    def open(self) -> None:
        """Open the sample office."""
        self.offices.open(self.path)
        self.settle()

    def shoot(self, widget: QWidget, target: Path) -> None:
        """Keep the picture of a widget, in few colours, so that the repository stays small."""
        self.settle()
        target.parent.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(target))
        with Image.open(target) as picture:
            picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
        print(target.name)

    def show(self, scheme: Scheme, place: Place, size: tuple[int, int]) -> None:
        """Show a place of the office in a look and a size."""
        self.theme.choose(scheme)
        self.window.resize(*size)
        self.window.navigate(place)
        self.settle()

    def shoot_grid(self, scheme: Scheme, page_id: str, size: tuple[int, int], target: Path) -> None:
        """Keep the picture of a register as a grid, its first cell chosen."""
        self.show(scheme, Place(page_id), size)
        mode = self.window.page.mode
        mode.choose(True)
        mode.grid.view.setCurrentIndex(mode.grid.model.index(0, 0))
        self.shoot(self.window, target)
        mode.choose(False)


def take_shown(studio: Studio) -> None:
    """Take what the README and the guide show."""
    studio.shoot(studio.window, HERE / "welcome.png")
    wizard = OfficeWizard(studio.theme, Path.home(), blank_office(""))
    wizard.show()
    wizard.steps[0].show_office(blank_office("เทศบาลตำบลโคกตูม"))
    wizard.go_on()
    wizard.go_on()
    studio.shoot(wizard, HERE / "wizard.png")
    wizard.close()
    studio.open()
    for name, (scheme, place) in SHOWN.items():
        studio.show(scheme, place, SIZES[0])
        studio.shoot(studio.window, HERE / f"{name}.png")
    for page_id in GRID:
        studio.shoot_grid(Scheme.LIGHT, page_id, SIZES[0], HERE / f"{page_id}-grid.png")


def take_help(studio: Studio) -> None:
    """Take every page for the program's help: as wide as its column, in few colours, at most some 50 kB each."""
    studio.open()
    for entry in PAGES:
        studio.show(Scheme.LIGHT, Place(entry.id), SIZES[0])
        studio.settle()
        target = HELP / f"{entry.id}.png"
        studio.window.grab().save(str(target))
        with Image.open(target) as picture:
            height = round(picture.height * HELP_WIDTH / picture.width)
            small = picture.convert("RGB").resize((HELP_WIDTH, height), Image.Resampling.LANCZOS)
            small.quantize(HELP_COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
        print(target.name)


def take_all(studio: Studio, folder: Path) -> None:
    """Take every page in every size and look."""
    studio.open()
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for size in SIZES:
            for entry in PAGES:
                studio.show(scheme, Place(entry.id), size)
                studio.shoot(studio.window, folder / f"{entry.id}-{scheme.value}-{size[0]}.png")
            for page_id in GRID:
                studio.shoot_grid(scheme, page_id, size, folder / f"{page_id}-grid-{scheme.value}-{size[0]}.png")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    parser.add_argument("--help-pictures", action="store_true")
    given = parser.parse_args()
    folder = given.all
    studio = Studio()
    if given.help_pictures:
        take_help(studio)
    elif folder is None:
        take_shown(studio)
    else:
        take_all(studio, folder)
    studio.window.close()
    QApplication.processEvents()


if __name__ == "__main__":
    main()
