"""The office, its departments, signatories and dated facts, nil declarations, the history."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0001_office"
down_revision: str | None = None


def upgrade() -> None:
    """Make the first tables."""
    _record(
        "office",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("province", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("website", sa.String(), nullable=False),
        sa.Column("agency_code", sa.String(), nullable=False),
        sa.Column("emblem", sa.LargeBinary()),
        sa.Column("preprinted_paper", sa.Boolean(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("names", sa.String(), nullable=False),
        sa.Column("face_folder", sa.String()),
    )
    _record(
        "department",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("start", sa.Date()),
        sa.Column("end", sa.Date()),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    _record(
        "signatory",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("office_position", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date()),
        sa.Column("acting", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    _record(
        "eit_link",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
    )
    _record(
        "ita_score",
        sa.Column("year", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("iit", "eit", "oit", "total")),
    )
    _record(
        "dated_fact",
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger()),
        sa.Column("start", sa.Date()),
        sa.Column("end", sa.Date()),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    op.create_index("ix_dated_fact_topic", "dated_fact", ["topic"])
    _nil_declaration()
    _history()
    mark(op, 1)


def _nil_declaration() -> None:
    _record(
        "nil_declaration",
        sa.Column("register", sa.String(), nullable=False),
        sa.Column(
            "department_id",
            sa.Integer(),
            sa.ForeignKey("department.id", name="fk_nil_declaration_department_id"),
        ),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("declared_by", sa.String(), nullable=False),
    )
    op.create_index("ix_nil_declaration_register", "nil_declaration", ["register", "start"])


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("register", sa.String(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("before", sa.String()),
        sa.Column("after", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_history"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_history_uid", "history", ["uid"])


def _record(table: str, *facts: sa.Column[Any]) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("search_key", sa.String()),
        *facts,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("uid", name=f"uq_{table}_uid"),
    )
