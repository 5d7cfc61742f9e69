"""The table of complaints."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0012_complaints"
down_revision = "0011_publication_log"

_WORDS = (
    "number",
    "kind",
    "channel",
    "category",
    "subject",
    "complainant",
    "contact",
    "status",
    "result",
    "note",
)


def upgrade() -> None:
    """Make the table ``complaint``."""
    op.create_table(
        "complaint",
        *_record_columns(),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("finished_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_complaint"),
        sa.UniqueConstraint("uid", name="uq_complaint_uid"),
        sa.CheckConstraint("kind IN ('corruption', 'general')", name=op.f("ck_complaint_kind")),
        sa.CheckConstraint("status IN ('done', 'pending')", name=op.f("ck_complaint_status")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name="fk_complaint_department_id"),
    )
    op.create_index("ix_complaint_department_id", "complaint", ["department_id"])
    op.create_index("ix_complaint_received_on", "complaint", ["received_on"])
    mark(op, 12)


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
