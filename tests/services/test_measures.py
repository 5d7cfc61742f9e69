"""What a person does with measures: sees the registers' sentences, the next number, adds a picture."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.measures.record import Measure
from khoktoom_desktop.services.chosen_file import LARGEST
from khoktoom_desktop.services.measures import add_picture, drafts_for, following_position
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.records import list_records
from khoktoom_desktop.storage.pictures import pictures_of


def test_a_measure_that_is_not_saved_is_drafted_too(sample_path: Path) -> None:
    sample = open_office(sample_path, read_only=True)
    measure = Measure(fiscal_year=2566, topic="services", ends_on=date(2023, 9, 30))
    drafts = drafts_for(sample, measure)
    assert [each.judgement for each in drafts] == [False, True]
    assert drafts_for(sample, Measure(fiscal_year=2566, topic="services")) == ()
    assert following_position(sample, 2566) == 6
    assert len(list_records(sample, register("measures")).records) == 5
    sample.database.close()


def test_a_picture_is_kept_and_becomes_evidence(office_file: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "กิจกรรม.png"
    Image.new("RGB", (40, 30), "teal").save(path)
    evidence = add_picture(office_file, path)
    assert (evidence.title, evidence.target, evidence.kind) == ("กิจกรรม", "กิจกรรม.png", "picture")
    with office_file.reading() as session:
        (data,) = pictures_of(session, [evidence.picture]).values()
    with Image.open(BytesIO(data)) as kept:
        assert kept.size == (40, 30)


def test_what_is_too_large_missing_or_no_picture_is_refused(office_file: OfficeFile, tmp_path: Path) -> None:
    large, text = tmp_path / "ใหญ่.png", tmp_path / "ข้อความ.png"
    data = BytesIO()
    Image.new("RGB", (10, 10)).save(data, "PNG")
    large.write_bytes(data.getvalue().ljust(LARGEST + 1, b"\0"))
    text.write_text("ไม่ใช่ภาพ", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        add_picture(office_file, large)
    assert refused.value.code == "file-too-large"
    with pytest.raises(Refused) as refused:
        add_picture(office_file, text)
    assert refused.value.code == "picture-unreadable"
    with pytest.raises(Trouble) as trouble:
        add_picture(office_file, tmp_path / "ไม่มี.png")
    assert trouble.value.code == "unreadable-file"
