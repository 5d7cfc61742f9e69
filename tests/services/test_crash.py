"""The report of a bug: places in the code, nothing of a person."""

from pathlib import Path

from khoktoom_desktop.services.crash import report

SECRETS = ("1234567890121", "สมชาย", "ลับ")


def raise_deeply(number: int) -> None:
    if number:
        raise_deeply(number - 1)
    try:
        raise KeyError("1234567890121")
    except KeyError as error:
        raise ValueError("นายสมชาย ลับ") from error


def test_a_report_names_places_and_no_values(tmp_path: Path) -> None:
    try:
        raise_deeply(2)
    except ValueError as bug:
        told = report(bug, tmp_path / "logs")
    files = list((tmp_path / "logs").iterdir())
    assert len(files) == 1
    assert str(files[0]) in str(told.next)
    text = files[0].read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "raise_deeply" in text
    assert not any(secret in text for secret in SECRETS)
    assert str(Path.home()) not in text
    assert told.status == 3


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file, no folder", encoding="utf-8")
    told = report(ValueError("ลับ"), tmp_path / "logs")
    assert told.code == "bug"
    assert "ลับ" not in str(told)


def test_an_exception_raised_from_itself_is_told_once(tmp_path: Path) -> None:
    bug = ValueError("ลับ")
    bug.__cause__ = bug
    report(bug, tmp_path)
    assert next(tmp_path.iterdir()).read_text(encoding="utf-8").count("builtins.ValueError") == 1
