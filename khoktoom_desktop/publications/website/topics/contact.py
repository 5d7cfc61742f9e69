"""The channels through which citizens reach the office."""

from khoktoom_desktop.publications.website.blocks import Block, Card, Cards, Link, Page, Section, Terms, Words
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.contact_channels.record import CALLED, EMAIL, KIND, ContactChannel, link_of


def contact_page(facts: SiteFacts) -> Page:
    """Return the page of the contact channels."""
    nothing = (Words("ยังไม่มีช่องทางติดต่อที่เผยแพร่", quiet=True),)
    return Page(
        "contact",
        "ช่องทางติดต่อ",
        f"ช่องทางติดต่อ สอบถาม และแจ้งเรื่องร้องเรียนกับ{facts.office.name}",
        (
            *_address(facts),
            Section("channels", "ทุกช่องทาง", channel_cards(facts) or nothing),
            documents(facts, "contact"),
        ),
        facts.changed.get("contact-channels"),
    )


def channel_cards(facts: SiteFacts) -> tuple[Block, ...]:
    """Return the channels as cards, nothing where there are none."""
    if not facts.channels:
        return ()
    return (
        Cards(
            tuple(
                Card(each.name, (way_to(each),), note=f"{facts.title_of(KIND, each.kind)} · {each.purpose}".strip(" ·"))
                for each in facts.channels
            )
        ),
    )


def way_to(channel: ContactChannel) -> str | Link:
    """Return the address of a channel as a link that opens, calls or writes, where it is one."""
    address = channel.address.strip()
    if channel.kind in CALLED:
        digits = "".join(letter for letter in address if letter in "0123456789+")
        return Link(address, f"tel:{digits}") if digits else address
    if channel.kind == EMAIL:
        return Link(address, f"mailto:{address}") if "@" in address and " " not in address else address
    link = link_of(address)
    return Link(address.removeprefix("https://").removeprefix("http://"), link) if link else address


def _address(facts: SiteFacts) -> tuple[Section, ...]:
    office = facts.office
    link = link_of(office.website)
    terms: list[tuple[str, tuple[str | Link, ...]]] = [("สำนักงาน", (office.name,))]
    if office.address:
        terms.append(("ที่อยู่", (office.address,)))
    if link:
        terms.append(("เว็บไซต์", (Link(office.website, link),)))
    return (Section("office", "ที่ตั้ง", (Terms(tuple(terms)),)),)
