"""What is asked of a paper: for which period, on which day, in which digits, size and format."""

from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import ALL_RECORDS, Period


@dataclass(frozen=True)
class PaperRequest:
    """Hold everything a paper is a function of, beside the registers.

    ``day`` is the paper's date. ``year`` of ``period`` is a fiscal year, but a calendar year for
    ``no-gift-policy``. ``thai_digits`` ``None`` leaves the paper's own custom. ``accompanies`` are
    the ids of the papers that a memorandum goes with; ``number`` is the paper's own once it is issued.
    """

    office: Office
    day: date
    period: Period = ALL_RECORDS
    format: str = "pdf"
    record: str | None = None
    size: str = "A4"
    thai_digits: bool | None = None
    tax_ids: bool = False
    draft: bool = False
    accompanies: tuple[str, ...] = ()
    number: str = ""

    @property
    def watermark(self) -> str:
        """Return ``ตัวอย่าง`` for the sample office, ``ร่าง`` for a draft, else nothing."""
        if self.office.sample:
            return "ตัวอย่าง"
        return "ร่าง" if self.draft else ""
