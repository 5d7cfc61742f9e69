"""Activities: their rules, figures against SQL by hand, pictures as lines, the report with its pictures."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from sqlalchemy import text

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.registers.culture_activities.figures import check_among, figures, match
from khoktoom_desktop.registers.culture_activities.papers import (
    CultureReport,
    draw_culture_report,
    gather_culture_report,
)
from khoktoom_desktop.registers.culture_activities.record import ActivityPicture, CultureActivity, check, describe
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.pictures import keep_picture_file

DAY = date(2023, 4, 10)
Q2 = Period(2566, quarter=2)


def make(**facts: object) -> CultureActivity:
    """Make an activity that nothing is wrong with, but for some facts."""
    values: dict[str, object] = {
        "held_on": date(2023, 1, 9),
        "kind": "meeting",
        "title": "ประชุมมอบนโยบาย",
        "place": "ห้องประชุม",
        "participants": 30,
        "pictures": [ActivityPicture(title="มอบนโยบาย", target="a.jpg", picture="0" * 16)],
    }
    return CultureActivity(**{**values, **facts})


@pytest.fixture
def picture(office_file: OfficeFile, tmp_path: Path) -> str:
    """Keep a picture and return its key."""
    path = tmp_path / "กิจกรรม.png"
    Image.new("RGB", (60, 40), "teal").save(path)
    return keep_picture_file(office_file, path)


@pytest.fixture
def held(office_file: OfficeFile, picture: str) -> OfficeFile:
    """Return the office file with two activities of the quarter, one of a year ago, one in the bin."""
    shown = [ActivityPicture(title="ภาพ <แรก>", target="a.png", picture=picture)]
    with office_file.writing() as session:
        binned = make(title="ทิ้งแล้ว", pictures=[])
        binned.deleted_at = session.info["now"]
        session.add_all(
            [
                make(pictures=shown, details="มอบนโยบาย\nตอบคำถาม"),
                make(
                    kind="own", title="รณรงค์ & ปีใหม่", held_on=date(2023, 2, 1), participants=None, place="", pictures=[]
                ),
                make(title="ปีก่อน", held_on=date(2022, 2, 1), participants=12, pictures=[]),
                binned,
            ]
        )
    return office_file


def gather(office_file: OfficeFile, period: Period = Q2, form: str = "pdf") -> tuple[CultureReport, PaperRequest]:
    request = PaperRequest(office_file.office(), DAY, period, form, thai_digits=False)
    with office_file.reading() as session:
        return gather_culture_report(session, request), request


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, []),
        ({"held_on": None, "title": " ", "kind": ""}, ["required", "required", "required"]),
        ({"held_on": date(2023, 5, 1)}, ["future"]),
        ({"place": "", "participants": -1}, ["place-missing", "negative"]),
        ({"kind": "dance"}, ["unknown-entry"]),
        ({"pictures": []}, ["pictures-missing"]),
        ({"pictures": [ActivityPicture(picture="0" * 16)]}, ["untitled"]),
    ],
)
def test_rules_over_one_activity(office_file: OfficeFile, facts: dict[str, object], expected: list[str]) -> None:
    assert [each.code for each in check(make(**facts), office_file.office(), DAY)] == expected


def test_it_is_named_by_its_title() -> None:
    assert (describe(make(title="ประชุม\nใหญ่")), describe(make(title=""))) == ("ประชุม ใหญ่", "กิจกรรมใหม่")


def test_rules_beside_the_others(held: OfficeFile) -> None:
    office = held.office()
    with held.reading() as session:

        def codes(record: CultureActivity) -> list[str]:
            return [each.code for each in check_among(session, record, office, DAY)]

        assert codes(make()) == ["duplicate", "picture-missing"]
        assert codes(make(title="อื่น", pictures=[])) == []
        assert codes(make(held_on=None, pictures=[])) == []
        known = match(session, make(title="ประชุม  มอบนโยบาย"))
        assert known is not None
        assert codes(known) == []
        assert match(session, make(title="ไม่มี")) is None


def test_figures_agree_with_sql_written_by_hand(held: OfficeFile) -> None:
    office = held.office()
    statement = (
        "SELECT count(*), sum(participants), sum(participants IS NULL) FROM culture_activity"
        " WHERE deleted_at IS NULL AND held_on BETWEEN '2023-01-01' AND '2023-03-31'"
    )
    with held.reading() as session:
        found, all_ = figures(session, Q2, office), figures(session, ALL_RECORDS, office)
        count, people, uncounted = session.execute(text(statement)).one()
    assert (found.count, found.participants, found.uncounted) == (count, people, uncounted) == (2, 30, 1)
    assert (found.pictures, found.unpictured) == (1, 1)
    assert [(each.title, each.count) for each in found.by_kind] == [("ประชุม", 1), ("own", 1)]
    assert (all_.count, all_.participants) == (3, 42)


def test_the_report_lists_compares_and_shows(held: OfficeFile) -> None:
    facts, request = gather(held)
    assert [(each.code, each.severity) for each in facts.missing] == [("gap", Severity.WARNING)] * 3
    with Pages(draw_culture_report(facts, request)) as pages:
        words = " ".join(" ".join(pages.text(page) for page in range(pages.count)).split())
    for shown in (
        "รวม 2 กิจกรรม",
        "9 มกราคม 2566 ณ ห้องประชุม",
        "- ตอบคำถาม",
        "ภาพ <แรก>",
        "รณรงค์ & ปีใหม่",
        "กิจกรรม (ครั้ง) 1 2 1 100.00",
        "ผู้เข้าร่วม (คน) 12 30 18 150.00",
    ):
        assert shown in words


def test_the_workbook_holds_the_tables(held: OfficeFile) -> None:
    facts, request = gather(held, Period(2565), "xlsx")
    book = load_workbook(BytesIO(draw_culture_report(facts, request)))
    assert len(book.sheetnames) == 3
    compared = {row[0]: row[1:] for row in book.worksheets[2].iter_rows(values_only=True)}
    assert compared["ผู้เข้าร่วม (คน)"] == ("ไม่มีข้อมูลปีก่อน", 12, "-", "-")


def test_a_period_without_activities_is_refused(held: OfficeFile) -> None:
    facts, _ = gather(held, Period(2566, quarter=4))
    assert [(each.code, each.severity) for each in facts.missing] == [("no-activities", Severity.ERROR)]
