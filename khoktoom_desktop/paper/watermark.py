"""The pale word behind a draft or a sample, drawn as outlines so that it is never found as text."""

from math import atan2, cos, degrees, hypot, sin

from khoktoom_desktop.paper.canvas import Colour, Sheet, operator_colour
from khoktoom_desktop.paper.outline import outline, pdf_path

PALE: Colour = (0.935, 0.94, 0.945)
_LENGTH, _TALLEST = 0.62, 0.26
_TRIAL = 100.0


def draw_watermark(sheet: Sheet, text: str, width: float, height: float) -> None:
    """Draw a word along the diagonal of a page, in points."""
    words = sheet.case.words(text, _TRIAL, True, False)
    natural = sum(word.width for word in words)
    scale = min(_LENGTH * hypot(width, height) / natural, _TALLEST * min(width, height) / words[0].size)
    angle = atan2(height, width) if degrees(atan2(height, width)) <= 60 else atan2(1.4, 1)
    cosine, sine = cos(angle), sin(angle)
    path = pdf_path(outline(words, -natural / 2, -0.3 * words[0].size))
    matrix = (scale * cosine, scale * sine, -scale * sine, scale * cosine, width / 2, height / 2)
    with sheet.artifact():
        sheet.ink(f"q {' '.join(f'{part:.4f}' for part in matrix)} cm {operator_colour(PALE)} rg {path} f Q")
