"""A face inside a PDF: two-byte codes given as they are first drawn, each with its exact characters."""

import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from khoktoom_desktop.paper.face import Face
from khoktoom_desktop.paper.shaping import Glyph, Run
from khoktoom_desktop.paper.subset import build_subset

_SYMBOLIC, _ITALIC = 4, 64
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange"""
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"
_CMAP_CHUNK = 100


@dataclass(eq=False)
class Embedding:
    """Give the glyphs of one face their codes in one document, and write the face at the end.

    ReportLab calls ``addObjects`` when it saves; ``fontName`` is the attribute it expects.
    """

    face: Face
    name: str
    _codes: dict[Glyph, int] = field(default_factory=dict, init=False, repr=False)
    _written: dict[str, str] = field(default_factory=dict, init=False, repr=False)

    @property
    def fontName(self) -> str:  # noqa: N802 - ReportLab's name
        """Return the name that ReportLab knows the face by."""
        return f"{self.name}:{self.face.name}"

    def code(self, glyph: Glyph) -> str:
        """Return the code of a glyph as four hexadecimal digits."""
        return f"{self._codes.setdefault(glyph, len(self._codes) + 1):04X}"

    def written(self, text: str, run: Run) -> str:
        """Return the codes of a word that has no kerning."""
        codes = self._written.get(text)
        if codes is None:
            codes = self._written[text] = "".join(map(self.code, run.glyphs))
        return codes

    def addObjects(self, document: Any) -> None:  # noqa: N802 - ReportLab's name
        """Write the face into the document."""
        subset, numbers = build_subset(self.face, [(glyph.parts, glyph.advance) for glyph in self._codes])
        base = PDFName(f"{self._tag()}+{self.face.name}")
        file = _reference(document, f"file:{self.name}", _stream(subset, Length1=len(subset)))
        glyph_map = struct.pack(f">{len(numbers) + 1}H", 0, *numbers)
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": base,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": _reference(document, f"descriptor:{self.name}", self._descriptor(base, file)),
                "DW": 0,
                "W": f"[1[{' '.join(f'{self._thousandths(glyph.advance):g}' for glyph in self._codes)}]]",
                "CIDToGIDMap": _reference(document, f"glyphs:{self.name}", _stream(glyph_map)),
            }
        )
        whole = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": base,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([_reference(document, f"descendant:{self.name}", descendant)]),
                "ToUnicode": _reference(document, f"text:{self.name}", _stream(self._characters())),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = _reference(document, f"font:{self.name}", whole)

    def _thousandths(self, length: float) -> float:
        return round(length * 1000 / self.face.units, 3)

    def _tag(self) -> str:
        """Return six letters that name the subset, the same for the same glyphs."""
        number = zlib.crc32(repr(list(self._codes)).encode())
        return "".join(chr(65 + number // 26**place % 26) for place in range(6))

    def _descriptor(self, base: Any, file: Any) -> PDFDictionary:
        face = self.face
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": _SYMBOLIC | (_ITALIC if face.italic_angle else 0),
                "FontBBox": PDFArray([round(self._thousandths(edge)) for edge in face.box]),
                "ItalicAngle": face.italic_angle,
                "Ascent": round(self._thousandths(face.ascent)),
                "Descent": round(self._thousandths(face.descent)),
                "CapHeight": round(self._thousandths(face.cap)),
                "StemV": 80 if face.weight < 600 else 140,
                "FontFile2": file,
            }
        )

    def _characters(self) -> bytes:
        """Return the map from codes to characters that finding and copying rely on."""
        pairs = [f"<{code:04X}> <{glyph.text.encode('utf-16-be').hex()}>" for glyph, code in self._codes.items()]
        lines = [_CMAP_HEAD]
        for start in range(0, len(pairs), _CMAP_CHUNK):
            chunk = pairs[start : start + _CMAP_CHUNK]
            lines += [f"{len(chunk)} beginbfchar", *chunk, "endbfchar"]
        return "\n".join([*lines, _CMAP_TAIL]).encode()


def _reference(document: Any, name: str, thing: Any) -> Any:
    return document.Reference(thing, name)


def _stream(content: bytes, **entries: int) -> PDFStream:
    stream = PDFStream(content=content)
    for key, value in entries.items():
        stream.dictionary[key] = value
    stream.filters = [PDFZCompress]
    return stream
