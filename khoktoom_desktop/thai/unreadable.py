"""What the readers raise for a text that they cannot read without guessing."""


class Unreadable(ValueError):
    """Say which text cannot be read, why, and what one may write instead.

    ``code`` names the reason for tests and machines. ``template`` is a Thai sentence with
    ``{places}``, ``facts`` what fills them; ``text`` is always what was typed, cut if it is long.
    """

    def __init__(self, code: str, template: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.template = template
        self.facts = facts

    def __str__(self) -> str:
        return self.template.format_map(self.facts)


def shown(text: str) -> str:
    """Return a typed text as a sentence may quote it: on one line, no longer than 40 characters."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"
