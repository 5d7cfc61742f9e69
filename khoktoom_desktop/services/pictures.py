"""Pictures that a person adds to a record: cleaned of what a camera writes into them, and kept in the office file."""

from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.services.chosen_file import read_chosen
from khoktoom_desktop.storage.pictures import keep_picture

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile


def keep_picture_file(office_file: "OfficeFile", path: Path) -> str:
    """Keep a picture in the office file and return its key.

    It is kept upright and no larger than a page shows, without the place where it was taken or anything else that
    the camera wrote. Raises ``Trouble`` for a file that cannot be read, ``Refused`` for one too large or no picture.
    """
    # The typesetter is large, and is wanted here only when somebody adds a picture.
    from khoktoom_desktop.paper.photo import clean_picture

    kept = clean_picture(read_chosen(path, picture=True))
    with office_file.writing() as session:
        return keep_picture(session, path.name, kept)
