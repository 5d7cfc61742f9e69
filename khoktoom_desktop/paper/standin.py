"""What is drawn for a character that no face has: something like it, else ``[?]``; never a box, never nothing.

The character itself stays what is found and copied.
"""

import unicodedata
from collections.abc import Iterator, Set

UNKNOWN = "[?]"
# Signs that word processors put into texts, and the nearest of those that faces for Thai have.
_NEAREST = {
    **dict.fromkeys("●■▪◼◾⬤‣⁃∙", "•"),
    **dict.fromkeys("○◦", "o"),
    **dict.fromkeys("☐□▢◻◽", "[ ]"),
    **dict.fromkeys("☑✅", "[√]"),
    **dict.fromkeys("☒❎", "[×]"),
    **dict.fromkeys("✓✔", "√"),
    **dict.fromkeys("✗✘✕✖❌", "×"),
    **dict.fromkeys("★☆✱※", "*"),
    **dict.fromkeys("‐‑⁃−", "-"),
    **dict.fromkeys("‖∥", "|"),
    **dict.fromkeys("⇒➔➜➡⟶", "→"),
}
# Marks that stand over or under a letter, and what is not seen anyway, such as the choice of an emoji's look.
_UNSEEN = frozenset(("Mn", "Me", "Cf"))


def stand_in(character: str, characters: Set[str]) -> str | None:
    """Return what a face draws for a character that it lacks; ``None`` where it has nothing better than ``[?]``."""
    return next((text for text in _candidates(character) if characters >= set(text)), None)


def _candidates(character: str) -> Iterator[str]:
    """Yield what may be drawn instead, the most alike first."""
    if unicodedata.category(character) in _UNSEEN:
        yield ""
    if character in _NEAREST:
        yield _NEAREST[character]
    parts = unicodedata.normalize("NFKD", character)
    if parts != character:
        yield parts
        # The letter without an accent that the face lacks.
        yield "".join(part for part in parts if unicodedata.category(part) not in _UNSEEN)
