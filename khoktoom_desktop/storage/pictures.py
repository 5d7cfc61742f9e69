"""Pictures that records show, each kept once in the office file under the beginning of its SHA-256."""

import hashlib
from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from khoktoom_desktop.storage.record import Record


class Picture(Record):
    """A picture kept once, whatever shows it; ``key`` is the beginning of its SHA-256.

    The table has the name of the register that kept pictures first.
    """

    __tablename__ = "measure_picture"

    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    data: Mapped[bytes]


def pictures_of(session: Session, keys: Collection[str]) -> Mapping[str, bytes]:
    """Return the pictures of some keys."""
    found = session.scalars(select(Picture).where(Picture.key.in_(keys)))
    return {picture.key: picture.data for picture in found}


def keep_picture(session: Session, name: str, data: bytes, *, uid: str | None = None) -> str:
    """Keep a picture, once, and return its key."""
    key = hashlib.sha256(data).hexdigest()[:16]
    if not pictures_of(session, (key,)):
        session.add(Picture(uid=uid, key=key, name=name, data=data))
        session.flush()
    return key
