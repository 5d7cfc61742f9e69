"""The tables of activities for a culture of integrity; the conditions of a service."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0014_culture_activities"
down_revision = "0013_budget_spending"

_WORDS = ("kind", "title", "place", "details", "note")


def upgrade() -> None:
    """Make the tables ``culture_activity`` and ``culture_activity_picture``; give services their conditions."""
    op.create_table(
        "culture_activity",
        *_record_columns(),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        sa.Column("title_order", sa.String(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("participants", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_culture_activity"),
        sa.UniqueConstraint("uid", name="uq_culture_activity_uid"),
        sa.CheckConstraint("participants >= 0", name=op.f("ck_culture_activity_participants")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name="fk_culture_activity_department_id"),
    )
    for name in ("department_id", "held_on"):
        op.create_index(f"ix_culture_activity_{name}", "culture_activity", [name])
    op.create_table(
        "culture_activity_picture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("title", "target", "picture")),
        sa.PrimaryKeyConstraint("id", name="pk_culture_activity_picture"),
        sa.ForeignKeyConstraint(
            ["activity_id"],
            ["culture_activity.id"],
            name="fk_culture_activity_picture_activity_id",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_culture_activity_picture_activity_id", "culture_activity_picture", ["activity_id"])
    op.add_column("service", sa.Column("conditions", sa.String(), nullable=True))
    mark(op, 14)


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
