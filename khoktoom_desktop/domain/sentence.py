"""A sentence for a person: a Thai template and its facts; English comes from a table of templates."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sentence:
    """Hold a Thai template with ``{name}`` places and the facts that fill them.

    ``str()`` gives the Thai. ``in_language`` looks the template up in a table
    (Thai template → other language, ``resources/translations/sentences_en.toml``)
    and falls back to Thai.
    """

    template: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(self.facts)

    def in_language(self, templates: Mapping[str, str]) -> str:
        """Write the sentence with another language's templates."""
        return templates.get(self.template, self.template).format_map(self.facts)


def sentence(template: str, **facts: object) -> Sentence:
    """Make a sentence from a Thai template and its facts."""
    return Sentence(template, facts)
