"""The office: its name, departments, signatories and the dated facts that it may edit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from khoktoom_desktop.domain.trouble import Refused


@dataclass(frozen=True)
class Department:
    """A department (กอง/สำนัก) and the days it exists; ``None`` is open."""

    id: int
    name: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Signatory:
    """Who signs, in which position, from when to when.

    ``role`` is ``head`` (signs notices), ``clerk`` (ปลัดเทศบาล), ``reporter``, ``checker``, ``supply``
    (หัวหน้าเจ้าหน้าที่). ``acting`` is the acting title printed under the own position, such as
    ``ปฏิบัติหน้าที่ นายกเทศมนตรีตำบลโคกตูม``.
    """

    name: str
    position: str
    start: date
    end: date | None = None
    acting: str = ""
    role: str = "head"

    def lines(self) -> tuple[str, ...]:
        """Return the lines under the name: the position, and the acting title where there is one."""
        return (self.position, self.acting) if self.acting else (self.position,)


@dataclass(frozen=True)
class DatedFact:
    """A limit, list entry, deadline, O-code or legal phrase, valid from a day to a day.

    ``topic`` names the list (``limit``, ``unit``, ``gift-giver``, ``deadline``, ``phrase`` …), ``key`` the entry,
    ``title`` its Thai words, ``amount`` a number where it has one (satang for money, days for terms),
    ``source`` the law, form or circular it follows, ``confirmed`` whether that source was seen.
    """

    topic: str
    key: str
    title: str
    amount: int | None = None
    start: date | None = None
    end: date | None = None
    source: str = ""
    confirmed: bool = False
    position: int = 0


@dataclass(frozen=True)
class ItaScore:
    """The ITA scores of one year in hundredths of a point: of the three instruments, and in total."""

    iit: int
    eit: int
    oit: int
    total: int

    @property
    def level(self) -> str:
        """Return the level as NACC has named it since B.E. 2566: above ``ผ่าน`` every instrument must reach it."""
        least = min(self.iit, self.eit, self.oit, self.total)
        if least >= 9500:
            return "ผ่านดีเยี่ยม"
        if least >= 8500:
            return "ผ่านดี"
        if self.total >= 8500:
            return "ผ่าน"
        return "ต้องปรับปรุง" if self.total >= 7000 else "ต้องปรับปรุงโดยด่วน"


def valid_on(start: date | None, end: date | None, day: date) -> bool:
    """Tell whether a day lies between two days, both included; ``None`` is open."""
    return (start is None or start <= day) and (end is None or day <= end)


@dataclass(frozen=True)
class Office:
    """All facts of the office that papers and rules need; a snapshot, read in one transaction.

    ``eit_links`` and ``scores`` are keyed by Buddhist year. ``emblem`` is an image's bytes.
    ``names`` are words that it wants never cut: staff, villages, projects; ``own_names`` are all such words.
    """

    name: str
    kind: str = "เทศบาลตำบล"
    district: str = ""
    province: str = ""
    address: str = ""
    website: str = ""
    agency_code: str = ""
    emblem: bytes | None = None
    preprinted_paper: bool = False
    sample: bool = False
    departments: tuple[Department, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    facts: tuple[DatedFact, ...] = ()
    eit_links: Mapping[int, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    face_folder: str | None = None
    scores: Mapping[int, ItaScore] = field(default_factory=dict)

    @property
    def own_names(self) -> tuple[str, ...]:
        """Return the names that no line of a paper cuts: the office's, where it lies, who signs, and those it gave."""
        lies = (("อำเภอ", self.district), ("จังหวัด", self.province))
        places = (kind + place.removeprefix(kind) for kind, place in lies if place)
        return (self.name, *places, *(each.name for each in self.signatories), *self.names)

    def signatory(self, day: date, role: str = "head") -> Signatory:
        """Return the one signatory in office on a day; refuses when there is none, or two."""
        found = self.signatories_on(day, role)
        if len(found) == 1:
            return found[0]
        code, message = (
            ("no-signatory", "ไม่มีผู้ลงนามที่ดำรงตำแหน่งในวันที่ {day}")
            if not found
            else ("two-signatories", "มีผู้ลงนามมากกว่าหนึ่งคนในวันที่ {day}")
        )
        raise Refused(code, message, "แก้ไขผู้ลงนามและวันที่ดำรงตำแหน่งที่หน้า ตั้งค่าสำนักงาน", day=day.isoformat())

    def signatories_on(self, day: date, role: str) -> tuple[Signatory, ...]:
        """Return all signatories of a role in office on a day."""
        return tuple(s for s in self.signatories if s.role == role and valid_on(s.start, s.end, day))

    def has_entry(self, topic: str, key: str) -> bool:
        """Tell whether a list has an entry of a key, on whatever day."""
        return any(fact.key == key and fact.topic == topic for fact in self.facts)

    def titles(self, topic: str, used: Iterable[str] = ()) -> dict[str, str]:
        """Return the words of a list, whatever their day, in the office's order; last the used keys that it lacks."""
        facts = sorted((f for f in self.facts if f.topic == topic), key=lambda fact: (fact.position, fact.key))
        titles = {fact.key: fact.title for fact in facts}
        return titles | {key: key or "ยังไม่ระบุ" for key in sorted(set(used) - titles.keys())}

    @cached_property
    def _lists(self) -> Mapping[str, list[DatedFact]]:
        """Return the facts by their topic: there are hundreds, and a paper asks for its lists again and again."""
        lists: dict[str, list[DatedFact]] = {}
        for fact in self.facts:
            lists.setdefault(fact.topic, []).append(fact)
        return lists

    def facts_on(self, topic: str, day: date) -> tuple[DatedFact, ...]:
        """Return the entries of a list valid on a day, in the office's order."""
        found = (f for f in self._lists.get(topic, ()) if valid_on(f.start, f.end, day))
        return tuple(sorted(found, key=lambda fact: (fact.position, fact.key)))

    def fact(self, topic: str, key: str, day: date) -> DatedFact | None:
        """Return one entry valid on a day, the one that began last; ``None`` where there is none."""
        found = [f for f in self.facts_on(topic, day) if f.key == key]
        return max(found, key=lambda fact: fact.start or date.min, default=None)
