"""Trouble that a clerk can act on, as against a bug: what happened, and what to do next."""

from enum import IntEnum

from khoktoom_desktop.domain.sentence import Sentence, sentence


class Status(IntEnum):
    """The exit statuses of the command line."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    TROUBLE = 3


class Trouble(Exception):
    """Say what happened (``message``) and the next step (``next``), with a code for machines."""

    status = Status.TROUBLE

    def __init__(self, code: str, message: str, next_step: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.message: Sentence = sentence(message, **facts)
        self.next: Sentence = sentence(next_step, **facts)

    def __str__(self) -> str:
        return f"{self.message} {self.next}"


class Refused(Trouble):
    """The data have errors, or a fact is missing or refused; nothing was written."""

    status = Status.REFUSED


class Misuse(Trouble):
    """The command was used wrongly: an unknown name, a period the paper lacks."""

    status = Status.USAGE
