"""What the tests of papers share: a plain set-up, the hard words, and readers of the text of a PDF."""

import subprocess
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import NamedTemporaryFile

import pypdf
import pytest

from khoktoom_desktop.paper.blocks import Setup
from khoktoom_desktop.paper.faces import official_faces
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.thai.words import Segmenter

DATA = Path(__file__).parent / "data"
Reader = Callable[[bytes], str]


@pytest.fixture
def setup() -> Setup:
    """Return the set-up of a paper in Arabic digits."""
    return Setup("ประกาศทดสอบ", "เทศบาลตำบลโคกตูม", date(2023, 10, 10), thai_digits=False, names=("โคกตูม",))


@pytest.fixture
def case() -> TypeCase:
    """Return the type case of official papers."""
    return TypeCase(official_faces(), Segmenter(("โคกตูม",)))


@pytest.fixture(scope="session")
def hard_words() -> list[str]:
    """Return words whose marks are hard to place."""
    return (DATA / "thai_hard_words.txt").read_text(encoding="utf-8").split()


@pytest.fixture(scope="session")
def sentences() -> list[str]:
    """Return hand-checked sentences: ``|`` where a line may end, ``~`` where it may inside a compound."""
    lines = (DATA / "thai_line_breaks.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _pdftotext(pdf: bytes) -> str:
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def _pdfium(pdf: bytes) -> str:
    with Pages(pdf) as pages:
        return "\n".join(pages.text(i) for i in range(pages.count))


def _pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def _mutool(pdf: bytes) -> str:
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        command = ["mutool", "draw", "-q", "-F", "text", file.name]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()


_POPPLER = pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not installed")
_MUPDF = pytest.mark.skipif(which("mutool") is None, reason="mupdf-tools is not installed")


@pytest.fixture(
    params=[pytest.param(_pdftotext, marks=_POPPLER), pytest.param(_mutool, marks=_MUPDF), _pdfium, _pypdf],
    ids=["pdftotext", "mutool", "pdfium", "pypdf"],
)
def read_text(request: pytest.FixtureRequest) -> Reader:
    """Return each of four readers of a PDF's text."""
    reader: Reader = request.param
    return reader
