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
    "ครั้งที่ ไตรมาส ไตรมาสที่ รอบ ลำดับ ลำดับที่ ปี ปีที่ วันที่ ลงวันที่ เวลา จำนวน ร้อยละ ซอย สาย ชั้น โทร โทรศัพท์ รหัส ว "
    "อันดับ อันดับที่ รัชกาลที่ ขนาด กว้าง ยาว หนา สูง ระยะ"
)
_MONTH_NAMES = frozenset((*MONTHS, *SHORT_MONTHS))
_AFTER_NUMBER = _MONTH_NAMES | _listed(
    "รายการ ราย คน ครั้ง ครั้งที่ ชุด ตัว อัน ชิ้น เครื่อง คัน หลัง แห่ง สาย จุด แผ่น เล่ม ฉบับ ข้อ เรื่อง โครงการ กิจกรรม "
    "หมู่บ้าน ครัวเรือน ครอบครัว กลุ่ม ช่องทาง ขั้นตอน ประเภท ด้าน วัน เดือน ปี ไตรมาส ชั่วโมง นาที วินาที น. นาฬิกา บาท "
    "สตางค์ ล้าน ล้านบาท พันบาท แสนบาท หมื่นบาท เท่า คะแนน เมตร ม. กม. กิโลเมตร ซม. เซนติเมตร มม. ตร.ม. ตารางเมตร "
    "ลบ.ม. ไร่ งาน ตารางวา กก. กิโลกรัม ลิตร หน่วย ถุง กล่อง ลัง ม้วน ท่อน ต้น แรงม้า วัตต์ โวลต์ เปอร์เซ็นต์ "
    "กระเช้า เรือน ใบ ขวด คู่ โหล แพ็ก ห่อ ซอง วง ผืน แท่ง ด้าม ก้อน เส้น บาน ลำ ปี๊บ กระสอบ กระป๋อง แกลลอน ถัง รีม หลอด "
    "เม็ด แผง กรัม งวด ห้อง คูหา ช่อ พวง ดอก ดวง มาตรการ ตำแหน่ง อัตรา ระดับ นิ้ว ฟุต ท่าน"
)
# The preposition "at": a line that ended in it would leave the place alone on the next.
_AT = "ณ"
# What makes a noun or a name of the word after it, and reads ill alone at a line's end.
_PREFIXES = _listed("การ ความ ผู้ ประจำ นาย นาง นางสาว น.ส. ด.ช. ด.ญ. ดร.")


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


class Stretch(NamedTuple):
    """Text without white space, the spaces after it, and whether a line may end there."""

    text: str
    spaces: int
    may_break: bool


class _Gap(NamedTuple):
    """White space between two words, and what stands about it.

    ``before`` is the word before the left one, ``parted`` from it by a space or not; ``alone``: a space follows
    the right one too.
    """

    before: str
    parted: bool
    left: str
    right: str
    alone: bool


def break_units(text: str, segmenter: Words) -> tuple[BreakUnit, ...]:
    """Cut one line of text (no line feeds) into the units between which it may be broken.

    Units and their spaces make the text again; tabs and NBSP count as spaces, NBSP never breaks,
    and a U+200B is a place to break, without width.
    """
    return tuple(unit for stretch in stretches(text, segmenter) for unit in stretch_units(stretch, segmenter))


def stretches(text: str, segmenter: Words) -> list[Stretch]:
    """Cut one line of text at its white space.

    What is inside a stretch does not depend on the others: registers say the same ones again and again.
    """
    parts = _BLANKS.split(text)
    if not parts[-1]:
        # The text ends in a space, or is empty.
        parts.pop()
    texts, blanks = parts[::2], [*parts[1::2], ""]
    words = [segmenter.words(each) for each in texts]
    end = len(texts) - 1
    return [
        Stretch(each, len(blank.replace(ZERO_WIDTH_SPACE, "")), place == end or _may_break_at(words, blanks, place))
        for place, (each, blank) in enumerate(zip(texts, blanks, strict=False))
    ]


