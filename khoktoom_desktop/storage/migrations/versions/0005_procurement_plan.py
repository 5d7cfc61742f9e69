"""The procurement plan: items, their revisions, announcements, and which revision each announced."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0005_procurement_plan"
down_revision = "0004_gifts"


def _record_columns() -> tuple[sa.Column[Any], ...]:
    """Return the columns that every record has."""
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


def upgrade() -> None:
    """Make the four tables."""
    _items()
    _revisions()
    _announcements()
    mark(op, 5)


def _items() -> None:
    op.create_table(
        "plan_item",
        *_record_columns(),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_order", sa.String(), nullable=True),
        sa.Column("project_type", sa.String(), nullable=True),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("source_of_money", sa.String(), nullable=True),
        sa.Column("expected_month", sa.Date(), nullable=True),
        sa.Column("exemption", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("plan_code", sa.String(), nullable=True),
        sa.Column("egp_published_on", sa.Date(), nullable=True),
        sa.Column("website_published_on", sa.Date(), nullable=True),
        sa.Column("board_published_on", sa.Date(), nullable=True),
        sa.Column("changed_on", sa.Date(), nullable=True),
        sa.Column("change_reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_item")),
        sa.UniqueConstraint("uid", name=op.f("uq_plan_item_uid")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_plan_item_department_id")),
        sa.CheckConstraint("budget >= 0", name=op.f("ck_plan_item_budget_not_negative")),
    )
    op.create_index(op.f("ix_plan_item_fiscal_year"), "plan_item", ["fiscal_year"])
    op.create_index(op.f("ix_plan_item_plan_code"), "plan_item", ["plan_code"])


def _revisions() -> None:
    op.create_table(
        "plan_revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("source_of_money", sa.String(), nullable=True),
        sa.Column("expected_month", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("revised_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_revision")),
        sa.ForeignKeyConstraint(
            ["plan_item_id"], ["plan_item.id"], name=op.f("fk_plan_revision_plan_item_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_plan_revision_plan_item_id"), "plan_revision", ["plan_item_id"])


def _announcements() -> None:
    op.create_table(
        "plan_announcement",
        *_record_columns(),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("egp_published_on", sa.Date(), nullable=True),
        sa.Column("website_published_on", sa.Date(), nullable=True),
        sa.Column("board_published_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_announcement")),
        sa.UniqueConstraint("uid", name=op.f("uq_plan_announcement_uid")),
    )
    op.create_index(op.f("ix_plan_announcement_code"), "plan_announcement", ["code"])
    op.create_table(
        "plan_announcement_revision",
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("announcement_id", "revision_id", name=op.f("pk_plan_announcement_revision")),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["plan_announcement.id"],
            name=op.f("fk_plan_announcement_revision_announcement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["plan_revision.id"],
            name=op.f("fk_plan_announcement_revision_revision_id"),
            ondelete="CASCADE",
        ),
    )
