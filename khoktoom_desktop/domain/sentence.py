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
        """Write the sentence, and the sentences among its facts, with another language's templates."""
        facts = {
            name: fact.in_language(templates) if isinstance(fact, Sentence) else fact
            for name, fact in self.facts.items()
        }
        return templates.get(self.template, self.template).format_map(facts)


def sentence(template: str, **facts: object) -> Sentence:
    """Make a sentence from a Thai template and its facts."""
    return Sentence(template, facts)
