"""The last look at what leaves the office: no number of a natural person stands in it (PDPA)."""

import re
from collections.abc import Iterable

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.identifiers import digits_only, is_juristic, tax_id_problem

_THIRTEEN = re.compile(r"(?<![\dA-Za-z.,])\d(?:-?\d){12}(?![\dA-Za-z.,])")
# The names of records are random: among many, one would look like a citizen's number.
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def require_no_personal_numbers(texts: Iterable[tuple[str, str]]) -> None:
    """Raise ``Refused`` (``personal-number``) naming the first file in which a citizen's number stands.

    ``texts`` are paths and what can be read in them. A number is one of 13 digits with the right check digit
    that no juristic person has; the numbers of firms are public.
    """
    for path, text in texts:
        for found in _THIRTEEN.finditer(_UUID.sub("", to_arabic(text))):
            if tax_id_problem(found[0]) is None and not is_juristic(digits_only(found[0])):
                raise Refused(
                    "personal-number",
                    "ในแฟ้ม {file} มีเลขประจำตัวประชาชน ({start}…) จึงไม่นำออกเผยแพร่",
                    "ลบเลขนี้ออกจากข้อความในทะเบียน แล้วทำชุดอีกครั้ง",
                    file=path,
                    start=digits_only(found[0])[:3],
                )
