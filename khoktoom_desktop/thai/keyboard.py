"""The Thai keyboard (Kedmanee, TIS 820-2538) beside the US one: what was typed, had the other layout been on."""

_US = (
    "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
    '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'
)  # fmt: skip
_KEDMANEE = (
    "_ๅ/-ภถ\u0e38\u0e36คตจขชๆไำพะ\u0e31\u0e35รนยบลฃฟหกดเ\u0e49\u0e48าสวงผปแอ\u0e34\u0e37ทมใฝ"
    '%+๑๒๓๔\u0e39฿๕๖๗๘๙๐"ฎฑธ\u0e4d\u0e4aณฯญฐ,ฅฤฆฏโฌ\u0e47\u0e4bษศซ.()ฉฮ\u0e3a\u0e4c?ฒฬฦ'
)  # fmt: skip
_TO_THAI = str.maketrans(_US, _KEDMANEE)
_TO_LATIN = str.maketrans(_KEDMANEE, _US)


def to_thai_keys(text: str) -> str:
    """Return what the same keys give on the Thai layout: ``0yf:nhv`` is จัดซื้อ; other characters stay."""
    return text.translate(_TO_THAI)


def to_latin_keys(text: str) -> str:
    """Return what the same keys give on the US layout: จัดซื้อ is ``0yf:nhv``; other characters stay."""
    return text.translate(_TO_LATIN)


def is_thai(text: str) -> bool:
    """Tell whether any letter, mark or digit of a text is Thai."""
    return any("\u0e01" <= character <= "\u0e3a" or "\u0e40" <= character <= "\u0e5b" for character in text)


def switch_layout(text: str) -> str:
    """Return a text on the layout that it was not typed on; a text with anything Thai in it becomes Latin."""
    return to_latin_keys(text) if is_thai(text) else to_thai_keys(text)
