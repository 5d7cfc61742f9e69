"""The citizens' guide (คู่มือสำหรับประชาชน): a sheet of one service, or the whole book with its contents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import (
    Block,
    Contents,
    Emblem,
    EmblemSpace,
    Grid,
    Items,
    PageBreak,
    Paper,
    Setting,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import notice_setup
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.contact_channels.figures import channels_on
from khoktoom_desktop.registers.contact_channels.record import ContactChannel
from khoktoom_desktop.registers.service_catalogue.figures import services_of
from khoktoom_desktop.registers.service_catalogue.record import CHANNEL, Service, channel_keys
from khoktoom_desktop.registers.service_catalogue.steps import Step, read_steps
from khoktoom_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

COMPLAINT_KIND = "guide-complaint-kind"
NOT_WRITTEN = "ยังไม่ได้ระบุ"
_SIZE, _TABLE = 15.0, 14.0
_PLACES = (
    TableColumn("สถานที่", width=4.0, empty=NOT_WRITTEN),
    TableColumn("ช่องทาง", width=2.2, empty=NOT_WRITTEN),
    TableColumn("วันและเวลา", width=3.2),
)
_STEPS = (
    TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
    TableColumn("ขั้นตอน", width=4.6),
    TableColumn("ผู้รับผิดชอบ", width=2.6, empty="-"),
    TableColumn("ระยะเวลา", width=1.8, align=Align.CENTRE, empty="-"),
)
_LACKS: tuple[tuple[str, Callable[[Service], object]], ...] = (
    ("ขั้นตอน", lambda each: each.steps.strip()),
    ("ผู้รับผิดชอบและเวลาของบางขั้นตอน", lambda each: all(s.person and s.time for s in read_steps(each.steps))),
    ("เอกสารที่ต้องใช้", lambda each: each.documents.strip()),
    ("ระยะเวลา", lambda each: each.duration.strip()),
    ("ค่าธรรมเนียม", lambda each: each.fee.strip()),
    ("สถานที่ให้บริการ", lambda each: each.place.strip()),
    ("กฎหมายที่เกี่ยวข้อง", lambda each: each.legal_basis.strip()),
)


@dataclass(frozen=True)
class ServiceGuide:
    """What the guide prints: services by department in the office's order, and where to complain."""

    departments: tuple[tuple[str, tuple[Service, ...]], ...]
    complaints: tuple[ContactChannel, ...]
    one: bool

    @property
    def services(self) -> tuple[Service, ...]:
        """Return all services, in the order of the book."""
        return tuple(service for _, services in self.departments for service in services)

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: no service refuses, what citizens would look for in vain is told."""
        if not self.services:
            text = "วันที่ของคู่มือยังไม่มีงานบริการ เพิ่มที่ทะเบียนงานบริการก่อน"
            return (error(None, "no-services", text),)
        found = []
        for what, written in _LACKS:
            lacking = [each for each in self.services if not written(each)]
            if lacking:
                text = "งานบริการ {count} งานยังไม่มี{what} เริ่มจาก “{service}” คู่มือจะพิมพ์ว่ายังไม่ได้ระบุ"
                found.append(warning(None, "guide-gap", text, count=len(lacking), what=what, service=lacking[0].name))
        if not self.complaints:
            text = "ยังไม่มีช่องทางร้องเรียนที่เผยแพร่ในวันที่ของคู่มือ เพิ่มที่ทะเบียนช่องทางติดต่อ"
            found.append(warning(None, "no-complaint-channel", text))
        return tuple(found)


def gather_service_guide(session: "Session", request: PaperRequest) -> ServiceGuide:
    """Read the services offered on the paper's day, or the one of the record; raises ``Refused`` ``unknown-record``."""
    office, day = request.office, request.day
    services = [each for each in services_of(session, ALL_RECORDS, office) if each.offered_on(day)]
    if request.record is not None:
        services = [each for each in services_of(session, ALL_RECORDS, office) if each.uid == request.record]
        if not services:
            raise Refused(
                "unknown-record",
                "ไม่พบงานบริการรหัส {uid}",
                "ดูรหัสของงานบริการด้วยคำสั่ง khoktoom list service-catalogue --json",
                uid=request.record,
            )
    kinds = [fact.key for fact in office.facts_on(COMPLAINT_KIND, day)]
    complaints = [each for each in channels_on(session, day, office) if each.kind in kinds]
    return ServiceGuide(
        _by_department(services, request),
        tuple(sorted(complaints, key=lambda each: kinds.index(each.kind))),
        request.record is not None,
    )


def draw_service_guide(facts: ServiceGuide, request: PaperRequest) -> bytes:
    """Set one sheet, or cover, contents and a page or more for each service; Thai digits of custom."""
    title = f"{_words(request, 'guide-title')} {request.office.name}"
    emblem = Emblem.PICTURE if request.office.emblem and not facts.one else Emblem.NONE
    blocks: list[Block] = []
    if not facts.one:
        blocks += _cover(facts, request)
    for name, services in facts.departments:
        for number, service in enumerate(services):
            if not facts.one:
                blocks.append(PageBreak())
            if number == 0 and not facts.one:
                blocks.append(Text(plain(name), Setting.CENTRE, 20.0, bold=True, heading=1, keep=True, space_after=2.0))
            blocks += _sheet(service, name, facts, request)
    if facts.one:
        title = f"{title}: {facts.services[0].name}"
    return typeset(Paper(replace(notice_setup(request, title), emblem=emblem), tuple(blocks)))


