"""The announcement of the measures of a fiscal year (ประกาศกำหนดมาตรการ)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import Block, Items, Paper, Text, plain
from khoktoom_desktop.paper.official import INDENT, notice_end, notice_head, notice_setup, paragraph
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.measures.figures import measures_of
from khoktoom_desktop.registers.measures.record import Measure, lines_of
from khoktoom_desktop.registers.measures.wording import counted, months, titled

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_DEEPER = 35.0


@dataclass(frozen=True)
class MeasuresAnnouncement:
    """The measures of a year, by their numbers, and who signs."""

    measures: tuple[Measure, ...]
    signatory: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what the announcement lacks."""
        if not self.measures:
            return (error(None, "no-measures", "ปีงบประมาณนี้ยังไม่มีมาตรการ บันทึกที่ทะเบียนมาตรการส่งเสริมคุณธรรมก่อน"),)
        gaps = (
            (sum(not each.methods.strip() for each in self.measures), "ยังไม่มีวิธีการดำเนินการ {count} มาตรการ"),
            (sum(not each.responsible.strip() for each in self.measures), "ยังไม่มีผู้รับผิดชอบ {count} มาตรการ"),
        )
        return tuple(warning(None, "gap", template, count=count) for count, template in gaps if count)


def gather_measures_announcement(session: "Session", request: PaperRequest) -> MeasuresAnnouncement:
    """Read the measures of the year; raises ``Refused`` where nobody, or two, sign on the day."""
    return MeasuresAnnouncement(measures_of(session, request.period), request.office.signatory(request.day))


def draw_measures_announcement(facts: MeasuresAnnouncement, request: PaperRequest) -> bytes:
    """Set the announcement as a notice: each measure with its methods, who is responsible, and when."""
    office, day = request.office, request.day
    places = {"office": office.name, "year": request.period.year, "count": len(facts.measures)}
    subject = phrase(office, "measures-subject", day, **places)
    blocks = (
        *notice_head(office.name, subject),
        paragraph(phrase(office, "measures-reason", day, **places)),
        paragraph(phrase(office, "measures-declaration", day, **places)),
        *(block for measure in facts.measures for block in _measure(measure)),
        *notice_end(day, facts.signatory, phrase(office, "measures-closing", day, **places)),
    )
    return typeset(Paper(notice_setup(request, subject), blocks))


def _measure(measure: Measure) -> tuple[Block, ...]:
    responsible = " ".join(lines_of(measure.responsible))
    further = [f"ผู้รับผิดชอบ {responsible}"] if responsible else []
    further += [f"ระยะเวลาดำเนินการ {when}"] if (when := months(measure)) else []
    return (
        Text(plain(titled(measure)), bold=True, left_indent=INDENT, space_before=2.1, heading=2, keep=True),
        *_methods(lines_of(measure.methods)),
        *(Text(plain(line), left_indent=_DEEPER) for line in further),
    )


def _methods(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the methods as a list beside their numbers; those without, and with marks of their own, as they are."""
    items = counted(lines)
    if items is None:
        return tuple(Text(plain(line), left_indent=_DEEPER) for line in lines)
    return (Items(tuple(map(plain, items)), left_indent=_DEEPER),)
