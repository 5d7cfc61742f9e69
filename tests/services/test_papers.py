"""Printing through the services: dates, periods, formats, and refusals that write nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Misuse, Refused
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.services import papers
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import Incomplete, PrintOptions

DAY = date(2023, 4, 10)
NOTICE = paper("winners-notice")


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


def test_the_date_of_a_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    assert papers.paper_day(DAY) == DAY
    # 17:30 UTC is the next day in Bangkok.
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1696181400")
    assert papers.paper_day(None) == date(2023, 10, 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert papers.paper_day(None).year >= 2025


@pytest.mark.parametrize(
    ("paper_id", "options", "format", "code"),
    [
        ("winners-notice", PrintOptions(), "pdf", "period-missing"),
        ("winners-notice", PrintOptions(Period(2566)), "pdf", "period-kind"),
        ("skr-1", PrintOptions(Period(2566, quarter=1)), "pdf", "period-kind"),
        ("winners-notice", PrintOptions(Period(2566, quarter=1)), "xlsx", "unknown-format"),
        ("gift-form", PrintOptions(), "pdf", "record-missing"),
        ("winners-notice", PrintOptions(Period(2566, quarter=1), size="A3"), "pdf", "paper-size"),
        ("eit-poster", PrintOptions(Period(2566), size="B5"), "pdf", "paper-size"),
    ],
)
def test_wrong_usage(sample: OfficeFile, paper_id: str, options: PrintOptions, format: str, code: str) -> None:
    for ask in (papers.make, papers.missing):
        with pytest.raises(Misuse) as misuse:
            ask(sample, paper(paper_id), options, format)
        assert misuse.value.code == code


def test_a_paper_is_written_in_the_format_of_its_ending(sample: OfficeFile, tmp_path: Path) -> None:
    options = PrintOptions(Period(2566, month=1), DAY)
    for ending, mark in (("pdf", b"%PDF"), ("xlsx", b"PK")):
        written = papers.print_to(sample, paper("skr-1"), options, tmp_path / f"สขร.{ending}")
        assert written.read_bytes().startswith(mark)
    with pytest.raises(Misuse):
        papers.print_to(sample, paper("skr-1"), options, tmp_path / "สขร")


def test_without_a_signatory_nothing_is_written(sample: OfficeFile, tmp_path: Path) -> None:
    options = PrintOptions(Period(2566, quarter=2), date(2020, 1, 1))
    target = tmp_path / "a.pdf"
    with pytest.raises(Refused) as refused:
        papers.print_to(sample, NOTICE, options, target)
    assert refused.value.code in ("no-signatory", "phrase-missing")
    assert list(tmp_path.iterdir()) == []
    assert papers.missing(sample, NOTICE, options)[0].code == refused.value.code


def test_what_is_missing_is_told_and_refuses(sample: OfficeFile) -> None:
    options = PrintOptions(Period(2567), DAY)
    found = papers.missing(sample, paper("eit-poster"), options)
    assert "link-missing" in {problem.code for problem in found}
    with pytest.raises(Incomplete) as refused:
        papers.make(sample, paper("eit-poster"), options)
    assert refused.value.problems == found
    assert papers.missing(sample, paper("eit-poster"), replace(options, period=Period(2566))) == ()
