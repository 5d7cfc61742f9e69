"""The tables of the satisfaction survey."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from khoktoom_desktop.storage.migrations import mark

revision = "0010_satisfaction"
down_revision = "0009_issued_papers"

_WORDS = ("way", "service_point", "sex", "age", "education", "occupation", "suggestion", "note")


def upgrade() -> None:
    """Make ``survey_response`` and its answers; a value is 1 to 5."""
    op.create_table(
        "survey_response",
        *_record_columns(),
        *(sa.Column(name, sa.String(), nullable=False) for name in _WORDS),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("service_id", sa.Integer(), nullable=True),
        sa.Column("publish", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_survey_response"),
        sa.UniqueConstraint("uid", name="uq_survey_response_uid"),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name="fk_survey_response_department_id"),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name="fk_survey_response_service_id"),
    )
    for name in ("answered_on", "department_id", "service_id", "origin"):
        op.create_index(f"ix_survey_response_{name}", "survey_response", [name])
    op.create_table(
        "survey_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("response_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_survey_answer"),
        sa.CheckConstraint("value BETWEEN 1 AND 5", name=op.f("ck_survey_answer_value")),
        sa.ForeignKeyConstraint(
            ["response_id"], ["survey_response.id"], name="fk_survey_answer_response_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_survey_answer_response_id", "survey_answer", ["response_id"])
    mark(op, 10)


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
