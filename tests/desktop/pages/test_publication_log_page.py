"""The page of publications: a copy of what was published is kept and named in the record."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.pages.publication_log_page import PublicationLogPage
from khoktoom_desktop.registers.publication_log.record import attachment_of


def test_a_published_file_is_attached_to_the_record_shown(
    bench: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = bench.open(PublicationLogPage)
    qtbot.waitUntil(lambda: not page.context.work.busy)
    path = tmp_path / "ประกาศ.pdf"
    path.write_bytes(b"published")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page._attach.trigger()
    assert "เลือกหรือเพิ่มรายการก่อน" in bench.told[-1][0]
    page.add()
    page._attach.trigger()
    qtbot.waitUntil(lambda: not page.context.work.busy)
    name, key = attachment_of(page.form.binding.record().file)
    assert (name, len(key)) == ("ประกาศ.pdf", 16)
    path.unlink()
    page._attach.trigger()
    qtbot.waitUntil(lambda: not page.context.work.busy)
    assert getattr(bench.troubles[-1], "code", "") == "unreadable-file"
