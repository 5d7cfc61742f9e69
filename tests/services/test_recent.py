"""What was done last: records by the history, papers by what was issued, and printed on this computer."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.publication_log.record import Publication
from khoktoom_desktop.services import records
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.recent import recent_papers, recent_records, remember_printed

LOG = register("publication-log")


def test_records_are_told_once_the_latest_first(office_file: OfficeFile) -> None:
    for title in ("ก", "ข", "ค"):
        with office_file.writing() as session:
            session.add(Publication(title=title, place="board"))
    listed = {each.title: each.uid or "" for each in records.list_records(office_file, LOG).records}
    with office_file.writing() as session:
        record = records.find_by_uid(session, LOG, listed["ก"])
        assert isinstance(record, Publication)
        record.published_on = date(2025, 1, 2)
    records.delete(office_file, LOG, [listed["ค"]])
    with office_file.reading() as session:
        found = recent_records(session)
        assert [(each.record, each.deed) for each in found] == [(listed["ก"], "update"), (listed["ข"], "insert")]
        assert len(recent_records(session, 1)) == 1


@pytest.mark.usefixtures("settings_home")
def test_printed_papers_are_remembered_by_office(office_file: OfficeFile, tmp_path: Path) -> None:
    first, second = datetime(2025, 1, 2, tzinfo=UTC), datetime(2025, 1, 3, tzinfo=UTC)
    quarter = Period(2568, quarter=1)
    remember_printed("a", "gift-report", "รายงาน", quarter, now=lambda: first)
    remember_printed("a", "eit-poster", "โปสเตอร์", None, now=lambda: second)
    remember_printed("a", "gift-report", "รายงาน", quarter, now=lambda: second)
    with office_file.reading() as session:
        found = recent_papers(session, "a")
        assert [(each.paper, each.period, each.at) for each in found] == [
            ("gift-report", quarter, second),
            ("eit-poster", Period(), second),
        ]
        assert recent_papers(session, "b") == ()
        for text in ("", "[]", '{"a": [{}]}'):
            (tmp_path / "printed.json").write_text(text, encoding="utf-8")
            assert recent_papers(session, "a", folder=tmp_path) == ()
    blocked = tmp_path / "file"
    blocked.write_text("")
    remember_printed("a", "gift-report", "รายงาน", quarter, folder=blocked / "below")
