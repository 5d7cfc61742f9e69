"""Where a line may end: the hand-checked sentences, and what no line may begin or end with."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khoktoom_desktop.thai.breaks import BreakUnit, break_units, clusters
from khoktoom_desktop.thai.words import Segmenter

LINES = (Path(__file__).parent / "data" / "thai_line_breaks.txt").read_text(encoding="utf-8").splitlines()
HARD_WORDS = (Path(__file__).parent / "data" / "thai_hard_words.txt").read_text(encoding="utf-8").split()
SEGMENTER = Segmenter(("โคกตูม",))
NEVER_FIRST = tuple("ๆฯ)”\u0e30\u0e31\u0e32\u0e33\u0e34\u0e48")
NEVER_LAST = tuple("เแโใไ(“")


def marked(text):
    """Write the units of a text: ``|`` where a line may end, ``_`` for spaces, ``~`` for spaces that hold."""
    units = break_units(text, SEGMENTER)
    shown = "".join(
        unit.text + ("_|" if unit.may_break else "~") * bool(unit.spaces) + "|" * (unit.may_break and not unit.spaces)
        for unit in units
    )
    return shown.removesuffix("|")


def breaks(text):
    """Return the places of a text where a line may begin, spaces before it passed."""
    places, at = set(), 0
    for unit in break_units(text, SEGMENTER)[:-1]:
        at += len(unit.text) + unit.spaces
        if unit.may_break:
            places.add(at)
    return places


def checked(line):
    """Return a hand-checked sentence, the places where a break is wanted, and where it is tolerated."""
    text, wanted, tolerated = "", set(), set()
    for character in line:
        if character == "|":
            wanted.add(len(text))
        elif character == "~":
            tolerated.add(len(text))
        else:
            text += character
    return text, wanted, tolerated


def test_no_word_of_the_checked_sentences_is_cut():
    wrong = []
    for line in LINES:
        text, wanted, tolerated = checked(line)
        wrong += [f"{text[:at]}|{text[at:]}" for at in breaks(text) - wanted - tolerated]
    assert wrong == []


def test_most_of_the_wanted_breaks_are_found():
    wanted = found = 0
    for line in LINES:
        text, places, _ = checked(line)
        places = {at for at in places if text[at] != " "}
        wanted += len(places)
        found += len(places & breaks(text))
    assert found / wanted > 0.8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ประกาศ ณ เทศบาล", "ประกาศ_|ณ~เทศบาล"),
        ("มามีส่วนร่วมกับเบี้ยยังชีพ", "มา|มีส่วนร่วม|กับ|เบี้ยยังชีพ"),
        ("ต่าง ๆ ให้เป็น", "ต่าง~ๆ_|ให้|เป็น"),
        ("ฯลฯ และอื่นๆ", "ฯลฯ_|และ|อื่นๆ"),
        ("การประเมินฯ จาก", "การประเมินฯ_|จาก"),
        ("ปี พ.ศ. ๒๕๖๖ นี้", "ปี_|พ.ศ.~๒๕๖๖_|นี้"),
        ("พ.ศ.๒๕๖๖", "พ.ศ.๒๕๖๖"),
        ("ตามมาตรา ๕๐ วรรค", "ตาม|มาตรา~๕๐_|วรรค"),
        ("จำนวน ๔๙ รายการ โดย", "จำนวน~๔๙~รายการ_|โดย"),
        ("๔๙รายการ", "๔๙รายการ"),
        ("รับ ๑ กระเช้า ไว้", "รับ_|๑~กระเช้า_|ไว้"),
        ("แผนประจำปีงบประมาณ", "แผน|ประจำปีงบประมาณ"),
        ("เงิน ๗,๐๓๒,๙๘๖.๐๐ บาท", "เงิน_|๗,๐๓๒,๙๘๖.๐๐~บาท"),
        ("เวลา ๐๘.๓๐ น. ถึง", "เวลา~๐๘.๓๐~น._|ถึง"),
        ("หมายเลข 3017 หมู่ที่ 3 ตำบล", "หมายเลข~3017_|หมู่ที่~3_|ตำบล"),
        ("ถนน ค.ส.ล.บริเวณ", "ถนน_|ค.ส.ล.|บริเวณ"),
        ("ก่อน/หลัง", "ก่อน/|หลัง"),
        ("ที่ 0405.4/ว 62", "ที่~0405.4/ว~62"),
        ("ดู www.khoktoom.go.th/ita", "ดู_|www.khoktoom.go.th/ita"),
        ("12/2568 ลง", "12/2568_|ลง"),
        ("วันที่ ๑๐ ตุลาคม พ.ศ. ๒๕๖๕", "วันที่~๑๐~ตุลาคม_|พ.ศ.~๒๕๖๕"),
        ("5 พ.ย. 67", "5~พ.ย.~67"),
        ("เลขที่ 2/2566 ลงวันที่ 20 กุมภาพันธ์ 2566", "เลขที่~2/2566_|ลงวันที่~20~กุมภาพันธ์~2566"),
        ("โทร. 0 3670 1234 ต่อ 5", "โทร.~0~3670~1234_|ต่อ_|5"),
        ("๑. การเปิดเผย", "๑.~การเปิดเผย"),
        ("สขร. 1", "สขร.~1"),
        ("ตุลาคม – มีนาคม", "ตุลาคม~–_|มีนาคม"),
        ("- ข้อ", "-~ข้อ"),
        ("รับ-ส่งนักเรียน", "รับ-ส่ง|นักเรียน"),
        ("(e-bidding) ประกาศ", "(e-bidding)_|ประกาศ"),
        ("“สุจริต”ครับ", "“สุจริต”|ครับ"),
        ('ว่า "สุจริต" ครับ', 'ว่า_|"สุจริต"_|ครับ'),
        ('กอง "ช่าง"คลัง', 'กอง_|"ช่าง"|คลัง'),
        ('("กอง")', '("กอง")'),
        ("กองคลัง(เงิน)", "กอง|คลัง|(เงิน)"),
        ("50 %", "50~%"),
        ("$ 5", "$~5"),
        ("นายอุดม", "นายอุดม"),
        ("ก\u00a0ข ค", "ก~ข_|ค"),
        ("กอง\u200bคลังช่าง", "กอง|คลัง|ช่าง"),
        ("กอง\u200bๆ", "กองๆ"),
        (" กอง", "~กอง"),
        ("a, b", "a,_|b"),
        ("a/b", "a/|b"),
        ("/ก", "/ก"),
        ("ผอ.กองช่าง", "ผอ.|กอง|ช่าง"),
        ("ดร.สมศักดิ์", "ดร.สม|ศักดิ์"),
        ("ก.ab", "ก.ab"),
        ("ผ่านITAของ", "ผ่าน|ITA|ของ"),
        ("•ข้อความ", "•ข้อความ"),
        ("", ""),
    ],
)
def test_the_rules_of_the_line(text, expected):
    assert marked(text) == expected


def test_parts_of_an_abbreviation_hold_together_however_the_words_are_cut():
    class Cut:
        def __init__(self, *words):
            self.cut = words

        def words(self, text):
            return self.cut

    assert break_units("ค.ส.ล.ก", Cut("ค.", "ส", ".", "ล.", "กอง"))[0].text == "ค.ส.ล."
    assert break_units("ค.สก", Cut("ค.", "ส", "กอง"))[0].text == "ค."
    assert break_units("ค.ส", Cut("ค.", "ส")) == (BreakUnit("ค.", 0, True), BreakUnit("ส", 0, True))


def test_a_lone_consonant_stays_with_the_word_before_it():
    class Cut:
        def words(self, text):
            return ("ฮิ", "ล", "ณ", "ที่")

    assert [unit.text for unit in break_units("ฮิลณที่", Cut())] == ["ฮิล", "ณ", "ที่"]


TEXT = st.text(alphabet='กขตมโเแไใ\u0e30\u0e32\u0e33\u0e34\u0e35\u0e48\u0e49ๆฯ .()“”"/-–12๓%ab', max_size=30)


@pytest.mark.untraced
@given(st.one_of(TEXT, st.lists(st.sampled_from(HARD_WORDS + ["พ.ศ.", "๒๕๖๖", "(", ")", " ", "ๆ"])).map("".join)))
@settings(max_examples=400)
def test_units_are_the_text_and_no_line_begins_or_ends_wrongly(text):
    units = break_units(text, SEGMENTER)
    assert "".join(unit.text + " " * unit.spaces for unit in units) == text
    for unit, following in zip(units, units[1:], strict=False):
        assert unit.may_break or unit.spaces
        if unit.may_break:
            assert not following.text.startswith(NEVER_FIRST)
            assert not unit.text.endswith(NEVER_LAST)
    assert all(unit.may_break for unit in units[-1:])


def wrapped(text, width):
    """Return the lines of a text of so many characters, each as full as its breaks allow."""
    lines, line, held = [], "", ""
    for unit in break_units(text, SEGMENTER):
        held += unit.text + " " * unit.spaces
        if unit.may_break:
            if line and len(line + held.rstrip()) > width:
                lines.append(line)
                line = ""
            line, held = line + held, ""
    return [*lines, line]


@pytest.mark.parametrize("width", [8, 13, 21, 34])
def test_every_sentence_wraps_at_any_width_without_a_wrong_line(width):
    for sentence in LINES:
        text = checked(sentence)[0]
        lines = wrapped(text, width)
        assert "".join(lines) == text
        assert len(lines) > 1 or len(text) <= 34
        for line in lines:
            assert not line.startswith(NEVER_FIRST)
            assert not line.rstrip().endswith(NEVER_LAST)


def test_words_are_parted_between_clusters_alone():
    assert clusters("น้ำ") == ("น้ำ",)
    assert clusters("เก้าอี้") == ("เก้า", "อี้")
    assert clusters("สำเร็จต่างๆ") == ("สำ", "เร็", "จ", "ต่า", "งๆ")
    assert clusters("กทม.1") == ("ก", "ท", "ม", ".", "1")
    assert clusters("") == ()
    assert all(clusters(word) == tuple(clusters(word)) and "".join(clusters(word)) == word for word in HARD_WORDS)


@given(TEXT)
def test_clusters_are_the_text(text):
    assert "".join(clusters(text)) == text
