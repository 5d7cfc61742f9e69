"""The services write files by the store's one way."""

from pathlib import Path

from khoktoom_desktop.services import files
from khoktoom_desktop.storage import files as store


def test_there_is_one_way_of_writing(tmp_path: Path) -> None:
    assert files.write_file is store.write_file
    assert files.free_name is store.free_name
    files.write_file(tmp_path / "ก.pdf", b"x")
    assert (tmp_path / "ก.pdf").read_bytes() == b"x"
