"""What the parts of a document are, for readers who hear it: headings, paragraphs, tables, figures, lists."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Content(NamedTuple):
    """A marked stretch of a page's operators; pages and stretches count from nought."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Tag:
    """A part of the document: its role in PDF (``P``, ``TH`` …), what it holds, what it stands in.

    A tag with a parent stands in it from the beginning, in the order of making; one without is put
    into the document when something of it is first drawn. ``alternative`` says in words what a
    figure shows; ``attributes`` are written as PDF wants them; ``placed`` tells whether a document has it.
    """

    role: str
    parent: "Tag | None" = None
    attributes: str = ""
    alternative: str = ""
    kids: "list[Tag | Content]" = field(default_factory=list)
    placed: bool = False

    def add(self, role: str, attributes: str = "", alternative: str = "") -> "Tag":
        """Make a tag inside this one."""
        kid = Tag(role, self, attributes, alternative)
        self.kids.append(kid)
        return kid

    @property
    def top(self) -> "Tag":
        """Return the part of the document that this one stands in, or itself."""
        tag = self
        while tag.parent is not None:
            tag = tag.parent
        return tag


def text_tag(heading: int = 0) -> Tag:
    """Return the tag of a paragraph, or of a heading of level 1 to 3."""
    return Tag(f"H{heading}" if heading else "P")


def heading_cell(row: Tag, scope: str = "Column", *, columns: int = 1, rows: int = 1) -> Tag:
    """Make a heading cell that speaks for its column or its row."""
    return row.add("TH", _attributes(f"/Scope/{scope}", columns, rows))


def value_cell(row: Tag, columns: int = 1) -> Tag:
    """Make a cell of a table's body."""
    return row.add("TD", _attributes("", columns, 1) if columns > 1 else "")


def figure_tag(alternative: str, box: Sequence[float]) -> Tag:
    """Return the tag of a figure; ``box`` is left, bottom, right, top in points on its page."""
    edges = " ".join(f"{edge:.2f}" for edge in box)
    return Tag("Figure", attributes=f"/O/Layout/BBox[{edges}]", alternative=alternative)


def _attributes(entries: str, columns: int, rows: int) -> str:
    spans = (f"/ColSpan {columns}" if columns > 1 else "") + (f"/RowSpan {rows}" if rows > 1 else "")
    return f"/O/Table{entries}{spans}"
