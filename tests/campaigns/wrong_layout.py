"""Words of the dictionary as the US layout types them, and Latin that offices really write: count what is told right.

    python tests/campaigns/wrong_layout.py [--step 11]

The normal run takes the same measure of fewer words (tests/thai/test_wrong_layout.py). Exit status 1 where fewer than
99 of 100 words are recognised, or any Latin string is taken for Thai.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from khoktoom_desktop.thai.keyboard import to_latin_keys
from khoktoom_desktop.thai.words import WORDS_FILE
from khoktoom_desktop.thai.wrong_layout import meant_thai

LATIN = Path(__file__).parents[1] / "thai" / "data" / "latin_strings.txt"
THAI = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]{4,}")
"""A word of Thai letters and marks alone; of one or two letters nobody could tell."""


def words(step: int) -> list[str]:
    """Return every so many-th word of the dictionary that is Thai throughout."""
    found = WORDS_FILE.read_text(encoding="utf-8").splitlines()
    return [word for word in found if THAI.fullmatch(word)][::step]


def latin() -> list[str]:
    """Return links, names, codes and words as they stand in papers of an office."""
    return LATIN.read_text(encoding="utf-8").splitlines()


def missed(thai: Sequence[str]) -> list[str]:
    """Return the words that were typed on the wrong layout and not recognised."""
    return [word for word in thai if meant_thai(to_latin_keys(word)) != word]


def false_alarms(strings: Sequence[str]) -> list[str]:
    """Return the Latin strings that were taken for Thai, alone or after a Thai word."""
    return [each for each in strings if meant_thai(each) or meant_thai(f"จ้างเหมา {each}")]


def main() -> int:
    """Run the campaign and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--step", type=int, default=11)
    thai, strings = words(parser.parse_args().step), latin()
    lost, wrong = missed(thai), false_alarms(strings)
    right = 100 * (1 - len(lost) / len(thai))
    print(f"{len(thai)} Thai words, {right:.2f} % recognised; {len(strings)} Latin strings, {len(wrong)} false alarms")
    print(*(f"{word} {to_latin_keys(word)}" for word in lost[:50]), *wrong, sep="\n")
    return 1 if right < 99 or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
