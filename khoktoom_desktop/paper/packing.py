"""The objects of a PDF as a file: those without a stream packed together, with a cross-reference stream."""

import hashlib
import struct
import zlib
from collections.abc import Mapping

# The second line tells programs that move files that this one holds bytes, not text.
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_IN_FILE, _PACKED = 1, 2
_TOGETHER = 400
_STREAM, _STREAM_END = b"\nstream\n", b"endstream\n"


def pdf_file(objects: Mapping[int, bytes], root: int, info: int) -> bytes:
    """Return a PDF 1.7 file of objects by their numbers, which begin with 1 and leave none out.

    ``root`` and ``info`` are the numbers of the catalogue and of the document's facts. The file's
    identity is a digest of its objects.
    """
    file = _File()
    plain = []
    for number, body in sorted(objects.items()):
        if _STREAM in body:
            file.add(number, body)
        else:
            plain.append((number, body))
    unused = max(objects) + 1
    for start in range(0, len(plain), _TOGETHER):
        file.pack(unused, plain[start : start + _TOGETHER])
        unused += 1
    digest = hashlib.md5(b"".join(body for _, body in sorted(objects.items())), usedforsecurity=False).hexdigest()
    file.finish(unused, f"/Root {root} 0 R/Info {info} 0 R/ID[<{digest}><{digest}>]")
    return b"".join(file.parts)


def stream_object(content: bytes, entries: str = "", *, packed: bool = True) -> bytes:
    """Return a stream with the entries of its dictionary, compressed unless it is to be read as it stands."""
    if packed:
        content = zlib.compress(content)
        entries += "/Filter/FlateDecode"
    return f"<</Length {len(content)}{entries}>>".encode() + _STREAM + content + b"\n" + _STREAM_END


class _File:
    """Write objects one after the other and remember where each one lies."""

    def __init__(self) -> None:
        self.parts = [_HEAD]
        self._size = len(_HEAD)
        self._places: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}

    def add(self, number: int, body: bytes) -> None:
        """Write an object of its own; ``endstream`` begins a line, as archives demand."""
        if body.endswith(_STREAM_END) and not body.endswith(b"\n" + _STREAM_END):
            body = body.removesuffix(_STREAM_END) + b"\n" + _STREAM_END
        self._places[number] = (_IN_FILE, self._size, 0)
        self._write(b"%d 0 obj\n%bendobj\n" % (number, body))

    def pack(self, number: int, objects: list[tuple[int, bytes]]) -> None:
        """Write objects together into one compressed stream."""
        index, at = [], 0
        for place, (inner, body) in enumerate(objects):
            index.append(f"{inner} {at}")
            at += len(body) + 1
            self._places[inner] = (_PACKED, number, place)
        head = " ".join(index).encode() + b"\n"
        content = head + b"\n".join(body for _, body in objects)
        self.add(number, stream_object(content, f"/Type/ObjStm/N {len(objects)}/First {len(head)}"))

    def finish(self, number: int, entries: str) -> None:
        """Write where everything lies, and where to begin."""
        start = self._size
        self._places[number] = (_IN_FILE, start, 0)
        rows = b"".join(struct.pack(">BLH", *self._places[n]) for n in range(number + 1))
        self.add(number, stream_object(rows, f"/Type/XRef/Size {number + 1}/W[1 4 2]{entries}"))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _write(self, part: bytes) -> None:
        self.parts.append(part)
        self._size += len(part)
