"""The schema: the steps make what the classes say; a step that fails leaves the file as it was."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event
from sqlalchemy.exc import OperationalError

from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage import migrations, schema
from khoktoom_desktop.storage.database import Database, engine_of, migrate
from khoktoom_desktop.storage.integrity import dangling_references, page_damage, schema_differences
from khoktoom_desktop.storage.issued import IssuedPaper
from khoktoom_desktop.storage.migrations import mark, versions
from khoktoom_desktop.storage.record import Base


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ก.khoktoom"


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        marks = [
            f"{name} {connection.execute(f'PRAGMA {name}').fetchone()[0]}"
            for name in ("user_version", "application_id")
        ]
        return [*marks, *connection.iterdump()]


def test_the_steps_make_what_the_classes_say(path: Path) -> None:
    assert IssuedPaper.__tablename__ in Base.metadata.tables
    for register in REGISTERS:
        register.record_class()
    Database.create(path).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata)
    engine.dispose()
    assert found == []


def test_the_steps_are_one_chain_that_alembic_knows() -> None:
    folder = Path(migrations.__file__).parent
    script = ScriptDirectory(str(folder), version_locations=[str(folder / "versions")])
    chain = [revision.revision for revision in script.walk_revisions()][::-1]
    assert chain == list(schema.steps().values())
    assert list(schema.steps()) == list(range(1, len(chain) + 1))
    assert schema.latest() == len(chain)


@pytest.mark.untraced
def test_a_file_of_each_older_schema_is_brought_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database.create(path).close()
    newest, steps = dump(path), schema.steps()
    growing = path.with_name("growing.khoktoom")
    for number in range(1, schema.latest()):
        with monkeypatch.context() as patch:
            patch.setattr(schema, "steps", lambda number=number: {n: s for n, s in steps.items() if n <= number})
            migrate(growing, create=number == 1)
        old = Path(shutil.copy(growing, path.with_name(f"{number}.khoktoom")))
        assert dump(old)[0] == f"user_version {number}"
        migrate(old)
        assert dump(old) == newest
        assert [file for file in path.parent.iterdir() if file.name.startswith(old.name)] == [old]


def test_older_records_get_the_keys_that_new_ones_have(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps, rows = schema.steps(), (("หจก.ทางดี", "๑๒/๒๕๖๘"), (None, None), ("", "-"), ("ร้าน ก.", "จ. 3"))
    with monkeypatch.context() as patch:
        patch.setattr(schema, "steps", lambda: {n: step for n, step in steps.items() if n < 15})
        migrate(path, create=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany(
            "INSERT INTO purchase (uid, version, created_at, created_by, changed_at, changed_by, title, cancelled,"
            " winner, doc_number) VALUES (?, 1, '', '', '', '', '', 0, ?, ?)",
            [(str(number), *row) for number, row in enumerate(rows)],
        )
        connection.execute(
            "INSERT INTO gift (uid, version, created_at, created_by, changed_at, changed_by, reporter, department_id,"
            " reporter_position, received_on, description, quantity, quantity_unit, value_estimated, giver_kind, giver,"
            " giver_is_relative, received_as, occasion, basis, disposition, disposition_note, opinion, decision,"
            " decided_by, note) VALUES ('g', 1, '', '', '', '', 'นาย ก', 1, '', '2025-01-01', 'ค.ส.ล.', 1, '', 0, '',"
            " '', 0, '', '', 'policy', '', '', '', '', '', '')"
        )
        connection.execute(
            "INSERT INTO department (id, uid, version, created_at, created_by, changed_at, changed_by, name, position)"
            " VALUES (1, 'd', 1, '', '', '', '', '', 0)"
        )
        connection.commit()
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT winner_key, doc_key FROM purchase ORDER BY id").fetchall()
        of_gift = connection.execute("SELECT same_key FROM gift").fetchone()
    assert found == [tuple(Purchase(winner=winner, doc_number=number).keys().values()) for winner, number in rows]
    assert found[0] == ("หจก:ทางดี", "12")
    assert of_gift == (Gift(reporter="นายก", description="คสล", giver="").keys()["same_key"],)


@pytest.mark.untraced
def test_a_step_that_is_cut_off_anywhere_leaves_the_older_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = schema.steps()
    with monkeypatch.context() as patch:
        patch.setattr(schema, "steps", lambda: {1: steps[1]})
        migrate(path, create=True)
    before = path.read_bytes()
    reached, broken = 0, 0
    while True:
        engine = engine_of(path, read_only=False).execution_options(khoktoom_write=True)
        left = reached

        def cut(*_: object) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise KeyboardInterrupt

        event.listen(engine, "before_cursor_execute", cut)
        try:
            schema.upgrade(engine)
            break
        except KeyboardInterrupt:
            broken += 1
        finally:
            engine.dispose()
        assert path.read_bytes() == before
        reached += 7
    assert broken > 15
    assert dump(path)[0] == f"user_version {schema.latest()}"


@pytest.fixture
def step(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Offer a further step, whose ``upgrade`` a test writes."""
    number = schema.latest() + 1
    module = ModuleType(f"{versions.__name__}.{number:04}_tried")
    module.__dict__.update(revision=f"{number:04}_tried", number=number)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    steps = {**schema.steps(), number: f"{number:04}_tried"}
    monkeypatch.setattr(schema, "steps", lambda: steps)
    return module


