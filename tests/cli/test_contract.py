"""The command line as a contract: names, shapes, exit statuses."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from khoktoom_desktop.cli import main
from khoktoom_desktop.cli.catalogue import COMMANDS
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.registers.catalogue import REGISTERS

OFFICE = "ตัวอย่าง.khoktoom"
Answer = Any
Khoktoom = Callable[..., Any]


def error_of(answer: Answer) -> str:
    """Return the code of a failure, after checking its shape."""
    told = answer.json
    assert set(told) == {"error"}
    assert set(told["error"]) == {"code", "message", "next"}
    assert told["error"]["message"] in answer.err
    return str(told["error"]["code"])


def test_what_there_is(khoktoom: Khoktoom) -> None:
    registers = khoktoom("registers", "--json")
    assert [each["id"] for each in registers.json] == [each.id for each in REGISTERS]
    assert all(set(each) == {"id", "title", "periods", "formats", "options"} for each in registers.json)
    papers = khoktoom("papers", "--json")
    assert [each["id"] for each in papers.json] == [each.id for each in PAPERS]
    poster = next(each for each in papers.json if each["id"] == "eit-poster")
    assert poster["formats"] == ["pdf", "png", "svg"]
    assert "size" in poster["options"]
    assert "eit-poster" in khoktoom("papers").out


def test_commands_that_are_not_built_are_absent(khoktoom: Khoktoom) -> None:
    for name in ("unheard-of", "packing"):
        absent = khoktoom(name, "--json")
        assert (absent.status, error_of(absent)) == (2, "unknown-command")


def test_version_and_help(khoktoom: Khoktoom) -> None:
    assert khoktoom("--version").out.startswith("khoktoom 0.")
    for arguments in (("--help",), ("help",)):
        overview = khoktoom(*arguments)
        assert overview.status == 0
        assert all(command.id in overview.out for command in COMMANDS)
    for command in COMMANDS:
        told = khoktoom("help", command.id)
        assert command.example in told.out
        assert told.out == khoktoom(command.id, "--help").out
    assert khoktoom("help", "unheard-of").status == 2


def test_new_offices(khoktoom: Khoktoom, folder: Path) -> None:
    assert khoktoom("new", "ใหม่.khoktoom").status == 0
    assert khoktoom("new", "ใหม่.khoktoom").status == 3
    assert khoktoom("office", "get", "--office", "ใหม่.khoktoom", "--json").json["departments"]
    assert khoktoom("list", "service-catalogue", "--office", "ใหม่.khoktoom", "--json").json
    (folder / "a.toml").write_text('name = "เทศบาลตำบลทดสอบ"\ndepartments = ["กองคลัง"]', encoding="utf-8")
    assert khoktoom("new", "b.khoktoom", "--from", "a.toml").status == 0
    assert khoktoom("office", "get", "--office", "b.khoktoom", "--json").json["name"] == "เทศบาลตำบลทดสอบ"
    assert khoktoom("new", "c.khoktoom", "--from", "none.toml").status == 3
    assert khoktoom("new", "c.khoktoom", "--from", "a.toml", "--sample").status == 2
    assert not (folder / "c.khoktoom").exists()


def test_office_facts_are_told_and_set(khoktoom: Khoktoom, folder: Path) -> None:
    told = khoktoom("office", "get")
    assert 'name = "เทศบาลตำบลโคกตูม"' in told.out
    (folder / "a.toml").write_text(told.out.replace("www.khoktoom", "new.khoktoom"), encoding="utf-8")
    assert khoktoom("office", "set", "a.toml").status == 0
    assert khoktoom("office", "set", "a.toml", "--json").json == khoktoom("office", "get", "--json").json
    assert khoktoom("office", "get", "--json").json["website"] == "new.khoktoom.go.th"
    (folder / "a.toml").write_text('[eit_link]\n2566 = "https://itas.nacc.go.th/go/iit/abc123"', encoding="utf-8")
    assert khoktoom("office", "set", "a.toml").status == 1
    assert khoktoom("office", "set").status == 2
    assert khoktoom("office", "drop").status == 2


def test_lists(khoktoom: Khoktoom) -> None:
    rows = khoktoom("list", "procurement-results", "--year", "๒๕๖๖", "--quarter", "2", "--json").json
    assert len(rows) == 25
    assert list(rows[0])[0] == "uid"
    assert rows[0]["budget"].count(".") == 1
    assert rows[0]["contract_on"].startswith("2023-0")
    found = khoktoom("list", "procurement-results", "--year", "2566", "--find", "รางระบายน้ำ")
    assert (found.status, len(found.out.splitlines())) == (0, 4)
    assert "2 รายการ" in found.err
    assert khoktoom("list", "gifts", "--find", "ไม่มีแน่นอน", "--json").json == []


def test_figures(khoktoom: Khoktoom) -> None:
    whole = khoktoom("figures", "procurement-results", "--json").json
    assert list(whole)[:2] == ["register", "period"]
    assert whole["period"] == {"year": None, "half": None, "quarter": None, "month": None, "from": None, "to": None}
    october = khoktoom("figures", "procurement-results", "--year", "2568", "--month", "10", "--json").json
    assert (october["period"]["from"], october["period"]["to"]) == ("2024-10-01", "2024-10-31")
    year = khoktoom("figures", "procurement-results", "--year", "2566", "--json").json
    keys = {"register", "period", "count", "cancelled", "budget", "agreed", "saved", "by_method", "by_month"}
    assert keys <= set(year)
    assert len(year["by_month"]) == 12
    assert "count: 82" in khoktoom("figures", "procurement-results", "--year", "2566").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("list",), "arguments-missing"),
        (("list", "gifts", "--colour"), "arguments-unknown"),
        (("list", "gifts", "--find"), "value-missing"),
        (("list", "presents"), "unknown-register"),
        (("list", "gifts", "--year", "ปีหน้า"), "not-a-number"),
        (("list", "gifts", "--year", "2023"), "period-range"),
        (("list", "gifts", "--year", "2566", "--month", "13"), "period-range"),
        (("list", "gifts", "--quarter", "1"), "period-without-year"),
        (("list", "gifts", "--year", "2566", "--half", "1", "--month", "1"), "period-parts"),
        (("list", "gifts", "--lang", "fr"), "unknown-language"),
        (("print", "poem", "--to", "a.pdf"), "unknown-paper"),
        (("print", "skr-1", "--year", "2566", "--to", "a.pdf"), "period-kind"),
        (("print", "skr-1", "--to", "a.pdf"), "period-missing"),
        (("print", "gift-form", "--to", "a.pdf"), "record-missing"),
        (("print", "skr-1", "--year", "2566", "--month", "1", "--to", "a.docx"), "unknown-format"),
        (("print", "skr-1", "--year", "2566", "--month", "1", "--to", "a.pdf", "--date", "31/2/66"), "not-a-date"),
        (("print", "skr-1", "--year", "2566", "--month", "1", "--to", "a.pdf", "--digits", "roman"), "unknown-digits"),
        (("print", "eit-poster", "--year", "2566", "--to", "a.pdf", "--size", "B4"), "paper-size"),
        (("export", "gifts", "--to", "a.docx"), "unknown-format"),
        (("export", "gifts", "--to", "a.csv", "--profile", "all"), "unknown-profile"),
        (("import", "gifts", "a.csv", "--json=1"), "value-unwanted"),
        (("--colour",), "arguments-unknown"),
    ],
)
def test_wrong_usage_is_exit_2(khoktoom: Khoktoom, arguments: tuple[str, ...], code: str) -> None:
    # What a command does not know is told before anything else; ``--json`` is read wherever it stands.
    answer = khoktoom(*arguments, *(() if arguments[0] in ("print", "export", "--colour") else ("--json",)))
    assert answer.status == 2
    assert answer.err.count("\n") >= 2
    if answer.out:
        assert error_of(answer) == code


def test_papers_are_written_or_not_at_all(khoktoom: Khoktoom, folder: Path) -> None:
    done = khoktoom("print", "skr-1", "--year", "2566", "--month", "1", "--date", "๑๐/๒/๒๕๖๖", "--to", "a.pdf")
    assert (done.status, (folder / "a.pdf").read_bytes()[:4]) == (0, b"%PDF")
    again = folder / "a.pdf"
    first = again.read_bytes()
    khoktoom("print", "skr-1", "--year", "2566", "--month", "1", "--date", "2023-02-10", "--to", "a.pdf")
    assert again.read_bytes() == first
    refused = khoktoom(
        "print", "winners-notice", "--year", "2566", "--quarter", "1", "--date", "1/1/2560", "--to", "b.pdf"
    )
    assert refused.status == 1
    assert not (folder / "b.pdf").exists()
    unknown = khoktoom("print", "gift-form", "--record", "no-such-uid", "--to", "b.pdf")
    assert unknown.status == 1
    assert khoktoom("print", "skr-1", "--year", "2566", "--month", "1", "--to", "no/folder/a.pdf").status == 3


def test_imports_answer_as_agreed(khoktoom: Khoktoom, folder: Path) -> None:
    assert khoktoom("export", "gifts", "--to", "a.csv").status == 0
    answer = khoktoom("import", "gifts", "a.csv", "--json")
    assert answer.status == 0
    assert answer.json["found"] == answer.json["unchanged"] == 7
    lines = (folder / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    lines[1] = lines[1].replace("4500.00", "สี่พัน")
    (folder / "a.csv").write_text("\n".join(lines), encoding="cp874")
    bad = khoktoom("import", "gifts", "a.csv", "--json")
    assert (bad.status, bad.json["rejected"], bad.json["unchanged"]) == (1, 1, 6)
    assert bad.json["problems"][0]["row"] == 2
    assert len(bad.json["problems"][0]["column"]) == 1
    told = khoktoom("import", "gifts", "a.csv", "--dry-run")
    assert told.status == 1
    assert "แถว 2" in told.err
    assert "ยังไม่ได้บันทึก" in told.out
    assert error_of(khoktoom("import", "gifts", "none.csv", "--json")) == "file-missing"


def test_trouble_is_exit_3_with_a_next_step(khoktoom: Khoktoom, folder: Path) -> None:
    assert error_of(khoktoom("list", "gifts", "--office", "none.khoktoom", "--json")) == "file-missing"
    (folder / "broken.khoktoom").write_bytes(b"something else")
    broken = khoktoom("list", "gifts", "--office", "broken.khoktoom", "--json")
    assert (broken.status, error_of(broken)) == (3, "not-an-office-file")


@pytest.mark.untraced
def test_checking_backing_up_and_restoring(khoktoom: Khoktoom, folder: Path) -> None:
    assert khoktoom("check", "--json").json["ok"] is True
    assert khoktoom("check").out
    assert khoktoom("backup", "--to", "สำรอง").status == 0
    made = next((folder / "สำรอง").glob("*.khoktoom"))
    assert khoktoom("restore", str(made), "--to", "กู้.khoktoom").status == 0
    assert khoktoom("restore", "สำรอง", "--to", "กู้.khoktoom").status == 3
    replaced = khoktoom("restore", "สำรอง", "--to", "กู้.khoktoom", "--replace")
    assert (replaced.status, replaced.out.count("\n")) == (0, 2)
    assert len(khoktoom("list", "gifts", "--office", "กู้.khoktoom", "--json").json) == 7
    (folder / "ว่าง").mkdir()
    assert khoktoom("restore", "ว่าง", "--to", "x.khoktoom").status == 3


def test_reading_goes_on_while_another_writes(khoktoom: Khoktoom, folder: Path) -> None:
    held, done = Event(), Event()

    def write() -> None:
        connection = sqlite3.connect(folder / OFFICE, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        held.set()
        done.wait(20)
        connection.rollback()
        connection.close()

    writer = Thread(target=write)
    writer.start()
    held.wait(5)
    try:
        assert khoktoom("list", "gifts", "--json").status == 0
        assert khoktoom("backup", "--to", "สำรอง").status == 0
    finally:
        done.set()
        writer.join()


def test_the_office_comes_from_the_environment_or_the_last_one(
    khoktoom: Khoktoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert khoktoom("list", "gifts", "--office", OFFICE, "--json").status == 0
    monkeypatch.delenv("KHOKTOOM_OFFICE")
    assert len(khoktoom("list", "gifts", "--json").json) == 7


def test_without_any_office(khoktoom: Khoktoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KHOKTOOM_OFFICE")
    answer = khoktoom("list", "gifts", "--json")
    assert (answer.status, error_of(answer)) == (2, "no-office")


def test_english_where_it_is_asked_for(khoktoom: Khoktoom) -> None:
    for arguments in (("list", "presents", "--lang", "en"), ("--lang=en", "list", "presents")):
        answer = khoktoom(*arguments)
        assert not any("\u0e00" <= character <= "\u0e7f" for character in answer.err)
    assert "usage" in khoktoom("help", "import", "--lang", "en").out.lower()


def test_a_bug_becomes_a_sentence(khoktoom: Khoktoom, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError("1234567890121")

    catalogues = import_module("khoktoom_desktop.cli.commands.catalogues")
    monkeypatch.setattr(catalogues, "registers", broken)
    answer = khoktoom("registers", "--json")
    assert (answer.status, error_of(answer)) == (3, "bug")
    assert "1234567890121" not in answer.err


def test_stopping_and_pipes_that_close(khoktoom: Khoktoom, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogues = import_module("khoktoom_desktop.cli.commands.catalogues")

    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(catalogues, "registers", stop)
    assert khoktoom("registers").status == 3


def test_no_command_opens_the_window(khoktoom: Khoktoom, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    class Application:
        @staticmethod
        def run(office: Path | None, language: str | None) -> int:
            asked.append((office, language))
            return 0

    monkeypatch.setattr(main, "import_module", lambda name: Application)
    khoktoom()
    khoktoom(OFFICE)
    khoktoom("--lang", "en")
    khoktoom("ยังไม่มี.khoktoom")
    assert asked == [(None, None), (Path(OFFICE), None), (None, "en"), (Path("ยังไม่มี.khoktoom"), None)]


def test_the_program_itself_starts_light(folder: Path) -> None:
    code = (
        "import sys, khoktoom_desktop.cli.main as m; s = m.run(['--version']); print(sorted(sys.modules)); sys.exit(s)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for heavy in ("sqlalchemy", "reportlab", "openpyxl", "PySide6"):
        assert f"'{heavy}'" not in done.stdout
    called = subprocess.run(
        [sys.executable, "-m", "khoktoom_desktop", "list", "gifts", "--json"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert len(json.loads(called.stdout.decode("utf-8"))) == 7
