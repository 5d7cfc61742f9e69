"""The citizens' guide: a sheet of one service, the whole book, and what it says of gaps."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.service_guide import draw_service_guide, gather_service_guide
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services.office_file import OfficeFile, open_office

DAY = date(2023, 10, 10)


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    """Open the sample office to read."""
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


def pages_of(pdf: bytes) -> list[str]:
    with Pages(pdf) as pages:
        return [" ".join(pages.text(place).split()) for place in range(pages.count)]


def test_the_book_has_a_cover_contents_and_a_page_for_every_service(sample: OfficeFile) -> None:
    request = PaperRequest(sample.office(), DAY, thai_digits=False)
    with sample.reading() as session:
        facts = gather_service_guide(session, request)
        assert facts.missing == ()
        cover, contents, *sheets = pages_of(draw_service_guide(facts, request))
    assert "คู่มือสำหรับประชาชน" in cover
    assert len(sheets) == len(facts.services)
    for number, (service, sheet) in enumerate(zip(facts.services, sheets, strict=True), start=3):
        assert service.name in sheet
        assert service.name in contents
        for part in (service.place, service.duration, service.fee, *service.documents.splitlines()):
            assert part.split()[0] in sheet
        assert contents.partition(service.name)[2].lstrip(" .").startswith(str(number))
    assert "โทรศัพท์สำนักงาน 0 3600 0000" in sheets[0]


def test_one_sheet_names_who_does_each_step_and_how_long_it_takes(sample: OfficeFile) -> None:
    request = PaperRequest(sample.office(), DAY)
    with sample.reading() as session:
        book = gather_service_guide(session, request)
        uid = next(each.uid for each in book.services if each.name.startswith("ขออนุญาตก่อสร้าง"))
        request = replace(request, record=uid)
        (sheet,) = pages_of(draw_service_guide(gather_service_guide(session, request), request))
    for shown in ("นายช่างโยธา", "๓๐ วัน", "ระยะเวลารวม ๔๕ วัน", "ผู้อำนวยการกองช่าง", "สำเนาโฉนดที่ดิน", "E-Service"):
        assert shown in sheet


def test_gaps_are_told_and_an_unknown_service_is_refused(office_file: OfficeFile) -> None:
    office = office_file.office()
    request = PaperRequest(office, DAY)
    with office_file.reading() as session:
        (problem,) = gather_service_guide(session, request).missing
    assert (problem.severity, problem.code) == (Severity.ERROR, "no-services")
    with office_file.writing() as session:
        session.add(Service(name="แจ้งตาย", department_id=office.departments[0].id, unit="case", steps="ยื่นคำร้อง"))
    with office_file.reading() as session:
        facts = gather_service_guide(session, request)
        codes = [problem.code for problem in facts.missing]
        assert codes == ["guide-gap"] * 6 + ["no-complaint-channel"]
        assert {problem.severity for problem in facts.missing} == {Severity.WARNING}
        text = pages_of(draw_service_guide(facts, request))[2]
        assert text.count("ยังไม่ได้ระบุ") == 4
        assert "ช่องทางการร้องเรียน" not in text
        with pytest.raises(Refused, match="ไม่พบงานบริการรหัส ไม่มี"):
            gather_service_guide(session, replace(request, record="ไม่มี"))
