"""Names of files in a pack: Thai titles that every system takes, and periods short enough for a name."""

import re

from khoktoom_desktop.domain.period import BUDDHIST_ERA, SHORT_MONTHS, Period
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.thai.words import Segmenter

# What no file's name may hold on Windows, and what a folder's name may not end in.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
# Linux takes 255 bytes, which is 85 Thai letters; Windows counts the whole path.
LONGEST = 60


def safe_name(text: str) -> str:
    """Return a text as the name of a file or a folder, cut after a word where it is too long."""
    name = " ".join(_FORBIDDEN.sub(" ", text).split())
    if len(name) > LONGEST:
        kept = ""
        for word in Segmenter().words(name):
            if len(kept) + len(word) > LONGEST:
                break
            kept += word
        name = kept or name[:LONGEST]
    return name.strip(" .")


def paper_name(paper: PaperKind, period: Period, ending: str) -> str:
    """Return the name of a paper's file, such as ``รายงานสถิติการให้บริการ 2566 ไตรมาส 2.pdf``."""
    words = period_words(period) if paper.periods else ""
    return f"{safe_name(paper.title)}{' ' if words else ''}{words}.{ending}"


def period_words(period: Period) -> str:
    """Return a period as names of files say it; a month by its calendar year (B.E.)."""
    if period.month is not None:
        year, month = period.months()[0]
        return f"{year + BUDDHIST_ERA}-{month:02} {SHORT_MONTHS[month - 1].rstrip('.')}"
    if period.quarter is not None:
        return f"{period.year} ไตรมาส {period.quarter}"
    if period.half is not None:
        return f"{period.year} ครึ่งปี {period.half}"
    return str(period.year or "")


def period_code(period: Period) -> str:
    """Return a period as names of data files say it: ``2566``, ``2566-q2``, ``2566-h1``, ``2566-m01``."""
    parts = (("h", period.half), ("q", period.quarter))
    if period.month is not None:
        return f"{period.year}-m{period.month:02}"
    return "-".join([str(period.year or "all"), *(f"{letter}{part}" for letter, part in parts if part is not None)])
