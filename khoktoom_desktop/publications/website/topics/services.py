"""The services of the office: steps, papers to bring, time, fee, place and law, as the guide has them."""

from khoktoom_desktop.publications.website.blocks import Block, Folded, Items, Link, Page, Section, Terms, Words
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.contact_channels.record import link_of
from khoktoom_desktop.registers.service_catalogue.record import CHANNEL, Service

_E_SERVICE = "e-service"


def services_page(facts: SiteFacts) -> Page:
    """Return the page of the services, by department."""
    offered = tuple(each for each in facts.services if each.offered_on(facts.day)) or facts.services
    departments = dict.fromkeys(each.department_id for each in offered)
    parts = [
        Section(
            f"department-{place}",
            facts.department(department) or "งานบริการอื่น",
            tuple(_service(facts, each) for each in offered if each.department_id == department),
        )
        for place, department in enumerate(departments, start=1)
    ]
    if not parts:
        parts = [Section("services", "งานบริการ", (Words("ยังไม่มีงานบริการที่เผยแพร่", quiet=True),))]
    return Page(
        "services",
        "งานบริการและคู่มือประชาชน",
        f"ขั้นตอน เอกสารที่ต้องใช้ ระยะเวลา และค่าธรรมเนียมของงานบริการ {len(offered):,} งาน",
        (*parts, *_online(facts), documents(facts, "services")),
        facts.changed.get("service-catalogue"),
    )


def _service(facts: SiteFacts, service: Service) -> Block:
    steps, papers = _entries(service.steps), _entries(service.documents)
    found: list[Block] = []
    if steps:
        found += [Words("ขั้นตอน"), Items(steps, numbered=True)]
    if papers:
        found += [Words("เอกสารที่ต้องใช้"), Items(papers)]
    told = (
        ("ระยะเวลา", service.duration),
        ("ค่าธรรมเนียม", service.fee),
        ("สถานที่", service.place),
        ("ช่องทาง", " ".join(_channels(facts, service))),
        ("กฎหมายที่เกี่ยวข้อง", service.legal_basis),
    )
    terms = tuple((term, (text,)) for term, text in told if text.strip())
    blocks: tuple[Block, ...] = (*((Terms(terms),) if terms else ()), *found)
    note = " · ".join(text for text in (service.duration, service.fee) if text.strip())
    return Folded(service.name, blocks or (Words("ติดต่อสอบถามที่สำนักงาน", quiet=True),), note)


def _channels(facts: SiteFacts, service: Service) -> list[str]:
    listed = _entries(service.channels) or tuple(fact.title for fact in facts.office.facts_on(CHANNEL, facts.day))
    return [facts.title_of(CHANNEL, each) for each in listed]


def _online(facts: SiteFacts) -> tuple[Section, ...]:
    links = tuple(
        Link(each.name, link, each.purpose)
        for each in facts.channels
        if each.kind == _E_SERVICE and (link := link_of(each.address))
    )
    return (Section("online", "บริการออนไลน์ (E-Service)", (Items(links),)),) if links else ()


def _entries(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