def stretch_units(stretch: Stretch, segmenter: Words) -> list[BreakUnit]:
    """Cut a stretch into units; the last one has its spaces."""
    words = segmenter.words(stretch.text)
    units: list[BreakUnit] = []
    start = 0
    for place in range(1, len(words)):
        if _may_break_inside(words, place):
            units.append(_unit("".join(words[start:place]), 0, True))
            start = place
    return [*units, _unit("".join(words[start:]), stretch.spaces, stretch.may_break)]


@lru_cache(_KEPT_PAIRS)
def _unit(text: str, spaces: int, may_break: bool) -> BreakUnit:
    """Return a unit, the same one for the same words."""
    return BreakUnit(text, spaces, may_break)


def clusters(text: str) -> tuple[str, ...]:
    """Cut a text into what may be parted as the last resort, when a word is wider than the line.

    No part begins with a mark, ะ, า, ำ, ๆ or ฯ after a letter, and none ends with เ แ โ ใ ไ before one.
    """
    return tuple(match[0] for match in _CLUSTER.finditer(text))


def _may_break_at(words: list[tuple[str, ...]], blanks: list[str], place: int) -> bool:
    """Tell whether a line may end in the white space between the words of a stretch and those of the next."""
    left, right, blank = words[place], words[place + 1], blanks[place]
    if not left or NO_BREAK_SPACE in blank or right[0][0] in _NEVER_FIRST or left[-1][-1] in _NEVER_LAST:
        return False
    if ZERO_WIDTH_SPACE in blank:
        return True
    parted = len(left) == 1 and place > 0
    earlier = words[place - 1] if parted else left[:-1]
    alone = len(right) == 1 and bool(blanks[place + 1])
    return _may_break_at_space(_Gap(earlier[-1] if earlier else "", parted, left[-1], right[0], alone))


def _may_break_at_space(gap: _Gap) -> bool:
    """Tell whether spaces may end a line."""
    if gap.left == _AT or (_is_dash(gap.right) and gap.alone):
        return False
    if _is_dash(gap.left):
        return gap.parted
    if gap.right == '"' and not gap.alone:
        return True
    if gap.left == "." and not gap.parted and _is_number(gap.before):
        # The dot of ``1.`` before the text of an item.
        return False
    if not _is_number(gap.right):
        return not (_is_number(gap.left) and gap.right in _AFTER_NUMBER)
    return not (gap.left in _BEFORE_NUMBER or gap.left in _MONTH_NAMES or gap.left[-1] == "." or _is_telephone(gap))


def _may_break_inside(words: tuple[str, ...], place: int) -> bool:
    """Tell whether a line may end before a word that touches the one before it."""
    left, right = words[place - 1], words[place]
    if left[-1] not in _LOOKS_AROUND and right[0] != '"':
        return _may_part(left, right)
    if right[0] in _NEVER_FIRST or left[-1] in _NEVER_LAST:
        return False
    if left[-1] == "/":
        before = words[place - 2][-1:] if left == "/" and place > 1 else left[-2:-1]
        return bool(before) and not before.isdigit()
    if left == '"' or right == '"':
        # A mark that opens begins the stretch or follows a bracket.
        return left == '"' and place > 1 and words[place - 2][-1:] not in _NEVER_LAST
    if left[-1] == ".":
        return bool(re.match("[ก-ฮเ-ไ]", right)) and not _goes_on(words, place) and left not in _PREFIXES
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
    return not (len(right) == 1 and "ก" <= right <= "ฮ" and right != _AT)


def _is_number(text: str) -> bool:
    """Tell whether a word is a number, an amount, a numeric date or a time."""
    return _NUMBER.fullmatch(text) is not None


def _is_dash(text: str) -> bool:
    """Tell whether a word is a dash that stands alone."""
    return text in _DASHES


def _goes_on(words: tuple[str, ...], place: int) -> bool:
    """Tell whether the word after a dot is the next part of one abbreviation (``ค.ส.`` and ``ล.``)."""
    if not _ABBREVIATED.fullmatch(words[place]):
        return False
    return words[place].endswith(".") or words[place + 1 : place + 2] == (".",)


def _is_telephone(gap: _Gap) -> bool:
    """Tell whether two groups of digits belong to one telephone number, which begins with a zero."""
    begins = any(group.startswith(("0", "๐")) and group.isdecimal() for group in (gap.before, gap.left))
    return begins and gap.left.isdecimal()
