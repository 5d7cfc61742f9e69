"""The customs that official papers share: setup and head of a notice and of a report, and how a notice ends."""

from collections.abc import Iterable, Sequence
from datetime import date

from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import (
    Block,
    Emblem,
    EmblemSpace,
    PageNumbers,
    Rule,
    Setting,
    Setup,
    Signatures,
    Signer,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.thai.dates import notice_date

INDENT = 25.0
_DATE_INDENT = 50.0


def notice_setup(request: PaperRequest, title: str, names: Iterable[str] = ()) -> Setup:
    """Return the setup of a notice: upright, the office's emblem, Thai digits unless others are asked.

    No line cuts ``names``, nor the office's own.
    """
    office = request.office
    emblem = Emblem.PICTURE if office.emblem else Emblem.NONE
    return Setup(
        title=title,
        author=office.name,
        day=request.day,
        thai_digits=request.thai_digits is not False,
        page_numbers=PageNumbers.NOTICE,
        watermark=request.watermark,
        emblem=Emblem.PREPRINTED if office.preprinted_paper else emblem,
        emblem_image=office.emblem,
        names=(*office.own_names, *names),
        face_folder=office.face_folder,
        draft=request.draft,
    )


def report_setup(request: PaperRequest, title: str, names: Iterable[str] = (), *, landscape: bool = True) -> Setup:
    """Return the setup of a report: page numbers at the head, Arabic digits unless Thai ones are asked.

    No line cuts ``names``, nor the office's own.
    """
    office = request.office
    return Setup(
        title=title,
        author=office.name,
        day=request.day,
        landscape=landscape,
        thai_digits=request.thai_digits is True,
        page_numbers=PageNumbers.SHEET,
        watermark=request.watermark,
        names=(*office.own_names, *names),
        face_folder=office.face_folder,
        draft=request.draft,
    )


def notice_head(office_name: str, subject: str, *, more: Sequence[str] = ()) -> tuple[Block, ...]:
    """Return the head of a notice: emblem, ``ประกาศ…``, ``เรื่อง …``, further lines, the short rule.

    ประกาศ is แบบที่ ๗ of ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖.
    """
    return (
        EmblemSpace(),
        Text(plain(f"ประกาศ{office_name}"), Setting.CENTRE, bold=True, heading=1, keep=True),
        Text(plain(f"เรื่อง {subject}"), Setting.CENTRE, bold=True, keep=True),
        *(Text(plain(line), Setting.CENTRE, bold=True, keep=True) for line in more),
        Rule(),
    )


def report_head(lines: Sequence[str], size: float = 18.0, *, below: float = 2.0) -> tuple[Block, ...]:
    """Return the head of a report: its lines in the middle, the first larger (points), and a space below (mm)."""
    first, *rest = lines
    return (
        Text(plain(first), Setting.CENTRE, size, bold=True, heading=1, keep=True),
        *(Text(plain(line), Setting.CENTRE, bold=True, keep=True) for line in rest),
        Space(below),
    )


def paragraph(text: str) -> Text:
    """Return a paragraph of a notice: 2.5 cm in on the first line, distributed, 6 points before."""
    return Text(plain(text), Setting.JUSTIFIED, first_indent=INDENT, space_before=2.1)


def notice_end(day: date, signatory: Signatory, closing: str = "") -> tuple[Block, ...]:
    """Return the end of a notice: the closing words, ``ประกาศ ณ วันที่ …``, the signature."""
    words = (paragraph(closing),) if closing else ()
    written = Text(plain(f"ประกาศ ณ วันที่ {notice_date(day)}"), left_indent=_DATE_INDENT, space_before=4.2, keep=True)
    return (*words, written, Signatures((signer_of(signatory),)))


def signer_of(signatory: Signatory, label: str = "") -> Signer:
    """Return how a signatory stands under a paper."""
    return Signer(plain(signatory.name), tuple(map(plain, signatory.lines())), plain(label))


def signers_of(signatories: Sequence[Signatory], label: str, position: str = "") -> tuple[Signer, ...]:
    """Return those who sign in a role, or one empty line to be filled in."""
    if not signatories:
        return (Signer("", (position,) if position else (), label),)
    return tuple(signer_of(each, label) for each in signatories)
