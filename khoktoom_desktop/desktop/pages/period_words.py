"""A period in the few words that fit above a list."""

from khoktoom_desktop.domain.period import BUDDHIST_ERA, SHORT_MONTHS, Period


def period_words(period: Period) -> str:
    """Name a period briefly, such as ``ไตรมาส 3/2568``, ``พ.ค. 2568``, ``ปีงบประมาณ 2568``."""
    if period.year is None:
        return "ทุกปี"
    if period.quarter is not None:
        return f"ไตรมาส {period.quarter}/{period.year}"
    if period.half is not None:
        return f"ครึ่งปี{('แรก', 'หลัง')[period.half - 1]} {period.year}"
    if period.month is not None:
        return f"{SHORT_MONTHS[period.month - 1]} {period.months()[0][0] + BUDDHIST_ERA}"
    return f"ปีงบประมาณ {period.year}"
