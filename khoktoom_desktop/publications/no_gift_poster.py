"""The No Gift Policy poster of a calendar year, in Thai and in English: the words of the office's own poster."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office, Signatory
from khoktoom_desktop.domain.period import BUDDHIST_ERA
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.poster import Poster
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.publications.no_gift_policy import another_year, english_date, english_words, without_english

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FORBIDDEN = "gift"


@dataclass(frozen=True)
class NoGiftPoster:
    """What the poster says, every place filled; ``signer`` is the head's name and position, a line each."""

    office: str
    headline: str
    subtitle: str
    pledge: str
    year: str
    signer: tuple[str, ...]
    missing: tuple[Problem, ...] = ()


def gather_no_gift_poster(_session: "Session", request: PaperRequest) -> NoGiftPoster:
    """Gather the Thai poster of a calendar year (B.E.); raises ``Refused`` without one signatory or a phrase."""
    office, day = request.office, request.day
    head = office.signatory(day)
    facts: dict[str, object] = {"office": office.name, "year": request.period.year}
    return NoGiftPoster(
        office.name,
        phrase(office, "no-gift-poster-headline", day, **facts),
        phrase(office, "no-gift-poster-subtitle", day, **facts).strip(),
        phrase(office, "no-gift-poster-pledge", day, **facts),
        phrase(office, "no-gift-year", day, **facts),
        (head.name, *head.lines()),
        another_year(request),
    )


def draw_no_gift_poster(facts: NoGiftPoster, request: PaperRequest) -> bytes:
    """Draw the poster in the asked size and format."""
    return _drawn(facts, request, thai_digits=bool(request.thai_digits))


def gather_no_gift_poster_en(_session: "Session", request: PaperRequest) -> NoGiftPoster:
    """Gather the English poster; Thai names without an English one stay Thai, with a warning."""
    office, day = request.office, request.day
    head = office.signatory(day)
    name, signer, unknown = _in_english(office, head, request)
    facts: dict[str, object] = {
        "office_en": name,
        "year": request.period.year,
        "year_ce": (request.period.year or 0) - BUDDHIST_ERA,
    }
    return NoGiftPoster(
        name,
        phrase(office, "no-gift-poster-headline", day, **facts),
        phrase(office, "no-gift-poster-subtitle-en", day, **facts).strip(),
        phrase(office, "no-gift-poster-pledge-en", day, **facts),
        phrase(office, "no-gift-year-en", day, **facts),
        signer,
        (*another_year(request), *without_english(unknown)),
    )


def draw_no_gift_poster_en(facts: NoGiftPoster, request: PaperRequest) -> bytes:
    """Draw the English poster; its digits are Arabic."""
    return _drawn(facts, request, day_words=english_date(request.day), language="en-GB")


def _in_english(office: Office, head: Signatory, request: PaperRequest) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return the office's name, the signer's lines, and the names that have no English."""
    names = (office.name, head.name, *head.lines())
    english = {name: english_words(office, name, request.day) for name in names}
    told = [english[name] or name for name in names]
    return told[0], tuple(told[1:]), tuple(name for name, words in english.items() if not words)


def _drawn(
    facts: NoGiftPoster,
    request: PaperRequest,
    *,
    thai_digits: bool = False,
    day_words: str = "",
    language: str = "th-TH",
) -> bytes:
    office = request.office
    poster = Poster(
        office=facts.office,
        headline=facts.headline,
        subtitle=facts.subtitle,
        steps=(),
        link="",
        closing="\n".join(facts.signer),
        privacy=facts.year,
        day=request.day,
        size=request.size,
        watermark=request.watermark,
        title=f"{facts.headline} {facts.office} {facts.year}",
        author=facts.office,
        names=office.own_names,
        thai_digits=thai_digits,
        pledge=facts.pledge,
        forbidden=_FORBIDDEN,
        emblem=office.emblem,
        day_words=day_words,
        language=language,
    )
    return typeset(poster, request.format)
