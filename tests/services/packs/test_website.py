"""The website pack from an office file: issued files as they left, nothing that is not public, the same again."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest

from khoktoom_desktop.domain.pack import PackFile, PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.complaints.record import Complaint
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.services import issuing, records
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.packs.catalogue import pack
from khoktoom_desktop.services.papers import PrintOptions
from khoktoom_desktop.services.progress import Cancelled, no_progress
from khoktoom_desktop.storage.office import read_office, write_office
from khoktoom_desktop.storage.record import Record

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

Kept = TypeVar("Kept", bound=Record)
# An early day of the year: of most papers no period is over yet, so few are printed.
EARLY = PackRequest(Period(2566), date(2022, 11, 5))


def build(office_file: OfficeFile, request: PackRequest = EARLY) -> dict[str, bytes]:
    files: tuple[PackFile, ...] = pack("website").build(office_file, request, no_progress)
    assert len({each.path for each in files}) == len(files)
    return {each.path: each.content for each in files}


def said(files: dict[str, bytes], path: str) -> str:
    """Return a page without the marks of where its lines end."""
    text = files[path].decode().replace("<wbr>", "").replace("\N{NO-BREAK SPACE}", " ")
    return text.replace('<span class="whole">', "").replace("</span>", "")


INSIDE = ("นายผู้ร้อง ความลับ", "บันทึกภายในที่ห้ามเผยแพร่", "นายผู้รับ ไม่เปิดเผย", "กลุ่ม ผู้นำชุมชนโคกตูม")


@pytest.fixture
def kept(own: OfficeFile) -> OfficeFile:
    """Give the sample office words that stay inside, an issued notice and an issued paper of one record."""
    complaint = record_of(own, "complaints", Complaint)
    gift = record_of(own, "gifts", Gift)
    hidden = replace(complaint, complainant=INSIDE[0], subject=INSIDE[0], note=INSIDE[1])
    records.save(own, register("complaints"), hidden)
    records.save(own, register("gifts"), replace(gift, reporter=INSIDE[2], note=INSIDE[1]))
    issuing.issue(own, paper("no-gift-policy"), PrintOptions(Period(2566)), date(2022, 12, 20), "52/2565")
    changed = record_of(own, "procurement-plan", PlanItem, lambda each: len(each.revisions) > 1)
    issuing.issue(own, paper("plan-change-notice"), PrintOptions(record=changed.uid), date(2023, 3, 1), "9/2566")
    return own


def record_of(office_file: OfficeFile, name: str, kind: type[Kept], fits: Callable[[Kept], bool] = bool) -> Kept:
    found = records.list_records(office_file, register(name)).records
    return next(each for each in found if isinstance(each, kind) and fits(each))


def test_issued_papers_are_the_very_files_and_nothing_inside_the_office_is_told(kept: OfficeFile) -> None:
    files = build(kept)
    assert build(kept) == files
    by_paper = {each.paper: each for each in issuing.issued(kept)}
    policy, change = by_paper["no-gift-policy"], by_paper["plan-change-notice"]
    assert files["files/no-gift-policy-2566.pdf"] == issuing.reprint(kept, policy.uid or "")
    page = said(files, "no-gift.html")
    assert "ออกเอกสารแล้ว เลขที่ 52/2565 ลงวันที่ 20 ธ.ค. 65" in page
    assert "พิมพ์จากทะเบียน ณ วันที่ 5 พ.ย. 65<" in page
    assert "พิมพ์จากทะเบียน ณ วันที่ 5 พ.ย. 65 ยังไม่ได้ออกเลขที่" in said(files, "plan.html")
    of_record = f"files/plan-change-notice-{(change.record or '')[:8]}.pdf"
    assert files[of_record] == issuing.reprint(kept, change.uid or "")
    assert of_record in said(files, "plan.html")
    for path, content in files.items():
        if path.endswith((".html", ".csv", ".json")):
            text = content.decode()
            assert [each for each in INSIDE if each in text] == [], path
            assert not any(f'"{name}":' in text for name in ("uid", "note", "issued_uid", "created_by")), path
    gifts = json.loads(files["data/gifts-2566.json"])
    assert {each["reporter"] for each in gifts} == {"(ปกปิด)"}
    rows = list(csv.reader(io.StringIO(files["data/gifts-2566.csv"].decode("utf-8-sig"))))
    assert len(rows) == len(gifts) + 1
    assert "data/complaints-2566.csv" not in files
    assert "data/satisfaction-2566.csv" not in files
    assert json.loads(files["data/satisfaction-aspects-2566.json"])[-1]["ด้าน"] == "รวม"


def test_an_office_that_begins_has_a_whole_site(office_file: OfficeFile) -> None:
    files = build(office_file)
    assert sum(path.endswith(".html") for path in files) == 15
    assert "ยังไม่มีผลการสำรวจของปีนี้" in said(files, "satisfaction.html")
    assert 'class="code"' not in said(files, "index.html")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda office: replace(office, eit_links={2566: "https://itas.nacc.go.th/go/iit/ab12cd"}), "staff-link"),
        (lambda office: replace(office, signatories=()), "no-signatory"),
    ],
    ids=["staff", "signatory"],
)
def test_what_a_clerk_must_mend_refuses_the_site(own: OfficeFile, change: Callable, code: str) -> None:
    with own.writing() as session:
        write_office(session, change(read_office(session)))
    with pytest.raises(Refused) as refused:
        build(own)
    assert refused.value.code == code


def test_stopping_stops(own: OfficeFile) -> None:
    def stop(done: int, _all: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        pack("website").build(own, EARLY, stop)
