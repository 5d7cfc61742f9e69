"""The icons of the program (Lucide, ISC) as inline SVG: beside words, and so hidden from those who listen."""

from functools import cache

from defusedxml import ElementTree

from khoktoom_desktop.places import resource
from khoktoom_desktop.publications.website.element import Element, element

_SVG = "{http://www.w3.org/2000/svg}"


@cache
def icon(name: str) -> Element:
    """Return an icon in the colour of the words around it."""
    root = ElementTree.fromstring(resource("icons", f"{name}.svg").read_text(encoding="utf-8"))
    shapes = (Element(shape.tag.removeprefix(_SVG), tuple(shape.attrib.items())) for shape in root)
    return element(
        "svg",
        *shapes,
        viewBox="0 0 24 24",
        fill="none",
        stroke="currentColor",
        stroke_width="1.75",
        stroke_linecap="round",
        stroke_linejoin="round",
        aria_hidden="true",
        class_="icon",
    )
