"""The day and the time of the office: Asia/Bangkok, whatever the computer is set to."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")


def now() -> datetime:
    """Return the present moment with its zone; ``SOURCE_DATE_EPOCH`` stands still, as for papers."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    if fixed.isascii() and fixed.isdigit():
        return datetime.fromtimestamp(int(fixed), BANGKOK)
    return datetime.now(BANGKOK)


def today() -> date:
    """Return the present day."""
    return now().date()
