"""Lines end where Thai allows it, are as even as they can be, and overlong words are cut at clusters."""

import re

import pytest

from khoktoom_desktop.paper.lines import balanced_lines, break_lines, natural_width, widest_unit
from khoktoom_desktop.paper.typecase import TypeCase

NARROW, COLUMN = 90.0, 453.0


def written(lines: list) -> list[str]:
    """Return lines as text."""
    return ["".join(p.word.text + " " * p.spaces for p in line.pieces).rstrip() for line in lines]


@pytest.mark.parametrize("justified", [False, True])
@pytest.mark.parametrize("measure", [NARROW, COLUMN])
def test_lines_end_where_a_hand_checked_sentence_allows_it(
    case: TypeCase, sentences: list[str], measure: float, justified: bool
) -> None:
    hard = 0
    for sentence in sentences:
        text = re.sub("[|~]", "", sentence)
        allowed = {0}
        at = 0
        for part in re.split("([|~])", sentence):
            at += 0 if part in "|~" else len("".join(part.split()))
            allowed.add(at)
        lines = written(break_lines(case, case.plain(text, 16.0), measure, justified=justified))
        assert "".join("".join(lines).split()) == "".join(text.split())
        at = 0
        for line in lines[:-1]:
            at += len("".join(line.split()))
            hard += at not in allowed
    assert hard <= (8 if measure == NARROW else 2)


@pytest.mark.parametrize("justified", [False, True])
def test_no_line_is_wider_than_its_measure(case: TypeCase, sentences: list[str], justified: bool) -> None:
    text = re.sub("[|~]", "", " ".join(sentences))
    lines = break_lines(case, case.plain(text, 16.0), COLUMN, 70.0, justified)
    assert lines[0].indent == 70.0
    assert lines[0].measure == pytest.approx(COLUMN - 70.0)
    for line in lines:
        spaces = sum(piece.spaces for piece in line.pieces[:-1])
        assert line.width <= line.measure + (0.05 * 10.7 * spaces if justified else 0) + 1e-6


def test_a_justified_paragraph_is_more_even_than_a_greedy_one(case: TypeCase, sentences: list[str]) -> None:
    text = case.plain(re.sub("[|~]", "", " ".join(sentences)), 16.0)

    def unevenness(justified: bool) -> float:
        return sum((line.measure - line.width) ** 2 for line in break_lines(case, text, COLUMN, 0.0, justified)[:-1])

    assert unevenness(True) < unevenness(False)


@pytest.mark.parametrize(
    "text", ["พ.ศ. 2566", "มาตรา 50", "7,032,986.00", "49 รายการ", "ต่าง ๆ", "www.khoktoom.go.th", "08.30 น."]
)
def test_what_belongs_together_is_never_parted(case: TypeCase, text: str) -> None:
    narrowest = int(natural_width(case.plain(text, 16.0))) + 25
    for width in range(narrowest, 360, 7):
        lines = written(break_lines(case, case.plain(f"ข้อความนำหน้า {text} และตามหลัง", 16.0), width))
        assert any(text in line for line in lines), lines


def test_an_overlong_word_is_cut_between_clusters(case: TypeCase) -> None:
    lines = break_lines(case, case.plain("ก" + "ปั๊มน้ำที่" * 40, 16.0), NARROW)
    assert len(lines) > 5
    assert all(line.width <= NARROW + 1e-6 for line in lines)
    assert not any(re.match("[\u0e30-\u0e3a\u0e47-\u0e4e]", line) for line in written(lines))


def test_a_long_latin_word_is_cut_too(case: TypeCase) -> None:
    lines = break_lines(case, case.plain("x" * 300, 16.0), NARROW)
    assert "".join(written(lines)) == "x" * 300
    assert len(lines) > 10


def test_nothing_is_one_empty_line(case: TypeCase) -> None:
    (line,) = break_lines(case, case.plain("", 16.0), NARROW)
    assert line.pieces == ()
    assert line.width == 0.0


def test_nbsp_glues_tabs_are_spaces_and_zero_width_is_nothing(case: TypeCase) -> None:
    text = "ข้อ\N{NO-BREAK SPACE}ก\tแล้ว\u200bจบ\u2060\ufeff"
    (line,) = break_lines(case, case.plain(text, 16.0), COLUMN)
    assert written([line]) == ["ข้อ ก แล้วจบ"]
    assert "ข้อ ก" in written(break_lines(case, case.plain(text, 16.0), 30.0))


def test_centred_lines_are_balanced(case: TypeCase) -> None:
    text = case.plain("ยืนยันตัวตนด้วยรหัสที่ส่งไปยังโทรศัพท์ของท่าน แล้วกด ส่ง", 16.0)
    measure = natural_width(text) * 0.8
    greedy, even = break_lines(case, text, measure), balanced_lines(case, text, measure)
    assert len(greedy) == len(even) == 2
    assert max(line.width for line in even) < max(line.width for line in greedy)


def test_the_widest_unit_is_what_no_line_may_cut(case: TypeCase) -> None:
    number = natural_width([case.whole("1,234,567,890.00", 16.0)])
    assert widest_unit(case.plain("รวมเป็นเงิน 1,234,567,890.00 บาท", 16.0)) >= number
    assert widest_unit([]) == natural_width([]) == 0.0
