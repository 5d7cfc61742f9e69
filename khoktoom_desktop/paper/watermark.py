"""The pale word behind a draft or a sample, drawn as outlines so that it is never found as text."""

from math import atan2, cos, hypot, radians, sin

from khoktoom_desktop.paper.canvas import Colour, Sheet
from khoktoom_desktop.paper.outline import Stroke, outline, transformed
from khoktoom_desktop.paper.typecase import TypeCase

PALE: Colour = (0.935, 0.94, 0.945)
_LENGTH, _TALLEST = 0.62, 0.26
_STEEPEST = radians(55)
_TRIAL = 100.0


def watermark(case: TypeCase, text: str, width: float, height: float) -> list[Stroke]:
    """Return a word along the diagonal of a page, in points."""
    words = case.words(text, _TRIAL, True, False)
    natural = sum(word.width for word in words)
    size = words[0].size
    scale = min(_LENGTH * hypot(width, height) / natural, _TALLEST * min(width, height) / size)
    angle = min(atan2(height, width), _STEEPEST)
    across, up = scale * cos(angle), scale * sin(angle)
    strokes = outline(words, -natural / 2, -0.3 * size)
    return transformed(strokes, (across, up, -up, across, width / 2, height / 2))


def draw_watermark(sheet: Sheet, text: str, width: float, height: float) -> None:
    """Draw a word along the diagonal of a page, in points."""
    if text:
        with sheet.artifact():
            sheet.fill_strokes(watermark(sheet.case, text, width, height), PALE)
