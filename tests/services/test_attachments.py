"""Copies of published files: kept once in the office file, named in the log, told apart from what is no copy."""

from pathlib import Path

import pytest

from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.publication_log.record import attachment_of
from khoktoom_desktop.services import chosen_file
from khoktoom_desktop.services.attachments import attach_file, attached_in
from khoktoom_desktop.services.office_file import OfficeFile


def test_a_copy_is_kept_once_and_found_by_the_log(office_file: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "ประกาศ #1.pdf"
    path.write_bytes(b"content")
    text = attach_file(office_file, path)
    assert attach_file(office_file, path) == text
    name, key = attachment_of(text)
    assert (name, len(key)) == ("ประกาศ #1.pdf", 16)
    path.unlink()
    with office_file.reading() as session:
        assert attached_in(session, text) == b"content"
        assert attached_in(session, "ประกาศ #1.pdf") is None
        assert attached_in(session, f"อื่น #{'0' * 16}") is None
    assert attachment_of(" ประกาศ.pdf ") == ("ประกาศ.pdf", "")


def test_a_file_that_is_gone_or_too_large_is_told(
    office_file: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Trouble) as gone:
        attach_file(office_file, tmp_path / "ไม่มี.pdf")
    assert gone.value.code == "unreadable-file"
    monkeypatch.setattr(chosen_file, "LARGEST", 3)
    (tmp_path / "ใหญ่.pdf").write_bytes(b"long")
    with pytest.raises(Refused) as large:
        attach_file(office_file, tmp_path / "ใหญ่.pdf")
    assert large.value.code == "file-too-large"
