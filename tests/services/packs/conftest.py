"""What the tests of packs share: a copy of the sample office that may be changed, with fewer papers due."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from khoktoom_desktop.domain.office import DatedFact
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.storage.office import read_office, write_office

Facts = tuple[DatedFact, ...]
Keep = Callable[[OfficeFile, Callable[[DatedFact], bool], Facts], None]


@pytest.fixture
def own(sample_path: Path, tmp_path: Path) -> Iterator[OfficeFile]:
    """Open a copy of the sample office to change."""
    path = tmp_path / "office" / "ตัวอย่าง.khoktoom"
    path.parent.mkdir()
    shutil.copyfile(sample_path, path)
    opened = open_office(path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


@pytest.fixture
def keep() -> Keep:
    """Leave an office only the dated facts that fit, and add others."""

    def kept(office_file: OfficeFile, fits: Callable[[DatedFact], bool], more: Facts = ()) -> None:
        with office_file.writing() as session:
            office = read_office(session)
            write_office(session, replace(office, facts=(*filter(fits, office.facts), *more)))

    return kept
