"""Packs from the command line: what there is, and what refuses one before and after the office is asked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Khoktoom = Callable[..., Any]


def test_packs_are_told_with_their_periods(khoktoom: Khoktoom) -> None:
    told = {each["id"]: each for each in khoktoom("packs", "--json").json}
    assert {"quarter", "ita", "website"} <= set(told)
    assert (told["quarter"]["periods"], told["ita"]["periods"]) == (["quarter"], ["year"])
    assert all(each["title"] for each in told.values())
    assert "ชุดหลักฐาน ITA" in khoktoom("packs").out


@pytest.mark.untraced
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("unheard-of", "--year", "2566"), 2),
        (("quarter",), 2),
        (("quarter", "--year", "2566"), 2),
        (("quarter", "--quarter", "2"), 2),
        (("ita", "--year", "2566", "--quarter", "2"), 2),
        (("quarter", "--year", "2560", "--quarter", "2"), 1),
        (("ita", "--year", "2560"), 1),
    ],
)
def test_a_pack_that_cannot_be_is_refused_and_leaves_nothing(
    khoktoom: Khoktoom, folder: Path, arguments: tuple[str, ...], status: int
) -> None:
    before = set(folder.iterdir())
    answer = khoktoom("pack", *arguments, "--to", "ชุด", "--lang", "en")
    assert answer.status == status
    assert answer.out == ""
    assert answer.err.strip()
    assert {path for path in set(folder.iterdir()) - before if "backup" not in path.name} == set()


def test_a_folder_that_is_there_is_not_written_into(khoktoom: Khoktoom, folder: Path) -> None:
    (folder / "ชุด").mkdir()
    answer = khoktoom("pack", "ita", "--year", "2567", "--to", "ชุด")
    assert answer.status == 3
    assert not list((folder / "ชุด").iterdir())
    assert khoktoom("pack", "ita", "--year", "2572", "--to", "ไม่มี/ชุด").status == 1


def test_a_memorandum_names_the_papers_that_are_asked_and_others_cannot(khoktoom: Khoktoom, folder: Path) -> None:
    period = ("--year", "2566", "--quarter", "2", "--to", "บันทึก.pdf")
    assert khoktoom("print", "cover-memo", "--with", "skr-1, gift-report", *period).status == 0
    assert (folder / "บันทึก.pdf").read_bytes().startswith(b"%PDF")
    assert khoktoom("print", "cover-memo", "--with", "unheard-of", *period).status == 2
    assert khoktoom("print", "gift-report", "--with", "skr-1", *period).status == 2
