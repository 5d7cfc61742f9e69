"""Issuing papers: a number and a day for good; the file, figures and signatory are frozen in the office file."""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.sentence import Sentence
from khoktoom_desktop.domain.trouble import Misuse, Refused
from khoktoom_desktop.paper.typeset import face_digest
from khoktoom_desktop.publications.catalogue import paper as paper_of
from khoktoom_desktop.publications.paper_kind import Facts, PaperKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.publication_log.deliverables import code_of
from khoktoom_desktop.registers.publication_log.record import Publication
from khoktoom_desktop.services import records
from khoktoom_desktop.services.issued_papers import (
    compared,
    disagreements,
    find_issued,
    issued,
    issued_json,
    known_paper,
    options_of,
    reprint,
    reprint_to,
    standing_uids,
    state_words,
    told_apart,
    what_changed,
)
from khoktoom_desktop.services.numbering import number_of, refuse_given
from khoktoom_desktop.services.papers import PrintOptions, drawn, request_for, validate
from khoktoom_desktop.services.snapshot import snapshot
from khoktoom_desktop.storage import issued as store
from khoktoom_desktop.storage.issued import IssuedPaper, IssueState
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import short_date
from khoktoom_desktop.thai.text import normalise

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

__all__ = [
    "Reissued",
    "cancel",
    "disagreements",
    "find_issued",
    "issue",
    "issued",
    "issued_json",
    "options_of",
    "reissue",
    "reprint",
    "reprint_to",
    "standing_uids",
    "state_words",
    "what_changed",
]


@dataclass(frozen=True)
class Reissued:
    """A corrected edition, and in words how its figures differ from the edition before."""

    paper: IssuedPaper
    what_changed: tuple[Sentence, ...]


def issue(
    office_file: "OfficeFile",
    paper: PaperKind,
    options: PrintOptions,
    day: date,
    number: str,
    *,
    format: str = "pdf",
) -> IssuedPaper:
    """Issue a paper on a day under a number: print it and keep file, figures and signatory, all or nothing.

    Raises ``Refused``: ``already-issued``, ``number-missing``, ``number-year``, ``number-given``, and what
    printing refuses; ``Misuse`` for a draft.
    """
    options = _for_good(paper, options, day, format)
    with office_file.writing() as session:
        standing = store.standing_of(session, paper.id, format, options.period, told_apart(options))
        if standing is not None:
            raise Refused(
                "already-issued",
                "{paper} ออกไปแล้ว เลขที่ {number} ลงวันที่ {day}",
                "ถ้าต้องแก้ไข ให้ออกฉบับแก้ไข หรือยกเลิกฉบับเดิมพร้อมเหตุผล",
                paper=standing.title,
                number=standing.number or "-",
                day=short_date(standing.day),
            )
        return _issued(session, paper, options, number, format)


def reissue(office_file: "OfficeFile", uid: str, day: date, number: str = "", *, reason: str = "") -> Reissued:
    """Issue a corrected edition of a paper from the registers as they stand; without a number under the old one.

    The options are those of the edition before; the reason is printed in the letter of what changed. Raises
    ``Refused`` ``not-standing`` for a paper that is cancelled or has a later edition, and what ``issue`` raises.
    """
    with office_file.writing() as session:
        before = _standing(session, uid)
        paper = paper_of(before.paper)
        options = _for_good(paper, options_of(before), day, before.format)
        corrected = _issued(session, paper, options, number or before.number, before.format, before)
        corrected.reason = normalise(reason)
        return Reissued(corrected, compared(session, paper, before, corrected))


def cancel(office_file: "OfficeFile", uid: str, reason: str, day: date | None = None) -> IssuedPaper:
    """Cancel an issued paper with a reason; its number stays given, its file stays kept.

    Raises ``Refused`` ``reason-missing`` and ``not-standing``.
    """
    words = normalise(reason)
    if not words:
        raise Refused("reason-missing", "ยังไม่ได้บอกเหตุผลที่ยกเลิกเอกสาร", "กรอกเหตุผล เช่น ลงวันที่ผิด แล้วยกเลิกอีกครั้ง")
    with office_file.writing() as session:
        found = _standing(session, uid)
        found.state, found.reason = IssueState.CANCELLED.value, words
        found.cancelled_on = day or records.today()
        return found


