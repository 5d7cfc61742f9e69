"""Issuing from the command line: the contract's line, the list, the same bytes again, corrections, cancelling."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Khoktoom = Callable[..., Any]
WINNERS = ("winners-notice", "--year", "2566", "--quarter", "2", "--date", "2566-04-10")


@pytest.mark.untraced
def test_issue_list_reprint_correct_cancel(khoktoom: Khoktoom, folder: Path) -> None:
    made = khoktoom("issue", *WINNERS, "--number", "๑๒", "--to", "ประกาศ.pdf", "--json")
    assert made.status == 0
    told = made.json
    assert list(told)[0] == "uid"
    assert (told["number_year"], told["date"], told["edition"], told["what_changed"]) == (2566, "2023-04-10", 1, [])
    assert khoktoom("print", *WINNERS, "--to", "พิมพ์.pdf").status == 0
    assert (folder / "พิมพ์.pdf").read_bytes() == (folder / "ประกาศ.pdf").read_bytes()
    listed = khoktoom("issued", "--year", "2566", "--json").json
    assert [(each["uid"], each["standing"]) for each in listed] == [(told["uid"], True)]
    assert khoktoom("reprint", "12/2566", "--to", "ซ้ำ.pdf").status == 0
    assert (folder / "ซ้ำ.pdf").read_bytes() == (folder / "ประกาศ.pdf").read_bytes()
    logged = khoktoom("list", "publication-log", "--find", "ประกาศผลผู้ชนะ", "--json").json
    assert [each["o_code"] for each in logged if each["issued_uid"] == told["uid"]] == ["2567-O15"]
    corrected = khoktoom("issue", *WINNERS[:-1], "2566-05-02", "--corrects", "12", "--json").json
    assert (corrected["edition"], corrected["supersedes"], corrected["number"]) == (2, told["uid"], "12")
    assert khoktoom("cancel", corrected["uid"], "--reason", "ลงวันที่ผิด").status == 0
    table = khoktoom("issued").out
    assert "ยกเลิกแล้ว: ลงวันที่ผิด" in table
    assert "ใช้อยู่" in table
    assert khoktoom("check", "--json").json["ok"] is True


def test_what_is_refused_leaves_nothing(khoktoom: Khoktoom, folder: Path) -> None:
    for arguments, status, code in (
        (("issue", *WINNERS), 1, "number-missing"),
        (("issue", *WINNERS, "--number", "12/2560"), 1, "number-year"),
        (("issue", "winners-notice", "--year", "2566", "--quarter", "2", "--number", "1"), 2, "arguments-missing"),
        (("issue", *WINNERS, "--number", "1", "--to", "ก.docx"), 2, "unknown-format"),
        (("issue", *WINNERS, "--number", "1", "--corrects", "9"), 1, "unknown-issued"),
        (("reprint", "9", "--to", "ก.pdf"), 1, "unknown-issued"),
        (("cancel", "9", "--reason", "ผิด"), 1, "unknown-issued"),
    ):
        answer = khoktoom(*arguments, "--json") if arguments[0] == "issue" else khoktoom(*arguments)
        assert answer.status == status, arguments
        if arguments[0] == "issue":
            assert answer.json["error"]["code"] == code
    assert khoktoom("issued", "--json").json == []
    assert not list(folder.glob("ก.*"))


def test_another_paper_is_not_corrected_and_another_ending_not_written(khoktoom: Khoktoom, folder: Path) -> None:
    assert khoktoom("issue", *WINNERS, "--number", "12", "--to", "ก.pdf").out.count("\n") == 2
    other = khoktoom("issue", "no-gift-policy", *WINNERS[1:3], *WINNERS[5:], "--corrects", "12", "--json")
    assert (other.status, other.json["error"]["code"]) == (2, "other-paper")
    assert khoktoom("reprint", "12", "--to", "ก.xlsx").status == 2
