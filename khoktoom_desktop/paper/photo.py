"""Pictures of the office's own on a paper: evidence that was photographed or taken from a screen."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Photo, Setting
from khoktoom_desktop.paper.canvas import HAIRLINE, MILLIMETRE, Sheet
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, balanced_lines
from khoktoom_desktop.paper.notice import for_print
from khoktoom_desktop.paper.typecase import LEADING, TypeCase

_CAPTION_SIZE = 14.0
_GAP = 1.5 * MILLIMETRE
_DOTS = 150
_PIXELS_HIGH = 1400
_PIXELS_AT_MOST = 40_000_000
_QUALITY = 88


@dataclass(kw_only=True)
class PhotoStrip(Strip):
    """A picture in the middle of the column, in a hairline, over the lines of its caption."""

    picture: ImageReader
    width: float
    wide: float
    high: float
    caption: str
    lines: tuple[Line, ...]
    down: float
    leading: float

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw picture and caption; to those who hear the paper the caption says what the picture shows."""
        x, y = left + (self.width - self.wide) / 2, top - self.high
        with sheet.figure(self.caption or "ภาพ", (x, y, x + self.wide, top)):
            sheet.drawImage(self.picture, x, y, self.wide, self.high)
            sheet.ink(f"q {HAIRLINE} w 0.6 G {x:.2f} {y:.2f} {self.wide:.2f} {self.high:.2f} re S Q")
        baseline = y - _GAP - self.down
        for number, line in enumerate(self.lines):
            sheet.set_line(line, left, baseline - number * self.leading, Setting.CENTRE)


def photo_strips(case: TypeCase, block: Photo, width: float) -> list[Strip]:
    """Set a picture and its caption as one strip; raises ``Refused`` ``picture-unreadable``."""
    picture = read_picture(block.data)
    pixels_wide, pixels_high = picture.getSize()
    scale = min(min(block.width * MILLIMETRE, width) / pixels_wide, block.height * MILLIMETRE / pixels_high, 72 / _DOTS)
    leading = _CAPTION_SIZE * LEADING
    lines = tuple(balanced_lines(case, case.plain(block.caption, _CAPTION_SIZE), width)) if block.caption else ()
    strip = PhotoStrip(
        height=pixels_high * scale + (_GAP + len(lines) * leading if lines else 0.0),
        picture=picture,
        width=width,
        wide=pixels_wide * scale,
        high=pixels_high * scale,
        caption=block.caption,
        lines=lines,
        down=case.ascent(_CAPTION_SIZE, leading),
        leading=leading,
    )
    return [strip]


def read_picture(data: bytes) -> ImageReader:
    """Read a picture for print, as JPEG and no finer than a printer shows it; refuses what is no picture."""
    try:
        image = Image.open(BytesIO(data))
        if image.format not in ("PNG", "JPEG") or image.width * image.height > _PIXELS_AT_MOST:
            raise ValueError(f"{image.format} {image.size}")
        packed = BytesIO()
        for_print(image, _PIXELS_HIGH).save(packed, "JPEG", quality=_QUALITY)
        packed.seek(0)
        return ImageReader(packed)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as broken:
        raise Refused(
            "picture-unreadable",
            "อ่านภาพไม่ได้ แฟ้มอาจเสีย ใหญ่เกินไป หรือไม่ใช่ PNG หรือ JPEG",
            "เลือกภาพ PNG หรือ JPEG อื่น แล้วลองอีกครั้ง",
        ) from broken
