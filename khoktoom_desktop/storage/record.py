"""The base of every mapped record: a value with an identity, a version and stamps."""

from datetime import datetime

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, declared_attr, mapped_column

from khoktoom_desktop.storage.types import UtcDateTime


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """Name all constraints, so that migrations can change them on any database."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Record(Base):
    """A record of a register: compared by its facts, saved by merging a changed copy.

    ``uid`` (a UUID) identifies it over files and machines and is set at the first flush;
    ``version`` guards against overwriting another's change; ``deleted_at`` puts it into the bin.
    Stamps are UTC. None of them counts when two records are compared.
    """

    __abstract__ = True

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    uid: Mapped[str | None] = mapped_column(unique=True, nullable=False, default=None, compare=False)
    version: Mapped[int | None] = mapped_column(nullable=False, default=None, compare=False)
    created_at: Mapped[datetime | None] = mapped_column(UtcDateTime, nullable=False, default=None, compare=False)
    created_by: Mapped[str | None] = mapped_column(nullable=False, default=None, compare=False)
    changed_at: Mapped[datetime | None] = mapped_column(UtcDateTime, nullable=False, default=None, compare=False)
    changed_by: Mapped[str | None] = mapped_column(nullable=False, default=None, compare=False)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None, compare=False)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, object]:
        return {"version_id_col": cls.__table__.c.version} if hasattr(cls, "__table__") else {}
