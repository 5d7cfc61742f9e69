"""Where a line of Thai may end: the rules that no word list knows, for paper and screen alike.

Thai has no spaces between words, so a line may end after a word; but not before ๆ, not inside ``พ.ศ. 2566``
or ``49 รายการ``, not after an opening bracket. As the last resort a word may be cut between its clusters.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

from khoktoom_desktop.thai.dates import MONTHS, SHORT_MONTHS

ZERO_WIDTH_SPACE = "\u200b"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

_NEVER_FIRST = frozenset("ๆฯ)]}”’»›,.;:!?%…ะัาำิีึืฺุูๅ็่้๊๋์ํ๎/")
_NEVER_LAST = frozenset("([{“‘«‹฿$#เแโใไ")
_MAY_END_AFTER = frozenset("ๆฯ)]}”’»›,.;:!?%…/")
# After these it depends on what stands before or further on.
_LOOKS_AROUND = frozenset('/".')
_KEPT_PAIRS = 32768
_DASHES = frozenset("-–—−~")
_LETTER = re.compile("[0-9A-Za-zÀ-ɏก-ฮะ-ฺเ-ๅ็-๎๐-๙]")
_NUMBER = re.compile(r"[0-9๐-๙][0-9๐-๙.,/:–-]*%?")
_ABBREVIATED = re.compile(r"[เ-ไ]?[ก-ฮ][ะ-ู็-์]*[ก-ฮ]{0,3}\.?")
_BLANKS = re.compile("([\\s\u200b]+)")
_CLUSTER = re.compile("(?:[เ-ไ]+[ก-ฮ]?|[ก-ฮ])[ัิ-ฺ็-๎]*[ะาำๅ]*[ัิ-ฺ็-๎]*ๆ?ฯ?|.", re.DOTALL)


def _listed(words: str) -> frozenset[str]:
    """Return the words of a list written with spaces."""
    return frozenset(words.split())


_BEFORE_NUMBER = _listed(
    "มาตรา ข้อ ข้อที่ หมวด หมวดที่ วรรค ภาค เล่ม เล่มที่ หน้า บทที่ ส่วน ส่วนที่ หมู่ หมู่ที่ หมายเลข เลข เลขที่ ที่ ฉบับที่ "
    "ครั้งที่ ไตรมาส ไตรมาสที่ รอบ ลำดับ ลำดับที่ ปี ปีที่ วันที่ เวลา จำนวน ร้อยละ ซอย สาย ชั้น โทร โทรศัพท์ รหัส ว "
    "อันดับ อันดับที่ รัชกาลที่ ขนาด กว้าง ยาว หนา สูง ระยะ"
)
_MONTH_NAMES = frozenset((*MONTHS, *SHORT_MONTHS))
_AFTER_NUMBER = _MONTH_NAMES | _listed(
    "รายการ ราย คน ครั้ง ครั้งที่ ชุด ตัว อัน ชิ้น เครื่อง คัน หลัง แห่ง สาย จุด แผ่น เล่ม ฉบับ ข้อ เรื่อง โครงการ กิจกรรม "
    "หมู่บ้าน ครัวเรือน ครอบครัว กลุ่ม ช่องทาง ขั้นตอน ประเภท ด้าน วัน เดือน ปี ไตรมาส ชั่วโมง นาที วินาที น. นาฬิกา บาท "
    "สตางค์ ล้าน ล้านบาท พันบาท แสนบาท หมื่นบาท เท่า คะแนน เมตร ม. กม. กิโลเมตร ซม. เซนติเมตร มม. ตร.ม. ตารางเมตร "
    "ลบ.ม. ไร่ งาน ตารางวา กก. กิโลกรัม ลิตร หน่วย ถุง กล่อง ลัง ม้วน ท่อน ต้น แรงม้า วัตต์ โวลต์ เปอร์เซ็นต์"
)
# What makes a noun or a name of the word after it, and reads ill alone at a line's end.
_PREFIXES = _listed("การ ความ ผู้ นาย นาง นางสาว น.ส. ด.ช. ด.ญ. ดร.")


class Words(Protocol):
    """What cuts a text into words: ``khoktoom_desktop.thai.words.Segmenter``."""

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words of a text, its spaces among them."""
        ...


@dataclass(frozen=True)
class BreakUnit:
    """A stretch of text that no line cuts, the spaces after it, and whether a line may end there.

    Spaces at a line's end are not set. Where ``may_break`` is false the unit and the next one stay on
    one line, a space or more between them. It is true of the last unit.
    """

    text: str
    spaces: int
    may_break: bool


class _Atom(NamedTuple):
    """A word and the white space after it, as it was typed."""

    text: str
    gap: str


def break_units(text: str, segmenter: Words) -> tuple[BreakUnit, ...]:
    """Cut one line of text (no line feeds) into the units between which it may be broken.

    Units and their spaces make the text again; tabs and NBSP count as spaces, NBSP never breaks,
    and a U+200B is a place to break, without width.
    """
    atoms = _atoms(segmenter.words(text))
    units: list[BreakUnit] = []
    start = 0
    for place, atom in enumerate(atoms):
        may_break = place + 1 == len(atoms) or _may_break(atoms, place)
        if may_break or atom.gap:
            whole = atom.text if start == place else "".join([part.text for part in atoms[start : place + 1]])
            units.append(_unit(whole, len(atom.gap.replace(ZERO_WIDTH_SPACE, "")), may_break))
            start = place + 1
    return tuple(units)


@lru_cache(_KEPT_PAIRS)
def _unit(text: str, spaces: int, may_break: bool) -> BreakUnit:
    """Return a unit, the same one for the same words."""
    return BreakUnit(text, spaces, may_break)


