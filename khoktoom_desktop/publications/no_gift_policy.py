"""The yearly announcement of the No Gift Policy, in Thai and in English; its words are the office's dated facts."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office, Signatory
from khoktoom_desktop.domain.period import BUDDHIST_ERA
from khoktoom_desktop.domain.phrase import fill, phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import Block, EmblemSpace, Paper, Rule, Setting, Signatures, Signer, Text, plain
from khoktoom_desktop.paper.official import notice_end, notice_head, notice_setup, paragraph
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PRACTICE, ENGLISH = "no-gift-practice", "english"
_SECTION_128 = "gift-section-128"
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Announcement:
    """What the notice says, every place filled; ``practice`` are its numbered rules."""

    office: str
    subject: str
    year: str
    reason: str
    declaration: str
    practice: tuple[str, ...]
    closing: str
    signatory: Signatory
    missing: tuple[Problem, ...] = ()


def gather_no_gift_policy(session: "Session", request: PaperRequest) -> Announcement:
    """Gather the Thai announcement of a calendar year (B.E.); raises ``Refused`` without one signatory or a phrase."""
    office, day = request.office, request.day
    signatory = office.signatory(day)
    facts: dict[str, object] = {"office": office.name, "year": request.period.year, **_limits(office, day)}
    return Announcement(
        office.name,
        phrase(office, "no-gift-subject", day, **facts),
        phrase(office, "no-gift-year", day, **facts),
        phrase(office, "no-gift-reason", day, **facts),
        phrase(office, "no-gift-declaration", day, **facts),
        _practice(office, PRACTICE, day, facts),
        phrase(office, "no-gift-closing", day, **facts),
        signatory,
        _missing(request, PRACTICE),
    )


def draw_no_gift_policy(facts: Announcement, request: PaperRequest) -> bytes:
    """Set the announcement as a notice."""
    blocks = (
        *notice_head(facts.office, facts.subject, more=(facts.year,)),
        paragraph(facts.reason),
        paragraph(facts.declaration),
        *(paragraph(f"{number}. {text}") for number, text in enumerate(facts.practice, start=1)),
        *notice_end(request.day, facts.signatory, facts.closing),
    )
    return typeset(Paper(notice_setup(request, f"ประกาศ{facts.office} เรื่อง {facts.subject} {facts.year}"), blocks))


def gather_no_gift_policy_en(session: "Session", request: PaperRequest) -> Announcement:
    """Gather the English announcement; Thai names without an English one stay Thai, with a warning."""
    office, day = request.office, request.day
    signatory = office.signatory(day)
    names = (office.name, signatory.name, *signatory.lines())
    english = {name: english_words(office, name, day) for name in names}
    lines = [english[line] or line for line in signatory.lines()]
    facts: dict[str, object] = {
        "office_en": english[office.name] or office.name,
        "head": english[signatory.name] or signatory.name,
        "position": ", ".join(lines),
        "year": request.period.year,
        "year_ce": (request.period.year or 0) - BUDDHIST_ERA,
        **_limits(office, day),
    }
    unknown = tuple(name for name, words in english.items() if not words)
    return Announcement(
        phrase(office, "no-gift-head-en", day, **facts),
        phrase(office, "no-gift-subject-en", day, **facts),
        phrase(office, "no-gift-year-en", day, **facts),
        phrase(office, "no-gift-reason-en", day, **facts),
        phrase(office, "no-gift-declaration-en", day, **facts),
        _practice(office, f"{PRACTICE}-en", day, facts),
        phrase(office, "no-gift-closing-en", day, **facts),
        Signatory(str(facts["head"]), lines[0], signatory.start, signatory.end, "".join(lines[1:]), signatory.role),
        (*_missing(request, f"{PRACTICE}-en"), *without_english(unknown)),
    )


def draw_no_gift_policy_en(facts: Announcement, request: PaperRequest) -> bytes:
    """Set the English announcement; its digits are Arabic."""
    blocks: tuple[Block, ...] = (
        EmblemSpace(),
        Text(plain(facts.office), Setting.CENTRE, bold=True, heading=1, keep=True),
        Text(plain(facts.subject), Setting.CENTRE, bold=True, keep=True),
        Text(plain(facts.year), Setting.CENTRE, bold=True, keep=True),
        Rule(),
        paragraph(facts.reason),
        paragraph(facts.declaration),
        *(paragraph(f"{number}. {text}") for number, text in enumerate(facts.practice, start=1)),
        paragraph(facts.closing),
        Text(plain(f"Given on {english_date(request.day)}"), left_indent=50.0, space_before=4.2, keep=True),
        Signatures((Signer(plain(facts.signatory.name), tuple(map(plain, facts.signatory.lines()))),)),
    )
    setup = notice_setup(_in_arabic(request), f"{facts.office} {facts.subject} {facts.year}")
    return typeset(Paper(replace(setup, language="en-GB"), blocks))


def _in_arabic(request: PaperRequest) -> PaperRequest:
    return PaperRequest(
        request.office,
        request.day,
        request.period,
        thai_digits=False,
        draft=request.draft,
    )


def _limits(office: Office, day: date) -> dict[str, object]:
    """Return the limit in baht and the days of section 128, dots where the office has none on the day."""
    limit, term = office.fact("limit", _SECTION_128, day), office.fact("term", _SECTION_128, day)
    return {
        "limit": "…" if limit is None or limit.amount is None else f"{limit.amount // 100:,}",
        "days": "…" if term is None or term.amount is None else term.amount,
    }


def _practice(office: Office, topic: str, day: date, facts: dict[str, object]) -> tuple[str, ...]:
    return tuple(fill(fact.title, facts) for fact in office.facts_on(topic, day))


def _missing(request: PaperRequest, topic: str) -> tuple[Problem, ...]:
    office, day = request.office, request.day
    found = [*another_year(request)]
    if not office.facts_on(topic, day):
        text = "ยังไม่มีข้อปฏิบัติของนโยบายไม่รับของขวัญในวันที่ {day} เพิ่มที่หน้า ตั้งค่าสำนักงาน"
        found.append(error(None, "no-practice", text, day=short_date(day)))
    if "…" in _limits(office, day).values():
        text = "ไม่มีเกณฑ์มูลค่าหรือกำหนดวันรายงานตามมาตรา 128 ในวันที่ {day} ประกาศจะพิมพ์ … ไว้"
        found.append(warning(None, "no-limit", text, day=short_date(day)))
    return tuple(found)


def another_year(request: PaperRequest) -> tuple[Problem, ...]:
    """Warn where the paper's day lies in another calendar year than the paper is for."""
    day, year = request.day, request.period.year
    if year == day.year + BUDDHIST_ERA:
        return ()
    text = "ประกาศประจำปี พ.ศ. {year} แต่ลงวันที่ {day} ตรวจปีและวันที่ของประกาศ"
    return (warning(None, "another-year", text, year=year, day=short_date(day)),)


def english_words(office: Office, name: str, day: date) -> str:
    """Return the office's English words for a Thai name; nothing where it has none."""
    fact = office.fact(ENGLISH, name, day)
    return fact.title if fact is not None else ""


def without_english(names: tuple[str, ...]) -> tuple[Problem, ...]:
    """Warn of each name that has no English."""
    text = "ยังไม่มีคำภาษาอังกฤษของ “{name}” ประกาศจะพิมพ์ชื่อไทย เพิ่มได้ที่รายการ คำภาษาอังกฤษ หน้า ตั้งค่าสำนักงาน"
    return tuple(warning(None, "no-english-name", text, name=name) for name in names)


def english_date(day: date) -> str:
    """Write a day in English, in both eras."""
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} B.E. {day.year + BUDDHIST_ERA} / C.E. {day.year}"
