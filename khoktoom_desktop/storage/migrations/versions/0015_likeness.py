"""The keys by which records that are alike are looked up: purchases from one vendor, of one number; one gift twice."""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.domain.document_numbers import yearless_key
from khoktoom_desktop.domain.vendors import vendor_key
from khoktoom_desktop.storage.migrations import mark
from khoktoom_desktop.thai.text import search_key

revision = "0015_likeness"
down_revision = "0014_culture_activities"


def upgrade() -> None:
    """Add the keys and fill them as the program makes them today: they follow from the facts, of which none changes."""
    _add("purchase", "winner_key", ("winner",), lambda winner: vendor_key(winner) or None)
    _add("purchase", "doc_key", ("doc_number",), yearless_key)
    _add("gift", "same_key", ("reporter", "description", "giver"), _of_gift)
    mark(op, 15)


def _of_gift(*texts: str | None) -> str:
    return "\n".join(search_key(text or "") for text in texts)


def _add(table_name: str, column: str, sources: tuple[str, ...], key_of: Callable[..., str | None]) -> None:
    """Add a column with the key of other columns, and its index."""
    op.add_column(table_name, sa.Column(column, sa.String(), nullable=True))
    table = sa.table(table_name, sa.column("id"), sa.column(column), *(sa.column(name) for name in sources))
    rows = op.get_bind().execute(sa.select(table.c.id, *(table.c[name] for name in sources))).all()
    keys = [{"row": row, "key": key_of(*texts)} for row, *texts in rows]
    if keys:
        op.get_bind().execute(
            sa.update(table).where(table.c.id == sa.bindparam("row")).values({column: sa.bindparam("key")}), keys
        )
    op.create_index(f"ix_{table_name}_{column}", table_name, [column])
