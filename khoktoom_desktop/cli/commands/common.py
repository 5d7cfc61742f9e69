"""What several commands need: the office file that is meant, opened and closed."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.office_file import OfficeFile, close_office, open_office
from khoktoom_desktop.services.settings import chosen_office, read_settings, remember_office


@contextmanager
def opened(arguments: Namespace, *, read_only: bool = True) -> Iterator[OfficeFile]:
    """Open the office file of ``--office``, else of the environment, else the last; close it at the end."""
    given = Path(arguments.office) if arguments.office else None
    path = chosen_office(given, read_settings())
    office_file = open_office(path, read_only=read_only)
    try:
        # A command that cannot keep its settings does its work all the same.
        with suppress(Trouble, OSError):
            remember_office(path, office_file.id)
        yield office_file
    finally:
        close_office(office_file)
