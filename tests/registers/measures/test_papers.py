"""The announcement of a year's measures."""

from datetime import date

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.measures.papers import (
    MeasuresAnnouncement,
    draw_measures_announcement,
    gather_measures_announcement,
)
from khoktoom_desktop.registers.measures.record import Measure
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.records import save

DAY = date(2022, 10, 5)


def gather(office_file: OfficeFile, year: int = 2566) -> tuple[MeasuresAnnouncement, PaperRequest]:
    request = PaperRequest(office_file.office(), DAY, Period(year))
    with office_file.reading() as session:
        return gather_measures_announcement(session, request), request


def test_it_names_every_measure_with_methods_time_and_department(measured: OfficeFile) -> None:
    facts, request = gather(measured)
    assert facts.missing == ()
    with Pages(draw_measures_announcement(facts, request)) as pages:
        text = " ".join("\n".join(pages.text(page) for page in range(pages.count)).split())
    for shown in (
        "ประกาศเทศบาลตำบลตัวอย่าง",
        "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
        "จำนวน ๒ มาตรการ",
        "๑. การเปิดเผยข้อมูล",
        "๒. เผยแพร่ข้อมูล",
        "ผู้รับผิดชอบ กองคลัง",
        "ระยะเวลาดำเนินการ ตุลาคม ๒๕๖๕ ถึง มีนาคม ๒๕๖๖",
        "ประกาศ ณ วันที่ ๕ ตุลาคม พ.ศ. ๒๕๖๕",
        "(นายสมมติ ตัวอย่าง)",
    ):
        assert shown in text


def test_without_measures_there_is_nothing_to_announce(measured: OfficeFile) -> None:
    (problem,) = gather(measured, 2570)[0].missing
    assert (problem.code, problem.severity) == ("no-measures", Severity.ERROR)


def test_what_is_not_filled_in_is_told(measured: OfficeFile) -> None:
    bare = Measure(fiscal_year=2570, position=1, title="ใหม่", starts_on=date(2026, 10, 1), ends_on=date(2027, 9, 30))
    save(measured, register("measures"), bare)
    facts, request = gather(measured, 2570)
    assert [(each.code, each.severity) for each in facts.missing] == [("gap", Severity.WARNING)] * 2
    assert draw_measures_announcement(facts, request).startswith(b"%PDF")
