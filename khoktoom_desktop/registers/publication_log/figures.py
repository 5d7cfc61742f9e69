"""The SQL of publications: what is published where, which items of the ITA year still lack, the rules beside others."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, beside, warning
from khoktoom_desktop.registers.publication_log.deliverables import Deliverable, deliverables, reported_year
from khoktoom_desktop.registers.publication_log.record import PLACE, Publication
from khoktoom_desktop.registers.publication_log.summary import ItemCount, Lack, PlaceCount, PublicationFigures
from khoktoom_desktop.storage.issued import IssueState, by_uid, standing
from khoktoom_desktop.thai.text import search_key

REGISTER = "publication-log"


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition that something was published in a period; while it waits, its paper's date counts."""
    if period.start is None or period.end is None:
        return true()
    return func.coalesce(Publication.published_on, Publication.document_date).between(period.start, period.end)


def figures(session: Session, period: Period, office: Office) -> PublicationFigures:
    """Return what the publications of a period add up to; the bin is left out.

    The items are those of the ITA year with the number of the period's year, whenever they were published;
    of all records, those of every ITA year that has a publication.
    """
    places = dict(
        session.execute(
            select(Publication.place, func.count())
            .where(_living(), within(period), _published())
            .group_by(Publication.place)
        ).all()
    )
    waiting = session.scalar(
        select(func.count()).select_from(Publication).where(_living(), within(period), ~_published())
    )
    return PublicationFigures(
        period,
        tuple(
            PlaceCount(key, title, places[key]) for key, title in office.titles(PLACE, places).items() if key in places
        ),
        waiting or 0,
        _items(session, period, office),
    )


def published_of(session: Session, issued_uids: Iterable[str]) -> dict[str, list[Publication]]:
    """Return where and when issued papers were published, by the papers' uids; those that wait are left out."""
    found: dict[str, list[Publication]] = {}
    wanted = select(Publication).where(_living(), _published(), Publication.issued_uid.in_(tuple(issued_uids)))
    for each in session.scalars(wanted.order_by(Publication.published_on, Publication.id)):
        found.setdefault(each.issued_uid or "", []).append(each)
    return found


def published_for(session: Session, codes: Iterable[str]) -> dict[str, list[Publication]]:
    """Return what stands in the log for items of the assessment, by code; what waits to be published too."""
    found: dict[str, list[Publication]] = {}
    wanted = select(Publication).where(_living(), Publication.o_code.in_(tuple(codes)))
    for each in session.scalars(wanted.order_by(Publication.published_on, Publication.id)):
        found.setdefault(each.o_code, []).append(each)
    return found


def check_among(session: Session, record: Publication, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a publication beside the others: entered twice, or of a cancelled paper."""
    found = []
    twin = match(session, record)
    if twin is not None:
        text = "มีการเผยแพร่เรื่องเดียวกันในที่และวันเดียวกันอยู่แล้ว ตรวจว่าบันทึกซ้ำหรือไม่"
        found.append(beside(warning("title", "duplicate", text), twin.uid))
    paper = by_uid(session, record.issued_uid) if record.issued_uid else None
    if paper is not None and paper.state == IssueState.CANCELLED:
        text = "เอกสารที่ออกของรายการนี้ถูกยกเลิกแล้ว ({reason}) นำออกจากที่เผยแพร่หรือเผยแพร่ฉบับใหม่แทน"
        found.append(warning("title", "paper-cancelled", text, reason=paper.reason))
    return tuple(found)


def match(session: Session, record: Publication) -> Publication | None:
    """Return another publication of the same thing in the same place on the same day."""
    same = (
        select(Publication).where(_living(), Publication.place == record.place, _equal(record)).order_by(Publication.id)
    )
    wanted = search_key(record.title)
    return next(
        (
            other
            for other in session.scalars(same)
            if (record.id is None or other.id != record.id) and search_key(other.title) == wanted
        ),
        None,
    )


def _equal(record: Publication) -> ColumnElement[bool]:
    days = ((Publication.published_on, record.published_on), (Publication.document_date, record.document_date))
    first, second = (column.is_(None) if day is None else column == day for column, day in days)
    return first & second


def _items(session: Session, period: Period, office: Office) -> tuple[ItemCount, ...]:
    counts: dict[str, dict[bool, int]] = {}
    statement = select(Publication.o_code, _published(), func.count()).where(_living(), Publication.o_code != "")
    for code, published, count in session.execute(statement.group_by(Publication.o_code, _published())):
        counts.setdefault(code, {})[bool(published)] = count
    years = {int(code[:4]) for code in counts if code[:4].isdecimal()} if period.year is None else {period.year}
    issued = [(each.paper, each.period.year) for each in standing(session)]
    return tuple(
        _item(deliverable, counts.get(deliverable.key, {}), _issued(office, year, deliverable, issued))
        for year in sorted(years)
        for deliverable in deliverables(office, year)
    )


def _issued(office: Office, year: int, item: Deliverable, issued: Iterable[tuple[str, int | None]]) -> bool:
    """Tell whether a paper that answers the item was issued for the year that it reports on."""
    about = (reported_year(office, year), None)
    return any(paper in item.papers and of in about for paper, of in issued)


def _item(item: Deliverable, counts: Mapping[bool, int], issued: bool) -> ItemCount:
    published, waiting = counts.get(True, 0), counts.get(False, 0)
    lack = None
    if not published:
        lack = Lack.NOT_PUBLISHED if waiting else Lack.NOT_ENTERED if issued or not item.papers else Lack.NOT_ISSUED
    return ItemCount(item.key, item.title, published, waiting, lack, item.papers)


def _published() -> ColumnElement[bool]:
    return (Publication.place != "") & Publication.published_on.is_not(None)


def _living() -> ColumnElement[bool]:
    return Publication.deleted_at.is_(None)
