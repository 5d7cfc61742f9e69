"""What only official papers have: the emblem, the short rule, the signatures."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Emblem, EmblemSpace, Rule, Setting, Setup, Signatures, Signer
from khoktoom_desktop.paper.canvas import MILLIMETRE, Colour, Sheet
from khoktoom_desktop.paper.drawing import dotted
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, break_lines, followed
from khoktoom_desktop.paper.tags import Tag, text_tag
from khoktoom_desktop.paper.typecase import LEADING, TypeCase

SIGNATURE_SIZE = 16.0
# The dots and the gaps beside them that a signature needs at least.
_ROOM_TO_SIGN = 38.0 * MILLIMETRE
_PALE: Colour = (0.55, 0.58, 0.62)
_GAP = 2.0 * MILLIMETRE
_PIXELS_AT_MOST = 40_000_000
_PIXELS_HIGH = 1000
_PLACEHOLDER = "ที่สำหรับตราของสำนักงาน"


@dataclass(kw_only=True)
class EmblemStrip(Strip):
    """The emblem in the middle of the column; without a picture its space, dashed on a draft."""

    width: float
    side: float
    picture: ImageReader | None = None
    note: tuple[Line, ...] = ()

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the emblem as an artifact: it says nothing that the text does not."""
        middle = left + self.width / 2
        if self.picture is not None:
            wide, high = self.picture.getSize()
            width = self.side * wide / high
            with sheet.artifact():
                sheet.drawImage(self.picture, middle - width / 2, top - self.side, width, self.side)
        elif self.note:
            self._draw_placeholder(sheet, middle, top)

    def _draw_placeholder(self, sheet: Sheet, middle: float, top: float) -> None:
        box = f"{middle - self.side / 2:.2f} {top - self.side:.2f} {self.side:.2f} {self.side:.2f} re"
        with sheet.artifact():
            sheet.ink(f"q 0.6 w [3 3] 0 d {' '.join(map(str, _PALE))} RG {box} S Q")
            leading = self.note[0].pieces[0].word.size * 2.0
            baseline = top - self.side / 2 + (len(self.note) / 2 - 0.7) * leading
            for i, line in enumerate(self.note):
                sheet.set_line(line, middle - line.measure / 2, baseline - i * leading, Setting.CENTRE, _PALE)


def emblem_strips(case: TypeCase, block: EmblemSpace, setup: Setup, width: float) -> list[Strip]:
    """Return the head of a notice as the office prints it; nothing where it has no emblem and it is no draft."""
    side = block.height * MILLIMETRE
    picture = read_emblem(setup.emblem_image) if setup.emblem is Emblem.PICTURE and setup.emblem_image else None
    missing = picture is None and setup.emblem is not Emblem.PREPRINTED
    if missing and not setup.draft:
        return [Strip(height=side + _GAP)] if setup.emblem is Emblem.PICTURE else []
    note = tuple(break_lines(case, case.plain(_PLACEHOLDER, 12.0), side * 0.9)) if missing else ()
    return [EmblemStrip(height=side + _GAP, width=width, side=side, picture=picture, note=note)]


def read_emblem(data: bytes) -> ImageReader:
    """Read an emblem's picture as ReportLab takes it; refuses like ``emblem_picture``."""
    return ImageReader(emblem_picture(data))


def emblem_picture(data: bytes) -> Image.Image:
    """Read an emblem's picture; refuses what is neither PNG nor JPEG, and pictures that no printer needs."""
    if b"<svg" in data[:2048]:
        raise Refused(
            "emblem-svg",
            "ตราเป็นไฟล์ SVG ซึ่งพิมพ์ลงในเอกสาร PDF ไม่ได้",
            "บันทึกตราเป็นไฟล์ PNG ขนาดอย่างน้อย 700 จุด แล้วเลือกไฟล์นั้นที่หน้า ตั้งค่าสำนักงาน",
        )
    try:
        image = Image.open(BytesIO(data))
        if image.format not in ("PNG", "JPEG") or image.width * image.height > _PIXELS_AT_MOST:
            raise ValueError(f"{image.format} {image.size}")
        return for_print(image, _PIXELS_HIGH)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as broken:
        raise Refused(
            "emblem-unreadable",
            "อ่านไฟล์ตราของสำนักงานไม่ได้ ไฟล์อาจเสีย ใหญ่เกินไป หรือไม่ใช่ PNG หรือ JPEG",
            "เลือกไฟล์ตราใหม่ที่หน้า ตั้งค่าสำนักงาน",
        ) from broken


