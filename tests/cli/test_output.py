"""What a command prints: a table of a terminal whatever its cells hold."""

import pytest

from khoktoom_desktop.cli.output import print_table, width


def test_a_table_shows_the_beginning_of_a_pasted_document(capsys: pytest.CaptureFixture[str]) -> None:
    # Cut mark by mark from its end, a cell of this length took minutes.
    print_table(("ชื่อ", "จำนวน"), (("ที่อยู่ " * 200_000, "1"), ("น้ำ\n ตก", "1,200")), (False, True))
    heading, rule, long, short = capsys.readouterr().out.splitlines()
    assert heading.endswith("จำนวน")
    assert set(rule) == {"-", " "}
    assert width(long.partition("…")[0]) <= 39
    assert short.startswith("น้ำ ตก ")
