"""The letter of what changed: before and after of every figure, from the issued editions alone."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.issuing import issue, reissue
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import PrintOptions, make, missing
from khoktoom_desktop.services.records import delete

QUARTER, DAY, LATER = Period(2566, quarter=2), date(2023, 4, 10), date(2023, 5, 2)
GIFTS, COMPLAINTS = register("gifts"), register("complaints")
LETTER, REPORT = paper("change-letter"), paper("complaint-report")


@pytest.fixture
def sample(tmp_path: Path, sample_path: Path) -> Iterator[OfficeFile]:
    """Open a copy of the sample office."""
    path = tmp_path / "ตัวอย่าง.khoktoom"
    shutil.copyfile(sample_path, path)
    opened = open_office(path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


def words(pdf: bytes) -> str:
    with Pages(pdf) as pages:
        return " ".join(" ".join(pages.text(page) for page in range(pages.count)).split())


def test_a_corrected_quarter_tells_every_figure_before_and_after(sample: OfficeFile) -> None:
    first = issue(sample, REPORT, PrintOptions(QUARTER), DAY, "5/2566")
    done = [
        each
        for each in records.list_records(sample, COMPLAINTS, period=QUARTER).records
        if getattr(each, "status", "") == "done"
    ]
    records.save(sample, COMPLAINTS, replace(done[0], status="pending", finished_on=None, result=""))
    found = reissue(sample, first.uid or "", LATER, reason="  บันทึกว่าเสร็จก่อนเวลา ")
    assert found.paper.reason == "บันทึกว่าเสร็จก่อนเวลา"
    options = PrintOptions(QUARTER, LATER, digits=False)
    assert missing(sample, LETTER, options) == ()
    whole = words(make(sample, LETTER, options))
    alone = words(make(sample, LETTER, PrintOptions(ALL_RECORDS, LATER, digits=False, record=found.paper.uid)))
    for text in (whole, alone):
        for shown in (
            "รายงานสถิติเรื่องร้องเรียน ไตรมาสที่ 2",
            "ฉบับที่ 1 เลขที่ 5/2566 ลงวันที่ 10 เมษายน 2566",
            "ฉบับที่ 2",
            "เหตุผล บันทึกว่าเสร็จก่อนเวลา",
            "เรื่องทั่วไปแล้วเสร็จ",
            "แก้ไขรายการ",
            "ประกาศ ณ วันที่ 2 พฤษภาคม พ.ศ. 2566",
        ):
            assert shown in text
    # Nothing of the registers as they stand is printed: the letter stays as it is.
    delete(sample, COMPLAINTS, [done[0].uid or ""])
    assert words(make(sample, LETTER, options)) == whole


def test_what_is_no_correction_is_refused_and_a_silent_one_is_told(sample: OfficeFile) -> None:
    first = issue(sample, REPORT, PrintOptions(QUARTER), DAY, "5/2566")
    for uid, code in ((first.uid, "not-corrected"), ("ไม่มี", "unknown-issued")):
        with pytest.raises(Refused) as refused:
            make(sample, LETTER, PrintOptions(day=LATER, record=uid))
        assert refused.value.code == code
    assert "ไม่มีเอกสารที่ออกแล้วซึ่งได้รับการแก้ไข" in words(make(sample, LETTER, PrintOptions(QUARTER, LATER)))
    reissue(sample, first.uid or "", LATER)
    codes = [problem.code for problem in missing(sample, LETTER, PrintOptions(QUARTER, LATER))]
    assert codes == ["reason-missing", "nothing-changed"]
    assert "ตัวเลขไม่เปลี่ยนแปลง" in words(make(sample, LETTER, PrintOptions(QUARTER, LATER)))
