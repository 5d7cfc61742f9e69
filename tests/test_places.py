"""Where shipped resources are found."""

import sys

from khoktoom_desktop import places
from khoktoom_desktop.places import resource


def test_a_checkout_has_its_resources_at_the_top():
    assert resource("words", "words_th.txt").is_file()
    assert resource("words", "LICENSE.txt").is_file()
    assert resource().name == "resources"


def test_an_installed_package_has_them_inside(tmp_path, monkeypatch):
    inside = tmp_path / "site" / "khoktoom_desktop"
    (inside / "resources").mkdir(parents=True)
    monkeypatch.setattr(places, "__file__", str(inside / "places.py"))
    assert resource("fonts") == inside / "resources" / "fonts"


def test_a_frozen_program_has_them_beside_it(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("fonts") == tmp_path / "resources" / "fonts"


def test_without_any_the_top_of_the_checkout_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "__file__", str(tmp_path / "top" / "package" / "places.py"))
    assert resource("fonts") == tmp_path / "top" / "resources" / "fonts"
