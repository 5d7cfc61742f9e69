"""The customs of official papers: emblem or its space, digits, names that are never cut, empty lines to sign."""

from dataclasses import replace
from datetime import date

from khoktoom_desktop.domain.office import Office, Signatory
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import Emblem, EmblemSpace, PageNumbers, Signatures, Text
from khoktoom_desktop.paper.official import notice_end, notice_head, notice_setup, report_setup, signers_of

OFFICE = Office("เทศบาลตำบลตัวอย่าง", names=("บ้านตัวอย่าง",), sample=True)
REQUEST = PaperRequest(OFFICE, date(2023, 1, 3))
MAYOR = Signatory("นาย ก & ข", "นายก", date(2020, 1, 1), acting="รักษาราชการแทน")


def test_a_notice_has_the_emblem_that_the_office_has() -> None:
    assert notice_setup(REQUEST, "x").emblem is Emblem.NONE
    assert notice_setup(replace(REQUEST, office=replace(OFFICE, emblem=b"x")), "x").emblem is Emblem.PICTURE
    printed = replace(OFFICE, emblem=b"x", preprinted_paper=True)
    assert notice_setup(replace(REQUEST, office=printed), "x").emblem is Emblem.PREPRINTED


def test_digits_are_thai_on_notices_and_arabic_on_reports_unless_asked() -> None:
    for asked, notice, report in ((None, True, False), (True, True, True), (False, False, False)):
        request = replace(REQUEST, thai_digits=asked)
        assert notice_setup(request, "x").thai_digits is notice
        assert report_setup(request, "x").thai_digits is report


def test_setups_carry_office_day_names_and_watermark() -> None:
    setup = report_setup(REQUEST, "รายงาน")
    assert (setup.title, setup.author, setup.day) == ("รายงาน", OFFICE.name, REQUEST.day)
    assert (setup.landscape, setup.page_numbers, setup.watermark) == (True, PageNumbers.SHEET, "ตัวอย่าง")
    assert setup.names == ("เทศบาลตำบลตัวอย่าง", "บ้านตัวอย่าง")
    for of in (notice_setup, report_setup):
        assert of(REQUEST, "รายงาน", {"ร้านตัวอย่าง"}).names[-1] == "ร้านตัวอย่าง"
    assert not report_setup(REQUEST, "รายงาน", landscape=False).landscape


def test_a_notice_begins_with_the_emblem_and_ends_with_day_and_signature() -> None:
    emblem, head, subject, more, _ = notice_head("เทศบาล", "เรื่องหนึ่ง", more=("ปี ๒๕๖๖",))
    assert isinstance(emblem, EmblemSpace)
    assert [block.text for block in (head, subject, more) if isinstance(block, Text)] == [
        "ประกาศเทศบาล",
        "เรื่อง เรื่องหนึ่ง",
        "ปี ๒๕๖๖",
    ]
    closing, written, signature = notice_end(REQUEST.day, MAYOR, "จึงประกาศ")
    assert isinstance(closing, Text)
    assert isinstance(written, Text)
    assert written.text == "ประกาศ ณ วันที่ 3 มกราคม พ.ศ. 2566"
    assert isinstance(signature, Signatures)
    assert signature.signers[0].name == "นาย ก &amp; ข"
    assert signature.signers[0].position == ("นายก", "รักษาราชการแทน")
    assert len(notice_end(REQUEST.day, MAYOR)) == 2


def test_nobody_in_a_role_leaves_a_line_to_fill_in() -> None:
    (empty,) = signers_of((), "ผู้รายงาน", "ตำแหน่ง")
    assert (empty.name, empty.position, empty.label) == ("", ("ตำแหน่ง",), "ผู้รายงาน")
    assert signers_of((), "ผู้รายงาน")[0].position == ()
    assert [signer.label for signer in signers_of((MAYOR, MAYOR), "ผู้ตรวจ")] == ["ผู้ตรวจ", "ผู้ตรวจ"]
