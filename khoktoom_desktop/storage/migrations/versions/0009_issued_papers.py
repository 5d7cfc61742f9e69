"""The table of issued papers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0009_issued_papers"
down_revision = "0008_measures"

_WORDS = (
    "paper",
    "title",
    "sha256",
    "format",
    "options",
    "series",
    "number",
    "number_key",
    "signatory",
    "signatory_lines",
    "state",
    "reason",
    "figures",
    "figures_sha256",
    "face",
)
_NUMBERS = ("year", "half", "quarter", "month", "number_year")


def upgrade() -> None:
    """Make the table ``issued_paper``; ``file`` is the bytes as they were issued, ``figures`` JSON."""
    op.create_table(
        "issued_paper",
        *_record_columns(),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in _NUMBERS),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("file", sa.LargeBinary(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_issued_paper"),
        sa.UniqueConstraint("uid", name="uq_issued_paper_uid"),
        sa.CheckConstraint("state IN ('issued', 'cancelled')", name=op.f("ck_issued_paper_state")),
        sa.CheckConstraint("edition > 0", name=op.f("ck_issued_paper_edition")),
    )
    op.create_index("ix_issued_paper_paper", "issued_paper", ["paper"])
    op.create_index("ix_issued_paper_day", "issued_paper", ["day"])
    op.create_index("ix_issued_paper_supersedes", "issued_paper", ["supersedes"])
    mark(op, 9)


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
