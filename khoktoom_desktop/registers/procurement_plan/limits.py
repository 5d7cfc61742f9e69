"""Limits of the procurement law as the office keeps them: dated, in satang, editable."""

from datetime import date

from khoktoom_desktop.domain.office import Office

PLAN_PUBLICATION = "plan-publication"
DIRECT_PURCHASE = "direct-purchase"
SPLIT_PURCHASE = "split-purchase"
DIRECT_METHOD = "เฉพาะเจาะจง"


def limit(office: Office, key: str, day: date) -> int | None:
    """Return the amount of a limit on a day: satang for money, days for terms; ``None`` where the office keeps none."""
    fact = office.fact("limit", key, day)
    return None if fact is None else fact.amount


def exceeds(office: Office, key: str, amount: int | None, day: date) -> bool:
    """Tell whether an amount in satang lies above a limit of the day."""
    most = limit(office, key, day)
    return most is not None and amount is not None and amount > most


def listed(office: Office, topic: str, key: str, day: date) -> bool:
    """Tell whether a key stands in a list on a day; an empty list knows no strangers."""
    entries = office.facts_on(topic, day)
    return not entries or any(entry.key == key for entry in entries)


def title_of(office: Office, topic: str, key: str | None, day: date) -> str:
    """Return the Thai words of a list's entry, the key itself where it is not in the list, nothing for ``None``."""
    if not key:
        return ""
    fact = office.fact(topic, key, day)
    return key if fact is None else fact.title
