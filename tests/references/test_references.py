"""Every paper of the sample office says and shows what it said and showed when it was last looked at."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.services.office_file import OfficeFile, open_office

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

SIZE_AT_MOST = 1_000_000
NAMES = (*(paper.id for paper in PAPERS if "pdf" in paper.formats), "hard-words")


@pytest.fixture(scope="module")
def renewing() -> Iterator[ModuleType]:
    """Load the script that makes and compares references."""
    spec = importlib.util.spec_from_file_location("renew_references", Path(__file__).with_name("renew.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    """Open the sample office to read."""
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


@pytest.mark.parametrize("name", NAMES)
def test_the_paper_is_as_it_was(sample: OfficeFile, renewing: ModuleType, name: str) -> None:
    (reference,) = renewing.references(sample, (name,))
    found = [*renewing.text_difference(reference), *renewing.picture_differences(reference)]
    assert not found, "\n".join(["python tests/references/renew.py --renew keeps it as it is now:", *found])


def test_a_change_is_shown_readably(renewing: ModuleType) -> None:
    reference = renewing.seen("hard-words", renewing.hard_words(), renewing.FINE_DPI)
    first, second, *_ = reference.text.splitlines()
    changed = reference._replace(text=reference.text.replace(second, "คำอื่น", 1))
    difference = renewing.text_difference(changed)
    assert f"-{second}" in difference
    assert "+คำอื่น" in difference
    assert first in "".join(difference)
    moved = reference.pictures[0].transform(reference.pictures[0].size, 0, (1, 0, 0, 0, 1, 3))
    assert any("ink changed" in line for line in renewing.picture_differences(reference._replace(pictures=(moved,))))
    smaller = reference.pictures[0].resize((10, 10))
    assert "has become" in renewing.picture_differences(reference._replace(pictures=(smaller,)))[0]
    assert renewing.picture_differences(reference._replace(name="none")) == ["none.1.png is missing"]


def test_references_are_few_and_small(renewing: ModuleType) -> None:
    assert renewing.names() == set(NAMES)
    files = [path for path in Path(__file__).parent.iterdir() if path.suffix in (".txt", ".png")]
    assert sum(path.stat().st_size for path in files) < SIZE_AT_MOST
