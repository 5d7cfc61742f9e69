"""The table of services."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0002_service_catalogue"
down_revision = "0001_office"


def upgrade() -> None:
    """Make the table ``service``."""
    words = ("unit", "channels", "place", "steps", "documents", "duration", "fee", "legal_basis", "note")
    op.create_table(
        "service",
        *_record_columns(),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_order", sa.String(), nullable=True),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("former_department_id", sa.Integer(), nullable=True),
        sa.Column("moved_on", sa.Date(), nullable=True),
        *(sa.Column(name, sa.String(), nullable=False) for name in words),
        sa.Column("active_from", sa.Date(), nullable=True),
        sa.Column("active_to", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_service"),
        sa.UniqueConstraint("uid", name="uq_service_uid"),
        sa.CheckConstraint("position >= 0", name=op.f("ck_service_position")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name="fk_service_department_id"),
        sa.ForeignKeyConstraint(["former_department_id"], ["department.id"], name="fk_service_former_department_id"),
    )
    op.create_index("ix_service_name_order", "service", ["name_order"])
    op.create_index("ix_service_department_id", "service", ["department_id"])
    mark(op, 2)


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
