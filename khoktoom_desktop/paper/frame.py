"""The sheet of paper and the column on it: sizes and margins."""

from dataclasses import dataclass, replace

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Setup
from khoktoom_desktop.paper.canvas import MILLIMETRE

# ISO 216, in millimetres.
SIZES = {"A3": (297.0, 420.0), "A4": (210.0, 297.0), "A5": (148.0, 210.0)}
EMBLEM_TOP = 15.0


@dataclass(frozen=True)
class Frame:
    """A page and the margins around its column, in points."""

    page_width: float
    page_height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the width of the column."""
        return self.page_width - self.left - self.right

    @property
    def height(self) -> float:
        """Return the height of the column."""
        return self.page_height - self.top - self.bottom

    @property
    def head(self) -> float:
        """Return how high above the sheet's lower edge the column begins."""
        return self.page_height - self.top

    def with_emblem(self) -> "Frame":
        """Return the frame of a page whose emblem stands 15 mm below the edge."""
        return replace(self, top=EMBLEM_TOP * MILLIMETRE)


def page_size(name: str) -> tuple[float, float]:
    """Return the upright size of a sheet in points; refuses a size that is not made."""
    if name not in SIZES:
        raise Refused("paper-size", "ไม่รู้จักขนาดกระดาษ {size}", "เลือก A3 A4 หรือ A5", size=name)
    width, height = SIZES[name]
    return width * MILLIMETRE, height * MILLIMETRE


def official_frame(setup: Setup, landscape: bool) -> Frame:
    """Return the frame of official papers: left 30 mm, right 20, top 25, bottom 20; even margins when turned.

    Source: the office custom under ระเบียบงานสารบรรณ พ.ศ. ๒๕๒๖.
    """
    width, height = page_size(setup.size)
    edges = (20.0, 20.0, 22.0, 15.0) if landscape else (30.0, 20.0, 25.0, 20.0)
    if landscape:
        width, height = height, width
    return Frame(width, height, *(edge * MILLIMETRE for edge in edges))
