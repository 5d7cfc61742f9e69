"""The door of this room: a paper, a poster or a sheet of cards in, a file out."""

from hashlib import sha256

from khoktoom_desktop.paper.blocks import Paper
from khoktoom_desktop.paper.card import Card
from khoktoom_desktop.paper.poster import Poster


def typeset(what: Paper | Poster | Card, file_format: str = "pdf") -> bytes:
    """Set a paper, a poster or a sheet of cards; the same gives the same bytes.

    Posters are made as ``pdf``, ``png`` (150 dpi) or ``svg``, everything else as ``pdf``. Raises ``Refused`` for
    an emblem or an office's own faces that cannot be used, and where a code cannot be read back.
    """
    # Imported when the first one is set: the home page and most commands ask every paper what it lacks and set none,
    # and need not wait for ReportLab, HarfBuzz and PDFium.
    match what:
        case Paper():
            from khoktoom_desktop.paper.composing import paper_pdf

            return paper_pdf(what)
        case Card():
            from khoktoom_desktop.paper.card_file import card_pdf

            return card_pdf(what)
        case Poster():
            from khoktoom_desktop.paper.poster_file import poster_file

            return poster_file(what, file_format)


def face_digest(folder: str | None) -> str:
    """Return the SHA-256 of the face that papers are set in: the office's own in ``folder``, or the bundled one."""
    # As above: only who issues a paper asks.
    from khoktoom_desktop.paper.faces import official_faces

    tables = official_faces(folder).regular.face.tables
    return sha256(b"".join(name.encode() + tables[name] for name in sorted(tables))).hexdigest()
