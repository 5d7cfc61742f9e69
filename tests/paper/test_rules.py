"""Rules of neighbouring boxes are one line, those apart stay apart."""

from khoktoom_desktop.paper.rules import Rules


def lines(*boxes: tuple[float, float, float, float]) -> int:
    rules = Rules()
    for box in boxes:
        rules.box(*box)
    return rules.take().count(" l")


def test_rules_that_meet_are_drawn_as_one() -> None:
    assert lines((0, 20, 50, 20)) == 4
    assert lines((0, 20, 50, 20), (0, 20, 50, 20)) == 4
    # Side by side: the level rules go on, the upright one between is shared.
    assert lines((0, 20, 50, 20), (50, 20, 50, 20)) == 5
    # One below the other, a hundredth of a point or less counting for nothing.
    assert lines((0, 40, 50, 20), (0, 20.001, 50, 20)) == 5
    assert lines((0, 20, 50, 20), (60, 20, 50, 20)) == 8


def test_what_was_taken_is_not_drawn_again() -> None:
    rules = Rules()
    rules.box(0, 10, 10, 10)
    assert rules.take().startswith("q 0.5 w 2 J ")
    assert rules.take() == ""
