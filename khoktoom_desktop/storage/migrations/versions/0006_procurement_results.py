"""The purchases, their bidders and the amendments of their contracts."""

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0006_procurement_results"
down_revision = "0005_procurement_plan"

_INDEXED = (
    "plan_item_id", "egp_project", "requested_on", "winner_tax_id", "doc_number", "contract_on",
)  # fmt: skip


def upgrade() -> None:
    """Make the three tables."""
    _purchases()
    _bidders()
    _amendments()
    mark(op, 6)


def _purchases() -> None:
    op.create_table(
        "purchase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("search_key", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_order", sa.String(), nullable=True),
        sa.Column("project_type", sa.String(), nullable=True),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("source_of_money", sa.String(), nullable=True),
        sa.Column("reference_price", sa.BigInteger(), nullable=True),
        sa.Column("plan_item_id", sa.Integer(), nullable=True),
        sa.Column("plan_code", sa.String(), nullable=True),
        sa.Column("egp_project", sa.String(), nullable=True),
        sa.Column("requested_on", sa.Date(), nullable=True),
        sa.Column("announced_on", sa.Date(), nullable=True),
        sa.Column("winner", sa.String(), nullable=True),
        sa.Column("winner_order", sa.String(), nullable=True),
        sa.Column("winner_tax_id", sa.String(), nullable=True),
        sa.Column("agreed", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("annex_reason", sa.String(), nullable=True),
        sa.Column("doc_type", sa.String(), nullable=True),
        sa.Column("doc_number", sa.String(), nullable=True),
        sa.Column("doc_year", sa.Integer(), nullable=True),
        sa.Column("contract_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("egp_contract", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("cancel_reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("origin", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase")),
        sa.UniqueConstraint("uid", name=op.f("uq_purchase_uid")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_purchase_department_id")),
        sa.ForeignKeyConstraint(["plan_item_id"], ["plan_item.id"], name=op.f("fk_purchase_plan_item_id")),
        sa.CheckConstraint("budget >= 0", name=op.f("ck_purchase_budget_not_negative")),
        sa.CheckConstraint("reference_price >= 0", name=op.f("ck_purchase_reference_price_not_negative")),
        sa.CheckConstraint("agreed >= 0", name=op.f("ck_purchase_agreed_not_negative")),
    )
    for name in _INDEXED:
        op.create_index(op.f(f"ix_purchase_{name}"), "purchase", [name])


def _bidders() -> None:
    op.create_table(
        "purchase_bidder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=True),
        sa.Column("tax_id", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase_bidder")),
        sa.ForeignKeyConstraint(
            ["purchase_id"], ["purchase.id"], name=op.f("fk_purchase_bidder_purchase_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_purchase_bidder_purchase_id"), "purchase_bidder", ["purchase_id"])


def _amendments() -> None:
    op.create_table(
        "purchase_amendment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("amended_on", sa.Date(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("agreed", sa.BigInteger(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase_amendment")),
        sa.ForeignKeyConstraint(
            ["purchase_id"], ["purchase.id"], name=op.f("fk_purchase_amendment_purchase_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_purchase_amendment_purchase_id"), "purchase_amendment", ["purchase_id"])
