"""What was published, by the items (O) of the assessment: where, when, and the link or file itself."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from khoktoom_desktop.publications.website.blocks import Files, Folded, Items, Link, Page, Section, Words
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.papers import entries
from khoktoom_desktop.registers.contact_channels.record import link_of
from khoktoom_desktop.registers.publication_log.deliverables import Deliverable
from khoktoom_desktop.registers.publication_log.record import PLACE, Publication
from khoktoom_desktop.thai.dates import short_date


def published_page(facts: SiteFacts) -> Page:
    """Return the page of the publications: the items of each ITA year that have something to show."""
    by_item = {item.key: _entries(facts, item) for item in facts.items}
    answered = [item for item in facts.items if by_item[item.key]]
    years = sorted({item.key.partition("-")[0] for item in answered}, reverse=True)
    parts = [
        Section(
            f"ita-{year}",
            f"การประเมิน ITA ปี {year}",
            tuple(_item(item, by_item[item.key]) for item in answered if item.key.startswith(f"{year}-")),
        )
        for year in years
    ]
    listed = {item.key for item in facts.items}
    others = tuple(_links(facts, (each for each in facts.publications if each.o_code not in listed)))
    if others:
        parts.append(Section("others", "เรื่องอื่นที่เผยแพร่", (Items(others),)))
    if not parts:
        parts.append(Section("none", "รายการเผยแพร่", (Words("ยังไม่มีรายการเผยแพร่ของปีนี้", quiet=True),)))
    return Page(
        "published",
        "รายการเผยแพร่ตามข้อ O (OIT)",
        f"สิ่งที่เผยแพร่ {facts.period.title()} ตามข้อของแบบวัด OIT แสดงเฉพาะ {len(answered)} ข้อที่มีรายการ",
        tuple(parts),
        facts.changed.get("publication-log"),
    )


def _item(item: Deliverable, blocks: tuple[Items | Files, ...]) -> Folded:
    """Return an item; the ITA year after its title stands in the heading above."""
    title = item.title.removesuffix(f"(ITA {item.key.partition('-')[0]})").strip()
    count = sum(len(each.items if isinstance(each, Items) else each.files) for each in blocks)
    return Folded(title, blocks, f"{count:,} รายการ")


def latest(facts: SiteFacts, count: int) -> tuple[Link | str, ...]:
    """Return what was published last."""
    return tuple(_links(facts, facts.publications))[:count]


def _entries(facts: SiteFacts, item: Deliverable) -> tuple[Items | Files, ...]:
    """Return what was published for an item, and the papers of the site that answer it."""
    logged = tuple(_links(facts, (each for each in facts.publications if each.o_code == item.key)))
    own = facts.ita_year is not None and item.key.startswith(f"{facts.ita_year}-")
    papers = tuple(each for each in facts.papers if own and each.paper in item.papers)
    return (*((Items(logged),) if logged else ()), *((Files(entries(facts, papers)),) if papers else ()))


def _links(facts: SiteFacts, publications: Iterable[Publication]) -> Iterable[Link | str]:
    """Return publications, the latest first; one thing in several places is one entry."""
    found = sorted(publications, key=_thing)
    things = [list(group) for _, group in groupby(found, key=_thing)]
    things.sort(key=lambda group: max(each.published_on or date.min for each in group), reverse=True)
    for group in things:
        first = min(each.published_on or date.max for each in group)
        places = ", ".join(dict.fromkeys(facts.title_of(PLACE, each.place) for each in group))
        number = f"เลขที่ {group[0].document_number} " if group[0].document_number else ""
        note = f"{number}เผยแพร่ {short_date(first)} ที่{places}"
        link = next(filter(None, (link_of(each.url) for each in group)), None)
        yield Link(group[0].title, link, note) if link else f"{group[0].title} {note}"


def _thing(publication: Publication) -> tuple[str, str, str]:
    return publication.title, publication.document_number, str(publication.document_date)
