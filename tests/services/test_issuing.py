"""Issued papers: frozen for good, numbered once, corrected or cancelled, compared with the registers."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import blocks
from khoktoom_desktop.domain.trouble import Misuse, Refused, Trouble
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import issuing, records
from khoktoom_desktop.services.check import check
from khoktoom_desktop.services.issued_check import issued_problems
from khoktoom_desktop.services.issuing import cancel, issue, issued, reissue, reprint, what_changed
from khoktoom_desktop.services.numbering import following_number
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.papers import PrintOptions, make
from khoktoom_desktop.storage.history import HistoryEntry, changes_of
from khoktoom_desktop.storage.issued import IssuedPaper
from khoktoom_desktop.storage.office import read_office, write_office

QUARTER = PrintOptions(Period(2566, quarter=2))
DAY, LATER = date(2023, 4, 10), date(2023, 5, 2)
GIFTS, PURCHASES = register("gifts"), register("procurement-results")
WINNERS, REPORT, POLICY = paper("winners-notice"), paper("gift-report"), paper("no-gift-policy")


@pytest.fixture
def sample(tmp_path: Path, sample_path: Path) -> Iterator[OfficeFile]:
    """Open a copy of the sample office."""
    path = tmp_path / "ตัวอย่าง.khoktoom"
    shutil.copyfile(sample_path, path)
    opened = open_office(path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


def refused(call: object, *arguments: object, **named: object) -> Refused:
    with pytest.raises(Refused) as found:
        call(*arguments, **named)
    assert "{" not in str(found.value.message) + str(found.value.next)
    return found.value


def dearer(sample: OfficeFile) -> None:
    """Make one purchase of the quarter dearer by 100 baht."""
    bought = records.list_records(sample, PURCHASES, period=QUARTER.period).records
    one = next(each for each in bought if getattr(each, "agreed", None))
    records.save(sample, PURCHASES, replace(one, agreed=one.agreed + 100_00, budget=one.budget + 100_00))


def disagreements(sample: OfficeFile) -> list[str]:
    """Return what the check of a file tells of papers alone; the rest of it takes long."""
    with sample.reading() as session:
        problems = list(issued_problems(session))
    assert not blocks(problems)
    return [str(each) for each in problems if each.code == "issued-disagrees"]


def test_an_issued_paper_is_the_printed_one_for_good(sample: OfficeFile) -> None:
    printed = make(sample, WINNERS, replace(QUARTER, day=DAY))
    made = issue(sample, WINNERS, QUARTER, DAY, "๑๒/๒๕๖๖")
    assert made.uid is not None
    assert reprint(sample, made.uid) == printed
    assert (made.sha256, made.size) == (hashlib.sha256(printed).hexdigest(), len(printed))
    assert (made.series, made.number_key, made.number_year, made.edition) == ("ประกาศ", "12", 2566, 1)
    assert made.title.endswith("ไตรมาสที่ 2 ประจำปีงบประมาณ พ.ศ. 2566")
    assert made.signatory == sample.office().signatory(DAY).name
    assert json.loads(made.signatory_lines) == list(sample.office().signatory(DAY).lines())
    assert len(made.face) == 64
    assert json.loads(made.figures)["figures"]["count"] == 25
    # Neither another signatory, nor another record, nor another day changes what was issued.
    dearer(sample)
    with sample.writing() as session:
        write_office(session, replace(read_office(session), signatories=()))
    assert reprint(sample, made.uid) == printed
    assert [each.uid for each in issued(sample, Period(2566))] == [made.uid]
    assert issued(sample, Period(2566, quarter=1)) == ()
    assert issued(sample, Period(2566, month=1)) == ()


def test_issuing_is_one_entry_of_the_history_without_the_bytes(sample: OfficeFile) -> None:
    made = issue(sample, WINNERS, QUARTER, DAY, "12")
    with sample.reading() as session:
        entries = changes_of(session, made.uid or "")
    assert [each.action for each in entries] == ["insert"]
    after = json.loads(entries[0].after or "")
    assert after["sha256"] == made.sha256
    assert not {"file", "figures"} & set(after)


def test_nothing_is_kept_of_what_is_refused(sample: OfficeFile) -> None:
    with sample.reading() as session:
        before = session.query(HistoryEntry).count()
    assert refused(issue, sample, WINNERS, QUARTER, date(2001, 1, 1), "1").code == "no-signatory"
    assert refused(issue, sample, WINNERS, QUARTER, DAY, " ").code == "number-missing"
    assert refused(issue, sample, WINNERS, QUARTER, DAY, "12/2565").code == "number-year"
    empty = replace(QUARTER, period=Period(2560, quarter=1))
    assert refused(issue, sample, REPORT, empty, DAY, "").code == "paper-incomplete"
    with pytest.raises(Misuse, match="ร่าง"):
        issue(sample, WINNERS, replace(QUARTER, draft=True), DAY, "12")
    with pytest.raises(Misuse):
        issue(sample, WINNERS, replace(QUARTER, period=Period(2566)), DAY, "12")
    assert issued(sample) == ()
    with sample.reading() as session:
        assert session.query(HistoryEntry).count() == before


def test_a_number_is_given_once_in_its_series_and_year(sample: OfficeFile) -> None:
    first = issue(sample, WINNERS, QUARTER, DAY, "012")
    again = refused(issue, sample, POLICY, PrintOptions(Period(2566)), DAY, "๑๒/๒๕๖๖")
    assert again.code == "number-given"
    assert first.title in str(again.message)
    assert "10 เม.ย. 66" in str(again.message)
    # The calendar year counts, not the fiscal one; a paper that is no notice has numbers of its own.
    issue(sample, WINNERS, replace(QUARTER, period=Period(2566, quarter=1)), date(2022, 12, 31), "12")
    issue(sample, REPORT, QUARTER, DAY, "12")
    issue(sample, REPORT, replace(QUARTER, period=Period(2566, quarter=3)), date(2023, 7, 5), "")
    cancel(sample, first.uid or "", "ลงวันที่ผิด", LATER)
    assert refused(issue, sample, WINNERS, QUARTER, DAY, "12").code == "number-given"
    assert issue(sample, WINNERS, QUARTER, DAY, "13").edition == 1


def test_one_paper_in_two_formats_bears_one_number(sample: OfficeFile) -> None:
    issue(sample, REPORT, QUARTER, DAY, "7")
    book = issue(sample, REPORT, QUARTER, DAY, "7", format="xlsx")
    assert reprint(sample, book.uid or "").startswith(b"PK")
    assert book.face == ""
    assert refused(issue, sample, REPORT, QUARTER, DAY, "8").code == "already-issued"


def test_a_correction_is_a_new_edition_with_what_changed(sample: OfficeFile) -> None:
    first = issue(sample, WINNERS, QUARTER, DAY, "12")
    kept = reprint(sample, first.uid or "")
    dearer(sample)
    corrected = reissue(sample, first.uid or "", LATER)
    assert (corrected.paper.edition, corrected.paper.supersedes, corrected.paper.number) == (2, first.uid, "12")
    told = [str(each) for each in corrected.what_changed]
    assert any(line.startswith("ราคาที่ตกลง เดิม ") for line in told)
    assert any(line.startswith("แก้ไขรายการ “") for line in told)
    assert not any("{" in line for line in told)
    assert what_changed(sample, corrected.paper.uid or "") == corrected.what_changed
    assert what_changed(sample, first.uid or "") == ()
    assert reprint(sample, first.uid or "") == kept != reprint(sample, corrected.paper.uid or "")
    assert refused(reissue, sample, first.uid, LATER).code == "not-standing"
    assert refused(cancel, sample, first.uid, "เหตุ").code == "not-standing"
    with_number = reissue(sample, corrected.paper.uid or "", LATER, "20/2566")
    assert (with_number.paper.number_key, with_number.what_changed) == ("20", ())


def test_cancelling_needs_a_reason_and_is_done_once(sample: OfficeFile) -> None:
    made = issue(sample, POLICY, PrintOptions(Period(2566)), DAY, "3")
    assert refused(cancel, sample, made.uid, " ").code == "reason-missing"
    gone = cancel(sample, made.uid or "", "ลงวันที่ผิด", LATER)
    assert (gone.state, gone.reason, gone.cancelled_on) == ("cancelled", "ลงวันที่ผิด", LATER)
    assert refused(cancel, sample, made.uid, "ซ้ำ").code == "not-standing"
    assert reprint(sample, made.uid or "").startswith(b"%PDF")
    assert refused(cancel, sample, "ไม่มี", "เหตุ").code == "unknown-issued"


@pytest.mark.untraced
def test_check_tells_what_the_registers_no_longer_say(sample: OfficeFile) -> None:
    made = issue(sample, WINNERS, QUARTER, DAY, "12")
    issue(sample, POLICY, PrintOptions(Period(2566)), DAY, "13")
    assert disagreements(sample) == []
    dearer(sample)
    report = check(sample)
    assert report.ok
    told = [str(each) for each in report.problems if each.code == "issued-disagrees"]
    assert told == disagreements(sample)
    assert any("เลขที่ 12 ลงวันที่ 10 เม.ย. 66 ไม่ตรงกับทะเบียนแล้ว: ราคาที่ตกลง เดิม " in line for line in told)
    assert all("No Gift" not in line for line in told)
    reissue(sample, made.uid or "", LATER)
    assert disagreements(sample) == []
    bought = [each.uid or "" for each in records.list_records(sample, PURCHASES, period=QUARTER.period).records]
    records.delete(sample, PURCHASES, bought[:8])
    told = disagreements(sample)
    assert len(told) == 6
    assert "ยังต่างจากทะเบียนอีก" in told[-1]


@pytest.mark.untraced
def test_a_paper_of_one_record_is_compared_with_the_record(sample: OfficeFile) -> None:
    gift = records.list_records(sample, GIFTS).records[0]
    form = paper("gift-form")
    made = issue(sample, form, PrintOptions(record=gift.uid), DAY, "")
    assert ": " in made.title
    records.save(sample, GIFTS, replace(gift, note="ภายใน"))
    assert disagreements(sample) == []
    records.save(sample, GIFTS, replace(records.get(sample, GIFTS, gift.uid or ""), occasion="วันสงกรานต์"))
    assert any("โอกาส เดิม" in line and "เป็น วันสงกรานต์" in line for line in disagreements(sample))
    records.delete(sample, GIFTS, [gift.uid or ""])
    assert ["ถูกลบแล้ว" in line for line in disagreements(sample)] == [True]


@pytest.mark.untraced
def test_a_paper_of_no_register_is_compared_with_the_offices_facts(sample: OfficeFile) -> None:
    poster = paper("eit-poster")
    issue(sample, poster, PrintOptions(Period(2566)), DAY, "", format="png")
    with sample.writing() as session:
        office = read_office(session)
        write_office(session, replace(office, eit_links={2566: "https://itas.nacc.go.th/go/eit/zzz999"}))
    assert any("zzz999" in line for line in disagreements(sample))
    with sample.writing() as session:
        office = read_office(session)
        write_office(session, replace(office, facts=tuple(each for each in office.facts if each.topic != "phrase")))
    assert ["เทียบกับทะเบียนไม่ได้" in line for line in disagreements(sample)] == [True]


@pytest.mark.untraced
def test_a_damaged_file_is_not_reprinted_and_named_by_the_check(sample: OfficeFile) -> None:
    made = issue(sample, WINNERS, QUARTER, DAY, "12")
    with closing(sqlite3.connect(sample.path)) as connection:
        connection.execute("UPDATE issued_paper SET file = x'00'")
        connection.commit()
    with pytest.raises(Trouble) as damaged:
        reprint(sample, made.uid or "")
    assert damaged.value.code == "issued-damaged"
    report = check(sample)
    assert not report.ok
    assert "issued-damaged" in [each.code for each in report.problems]


def test_a_paper_is_found_by_its_number_or_uid(sample: OfficeFile, tmp_path: Path) -> None:
    made = issue(sample, WINNERS, QUARTER, DAY, "12")
    assert issuing.find_issued(sample, "๑๒/๒๕๖๖").uid == made.uid
    assert issuing.find_issued(sample, made.uid or "").number == "12"
    assert refused(issuing.find_issued, sample, "99").code == "unknown-issued"
    assert refused(issuing.find_issued, sample, "").code == "unknown-issued"
    issue(sample, REPORT, QUARTER, DAY, "12")
    ambiguous = refused(issuing.find_issued, sample, "12")
    assert ambiguous.code == "number-ambiguous"
    assert made.title in str(ambiguous.message)
    to = tmp_path / "ประกาศ.pdf"
    assert issuing.reprint_to(sample, made.uid or "", to).read_bytes() == reprint(sample, made.uid or "")


def test_a_list_of_papers_reads_neither_files_nor_figures(sample: OfficeFile) -> None:
    issue(sample, WINNERS, QUARTER, DAY, "12")
    one = issued(sample)[0]
    assert not {"file", "figures"} & set(vars(one))
    assert isinstance(one, IssuedPaper)
    assert "file=" not in repr(one)
    assert issuing.standing_uids(sample) == {one.uid}


def test_the_following_number_is_offered_by_the_year_of_its_series(sample: OfficeFile) -> None:
    assert following_number(sample, WINNERS, DAY) == ("ประกาศ", "")
    issue(sample, WINNERS, QUARTER, DAY, "ก.9")
    issue(sample, POLICY, PrintOptions(Period(2566)), DAY, "9")
    assert following_number(sample, WINNERS, DAY) == ("ประกาศ", "10/2566")
    assert following_number(sample, REPORT, DAY) == ("", "")
    with sample.writing() as session:
        office = read_office(session)
        facts = (replace(each, amount=1) if each.topic == "number-series" else each for each in office.facts)
        write_office(session, replace(office, facts=tuple(facts)))
    assert following_number(sample, WINNERS, date(2022, 10, 3)) == ("ประกาศ", "10/2566")
    assert following_number(sample, WINNERS, date(2023, 10, 3)) == ("ประกาศ", "")
