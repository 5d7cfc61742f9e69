"""The keys by which purchases from one vendor, and of one document number, are looked up."""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.domain.document_numbers import yearless_key
from khoktoom_desktop.domain.vendors import vendor_key
from khoktoom_desktop.storage.migrations import mark

revision = "0015_likeness"
down_revision = "0014_culture_activities"

_KEYS = ("winner_key", "doc_key")


def upgrade() -> None:
    """Give purchases both keys and fill them; they follow from the facts, so that no fact is touched."""
    for name in _KEYS:
        op.add_column("purchase", sa.Column(name, sa.String(), nullable=True))
    _fill("winner", "winner_key", lambda text: vendor_key(text) or None)
    _fill("doc_number", "doc_key", yearless_key)
    for name in _KEYS:
        op.create_index(f"ix_purchase_{name}", "purchase", [name])
    mark(op, 15)


def _fill(field: str, column: str, key_of: Callable[[str], str | None]) -> None:
    """Fill a column with the keys of a field as the program makes them today: looking up compares with those."""
    table = sa.table("purchase", sa.column("id"), sa.column(field), sa.column(column))
    texts = op.get_bind().execute(sa.select(table.c.id, table.c[field]).where(table.c[field].is_not(None))).all()
    if texts:
        op.get_bind().execute(
            sa.update(table).where(table.c.id == sa.bindparam("row")).values({column: sa.bindparam("key")}),
            [{"row": row, "key": key_of(text)} for row, text in texts],
        )
