"""Faces are read from their files, and what is no face is refused in a sentence."""

import os
from pathlib import Path

import pytest

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.face import read_face
from khoktoom_desktop.paper.faces import NOMINAL_HEIGHT, official_faces, poster_faces
from khoktoom_desktop.places import resource

LAKSAMAN = resource("fonts", "laksaman", "Laksaman.ttf")


def test_the_measures_of_a_face() -> None:
    face = read_face(LAKSAMAN)
    assert (face.name, face.units, face.bold, face.italic) == ("Laksaman", 1000, False, False)
    assert face.ascent > face.cap > 0 > face.descent
    assert {"ก", "๙", "฿", " ", "\N{NO-BREAK SPACE}"} <= face.characters
    assert len(face.advances) + 1 == len(face.offsets)


def test_a_nominal_size_means_the_height_of_th_sarabun() -> None:
    for cut in (official_faces().regular, official_faces().bold):
        assert cut.face.height("ก") / cut.face.units * cut.factor == pytest.approx(NOMINAL_HEIGHT, abs=0.008)


def test_each_family_has_its_weights() -> None:
    faces = official_faces()
    assert faces.cut(True, False).face.bold
    assert faces.cut(True, True).face.italic
    assert not faces.cut(False, False).face.bold
    assert faces.cut(False, True).face.italic
    assert poster_faces().bold.face.weight == 600


@pytest.mark.parametrize("content", [b"", b"no face at all", LAKSAMAN.read_bytes()[:400]])
def test_a_file_that_is_no_face_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "THSarabun.ttf"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_face(path)
    assert refused.value.code == "face-unreadable"
    assert "THSarabun.ttf" in str(refused.value)


def test_a_face_whose_maker_forbids_embedding_is_refused(tmp_path: Path) -> None:
    data = bytearray(LAKSAMAN.read_bytes())
    entry = data.index(b"OS/2")
    start = int.from_bytes(data[entry + 8 : entry + 12], "big")
    data[start + 8 : start + 10] = (2).to_bytes(2, "big")
    path = tmp_path / "THSarabun.ttf"
    path.write_bytes(data)
    with pytest.raises(Refused):
        read_face(path)


def test_an_office_may_bring_its_own_faces(tmp_path: Path) -> None:
    for name, source in (("THSarabunNew", ""), ("THSarabunNew Bold", "-Bold")):
        face = resource("fonts", "laksaman", f"Laksaman{source}.ttf").read_bytes()
        (tmp_path / f"{name}.ttf").write_bytes(face)
    faces = official_faces(str(tmp_path))
    assert faces.regular.factor == pytest.approx(0.665, abs=0.002)
    assert faces.bold.face.bold
    assert faces.italic == faces.regular
    assert faces.bold_italic == faces.bold


def test_a_folder_without_regular_and_bold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        official_faces(str(tmp_path))
    assert refused.value.code == "faces-missing"


def test_a_missing_character_comes_from_another_face() -> None:
    faces = official_faces()
    assert faces.cut_for("ก", True, False) == faces.bold
    assert faces.cut_for("→", False, False).face.name.startswith("Sarabun")
    assert faces.cut_for("✓", True, False) == faces.bold
    assert faces.cut_for("漢", True, True) == faces.bold_italic


def test_a_face_that_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "face.ttf"
    path.write_bytes(LAKSAMAN.read_bytes())
    first = read_face(path)
    assert read_face(path) is first
    path.write_bytes(resource("fonts", "laksaman", "Laksaman-Bold.ttf").read_bytes())
    os.utime(path, ns=(1, 1))
    assert read_face(path).bold
