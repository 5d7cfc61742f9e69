"""The website pack in headless Chromium: nothing complains, every link leads somewhere, axe finds no violation."""

import json
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image

from khoktoom_desktop.paper.qr import read_qr

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
OPEN = "document.querySelectorAll('details').forEach(each => each.open = true); document.fonts.ready.then(() => 1)"
# What repeats is alike: two rows and five columns of a table, two entries of a list, two charts are looked at.
ALIKE = (
    "tbody tr:nth-child(n+3):not(.total)",
    "tbody:nth-of-type(n+3):not(:has(.total))",
    "tr > :nth-child(n+6)",
    "section > details:nth-of-type(n+3)",
    "main li:nth-child(n+4)",
    "figure:nth-of-type(n+3)",
    "figure svg :nth-child(n+16)",
    "section[id^=department-]:nth-of-type(n+3)",
    "section[id^=data-]:nth-of-type(n+4)",
)
# The marks of where lines end have neither looks nor meaning; without them there is a quarter of the elements.
THIN = (
    f"document.querySelectorAll('{', '.join(ALIKE)}').forEach(each => each.remove()); "
    "document.querySelectorAll('.whole, wbr').forEach(each => each.replaceWith(...each.childNodes)); "
    "document.body.normalize()"
)
# Around the words stands the same on every page: its colours are asked on the first.
AROUND = "document.querySelectorAll('header, footer, .side, .skip').forEach(each => each.remove())"
# What is wrong, and where: the name of a rule and its first places.
ASKED = (
    "axe.run(document, {{resultTypes: ['violations'], preload: false, {rules}}}).then(found => found.violations.map("
    "each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | ')))"
)
SHAPE = ASKED.format(rules="rules: {'color-contrast': {enabled: false}}")
COLOURS = ASKED.format(rules="runOnly: ['color-contrast', 'link-in-text-block', 'target-size']")
TOLD = (
    "JSON.stringify({"
    "links: [...document.querySelectorAll('a[href]')].map(each => each.getAttribute('href')),"
    "ids: [...document.querySelectorAll('[id]')].map(each => each.id),"
    "wide: document.documentElement.scrollWidth - innerWidth,"
    "broken: [...document.images].filter(each => each.loading != 'lazy' && !each.naturalWidth).map(each => each.src),"
    "cut: [...document.querySelectorAll('.whole')].filter(each => new Set([...each.getClientRects()].map("
    "box => Math.round(box.top))).size > 1).map(each => each.textContent),"
    "face: document.fonts.check('16px Sarabun'),"
    "scripts: document.scripts.length})"
)


def test_every_page_in_a_browser(browser: Any, site: Path) -> None:
    """One test, so that one worker starts one browser and opens every page once."""
    told = {path.name: look(browser, path) for path in sorted(site.glob("*.html"))}
    assert len(told) == 15
    nothing_complains_and_nothing_is_fetched_from_elsewhere(told, browser)
    every_link_and_every_file_is_there(told, site)
    axe_finds_no_violation(told)
    pages_fit_a_telephone_and_no_name_is_cut(told)
    a_camera_reads_the_code_of_the_questionnaire(browser, site)
    the_keyboard_reaches_the_words_first(browser, site)


def look(browser: Any, path: Path) -> dict[str, Any]:
    """Open a page narrow and wide, in the dark and in the light, and ask what is wrong with it."""
    browser.show(360, dark=True)
    browser.open(path)
    browser.value(OPEN)
    narrow = json.loads(browser.value(TOLD))
    browser.show(1366)
    wide = json.loads(browser.value(TOLD))
    browser.value(f"{THIN}; {AXE}; 1")
    wrong = browser.value(SHAPE)
    if path.stem != "index":
        browser.value(AROUND)
    wrong += browser.value(COLOURS)
    browser.show(360, dark=True)
    return {"narrow": narrow, "wide": wide, "wrong": wrong + browser.value(COLOURS)}


def nothing_complains_and_nothing_is_fetched_from_elsewhere(told: dict[str, Any], browser: Any) -> None:
    assert browser.complaints == []
    assert all(page["wide"]["face"] and page["wide"]["scripts"] == 0 for page in told.values())


def every_link_and_every_file_is_there(told: dict[str, Any], site: Path) -> None:
    linked = set()
    for name, page in told.items():
        assert page["wide"]["broken"] == []
        assert len(page["wide"]["ids"]) == len(set(page["wide"]["ids"]))
        for link in page["wide"]["links"]:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("https", "http", "tel", "mailto")
                continue
            target = unquote(parts.path) or name
            linked.add(target)
            assert (site / target).is_file(), link
            if parts.fragment:
                assert parts.fragment in told[target]["wide"]["ids"], link
    shipped = {str(each.relative_to(site)) for each in site.rglob("*") if each.is_file()}
    assert {each for each in shipped if each.startswith(("files/", "data/"))} <= linked
    assert {each for each in shipped if each.endswith(".html")} <= linked


def axe_finds_no_violation(told: dict[str, Any]) -> None:
    assert {name: page["wrong"] for name, page in told.items() if page["wrong"]} == {}


def pages_fit_a_telephone_and_no_name_is_cut(told: dict[str, Any]) -> None:
    for name, page in told.items():
        assert page["narrow"]["wide"] == page["wide"]["wide"] == 0, name
        assert page["narrow"]["cut"] == page["wide"]["cut"] == [], name


def a_camera_reads_the_code_of_the_questionnaire(browser: Any, site: Path) -> None:
    for dark in (False, True):
        browser.show(1366, dark=dark)
        browser.open(site / "index.html")
        browser.value("document.querySelector('.code').scrollIntoView({behavior: 'instant', block: 'center'})")
        assert read_qr(Image.open(BytesIO(browser.picture()))) == ["https://itas.nacc.go.th/go/eit/kt66ex"]


def the_keyboard_reaches_the_words_first(browser: Any, site: Path) -> None:
    browser.show(1366)
    browser.open(site / "plan.html")
    for kind in ("keyDown", "keyUp"):
        browser.ask("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    assert browser.value("document.activeElement.getAttribute('href')") == "#main"
    assert browser.value("document.activeElement.getBoundingClientRect().top") >= 0
    assert browser.value("getComputedStyle(document.activeElement).outlineStyle") == "solid"
