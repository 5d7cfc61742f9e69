"""About the website: what it is, what it does not do, and the map of its pages."""

from collections.abc import Sequence

from khoktoom_desktop.publications.website.blocks import Items, Link, Page, Section, Words
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.shell import HOME, MenuEntry, path_of
from khoktoom_desktop.thai.dates import long_date

LICENCES = "assets/licences.txt"


def about_page(facts: SiteFacts) -> Page:
    """Return the page about the website."""
    office = facts.office.name
    return Page(
        "about",
        "เกี่ยวกับเว็บไซต์นี้",
        f"ที่มาของข้อมูล ความเป็นส่วนตัว และการเข้าถึงสำหรับทุกคน เว็บไซต์ข้อมูลสาธารณะของ{office}",
        (
            Section(
                "source",
                "ที่มาของข้อมูล",
                (
                    Words(
                        f"ตัวเลขและเอกสารทุกฉบับมาจากทะเบียนของ{office} {facts.period.title()} "
                        f"จัดทำเมื่อวันที่ {long_date(facts.day)} ข้อมูลปรับปรุงล่าสุดวันที่ {long_date(facts.last_changed)}"
                    ),
                    Words("เอกสารที่ออกแล้วเป็นแฟ้มเดียวกับที่ลงนาม เอกสารที่พิมพ์จากทะเบียนระบุวันที่พิมพ์กำกับไว้"),
                ),
            ),
            Section(
                "privacy",
                "ความเป็นส่วนตัว",
                (Words("เว็บไซต์นี้ไม่เก็บข้อมูลผู้เข้าชม ไม่ใช้คุกกี้ ไม่มีสคริปต์ และไม่เรียกข้อมูลจากเว็บไซต์อื่น"),),
            ),
            Section(
                "access",
                "การเข้าถึงสำหรับทุกคน",
                (
                    Words(
                        "ใช้แป้นพิมพ์และโปรแกรมอ่านหน้าจอได้ทุกหน้า แผนภูมิทุกรูปมีตารางตัวเลขเดียวกันกำกับ "
                        "ปรับตามหน้าจอสว่างหรือมืด และพิมพ์ลงกระดาษได้"
                    ),
                    Items((Link("สิทธิ์การใช้แบบอักษรและไอคอน", LICENCES),)),
                ),
            ),
        ),
    )


def sitemap_page(facts: SiteFacts, menu: Sequence[MenuEntry]) -> Page:
    """Return the map of all pages by group."""
    groups = dict.fromkeys(entry.group for entry in menu)
    parts = tuple(
        Section(
            f"group-{place}",
            group or "เริ่มต้น",
            (Items(tuple(Link(each.title, path_of(each.page)) for each in menu if each.group == group)),),
        )
        for place, group in enumerate(groups, start=1)
    )
    title = "แผนผังเว็บไซต์"
    return Page("sitemap", title, f"ทุกหน้าของเว็บไซต์{facts.office.name} เริ่มจากหน้าแรก ({path_of(HOME)})", parts)
