"""Issued papers: the very file with its number, day, signatory and figures, kept as they left the office."""

import hashlib
from datetime import date
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ColumnElement, Index, LargeBinary, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.storage.record import Record


class IssueState(StrEnum):
    """Say whether an issued paper still stands."""

    ISSUED = "issued"
    CANCELLED = "cancelled"


class IssuedPaper(Record):
    """A paper as it was issued; a correction is a further edition that ``supersedes`` it by its uid.

    ``year``, ``half``, ``quarter`` and ``month`` are the paper's period, ``record`` the uid of the one record
    that it is about. ``series`` names the numbers that it is counted among, ``number_key`` the number as it is
    compared, ``number_year`` the Buddhist year in which the number was given. ``options``, ``signatory_lines``
    and ``figures`` are JSON. ``file`` is the bytes: they and the figures are read only when asked for and are no
    facts of the history, their SHA-256 are. ``face`` is that of the typeface's tables, empty where none was used.
    """

    __tablename__ = "issued_paper"
    __table_args__ = (
        CheckConstraint("state IN ('issued', 'cancelled')", name="state"),
        CheckConstraint("edition > 0", name="edition"),
        Index("ix_issued_paper_paper", "paper"),
        Index("ix_issued_paper_day", "day"),
        Index("ix_issued_paper_supersedes", "supersedes"),
    )
    __searched__: ClassVar[tuple[str, ...]] = ("title", "number", "signatory")

    paper: Mapped[str]
    title: Mapped[str]
    day: Mapped[date]
    file: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, compare=False, repr=False)
    sha256: Mapped[str]
    size: Mapped[int]
    format: Mapped[str] = mapped_column(default="pdf")
    year: Mapped[int | None] = mapped_column(default=None)
    half: Mapped[int | None] = mapped_column(default=None)
    quarter: Mapped[int | None] = mapped_column(default=None)
    month: Mapped[int | None] = mapped_column(default=None)
    record: Mapped[str | None] = mapped_column(default=None)
    options: Mapped[str] = mapped_column(default="{}")
    series: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    number_key: Mapped[str] = mapped_column(default="")
    number_year: Mapped[int | None] = mapped_column(default=None)
    signatory: Mapped[str] = mapped_column(default="")
    signatory_lines: Mapped[str] = mapped_column(default="[]")
    edition: Mapped[int] = mapped_column(default=1)
    supersedes: Mapped[str | None] = mapped_column(default=None)
    state: Mapped[str] = mapped_column(default=IssueState.ISSUED.value)
    reason: Mapped[str] = mapped_column(default="")
    cancelled_on: Mapped[date | None] = mapped_column(default=None)
    figures: Mapped[str] = mapped_column(deferred=True, default="{}", compare=False, repr=False)
    figures_sha256: Mapped[str] = mapped_column(default="")
    face: Mapped[str] = mapped_column(default="")

    @property
    def period(self) -> Period:
        """Return the period that the paper is about."""
        return Period(self.year, self.half, self.quarter, self.month)

    @property
    def corrects(self) -> bool:
        """Tell whether this is a corrected edition that was not cancelled."""
        return self.supersedes is not None and self.state == IssueState.ISSUED


def issued_in(session: Session, period: Period) -> list[IssuedPaper]:
    """Return the papers about a period or a part of it, those without one by their day; the latest first."""
    found = session.scalars(
        select(IssuedPaper).where(_living()).order_by(IssuedPaper.day.desc(), IssuedPaper.id.desc())
    )
    return [each for each in found if _about(each, period)]


def standing(session: Session) -> list[IssuedPaper]:
    """Return the papers that are neither cancelled nor superseded by an edition that stands; the oldest first."""
    return list(session.scalars(select(IssuedPaper).where(_stands()).order_by(IssuedPaper.id)))


def stands(session: Session, uid: str) -> bool:
    """Tell whether a paper is neither cancelled nor superseded."""
    return session.scalars(select(IssuedPaper.id).where(_stands(), IssuedPaper.uid == uid)).first() is not None


def standing_of(
    session: Session,
    paper: str,
    format: str,
    period: Period,
    record: str | None,
) -> IssuedPaper | None:
    """Return the edition that stands of one paper about one period or record; ``None`` where none was issued."""
    return session.scalars(
        select(IssuedPaper).where(_stands(), *_same_paper(paper, period, record), IssuedPaper.format == format)
    ).first()


def with_number(session: Session, key: str, *, series: str | None = None, year: int | None = None) -> list[IssuedPaper]:
    """Return the papers that bear a number, cancelled ones too: a number is not given twice. The newest first."""
    wanted = [IssuedPaper.number_key == key]
    if series is not None:
        wanted.append(IssuedPaper.series == series)
    if year is not None:
        wanted.append(IssuedPaper.number_year == year)
    statement = select(IssuedPaper).where(_living(), *wanted)
    return list(session.scalars(statement.order_by(IssuedPaper.day.desc(), IssuedPaper.id.desc())))


def numbers_in(session: Session, series: str, year: int) -> list[str]:
    """Return the numbers, as they are compared, that a series gave in a Buddhist year."""
    return list(
        session.scalars(
            select(IssuedPaper.number_key).where(
                _living(), IssuedPaper.series == series, IssuedPaper.number_year == year, IssuedPaper.number_key != ""
            )
        )
    )


def by_uid(session: Session, uid: str) -> IssuedPaper | None:
    """Return an issued paper by its uid."""
    return session.scalars(select(IssuedPaper).where(_living(), IssuedPaper.uid == uid)).one_or_none()


def contents_of(session: Session, uid: str) -> tuple[bytes, str]:
    """Return the bytes and the figures of an issued paper, which a list of papers does not load."""
    row = session.execute(select(IssuedPaper.file, IssuedPaper.figures).where(IssuedPaper.uid == uid)).one()
    return row.file, row.figures


def whole(paper: IssuedPaper, file: bytes, figures: str) -> bool:
    """Tell whether the bytes and the figures are those that were issued."""
    return (hash_of(file), hash_of(figures.encode())) == (paper.sha256, paper.figures_sha256)


def hash_of(data: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _living() -> ColumnElement[bool]:
    return IssuedPaper.deleted_at.is_(None)


def _stands() -> ColumnElement[bool]:
    later = aliased(IssuedPaper)
    superseded = (
        select(later.id)
        .where(later.supersedes == IssuedPaper.uid, later.state == IssueState.ISSUED, later.deleted_at.is_(None))
        .exists()
    )
    return _living() & (IssuedPaper.state == IssueState.ISSUED) & ~superseded


def _same_paper(paper: str, period: Period, record: str | None) -> list[ColumnElement[bool]]:
    parts = (
        (IssuedPaper.year, period.year),
        (IssuedPaper.half, period.half),
        (IssuedPaper.quarter, period.quarter),
        (IssuedPaper.month, period.month),
        (IssuedPaper.record, record),
    )
    same = [column.is_(None) if value is None else column == value for column, value in parts]
    return [IssuedPaper.paper == paper, *same]


def _about(paper: IssuedPaper, period: Period) -> bool:
    start = paper.period.start
    return period.contains(paper.day if start is None else start) and period.contains(paper.period.end or paper.day)
