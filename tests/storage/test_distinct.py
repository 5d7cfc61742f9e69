"""Two records that a person called two stay two until that is taken back; neither has changed."""

from sqlalchemy import select

from khoktoom_desktop.registers.publication_log.record import Publication
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.distinct import declare_distinct, distinct_from
from khoktoom_desktop.storage.history import changes_of
from khoktoom_desktop.storage.integrity import history_disagreements


def test_what_was_said_of_two_records_is_known_of_both(office_file: OfficeFile) -> None:
    with office_file.writing() as session:
        session.add_all([Publication(title="ก", place="board"), Publication(title="ข", place="board")])
    with office_file.writing() as session:
        one, two = session.scalars(select(Publication).order_by(Publication.title)).all()
        declare_distinct(session, one, two)
    first, second = one.uid or "", two.uid or ""
    with office_file.reading() as session:
        assert distinct_from(session, first) == {second}
        assert distinct_from(session, second) == {first}
        assert [each.action for each in changes_of(session, first)] == ["insert", "distinct"]
        assert list(history_disagreements(session)) == []
    with office_file.writing() as session:
        one, two = session.scalars(select(Publication).order_by(Publication.title)).all()
        declare_distinct(session, two, one, distinct=False)
    with office_file.reading() as session:
        assert distinct_from(session, first) == distinct_from(session, second) == frozenset()
