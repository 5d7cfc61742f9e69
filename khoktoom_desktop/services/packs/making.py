"""A pack into a folder: built whole, written beside its place, renamed; a stop or a failure leaves nothing."""

import os
import shutil
from collections.abc import Sequence
from datetime import datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from khoktoom_desktop.domain.pack import PackFile, PackRequest
from khoktoom_desktop.domain.trouble import Misuse, Trouble
from khoktoom_desktop.services.packs.catalogue import PackKind
from khoktoom_desktop.services.packs.steps import WHOLE
from khoktoom_desktop.services.progress import Progress, no_progress
from khoktoom_desktop.services.records import BANGKOK
from khoktoom_desktop.storage.files import file_trouble, replace_patiently

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

_KINDS = {"quarter": "--year และ --quarter", "year": "--year"}


def make_pack(
    office_file: "OfficeFile", kind: PackKind, request: PackRequest, to: Path, progress: Progress = no_progress
) -> Path:
    """Make a pack as a new folder; returns the folder.

    The files bear the request's day, so that the same pack is the same folder. Raises ``Misuse`` for a period
    that the pack has not, ``Trouble`` ``target-exists`` and those of writing, ``Refused`` as the pack's builder;
    ``Cancelled`` of ``progress`` passes through. Nothing is left in any of these cases.
    """
    validate(kind, request)
    _refuse_taken(to)
    files = kind.build(office_file, request, progress)
    unfinished = to.with_name(f".{uuid4().hex}.part")
    try:
        unfinished.mkdir()
        _write(unfinished, files, request, progress)
        _refuse_taken(to)
        replace_patiently(unfinished, to)
    except OSError as error:
        raise file_trouble(to, error) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return to


def validate(kind: PackKind, request: PackRequest) -> None:
    """Raise ``Misuse`` for a kind of period that a pack is not of."""
    if request.period.kind in kind.periods:
        return
    raise Misuse(
        "period-kind" if request.period.year else "period-missing",
        "{pack} ต้องระบุ {asked}",
        "เช่น khoktoom pack {id} {example}",
        pack=kind.title,
        asked=_KINDS[kind.periods[0]],
        id=kind.id,
        example="--year 2566 --quarter 2" if kind.periods[0] == "quarter" else "--year 2566",
    )


def _refuse_taken(to: Path) -> None:
    if to.exists() or to.is_symlink():
        raise Trouble(
            "target-exists",
            "มีโฟลเดอร์หรือแฟ้มชื่อ {folder} อยู่แล้ว จึงไม่เขียนทับ",
            "ใช้ชื่อโฟลเดอร์อื่น หรือลบของเดิมก่อน",
            folder=to.name,
        )


def _write(folder: Path, files: Sequence[PackFile], request: PackRequest, progress: Progress) -> None:
    """Write the files and give every file and folder the time of the pack's day."""
    moment = int(datetime.combine(request.day, time(), BANGKOK).timestamp()) * 1_000_000_000
    stamp = partial(os.utime, ns=(moment, moment))
    for file in files:
        progress(WHOLE, WHOLE)
        path = folder.joinpath(*file.path.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(file.content)
            stream.flush()
            os.fsync(stream.fileno())
        stamp(path)
    for inside, _, _ in os.walk(folder, topdown=False):
        stamp(inside)
