"""What holds of every paper once it is issued: the registers agree with it, it prints again as it was."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import issuing
from khoktoom_desktop.services.check import check
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import PrintOptions, make
from khoktoom_desktop.services.records import list_records

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

DAY = date(2023, 10, 10)
PARTS = {"month": {"month": 1}, "quarter": {"quarter": 2}, "half": {"half": 1}, "year": {}}


@pytest.fixture
def sample(tmp_path: Path, sample_path: Path) -> Iterator[OfficeFile]:
    """Open a copy of the sample office."""
    path = tmp_path / "ตัวอย่าง.khoktoom"
    shutil.copyfile(sample_path, path)
    opened = open_office(path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


def options_for(sample: OfficeFile, paper: PaperKind) -> PrintOptions:
    """Return what a person would choose: a part of the sample year, or a record that the paper is about."""
    if not paper.of_one_record:
        return PrintOptions(Period(2566, **PARTS[paper.periods[0]]) if paper.periods else Period(), DAY)
    assert paper.register is not None
    records = list_records(sample, register(paper.register)).records
    fitting = [each for each in records if paper.id != "plan-change-notice" or getattr(each, "changed_on", None)]
    return PrintOptions(day=DAY, record=(fitting or records[-1:])[0].uid)


def test_every_paper_is_issued_agrees_and_prints_again(sample: OfficeFile) -> None:
    issued = {}
    for number, paper in enumerate(PAPERS, start=1):
        options = options_for(sample, paper)
        printed = make(sample, paper, options, paper.formats[0])
        made = issuing.issue(sample, paper, options, DAY, str(number), format=paper.formats[0])
        # A memorandum bears its own number and those of the papers that were issued before it.
        issued[made.uid] = issuing.reprint(sample, made.uid or "") if "with" in paper.options else printed
    assert [problem for problem in check(sample).problems if problem.code.startswith("issued")] == []
    assert {uid: issuing.reprint(sample, uid or "") for uid in issued} == issued
    assert len(issuing.standing_uids(sample)) == len(PAPERS)
