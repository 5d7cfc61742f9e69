"""The sample office: the same everywhere, right by its own rules, and complete for every paper of its year."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import blocks
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.services.exporting import export
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.records import list_records, problems_of
from khoktoom_desktop.services.sample import create_sample
from khoktoom_desktop.thai.identifiers import tax_id_problem

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

YEAR = Period(2566)


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


def test_the_office_is_that_of_its_own_report(sample: OfficeFile) -> None:
    office = sample.office()
    assert (office.name, office.province, office.sample) == ("เทศบาลตำบลโคกตูม", "ลพบุรี", True)
    for day in (date(2022, 10, 1), date(2024, 6, 1), date(2025, 9, 30)):
        assert office.signatory(day).name == "นายอุดม ชัมชรร"
        assert {role for role in ("head", "clerk", "reporter", "checker", "supply") if office.signatory(day, role)}
    assert (office.scores[2566].total, office.scores[2566].level) == (9672, "ผ่านดี")


def test_every_register_has_a_believable_year(sample: OfficeFile) -> None:
    counts = {
        each.id: list_records(sample, each, period=YEAR if each.dated else ALL_RECORDS).count for each in REGISTERS
    }
    assert counts["procurement-results"] >= 80
    assert counts["service-statistics"] > 500
    assert counts["gifts"] >= 3
    assert counts["procurement-plan"] >= 10
    assert counts["service-catalogue"] >= 25
    served = figures_json(sample, register("service-statistics"), YEAR)
    assert served["not_entered"] == []
    gifts = figures_json(sample, register("gifts"), YEAR)
    assert gifts["not_declared"] == []
    assert gifts["nil_declared"]


@pytest.mark.parametrize("each", REGISTERS, ids=lambda each: each.id)
def test_no_record_breaks_a_rule(sample: OfficeFile, each: object) -> None:
    chosen = register(each.id)
    for record in list_records(sample, chosen, limit=40).records:
        assert not blocks(problems_of(sample, chosen, record))


def test_the_suppliers_are_made_up_with_right_check_digits(sample: OfficeFile) -> None:
    found = list_records(sample, register("procurement-results")).records
    numbers = {getattr(record, "winner_tax_id") for record in found} - {None}
    assert numbers
    assert all(tax_id_problem(number) is None and number.startswith("0165599") for number in numbers)


def test_two_samples_are_the_same(sample: OfficeFile, tmp_path: Path) -> None:
    again = create_sample(tmp_path / "again.khoktoom")
    for each in REGISTERS:
        first, second = tmp_path / "1.json", tmp_path / "2.json"
        export(sample, each, ALL_RECORDS, first)
        export(again, each, ALL_RECORDS, second)
        assert json.loads(first.read_text(encoding="utf-8")) == json.loads(second.read_text(encoding="utf-8"))
    again.database.close()
    with pytest.raises(Trouble) as trouble:
        create_sample(tmp_path / "again.khoktoom")
    assert trouble.value.code == "target-exists"
