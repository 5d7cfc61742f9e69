"""The quarter's pack of the sample office: what is in it, that its files agree, and that it is all or nothing."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from khoktoom_desktop.domain.office import DatedFact
from khoktoom_desktop.domain.pack import PackFile, PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Misuse, Refused, Trouble
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services import exporting, issuing, records
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.packs.catalogue import PACKS, PackKind, pack
from khoktoom_desktop.services.packs.data import COUNTS_ONLY, INSIDE
from khoktoom_desktop.services.packs.making import make_pack
from khoktoom_desktop.services.papers import PrintOptions
from khoktoom_desktop.services.progress import Cancelled, Progress, no_progress

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

Keep = Callable[..., None]
DAY = date(2023, 4, 10)
REQUEST = PackRequest(Period(2566, quarter=2), DAY)
QUARTER = pack("quarter")


def only(*papers: DatedFact) -> tuple[DatedFact, ...]:
    return papers


def due(key: str, kinds: str, amount: int | None = None) -> DatedFact:
    return DatedFact("quarter-paper", key, kinds, amount)


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


@pytest.fixture(scope="module")
def made(sample: OfficeFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    seen: list[tuple[int, int]] = []
    to = tmp_path_factory.mktemp("packs") / "ไตรมาส 2"
    make_pack(sample, QUARTER, REQUEST, to, lambda done, of: seen.append((done, of)))
    shares = [done / of for done, of in seen]
    assert len(seen) > 60
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    return to


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_every_due_paper_stands_in_it_in_every_format(made: Path) -> None:
    names = {path.name for path in (made / "เอกสาร").iterdir()}
    for month in ("01 ม.ค", "02 ก.พ", "03 มี.ค"):
        for ending in ("pdf", "xlsx"):
            assert f"แบบ สขร.1 สรุปผลการจัดซื้อจัดจ้างในรอบเดือน 2566-{month}.{ending}" in names
    for title in ("รายงานสถิติการให้บริการ", "รายงานการรับของขวัญและของกำนัล", "รายงานสถิติเรื่องร้องเรียน"):
        assert {
            f"{title} 2566 {part}.{ending}" for part in ("ไตรมาส 2", "ครึ่งปี 1") for ending in ("pdf", "xlsx")
        } <= names
    assert "ประกาศผลผู้ชนะการจัดซื้อจัดจ้างรายไตรมาส 2566 ไตรมาส 2.pdf" in names
    assert "รายการจัดซื้อจัดจ้างตามแบบ ITA 2566 ไตรมาส 2.xlsx" in names
    assert not any("แผนการจัดซื้อจัดจ้าง" in name or "ประจำปี" in name for name in names)
    assert {path.name for path in made.glob("*.pdf")} == {
        "บันทึกข้อความนำส่งเอกสาร 2566 ไตรมาส 2.pdf",
        "แบบขอเผยแพร่ข้อมูลผ่านเว็บไซต์ 2566 ไตรมาส 2.pdf",
        "รายการตรวจสอบ.pdf",
    }
    assert {path.suffix for path in (made / "แผนภูมิ").iterdir()} == {".png", ".svg"}


def test_what_machines_read_is_the_public_profile_and_says_what_it_means(made: Path, sample: OfficeFile) -> None:
    to = made.parent / "ส่งออก.json"
    for kept in REGISTERS:
        if kept.id in COUNTS_ONLY or not kept.dated:
            continue
        exporting.export(sample, kept, REQUEST.period, to, profile="public")
        expected = [
            {name: value for name, value in each.items() if name not in INSIDE} for each in json.loads(to.read_bytes())
        ]
        assert json.loads((made / "ข้อมูล" / f"{kept.id}.json").read_bytes()) == expected
        assert len(rows(made / "ข้อมูล" / f"{kept.id}.csv")) == len(expected)
    channels = json.loads((made / "ข้อมูล" / "contact-channels.json").read_bytes())
    listed = records.list_records(sample, register("contact-channels")).records
    public = sum(bool(getattr(each, "public", True)) for each in listed)
    assert 0 < len(channels) == public < len(listed)
    entries = json.loads((made / "ข้อมูล" / "พจนานุกรมข้อมูล.json").read_bytes())
    told = {(each["register"], each["field"]) for each in entries}
    for kept in REGISTERS:
        if kept.id not in COUNTS_ONLY:
            assert {(kept.id, column.field) for column in kept.columns()} <= told
    assert len(rows(made / "ข้อมูล" / "พจนานุกรมข้อมูล.csv")) == len(entries)


def test_of_complaints_and_answers_only_the_counts_leave(made: Path, sample: OfficeFile) -> None:
    for name in COUNTS_ONLY:
        kept = register(name)
        listed = records.list_records(sample, kept, period=REQUEST.period).records
        texts = [(made / "ข้อมูล" / f"{name}.{ending}").read_text(encoding="utf-8-sig") for ending in ("csv", "json")]
        for each in listed:
            assert all((each.uid or "-") not in text for text in texts)
    complaints = {each["รายการ"]: each["ค่า"] for each in rows(made / "ข้อมูล" / "complaints.csv")}
    assert complaints["เรื่องทั่วไปทั้งหมด"] == "5"
    assert complaints["ตามเดือน › 2023-01 › รวม"] == "0"


def test_totals_were_read_back_and_are_those_of_the_papers(made: Path) -> None:
    checks = rows(made / "ผลการตรวจยอด.csv")
    assert len(checks) > 70
    winners = [each for each in checks if "ประกาศผลผู้ชนะ" in each["แฟ้ม"]]
    assert {each["ยอด"]: each["ค่า"] for each in winners} == {"จำนวนรายการ": "23", "จำนวนเงินรวม": "1,721,590.00"}
    book = load_workbook(made / "เอกสาร" / "แบบ สขร.1 สรุปผลการจัดซื้อจัดจ้างในรอบเดือน 2566-01 ม.ค.xlsx")
    total = next(row for row in book.active.iter_rows(values_only=True) if str(row[0]).startswith("รวม"))
    january = {each["ยอด"]: each["ค่า"] for each in checks if "2566-01" in each["แฟ้ม"] and ".xlsx" in each["แฟ้ม"]}
    assert (january["จำนวนรายการ"], january["วงเงินรวม"]) == ("8", f"{total[2]:,.2f}")


def test_the_checklist_says_what_lacks_and_the_index_lists_every_file(made: Path) -> None:
    text = "".join(page.extract_text() for page in PdfReader(made / "รายการตรวจสอบ.pdf").pages)
    assert "ยังไม่ได้ออกเอกสาร" in text
    assert len(rows(made / "รายการตรวจสอบ.csv")) == 16
    index = json.loads((made / "ดัชนี.json").read_bytes())
    listed = {each["path"]: each["sha256"] for each in index["files"]}
    found = {path.relative_to(made).as_posix(): path for path in made.rglob("*") if path.is_file()}
    assert set(listed) == set(found) - {"ดัชนี.json"}
    for path, digest in listed.items():
        assert hashlib.sha256(found[path].read_bytes()).hexdigest() == digest
    assert {path.stat().st_mtime for path in found.values()} == {made.stat().st_mtime}


def test_a_quarter_whose_papers_lack_facts_is_refused_with_all_of_them(sample: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        make_pack(sample, QUARTER, PackRequest(Period(2560, quarter=2), DAY), tmp_path / "ชุด")
    assert refused.value.code == "pack-incomplete"
    problems = getattr(refused.value, "problems", ())
    assert any("รายงานสถิติการให้บริการ" in str(each) for each in problems)
    assert any("รายงานการรับของขวัญ" in str(each) for each in problems)
    assert not list(tmp_path.iterdir())


def test_a_period_it_has_not_and_a_folder_that_is_there_are_refused(sample: OfficeFile, tmp_path: Path) -> None:
    for period in (Period(), Period(2566), Period(2566, half=1)):
        with pytest.raises(Misuse):
            make_pack(sample, QUARTER, PackRequest(period, DAY), tmp_path / "ชุด")
    with pytest.raises(Trouble) as taken:
        make_pack(sample, QUARTER, REQUEST, tmp_path)
    assert taken.value.code == "target-exists"
    with pytest.raises(Misuse):
        pack("unheard-of")
    assert [each.id for each in PACKS][:2] == ["quarter", "ita"]


@pytest.fixture
def small(office_file: OfficeFile, keep: Keep) -> OfficeFile:
    """An office that bought one thing in January and declared the other months of the quarter to have none."""
    keep(office_file, lambda fact: fact.topic != "quarter-paper", only(due("skr-1", "month")))
    bought = Purchase(
        title="ซื้อน้ำดื่ม", method="เฉพาะเจาะจง", budget=150_000, agreed=120_050, contract_on=date(2023, 1, 9)
    )
    records.save(office_file, register("procurement-results"), bought)
    for month in (2, 3):
        declare_nil(office_file, "procurement-results", None, Period(2566, month=month), DAY)
    return office_file


def test_a_nil_month_has_its_sentence_and_the_same_office_makes_the_same_pack(
    small: OfficeFile, tmp_path: Path
) -> None:
    to = make_pack(small, QUARTER, REQUEST, tmp_path / "ชุด")
    again = QUARTER.build(small, REQUEST, no_progress)
    assert {each.path: each.content for each in again} == {
        path.relative_to(to).as_posix(): path.read_bytes() for path in to.rglob("*") if path.is_file()
    }
    march = next(each for each in again if "มี.ค.pdf" in each.path)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(march.content)).pages)
    assert "ไม่มีการจัดซื้อจัดจ้าง" in text
    assert not any(each.path.startswith("แผนภูมิ/สถิติ") for each in again)


def test_figures_that_moved_on_since_a_paper_was_issued_refuse_the_pack(small: OfficeFile, tmp_path: Path) -> None:
    january = PrintOptions(Period(2566, month=1))
    frozen = issuing.reprint(small, issuing.issue(small, paper("skr-1"), january, date(2023, 2, 1), "").uid or "")
    to = make_pack(small, QUARTER, REQUEST, tmp_path / "ก่อน")
    name = Path("เอกสาร", "แบบ สขร.1 สรุปผลการจัดซื้อจัดจ้างในรอบเดือน 2566-01 ม.ค.pdf")
    assert (to / name).read_bytes() == frozen
    assert "ออกแล้ว ลงวันที่ 1 ก.พ. 66" in (to / "รายการตรวจสอบ.csv").read_text(encoding="utf-8-sig")

    kept = register("procurement-results")
    (bought,) = records.list_records(small, kept, period=january.period).records
    records.save(small, kept, replace(bought, agreed=100_050))
    with pytest.raises(Refused) as refused:
        make_pack(small, QUARTER, REQUEST, tmp_path / "หลัง")
    assert refused.value.code == "totals-disagree"
    said = str(refused.value)
    assert name.as_posix() in said
    assert "procurement-results.2566-m01.json" in said
    assert "1,200.50" in said
    assert "1,000.50" in said
    assert not (tmp_path / "หลัง").exists()


class Canned(PackKind):
    """A pack of two files that are made already."""

    def build(self, office_file: OfficeFile, request: PackRequest, progress: Progress) -> tuple[PackFile, ...]:
        return PackFile("a/ก.txt", b"1"), PackFile("ข.txt", b"2")


def test_stopping_it_leaves_nothing_wherever_it_is_stopped(small: OfficeFile, tmp_path: Path) -> None:
    into = tmp_path / "into"
    into.mkdir()
    canned = Canned("quarter", "ชุด", ("quarter",), "", "")
    for kind, steps in ((QUARTER, 0), (QUARTER, 5), (canned, 1)):
        left = iter(range(steps))

        def progress(_done: int, _of: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            make_pack(small, kind, REQUEST, into / "หยุด", progress)
        assert not list(into.iterdir())
    with pytest.raises(Trouble) as trouble:
        make_pack(small, canned, REQUEST, into / "ไม่มี" / "ชุด")
    assert trouble.value.code == "no-folder"
    assert make_pack(small, canned, REQUEST, into / "ครบ").joinpath("a", "ก.txt").read_bytes() == b"1"


def test_totals_of_the_yearly_papers_are_read_too(own: OfficeFile, keep: Keep, tmp_path: Path) -> None:
    papers = only(
        due("plan-notice", "year", 4),
        due("procurement-annual-summary", "year"),
        due("gift-report", "half"),
    )
    keep(own, lambda fact: fact.topic != "quarter-paper", papers)
    to = make_pack(own, QUARTER, PackRequest(Period(2566, quarter=4), date(2023, 10, 10)), tmp_path / "ชุด")
    checks = rows(to / "ผลการตรวจยอด.csv")
    said = {(each["แฟ้ม"].split("/")[1].split(" 25")[0], each["ยอด"]): each["ค่า"] for each in checks}
    assert said["ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง", "จำนวนโครงการ"] == "12"
    assert said["รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี", "งบประมาณรวม"] == "17,641,620.00"
    assert int(said["รายงานการรับของขวัญและของกำนัล", "จำนวนครั้ง"]) > 0
