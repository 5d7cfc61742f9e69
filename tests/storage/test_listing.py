"""Lists: found whatever the spelling, sorted as a dictionary, paged and added up by the database."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.listing import (
    Blank,
    Condition,
    Holds,
    Query,
    Within,
    added_up,
    by_keys,
    count,
    keys,
    look,
    page,
    totals,
)
from khoktoom_desktop.thai.text import search_key

TITLES = ("ตา", "เกม", "จ้างก่อสร้างถนน ค.ส.ล. สายที่ ๑๒", "ซื้อ 50% ของ_งาน", "ซื้อ 500 ชุด", "เก้าอี้", "กา")


@pytest.fixture
def filled(office_file: OfficeFile) -> OfficeFile:
    with office_file.writing() as session:
        records = [
            Purchase(
                title=title,
                budget=place * 100,
                agreed=place if place % 2 else None,
                bidders=[Bidder(name=f"ร้าน{place}")],
            )
            for place, title in enumerate(TITLES)
        ]
        records[-1].deleted_at = session.info["now"]
        insert_records(session, Purchase, records)
    return office_file


def titles(office_file: OfficeFile, query: Query[Purchase], offset: int = 0, limit: int | None = None) -> list[str]:
    with office_file.reading() as session:
        return [record.title for record in page(session, query, offset, limit)]


def test_the_bin_is_a_list_of_its_own(filled: OfficeFile) -> None:
    assert titles(filled, Query(Purchase)) == list(TITLES[:-1])
    assert titles(filled, Query(Purchase, binned=True)) == ["กา"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("คสล", [2]),
        ("ถนน 12", [2]),
        ("12 ถนน", [2]),
        ("สายที่๑๒", [2]),
        ("50%", [3]),
        ("50", [3, 4]),
        ("ของ_งาน", [3]),
        ("_", [3]),
        ("ร้าน4", [4]),
        ("ไม่มี", []),
        ("ถนน ไม่มี", []),
        (" \t", [0, 1, 2, 3, 4, 5]),
    ],
)
def test_finding(filled: OfficeFile, words: str, found: list[int]) -> None:
    query = Query(Purchase, find=words)
    assert titles(filled, query) == [TITLES[place] for place in found]
    with filled.reading() as session:
        assert count(session, query) == len(found)


def test_thai_is_sorted_as_in_a_dictionary(filled: OfficeFile) -> None:
    ascending = titles(filled, Query(Purchase, sort=(("title", False),)))
    assert ascending[:3] == ["เก้าอี้", "เกม", "จ้างก่อสร้างถนน ค.ส.ล. สายที่ ๑๒"] or ascending[:2] == ["เกม", "เก้าอี้"]
    assert ascending[-1] == "ตา"
    assert titles(filled, Query(Purchase, sort=(("title", True),))) == ascending[::-1]


def test_what_is_empty_stands_last_either_way(filled: OfficeFile) -> None:
    for descending, first in ((False, TITLES[1]), (True, TITLES[5])):
        found = titles(filled, Query(Purchase, sort=(("agreed", descending), ("budget", True))))
        assert found[0] == first
        assert found[3:] == [TITLES[4], TITLES[2], TITLES[0]]


def test_pages_and_totals(filled: OfficeFile) -> None:
    query = Query(Purchase, where=(Purchase.budget >= 200,), sort=(("budget", False),))
    assert titles(filled, query, 1, 2) == [TITLES[3], TITLES[4]]
    assert titles(filled, query, 3) == [TITLES[5]]
    with filled.reading() as session:
        assert count(session, query) == 4
        assert totals(session, query, ("budget", "agreed")) == {"budget": 1400, "agreed": 8}
        assert totals(session, Query(Purchase, find="ไม่มี"), ("budget",)) == {"budget": 0}
        assert totals(session, query, ()) == {}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text("กขเา้่%_\\ 01๑๒.ร้าน", max_size=5))
def test_finding_never_finds_what_does_not_hold_the_words(filled: OfficeFile, words: str) -> None:
    keys = [key for key in map(search_key, words.split()) if key]
    with filled.reading() as session:
        for record in page(session, Query(Purchase, find=words)):
            assert all(key in (record.search_key or "") for key in keys)


def test_keys_come_in_order_and_records_by_their_keys(filled: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("khoktoom_desktop.storage.listing.MOST_KEYS", 2)
    with filled.reading() as session:
        found, sums = keys(session, Query(Purchase, sort=(("budget", True),)), ("agreed",))
        assert sums == {"agreed": 9}
        assert [record.budget for record in by_keys(session, Purchase, found)] == [500, 400, 300, 200, 100, 0]
        assert [record.title for record in by_keys(session, Purchase, [found[1], 9_999, found[0]])] == [
            TITLES[4],
            TITLES[5],
        ]
        assert added_up(session, Purchase, "agreed", found) == (3, 1 + 3 + 5)
        assert added_up(session, Purchase, "agreed", []) == (0, 0)
        assert keys(session, Query(Purchase, find="ถนน")) == ([3], {})


def of(filled: OfficeFile, *also: Condition) -> list[int]:
    """Return the places of the titles that some conditions leave."""
    return [TITLES.index(title) for title in titles(filled, Query(Purchase, also=also))]


def test_conditions_of_what_was_typed(filled: OfficeFile) -> None:
    assert of(filled, Within(("budget", "agreed"), 300)) == [3, 4, 5]
    assert of(filled, Within(("budget", "agreed"), None, 1)) == [0, 1]
    assert of(filled, Within(("agreed",))) == [1, 3, 5]
    assert of(filled, Within(())) == []
    assert of(filled, Blank(("agreed",))) == [0, 2, 4]
    assert of(filled, Blank(("winner", "agreed")), Within(("budget",), 100, 200)) == [1, 2]
    assert of(filled, Blank(())) == []
    assert of(filled, Holds("50%")) == [3]
    assert of(filled, Holds("50%", (("budget", (100, 400)),))) == [1, 3, 4]


def test_one_look_gives_page_count_and_sums(filled: OfficeFile) -> None:
    query = Query(Purchase, find="ร้าน", sort=(("title", False), ("budget", True)))
    by_budget = Query(Purchase, also=(Within(("budget",), 200),), sort=(("agreed", True),))
    with filled.reading() as session:
        looked = look(session, query, ("budget", "agreed"), 1, 2)
        assert [each.title for each in looked.records] == [each.title for each in page(session, query, 1, 2)]
        assert (looked.count, looked.totals) == (6, {"budget": 1500, "agreed": 9})
        assert [each.budget for each in look(session, by_budget, ()).records] == [500, 300, 200, 400]
        beyond = look(session, query, ("budget",), 9, 2)
        assert (beyond.records, beyond.count, beyond.totals) == ((), 6, {"budget": 1500})
        nothing = look(session, Query(Purchase, find="ไม่มี"), ("budget",), 0, 2)
        assert (nothing.records, nothing.count, nothing.totals) == ((), 0, {"budget": 0})
