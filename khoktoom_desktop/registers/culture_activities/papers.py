"""The report of activities (การเสริมสร้างวัฒนธรรม No Gift Policy) of a quarter, half or year, with their pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.comparison import comparison_table
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import (
    Block,
    Emblem,
    Grid,
    Paper,
    Photo,
    Setting,
    Signatures,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import notice_setup, report_head, signer_of, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.culture_activities import report
from khoktoom_desktop.registers.culture_activities.figures import activities_of, figures
from khoktoom_desktop.registers.culture_activities.record import CultureActivity
from khoktoom_desktop.registers.culture_activities.summary import ActivityFigures
from khoktoom_desktop.sheets.book import Sheet, write_book
from khoktoom_desktop.storage.pictures import pictures_of
from khoktoom_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.domain.table import Table

_SIZE = 14.0
_PICTURE = 78.0


@dataclass(frozen=True)
class CultureReport:
    """What the report prints: the figures of two years, the activities with their pictures, who signs on its date."""

    figures: ActivityFigures
    before: ActivityFigures
    activities: tuple[CultureActivity, ...]
    pictures: Mapping[str, bytes]
    reporters: tuple[Signatory, ...]
    head: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: no activity refuses; days without a place, a number of people or a picture are told."""
        if not self.activities:
            return (error(None, "no-activities", "งวดนี้ยังไม่มีกิจกรรม บันทึกที่ทะเบียนกิจกรรมส่งเสริมวัฒนธรรมก่อน"),)
        gaps = (
            (self.figures.unpictured, "กิจกรรม {count} รายการยังไม่มีภาพ หลักฐานตาม ITA ต้องมีวันที่ สถานที่ และภาพ"),
            (sum(not each.place.strip() for each in self.activities), "กิจกรรม {count} รายการยังไม่มีสถานที่"),
            (self.figures.uncounted, "กิจกรรม {count} รายการยังไม่มีจำนวนผู้เข้าร่วม ยอดรวมจึงยังไม่ครบ"),
        )
        return tuple(warning(None, "gap", template, count=count) for count, template in gaps if count)


def gather_culture_report(session: "Session", request: PaperRequest) -> CultureReport:
    """Read the activities of the period; raises ``Refused`` where nobody, or two, sign on the day."""
    office = request.office
    activities = tuple(activities_of(session, request.period))
    keys = {each.picture for activity in activities for each in activity.pictures if each.picture}
    return CultureReport(
        figures(session, request.period, office),
        figures(session, request.period.year_before(), office),
        activities,
        pictures_of(session, keys),
        office.signatories_on(request.day, "reporter"),
        office.signatory(request.day),
    )


def draw_culture_report(facts: CultureReport, request: PaperRequest) -> bytes:
    """Set the report as PDF, or write its tables as a workbook with a sheet for each."""
    return _workbook(facts, request) if request.format == "xlsx" else typeset(_paper(facts, request))


def _heading(request: PaperRequest) -> tuple[str, ...]:
    return (phrase(request.office, "culture-report-title", request.day), request.office.name, request.period.title())


def _tables(facts: CultureReport) -> "list[Table]":
    found = facts.figures
    return [
        report.list_table(facts.activities, found),
        report.kind_table(found),
        comparison_table(found.period, report.beside(found, facts.before)),
    ]


def _paper(facts: CultureReport, request: PaperRequest) -> Paper:
    heading = _heading(request)
    places = {"office": request.office.name, "period": request.period.title(), "count": facts.figures.count}
    words = phrase(request.office, "culture-report-body", request.day, **places)
    blocks: list[Block] = [
        *report_head(heading),
        Text(plain(words), Setting.JUSTIFIED, first_indent=25.0, space_after=1.0),
    ]
    for number, table in enumerate(_tables(facts), start=1):
        blocks.append(_part(f"{number}. {table.title}"))
        blocks.append(Grid(replace(table, title=""), _SIZE, whole=number > 1))
    blocks.append(_part(f"{len(_tables(facts)) + 1}. รายละเอียดและภาพกิจกรรม"))
    for number, activity in enumerate(facts.activities, start=1):
        blocks += _activity(number, activity, facts)
    blocks.append(Signatures((*signers_of(facts.reporters, "ผู้รายงาน"), signer_of(facts.head))))
    setup = replace(notice_setup(request, f"{heading[0]} {request.period.title()}"), emblem=Emblem.NONE)
    return Paper(setup, tuple(blocks))


def _part(title: str) -> Text:
    return Text(plain(title), bold=True, heading=2, keep=True, space_before=3.0, space_after=1.0)


def _activity(number: int, activity: CultureActivity, facts: CultureReport) -> list[Block]:
    """Return one activity: when and where, what was done, its pictures."""
    when = long_date(activity.held_on) if activity.held_on else ""
    where = f" ณ {activity.place}" if activity.place.strip() else ""
    lines = [line.strip() for line in activity.details.splitlines() if line.strip()]
    blocks: list[Block] = [
        Text(plain(f"4.{number} {activity.title}"), bold=True, keep=True, space_before=2.0),
        Text(plain(f"{when}{where}"), left_indent=8.0, keep=bool(lines)),
        *(Text(plain(f"- {line}"), left_indent=8.0) for line in lines),
    ]
    for each in activity.pictures:
        if each.picture in facts.pictures:
            blocks += [Space(1.5), Photo(facts.pictures[each.picture], each.title, height=_PICTURE)]
    return blocks


def _workbook(facts: CultureReport, request: PaperRequest) -> bytes:
    heading = _heading(request)
    sheets = [
        Sheet(table.title, (*heading, table.title), replace(table, title=""), landscape=number == 0)
        for number, table in enumerate(_tables(facts))
    ]
    return write_book(
        sheets, title=f"{heading[0]} {request.period.title()}", author=request.office.name, day=request.day
    )
