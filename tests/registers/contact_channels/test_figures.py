"""Channels added up: those open on any day of a period, those new in it; the rules beside other channels."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.contact_channels.figures import channels_on, check_among, figures, match
from khoktoom_desktop.registers.contact_channels.record import ContactChannel
from khoktoom_desktop.registers.contact_channels.summary import ChannelFigures
from khoktoom_desktop.services import records
from khoktoom_desktop.services.office_file import OfficeFile

TODAY = date(2023, 5, 1)
CHANNELS = register("contact-channels")


def read(office_file: OfficeFile, period: Period) -> ChannelFigures:
    office = office_file.office()
    with office_file.reading() as session:
        return figures(session, period, office)


def test_a_year_is_answered_flat(reached: OfficeFile) -> None:
    answer: dict[str, Any] = dict(read(reached, Period(2566)).as_json())
    assert (answer["count"], answer["new"], answer["public"], answer["closed"]) == (5, 1, 4, 1)
    kinds = [(each["id"], each["title"], each["count"], each["new"]) for each in answer["by_kind"]]
    assert kinds == [
        ("website", "เว็บไซต์", 1, 0),
        ("facebook", "Facebook", 2, 1),
        ("line", "LINE", 1, 0),
        ("hotline", "สายด่วน", 1, 0),
    ]
    (opened,) = answer["opened"]
    assert (opened["kind"], opened["opened_on"]) == ("facebook", "2023-01-16")
    assert records.get(reached, CHANNELS, opened["uid"]).name == opened["name"]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period(2565), (4, 0, 0)),
        (Period(2566, quarter=1), (4, 0, 1)),
        (Period(2566, quarter=2), (4, 1, 0)),
        (Period(2567), (4, 0, 0)),
        (ALL_RECORDS, (5, 1, 1)),
    ],
)
def test_a_channel_counts_in_every_period_that_it_was_open(
    reached: OfficeFile, period: Period, expected: tuple[int, int, int]
) -> None:
    found = read(reached, period)
    assert (found.count, found.new, found.closed) == expected


def test_counts_agree_with_sql_written_by_hand(reached: OfficeFile) -> None:
    statement = (
        "SELECT count(*), sum(opened_on BETWEEN '2022-10-01' AND '2023-09-30') FROM contact_channel"
        " WHERE deleted_at IS NULL AND coalesce(opened_on, '') <= '2023-09-30'"
        " AND coalesce(closed_on, '9999') >= '2022-10-01'"
    )
    with reached.reading() as session:
        by_hand = session.execute(text(statement)).one()
    found = read(reached, Period(2566))
    assert (found.count, found.new) == tuple(by_hand)


def test_a_kind_that_left_the_list_is_counted_by_its_key(office_file: OfficeFile) -> None:
    with office_file.writing() as session:
        session.add(ContactChannel(name="นกพิราบ", kind="pigeon", address="หลังคา"))
        session.add(ContactChannel(name="ไม่รู้", kind="", address="ที่ไหน"))
    assert [each.title for each in read(office_file, ALL_RECORDS).by_kind] == ["ยังไม่ระบุ", "pigeon"]


def test_the_public_channels_of_a_day_stand_in_the_offices_order(reached: OfficeFile) -> None:
    office = reached.office()
    with reached.reading() as session:
        assert [each.kind for each in channels_on(session, TODAY, office)] == ["website", "facebook", "hotline"]
        earlier = channels_on(session, date(2022, 12, 1), office)
        assert [each.address for each in earlier] == ["www.example.go.th", "www.facebook.com/old", "1567"]


def test_a_channel_recorded_twice_is_told(reached: OfficeFile) -> None:
    office = reached.office()
    again = ContactChannel(name="อีกชื่อ", kind="facebook", address="HTTPS://www.facebook.com/example/")
    with reached.reading() as session:
        assert [problem.code for problem in check_among(session, again, office, TODAY)] == ["duplicate"]
        ended = replace(again, closed_on=date(2023, 1, 15))
        assert check_among(session, ended, office, TODAY) == ()
        known = channels_on(session, TODAY, office)[1]
        assert check_among(session, replace(known, note="x"), office, TODAY) == ()
        assert match(session, again) is None
        assert match(session, replace(again, opened_on=known.opened_on)) is known
