"""The sheet that everything is drawn on: a PDF without Helvetica, without time stamps, in Thai."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.document import document_file
from khoktoom_desktop.paper.embedding import Embedding
from khoktoom_desktop.paper.face import Face
from khoktoom_desktop.paper.ink import Spread, line_offset, line_operators, spread
from khoktoom_desktop.paper.lines import Line
from khoktoom_desktop.paper.metadata import Facts, Info
from khoktoom_desktop.paper.outline import Stroke, pdf_path
from khoktoom_desktop.paper.rules import Rules
from khoktoom_desktop.paper.tags import Content, Tag, figure_tag, text_tag
from khoktoom_desktop.paper.typecase import TypeCase

# Streams as bytes, not as ASCII-85 text: a sixth smaller. ReportLab offers this only as a setting of the whole library.
rl_config.useA85 = 0

MILLIMETRE = 72 / 25.4
Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)


class Sheet(Canvas):
    """A canvas that embeds faces as they are used; lengths in points from the lower left corner."""

    # ReportLab's own, which its type stubs do not name.
    _doc: Any
    _code: list[str]

    def __init__(self, case: TypeCase, title: str, author: str, day: date, language: str = "th-TH") -> None:
        super().__init__(BytesIO(), pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language)
        self.case = case
        self._facts = Facts(title, author, day, language)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._embeddings: dict[Face, Embedding] = {}
        self.rules = Rules()
        self._depth = -1
        self._bookmarks = 0
        self._root = Tag("Document")
        self._marked: list[list[Tag]] = [[]]
        self._tag: Tag | None = None
        self._held = False

    def _make_preamble(self) -> None:
        """Begin pages without naming a face; ReportLab would name Helvetica, which is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def embedding(self, face: Face) -> Embedding:
        """Return a face's place in this document."""
        embedding = self._embeddings.get(face)
        if embedding is None:
            embedding = self._embeddings[face] = Embedding(face, f"T{len(self._embeddings) + 1}")
            self._doc.fontMapping[embedding.fontName] = f"/{embedding.name}"
        return embedding

    def set_line(
        self, line: Line, left: float, baseline: float, setting: Setting = Setting.LEFT, colour: Colour = BLACK
    ) -> None:
        """Draw one line of text in its column; text that is not said to belong to a part is a paragraph."""
        if not line.pieces:
            return
        if self._tag is None:
            self.mark(text_tag())
        given = spread(self.case, line) if setting is Setting.JUSTIFIED else Spread()
        operators = line_operators(self.case, line, left + line_offset(line, setting), baseline, self.embedding, given)
        self.ink(operators if colour == BLACK else f"q {operator_colour(colour)} rg {operators} Q")

    def ink(self, operators: str) -> None:
        """Draw with operators as they stand."""
        self.addLiteral(operators)

    def fill_strokes(self, strokes: Sequence[Stroke], colour: Colour) -> None:
        """Fill an outline."""
        self.ink(f"q {operator_colour(colour)} rg {pdf_path(strokes)} f Q")

    def tint(self, left: float, bottom: float, width: float, height: float, colour: Colour) -> None:
        """Fill a box with a colour."""
        with self.artifact():
            self.ink(f"q {operator_colour(colour)} rg {left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f Q")

    def set_lines(
        self, lines: Sequence[Line], left: float, baseline: float, leading: float, setting: Setting = Setting.LEFT
    ) -> None:
        """Draw lines of text one below the other; ``baseline`` is that of the first."""
        for i, line in enumerate(lines):
            self.set_line(line, left, baseline - i * leading, setting)

    def mark(self, tag: Tag | None) -> None:
        """Say what part of the document the following text is, on this page, until something else is said."""
        if self._held or tag is self._tag or tag is None:
            return
        self._close()
        top, page = tag.top, self._marked[-1]
        if not top.placed:
            top.placed = True
            self._root.kids.append(top)
        tag.kids.append(Content(len(self._marked) - 1, len(page)))
        self.ink(f"/{tag.role}<</MCID {len(page)}>>BDC")
        page.append(tag)
        self._tag = tag

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Mark what is drawn inside as no part of the text; inside a figure it is part of the figure."""
        if self._held:
            yield
            return
        self._close()
        self._held = True
        self.ink("/Artifact BMC")
        yield
        self.ink("EMC")
        self._held = False

    @contextmanager
    def figure(self, alternative: str, box: Sequence[float]) -> Iterator[None]:
        """Mark all that is drawn inside as one figure in a box on the page: left, bottom, right, top in points."""
        if self._held:
            yield
            return
        self.mark(figure_tag(alternative, box))
        self._held = True
        yield
        self._held = False
        self._close()

    def _close(self) -> None:
        """End what is marked."""
        if self._tag is not None:
            self.ink("EMC")
            self._tag = None

    def heading(self, title: str, level: int, top: float) -> None:
        """Put a heading into the bookmarks, never more than one level below the one before."""
        self._depth = min(level - 1, self._depth + 1)
        self._bookmarks += 1
        key = f"h{self._bookmarks}"
        self.bookmarkHorizontal(key, 0, top)
        self.addOutlineEntry(title, key, self._depth)

    def end_page(self) -> None:
        """Draw the rules and go on to the next page."""
        self._close()
        if rules := self.rules.take():
            with self.artifact():
                self.ink(rules)
        self.showPage()
        self._marked.append([])

    def finish(self) -> bytes:
        """Return the document."""
        document = self._doc
        document.info = Info(self._facts)
        for embedding in self._embeddings.values():
            embedding.addObjects(document)
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        return document_file(document, self._root, self._marked[:-1], self._facts)


def operator_colour(colour: Colour) -> str:
    """Return a colour as the numbers that PDF's operators take."""
    return " ".join(f"{part:.3g}" for part in colour)
