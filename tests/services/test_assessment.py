"""The assessment's calendar: windows as the office wrote them in, what is left of them, and what lacks."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from khoktoom_desktop.domain.office import DatedFact
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.assessment import milestones, missing_items
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.overview import overview
from khoktoom_desktop.storage.office import read_office

OIT = DatedFact("oit-window", "2567", "แบบวัด OIT ปี 2567", None, date(2024, 1, 1), date(2024, 4, 30))
EIT = DatedFact("eit-window", "2566", "แบบวัด EIT ปี 2566", None, date(2023, 1, 1), date(2023, 5, 31))


def test_windows_of_the_year_and_of_the_years_that_report_on_it(office_file: OfficeFile) -> None:
    with office_file.reading() as session:
        whole = read_office(session)
        others = tuple(fact for fact in whole.facts if not fact.topic.endswith("-window"))
        office = replace(whole, facts=(*others, OIT, EIT, replace(OIT, key="2568")))
        found = milestones(session, office, Period(2566, quarter=2), date(2024, 4, 1))
        lacking = missing_items(session, office, 2567)
        assert milestones(session, office, Period(), date(2024, 4, 1)) == ()
    assert [(each.ita_year, each.days, each.missing) for each in found] == [
        (2566, -306, None),
        (2567, 29, len(lacking)),
    ]
    assert str(found[0].text) == "แบบวัด EIT ปี 2566 ปิดแล้วเมื่อ 31 พ.ค. 66"
    assert str(found[1].text).endswith(f"เหลือ 29 วัน ยังขาด {len(lacking)} ข้อ")
    assert len(lacking) > 20
    early = replace(EIT, end=date(2024, 4, 2))
    with office_file.reading() as session:
        (one,) = milestones(session, replace(office, facts=(*others, early)), Period(2566), date(2024, 4, 1))
    assert str(one.text) == "แบบวัด EIT ปี 2566 ปิดวันที่ 2 เม.ย. 67 เหลือ 1 วัน"


def test_the_home_page_tells_when_a_window_closes_and_no_more_once_it_has(sample_path: Path) -> None:
    sample = open_office(sample_path, read_only=True)
    told = {}
    for day in (date(2023, 3, 1), date(2026, 11, 23)):
        due = overview(sample, Period(2566, quarter=3), day).due
        assert [line.day for line in due] == sorted(line.day for line in due if line.day)
        told[day.year] = [str(line.text) for line in due if "EIT" in str(line.text)]
    sample.database.close()
    assert told == {2023: ["ช่วงเวลาตอบแบบวัด EIT ปี 2566 ปิดวันที่ 31 พ.ค. 66 เหลือ 91 วัน"], 2026: []}
