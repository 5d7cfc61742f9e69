"""The survey on paper: who answers, the questions of the day with a box for each label, room for a suggestion."""

from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import (
    Blank,
    Block,
    Choice,
    Choices,
    Code,
    FormLine,
    Grid,
    Setting,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.registers.satisfaction.questions import (
    AGE,
    EDUCATION,
    LABEL,
    LINK,
    OCCUPATION,
    POINT,
    SCALE,
    SEX,
    QuestionSet,
)

_SIZE = 13.0
_PROFILE = ((SEX, "เพศ", 3), (AGE, "อายุ", 4), (EDUCATION, "การศึกษา", 3), (OCCUPATION, "อาชีพ", 3))


def online_link(request: PaperRequest) -> str:
    """Return the address of the office's own form on the web on the paper's day; nothing where it has none."""
    links = (fact.title.strip() for fact in request.office.facts_on(LINK, request.day))
    return next((link for link in links if link.startswith(("https://", "http://"))), "")


def form_blocks(asked: QuestionSet, request: PaperRequest) -> tuple[Block, ...]:
    """Return the form."""
    office, day = request.office, request.day
    return (
        Text(plain(phrase(office, "survey-form-title", day)), Setting.CENTRE, 17.0, bold=True, heading=1, keep=True),
        Text(plain(office.name), Setting.CENTRE, bold=True, keep=True),
        Text(plain(phrase(office, "survey-form-guide", day)), size=14.0, space_before=1.5, space_after=1.0),
        *_online(request),
        _part("ตอนที่ 1 ข้อมูลทั่วไป"),
        *_profile(request),
        _part("ตอนที่ 2 ความพึงพอใจ"),
        Grid(question_grid(asked, request), _SIZE),
        _part("ตอนที่ 3 ข้อเสนอแนะ"),
        *(FormLine((Blank(""),), 14.0) for _ in range(2)),
        Space(1.5),
        Text(
            plain(f"{phrase(office, 'survey-form-thanks', day)} (แบบสำรวจฉบับที่ {asked.version})"),
            Setting.CENTRE,
            14.0,
        ),
    )


def question_grid(asked: QuestionSet, request: PaperRequest) -> Table:
    """Return the questions with an empty cell for each label."""
    titles = {fact.key: fact.title for fact in request.office.facts_on(LABEL, request.day)}
    columns = (
        TableColumn("ที่", width=0.7, align=Align.CENTRE),
        TableColumn("ประเด็น", width=5.5),
        *(TableColumn(f"{titles.get(str(value), '')}\n({value})", width=1.5, align=Align.CENTRE) for value in SCALE),
    )
    empty = tuple("" for _ in SCALE)
    rows: list[TableRow] = []
    number = 0
    for aspect, questions in asked.by_aspect():
        rows.append(TableRow((aspect, "", *empty), RowStyle.SECTION))
        for question in questions:
            number += 1
            rows.append(TableRow((str(number), question.text, *empty)))
    return Table(columns, tuple(rows), "ยังไม่มีคำถามในแบบสำรวจ")


def _part(title: str) -> Text:
    return Text(plain(title), size=14.0, bold=True, heading=2, keep=True, space_before=1.5, space_after=0.5)


def _online(request: PaperRequest) -> tuple[Block, ...]:
    link = online_link(request)
    if not link:
        return ()
    return (Code(link, f"ตอบทางโทรศัพท์มือถือได้ โดยสแกนคิวอาร์โค้ดนี้ หรือเปิด<br/>{plain(link)}", 20.0, 14.0),)


def _profile(request: PaperRequest) -> tuple[Block, ...]:
    office, day = request.office, request.day
    blocks: list[Block] = []
    for topic, label, columns in _PROFILE:
        boxes = tuple(Choice(plain(fact.title)) for fact in office.facts_on(topic, day))
        blocks.append(Choices(boxes, columns, label, 14.0))
    points = tuple(Choice(plain(fact.title)) for fact in office.facts_on(POINT, day))
    blocks.append(Choices(points, 2, "จุดบริการ", 14.0))
    blocks.append(FormLine((Blank("งานที่มารับบริการ", "", 2.0), Blank("วันที่")), 14.0))
    return tuple(blocks)
