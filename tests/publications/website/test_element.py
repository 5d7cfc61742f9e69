"""Trees of HTML: what was typed stays text, lines end where they may, names stay whole."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.publications.website.element import Writer, element

NAMES = ("เทศบาลตำบลโคกตูม", "นิคมสร้างตนเอง", "อุดม ชัมชรร")
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "&lt;b&gt; & &amp;",
    "<!-- ]]> -->",
    "javascript:alert(1)",
    "\x00\x08\x1f\x7f\ufffe",
)


class Told(HTMLParser):
    """Read a page back: its tags, its attributes, its text without the marks of where lines end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def written(*children: str, tag: str = "p") -> str:
    return Writer(NAMES).write(element(tag, *children))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("tag", ["p", "th", "title", "text", "a"])
def test_nothing_typed_becomes_markup(text: str, tag: str) -> None:
    told = Told(Writer(NAMES).write(element(tag, text, title=text)))
    assert {each for each in told.tags if each not in ("wbr", "span", "br")} == {tag}
    assert [name for name, _ in told.attributes if name != "class"] == ["title"]


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=40))
def test_every_text_reads_back(text: str) -> None:
    html = written(text, tag="h2")
    assert set(Told(html).tags) <= {"h2", "wbr", "span", "br"}
    said = "".join(Told(html).text.split())
    kept = "".join("\ufffd" if ord(each) < 32 and each not in "\n\t\r" else each for each in text)
    assert set(said) <= set("".join(kept.split())) | {"\ufffd"}


def test_a_line_may_end_after_a_word_and_not_inside_a_name() -> None:
    html = written("ประกาศของเทศบาลตำบลโคกตูมเรื่องการจัดซื้อจัดจ้าง พ.ศ. 2566")
    assert '<span class="whole">เทศบาลตำบลโคกตูม</span>' in html
    assert "พ.ศ.\N{NO-BREAK SPACE}2566" in html
    assert html.count("<wbr>") >= 3
    assert Told(html).text.replace("\N{NO-BREAK SPACE}", " ") == "ประกาศของเทศบาลตำบลโคกตูมเรื่องการจัดซื้อจัดจ้าง พ.ศ. 2566"


def test_headings_keep_every_word_whole_and_addresses_end_after_a_stroke() -> None:
    assert '<span class="whole">ร้อยละ</span>' in written("ร้อยละ", tag="th")
    assert '<span class="whole">E-Service</span>' in written("ทาง E-Service")
    assert "example/<wbr>news" in written("www.khoktoom.example/news/12")
    assert "https://<wbr>" not in written("https://www.khoktoom.example/news/12")


def test_blanks_around_a_text_and_line_breaks_stay() -> None:
    tree = element("p", "ข้อมูล ", element("time", "2 ตุลาคม 2566"), " น.\nบรรทัดใหม่")
    html = Writer(NAMES).write(tree)
    assert "ข้อมูล <time>" in html
    assert "</time> น.<br>" in html
    assert Writer(NAMES).write(element("p", "   ")) == "<p> </p>"


def test_a_page_begins_with_its_type_and_void_tags_have_no_end() -> None:
    page = Writer(()).document(element("html", element("meta", charset="utf-8"), None, lang="th")).decode()
    assert page == '<!DOCTYPE html>\n<html lang="th"><meta charset="utf-8"></html>\n'
