"""Thai and Arabic digits."""

_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９", "01234567890123456789")


def to_thai(text: str) -> str:
    """Write every Arabic digit of a text as a Thai digit."""
    return text.translate(_TO_THAI)


def to_arabic(text: str) -> str:
    """Write every Thai or full-width digit of a text as an ASCII digit."""
    return text.translate(_TO_ARABIC)
