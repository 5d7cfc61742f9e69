"""The poster that asks citizens to answer the EIT questionnaire; its link is checked, its code read back."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.poster import Poster, Step
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.thai.dates import notice_date
from khoktoom_desktop.thai.identifiers import eit_link_problem

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WINDOW = "eit-window"
_ICONS = ("scan-qr-code", "smartphone", "clipboard-check")


@dataclass(frozen=True)
class EitPosterFacts:
    """What the poster of one Buddhist year prints; ``closes`` is the last day to answer, where it is known."""

    year: int
    link: str
    headline: str
    subtitle: str
    steps: tuple[str, ...]
    closing: str
    privacy: str
    problems: tuple[Problem, ...]

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what keeps the poster from the wall."""
        return self.problems


def gather_eit_poster(_session: "Session", request: PaperRequest) -> EitPosterFacts:
    """Read the link of the year, its closing day and the office's words; all of them stand in the office's facts."""
    office, day, year = request.office, request.day, request.period.year or 0
    link = office.eit_links.get(year, "").strip()
    closes = closing_day(request, year)

    def words(key: str, **facts: object) -> str:
        return phrase(office, f"eit-poster-{key}", day, **facts)

    return EitPosterFacts(
        year,
        link,
        words("headline", agency=office.name, year=year),
        words("subtitle", agency=office.name, year=year),
        tuple(words(f"step-{number}") for number in (1, 2, 3)),
        words("closing", closes=notice_date(closes)) if closes else "",
        words("privacy"),
        (*link_problems(link, year), *_window_problems(closes, day, year)),
    )


def closing_day(request: PaperRequest, year: int) -> date | None:
    """Return the last day of the questionnaire of a year, from the office's dated facts."""
    windows = (fact for fact in request.office.facts if fact.topic == WINDOW and fact.key == str(year))
    return next((fact.end for fact in windows), None)


def link_problems(link: str, year: int) -> tuple[Problem, ...]:
    """Return what is wrong with the link of a year: the staff's form and other places are errors."""
    if not link:
        return (
            error(
                "eit_links",
                "link-missing",
                "ยังไม่มีลิงก์แบบวัด EIT ของปี {year} กรอกที่หน้า ตั้งค่าสำนักงาน",
                year=year,
            ),
        )
    found = eit_link_problem(link)
    if found == "staff":
        text = "ลิงก์ {link} เป็นแบบวัดของเจ้าหน้าที่ (IIT) ประชาชนตอบไม่ได้ ใช้ลิงก์ที่มี /go/eit/"
        return (error("eit_links", "staff-link", text, link=link),)
    if found in ("host", "path"):
        text = "ลิงก์ {link} ไม่ใช่แบบวัด EIT ใช้ลิงก์แบบ https://itas.nacc.go.th/go/eit/ ตามด้วยรหัส"
        return (error("eit_links", "eit-link", text, link=link),)
    if found == "code":
        text = "รหัสท้ายลิงก์ {link} ไม่ใช่ 6 ตัวอักษรเล็กหรือตัวเลข ตรวจกับระบบ ITAS อีกครั้ง"
        return (warning("eit_links", "eit-code", text, link=link),)
    return ()


def _window_problems(closes: date | None, day: date, year: int) -> tuple[Problem, ...]:
    """Warn where the last day to answer is not known, or is over on the poster's date."""
    if closes is None:
        text = "ยังไม่ได้บันทึกวันสุดท้ายของแบบวัด EIT ปี {year} โปสเตอร์จึงไม่พิมพ์วันปิดรับ"
        return (warning(None, "closing-missing", text, year=year),)
    if closes < day:
        text = "แบบวัด EIT ปี {year} ปิดรับแล้วเมื่อ {closes} ก่อนวันที่ของโปสเตอร์"
        return (warning(None, "closed", text, year=year, closes=notice_date(closes)),)
    return ()


def draw_eit_poster(facts: EitPosterFacts, request: PaperRequest) -> bytes:
    """Draw the poster in the asked size and format; raises ``Refused`` where its code cannot be read back."""
    office = request.office
    poster = Poster(
        office=office.name,
        headline=facts.headline,
        subtitle=facts.subtitle,
        steps=tuple(Step(icon, text) for icon, text in zip(_ICONS, facts.steps, strict=True)),
        link=facts.link,
        closing=facts.closing,
        privacy=facts.privacy,
        day=request.day,
        size=request.size,
        watermark=request.watermark,
        title=f"โปสเตอร์แบบวัด EIT ปีงบประมาณ พ.ศ. {facts.year}",
        author=office.name,
        names=("แบบวัดการรับรู้", *office.own_names),
        thai_digits=bool(request.thai_digits),
    )
    return typeset(poster, request.format)
