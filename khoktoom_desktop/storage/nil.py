"""Declarations that there was nothing to record: another fact than not having recorded anything."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, ForeignKey, Index, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from khoktoom_desktop.storage.record import Record


class NilDeclaration(Record):
    """A register had nothing from one day to another, both included; said by whom and when.

    ``department_id`` ``None`` speaks for the whole office.
    """

    __tablename__ = "nil_declaration"
    __table_args__ = (Index("ix_nil_declaration_register", "register", "start"),)

    register: Mapped[str]
    start: Mapped[date]
    end: Mapped[date]
    declared_on: Mapped[date]
    declared_by: Mapped[str]
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), default=None)


def declared(session: Session, register_id: str, start: date, end: date) -> list[NilDeclaration]:
    """Return the declarations of a register that lie inside two days, both included."""
    return list(
        session.scalars(
            select(NilDeclaration)
            .where(
                NilDeclaration.register == register_id,
                NilDeclaration.deleted_at.is_(None),
                NilDeclaration.start >= start,
                NilDeclaration.end <= end,
            )
            .order_by(NilDeclaration.start, NilDeclaration.department_id, NilDeclaration.id)
        )
    )


def cancel_inside(session: Session, register_id: str, department_id: int | None, day: date) -> Sequence[NilDeclaration]:
    """Put into the bin the declarations that a record of a day contradicts, and return them.

    A record of a department contradicts the department's declarations and the whole office's; one
    without a department contradicts the whole office's alone.
    """
    mine: ColumnElement[bool] = NilDeclaration.department_id.is_(None)
    if department_id is not None:
        mine = or_(mine, NilDeclaration.department_id == department_id)
    contradicted = session.scalars(
        select(NilDeclaration).where(
            NilDeclaration.register == register_id,
            NilDeclaration.deleted_at.is_(None),
            NilDeclaration.start <= day,
            NilDeclaration.end >= day,
            mine,
        )
    ).all()
    for declaration in contradicted:
        declaration.deleted_at = session.info["now"]
    return contradicted