def _by_department(services: Sequence[Service], request: PaperRequest) -> tuple[tuple[str, tuple[Service, ...]], ...]:
    office, day = request.office, request.day
    names = {department.id: department.name for department in office.departments}
    ranks = {department.id: at for at, department in enumerate(office.departments)}
    ordered = sorted(services, key=lambda each: ranks.get(each.department_on(day) or 0, len(ranks)))
    return tuple(
        (names.get(department or 0, "ไม่ระบุกอง"), tuple(group))
        for department, group in groupby(ordered, key=lambda each: each.department_on(day))
    )


def _words(request: PaperRequest, key: str, **facts: object) -> str:
    return phrase(request.office, key, request.day, office=request.office.name, **facts)


def _cover(facts: ServiceGuide, request: PaperRequest) -> list[Block]:
    """Return the cover and the pages of contents."""
    office = request.office
    place = (office.district and f"อำเภอ{office.district}", office.province and f"จังหวัด{office.province}")
    preface = _words(request, "guide-preface", count=len(facts.services), day=long_date(request.day))
    return [
        *((EmblemSpace(),) if office.emblem else ()),
        Space(55.0),
        Text(plain(_words(request, "guide-title")), Setting.CENTRE, 34.0, bold=True, keep=True),
        Text(plain(_words(request, "guide-subtitle")), Setting.CENTRE, 24.0, bold=True, space_after=55.0),
        Text(plain(office.name), Setting.CENTRE, 24.0, bold=True, keep=True),
        Text(plain(" ".join(each for each in place if each)), Setting.CENTRE, 20.0),
        PageBreak(),
        Text("สารบัญ", Setting.CENTRE, 20.0, bold=True, keep=True, space_after=2.0),
        Text(plain(preface), Setting.JUSTIFIED, first_indent=12.5, space_after=3.0),
        Contents(size=15.0),
    ]


def _sheet(service: Service, department: str, facts: ServiceGuide, request: PaperRequest) -> list[Block]:
    """Return what the guide says of one service."""
    office = request.office
    steps = read_steps(service.steps)
    blocks: list[Block] = [
        Text(plain(service.name), Setting.CENTRE, 20.0, bold=True, heading=1 if facts.one else 2, keep=True),
        Text(plain(f"หน่วยงานที่รับผิดชอบ {department} {office.name}"), Setting.CENTRE, keep=True),
        _part("สถานที่และช่องทางให้บริการ"),
        Grid(_places(service, request), _TABLE),
        *_conditions(service),
        _part("ขั้นตอน ระยะเวลา และผู้รับผิดชอบ"),
        Grid(_step_table(steps, service.duration), _TABLE),
        _part("เอกสารหรือหลักฐานที่ต้องใช้"),
        *_listed(service.documents),
        _part("ค่าธรรมเนียม"),
        Text(plain(service.fee.strip() or NOT_WRITTEN), size=_SIZE, left_indent=8.0),
        _part("กฎหมายที่เกี่ยวข้อง"),
        *(
            Text(plain(line), size=_SIZE, left_indent=8.0)
            for line in service.legal_basis.splitlines() or (NOT_WRITTEN,)
        ),
    ]
    if facts.complaints:
        blocks += [
            _part("ช่องทางการร้องเรียน"),
            Text(plain(_words(request, "guide-complaint")), size=_SIZE, left_indent=8.0, keep=True),
            Items(
                tuple(plain(f"{each.name} {each.address}") for each in facts.complaints), size=_SIZE, left_indent=8.0
            ),
        ]
    return blocks


def _part(title: str) -> Text:
    return Text(plain(title), size=_SIZE, bold=True, keep=True, space_before=2.0, space_after=0.5)


def _places(service: Service, request: PaperRequest) -> Table:
    office = request.office
    channels = "\n".join(_channel_titles(service, office, request)) or None
    return Table(_PLACES, (TableRow((service.place.strip() or None, channels, _words(request, "guide-hours"))),))


def _conditions(service: Service) -> list[Block]:
    lines = service.conditions or ""
    return [_part("หลักเกณฑ์ วิธีการ และเงื่อนไข"), *_listed(lines)] if lines.strip() else []


def _channel_titles(service: Service, office: Office, request: PaperRequest) -> list[str]:
    titles = {fact.key: fact.title for fact in office.facts_on(CHANNEL, request.day)}
    return [titles[key] for key in channel_keys(service, office, request.day)]


def _step_table(steps: Sequence[Step], duration: str) -> Table:
    rows = [
        TableRow((number, step.text, step.person or None, step.time or None))
        for number, step in enumerate(steps, start=1)
    ]
    if duration.strip():
        rows.append(TableRow(("ระยะเวลารวม", None, None, duration.strip()), RowStyle.TOTAL, 3))
    return Table(_STEPS, tuple(rows), NOT_WRITTEN)


def _listed(text: str) -> list[Block]:
    lines = tuple(plain(line.strip()) for line in text.splitlines() if line.strip())
    return [Items(lines, size=_SIZE, left_indent=8.0)] if lines else [Text(NOT_WRITTEN, size=_SIZE, left_indent=8.0)]
