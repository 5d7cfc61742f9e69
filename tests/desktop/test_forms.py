"""Forms are compiled, loudly; every field that takes keys has its place in the tab order."""

import importlib.util
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).parents[2]
FORMS = sorted((TOP / "forms").glob("*.ui"))
TAKES_KEYS = ("Edit", "QComboBox", "QCheckBox", "QRadioButton", "QPushButton")


@pytest.fixture
def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_forms", TOP / "resources" / "compile.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def workshop(compiler: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("FORMS", "GENERATED", "TRANSLATIONS"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(compiler, name, tmp_path / name)
    return tmp_path


def test_a_form_and_a_translation_are_compiled_and_what_has_no_source_goes(
    compiler: ModuleType, workshop: Path
) -> None:
    form = (TOP / "forms" / "home_page.ui").read_text(encoding="utf-8")
    (workshop / "FORMS" / "home_page.ui").write_text(form, encoding="utf-8")
    (workshop / "TRANSLATIONS" / "qtbase_th.ts").write_bytes(
        (TOP / "resources" / "translations" / "qtbase_th.ts").read_bytes()
    )
    (workshop / "GENERATED" / "ui_gone.py").write_text("", encoding="utf-8")
    written = compiler.compile_all()
    assert sorted(path.name for path in written) == ["qtbase_th.qm", "ui_home_page.py"]
    assert "class Ui_HomePage" in written[0].read_text(encoding="utf-8")
    assert not (workshop / "GENERATED" / "ui_gone.py").exists()
    assert compiler.compile_all(only_stale=True) == []


@pytest.mark.parametrize("wrong", ["<ui version='4.0'><class>", "no form at all"])
def test_a_broken_form_stops_the_build_and_leaves_nothing(compiler: ModuleType, workshop: Path, wrong: str) -> None:
    (workshop / "FORMS" / "broken.ui").write_text(wrong, encoding="utf-8")
    with pytest.raises(RuntimeError, match="uic"):
        compiler.compile_all()
    assert list((workshop / "GENERATED").iterdir()) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_every_field_has_its_place_in_the_tab_order(form: Path) -> None:
    tree = ElementTree.parse(form)
    fields = [widget.attrib["name"] for widget in tree.iter("widget") if widget.attrib["class"].endswith(TAKES_KEYS)]
    order = [stop.text for stop in tree.iter("tabstop")]
    assert [name for name in fields if name not in order] == []
    assert len(order) == len(set(order))
