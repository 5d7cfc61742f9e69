"""The pack of an ITA year: folders by its items, issued files as they left, and why an item is missing."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.pack import PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.publication_log.record import Publication
from khoktoom_desktop.services import issuing, records
from khoktoom_desktop.services.attachments import attach_file
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.packs.catalogue import pack
from khoktoom_desktop.services.packs.ita_evidence import reporting_on
from khoktoom_desktop.services.packs.making import make_pack
from khoktoom_desktop.services.papers import PrintOptions

Keep = Callable[..., None]
DAY = date(2023, 10, 10)
ITEMS = ("2567-O9", "2567-O12", "2567-O24", "2568-O11")


def published(office_file: OfficeFile, item: str, place: str = "website", **more: object) -> None:
    entry = Publication(title=f"รายการ {item}", place=place, published_on=DAY, o_code=item, **more)
    records.save(office_file, register("publication-log"), entry)


@pytest.mark.untraced
def test_items_have_folders_issued_bytes_an_index_and_reasons(own: OfficeFile, keep: Keep, tmp_path: Path) -> None:
    keep(own, lambda fact: fact.topic != "o-code" or fact.key in ITEMS, ())
    options = PrintOptions(Period(2566))
    statistics = issuing.issue(own, paper("service-statistics-report"), options, DAY, "")
    report = tmp_path / "รายงาน ประจำปี.pdf"
    report.write_bytes(b"%PDF-1.7 what was published elsewhere")
    for place in ("website", "notice-board"):
        published(own, "2567-O9", place, url="www.example.go.th/o9", file=attach_file(own, report))
    published(own, "2567-O12", url="", issued_uid=statistics.uid)
    to = make_pack(own, pack("ita"), PackRequest(Period(2567), DAY), tmp_path / "ชุด")
    folders = sorted(path.name for path in to.iterdir() if path.is_dir())
    assert [name.partition(" ")[0] for name in folders] == ["O12", "O24", "O9"]

    index = {each["code"]: each for each in json.loads((to / "ดัชนี.json").read_bytes())["items"]}
    assert list(index) == ["O9", "O12", "O24"]
    assert (index["O9"]["missing"], index["O9"]["published"][0]["url"]) == ([], "www.example.go.th/o9")
    (copy,) = index["O9"]["files"]
    assert copy["path"].endswith("/รายงาน ประจำปี.pdf")
    assert (to / copy["path"]).read_bytes() == report.read_bytes()
    frozen, printed = index["O12"]["files"]
    assert (frozen["issued"], printed["issued"]) == (True, False)
    assert (to / frozen["path"]).read_bytes() == issuing.reprint(own, statistics.uid or "")
    assert printed["path"].endswith(".xlsx")
    assert "ยังไม่ได้ออก" in printed["state"]
    assert index["O12"]["missing"] == ["รายการเผยแพร่ “รายการ 2567-O12” ยังไม่มีลิงก์"]
    assert "ยังไม่มีลิงก์" in (to / index["O12"]["folder"] / "ยังขาด.txt").read_text(encoding="utf-8-sig")
    assert "รอ" not in index["O24"]["missing"][0]
    assert index["O24"]["missing"] == ["ยังไม่ได้ออกเอกสารของข้อนี้จากโปรแกรม และยังไม่มีรายการเผยแพร่"]
    table = list(csv.reader(io.StringIO((to / "ดัชนี.csv").read_bytes().decode("utf-8-sig"))))
    assert [row[0] for row in table[1:]] == list(index)
    assert (to / "ดัชนี.pdf").read_bytes().startswith(b"%PDF")


def test_a_year_without_a_list_is_refused_and_a_lacking_fact_is_a_reason(
    own: OfficeFile, keep: Keep, tmp_path: Path
) -> None:
    keep(own, lambda fact: fact.topic != "o-code" or fact.key in ITEMS, ())
    with pytest.raises(Refused) as refused:
        make_pack(own, pack("ita"), PackRequest(Period(2572), DAY), tmp_path / "ไม่มี")
    assert refused.value.code == "no-ita-list"
    assert reporting_on(own.office(), 2568) == 2567
    to = make_pack(own, pack("ita"), PackRequest(Period(2568), DAY), tmp_path / "ชุด")
    (item,) = json.loads((to / "ดัชนี.json").read_bytes())["items"]
    assert item["files"] == []
    assert len(item["missing"]) == 2
    assert "รายงานสถิติการให้บริการ ประจำปีงบประมาณ พ.ศ. 2567" in item["missing"][1]
