"""Issued papers as they are read again: listed, found, printed from the very bytes, compared with the registers."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.publications.catalogue import paper as paper_of
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.publications.what_changed import differences
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.services.numbering import number_key
from khoktoom_desktop.services.papers import PrintOptions, request_for
from khoktoom_desktop.services.snapshot import snapshot
from khoktoom_desktop.storage import issued as store
from khoktoom_desktop.storage.issued import IssuedPaper, IssueState
from khoktoom_desktop.thai.text import normalise

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile


def reprint(office_file: "OfficeFile", uid: str) -> bytes:
    """Return the very bytes that were issued; raises ``Trouble`` ``issued-damaged`` where they are not the same."""
    with office_file.reading() as session:
        paper = known_paper(session, uid)
        data, figures = store.contents_of(session, uid)
    if not store.whole(paper, data, figures):
        raise Trouble(
            "issued-damaged",
            "แฟ้มของ {paper} เลขที่ {number} ที่เก็บไว้ไม่ตรงกับที่ออกไป",
            "กู้คืนแฟ้มสำนักงานจากสำเนาสำรอง แล้วพิมพ์ซ้ำอีกครั้ง",
            paper=paper.title,
            number=paper.number or "-",
        )
    return data


def reprint_to(office_file: "OfficeFile", uid: str, to: Path) -> Path:
    """Write the very bytes that were issued into a file; returns the path."""
    write_file(to, reprint(office_file, uid))
    return to


def issued(office_file: "OfficeFile", period: Period = ALL_RECORDS) -> tuple[IssuedPaper, ...]:
    """Return the papers issued for a period, cancelled and superseded ones too, the latest first."""
    with office_file.reading() as session:
        return tuple(store.issued_in(session, period))


def standing_uids(office_file: "OfficeFile") -> frozenset[str]:
    """Return the uids of the papers that are neither cancelled nor superseded."""
    with office_file.reading() as session:
        return frozenset(each.uid or "" for each in store.standing(session))


def find_issued(office_file: "OfficeFile", words: str) -> IssuedPaper:
    """Return the issued paper of a uid or a number (``12/2566``), its latest edition.

    Raises ``Refused`` ``unknown-issued`` for none and ``number-ambiguous`` for papers of several series or years.
    """
    with office_file.reading() as session:
        found = store.by_uid(session, words)
        if found is not None:
            return found
        key, year = number_key(normalise(words))
        several = store.with_number(session, key, year=year) if key else []
    if not several:
        raise _unknown(words)
    if len({(each.series, each.number_year, each.paper) for each in several}) > 1:
        raise Refused(
            "number-ambiguous",
            "เลขที่ {number} มีในหลายเอกสาร: {papers}",
            "ระบุเลขที่พร้อมปี เช่น 12/2566 หรือระบุรหัสของเอกสาร",
            number=words,
            papers=", ".join(f"{each.title} ({each.uid})" for each in several),
        )
    return several[0]


def what_changed(office_file: "OfficeFile", uid: str) -> tuple[Sentence, ...]:
    """Say how the figures of an edition differ from those of the edition it supersedes; nothing for a first one."""
    with office_file.reading() as session:
        paper = known_paper(session, uid)
        before = store.by_uid(session, paper.supersedes) if paper.supersedes else None
        return () if before is None else compared(session, paper_of(paper.paper), before, paper)


def disagreements(session: "Session", office: Office, paper: IssuedPaper) -> tuple[Sentence, ...]:
    """Say what the registers no longer say as the issued paper does; nothing where they agree.

    Raises ``Refused`` where the paper's facts can no longer be gathered.
    """
    kind, options = paper_of(paper.paper), options_of(paper)
    request = request_for(office, options, paper.format)
    # Only a paper of no register is compared by what it gathers.
    facts = None if kind.register else kind.gather(session, request)
    _, figures = store.contents_of(session, paper.uid or "")
    return differences(kind, json.loads(figures), snapshot(session, office, kind, options, facts))


def issued_json(paper: IssuedPaper, *, standing: bool = True) -> dict[str, object]:
    """Return an issued paper as the command line writes it: uid first, dates ISO C.E., years B.E."""
    return {
        "uid": paper.uid,
        "paper": paper.paper,
        "title": paper.title,
        "period": paper.period.as_json(),
        "record": paper.record,
        "number": paper.number,
        "number_year": paper.number_year,
        "date": paper.day.isoformat(),
        "signatory": paper.signatory,
        "edition": paper.edition,
        "supersedes": paper.supersedes,
        "state": paper.state,
        "standing": standing,
        "reason": paper.reason,
        "format": paper.format,
        "size": paper.size,
        "sha256": paper.sha256,
    }


def state_words(paper: IssuedPaper, *, standing: bool) -> Sentence:
    """Say whether an issued paper stands, is cancelled and why, or has a corrected edition."""
    if paper.state == IssueState.CANCELLED:
        return sentence("ยกเลิกแล้ว: {reason}", reason=paper.reason)
    return sentence("ใช้อยู่") if standing else sentence("มีฉบับแก้ไขแทนแล้ว")


def options_of(paper: IssuedPaper) -> PrintOptions:
    """Return what was chosen when a paper was issued."""
    kept, memo = json.loads(paper.options), "with" in paper_of(paper.paper).options
    return PrintOptions(
        paper.period,
        paper.day,
        kept.get("digits"),
        kept.get("size", "A4"),
        None if memo else paper.record,
        bool(kept.get("tax_ids")),
        accompanies=tuple(paper.record.split(",")) if memo and paper.record else (),
    )


def told_apart(options: PrintOptions) -> str | None:
    """Return what a paper is kept by beside its period: its record's uid, of a memorandum the papers it goes with."""
    return options.record or ",".join(options.accompanies) or None


def known_paper(session: "Session", uid: str) -> IssuedPaper:
    """Return an issued paper; raises ``Refused`` ``unknown-issued``."""
    found = store.by_uid(session, uid)
    if found is None:
        raise _unknown(uid)
    return found


def _unknown(words: str) -> Refused:
    return Refused(
        "unknown-issued",
        "ไม่พบเอกสารที่ออกแล้วของ “{words}”",
        "ดูเอกสารที่ออกแล้วด้วยคำสั่ง khoktoom issued หรือที่หน้า เอกสาร",
        words=words,
    )


def compared(session: "Session", paper: PaperKind, before: IssuedPaper, after: IssuedPaper) -> tuple[Sentence, ...]:
    """Say how the figures of one edition differ from those of another."""
    old, new = (json.loads(store.contents_of(session, each.uid or "")[1]) for each in (before, after))
    return differences(paper, old, new)
