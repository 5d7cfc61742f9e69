"""The day and the time of the office: Asia/Bangkok, whatever the computer is set to."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

BANGKOK = ZoneInfo("Asia/Bangkok")


def now() -> datetime:
    """Return the present moment with its zone."""
    return datetime.now(BANGKOK)


def today() -> date:
    """Return the present day."""
    return now().date()
