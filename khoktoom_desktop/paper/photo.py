"""Pictures of the office's own on a paper: evidence that was photographed or taken from a screen."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Photo, Setting
from khoktoom_desktop.paper.canvas import MILLIMETRE, Sheet
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, balanced_lines
from khoktoom_desktop.paper.notice import for_print
from khoktoom_desktop.paper.rules import HAIRLINE
from khoktoom_desktop.paper.typecase import LEADING, TypeCase

_CAPTION_SIZE = 14.0
_GAP = 1.5 * MILLIMETRE
_DOTS = 150
_PIXELS_HIGH = 1400
_PIXELS_AT_MOST = 40_000_000
_QUALITY = 88
# The longer side of a picture as it is kept: a page's width at more than 200 dots to the inch.
_KEPT_PIXELS = 2000
_BROKEN = (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError)


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


def clean_picture(data: bytes) -> bytes:
    """Return a picture upright, no larger than a page needs, and without what a camera writes into it.

    That is the place and time, the camera and a small copy of the picture. Refuses what is no picture.
    """
    try:
        image = Image.open(BytesIO(data))
        form = image.format
        if form not in ("PNG", "JPEG") or image.width * image.height > _PIXELS_AT_MOST:
            raise ValueError(f"{form} {image.size}")
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((_KEPT_PIXELS, _KEPT_PIXELS))
        plain = upright if upright.mode in ("1", "L", "LA", "RGB", "RGBA") else upright.convert("RGB")
        bare = Image.new(plain.mode, plain.size)
        bare.paste(plain)
        packed = BytesIO()
        options = {"quality": _QUALITY} if form == "JPEG" else {}
        (bare.convert("RGB") if form == "JPEG" else bare).save(packed, form, optimize=True, **options)
    except _BROKEN as broken:
        raise _unreadable() from broken
    return packed.getvalue()


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
    except _BROKEN as broken:
        raise _unreadable() from broken


def _unreadable() -> Refused:
    return Refused(
        "picture-unreadable",
        "อ่านภาพไม่ได้ แฟ้มอาจเสีย ใหญ่เกินไป หรือไม่ใช่ PNG หรือ JPEG",
        "เลือกภาพ PNG หรือ JPEG อื่น แล้วลองอีกครั้ง",
    )
