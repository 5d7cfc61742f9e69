"""Writing files whole or not at all, whatever else holds, fills or forbids them."""

import errno
import os
from pathlib import Path

import pytest

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.storage import files
from khoktoom_desktop.storage.files import free_name, replace_patiently, write_file


def held(number: int) -> OSError:
    error = PermissionError(errno.EACCES, "held")
    error.winerror = number
    return error


def test_a_file_is_written_in_place_of_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / f"{'รายงาน' * 13}รายงา.pdf"
    for data in (b"", b"one", b"two" * 100_000):
        write_file(target, data)
        assert target.read_bytes() == data
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("number", [5, 32, 33])
@pytest.mark.parametrize("failures", range(7))
def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(tmp_path: Path, number: int, failures: int) -> None:
    source, target, pauses = tmp_path / "new", tmp_path / "old", list[float]()
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    left = iter(range(failures))

    def replace(new: Path, old: Path) -> None:
        if next(left, None) is not None:
            raise held(number)
        os.replace(new, old)

    replace_patiently(source, target, replace=replace, sleep=pauses.append)
    assert target.read_bytes() == b"new"
    assert len(pauses) == failures
    assert sum(pauses) <= 2.5


def test_a_file_that_stays_held_is_left_and_another_name_offered(tmp_path: Path) -> None:
    def replace(_new: Path, _old: Path) -> None:
        raise held(32)

    target, pauses = tmp_path / "old.xlsx", list[float]()
    target.write_bytes(b"old")
    with pytest.raises(PermissionError) as caught:
        replace_patiently(tmp_path / "new", target, replace=replace, sleep=pauses.append)
    assert sum(pauses) == pytest.approx(2.5)
    trouble = files.file_trouble(target, caught.value)
    assert trouble.code == "target-held"
    assert "old (2).xlsx" in str(trouble)


def test_what_windows_does_not_call_held_is_not_waited_for(tmp_path: Path) -> None:
    def replace(_new: Path, _old: Path) -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        replace_patiently(tmp_path / "new", tmp_path / "old", replace=replace, sleep=lambda _: pytest.fail("waited"))


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="60 ตัวอักษร") as caught:
        write_file(tmp_path / ("ก" * 90), b"x")
    assert caught.value.code == "name-too-long"


def test_free_names(tmp_path: Path) -> None:
    target = tmp_path / "ก.pdf"
    assert free_name(target).name == "ก (2).pdf"
    free_name(target).touch()
    assert free_name(target).name == "ก (3).pdf"


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="สร้างโฟลเดอร์") as caught:
        write_file(tmp_path / "ไม่มี" / "ก.pdf", b"x")
    assert caught.value.code == "no-folder"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EACCES, "no-permission"),
        (errno.EROFS, "no-permission"),
    ],
)
def test_a_disk_that_refuses_leaves_the_older_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, "refused")

    target = tmp_path / "ก.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Trouble) as caught:
        write_file(target, b"new")
    assert caught.value.code == code
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_real_full_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no full disk to try")
    real = Path.open

    def open_full(path: Path, mode: str = "r", *rest: object) -> object:
        return real(Path("/dev/full"), "wb") if mode == "xb" else real(path, mode, *rest)

    monkeypatch.setattr(Path, "open", open_full)
    with pytest.raises(Trouble) as caught:
        write_file(tmp_path / "ก.pdf", b"x" * 10)
    assert caught.value.code == "disk-full"
