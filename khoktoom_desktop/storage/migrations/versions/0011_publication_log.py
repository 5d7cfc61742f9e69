"""The table of publications."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0011_publication_log"
down_revision = "0010_satisfaction"

_WORDS = ("title", "document_number", "place", "published_by", "url", "file", "o_code", "note")


def upgrade() -> None:
    """Make the table ``publication``."""
    op.create_table(
        "publication",
        *_record_columns(),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        sa.Column("title_order", sa.String(), nullable=True),
        sa.Column("document_date", sa.Date(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("issued_uid", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_publication"),
        sa.UniqueConstraint("uid", name="uq_publication_uid"),
    )
    op.create_index("ix_publication_published_on", "publication", ["published_on"])
    op.create_index("ix_publication_o_code", "publication", ["o_code"])
    op.create_index("ix_publication_issued_uid", "publication", ["issued_uid"])
    mark(op, 11)


def _record_columns() -> tuple[sa.Column[Any], ...]:
    """Return the columns that every record has at this step."""
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("search_key", sa.String(), nullable=True),
    )
