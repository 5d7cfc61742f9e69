"""The whole site: its menu, its pages in order, and every file of it with its bytes."""

from collections.abc import Iterator

from khoktoom_desktop.domain.pack import PackFile
from khoktoom_desktop.places import resource
from khoktoom_desktop.publications.website.blocks import Page
from khoktoom_desktop.publications.website.element import Writer
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.shell import HOME, ICON, STYLE, Frame, MenuEntry, page_tree, path_of
from khoktoom_desktop.publications.website.topics.about import LICENCES, about_page, sitemap_page
from khoktoom_desktop.publications.website.topics.budget import budget_page
from khoktoom_desktop.publications.website.topics.complaints import complaints_page
from khoktoom_desktop.publications.website.topics.contact import contact_page
from khoktoom_desktop.publications.website.topics.data import data_page
from khoktoom_desktop.publications.website.topics.home import home_page
from khoktoom_desktop.publications.website.topics.integrity import integrity_page
from khoktoom_desktop.publications.website.topics.no_gift import no_gift_page
from khoktoom_desktop.publications.website.topics.plan import plan_page
from khoktoom_desktop.publications.website.topics.procurement import procurement_page
from khoktoom_desktop.publications.website.topics.published import published_page
from khoktoom_desktop.publications.website.topics.satisfaction import satisfaction_page
from khoktoom_desktop.publications.website.topics.services import services_page
from khoktoom_desktop.publications.website.topics.statistics import statistics_page

_PEOPLE, _MONEY, _TRUST, _DATA = "บริการประชาชน", "การเงินและพัสดุ", "คุณธรรมและความโปร่งใส", "ข้อมูลและการติดต่อ"

MENU = (
    MenuEntry(HOME, "หน้าแรก", "house", ""),
    MenuEntry("services", "งานบริการและคู่มือประชาชน", "book-open", _PEOPLE),
    MenuEntry("statistics", "สถิติการให้บริการ", "chart-column", _PEOPLE),
    MenuEntry("satisfaction", "ความพึงพอใจ", "message-square-heart", _PEOPLE),
    MenuEntry("budget", "การรับ - จ่ายเงินงบประมาณ", "wallet", _MONEY),
    MenuEntry("plan", "แผนการจัดซื้อจัดจ้าง", "clipboard-list", _MONEY),
    MenuEntry("procurement", "ผลการจัดซื้อจัดจ้าง", "shopping-cart", _MONEY),
    MenuEntry("integrity", "มาตรการส่งเสริมคุณธรรม", "shield-check", _TRUST),
    MenuEntry("no-gift", "No Gift Policy", "gift", _TRUST),
    MenuEntry("complaints", "เรื่องร้องเรียน", "message-square-warning", _TRUST),
    MenuEntry("published", "รายการเผยแพร่ตามข้อ O", "send", _DATA),
    MenuEntry("data", "ข้อมูลเปิด", "file-spreadsheet", _DATA),
    MenuEntry("contact", "ช่องทางติดต่อ", "contact", _DATA),
    MenuEntry("about", "เกี่ยวกับเว็บไซต์นี้", "info", _DATA),
    MenuEntry("sitemap", "แผนผังเว็บไซต์", "link", _DATA),
)
_TOPICS = (
    services_page,
    statistics_page,
    satisfaction_page,
    budget_page,
    plan_page,
    procurement_page,
    integrity_page,
    no_gift_page,
    complaints_page,
    published_page,
    data_page,
    contact_page,
    about_page,
)
_FACES = ("Sarabun-Regular.woff2", "Sarabun-SemiBold.woff2")
_IMAGES = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpg"))


def pages_of(facts: SiteFacts) -> tuple[Page, ...]:
    """Return every page, the home page first."""
    topics = tuple(topic(facts) for topic in _TOPICS)
    home = home_page(facts, MENU, {page.id: page.summary for page in topics})
    return (home, *topics, sitemap_page(facts, MENU))


def site_files(facts: SiteFacts) -> Iterator[PackFile]:
    """Yield the files of the site, pages first; raises ``Refused`` where the QR code cannot be read back."""
    office = facts.office
    writer = Writer(office.own_names)
    emblem = _emblem(facts)
    frame = _frame(facts, emblem.path if emblem else "")
    for page in pages_of(facts):
        yield PackFile(path_of(page.id), writer.document(page_tree(frame, page)))
    yield from _assets()
    if emblem:
        yield emblem
    yield from (PackFile(each.path, each.content) for each in facts.papers)
    yield from (PackFile(each.path, each.content) for found in facts.data for each in found.files)
    yield from (PackFile(each.path, each.content) for each in facts.pictures.values())


def _frame(facts: SiteFacts, emblem: str) -> Frame:
    office = facts.office
    parts = ((f"อำเภอ{office.district}", office.district), (f"จังหวัด{office.province}", office.province))
    return Frame(
        office.name,
        " ".join(words for words, known in parts if known),
        office.address,
        facts.period.year,
        MENU,
        facts.last_changed,
        emblem,
        office.sample,
    )


def _emblem(facts: SiteFacts) -> PackFile | None:
    data = facts.office.emblem
    ending = next((name for mark, name in _IMAGES if data and data.startswith(mark)), None)
    return PackFile(f"assets/emblem.{ending}", data) if data and ending else None


def _assets() -> tuple[PackFile, ...]:
    """Return the style sheet, the icon, the typeface and the licences, as they are shipped."""
    folder = resource("website")
    licences = (
        ("แบบอักษร Sarabun", resource("fonts", "sarabun", "OFL.txt")),
        ("ไอคอน Lucide", resource("icons", "LICENSE")),
    )
    text = "\n\n".join(f"{title}\n\n{path.read_text(encoding='utf-8').strip()}" for title, path in licences)
    return (
        PackFile(STYLE, (folder / "site.css").read_bytes()),
        PackFile(ICON, (folder / "icon.svg").read_bytes()),
        *(PackFile(f"assets/{name}", (folder / name).read_bytes()) for name in _FACES),
        PackFile(LICENCES, f"{text}\n".encode()),
    )
