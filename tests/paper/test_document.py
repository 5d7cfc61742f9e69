"""The file itself: sound, the same bytes, its facts in both forms, its colours named, nothing left outside."""

import struct
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest
from PIL import ImageCms

from khoktoom_desktop.paper.blocks import Paper, Setup, Text
from khoktoom_desktop.paper.packing import pdf_file, stream_object
from khoktoom_desktop.paper.typeset import typeset

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


@pytest.fixture
def pdf(setup: Setup) -> bytes:
    """Return a paper of two pages."""
    return typeset(Paper(replace(setup, title="ประกาศ <A> & ข"), (Text("ปั๊มน้ำ", heading=1), *[Text("บรรทัด")] * 60)))


@pytest.mark.skipif(which("qpdf") is None, reason="qpdf is not installed")
def test_another_program_finds_no_fault(pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(pdf)
    shown = subprocess.run(["qpdf", "--check", tmp_path / "paper.pdf"], capture_output=True, check=False)
    assert shown.returncode == 0, shown.stderr.decode()


def test_the_facts_are_the_same_in_both_forms(pdf: bytes, setup: Setup) -> None:
    reader = pypdf.PdfReader(BytesIO(pdf))
    stream = reader.trailer["/Root"]["/Metadata"]
    assert "/Filter" not in stream
    packet = ElementTree.fromstring(stream.get_data().decode("utf-8-sig"))
    assert packet.findtext(".//dc:title//rdf:li", namespaces=NAMES) == reader.metadata.title == "ประกาศ <A> & ข"
    assert packet.findtext(".//dc:creator//rdf:li", namespaces=NAMES) == reader.metadata.author == setup.author
    assert packet.findtext(".//dc:language//rdf:li", namespaces=NAMES) == reader.trailer["/Root"]["/Lang"] == "th-TH"
    assert packet.findtext(".//pdf:Producer", namespaces=NAMES) == reader.metadata.producer
    assert packet.findtext(".//xmp:CreateDate", namespaces=NAMES) == "2023-10-10T00:00:00+07:00"
    assert reader.metadata.creation_date.isoformat() == "2023-10-10T00:00:00+07:00"
    assert stream.get_data().count(b"pdfaid") == 0


def test_the_language_is_that_of_the_paper(setup: Setup) -> None:
    reader = pypdf.PdfReader(BytesIO(typeset(Paper(replace(setup, language="en-GB"), (Text("No Gift Policy"),)))))
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert b"<rdf:li>en-GB</rdf:li>" in reader.trailer["/Root"]["/Metadata"].get_data()


def test_the_document_is_tagged_and_shows_its_title(pdf: bytes) -> None:
    root = pypdf.PdfReader(BytesIO(pdf)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    pages = root["/Pages"]["/Kids"]
    assert [(page.get_object()["/StructParents"], page.get_object()["/Tabs"]) for page in pages] == [
        (0, "/S"),
        (1, "/S"),
    ]


def test_colours_are_those_of_a_profile_without_a_clock(pdf: bytes) -> None:
    (intent,) = pypdf.PdfReader(BytesIO(pdf)).trailer["/Root"]["/OutputIntents"]
    stream = intent.get_object()["/DestOutputProfile"]
    assert stream["/N"] == 3
    profile = ImageCms.ImageCmsProfile(BytesIO(stream.get_data()))
    assert "sRGB" in ImageCms.getProfileDescription(profile)
    assert struct.unpack_from(">6H", stream.get_data(), 24) == (2000, 1, 1, 0, 0, 0)


def test_the_identity_is_that_of_the_content(setup: Setup, pdf: bytes) -> None:
    other = typeset(Paper(setup, (Text("อื่น"),)))
    first, second = (pypdf.PdfReader(BytesIO(each)).trailer["/ID"] for each in (pdf, other))
    assert first[0] == first[1] != second[0]


def test_no_face_stands_outside_the_file(pdf: bytes) -> None:
    reader = pypdf.PdfReader(BytesIO(pdf))
    objects: list[Any] = [reader.get_object(number) for number in range(1, reader.trailer["/Size"])]
    faces = [each for each in objects if isinstance(each, dict) and each.get("/Type") == "/FontDescriptor"]
    assert faces
    assert all("/FontFile2" in face for face in faces)
    assert b"Helvetica" not in b"".join(repr(each).encode() for each in objects)


def test_every_code_has_a_glyph_as_wide_as_the_file_says(setup: Setup) -> None:
    """PDF/A-2 forbids ``.notdef`` and wants the widths of the document to be those of its faces (6.2.11.5 and 8)."""
    pdf = typeset(Paper(setup, (Text("ปั๊ม<b>น้ำ</b> <i>AVATAR</i> 漢 😀 → ☑ ที่ ป้ำ", size=20.0),)))
    fonts = pypdf.PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"].values()
    checked = 0
    for font in (each.get_object()["/DescendantFonts"][0].get_object() for each in fonts):
        face = font["/FontDescriptor"]["/FontFile2"].get_object().get_data()
        entries = (struct.unpack_from(">4sLLL", face, 12 + 16 * i) for i in range(face[5]))
        tables = {tag: face[start : start + length] for tag, _, start, length in entries}
        (units,) = struct.unpack_from(">H", tables[b"head"], 18)
        numbers = memoryview(font["/CIDToGIDMap"].get_object().get_data()).cast("B")
        for code, width in enumerate(font["/W"][1], start=1):
            (glyph,) = struct.unpack_from(">H", numbers, 2 * code)
            (advance,) = struct.unpack_from(">H", tables[b"hmtx"], 4 * glyph)
            assert glyph
            assert advance * 1000 / units == pytest.approx(float(width), abs=1)
            checked += 1
    assert checked > 20


def test_many_objects_are_packed_and_found_again() -> None:
    objects = {number: f"<</N {number}>>".encode() for number in range(3, 1000)}
    objects |= {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 0/Kids[]>>", 1000: stream_object(b"abc")}
    file = pdf_file(objects, 1, 3)
    assert len(file) < 12_000
    reader = pypdf.PdfReader(BytesIO(file))
    assert [reader.get_object(number)["/N"] for number in range(3, 1000)] == list(range(3, 1000))
    assert reader.get_object(1000).get_data() == b"abc"