REBUILD = (
    "CREATE TABLE new (id INTEGER PRIMARY KEY)",
    "INSERT INTO new SELECT id FROM department",
    "DROP TABLE department",
    "ALTER TABLE new RENAME TO department",
)


@pytest.mark.parametrize(
    ("statements", "marked", "words"),
    [
        (("DELETE FROM history",), True, "history"),
        (("PRAGMA defer_foreign_keys = ON", "UPDATE service SET department_id = 99"), True, "service"),
        (("CREATE TABLE more (id INTEGER)",), False, "number"),
    ],
)
def test_a_step_that_breaks_its_promise_is_taken_back(
    office_file: OfficeFile, step: ModuleType, statements: tuple[str, ...], marked: bool, words: str
) -> None:
    from alembic import op

    def upgrade() -> None:
        for statement in statements:
            op.execute(statement)
        if marked:
            mark(op, step.number)

    step.upgrade = upgrade
    with office_file.writing() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO service (uid, version, created_at, created_by, changed_at, changed_by, name, department_id,"
            " unit, channels, place, steps, documents, duration, fee, legal_basis, position, note)"
            " VALUES ('u', 1, '', '', '', '', '', 1, '', '', '', '', '', '', '', '', 0, '')"
        )
    office_file.database.close()
    before = dump(office_file.path)
    with pytest.raises(schema.MigrationFailed, match=words):
        migrate(office_file.path)
    assert dump(office_file.path) == before


def test_rebuilding_a_table_does_not_delete_its_children(office_file: OfficeFile, step: ModuleType) -> None:
    from alembic import op

    def upgrade() -> None:
        for statement in REBUILD:
            op.execute(statement)
        mark(op, step.number)

    step.upgrade = upgrade
    office_file.database.close()
    migrate(office_file.path)
    with closing(sqlite3.connect(office_file.path)) as connection:
        assert connection.execute("SELECT count(*) FROM department").fetchone()[0] == 3
        assert connection.execute("PRAGMA user_version").fetchone()[0] == step.number


def test_a_step_that_fails_says_so(office_file: OfficeFile, step: ModuleType) -> None:
    from alembic import op

    step.upgrade = lambda: op.execute("INSERT INTO nothing VALUES (1)")
    office_file.database.close()
    before = dump(office_file.path)
    with pytest.raises(OperationalError):
        migrate(office_file.path)
    assert dump(office_file.path) == before


def test_alembic_is_not_loaded_to_open_a_file(office_file: OfficeFile) -> None:
    code = (
        "import sys; from pathlib import Path; from khoktoom_desktop.services.office_file import open_office;"
        "open_office(Path(sys.argv[1]), read_only=True).office(); print('alembic' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, str(office_file.path)], capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"


def test_every_step_has_its_number_in_its_name() -> None:
    for number, name in schema.steps().items():
        step = import_module(f"{versions.__name__}.{name}")
        assert name == step.revision
        assert name.startswith(f"{number:04}_")


def test_a_whole_file_has_no_damage_and_no_differences(office_file: OfficeFile) -> None:
    with office_file.reading() as session:
        connection = session.connection()
        assert page_damage(connection) == []
        assert dangling_references(connection) == []
        assert schema_differences(connection) == []


def test_damage_and_differences_are_named(office_file: OfficeFile) -> None:
    with closing(sqlite3.connect(office_file.path)) as connection:
        connection.execute("DROP INDEX ix_history_uid")
        connection.execute("CREATE TABLE more (id INTEGER)")
        connection.execute(
            "INSERT INTO nil_declaration (uid, version, created_at, created_by, changed_at, changed_by, register,"
            " department_id, start, end, declared_on, declared_by) VALUES"
            " ('u', 1, '', '', '', '', '', 99, '', '', '', '')"
        )
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'ix_dated_fact_topic'")
        connection.commit()
    with office_file.reading() as session:
        connection_found = session.connection()
        assert dangling_references(connection_found) == ["nil_declaration 1"]
        assert {"ix_history_uid", "more", "ix_dated_fact_topic"} <= set(schema_differences(connection_found))
        assert page_damage(connection_found)
