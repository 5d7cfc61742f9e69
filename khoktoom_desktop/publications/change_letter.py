"""The letter of what changed (หนังสือแจ้งการแก้ไข): before and after of every figure of issued papers corrected since."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Kind, Table, TableColumn, TableRow
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Block, Grid, Items, Paper, Setting, Text, plain
from khoktoom_desktop.paper.official import notice_end, notice_head, notice_setup, paragraph
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.publications.catalogue import paper as paper_of
from khoktoom_desktop.publications.what_changed import Change, changes, record_changes
from khoktoom_desktop.storage import issued as store
from khoktoom_desktop.storage.issued import IssuedPaper
from khoktoom_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SIZE = 14.0
_COLUMNS = (
    TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
    TableColumn("รายการ", width=5.0),
    TableColumn("เดิม", width=2.2, align=Align.RIGHT),
    TableColumn("แก้ไขเป็น", width=2.2, align=Align.RIGHT),
)


@dataclass(frozen=True)
class Correction:
    """One corrected paper: its title, how both editions are known, why, and what differs."""

    title: str
    before: str
    after: str
    reason: str
    changes: tuple[Change, ...]
    records: tuple[str, ...]


@dataclass(frozen=True)
class ChangeLetter:
    """What the letter prints: the corrections of a period, or of one paper, and who signs."""

    about: str
    corrections: tuple[Correction, ...]
    signatory: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: corrections without a reason, and those whose figures are the same."""
        found = []
        for each in self.corrections:
            if not each.reason:
                text = "ฉบับแก้ไขของ {paper} ไม่ได้บอกเหตุผล หนังสือจะพิมพ์เส้นประให้เขียน"
                found.append(warning(None, "reason-missing", text, paper=each.title))
            if not each.changes and not each.records:
                text = "ตัวเลขของ {paper} ในฉบับแก้ไขไม่ต่างจากฉบับเดิม"
                found.append(warning(None, "nothing-changed", text, paper=each.title))
        return tuple(found)


def gather_change_letter(session: "Session", request: PaperRequest) -> ChangeLetter:
    """Compare the corrected editions of a period, or the one of the record, with those that they supersede.

    Raises ``Refused``: ``unknown-issued`` for another uid, ``not-corrected`` for a first edition, and where nobody,
    or two, sign on the day.
    """
    about = request.period.title() if request.period.year else ""
    if request.record is None:
        found = [each for each in store.issued_in(session, request.period) if each.corrects]
        found.sort(key=lambda each: (each.day, each.id or 0))
    else:
        found = [_known(session, request.record)]
        about = found[0].title
    corrections = (_correction(session, each) for each in found)
    return ChangeLetter(about, tuple(each for each in corrections if each), request.office.signatory(request.day))


def draw_change_letter(facts: ChangeLetter, request: PaperRequest) -> bytes:
    """Set the letter as a notice; where nothing was corrected it says so."""
    office, day = request.office, request.day
    places = {"office": office.name, "about": facts.about, "count": len(facts.corrections)}

    def words(key: str) -> str:
        return phrase(office, f"change-letter-{key}", day, **places).strip()

    blocks: list[Block] = [*notice_head(office.name, words("subject"))]
    if facts.corrections:
        blocks += [paragraph(words("reason")), paragraph(words("body"))]
        for number, each in enumerate(facts.corrections, start=1):
            blocks += _said(number, each)
    else:
        blocks.append(paragraph(words("nil")))
    blocks += notice_end(day, facts.signatory, words("closing"))
    return typeset(Paper(notice_setup(request, words("subject")), tuple(blocks)))


def _known(session: "Session", uid: str) -> IssuedPaper:
    found = store.by_uid(session, uid)
    if found is None:
        raise Refused(
            "unknown-issued",
            "ไม่พบเอกสารที่ออกแล้วของ “{words}”",
            "ดูเอกสารที่ออกแล้วด้วยคำสั่ง khoktoom issued หรือที่หน้า เอกสาร",
            words=uid,
        )
    if not found.corrects:
        raise Refused(
            "not-corrected",
            "{paper} ไม่ใช่ฉบับแก้ไขที่ใช้อยู่ จึงไม่มีสิ่งที่เปลี่ยน",
            "เลือกฉบับแก้ไข ดูด้วยคำสั่ง khoktoom issued",
            paper=found.title,
        )
    return found


def _correction(session: "Session", after: IssuedPaper) -> Correction | None:
    before = store.by_uid(session, after.supersedes or "")
    if before is None:
        return None
    kind = paper_of(after.paper)
    old, new = (json.loads(store.contents_of(session, each.uid or "")[1]) for each in (before, after))
    return Correction(
        after.title,
        _named(before),
        _named(after),
        after.reason,
        changes(kind, old, new),
        tuple(str(each) for each in record_changes(old, new)),
    )


def _named(paper: IssuedPaper) -> str:
    number = f" เลขที่ {paper.number}" if paper.number else ""
    return f"ฉบับที่ {paper.edition}{number} ลงวันที่ {long_date(paper.day)}"


def _said(number: int, each: Correction) -> list[Block]:
    """Return one correction: which editions, why, the figures, the records."""
    rows = tuple(TableRow((at, *change)) for at, change in enumerate(each.changes, start=1))
    blocks: list[Block] = [
        Text(plain(f"{number}. {each.title}"), bold=True, heading=2, keep=True, space_before=3.0),
        Text(plain(f"แก้ไข{each.before} เป็น{each.after}"), left_indent=8.0, keep=True),
        Text(plain(f"เหตุผล {each.reason or '.' * 60}"), left_indent=8.0, keep=True, space_after=1.0),
        Grid(Table(_COLUMNS, rows, "ตัวเลขไม่เปลี่ยนแปลง"), _SIZE),
    ]
    if each.records:
        blocks.append(Text("รายการที่เปลี่ยนแปลงในทะเบียน", Setting.LEFT, left_indent=8.0, keep=True, space_before=1.0))
        blocks.append(Items(tuple(plain(words) for words in each.records), numbered=False, left_indent=8.0))
    return blocks
