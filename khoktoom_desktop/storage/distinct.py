"""What a person said of two records that look alike: that they are two; history of both, no fact of either."""

import json
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from khoktoom_desktop.storage.history import Action, HistoryEntry
from khoktoom_desktop.storage.record import Record

_OTHER = "other"


def declare_distinct(session: Session, one: Record, two: Record, *, distinct: bool = True) -> None:
    """Write down that two records are two and no repetition, or that this no longer holds."""
    action = Action.DISTINCT if distinct else Action.NOT_DISTINCT
    for record, other in ((one, two), (two, one)):
        session.add(
            HistoryEntry(
                at=session.info["now"],
                actor=session.info["actor"],
                register=record.__tablename__,
                uid=record.uid or "",
                action=action.value,
                after=json.dumps({_OTHER: other.uid}),
            )
        )


def distinct_from(session: Session, uid: str) -> frozenset[str]:
    """Return the uids of the records that were said to be others than this one; the last word counts."""
    said: Sequence[HistoryEntry] = session.scalars(
        select(HistoryEntry)
        .where(HistoryEntry.uid == uid, HistoryEntry.action.in_((Action.DISTINCT.value, Action.NOT_DISTINCT.value)))
        .order_by(HistoryEntry.id)
    ).all()
    last = {str(json.loads(each.after or "{}")[_OTHER]): each.action for each in said}
    return frozenset(other for other, action in last.items() if action == Action.DISTINCT)
