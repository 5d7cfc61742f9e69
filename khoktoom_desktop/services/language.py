"""The sentences of another language: Thai template → translation, from ``resources/translations``."""

import tomllib
from collections.abc import Mapping

from khoktoom_desktop.places import resource


def sentences(language: str) -> Mapping[str, str]:
    """Return the templates of a language; Thai needs none."""
    if language == "th":
        return {}
    path = resource("translations", f"sentences_{language}.toml")
    found: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["sentences"]
    return found
