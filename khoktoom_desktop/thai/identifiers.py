"""Numbers that name people, firms, projects, plans and contracts; links, and those of the EIT survey."""

import re
from urllib.parse import urlsplit

from khoktoom_desktop.thai.digits import to_arabic

EIT_HOST = "itas.nacc.go.th"

_SEPARATORS = re.compile(r"[\s\-–.\u200b]+")
_PROJECT = re.compile(r"[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{7}")
_PLAN = re.compile(r"[PME][0-9]{2}(?:0[1-9]|1[0-2])[0-9]{7}")
_CONTRACT_CONTROL = re.compile(r"[0-9]{12}")
_LINK = re.compile(r"(?:https?://)?[^\W_][\w-]*(?:\.[\w-]+)+(?::[0-9]+)?(?:[/?#]\S*)?")
_EIT_PATH = re.compile(r"/go/eit/([^/]+)/?")
_EIT_CODE = re.compile(r"[0-9a-z]{6}")


def is_link(text: str) -> bool:
    """Tell whether a text is an address on the web, with or without ``https://``."""
    return _LINK.fullmatch(text) is not None


def digits_only(text: str) -> str:
    """Return the digits of a text as ASCII digits."""
    return "".join(character for character in to_arabic(text) if character in "0123456789")


def tax_id_problem(text: str) -> str | None:
    """Return what is wrong with a tax or citizen number, ``None`` for nothing.

    ``length``: not 13 digits; ``check-digit``: the last digit does not follow from the others;
    ``old-ten-digits``: a tax number of before 2555, which is accepted with a warning.
    """
    # Imported here: it brings ssl and pydoc, which the first window need not wait for.
    from stdnum.th.pin import calc_check_digit

    number = _SEPARATORS.sub("", to_arabic(text))
    if not (number.isascii() and number.isdecimal()) or len(number) not in (10, 13):
        return "length"
    if len(number) == 10:
        return "old-ten-digits"
    return None if calc_check_digit(number[:12]) == number[12] else "check-digit"


def is_juristic(text: str) -> bool:
    """Tell whether a tax number is that of a juristic person, which is no personal data."""
    number = digits_only(text)
    return len(number) == 13 and number.startswith("0")


def write_tax_id(text: str) -> str:
    """Write 13 digits as they are printed, ``1-2345-67890-12-1``; anything else as it is."""
    number = digits_only(text)
    if len(number) != 13:
        return text
    return "-".join((number[0], number[1:5], number[5:10], number[10:12], number[12]))


def mask_tax_id(text: str) -> str:
    """Write a number with only its last three digits, ``x-xxxx-xxxxx-12-1``; a shorter one without them."""
    number = digits_only(text)
    if len(number) == 13:
        return f"x-xxxx-xxxxx-{number[10:12]}-{number[12]}"
    return re.sub("[0-9]", "x", to_arabic(text))


def is_project_number(text: str) -> bool:
    """Tell whether a text is an e-GP project number: year and month, then seven digits."""
    return _PROJECT.fullmatch(text) is not None


def is_plan_code(text: str) -> bool:
    """Tell whether a text is the code of a plan (M, older P) or of a plan's change (E)."""
    return _PLAN.fullmatch(text) is not None


def is_contract_control_number(text: str) -> bool:
    """Tell whether a text is an e-GP contract control number: twelve digits."""
    return _CONTRACT_CONTROL.fullmatch(text) is not None


def eit_link_problem(text: str) -> str | None:
    """Return what is wrong with a link of the EIT survey, ``None`` for nothing.

    ``staff``: the link of the staff's own questionnaire (``/go/iit/``); ``host``: another place;
    ``path``: not ``/go/eit/<code>``; ``code``: a code of another shape than six small letters and
    digits, which is a warning.
    """
    try:
        link = urlsplit(text.strip())
        plain = link.scheme in ("http", "https") and link.netloc == EIT_HOST
    except ValueError:
        return "host"
    if not plain:
        return "host"
    if link.path.lower().startswith("/go/iit"):
        return "staff"
    path = _EIT_PATH.fullmatch(link.path)
    if not path or link.query or link.fragment:
        return "path"
    return None if _EIT_CODE.fullmatch(path[1]) else "code"
