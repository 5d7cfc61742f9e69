"""The office's facts from TOML and back: what a file does not name stays, what is wrong is refused whole."""

import json
import tomllib
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.office import Department, Office
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services.office_file import OfficeFile, close_office
from khoktoom_desktop.services.office_told import office_json, office_toml
from khoktoom_desktop.services.office_toml import read_office_toml, set_office
from khoktoom_desktop.services.records import list_records, save
from khoktoom_desktop.services.starting import start_office
from khoktoom_desktop.storage.defaults import default_facts

WHOLE = """
name = "เทศบาลตำบลทดสอบ"
kind = "เทศบาลตำบล"
district = "เมือง"
province = "ลพบุรี"
address = "เลขที่ 1"
website = "www.example.go.th"
agency_code = "5000000"
preprinted_paper = true
names = ["ทดสอบ"]
face_folder = ""
departments = ["กองคลัง", { name = "กองใหม่", from = 2024-10-01 }]
[eit_link]
2566 = "https://itas.nacc.go.th/go/eit/abc123"
[scores.2566]
iit = 90.5
eit = 95
oit = 99.99
total = 96.72
[[signatories]]
name = "นาย ก"
position = "นายกเทศมนตรีตำบลทดสอบ"
from = 2022-10-01
to = 2025-03-27
[[signatories]]
name = "นาย ข"
position = "ปลัดเทศบาล"
acting = "ปฏิบัติหน้าที่ นายกเทศมนตรีตำบลทดสอบ"
from = 2025-03-28
[[facts]]
topic = "limit"
key = "gift-section-128"
title = "วงเงินใหม่"
amount = 500000
from = 2030-01-01
source = "ทดสอบ"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "office.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_facts_are_read_and_told_again(office_file: OfficeFile, tmp_path: Path) -> None:
    before = office_file.office()
    spare = tuple(each.name for each in before.departments)
    assert "กองคลัง" in spare
    changed = set_office(office_file, write(tmp_path, WHOLE))
    assert changed == office_file.office()
    kept = next(each for each in changed.departments if each.name == "กองคลัง")
    assert kept.id == next(each.id for each in before.departments if each.name == "กองคลัง")
    assert [each.name for each in changed.departments] == ["กองคลัง", "กองใหม่"]
    assert changed.departments[1].start == date(2024, 10, 1)
    assert changed.signatory(date(2025, 4, 1)).lines()[1].startswith("ปฏิบัติหน้าที่")
    assert changed.scores[2566].total == 9672
    assert changed.fact("limit", "gift-section-128", date(2031, 1, 1)).title == "วงเงินใหม่"
    assert changed.fact("limit", "gift-section-128", date(2025, 1, 1)).title != "วงเงินใหม่"
    told = json.loads(json.dumps(office_json(changed)))
    assert told["eit_link"] == {"2566": "https://itas.nacc.go.th/go/eit/abc123"}
    assert told["scores"]["2566"]["total"] == "96.72"
    assert told["signatories"][0]["to"] == "2025-03-27"
    again = tomllib.loads(office_toml(changed))
    assert again["signatories"][1]["from"] == date(2025, 3, 28)
    assert read_office_toml(write(tmp_path, office_toml(changed)), changed) == changed


def test_what_is_not_named_stays(office_file: OfficeFile, tmp_path: Path) -> None:
    before = office_file.office()
    changed = set_office(office_file, write(tmp_path, 'website = "www.exam\\u200bple.go.th\\u0000"'))
    assert changed.website == "www.example.go.th"
    assert (changed.name, changed.signatories, changed.facts) == (before.name, before.signatories, before.facts)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("colour = 1", "unknown-key"),
        ("name = 1", "wrong-value"),
        ('name = " \\u200b"', "name-missing"),
        (f'name = "{"ก" * 1_001}"', "too-long"),
        ('emblem = "a\\u0000.png"', "wrong-value"),
        ('preprinted_paper = "yes"', "wrong-value"),
        ('departments = "กองคลัง"', "wrong-value"),
        ('departments = ["ก", "ก"]', "wrong-value"),
        ("departments = [1]", "wrong-value"),
        ('signatories = ["ก"]', "wrong-value"),
        ('[[signatories]]\nname = "ก"', "wrong-value"),
        ('[[signatories]]\nname = "ก"\nposition = "ข"', "wrong-value"),
        ('[[signatories]]\nname = "ก"\nposition = "ข"\nfrom = 2023-01-02\nto = 2023-01-01', "dates-reversed"),
        ('eit_link = "x"', "wrong-value"),
        ('[eit_link]\n2023 = "https://itas.nacc.go.th/go/eit/abc123"', "wrong-value"),
        ('[eit_link]\n2566 = "https://itas.nacc.go.th/go/iit/abc123"', "staff-link"),
        ('[eit_link]\n2566 = "https://example.com/go/eit/abc123"', "eit-link"),
        ("scores = 1", "wrong-value"),
        ("[scores.2566]\niit = 1", "wrong-value"),
        ("[scores.2566]\niit = inf\neit = 1\noit = 1\ntotal = 1", "wrong-value"),
        ("[scores.2566]\niit = 101\neit = 1\noit = 1\ntotal = 1", "wrong-value"),
        ("[scores.99999999999999999999]\niit = 1\neit = 1\noit = 1\ntotal = 1", "wrong-value"),
        ('[eit_link]\n"²" = "x"', "wrong-value"),
        ('[[signatories]]\nname = "ก"\nposition = "ข"\nfrom = 2566-10-01', "wrong-value"),
        ('[[facts]]\ntopic = "a"\nkey = "a"\ntitle = "b"\namount = 99999999999999999999', "wrong-value"),
        ('[[facts]]\ntopic = "a"\nkey = "a"\ntitle = "b"\nposition = []', "wrong-value"),
        ('[[facts]]\ntopic = "limit"', "wrong-value"),
        ('[[facts]]\ntopic = "limit"\nkey = "a"\ntitle = "b"\namount = "5"', "wrong-value"),
        ('names = "ก"', "wrong-value"),
        ('emblem = "office.toml"', "emblem"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_changes(
    office_file: OfficeFile, tmp_path: Path, text: str, code: str
) -> None:
    before = office_file.office()
    with pytest.raises(Refused) as refused:
        set_office(office_file, write(tmp_path, text))
    assert refused.value.code == code
    assert office_file.office() == before


def test_services_nobody_touched_move_or_leave_with_their_department(tmp_path: Path) -> None:
    departments = tuple(Department(0, name) for name in ("สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง", "กองการศึกษา"))
    office_file = start_office(
        tmp_path / "office.khoktoom", Office("ก", departments=departments, facts=default_facts())
    )
    services = register("service-catalogue")
    by_department = Counter(each.department_id for each in list_records(office_file, services).records)
    changed = set_office(office_file, write(tmp_path, 'departments = ["กองคลัง", "กองช่างและผังเมือง"]'))
    assert [each.name for each in changed.departments] == ["กองคลัง", "กองช่างและผังเมือง"]
    left = Counter(each.department_id for each in list_records(office_file, services).records)
    money, works = (each.id for each in changed.departments)
    assert left == {money: by_department[2], works: by_department[3]}
    save(office_file, services, replace(list_records(office_file, services).records[0], note="แก้แล้ว"))
    with pytest.raises(Refused) as refused:
        set_office(office_file, write(tmp_path, "departments = []"))
    assert refused.value.code == "department-in-use"
    assert office_file.office() == changed
    close_office(office_file)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    office = Office("ก")
    for content, code in (
        (b"name = ", "broken-file"),
        (b"a = " + b"[" * 3_000, "broken-file"),
        (b'name = "\xff"', "unreadable"),
        (b'emblem = "no.png"', "file-missing"),
    ):
        path = tmp_path / "office.toml"
        path.write_bytes(content)
        with pytest.raises(Trouble) as trouble:
            read_office_toml(path, office)
        assert trouble.value.code == code
    with pytest.raises(Trouble) as trouble:
        read_office_toml(tmp_path / "none.toml", office)
    assert trouble.value.code == "file-missing"


def test_an_emblem_beside_the_file(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n"
    (tmp_path / "emblem.png").write_bytes(picture)
    office = read_office_toml(write(tmp_path, 'emblem = "emblem.png"'), Office("ก"))
    assert office.emblem == picture
    assert read_office_toml(write(tmp_path, 'emblem = ""'), office).emblem is None
    removed = read_office_toml(
        write(tmp_path, '[eit_link]\n2566 = ""'), Office("ก", eit_links={2566: "https://itas.nacc.go.th/go/eit/abc123"})
    )
    assert removed.eit_links == {}