def _standing(session: "Session", uid: str) -> IssuedPaper:
    """Return a paper that is neither cancelled nor superseded; raises ``Refused`` for another."""
    found = known_paper(session, uid)
    if not store.stands(session, uid):
        raise Refused(
            "not-standing",
            "{paper} เลขที่ {number} ถูกยกเลิกหรือมีฉบับแก้ไขแทนแล้ว",
            "ใช้ฉบับล่าสุดของเอกสารนี้",
            paper=found.title,
            number=found.number or "-",
        )
    return found


def _for_good(paper: PaperKind, options: PrintOptions, day: date, format: str) -> PrintOptions:
    """Return the options of an issued paper; raises ``Misuse`` for a draft and what the paper has not."""
    if options.draft:
        raise Misuse("draft-issued", "ออกเอกสารที่ประทับคำว่าร่างไม่ได้", "ออกเอกสารโดยไม่เลือก ร่าง")
    options = replace(options, day=day)
    validate(paper, options, format)
    return options


def _issued(
    session: "Session",
    paper: PaperKind,
    options: PrintOptions,
    number: str,
    format: str,
    before: IssuedPaper | None = None,
) -> IssuedPaper:
    """Print a paper and store it, in one session that writes: what is printed is what stands there."""
    office, day = read_office(session), options.day or records.today()
    given = number_of(office, paper, number, day)
    refuse_given(session, given, _own(session, paper, options, before))
    request = replace(request_for(office, options, format), number=given.text)
    with session.no_autoflush:
        facts: Facts = paper.gather(session, request)
        data = drawn(paper, facts, request)
        figures = _json(snapshot(session, office, paper, options, facts))
    signatory = office.signatories_on(day, "head")[:1]
    period = options.period
    made = IssuedPaper(
        paper=paper.id,
        title=_title(session, paper, options),
        day=day,
        file=data,
        sha256=store.hash_of(data),
        size=len(data),
        format=format,
        year=period.year,
        half=period.half,
        quarter=period.quarter,
        month=period.month,
        record=told_apart(options),
        options=_json({"digits": options.digits, "size": options.size, "tax_ids": options.tax_ids}),
        series=given.series,
        number=given.text,
        number_key=given.key,
        number_year=given.year,
        signatory=signatory[0].name if signatory else "",
        signatory_lines=_json(signatory[0].lines() if signatory else ()),
        edition=1 if before is None else before.edition + 1,
        supersedes=None if before is None else before.uid,
        figures=figures,
        figures_sha256=store.hash_of(figures.encode()),
        face=face_digest(office.face_folder) if format == "pdf" else "",
    )
    session.add(made)
    session.flush()
    session.add(_publication(office, made))
    session.flush()
    return made


def _publication(office: Office, paper: IssuedPaper) -> Publication:
    """Return the entry of the publication log that waits for where and when the paper is published."""
    return Publication(
        title=paper.title if paper.edition == 1 else f"{paper.title} (ฉบับแก้ไขครั้งที่ {paper.edition - 1})",
        document_number=paper.number,
        document_date=paper.day,
        file=f"{paper.title}.{paper.format}".replace("/", "-"),
        o_code=code_of(office, paper.paper, paper.period.year),
        issued_uid=paper.uid,
    )


def _own(session: "Session", paper: PaperKind, options: PrintOptions, before: IssuedPaper | None) -> frozenset[str]:
    """Return the uids of the papers that may bear the same number: earlier editions, the same in other formats."""
    own: set[str] = set()
    while before is not None:
        own.add(before.uid or "")
        before = store.by_uid(session, before.supersedes) if before.supersedes else None
    for ending in paper.formats:
        other = store.standing_of(session, paper.id, ending, options.period, told_apart(options))
        own |= {other.uid or ""} if other is not None else set()
    return frozenset(own)


def _title(session: "Session", paper: PaperKind, options: PrintOptions) -> str:
    """Name a paper with its period, or with the record that it is about."""
    if options.record is not None and paper.register is not None:
        kept = register(paper.register)
        found = records.find_by_uid(session, kept, options.record)
        return f"{paper.title}: {kept.record_module().describe(found)}" if found is not None else paper.title
    return paper.titled(options.period)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
