"""Read what a clerk types to find records: words, periods, days, amounts, what is empty; several mean all of them.

``ไตรมาส 2``, ``มี.ค. 69``, ``ปี 2568``, ``2/5/69``, ``>10000``, ``1,000-5,000``, ``ผู้ชนะ ว่าง``, ``"สองคำ ติดกัน"``, in
Thai or Arabic digits and any order of marks. What looks like one of these but is not is said, never guessed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.money import read_baht
from khoktoom_desktop.domain.period import BUDDHIST_ERA, MONTHS, SHORT_MONTHS, Period, period_of
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.thai.dates import FIRST_YEAR, LAST_YEAR, read_date
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import normalise, search_key
from khoktoom_desktop.thai.unreadable import Unreadable

EMPTY = "ว่าง"


@dataclass(frozen=True)
class Word:
    """A word or phrase, as its search key; an amount in satang where it may be one as well."""

    key: str
    satang: int | None = None


@dataclass(frozen=True)
class Amount:
    """An amount in satang between two ends, both included; ``None`` is open."""

    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class Empty:
    """Something that is empty: a column by any of its names, or (no name) any of the usual ones.

    A ``loose`` name that is no column is a word of its own.
    """

    name: str = ""
    loose: bool = False


Term = Word | Amount | Empty | Period | date


@dataclass(frozen=True)
class Filter:
    """What was typed: terms that must all hold, and what of it was not understood."""

    terms: tuple[Term, ...] = ()
    problems: tuple[Sentence, ...] = ()

    @property
    def periods(self) -> tuple[Period, ...]:
        """Return the periods that were named; they take the place of the chosen one."""
        return tuple(term for term in self.terms if isinstance(term, Period))

    def __bool__(self) -> bool:
        return bool(self.terms)


_MONTH_NAMES: Mapping[str, int] = {
    name: number
    for number, (full, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), 1)
    for name in (full, short, short.rstrip("."), short.replace(".", ""))
}
_MONTH = "|".join(map(re.escape, sorted(_MONTH_NAMES, key=len, reverse=True)))
_ERA = r"(?:พ\.?\s?ศ\.?\s*)?"
_YEAR_WORD = rf"(?:ปีงบประมาณ|ปีงบ|ปี)\s*{_ERA}"
_OF_YEAR = rf"(?:\s*/\s*(?P<slash>[0-9]+)|\s*{_YEAR_WORD}(?P<named>[0-9]+)|\s+(?P<bare>2[4-7][0-9]{{2}}))?"
_END = r"(?!\S)"
_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?"
_COMPARED = {">": "low", ">=": "low", "≥": "low", "<": "high", "<=": "high", "≤": "high", "=": "both"}
_COMPARED |= {"เกิน": "low", "มากกว่า": "low", "ตั้งแต่": "low", "น้อยกว่า": "high", "ไม่เกิน": "high"}
_STRICT = {">": 1, "เกิน": 1, "มากกว่า": 1, "<": -1, "น้อยกว่า": -1}
Reader = Callable[[re.Match[str], int], Term]


class _NotUnderstood(Exception):
    def __init__(self, told: Sentence) -> None:
        super().__init__(str(told))
        self.told = told


def read_filter(text: str, fiscal: int) -> Filter:
    """Read what was typed; parts of a year without their year are of the Buddhist fiscal year ``fiscal``."""
    rest = to_arabic(normalise(text)).replace("\n", " ").strip()
    terms: list[Term] = []
    problems: list[Sentence] = []
    while rest:
        found, reader = next(
            (match, reader) for pattern, reader in _PATTERNS if (match := pattern.match(rest)) is not None
        )
        try:
            terms.append(reader(found, fiscal))
        except _NotUnderstood as unknown:
            problems.append(unknown.told)
        rest = rest[found.end() :].strip()
    return Filter(tuple(term for term in terms if term != Word("")), tuple(problems))


def _year(typed: str) -> int:
    """Return a Buddhist year of two or four digits."""
    year = int(typed) + 2500 if len(typed) == 2 else int(typed[:5])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _NotUnderstood(sentence("ไม่เข้าใจปี “{year}” ใช้ปี พ.ศ. เช่น 2568 หรือ 68", year=typed))
    return year


def _year_of(found: re.Match[str], fiscal: int) -> int:
    """Return the year that stands beside a part of a year, else ``fiscal``."""
    typed = found["slash"] or found["named"] or found["bare"]
    return _year(typed) if typed else fiscal


def _quarter(found: re.Match[str], fiscal: int) -> Period:
    number = found["number"]
    if number not in ("1", "2", "3", "4"):
        raise _NotUnderstood(sentence("ไม่เข้าใจ “{text}” ไตรมาสมี 1 ถึง 4 เช่น ไตรมาส 2", text=found[0].strip()))
    return Period(_year_of(found, fiscal), quarter=int(number))


def _half(found: re.Match[str], fiscal: int) -> Period:
    return Period(_year_of(found, fiscal), half=1 if found["half"] in ("แรก", "1") else 2)


def _whole_year(found: re.Match[str], _fiscal: int) -> Period:
    return Period(_year(found["year"]))


def _month(found: re.Match[str], fiscal: int) -> Period:
    number = _MONTH_NAMES[found["month"]]
    if found["year"]:
        return period_of(date(_year(found["year"]) - BUDDHIST_ERA, number, 1), "month")
    return Period(fiscal, month=number)


def _day(found: re.Match[str], _fiscal: int) -> date:
    try:
        return read_date(found[0].strip())
    except Unreadable as unreadable:
        raise _NotUnderstood(Sentence(unreadable.template, unreadable.facts)) from None


def _baht(typed: str) -> int:
    try:
        return read_baht(typed)
    except Unreadable as unreadable:
        raise _NotUnderstood(Sentence(unreadable.template, unreadable.facts)) from None


def _compared(found: re.Match[str], _fiscal: int) -> Amount:
    if not found["number"]:
        raise _NotUnderstood(sentence("ไม่เข้าใจ “{text}” หลังเครื่องหมายต้องเป็นจำนวนเงิน เช่น >10000", text=found[0].strip()))
    sign, satang = found["sign"], _baht(found["number"])
    kind = _COMPARED[sign]
    if kind == "both":
        return Amount(satang, satang)
    satang += _STRICT.get(sign, 0)
    return Amount(low=satang) if kind == "low" else Amount(high=satang)


def _between(found: re.Match[str], _fiscal: int) -> Amount:
    low, high = sorted((_baht(found["low"]), _baht(found["high"])))
    return Amount(low, high)


def _empty(found: re.Match[str], _fiscal: int) -> Empty:
    name = found["name"] or ""
    return Empty(name.rstrip(":="), loose=bool(name) and name[-1:] not in ":=")


def _phrase(found: re.Match[str], _fiscal: int) -> Word:
    return Word(search_key(found["words"]))


def _number(found: re.Match[str], _fiscal: int) -> Word:
    try:
        return Word(search_key(found[0]), read_baht(found[0]))
    except Unreadable:
        return Word(search_key(found[0]))


def _word(found: re.Match[str], _fiscal: int) -> Word:
    return Word(search_key(found[0]))


_PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(r'["“](?P<words>[^"“”]*)["”]?'), _phrase),
    (re.compile(rf"(?:ไตรมาส(?:ที่)?|ไตร|[Qq](?=[0-9]))\s*(?P<number>[0-9]*){_OF_YEAR}{_END}"), _quarter),
    (re.compile(rf"(?:ครึ่งปี|รอบ 6 เดือน)\s*(?P<half>แรก|หลัง|[12]){_OF_YEAR}{_END}"), _half),
    (re.compile(rf"{_YEAR_WORD}(?P<year>[0-9]+){_END}"), _whole_year),
    (re.compile(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{2,4}(?!\S)"), _day),
    (re.compile(rf"[0-9]{{1,2}}\s*(?:{_MONTH})\s*{_ERA}[0-9]{{2,4}}{_END}"), _day),
    (re.compile(rf"(?:เดือน)?(?P<month>{_MONTH})\s*{_ERA}(?P<year>[0-9]{{2}}|[0-9]{{4}})?{_END}"), _month),
    (re.compile(rf"(?P<sign>>=|<=|[><=≥≤])\s*(?P<number>[0-9.,]*){_END}"), _compared),
    (re.compile(rf"(?P<sign>ไม่เกิน|มากกว่า|น้อยกว่า|ตั้งแต่|เกิน)\s*(?P<number>{_NUMBER})(?:\s*บาท)?{_END}"), _compared),
    (re.compile(r"(?P<sign>>=|<=|[><=≥≤])(?P<number>)\S*"), _compared),
    (re.compile(rf"(?!0[0-9])(?P<low>{_NUMBER})\s*(?:-|–|ถึง)\s*(?!0[0-9])(?P<high>{_NUMBER}){_END}"), _between),
    (re.compile(rf"(?:(?P<name>[^\s:=><\"“]+[:=]?)\s*)?(?<!\S){EMPTY}{_END}"), _empty),
    (re.compile(rf"(?P<name>[^\s:=><\"“]+[:=])\s*{EMPTY}{_END}"), _empty),
    (re.compile(rf"{_NUMBER}(?:\s*บาท)?{_END}"), _number),
    (re.compile(r"\S+"), _word),
)
