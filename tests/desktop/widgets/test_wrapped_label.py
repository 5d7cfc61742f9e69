"""Lines of labels end where lines of papers may, whether or not Qt finds a dictionary on this computer.

On Linux Qt breaks Thai by libthai; on Windows it has nothing of the kind. So all of this runs once more in a
process that cannot load libthai.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QTextLayout
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel, with_breaks
from khoktoom_desktop.paper.faces import official_faces
from khoktoom_desktop.paper.lines import break_lines
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.thai.words import Segmenter

TESTS = Path(__file__).parents[2]
LINES = (TESTS / "thai" / "data" / "thai_line_breaks.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = [line for line in LINES if line.strip() and not line.startswith("#")]
MASKED = "KHOKTOOM_TEST_WITHOUT_LIBTHAI"
NARROW, WIDE = 150.0, 420.0


def lines_of(text: str, width: float) -> list[str]:
    """Return the lines that Qt makes of a text."""
    layout = QTextLayout(text, QFont("Sarabun", 12))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    made = [layout.lineAt(place) for place in range(layout.lineCount())]
    return [text[line.textStart() : line.textStart() + line.textLength()] for line in made]


def ends(lines: list[str]) -> set[int]:
    """Return after how many letters, white space not counted, a line ends."""
    found, at = set(), 0
    for line in lines[:-1]:
        at += len(re.sub("[\\s\u200b]", "", line))
        found.add(at)
    return found


def allowed(sentence: str) -> set[int]:
    """Return where a hand-checked sentence may be broken, counted likewise."""
    return ends([part for part in re.split("[|~ ]", sentence) if part] + [""])


@pytest.mark.skipif(MASKED not in os.environ, reason="libthai may be there")
def test_qt_knows_no_thai_words(qapp: object) -> None:
    assert len(lines_of("การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานของรัฐ", NARROW)) == 1


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_lines_on_the_screen_end_where_the_checked_sentences_allow_it(qapp: object, width: float) -> None:
    if MASKED not in os.environ:
        pytest.skip("where Qt has libthai, it breaks inside words too")
    wrong, count = [], 0
    for sentence in SENTENCES:
        made = lines_of(with_breaks(re.sub("[|~]", "", sentence), ("โคกตูม",)), width)
        count += len(made)
        # Qt itself ends lines after the hyphen of a Latin word, which papers do not.
        hyphens = {place + 1 for place, letter in enumerate("".join(re.split("[|~ ]", sentence))) if letter == "-"}
        wrong += [sentence for end in ends(made) if end not in allowed(sentence) | hyphens]
    assert count > len(SENTENCES) * (3 if width == NARROW else 1)
    assert wrong == []


def test_the_screen_may_break_where_the_paper_may(qapp: object) -> None:
    case = TypeCase(official_faces(), Segmenter(("โคกตูม",)))
    for sentence in SENTENCES:
        text = re.sub("[|~]", "", sentence)
        (pieces,) = case.plain(text, 16.0)
        paper, at = set(), 0
        for piece in pieces[:-1]:
            at += len(piece.word.text)
            if piece.may_break:
                paper.add(at)
        screen = ends(re.split("\u200b| +", with_breaks(text, ("โคกตูม",))))
        assert screen == paper
        lines = ["".join(piece.word.text for piece in line.pieces) for line in break_lines(case, [pieces], NARROW)]
        assert ends(lines) <= screen


def test_a_label_is_as_high_as_its_lines(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedLabel(None, "ประกาศเปลี่ยนแปลงแผนการจัดซื้อจัดจ้างของเทศบาลตำบลโคกตูมอำเภอเมืองลพบุรี")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.heightForWidth(200) > 2 * label.heightForWidth(2000)


@pytest.mark.untraced
@pytest.mark.skipif(not sys.platform.startswith("linux") or MASKED in os.environ, reason="Qt has libthai on Linux only")
def test_all_of_this_without_libthai(tmp_path: Path) -> None:
    # The loader finds a file of that name first, and it is no library; Qt then goes on without.
    (tmp_path / "libthai.so.0").touch()
    files = (__file__, TESTS / "thai" / "test_breaks.py", TESTS / "paper" / "test_lines.py")
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", *map(str, files)]
    environment = {**os.environ, "LD_LIBRARY_PATH": str(tmp_path), MASKED: "1"}
    done = subprocess.run(command, cwd=TESTS.parent, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "2 skipped" not in done.stdout
