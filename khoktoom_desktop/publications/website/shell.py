"""What every page has around its own words: head, way to the words, name of the office, menu, foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.publications.website.blocks import Page
from khoktoom_desktop.publications.website.drawing import Drawing
from khoktoom_desktop.publications.website.element import Element, element
from khoktoom_desktop.publications.website.icons import icon
from khoktoom_desktop.thai.dates import long_date

HOME = "index"
STYLE, ICON = "assets/site.css", "assets/icon.svg"
# A page with fewer parts is seen at one glance.
_PARTS_LISTED = 3


@dataclass(frozen=True)
class MenuEntry:
    """A page in the menu, and the heading of the group that it belongs to."""

    page: str
    title: str
    icon: str
    group: str


@dataclass(frozen=True)
class Frame:
    """What is the same on every page of a site. ``emblem`` is the path of the office's emblem, where it has one."""

    office: str
    place: str
    address: str
    year: int | None
    menu: tuple[MenuEntry, ...]
    changed: date
    emblem: str = ""
    sample: bool = False


def page_tree(frame: Frame, page: Page) -> Element:
    """Return a whole page."""
    home = page.id == HOME
    title = frame.office if home else f"{page.title} – {frame.office}"
    return element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title),
            element("meta", name="description", content=page.summary),
            element("meta", name="referrer", content="no-referrer"),
            element("meta", name="color-scheme", content="light dark"),
            element("link", rel="icon", href=ICON, type="image/svg+xml"),
            element("link", rel="stylesheet", href=STYLE),
        ),
        element(
            "body",
            element("a", "ข้ามไปยังเนื้อหา", href="#main", class_="skip"),
            _header(frame, page),
            element("div", _menu(frame, page), _main(frame, page), class_="body"),
            _footer(frame),
        ),
        lang="th",
    )


def path_of(page: str) -> str:
    """Return the file of a page."""
    return f"{page}.html"


def _sample(frame: Frame) -> Element | None:
    if not frame.sample:
        return None
    words = "เว็บไซต์ตัวอย่าง ข้อมูลทั้งหมดสมมติขึ้นเพื่อทดลองใช้โปรแกรม"
    return element("p", words, class_="sample")


def _header(frame: Frame, page: Page) -> Element:
    mark = (
        element("img", src=frame.emblem, alt="", class_="emblem")
        if frame.emblem
        else element("span", icon("landmark"), class_="emblem", aria_hidden="true")
    )
    name = element("span", frame.office, class_="name")
    place = element("span", frame.place, class_="place") if frame.place else None
    brand = element("a", mark, element("span", name, place), href=path_of(HOME), class_="brand")
    year = element("p", f"ปีงบประมาณ พ.ศ. {frame.year}", class_="year") if frame.year else None
    folded = element(
        "details",
        element("summary", "เมนู"),
        element("nav", *_groups(frame, page), aria_label="เมนูทุกหน้า"),
        class_="menu",
    )
    return element("header", _sample(frame), element("div", brand, year, folded, class_="bar"), class_="top")


def _menu(frame: Frame, page: Page) -> Element:
    return element("nav", *_groups(frame, page), aria_label="เมนูหลัก", class_="side")


def _groups(frame: Frame, page: Page) -> list[Element]:
    groups = dict.fromkeys(entry.group for entry in frame.menu)
    found = []
    for group in groups:
        entries = [_entry(entry, page) for entry in frame.menu if entry.group == group]
        found += [element("p", group, class_="group")] if group else []
        found.append(element("ul", *entries))
    return found


def _entry(entry: MenuEntry, page: Page) -> Element:
    current = "page" if entry.page == page.id else None
    inside = (icon(entry.icon), element("span", entry.title))
    return element("li", element("a", *inside, href=path_of(entry.page), aria_current=current))


def _main(frame: Frame, page: Page) -> Element:
    drawing = Drawing()
    parts = [drawing.section(section) for section in page.sections]
    return element(
        "main",
        *(_hero(frame, page) if page.id == HOME else _head(page)),
        *parts,
        id="main",
        class_="home" if page.id == HOME else None,
    )


def _hero(frame: Frame, page: Page) -> tuple[Element, ...]:
    return (
        element(
            "div",
            element("p", frame.place, class_="place") if frame.place not in frame.address else None,
            element("h1", frame.office),
            element("p", page.summary, class_="lead"),
            element("p", frame.address, class_="address") if frame.address else None,
            class_="hero",
        ),
    )


def _head(page: Page) -> tuple[Element | None, ...]:
    here = element("li", page.title, aria_current="page")
    way = element("ol", element("li", element("a", "หน้าแรก", href=path_of(HOME))), here)
    return (
        element("nav", way, aria_label="ตำแหน่งของหน้านี้", class_="way"),
        element("h1", page.title),
        element("p", page.summary, class_="lead"),
        _changed(page.changed) if page.changed else None,
        _contents(page) if len(page.sections) >= _PARTS_LISTED else None,
    )


def _contents(page: Page) -> Element:
    entries = (element("li", element("a", part.title, href=f"#{part.id}")) for part in page.sections)
    return element("nav", element("p", "ในหน้านี้"), element("ul", *entries), aria_label="ในหน้านี้", class_="contents")


def _changed(day: date) -> Element:
    return element("p", "ข้อมูลปรับปรุงล่าสุด ", element("time", long_date(day), datetime=day.isoformat()), class_="changed")


def _footer(frame: Frame) -> Element:
    links: Sequence[tuple[str, str]] = (
        ("contact", "ช่องทางติดต่อ"),
        ("about", "เกี่ยวกับเว็บไซต์นี้"),
        ("sitemap", "แผนผังเว็บไซต์"),
    )
    return element(
        "footer",
        element(
            "div",
            element("p", frame.office, class_="name"),
            element("p", frame.address) if frame.address else None,
            element("ul", *(element("li", element("a", title, href=path_of(page))) for page, title in links)),
            _changed(frame.changed),
        ),
    )
