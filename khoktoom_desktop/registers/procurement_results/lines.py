"""Bidders and amendments as lines of one cell, written and read back without loss."""

import re
from typing import cast

from khoktoom_desktop.domain.money import read_baht, write_baht
from khoktoom_desktop.registers.procurement_results.record import Amendment, Bidder
from khoktoom_desktop.thai.dates import numeric_date, read_date
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.identifiers import digits_only
from khoktoom_desktop.thai.text import normalise

_MARK = " / "
_BAHT = re.compile(r"(?:-|[-−]?[\d๐-๙][\d๐-๙,.]*)\s*บาท")
_TAX_ID = re.compile(r"[\d-]{10,17}")


def write_bidders(value: object) -> str:
    """Return bidders one per line: ``name / price บาท``, then tax ID and note where there are any."""
    return "\n".join(_write_bidder(bidder) for bidder in cast("list[Bidder]", value or []))


def read_bidders(text: str) -> object:
    """Read bidders one per line; a line may hold the name alone. Raises ``Unreadable`` for a price."""
    lines = [normalise(line) for line in text.splitlines()]
    return [_read_bidder(line, place) for place, line in enumerate(line for line in lines if line)]


def write_amendments(value: object) -> str:
    """Return amendments one per line: ``day / title``, then the new price and the new end where there are any."""
    return "\n".join(_write_amendment(amendment) for amendment in cast("list[Amendment]", value or []))


def read_amendments(text: str) -> object:
    """Read amendments one per line; raises ``Unreadable`` for a day or a price."""
    lines = [normalise(line) for line in text.splitlines()]
    return [_read_amendment(line, place) for place, line in enumerate(line for line in lines if line)]


def _write_bidder(bidder: Bidder) -> str:
    """Return one bidder on one line."""
    price = "-" if bidder.price is None else write_baht(bidder.price)
    parts = [bidder.name, f"{price} บาท"]
    parts += [bidder.tax_id] if bidder.tax_id else []
    parts += [bidder.note] if bidder.note else []
    return _MARK.join(parts)


def _read_bidder(line: str, place: int) -> Bidder:
    """Read one bidder: all before the price is the name."""
    parts = [part.strip() for part in re.split(r"\s+/\s+", line)]
    at = next((index for index, part in enumerate(parts) if index and _BAHT.fullmatch(part)), None)
    if at is None:
        return Bidder(position=place, name=_MARK.join(parts))
    rest = parts[at + 1 :]
    tax_id = digits_only(to_arabic(rest.pop(0))) if rest and _TAX_ID.fullmatch(to_arabic(rest[0])) else None
    return Bidder(
        position=place,
        name=_MARK.join(parts[:at]),
        price=_price(parts[at]),
        tax_id=tax_id,
        note=_MARK.join(rest) or None,
    )


def _write_amendment(amendment: Amendment) -> str:
    """Return one amendment on one line."""
    day = "-" if amendment.amended_on is None else numeric_date(amendment.amended_on)
    parts = [day, amendment.title]
    parts += [] if amendment.agreed is None else [f"{write_baht(amendment.agreed)} บาท"]
    parts += [] if amendment.ends_on is None else [f"สิ้นสุด {numeric_date(amendment.ends_on)}"]
    return _MARK.join(parts)


def _read_amendment(line: str, place: int) -> Amendment:
    """Read one amendment: its day first, the new price and the new end last."""
    first, *parts = [part.strip() for part in re.split(r"\s+/\s+", line)]
    ends_on = read_date(parts.pop().removeprefix("สิ้นสุด")) if parts and parts[-1].startswith("สิ้นสุด ") else None
    agreed = _price(parts.pop()) if parts and _BAHT.fullmatch(parts[-1]) else None
    return Amendment(
        position=place,
        amended_on=None if first == "-" else read_date(first),
        title=_MARK.join(parts),
        agreed=agreed,
        ends_on=ends_on,
    )


def _price(part: str) -> int | None:
    """Read ``1,234.00 บาท`` as satang; ``- บาท`` is no price."""
    price = part.removesuffix("บาท").strip()
    return None if price == "-" else read_baht(price)
