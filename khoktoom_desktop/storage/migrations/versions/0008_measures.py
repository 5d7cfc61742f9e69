"""The integrity measures, their evidence, and the pictures that prove them."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0008_measures"
down_revision = "0007_contact_channels"

_WORDS = ("title", "topic", "methods", "responsible", "results", "outcomes", "note")


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "measure",
        *_record_columns(),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title_order", sa.String(), nullable=True),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
        sa.UniqueConstraint("uid", name=op.f("uq_measure_uid")),
        sa.CheckConstraint("position > 0", name=op.f("ck_measure_position")),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_measure_days")),
    )
    op.create_index(op.f("ix_measure_fiscal_year"), "measure", ["fiscal_year"])
    op.create_table(
        "measure_evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("title", "target", "picture")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure_evidence")),
        sa.ForeignKeyConstraint(
            ["measure_id"], ["measure.id"], name=op.f("fk_measure_evidence_measure_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_measure_evidence_measure_id"), "measure_evidence", ["measure_id"])
    op.create_table(
        "measure_picture",
        *_record_columns(),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure_picture")),
        sa.UniqueConstraint("uid", name=op.f("uq_measure_picture_uid")),
        sa.UniqueConstraint("key", name=op.f("uq_measure_picture_key")),
    )
    mark(op, 8)


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
