"""Files that a publication is evidenced by: a copy in the office file, named in the log with the copy's key."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.registers.publication_log.record import attachment_of, attachment_text
from khoktoom_desktop.services.chosen_file import read_chosen
from khoktoom_desktop.storage.pictures import keep_picture, pictures_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile


def attach_file(office_file: "OfficeFile", path: Path) -> str:
    """Keep a copy of a published file and return what stands for it in the log: its name and its copy's key.

    The key is the beginning of the file's SHA-256. Raises what ``read_chosen`` raises.
    """
    data = read_chosen(path, picture=False)
    with office_file.writing() as session:
        return attachment_text(path.name, keep_picture(session, path.name, data))


def attached_in(session: "Session", text: str) -> bytes | None:
    """Return the copy that an entry of the log names; ``None`` where it names none or the copy is not the file."""
    _, key = attachment_of(text)
    data = pictures_of(session, (key,)).get(key) if key else None
    return data if data is not None and hashlib.sha256(data).hexdigest().startswith(key) else None
