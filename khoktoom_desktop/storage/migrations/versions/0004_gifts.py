"""The table of gifts."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0004_gifts"
down_revision = "0003_service_statistics"

_WORDS = (
    "reporter",
    "reporter_position",
    "description",
    "quantity_unit",
    "giver_kind",
    "giver",
    "received_as",
    "occasion",
    "basis",
    "disposition",
    "disposition_note",
    "opinion",
    "decision",
    "decided_by",
    "note",
)


def upgrade() -> None:
    """Make the table ``gift``; ``value`` is satang."""
    op.create_table(
        "gift",
        *_record_columns(),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        sa.Column("reporter_order", sa.String(), nullable=True),
        sa.Column("giver_order", sa.String(), nullable=True),
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("value_estimated", sa.Boolean(), nullable=False),
        sa.Column("giver_is_relative", sa.Boolean(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_gift"),
        sa.UniqueConstraint("uid", name="uq_gift_uid"),
        sa.CheckConstraint("value IS NULL OR value >= 0", name=op.f("ck_gift_value")),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_gift_quantity")),
        sa.CheckConstraint("basis IN ('policy', 'section128')", name=op.f("ck_gift_basis")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name="fk_gift_department_id"),
    )
    op.create_index("ix_gift_department_id", "gift", ["department_id"])
    op.create_index("ix_gift_received_on", "gift", ["received_on"])
    mark(op, 4)


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