def clusters(text: str) -> tuple[str, ...]:
    """Cut a text into what may be parted as the last resort, when a word is wider than the line.

    No part begins with a mark, ะ, า, ำ, ๆ or ฯ after a letter, and none ends with เ แ โ ใ ไ before one.
    """
    return tuple(match[0] for match in _CLUSTER.finditer(text))


def _atoms(words: tuple[str, ...]) -> list[_Atom]:
    """Join each word with the white space after it; white space at the beginning follows nothing."""
    atoms: list[_Atom] = []
    for word in words:
        whole = word == " " or (" " not in word and word.isprintable())
        for part in (word,) if whole else _BLANKS.split(word):
            if not part:
                continue
            blank = not part.strip(" \t\r\n\u200b\N{NO-BREAK SPACE}")
            if not blank:
                atoms.append(_Atom(part, ""))
            elif atoms:
                atoms[-1] = _Atom(atoms[-1].text, atoms[-1].gap + part)
            else:
                atoms.append(_Atom("", part))
    return atoms


def _may_break(atoms: list[_Atom], place: int) -> bool:
    """Tell whether a line may end between an atom and the next."""
    left, right = atoms[place], atoms[place + 1]
    if left.text and not left.gap and left.text[-1] not in _LOOKS_AROUND and right.text[0] != '"':
        return _may_part(left.text, right.text)
    if not left.text or NO_BREAK_SPACE in left.gap:
        return False
    if right.text[0] in _NEVER_FIRST or left.text[-1] in _NEVER_LAST:
        return False
    if ZERO_WIDTH_SPACE in left.gap:
        return True
    if left.gap:
        return _may_break_at_space(atoms, place)
    return _may_break_inside(atoms, place)


def _may_break_at_space(atoms: list[_Atom], place: int) -> bool:
    """Tell whether the spaces between two atoms may end a line."""
    left, right = atoms[place].text, atoms[place + 1].text
    if _is_dash(right) and atoms[place + 1].gap:
        return False
    if _is_dash(left):
        return place > 0 and bool(atoms[place - 1].gap)
    if right == '"' and not atoms[place + 1].gap:
        return True
    if _numbers_an_item(atoms, place):
        return False
    if not _is_number(right):
        return not (_is_number(left) and right in _AFTER_NUMBER)
    return not (left in _BEFORE_NUMBER or left in _MONTH_NAMES or left[-1] == "." or _is_telephone(atoms, place))


def _may_break_inside(atoms: list[_Atom], place: int) -> bool:
    """Tell whether a line may end between two atoms that touch."""
    left, right = atoms[place].text, atoms[place + 1].text
    if left[-1] == "/":
        before = atoms[place - 1].text[-1:] if left == "/" and place else left[-2:-1]
        return bool(before) and not before.isdigit()
    if left == '"' or right == '"':
        return left == '"' and not _opens(atoms, place)
    if left[-1] == ".":
        return bool(re.match("[ก-ฮเ-ไ]", right)) and not _goes_on(atoms, place) and left not in _PREFIXES
    return _may_part(left, right)


@lru_cache(_KEPT_PAIRS)
def _may_part(left: str, right: str) -> bool:
    """Tell whether a line may end between two words that touch, whatever stands around them."""
    if right[0] in _NEVER_FIRST or left[-1] in _NEVER_LAST:
        return False
    if left[-1] not in _MAY_END_AFTER and not (_LETTER.match(left[-1]) and _LETTER.match(right[0])):
        return right[0] in _NEVER_LAST and bool(_LETTER.match(left[-1]))
    if (
        left in _PREFIXES
        or left + right in _BEFORE_NUMBER
        or _is_number(right)
        or (_is_number(left) and right in _AFTER_NUMBER)
    ):
        return False
    # A lone consonant is the rest of a word that the list does not know.
    return not (len(right) == 1 and "ก" <= right <= "ฮ" and right != "ณ")


def _is_number(text: str) -> bool:
    """Tell whether a word is a number, an amount, a numeric date or a time."""
    return _NUMBER.fullmatch(text) is not None


def _is_dash(text: str) -> bool:
    """Tell whether a word is a dash that stands alone."""
    return text in _DASHES


def _opens(atoms: list[_Atom], place: int) -> bool:
    """Tell whether a straight quotation mark opens: it begins the text, or follows a space or a bracket."""
    return place == 0 or bool(atoms[place - 1].gap) or atoms[place - 1].text[-1:] in _NEVER_LAST


def _goes_on(atoms: list[_Atom], place: int) -> bool:
    """Tell whether the word after a dot is the next part of one abbreviation (``ค.ส.`` and ``ล.``)."""
    right = atoms[place + 1]
    if not _ABBREVIATED.fullmatch(right.text):
        return False
    if right.text.endswith("."):
        return True
    return not right.gap and place + 2 < len(atoms) and atoms[place + 2].text[0] == "."


def _numbers_an_item(atoms: list[_Atom], place: int) -> bool:
    """Tell whether an atom is the dot of ``1.`` before the text of an item."""
    return atoms[place].text == "." and place > 0 and not atoms[place - 1].gap and _is_number(atoms[place - 1].text)


def _is_telephone(atoms: list[_Atom], place: int) -> bool:
    """Tell whether two groups of digits belong to one telephone number, which begins with a zero."""
    groups = [atom.text for atom in atoms[max(0, place - 1) : place + 1]]
    return any(group.startswith(("0", "๐")) and group.isdecimal() for group in groups) and groups[-1].isdecimal()
