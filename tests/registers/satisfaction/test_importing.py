"""Files of the usual form services: words or numbers, the same file again, what is not understood."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.satisfaction.questions import question_set
from khoktoom_desktop.registers.satisfaction.record import Response
from khoktoom_desktop.services import records
from khoktoom_desktop.services.importing import ImportReport, import_file
from khoktoom_desktop.services.office_file import OfficeFile

SURVEY = register("satisfaction")
Writer = Callable[[list[list[object]]], Path]


@pytest.fixture
def xlsx(tmp_path: Path) -> Writer:
    """Return a writer of workbooks."""

    def write(rows: list[list[object]]) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        path = tmp_path / "แบบสำรวจ.xlsx"
        book.save(path)
        return path

    return write


def texts(office: Office) -> list[str]:
    return [question.text for question in question_set(office, date(2023, 1, 1)).questions]


def stored(office_file: OfficeFile) -> list[Response]:
    found = records.list_records(office_file, SURVEY, sort=(("id", False),)).records
    return [each for each in found if isinstance(each, Response)]


def values(response: Response) -> dict[str, int]:
    return {answer.question: answer.value for answer in response.answers}


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.found, report.imported, report.updated, report.unchanged, report.rejected


def test_a_google_form_with_words_is_read(office_file: OfficeFile, xlsx: Writer) -> None:
    asked = texts(office_file.office())
    headings = ["ประทับเวลา", "เพศ", "ช่วงอายุ", *(f"ความพึงพอใจ [{text}]" for text in asked), "ข้อเสนอแนะเพิ่มเติม"]
    words = ["มากที่สุด", "มาก", "ปานกลาง", "น้อย", "ควรปรับปรุง"]
    path = xlsx(
        [
            headings,
            [datetime(2023, 1, 16, 10, 22, 1), "หญิง", "21-40 ปี", *(words * 4), "ดีมาก"],
            [datetime(2023, 1, 17, 9, 0), "ชาย", "41–60 ปี", *(["มาก"] * 20), None],
        ]
    )
    report = import_file(office_file, SURVEY, path)
    assert counts(report) == (2, 2, 0, 0, 0), report.problems
    first, second = stored(office_file)
    assert (first.answered_on, first.sex, first.age, first.way) == (date(2023, 1, 16), "female", "21-40", "online")
    assert list(values(first).values()) == [5, 4, 3, 2, 1] * 4
    assert (first.suggestion, second.suggestion, set(values(second).values())) == ("ดีมาก", "", {4})


@pytest.mark.parametrize(
    "heads",
    [
        ("ID", "Start time", "Completion time", "Email", "Name"),
        ("ID", "เวลาเริ่มต้น", "เวลาที่เสร็จสมบูรณ์", "อีเมล", "ชื่อ"),
    ],
)
def test_a_microsoft_form_is_read_without_who_answered(
    office_file: OfficeFile, xlsx: Writer, heads: tuple[str, ...]
) -> None:
    begun, ended = datetime(2023, 1, 16, 23, 58), datetime(2023, 1, 17, 0, 3)
    own: list[object] = [1, begun, ended, "anonymous", "นางสาวสมมุติ"]
    report = import_file(office_file, SURVEY, xlsx([[*heads, *texts(office_file.office())], [*own, *["มาก"] * 20]]))
    assert (counts(report), report.problems) == ((1, 1, 0, 0, 0), ())
    (found,) = stored(office_file)
    assert (found.answered_on, found.note, len(values(found))) == (date(2023, 1, 17), "", 20)


@pytest.mark.parametrize(
    ("stamps", "days"),
    [
        (("15/1/2023, 10:22:01", "2/1/2023, 9:00:00"), [date(2023, 1, 15), date(2023, 1, 2)]),
        (("1/15/2023 10:22:01", "1/2/2023 9:00:00"), [date(2023, 1, 15), date(2023, 1, 2)]),
        (("2023/01/15 10:22:01 ก่อนเที่ยง GMT+7",), [date(2023, 1, 15)]),
        (("2/1/2023, 9:00:00",), []),
    ],
)
def test_stamps_of_the_common_era_are_read_where_the_column_tells_their_order(
    office_file: OfficeFile, xlsx: Writer, stamps: tuple[str, ...], days: list[date]
) -> None:
    rows: list[list[object]] = [[stamp, *["มาก"] * 20] for stamp in stamps]
    report = import_file(office_file, SURVEY, xlsx([["Timestamp", *texts(office_file.office())], *rows]))
    assert [each.answered_on for each in stored(office_file)] == days
    assert report.rejected == len(stamps) - len(days)


def test_numbered_headings_and_number_answers_are_read(office_file: OfficeFile, xlsx: Writer) -> None:
    headings = ["Timestamp", *(f"ข้อ {number}" for number in range(1, 21))]
    path = xlsx([["แบบสำรวจ"], headings, ["2023/01/16 10:22:01 AM GMT+7", 5, "๔", "5 = มากที่สุด", "น้อย (2)", "-", 1]])
    report = import_file(office_file, SURVEY, path)
    assert counts(report) == (1, 1, 0, 0, 0)
    assert values(stored(office_file)[0]) == {"q01": 5, "q02": 4, "q03": 5, "q04": 2, "q06": 1}


@pytest.mark.untraced
def test_the_same_file_again_changes_nothing_even_with_twins(office_file: OfficeFile, xlsx: Writer) -> None:
    asked = texts(office_file.office())
    row: list[object] = [datetime(2023, 1, 16, 10, 0), *[5] * 20]
    path = xlsx([["ประทับเวลา", *(f"{at}. {text}" for at, text in enumerate(asked, 1))], row, row])
    assert counts(import_file(office_file, SURVEY, path)) == (2, 2, 0, 0, 0)
    mended = stored(office_file)[0]
    records.save(office_file, SURVEY, replace(mended, note="ตรวจแล้ว"))
    assert counts(import_file(office_file, SURVEY, path)) == (2, 0, 0, 2, 0)
    assert stored(office_file)[0].note == "ตรวจแล้ว"


def test_unknown_words_go_to_the_note_and_no_answers_are_guessed(office_file: OfficeFile, xlsx: Writer) -> None:
    headings = ["ประทับเวลา", "อาชีพ", "สีที่ชอบ", *map(str, range(1, 21))]
    path = xlsx(
        [
            headings,
            ["16/1/2566, 10:22:33", "ช่างตัดผม", "ฟ้า", *[5] * 20],
            ["17/1/2566", "เกษตรกร", None, "ดี", *[5] * 19],
            ["17/1/2566", "เกษตรกร", None, "5 ดี", *[5] * 19],
            ["17/1/2566", "เกษตรกร", None, 6, *[5] * 19],
            ["17/1/2566", "เกษตรกร", None, "มาก (5)", *[5] * 19],
        ]
    )
    report = import_file(office_file, SURVEY, path)
    assert counts(report) == (5, 1, 0, 0, 4)
    told = {(problem.row, problem.column, problem.code) for problem in report.problems}
    assert told >= {(1, "C", "unknown-heading"), (2, "B", "unknown-choice"), (3, "D", "not-an-answer")}
    (kept,) = stored(office_file)
    assert (kept.occupation, kept.note, kept.answered_on) == ("", "อาชีพ: ช่างตัดผม", date(2023, 1, 16))


def test_a_file_of_something_else_is_refused(office_file: OfficeFile, xlsx: Writer) -> None:
    with pytest.raises(Trouble) as trouble:
        import_file(office_file, SURVEY, xlsx([["ชื่อ", "เบอร์โทร"], ["ก", "1"]]))
    assert trouble.value.code == "no-questions"


def test_a_row_without_its_day_is_rejected(office_file: OfficeFile, xlsx: Writer) -> None:
    report = import_file(office_file, SURVEY, xlsx([[*map(str, range(1, 21))], [5] * 20]))
    assert counts(report) == (1, 0, 0, 0, 1)
    assert "required" in {problem.code for problem in report.problems}
