"""Lines and boxes of forms, drawn as paths so that they are no part of the text."""

from khoktoom_desktop.paper.canvas import Sheet

DOT_STEP = 2.6
# A viewer that rounds down would leave out a dot at the very end of its line.
_BEYOND = 0.1


def dotted(sheet: Sheet, start: float, end: float, baseline: float) -> None:
    """Draw a dotted line a little below a baseline, in points; its last dot stands at ``end``.

    So the lines of a form end one below the other, however long the words before them are.
    """
    if end > start:
        start, y = end - (end - start) // DOT_STEP * DOT_STEP, baseline - 1.7
        with sheet.artifact():
            sheet.ink(f"q 0.8 w 1 J [0 {DOT_STEP}] 0 d {start:.2f} {y:.2f} m {end + _BEYOND:.2f} {y:.2f} l S Q")


def tick_box(sheet: Sheet, left: float, baseline: float, side: float, ticked: bool) -> None:
    """Draw a box that stands on the baseline, with a tick where it is chosen, as what is marked now."""
    operators = f"q 0.7 w {left:.2f} {baseline:.2f} {side:.2f} {side:.2f} re S"
    if ticked:
        points = ((0.2, 0.5), (0.42, 0.24), (0.88, 0.92))
        (x0, y0), (x1, y1), (x2, y2) = ((left + x * side, baseline + y * side) for x, y in points)
        operators += f" 1.3 w 1 J 1 j {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l {x2:.2f} {y2:.2f} l S"
    sheet.ink(f"{operators} Q")
