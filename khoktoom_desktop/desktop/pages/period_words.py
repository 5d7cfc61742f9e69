"""A period in the few words that fit above a list, and its full name as a heading has it."""

from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import BUDDHIST_ERA, MONTHS, SHORT_MONTHS, Period

HALVES = (mark("ครึ่งปีแรก {year}"), mark("ครึ่งปีหลัง {year}"))
_HALF_TITLES = (
    mark("รอบ 6 เดือนแรก (ตุลาคม – มีนาคม) ประจำปีงบประมาณ พ.ศ. {year}"),
    mark("รอบ 6 เดือนหลัง (เมษายน – กันยายน) ประจำปีงบประมาณ พ.ศ. {year}"),
)


def period_words(period: Period) -> str:
    """Name a period briefly, such as ``ไตรมาส 3/2568``, ``พ.ค. 2568``, ``ปีงบประมาณ 2568``."""
    if period.year is None:
        return tr("ทุกปี")
    if period.quarter is not None:
        return tr("ไตรมาส {quarter}/{year}").format(quarter=period.quarter, year=period.year)
    if period.half is not None:
        return tr(HALVES[period.half - 1]).format(year=period.year)
    if period.month is not None:
        return f"{tr(SHORT_MONTHS[period.month - 1])} {_calendar_year(period)}"
    return tr("ปีงบประมาณ {year}").format(year=period.year)


def period_title(period: Period) -> str:
    """Name a period in full, as ``Period.title`` does on papers, in the language of the window."""
    if period.year is None:
        return tr("ทุกปีงบประมาณ")
    if period.quarter is not None:
        return tr("ไตรมาสที่ {quarter} ประจำปีงบประมาณ พ.ศ. {year}").format(quarter=period.quarter, year=period.year)
    if period.half is not None:
        return tr(_HALF_TITLES[period.half - 1]).format(year=period.year)
    if period.month is not None:
        return tr("ประจำเดือน{month} พ.ศ. {year}").format(
            month=tr(MONTHS[period.month - 1]), year=_calendar_year(period)
        )
    return tr("ประจำปีงบประมาณ พ.ศ. {year}").format(year=period.year)


def _calendar_year(period: Period) -> int:
    return period.months()[0][0] + BUDDHIST_ERA
