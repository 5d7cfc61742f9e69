"""The table of contact channels."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0007_contact_channels"
down_revision = "0006_procurement_results"

_WORDS = ("name", "kind", "address", "purpose", "note")


def upgrade() -> None:
    """Make the table ``contact_channel``."""
    op.create_table(
        "contact_channel",
        *_record_columns(),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        sa.Column("name_order", sa.String(), nullable=True),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contact_channel"),
        sa.UniqueConstraint("uid", name="uq_contact_channel_uid"),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name="fk_contact_channel_department_id"),
    )
    op.create_index("ix_contact_channel_department_id", "contact_channel", ["department_id"])
    op.create_index("ix_contact_channel_kind", "contact_channel", ["kind"])
    mark(op, 7)


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
