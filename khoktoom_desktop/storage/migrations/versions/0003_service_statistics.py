"""The tables of service counts and of the months kept by days that are complete."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0003_service_statistics"
down_revision = "0002_service_catalogue"


def upgrade() -> None:
    """Make the tables ``service_count`` and ``service_month_closed``."""
    op.create_table(
        "service_count",
        *_record_columns(),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_service_count"),
        sa.UniqueConstraint("uid", name="uq_service_count_uid"),
        sa.CheckConstraint("count >= 0", name=op.f("ck_service_count_count")),
        sa.CheckConstraint("basis IN ('month', 'day')", name=op.f("ck_service_count_basis")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name="fk_service_count_service_id"),
    )
    op.create_index("ix_service_count_service_id", "service_count", ["service_id"])
    op.create_index("ix_service_count_month_service_id_channel", "service_count", ["month", "service_id", "channel"])
    op.create_table(
        "service_month_closed",
        *_record_columns(),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_service_month_closed"),
        sa.UniqueConstraint("uid", name="uq_service_month_closed_uid"),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name="fk_service_month_closed_service_id"),
    )
    op.create_index("ix_service_month_closed_service_id", "service_month_closed", ["service_id"])
    op.create_index("ix_service_month_closed_month", "service_month_closed", ["month"])
    mark(op, 3)


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
