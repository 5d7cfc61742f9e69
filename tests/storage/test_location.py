"""Places where an office file may not lie: shares, mapped drives, synchronised folders."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage import location
from khoktoom_desktop.storage.location import (
    file_of,
    filesystem_type,
    is_network_path,
    refuse_shared,
    synchronised_folder,
    type_in_table,
    windows_type,
)

TABLE = "\n".join(
    [
        "/dev/sda1 / ext4 rw 0 0",
        "//server/งาน /mnt/งาน cifs rw 0 0",
        "server:/x /mnt/nfs nfs4 rw 0 0",
        "/dev/sdb1 /mnt/nfs/local ext4 rw 0 0",
        "share /media/my\\040share 9p rw 0 0",
        "host:/ /home/ก/far fuse.sshfs rw 0 0",
    ]
)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ก/สำนักงาน.khoktoom", "ext4"),
        ("/mnt/งาน/สำนักงาน.khoktoom", "cifs"),
        ("/mnt/งานอื่น/x", "ext4"),
        ("/mnt/nfs/x", "nfs4"),
        ("/mnt/nfs/local/x", "ext4"),
        ("/media/my share/x", "9p"),
        ("/home/ก/far/x", "fuse.sshfs"),
    ],
)
def test_the_mount_that_holds_a_path(path: str, kind: str) -> None:
    assert type_in_table(PurePosixPath(path), TABLE) == kind


def test_a_path_outside_every_mount() -> None:
    assert type_in_table(PurePosixPath("/x"), "a /mnt ext4 rw 0 0") == ""


@pytest.mark.parametrize(
    ("path", "network"),
    [
        (r"\\server\งาน\สำนักงาน.khoktoom", True),
        (r"\\?\UNC\server\งาน\x", True),
        ("//server/share/x", True),
        (r"\\?\C:\งาน\x", False),
        (r"C:\Users\ก\Documents\x", False),
        (r"Z:\x", False),
    ],
)
def test_paths_that_name_a_server(path: str, network: bool) -> None:
    assert is_network_path(PureWindowsPath(path)) is network


def test_a_path_here_names_no_server(tmp_path: Path) -> None:
    assert not is_network_path(tmp_path)


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        (r"C:\Users\ก\OneDrive\เอกสาร\x.khoktoom", "OneDrive"),
        (r"C:\Users\ก\OneDrive - เทศบาลตำบลโคกตูม\x.khoktoom", "OneDrive - เทศบาลตำบลโคกตูม"),
        (r"C:\Users\ก\onedrive\x.khoktoom", "onedrive"),
        (r"C:\Users\ก\Dropbox\x.khoktoom", "Dropbox"),
        (r"G:\My Drive\x.khoktoom", "My Drive"),
        (r"C:\Users\ก\Google Drive\x.khoktoom", "Google Drive"),
        (r"C:\Users\ก\iCloudDrive\x.khoktoom", "iCloudDrive"),
        (r"C:\Users\ก\Documents\OneDriveเก่า\x.khoktoom", None),
        (r"C:\Users\ก\Documents\x.khoktoom", None),
    ],
)
def test_synchronised_folders(folder: str, found: str | None) -> None:
    assert synchronised_folder(PureWindowsPath(folder)) == found


@pytest.mark.parametrize("kind", ["cifs", "smb3", "nfs", "nfs4", "9p", "fuse.sshfs"])
def test_a_share_is_refused(tmp_path: Path, kind: str) -> None:
    with pytest.raises(Trouble, match="สำรองไปไว้ที่เครือข่าย") as caught:
        refuse_shared(tmp_path / "ก.khoktoom", filesystem=lambda _: kind)
    assert caught.value.code == "network-share"


def test_a_synchronised_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="OneDrive") as caught:
        refuse_shared(tmp_path / "OneDrive" / "ก.khoktoom")
    assert caught.value.code == "synchronised-folder"


def test_this_computers_own_disk_is_taken(tmp_path: Path) -> None:
    refuse_shared(tmp_path / "ก.khoktoom")
    assert filesystem_type(tmp_path) not in ("", "cifs")


def test_a_system_that_lists_no_mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", refuse)
    assert filesystem_type(tmp_path) == ""


def test_a_mapped_drive_of_windows() -> None:
    assert windows_type(PureWindowsPath(r"Z:\x"), {"Z:\\": 4}.__getitem__) == "smb"
    assert windows_type(PureWindowsPath(r"C:\x"), {"C:\\": 3}.__getitem__) == ""
    assert windows_type(PureWindowsPath("x")) == ""
    assert windows_type(PureWindowsPath(r"C:\x")) == ""


def test_windows_is_asked_where_it_is_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Kernel:
        @staticmethod
        def GetDriveTypeW(anchor: str) -> int:  # noqa: N802 - Windows' name
            return 4 if anchor == "/" else 3

    monkeypatch.setattr(location.ctypes, "windll", type("Windll", (), {"kernel32": Kernel}), raising=False)
    path = tmp_path / "x"
    monkeypatch.setattr(location.os, "name", "nt")
    assert filesystem_type(path) == "smb"


def test_a_session_tells_which_file_it_reads(office_file: OfficeFile) -> None:
    with office_file.reading() as session:
        assert file_of(session) == office_file.path
