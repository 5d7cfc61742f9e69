"""The faces a paper is set in: four cuts of a family, and others where a character is missing."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.face import Face, read_face
from khoktoom_desktop.paper.standin import stand_in
from khoktoom_desktop.places import resource

# The height of ก in TH Sarabun, in ems: what a nominal size means.
NOMINAL_HEIGHT = 0.400
LAKSAMAN_FACTOR = 0.665
SARABUN_FACTOR = 0.670


class Cut(NamedTuple):
    """A face and the factor from a nominal size of TH Sarabun to a size of this face."""

    face: Face
    factor: float


@dataclass(frozen=True)
class Faces:
    """Hold the cuts of a family, and those that have its missing characters, as light and as bold as it is."""

    regular: Cut
    bold: Cut
    italic: Cut
    bold_italic: Cut
    others: tuple[Cut, ...] = ()
    bold_others: tuple[Cut, ...] = ()

    def cut(self, bold: bool, italic: bool) -> Cut:
        """Return the cut of a weight and a slope."""
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular

    def cut_for(self, character: str, bold: bool, italic: bool) -> Cut:
        """Return the first cut that has the character; where none has, the first that has something like it."""
        own = self.cut(bold, italic)
        cuts = (own, *(self.bold_others if bold else self.others))
        alike = (cut for cut in cuts if stand_in(character, cut.face.characters) is not None)
        return next((cut for cut in cuts if character in cut.face.characters), None) or next(alike, own)


def official_faces(folder: str | None = None) -> Faces:
    """Return the faces of official papers: an office's own TH Sarabun, or Laksaman, its outlines and metrics."""
    return _bundled_official() if folder is None else _office_faces(Path(folder))


@lru_cache(maxsize=1)
def poster_faces() -> Faces:
    """Return the faces of posters: Sarabun, with SemiBold for weight and Light where italics would stand.

    Sizes on posters are the face's own points, so the factor is one.
    """
    regular, bold, light = (Cut(_sarabun(weight), 1.0) for weight in ("Regular", "SemiBold", "Light"))
    others, bold_others = ((Cut(_laksaman(name), 0.97),) for name in ("", "-Bold"))
    return Faces(regular, bold, light, Cut(_sarabun("Bold"), 1.0), others, bold_others)


@lru_cache(maxsize=1)
def _bundled_official() -> Faces:
    regular, bold, italic, bold_italic = (
        Cut(_laksaman(name), LAKSAMAN_FACTOR) for name in ("", "-Bold", "-Italic", "-BoldItalic")
    )
    # Sarabun is blacker than Laksaman: its Light stands beside the regular face, its Regular beside the bold one.
    others, bold_others = ((Cut(_sarabun(name), SARABUN_FACTOR),) for name in ("Light", "Regular"))
    return Faces(regular, bold, italic, bold_italic, others, bold_others)


def _office_faces(folder: Path) -> Faces:
    """Find TH Sarabun's four files in an office's folder; refuses a folder without regular and bold."""
    found: dict[tuple[bool, bool], Cut] = {}
    for path in sorted(folder.glob("*.[Tt][Tt][Ff]")):
        if "sarabun" in path.stem.lower():
            face = read_face(path)
            cut = Cut(face, round(NOMINAL_HEIGHT * face.units / max(face.height("ก"), 1), 3))
            found.setdefault((face.bold, face.italic), cut)
    regular, bold = found.get((False, False)), found.get((True, False))
    if regular is None or bold is None:
        raise Refused(
            "faces-missing",
            "ไม่พบแบบอักษร TH Sarabun ตัวปกติและตัวหนาในโฟลเดอร์ {folder}",
            "เลือกโฟลเดอร์ที่มีไฟล์ TTF ของ TH Sarabun หรือใช้แบบอักษรที่มากับโปรแกรม",
            folder=str(folder),
        )
    italic = found.get((False, True), regular)
    bundled = _bundled_official()
    others, bold_others = (bundled.regular, *bundled.others), (bundled.bold, *bundled.bold_others)
    return Faces(regular, bold, italic, found.get((True, True), bold), others, bold_others)


def _laksaman(suffix: str) -> Face:
    return read_face(resource("fonts", "laksaman", f"Laksaman{suffix}.ttf"))


def _sarabun(weight: str) -> Face:
    return read_face(resource("fonts", "sarabun", f"Sarabun-{weight}.ttf"))
