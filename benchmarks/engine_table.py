"""The table that every engine sets: eight columns of Thai, no two rows alike, the same rows at every run."""

import random
import re
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
SENTENCES = REPOSITORY / "tests" / "paper" / "data" / "thai_line_breaks.txt"
FACE = REPOSITORY / "resources" / "fonts" / "laksaman" / "Laksaman.ttf"
BOLD_FACE = FACE.with_name("Laksaman-Bold.ttf")
FAMILY = "Laksaman"
# Nominal 14 points of TH Sarabun in this face.
SIZE, LEADING = 9.31, 15.8
# A4 turned: width, height, left and right margin, top, bottom, in millimetres.
SHEET = (297.0, 210.0, 20.0, 22.0, 15.0)
HEADINGS = ("ลำดับ", "งานที่จัดซื้อหรือจัดจ้าง", "วงเงิน (บาท)", "ราคากลาง (บาท)", "วิธี", "ผู้ได้รับการคัดเลือก", "เหตุผล", "วันที่")
WIDTHS = (0.5, 3.2, 1.0, 1.0, 1.1, 1.8, 2.6, 0.9)
RIGHT = frozenset((0, 2, 3))
_LETTERS = (0, 120, 0, 0, 12, 45, 95, 0)
_MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")


def _sentences() -> list[str]:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def words() -> list[str]:
    """Return the words of the table's text, by the hand-checked breaks."""
    found = {word for line in _sentences() for word in re.split(r"[|~\s]+", line)}
    return sorted(word for word in found if len(word) > 2 and re.fullmatch("[ก-๎]+", word))


def rows(count: int, *, new: bool = False) -> list[tuple[str, ...]]:
    """Return so many rows of eight texts; their phrases come back as in registers, or are ``new`` in every cell."""
    chance = random.Random(2566)
    phrases = [phrase for line in _sentences() for phrase in re.sub("[|~]", "", line).split() if len(phrase) > 3]
    known = words()

    def phrase() -> str:
        return "".join(chance.choices(known, k=chance.randint(3, 7))) if new else chance.choice(phrases)

    return [tuple(_cell(chance, phrase, i, place) for place in range(len(HEADINGS))) for i in range(1, count + 1)]


def _cell(chance: random.Random, phrase: Callable[[], str], row: int, place: int) -> str:
    if place == 0:
        return f"{row:,}"
    if place in RIGHT:
        return f"{chance.randrange(1_000, 90_000_000) / 100:,.2f}"
    if place == len(HEADINGS) - 1:
        return f"{chance.randrange(1, 29)} {chance.choice(_MONTHS)} 66"
    picked = [phrase() for _ in range(40)]
    lengths = accumulate(len(each) + 1 for each in picked)
    count = next(i for i, length in enumerate(lengths, start=1) if length >= _LETTERS[place])
    return " ".join(picked[:count])
