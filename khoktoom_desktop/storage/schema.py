"""The schema of an office file: which number this program knows, and how an older file is brought to it."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from sqlalchemy import Connection, Engine, text

from khoktoom_desktop.storage.migrations import versions

APPLICATION_ID = 0x4B686B74


class MigrationFailed(RuntimeError):
    """A step broke a promise: rows vanished, a reference dangles, the number was not written."""


@cache
def steps() -> Mapping[int, str]:
    """Return the numbers and names of all steps that this program ships, in order."""
    names = sorted(each.name for each in iter_modules(versions.__path__))
    return {int(name[:4]): name for name in names}


def latest() -> int:
    """Return the number of the newest schema that this program knows."""
    return max(steps())


def upgrade(engine: Engine) -> None:
    """Bring a file to the newest schema: all steps that are due, in one transaction.

    The engine is for this alone: foreign keys are off on its connection, so that the rebuilding of a
    table does not delete its children. Before the commit all references and the row counts of all
    tables are compared. Raises what a step raises, or ``MigrationFailed``; the file then has its old
    schema.
    """
    with engine.connect() as connection:
        # Straight to the driver: inside SQLAlchemy's transaction the pragma does nothing.
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if found == 0:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            counts: Mapping[str, int] = row_counts(connection)
            for number, name in steps().items():
                if number > found:
                    counts = _step(connection, number, import_module(f"{versions.__name__}.{name}"), counts)


def row_counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has; SQLite's and Alembic's own are left out."""
    names = connection.scalars(
        text(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name != 'alembic_version' ORDER BY name"
        )
    ).all()
    # One statement for all: a new file is counted after each of its steps.
    selects = [f'SELECT {place}, count(*) FROM "{name}"' for place, name in enumerate(names)]  # noqa: S608 - names from the schema
    counts = connection.exec_driver_sql(" UNION ALL ".join(selects)).all() if selects else []
    return {names[place]: int(count) for place, count in counts}


def _step(connection: Connection, number: int, step: ModuleType, before: Mapping[str, int]) -> Mapping[str, int]:
    """Take one step from the given row counts and return those after it."""
    # Alembic costs a fifth of a second: it is loaded only where a file is made or brought up.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    with Operations.context(MigrationContext.configure(connection)):
        step.upgrade()
    after = row_counts(connection)
    lost = [name for name, count in before.items() if after.get(name, count) != count]
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    marked = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if lost or dangling is not None or marked != number:
        raise MigrationFailed(f"step {step.revision}: rows {lost}, reference {dangling}, number {marked}")
    connection.exec_driver_sql(
        "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
    )
    connection.exec_driver_sql("DELETE FROM alembic_version")
    connection.exec_driver_sql("INSERT INTO alembic_version (version_num) VALUES (?)", (step.revision,))
    return after
