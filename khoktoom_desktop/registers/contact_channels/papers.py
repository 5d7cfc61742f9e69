"""The poster and the card of the contact channels: where citizens reach the office, with a code for its website."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.card import Card, CardLine
from khoktoom_desktop.paper.poster import Entry, Poster
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.contact_channels.figures import channels_on
from khoktoom_desktop.registers.contact_channels.record import ContactChannel, link_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WEBSITE = "website"
TITLE = "โปสเตอร์ช่องทางติดต่อ"
CARD_TITLE = "นามบัตรช่องทางติดต่อ"
# What a card has room for: the first channel of each of these kinds, and the office's address.
_ON_CARD = ("telephone", "hotline", "website", "facebook", "line", "email")
# Their links open the app itself, and are known without ``www.``.
_APPS = ("facebook", "youtube", "tiktok")
# Kinds that the office adds itself have the icon of a message.
_ICON = "message-circle"
_ICONS = {
    "website": "globe",
    "e-service": "smartphone",
    "facebook": "thumbs-up",
    "line": "message-circle",
    "youtube": "square-play",
    "tiktok": "music-2",
    "telephone": "phone",
    "hotline": "headset",
    "email": "mail",
    "in-person": "landmark",
    "post": "mailbox",
    "complaint-box": "inbox",
    "broadcast": "megaphone",
}


@dataclass(frozen=True)
class ChannelsPoster:
    """What the poster prints: the public channels open on its day, the link of its code, the office's words."""

    channels: tuple[ContactChannel, ...]
    link: str
    headline: str
    subtitle: str
    privacy: str

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what keeps the poster from the wall: no channel, or nothing to make a code of."""
        if not self.channels:
            text = "ยังไม่มีช่องทางติดต่อที่เผยแพร่และเปิดใช้ในวันที่ของโปสเตอร์ เพิ่มที่ทะเบียนช่องทางติดต่อก่อน"
            return (error(None, "no-channels", text),)
        if not self.link:
            text = "ยังไม่มีเว็บไซต์หรือลิงก์ที่จะทำคิวอาร์โค้ด เพิ่มช่องทางประเภทเว็บไซต์ที่ทะเบียนช่องทางติดต่อ"
            return (error(None, "link-missing", text),)
        if all(each.kind != WEBSITE for each in self.channels):
            text = "ไม่มีช่องทางประเภทเว็บไซต์ คิวอาร์โค้ดจึงนำไปที่ {link}"
            return (warning(None, "no-website", text, link=self.link),)
        return ()


def gather_channels_poster(session: "Session", request: PaperRequest) -> ChannelsPoster:
    """Read the channels of the poster's day and the office's words."""
    office, day = request.office, request.day
    channels = tuple(channels_on(session, day, office))
    return ChannelsPoster(
        channels,
        _link(channels, office.website),
        phrase(office, "channels-poster-headline", day, office=office.name),
        phrase(office, "channels-poster-subtitle", day, office=office.name),
        phrase(office, "channels-poster-privacy", day, office=office.name),
    )


def draw_channels_poster(facts: ChannelsPoster, request: PaperRequest) -> bytes:
    """Draw the poster in the asked size and format; raises ``Refused`` where it is too full or its code unreadable."""
    office = request.office
    poster = Poster(
        office=office.name,
        headline=facts.headline,
        subtitle=facts.subtitle,
        steps=(),
        link=facts.link,
        closing="",
        privacy=facts.privacy,
        day=request.day,
        size=request.size,
        watermark=request.watermark,
        title=f"{TITLE} {office.name}",
        author=office.name,
        names=office.own_names,
        thai_digits=bool(request.thai_digits),
        entries=tuple(_entry(each) for each in facts.channels),
    )
    return typeset(poster, request.format)


def gather_contact_card(session: "Session", request: PaperRequest) -> ChannelsPoster:
    """Read what the poster reads; the card has room for one channel of each kind."""
    return gather_channels_poster(session, request)


def draw_contact_card(facts: ChannelsPoster, request: PaperRequest) -> bytes:
    """Draw a sheet of cards; raises ``Refused`` where the code cannot be read back."""
    office = request.office
    first = {each.kind: each for each in reversed(facts.channels)}
    lines = [CardLine(_ICONS[kind], _shown(first[kind])) for kind in _ON_CARD if kind in first]
    if office.address:
        lines.append(CardLine("landmark", office.address))
    return typeset(
        Card(
            office.name,
            tuple(lines),
            facts.link,
            request.day,
            f"{CARD_TITLE} {office.name}",
            office.name,
            request.watermark,
            office.own_names,
            bool(request.thai_digits),
        )
    )


def _link(channels: tuple[ContactChannel, ...], website: str) -> str:
    """Return what the code holds: the website's channel, else the office's website, else the first link."""
    own = [link for each in channels if each.kind == WEBSITE and (link := link_of(each.address))]
    others = [link for each in channels if (link := link_of(each.address))]
    return next(iter([*own, *filter(None, (link_of(website),)), *others]), "")


def _entry(channel: ContactChannel) -> Entry:
    return Entry(_ICONS.get(channel.kind, _ICON), channel.name, _shown(channel), channel.purpose)


def _shown(channel: ContactChannel) -> str:
    """Write an address as posters do: a link without what every link begins with."""
    address = channel.address.strip()
    if link_of(address) is None:
        return address
    short = address.removeprefix("https://").removeprefix("http://").removesuffix("/")
    return short.removeprefix("www.") if channel.kind in _APPS else short
