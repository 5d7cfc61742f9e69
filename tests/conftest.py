"""What every test may ask for: an office, its file, and settings of its own."""

import gc
import shutil
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from itertools import count
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

import khoktoom_desktop
from khoktoom_desktop.domain.office import Department, Office, Signatory
from khoktoom_desktop.services.office_file import OfficeFile, create_office
from khoktoom_desktop.services.sample import create_sample
from khoktoom_desktop.storage.database import Database
from khoktoom_desktop.storage.defaults import default_facts

NOW = datetime(2025, 1, 15, 3, 0, tzinfo=UTC)
HEAD = Signatory("นายสมมติ ตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง", date(2021, 3, 29))

# Its usual folder at the top of the checkout would be collected, and warned about, by pytest.
set_hypothesis_home_dir(Path(__file__).parents[1] / ".cache" / "hypothesis")
# The machines of the gates are slow and shared: no example fails for its time, all runs try the same ones.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """Follow no lines of a test marked ``untraced``, nor of its fixtures: following them doubles its time.

    The marker of pytest-cov does not do it: in a worker of xdist a second collector takes over from the paused one.
    """
    if item.get_closest_marker("untraced") is None:
        return (yield)
    here, elsewhere = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(here)
        threading.settrace(elsewhere)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Let Python's search for cycles pass over what stays to the end: the tests and all modules.

    Where lines are followed, all modules are loaded now: a first load inside an untraced test would go unseen.
    """
    if sys.gettrace() is not None:
        for module in walk_packages(khoktoom_desktop.__path__, "khoktoom_desktop."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return folders without end; numbered here, for pytest would look through all earlier ones each time."""
    top = tmp_path_factory.mktemp("tests")
    return (top / str(number) for number in count())


@pytest.fixture
def tmp_path(folders: Iterator[Path]) -> Path:
    """Return an empty folder of the test's own."""
    folder = next(folders)
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def settings_home(folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the settings of the computer out of the tests, and the tests out of them."""
    home = next(folders)
    home.mkdir()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.delenv("KHOKTOOM_OFFICE", raising=False)
    return home


@pytest.fixture
def now() -> datetime:
    """Return the moment at which tests write."""
    return NOW


def an_office() -> Office:
    """Return an office with three departments, a signatory and the first values of all lists."""
    names = ("สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง")
    return Office(
        "เทศบาลตำบลตัวอย่าง",
        district="เมืองลพบุรี",
        province="ลพบุรี",
        departments=tuple(Department(0, name) for name in names),
        signatories=(HEAD,),
        facts=default_facts(),
    )


@pytest.fixture
def office() -> Office:
    """Return the office of the test's office file, before its departments got their ids."""
    return an_office()


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """Return where an office file may be made."""
    return tmp_path / "สำนักงาน.khoktoom"


@pytest.fixture(scope="session")
def made_office(tmp_path_factory: pytest.TempPathFactory) -> OfficeFile:
    """Make an office file once, with nothing in its registers; tests work on copies."""
    made = create_office(tmp_path_factory.mktemp("made") / "สำนักงาน.khoktoom", an_office(), actor="ผู้ทดสอบ")
    made.database.close()
    return made


@pytest.fixture
def office_file(office_path: Path, made_office: OfficeFile) -> Iterator[OfficeFile]:
    """Open an office file of the test's own with nothing in its registers."""
    shutil.copyfile(made_office.path, office_path)
    opened = replace(made_office, path=office_path, database=Database.open(office_path))
    yield opened
    opened.database.close()


@pytest.fixture(scope="session")
def sample_path(made_sample: Path) -> Path:
    """Return the path of the sample office; a test that writes works on a copy."""
    return made_sample


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample office once."""
    path = tmp_path_factory.mktemp("sample") / "ตัวอย่าง.khoktoom"
    create_sample(path).database.close()
    return path
