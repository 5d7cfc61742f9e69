"""A TrueType face: its measures, its glyph records, the characters it has; read once, never changed."""

import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from khoktoom_desktop.domain.trouble import Refused

RESTRICTED = 0x0002
_NAME_POSTSCRIPT = 6
_WINDOWS = 3


@dataclass(frozen=True, eq=False, repr=False)
class Face:
    """Hold a face; all measures are in font units, ``units`` of them make an em.

    ``offsets`` are those of the glyph records in ``glyphs``; ``harfbuzz`` is the face for shaping.
    """

    name: str
    units: int
    ascent: int
    descent: int
    cap: int
    box: tuple[int, int, int, int]
    italic_angle: float
    weight: int
    advances: tuple[int, ...]
    offsets: tuple[int, ...]
    tables: dict[str, bytes]
    characters: frozenset[str]
    harfbuzz: Any

    def __repr__(self) -> str:
        return f"Face({self.name!r})"

    def record(self, glyph: int) -> bytes:
        """Return the record of a glyph, empty where it has no outline."""
        return self.tables["glyf"][self.offsets[glyph] : self.offsets[glyph + 1]]

    @property
    def bold(self) -> bool:
        """Tell whether the face calls itself bold."""
        return bool(_unsigned(self.tables["head"], 44) & 1)

    @property
    def italic(self) -> bool:
        """Tell whether the face calls itself italic."""
        return bool(_unsigned(self.tables["head"], 44) & 2)

    def height(self, character: str) -> int:
        """Return the height of a character's ink above the baseline."""
        font = hb.Font(self.harfbuzz)
        extents = font.get_glyph_extents(font.get_nominal_glyph(ord(character)) or 0)
        return int(extents.y_bearing)


def read_face(path: Path) -> Face:
    """Read a face, once as long as the file does not change.

    Refuses a file without TrueType outlines or whose maker forbids embedding.
    """
    try:
        return _read(path, path.stat().st_mtime_ns)
    except (OSError, struct.error, IndexError, KeyError, ValueError) as broken:
        raise Refused(
            "face-unreadable",
            "อ่านไฟล์แบบอักษร {file} ไม่ได้",
            "เลือกโฟลเดอร์แบบอักษร TH Sarabun ที่เป็นไฟล์ TTF หรือใช้แบบอักษรที่มากับโปรแกรม",
            file=path.name,
        ) from broken


@lru_cache(maxsize=24)
def _read(path: Path, _changed: int) -> Face:
    data = path.read_bytes()
    return _face(_tables(data), data)


def _face(tables: dict[str, bytes], data: bytes) -> Face:
    """Put a face together from its tables; raises ``KeyError`` where one is missing."""
    head, hhea, os2 = tables["head"], tables["hhea"], tables["OS/2"]
    if _unsigned(os2, 8) & RESTRICTED:
        raise ValueError("the maker forbids embedding")
    count = _unsigned(tables["maxp"], 4)
    face = hb.Face(hb.Blob(data))
    return Face(
        name=_postscript_name(tables["name"]),
        units=_unsigned(head, 18),
        ascent=_signed(hhea, 4),
        descent=_signed(hhea, 6),
        cap=_signed(os2, 88) if _unsigned(os2, 0) >= 2 else _signed(hhea, 4),
        box=struct.unpack_from(">4h", head, 36),
        italic_angle=struct.unpack_from(">l", tables["post"], 4)[0] / 65536,
        weight=_unsigned(os2, 4),
        advances=_advances(tables["hmtx"], _unsigned(hhea, 34), count),
        offsets=_offsets(tables["loca"], _signed(head, 50), count),
        tables={tag: tables[tag] for tag in ("head", "hhea", "maxp", "glyf")},
        characters=frozenset(map(chr, face.unicodes)),
        harfbuzz=face,
    )


def _tables(data: bytes) -> dict[str, bytes]:
    """Cut a font file into its tables."""
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * i) for i in range(_unsigned(data, 4)))
    return {tag.decode("latin-1"): data[offset : offset + length] for tag, _, offset, length in entries}


def _advances(hmtx: bytes, full: int, count: int) -> tuple[int, ...]:
    """Return one advance per glyph; those after the last full record share its advance."""
    advances = struct.unpack(">" + "Hh" * full, hmtx[: 4 * full])[::2]
    return advances + advances[-1:] * (count - full)


def _offsets(loca: bytes, long: int, count: int) -> tuple[int, ...]:
    """Return where each glyph's record begins, and where the last one ends."""
    if long:
        return struct.unpack_from(f">{count + 1}L", loca)
    return tuple(2 * half for half in struct.unpack_from(f">{count + 1}H", loca))


def _postscript_name(table: bytes) -> str:
    """Return the face's PostScript name, which a PDF calls it by."""
    count, strings = struct.unpack_from(">HH", table, 2)
    for i in range(count):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", table, 6 + 12 * i)
        if name == _NAME_POSTSCRIPT:
            raw = table[strings + offset : strings + offset + length]
            return raw.decode("utf-16-be" if platform in (0, _WINDOWS) else "latin-1").replace(" ", "")
    return "Face"


def _unsigned(data: bytes, offset: int) -> int:
    return int(struct.unpack_from(">H", data, offset)[0])


def _signed(data: bytes, offset: int) -> int:
    return int(struct.unpack_from(">h", data, offset)[0])
