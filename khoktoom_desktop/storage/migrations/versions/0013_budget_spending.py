"""The table of the budget."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0013_budget_spending"
down_revision = "0012_complaints"

_WORDS = ("side", "plan", "budget_group", "receipt_group", "category", "note")
_QUARTERS = tuple(f"{name}_{quarter}" for name in ("planned", "actual") for quarter in (1, 2, 3, 4))


def upgrade() -> None:
    """Make the table ``budget_line``; amounts are satang."""
    op.create_table(
        "budget_line",
        *_record_columns(),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        sa.Column("category_order", sa.String(), nullable=True),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("approved", sa.BigInteger(), nullable=False),
        sa.Column("transferred", sa.BigInteger(), nullable=True),
        *(sa.Column(name, sa.BigInteger(), nullable=True) for name in _QUARTERS),
        sa.PrimaryKeyConstraint("id", name="pk_budget_line"),
        sa.UniqueConstraint("uid", name="uq_budget_line_uid"),
        sa.CheckConstraint("side IN ('spending', 'receipt')", name=op.f("ck_budget_line_side")),
        sa.CheckConstraint("approved >= 0", name=op.f("ck_budget_line_approved")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name="fk_budget_line_department_id"),
    )
    for name in ("department_id", "fiscal_year"):
        op.create_index(f"ix_budget_line_{name}", "budget_line", [name])
    mark(op, 13)


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
