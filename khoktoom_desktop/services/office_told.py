"""The office's facts as ``khoktoom office get`` tells them: JSON, or the TOML that ``set`` reads."""

from datetime import date

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.services.office_toml import WORDS


def office_json(office: Office) -> dict[str, object]:
    """Return an office as ``khoktoom office get --json`` has it; the image of the emblem is told, not shown."""
    return {
        **{key: getattr(office, key) for key in WORDS},
        "preprinted_paper": office.preprinted_paper,
        "emblem": office.emblem is not None,
        "sample": office.sample,
        "departments": [each.name for each in office.departments],
        "eit_link": {str(year): link for year, link in sorted(office.eit_links.items())},
        "scores": {
            str(year): {
                **{key: _points(getattr(score, key)) for key in ("iit", "eit", "oit", "total")},
                "level": score.level,
            }
            for year, score in sorted(office.scores.items())
        },
        "signatories": [
            {
                **{key: getattr(each, key) for key in ("name", "position", "acting", "role")},
                "from": _day(each.start),
                "to": _day(each.end),
            }
            for each in office.signatories
        ],
        "names": list(office.names),
        "facts": [
            {
                **{key: getattr(fact, key) for key in ("topic", "key", "title", "amount")},
                "from": _day(fact.start),
                "to": _day(fact.end),
                "source": fact.source,
                "confirmed": fact.confirmed,
            }
            for fact in office.facts
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _points(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02}"


def office_toml(office: Office) -> str:
    """Return an office as the TOML that ``khoktoom office set`` reads; emblem and dated facts are left out."""
    lines = [f"{key} = {_quoted(getattr(office, key))}" for key in WORDS]
    lines.append(f"preprinted_paper = {str(office.preprinted_paper).lower()}")
    lines.append(f"departments = [{', '.join(_quoted(each.name) for each in office.departments)}]")
    if office.eit_links:
        lines += ["", "[eit_link]"]
        lines += [f"{year} = {_quoted(link)}" for year, link in sorted(office.eit_links.items())]
    for year, score in sorted(office.scores.items()):
        points = [f"{key} = {_points(getattr(score, key))}" for key in ("iit", "eit", "oit", "total")]
        lines += ["", f"[scores.{year}]", *points]
    for each in office.signatories:
        lines += ["", "[[signatories]]"]
        lines += [f"{key} = {_quoted(getattr(each, key))}" for key in ("name", "position", "acting", "role")]
        lines.append(f"from = {each.start.isoformat()}")
        if each.end:
            lines.append(f"to = {each.end.isoformat()}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Write a TOML basic string."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{plain}"'