def for_print(image: Image.Image, height: int) -> Image.Image:
    """Return a picture upright, on white, no finer than a printer shows it: at most ``height`` pixels high."""
    picture = ImageOps.exif_transpose(image)
    if picture.mode.startswith("I"):
        picture = picture.convert("I").point(lambda value: value / 256)
    colours = picture.convert("RGBA")
    white = Image.new("RGBA", colours.size, "white")
    flat = Image.alpha_composite(white, colours).convert("RGB")
    if flat.height > height:
        flat = flat.resize((max(1, flat.width * height // flat.height), height), Image.Resampling.LANCZOS)
    return flat


@dataclass(kw_only=True)
class RuleStrip(Strip):
    """A short line in the middle of the column."""

    width: float
    length: float

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the line through the middle of the strip."""
        x, y = left + (self.width - self.length) / 2, top - self.height / 2
        with sheet.artifact():
            sheet.ink(f"q 0.7 w {x:.2f} {y:.2f} m {x + self.length:.2f} {y:.2f} l S Q")


def rule_strip(rule: Rule, width: float) -> Strip:
    """Return the short rule under a notice's head."""
    return RuleStrip(height=5.0 * MILLIMETRE, width=width, length=rule.width * MILLIMETRE)


@dataclass(frozen=True)
class _Signature:
    """One signer set in a column: lines from the top, and the dotted line beside a label or in brackets."""

    lines: tuple[Line, ...]
    labelled: bool
    blank: bool
    tag: Tag


@dataclass(kw_only=True)
class SignaturesStrip(Strip):
    """Signers side by side, in one piece."""

    signers: tuple[_Signature, ...]
    left: float
    column: float
    gap: float
    leading: float
    down: float
    signed: Line
    labels: tuple[Line, ...]

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw each signer in the middle of a column."""
        for i, signer in enumerate(self.signers):
            x = left + self.left + i * self.column
            baseline = top - self.gap - self.down
            if any(line.pieces for line in self.labels):
                x += self._draw_signing_line(sheet, x, baseline, i)
                baseline -= self.leading
            if signer.blank:
                self._draw_brackets(sheet, x, baseline, signer.tag)
                baseline -= self.leading
            sheet.mark(signer.tag)
            for n, line in enumerate(signer.lines):
                sheet.set_line(line, x, baseline - n * self.leading, Setting.CENTRE)

    def _draw_signing_line(self, sheet: Sheet, x: float, baseline: float, place: int) -> float:
        """Draw the line to sign on; return how far its dots stand from the middle of the column."""
        gap, label, tag = 0.25 * self.leading, self.labels[place], self.signers[place].tag
        dots = min(0.9 * self.column - self.signed.width - label.width, 60 * MILLIMETRE) - 2 * gap
        start = x + (self.column - dots - self.signed.width - label.width - 2 * gap) / 2
        dotted(sheet, start + self.signed.width + gap, start + self.signed.width + gap + dots, baseline)
        sheet.mark(tag)
        sheet.set_line(self.signed, start, baseline)
        start += self.signed.width + gap
        sheet.set_line(label, start + dots + gap, baseline)
        return start + dots / 2 - x - self.column / 2

    def _draw_brackets(self, sheet: Sheet, x: float, baseline: float, tag: Tag) -> None:
        length = min(0.75 * self.column, 60 * MILLIMETRE)
        start = x + (self.column - length) / 2
        dotted(sheet, start, start + length, baseline)
        sheet.mark(tag)
        for text, at in (("(", start - 0.3 * self.leading), (")", start + length + 0.1 * self.leading)):
            (line,) = break_lines(sheet.case, sheet.case.plain(text, SIGNATURE_SIZE), self.column)
            sheet.set_line(line, at, baseline)


def signature_strip(case: TypeCase, block: Signatures, width: float) -> Strip:
    """Set signers: one alone at the right, several in equal columns."""
    signed = _one_line(case, "ลงชื่อ", width)
    labels = tuple(_one_line(case, signer.label, width) for signer in block.signers)
    if len(block.signers) == 1:
        # The right half, or more where a long label would leave no room to sign.
        column = min(max(width / 2, (signed.width + labels[0].width + _ROOM_TO_SIGN) / 0.9), width)
    else:
        column = width / len(block.signers)
    leading = SIGNATURE_SIZE * LEADING
    signers = tuple(_signature(case, signer, column) for signer in block.signers)
    labelled = any(signer.labelled for signer in signers)
    tallest = max(len(signer.lines) + signer.blank for signer in signers)
    gap = block.space * MILLIMETRE - (leading if labelled else 0.0)
    return SignaturesStrip(
        height=max(gap, 0.0) + (tallest + labelled) * leading,
        signers=signers,
        left=width - column if len(block.signers) == 1 else 0.0,
        column=column,
        gap=max(gap, 0.0),
        leading=leading,
        down=case.ascent(SIGNATURE_SIZE, leading),
        signed=signed,
        labels=labels,
    )


def _signature(case: TypeCase, signer: Signer, column: float) -> _Signature:
    texts = [f"({signer.name})"] if signer.name else []
    lines: list[Line] = []
    for text in (*texts, *signer.position):
        lines += break_lines(case, case.marked(text, SIGNATURE_SIZE), column)
    return _Signature(tuple(followed(lines)), bool(signer.label), not signer.name, text_tag())


def _one_line(case: TypeCase, text: str, column: float) -> Line:
    return break_lines(case, [sum(case.marked(text, SIGNATURE_SIZE), [])], column)[0]._replace(blank=True)
