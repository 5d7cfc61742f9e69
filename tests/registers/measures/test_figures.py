"""What measures add up to, the rules beside others, numbers and pictures."""

from collections.abc import Callable
from datetime import date

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.measures.figures import figures, match, next_position
from khoktoom_desktop.registers.measures.record import Evidence, Measure
from khoktoom_desktop.services.copies import duplicate
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.records import delete, list_records, problems_of, save
from khoktoom_desktop.storage.pictures import Picture, keep_picture, pictures_of

MEASURES = register("measures")


def test_a_year_counts_its_measures_and_what_is_left_to_write(measured: OfficeFile) -> None:
    office = measured.office()
    with measured.reading() as session:
        found = figures(session, Period(2566), office).as_json()
    assert {name: found[name] for name in ("count", "reported", "to_write", "evidence")} == {
        "count": 2,
        "reported": 1,
        "to_write": 0,
        "evidence": 1,
    }
    first, second = found["measures"]
    assert (first["position"], first["results"], second["outcomes"]) == (1, 1, 0)


def test_a_measure_belongs_to_the_part_of_the_year_in_which_it_ends(measured: OfficeFile) -> None:
    counts = [list_records(measured, MEASURES, period=Period(2566, quarter=each)).count for each in (1, 2, 3, 4)]
    assert counts == [0, 1, 0, 1]
    assert list_records(measured, MEASURES, period=Period(2567)).count == 0
    assert list_records(measured, MEASURES, period=ALL_RECORDS).count == 2


def test_another_of_the_same_number_or_name_is_told(measured: OfficeFile, a_measure: Callable[..., Measure]) -> None:
    codes = {each.code for each in problems_of(measured, MEASURES, a_measure(position=2))}
    assert codes == {"duplicate-position", "duplicate"}
    assert problems_of(measured, MEASURES, a_measure(position=3, title="อื่น")) == ()
    stored = list_records(measured, MEASURES).records[0]
    assert problems_of(measured, MEASURES, stored) == ()


def test_an_imported_measure_is_known_by_year_and_name(measured: OfficeFile, a_measure: Callable[..., Measure]) -> None:
    with measured.reading() as session:
        found = match(session, a_measure(title="การเปิดเผย ข้อมูล", position=9))
        other = match(session, a_measure(fiscal_year=2567))
        nowhere = match(session, Measure(title="การเปิดเผยข้อมูล"))
    assert found is not None
    assert found.position == 1
    assert other is None
    assert nowhere is None


def test_the_next_number_follows_the_last_that_is_not_in_the_bin(measured: OfficeFile) -> None:
    uid = list_records(measured, MEASURES).records[-1].uid
    assert uid is not None
    with measured.reading() as session:
        assert (next_position(session, 2566), next_position(session, 2570)) == (3, 1)
    delete(measured, MEASURES, [uid])
    with measured.reading() as session:
        assert next_position(session, 2566) == 2


def test_the_same_picture_is_kept_once(measured: OfficeFile) -> None:
    with measured.writing() as session:
        first, again = keep_picture(session, "a.png", b"picture"), keep_picture(session, "b.png", b"picture")
    assert first == again
    with measured.reading() as session:
        assert pictures_of(session, [first, "0" * 16]) == {first: b"picture"}
        assert session.query(Picture).count() == 1


def test_evidence_whose_picture_is_gone_is_told(measured: OfficeFile, a_measure: Callable[..., Measure]) -> None:
    lost = a_measure(position=3, title="อื่น", evidence=[Evidence(title="ภาพ", picture="0" * 16)])
    assert [each.code for each in problems_of(measured, MEASURES, lost)] == ["picture-missing"]
    assert save(measured, MEASURES, lost).record.evidence == lost.evidence


def test_duplicating_takes_no_number(measured: OfficeFile) -> None:
    copy = duplicate(list_records(measured, MEASURES).records[0])
    assert isinstance(copy, Measure)
    assert (copy.position, copy.ends_on) == (None, date(2023, 3, 31))
    assert [each.id for each in copy.evidence] == [None]
