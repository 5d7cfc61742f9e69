"""The base of every mapped record: a value with an identity, a version and stamps."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, dataclass_transform

from sqlalchemy import MetaData, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, declared_attr, mapped_column, relationship

from khoktoom_desktop.storage.types import UtcDateTime


# The type checker does not see that kw_only reaches the subclasses.
@dataclass_transform(kw_only_default=True, field_specifiers=(mapped_column, relationship))
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

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        # A value has no id before it is stored, hence ``int | None``; a stored key is never empty.
        table = cls.__dict__.get("__table__")
        for column in table.primary_key if isinstance(table, Table) else ():
            column.nullable = False


class Record(Base):
    """A record of a register: compared by its facts, saved by merging a changed copy.

    ``uid`` (a UUID) identifies it over files and machines and is set at the first flush;
    ``version`` guards against overwriting another's change; ``deleted_at`` puts it into the bin.
    Stamps are UTC. None of them counts when two records are compared. ``search_key`` holds the
    fields named in ``__searched__`` folded for finding; a column ``<field>_order`` holds the field's
    key in the order of a Thai dictionary; ``keys`` tells what else follows from the facts. The store fills all
    of these, the identity and the stamps.
    """

    __abstract__ = True
    __searched__: ClassVar[tuple[str, ...]] = ()

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    uid: Mapped[str | None] = mapped_column(unique=True, nullable=False, default=None, compare=False)
    version: Mapped[int | None] = mapped_column(nullable=False, default=None, compare=False)
    created_at: Mapped[datetime | None] = mapped_column(UtcDateTime, nullable=False, default=None, compare=False)
    created_by: Mapped[str | None] = mapped_column(nullable=False, default=None, compare=False)
    changed_at: Mapped[datetime | None] = mapped_column(UtcDateTime, nullable=False, default=None, compare=False)
    changed_by: Mapped[str | None] = mapped_column(nullable=False, default=None, compare=False)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None, compare=False)
    search_key: Mapped[str | None] = mapped_column(default=None, compare=False)

    def keys(self) -> Mapping[str, object]:
        """Return the columns, if any, by which records that are alike are looked up; none is a fact."""
        return {}

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, object]:
        return {"version_id_col": cls.__table__.c.version} if hasattr(cls, "__table__") else {}
