"""The hand-over pack: open tasks, terms, who signs, where the file lies, vendors without persons' numbers."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import PAPERS, paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.complaints.record import Complaint
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import PrintOptions, make, missing
from khoktoom_desktop.services.records import save
from khoktoom_desktop.storage.office import read_office, write_office

PACK, OPTIONS = paper("hand-over"), PrintOptions(Period(2566), date(2023, 10, 10))


@pytest.fixture
def sample(tmp_path: Path, sample_path: Path) -> Iterator[OfficeFile]:
    """Open a copy of the sample office."""
    path = tmp_path / "ตัวอย่าง.khoktoom"
    shutil.copyfile(sample_path, path)
    opened = open_office(path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


def words(office_file: OfficeFile) -> str:
    with Pages(make(office_file, PACK, OPTIONS)) as pages:
        return "".join("".join(pages.text(page) for page in range(pages.count)).split())


def test_the_pack_of_the_sample_answers_what_a_new_clerk_asks(sample: OfficeFile) -> None:
    text = words(sample)
    office = sample.office()
    for each in (*PAPERS, *office.departments, *office.signatories):
        name = getattr(each, "title", "") or getattr(each, "name", "")
        assert "".join(name.split()) in text, name
    for shown in ("30วันหลังสิ้นงวด", "ห้ามเผยแพร่", "0165599000019", "แฟ้มตัวอย่าง", "31พ.ค.66"):
        assert shown in text
    assert missing(sample, PACK, OPTIONS) == ()


def test_what_is_open_comes_first_and_a_persons_number_is_left_out(sample: OfficeFile) -> None:
    with sample.writing() as session:
        office = read_office(session)
        write_office(session, replace(office, sample=False, scores={}))
    complaint = Complaint(number="99/2566", received_on=date(2023, 9, 4), kind="general", channel="telephone")
    save(sample, register("complaints"), replace(complaint, category="road", subject="ถนนชำรุด", status="pending"))
    person = Purchase(
        title="จ้างเหมาตัดหญ้า",
        method="เฉพาะเจาะจง",
        winner="นายสมมุติ รับจ้าง",
        winner_tax_id="1234567890121",
        agreed=500_000,
        budget=500_000,
        contract_on=date(2023, 9, 5),
    )
    save(sample, register("procurement-results"), person)
    text = words(sample)
    assert "ยังไม่มีคะแนนITA" in text
    assert "ยังอยู่ระหว่างดำเนินการ" in text
    assert text.index("ต้องทำ") < text.index("ควรตรวจ")
    assert "นายสมมุติรับจ้าง" in text
    assert "1234567890121" not in text
    assert "ตัวอย่าง-backups" in text
    assert "".join(str(sample.path).split()) in text
