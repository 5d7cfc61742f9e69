"""What this computer remembers of earlier imports: columns by the headings of a file, words by their list.

One JSON file in the settings folder; a lost or broken one costs no more than saying it again.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.importing import heading_key
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.services.mapping import UnknownWord
from khoktoom_desktop.services.settings import settings_folder
from khoktoom_desktop.thai.text import search_key

FILE = "import-memory.json"
KEPT = 200


@dataclass
class ImportMemory:
    """Layouts by fingerprint (heading → field) and words by office, register and field (word → word of the list)."""

    layouts: dict[str, dict[str, str]] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=dict)

    def fields(self, register_id: str, headings: Sequence[str]) -> tuple[str, ...] | None:
        """Return the fields that were said of these headings before, or ``None`` for headings never seen."""
        found = self.layouts.get(fingerprint(register_id, headings))
        if found is None:
            return None
        fields: list[str] = []
        for heading in headings:
            known = found.get(heading_key(heading), "")
            fields.append("" if known in fields else known)
        return tuple(fields)

    def remember_fields(self, register_id: str, headings: Sequence[str], fields: Sequence[str]) -> None:
        """Keep which field each heading holds; the oldest of 200 layouts is forgotten."""
        name = fingerprint(register_id, headings)
        self.layouts.pop(name, None)
        self.layouts[name] = {
            heading_key(heading): known for heading, known in zip(headings, fields, strict=False) if heading
        }
        while len(self.layouts) > KEPT:
            del self.layouts[next(iter(self.layouts))]

    def word(self, office_id: str, register_id: str, unknown: UnknownWord) -> str:
        """Return what a word was said to mean before, while its list still has that."""
        found = self.words.get(f"{office_id}:{register_id}:{unknown.column.field}", {}).get(
            search_key(unknown.word), ""
        )
        return found if found in unknown.known else ""

    def remember_words(self, office_id: str, register_id: str, said: Iterable[tuple[UnknownWord, str]]) -> None:
        """Keep what words mean; one that means nothing is forgotten."""
        for unknown, title in said:
            known = self.words.setdefault(f"{office_id}:{register_id}:{unknown.column.field}", {})
            known.pop(search_key(unknown.word), None)
            if title:
                known[search_key(unknown.word)] = title


def fingerprint(register_id: str, headings: Iterable[str]) -> str:
    """Return what two files share that have the same headings for one register, in any order."""
    keys = sorted({heading_key(heading) for heading in headings if heading})
    return hashlib.sha256("\n".join((register_id, *keys)).encode()).hexdigest()[:16]


def read_memory(folder: Path | None = None) -> ImportMemory:
    """Return what is remembered; nothing where there is no file or it cannot be read."""
    try:
        kept = json.loads(((folder or settings_folder()) / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ImportMemory()
    kept = kept if isinstance(kept, dict) else {}
    return ImportMemory(_texts(kept.get("layouts")), _texts(kept.get("words")))


def write_memory(memory: ImportMemory, folder: Path | None = None) -> None:
    """Keep what is remembered; a folder that cannot be written costs the memory, never the import."""
    target = (folder or settings_folder()) / FILE
    content = json.dumps({"layouts": memory.layouts, "words": memory.words}, ensure_ascii=False, indent=1)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, content.encode())
    except (OSError, Trouble):
        return


def _texts(kept: object) -> dict[str, dict[str, str]]:
    if not isinstance(kept, Mapping):
        return {}
    return {
        str(name): {str(key): value for key, value in inner.items() if isinstance(value, str)}
        for name, inner in kept.items()
        if isinstance(inner, Mapping)
    }
