"""A small TrueType file that holds only the glyphs of one document, composites included."""

import struct
from dataclasses import dataclass, field

from khoktoom_desktop.paper.face import Face
from khoktoom_desktop.paper.shaping import Part

_WORDS, _XY, _MORE, _INSTRUCTIONS = 0x0001, 0x0002, 0x0020, 0x0100
_SCALE, _TWO_SCALES, _MATRIX = 0x0008, 0x0040, 0x0080
_NESTING = 4


@dataclass
class _Glyphs:
    """Collect glyph records under new numbers; instructions are dropped, screens hint themselves."""

    face: Face
    records: list[bytes] = field(default_factory=list)
    advances: list[int] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    widest: int = 1

    def add(self, record: bytes, advance: int) -> int:
        """Take a record as it is and return its number."""
        self.records.append(record + b"\0" * (-len(record) % 2))
        self.advances.append(advance)
        return len(self.records) - 1

    def own(self, glyph: int) -> int:
        """Take over a glyph of the face, with the glyphs that it is made of."""
        if glyph not in self.numbers:
            self.numbers[glyph] = number = self.add(b"", self.face.advances[glyph])
            record = self.face.record(glyph)
            plain = self._renumbered(record) if record and _contours(record) < 0 else _without_instructions(record)
            self.records[number] = plain + b"\0" * (-len(plain) % 2)
        return self.numbers[glyph]

    def composite(self, parts: tuple[Part, ...], advance: int) -> int:
        """Make one glyph of several shifted ones."""
        inked = [(self.own(part.glyph), part) for part in parts if self.face.record(part.glyph)]
        if not inked:
            return self.add(b"", advance)
        self.widest = max(self.widest, len(inked))
        left, bottom, right, top = zip(*(_shifted(self.records[n], part) for n, part in inked), strict=True)
        record = struct.pack(">5h", -1, min(left), min(bottom), max(right), max(top))
        for i, (number, part) in enumerate(inked):
            flags = _WORDS | _XY | (_MORE if i < len(inked) - 1 else 0)
            record += struct.pack(">HHhh", flags, number, part.x, part.y)
        return self.add(record, advance)

    def _renumbered(self, record: bytes) -> bytes:
        """Give the parts of a composite record their new numbers."""
        fresh, offset, flags = bytearray(record), 10, _MORE
        while flags & _MORE:
            flags, glyph = struct.unpack_from(">HH", fresh, offset)
            struct.pack_into(">HH", fresh, offset, flags & ~_INSTRUCTIONS, self.own(glyph))
            offset += 8 if flags & _WORDS else 6
            offset += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        return bytes(fresh[:offset])


def build_subset(face: Face, signs: list[tuple[tuple[Part, ...], int]]) -> tuple[bytes, list[int]]:
    """Return a TrueType file with ``.notdef`` and the signs (parts, advance), and each sign's number in it."""
    glyphs = _Glyphs(face)
    glyphs.own(0)
    numbers = [
        glyphs.own(parts[0].glyph)
        if len(parts) == 1 and parts[0][1:] == (0, 0) and advance == face.advances[parts[0].glyph]
        else glyphs.composite(parts, advance)
        for parts, advance in signs
    ]
    return _file(_new_tables(glyphs)), numbers


def _new_tables(glyphs: _Glyphs) -> dict[bytes, bytes]:
    """Return the tables of the subset."""
    count, old = len(glyphs.records), glyphs.face.tables
    offsets = [0]
    for record in glyphs.records:
        offsets.append(offsets[-1] + len(record))
    head, hhea, maxp = bytearray(old["head"]), bytearray(old["hhea"]), bytearray(old["maxp"])
    struct.pack_into(">L", head, 8, 0)
    struct.pack_into(">h", head, 50, 1)
    struct.pack_into(">H", hhea, 10, max(glyphs.advances))
    struct.pack_into(">H", hhea, 34, count)
    struct.pack_into(">H", maxp, 4, count)
    _raise_limits(maxp, glyphs.widest)
    bearings = [struct.unpack_from(">h", record, 2)[0] if record else 0 for record in glyphs.records]
    pairs = zip(glyphs.advances, bearings, strict=True)
    return {
        b"glyf": b"".join(glyphs.records),
        b"head": bytes(head),
        b"hhea": bytes(hhea),
        b"hmtx": b"".join(struct.pack(">Hh", *pair) for pair in pairs),
        b"loca": struct.pack(f">{len(offsets)}L", *offsets),
        b"maxp": bytes(maxp),
    }


def _raise_limits(maxp: bytearray, widest: int) -> None:
    """Make the table's limits wide enough for the composites, and say that there are no instructions."""
    limits = list(struct.unpack_from(">13H", maxp, 6))
    limits[2] = max(limits[2], limits[0] * _NESTING)
    limits[3] = max(limits[3], limits[1] * _NESTING)
    limits[10] = 0
    limits[11] = max(limits[11], widest)
    limits[12] = _NESTING
    struct.pack_into(">13H", maxp, 6, *(min(limit, 0xFFFF) for limit in limits))


def _file(tables: dict[bytes, bytes]) -> bytes:
    """Write tables as a TrueType file with its checksums."""
    count = len(tables)
    power = count.bit_length() - 1
    head_at, offset = 0, 12 + 16 * count
    directory = struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    body = b""
    for tag, table in sorted(tables.items()):
        if tag == b"head":
            head_at = offset + len(body)
        directory += struct.pack(">4sLLL", tag, _checksum(table), offset + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    whole = bytearray(directory + body)
    struct.pack_into(">L", whole, head_at + 8, (0xB1B0AFBA - _checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


def _checksum(table: bytes) -> int:
    padded = table + b"\0" * (-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF


def _contours(record: bytes) -> int:
    """Return the number of contours; below nought for a composite."""
    return int(struct.unpack_from(">h", record)[0])


def _without_instructions(record: bytes) -> bytes:
    """Drop the instructions of a simple glyph."""
    if not record:
        return b""
    at = 10 + 2 * _contours(record)
    length = struct.unpack_from(">H", record, at)[0]
    return record[:at] + b"\0\0" + record[at + 2 + length :]


def _shifted(record: bytes, part: Part) -> tuple[int, int, int, int]:
    """Return the box of a glyph where the part puts it."""
    left, bottom, right, top = struct.unpack_from(">4h", record, 2)
    return left + part.x, bottom + part.y, right + part.x, top + part.y
