"""The tables, the chart and the sentences of the satisfaction report."""

from decimal import Decimal

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.domain.comparison import Compared
from khoktoom_desktop.domain.money import per_cent
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow, Value
from khoktoom_desktop.registers.satisfaction.questions import SCALE
from khoktoom_desktop.registers.satisfaction.summary import Group, Grouping, Spread, SurveyFigures

HIDDEN = "*"
NONE = "-"
PROFILE = ("sex", "age", "education", "occupation")
"""Groupings that say who answered; the others say where."""


def profile_table(figures: SurveyFigures) -> Table:
    """Return how many respondents there are of each sex, age, education and occupation."""
    columns = (
        TableColumn("ข้อมูลทั่วไป", width=5.0),
        TableColumn("จำนวน (คน)", Kind.INTEGER, 1.5),
        TableColumn("ร้อยละ", Kind.PERCENT, 1.5),
    )
    rows: list[TableRow] = []
    for grouping in figures.groupings:
        if grouping.id in PROFILE and grouping.groups:
            rows.append(TableRow((grouping.title, None, None), RowStyle.SECTION))
            rows += [TableRow(_profile_cells(figures, group)) for group in grouping.groups]
    rows.append(TableRow(("รวม", figures.respondents, _whole(figures)), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title="ข้อมูลทั่วไปของผู้ตอบ")


def question_table(figures: SurveyFigures) -> Table:
    """Return every question under its aspect: how many answered what, mean, deviation, interpretation."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.7, Align.CENTRE),
        TableColumn("ประเด็น", width=6.4),
        *(
            TableColumn(heading, kind, 1.0, group=f"{figures.labels[value]} ({value})", empty=NONE)
            for value in SCALE
            for heading, kind in (("จำนวน", Kind.INTEGER), ("ร้อยละ", Kind.PERCENT))
        ),
        *_measures(),
    )
    rows: list[TableRow] = []
    aspect = None
    for number, (question, spread) in enumerate(figures.questions, start=1):
        if question.aspect != aspect:
            aspect = question.aspect
            rows.append(TableRow((aspect, *(None for _ in columns[1:])), RowStyle.SECTION))
        rows.append(TableRow((number, question.text, *_counts(spread), *_measured(figures, spread))))
    overall = figures.overall
    rows.append(TableRow(("รวมทุกข้อ", None, *_counts(overall), *_measured(figures, overall)), RowStyle.TOTAL, 2))
    return Table(columns, tuple(rows), "ยังไม่มีคำถามในแบบสำรวจ", "ความพึงพอใจรายข้อ")


def aspect_table(figures: SurveyFigures) -> Table:
    """Return the aspects and the whole: answers, mean, deviation, per cent of the highest, interpretation."""
    columns = (TableColumn("ด้าน", width=5.0), TableColumn("คำตอบ", Kind.INTEGER, 1.4), *_measures(level=True))

    def row(title: str, spread: Spread, style: RowStyle = RowStyle.BODY) -> TableRow:
        return TableRow((title, spread.n, *_measured(figures, spread, level=True)), style)

    rows = [row(title, spread) for title, spread in figures.aspects()]
    return Table(columns, (*rows, row("รวม", figures.overall, RowStyle.TOTAL)), title="ความพึงพอใจรายด้าน")


def beside(figures: SurveyFigures, before: SurveyFigures) -> list[Compared]:
    """Return respondents and means, of all questions and of each aspect, with those of the year before."""
    now, then = figures.overall, before.overall
    aspects = dict(before.aspects())
    return [
        Compared("ผู้ตอบ (คน)", before.respondents or None, figures.respondents),
        Compared("ค่าเฉลี่ยโดยรวม", then.mean, now.mean),
        Compared("S.D. โดยรวม", then.deviation, now.deviation, share=False),
        Compared("ร้อยละของคะแนนเต็ม", then.level, now.level, share=False),
        *(
            Compared(f"ค่าเฉลี่ย{title}", aspects[title].mean if title in aspects else None, spread.mean)
            for title, spread in figures.aspects()
        ),
    ]


def group_table(figures: SurveyFigures, grouping: Grouping) -> Table:
    """Return the respondents of each group and how content they are; groups too small are hidden."""
    columns = (
        TableColumn(grouping.title, width=5.0),
        TableColumn("ผู้ตอบ (คน)", Kind.INTEGER, 1.4),
        *_measures(level=True),
    )
    rows = []
    for group in grouping.groups:
        measured = (HIDDEN,) * 4 if group.hidden else _measured(figures, group.spread, level=True)
        rows.append(TableRow((group.title, _respondents(group), *measured)))
    whole = _measured(figures, figures.overall, level=True)
    rows.append(TableRow(("รวม", figures.respondents, *whole), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title=f"ความพึงพอใจจำแนกตาม{grouping.title}")


def groupings_told(figures: SurveyFigures) -> list[Grouping]:
    """Return the groupings that part the respondents at all: those with more than one group."""
    return [grouping for grouping in figures.groupings if len(grouping.groups) > 1]


def aspect_chart(figures: SurveyFigures) -> Chart:
    """Return the means of the aspects as bars; the title says which is highest and which lowest."""
    found = [(title, float(spread.mean)) for title, spread in figures.aspects() if spread.mean is not None]
    labels = tuple(title for title, _ in found)
    values = tuple(mean for _, mean in found)
    title = "ค่าเฉลี่ยความพึงพอใจรายด้าน"
    if len(set(values)) > 1:
        best, worst = max(found, key=lambda each: each[1])[0], min(found, key=lambda each: each[1])[0]
        title = f"{best}ได้ค่าเฉลี่ยสูงสุด {worst}ได้ค่าเฉลี่ยต่ำสุด"
    told = " ".join(f"{name} {mean:.2f}" for name, mean in found)
    return Chart(title, labels, (Series("ค่าเฉลี่ย", values),), "คะแนนเต็ม 5", ChartKind.BARS, f"{title}: {told}")


def finding(figures: SurveyFigures, before: SurveyFigures, office: str) -> str:
    """Say the result in sentences whose every figure is computed."""
    overall = figures.overall
    words = (
        f"{figures.period.title()} มีผู้ตอบแบบสำรวจความพึงพอใจของ{office} จำนวน {figures.respondents:,} คน "
        f"ความพึงพอใจโดยรวมอยู่ในระดับ{overall.band(figures.bands) or NONE} "
        f"(ค่าเฉลี่ย {_written(overall.mean)} S.D. {_written(overall.deviation)}) คิดเป็นร้อยละ {_written(overall.level)}"
    )
    if before.respondents and before.overall.mean is not None:
        words += (
            f" ช่วงเดียวกันของปีก่อนมีผู้ตอบ {before.respondents:,} คน ค่าเฉลี่ย {_written(before.overall.mean)} "
            f"คิดเป็นร้อยละ {_written(before.overall.level)}"
        )
    return words


def notes(figures: SurveyFigures) -> tuple[str, ...]:
    """Return what stands below the tables: how it is computed, and what is not shown."""
    found = [
        "ร้อยละคิดจากผู้ที่ตอบข้อนั้น S.D. เป็นส่วนเบี่ยงเบนมาตรฐานของกลุ่มตัวอย่าง (n−1) แสดง - เมื่อมีคำตอบเดียว",
        "ค่าเฉลี่ยรายด้านและโดยรวมคิดจากทุกคำตอบของด้านนั้นหรือทุกข้อรวมกัน แปลผลจากค่าเฉลี่ยที่ปัดเป็นทศนิยม 2 ตำแหน่ง",
        f"เกณฑ์แปลผล {_bands(figures)}",
    ]
    if any(group.hidden for grouping in figures.groupings for group in grouping.groups):
        found.append(
            f"{HIDDEN} ไม่แสดงผลของกลุ่มที่มีผู้ตอบน้อยกว่า {figures.smallest} คน "
            "และของกลุ่มอื่นเท่าที่ต้องปิดเพื่อไม่ให้คำนวณย้อนกลับถึงคำตอบของบุคคล"
        )
    if len(figures.versions) > 1:
        versions = ", ".join(map(str, figures.versions))
        found.append(f"ในงวดนี้ใช้แบบสำรวจฉบับที่ {versions} แต่ละข้อนับเฉพาะผู้ที่ได้รับคำถามนั้น")
    return tuple(found)


def _bands(figures: SurveyFigures) -> str:
    bands = sorted(figures.bands, key=lambda band: band.lowest)
    tops = [band.lowest - 1 for band in bands[1:]] + [500]
    parts = [
        f"{Decimal(band.lowest) / 100:.2f}–{Decimal(top) / 100:.2f} {band.title}"
        for band, top in zip(bands, tops, strict=True)
    ]
    return " ".join(parts)


def _measures(*, level: bool = False) -> tuple[TableColumn, ...]:
    return (
        TableColumn("ค่าเฉลี่ย", Kind.PERCENT, 1.2, empty=NONE),
        TableColumn("S.D.", Kind.PERCENT, 1.0, empty=NONE),
        *((TableColumn("ร้อยละ", Kind.PERCENT, 1.2, empty=NONE),) if level else ()),
        TableColumn("แปลผล", width=1.6, align=Align.CENTRE, empty=NONE),
    )


def _measured(figures: SurveyFigures, spread: Spread, *, level: bool = False) -> tuple[Value, ...]:
    whole = (spread.level,) if level else ()
    return (spread.mean, spread.deviation, *whole, spread.band(figures.bands) or None)


def _counts(spread: Spread) -> tuple[Value, ...]:
    return tuple(cell for value in SCALE for cell in (spread.counts.get(value, 0), spread.share(value)))


def _profile_cells(figures: SurveyFigures, group: Group) -> tuple[Value, ...]:
    shown = None if group.hidden else per_cent(group.respondents, figures.respondents)
    return (group.title, _respondents(group), HIDDEN if group.hidden else shown)


def _respondents(group: Group) -> Value:
    return HIDDEN if group.hidden else group.respondents


def _whole(figures: SurveyFigures) -> Value:
    return per_cent(figures.respondents, figures.respondents)


def _written(value: Decimal | None) -> str:
    return NONE if value is None else f"{value:.2f}"
