"""What the office's own records hold in a field: the texts entered before, and what stood beside one of them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from khoktoom_desktop.storage.record import Record


def past_texts(session: Session, record_class: type[Record], field: str, most: int) -> list[str]:
    """Return the texts of a field, the most frequent first, of equals the latest; the bin is left out."""
    column, key = getattr(record_class, field), record_class.__table__.c.id
    found = (
        select(column)
        .where(record_class.deleted_at.is_(None), column.is_not(None), column != "")
        .group_by(column)
        .order_by(func.count().desc(), func.max(key).desc())
        .limit(most)
    )
    return list(session.scalars(found))


def beside(
    session: Session, record_class: type[Record], field: str, text: str, wanted: Sequence[str]
) -> Mapping[str, object]:
    """Return of each wanted field what stands in the latest record with a text that holds anything there."""
    key = record_class.__table__.c.id
    values: dict[str, object] = {}
    for name in wanted:
        column = getattr(record_class, name)
        latest = (
            select(column)
            .where(record_class.deleted_at.is_(None), getattr(record_class, field) == text, column.is_not(None))
            .order_by(key.desc())
            .limit(1)
        )
        if (value := session.scalars(latest).first()) not in (None, ""):
            values[name] = value
    return values
