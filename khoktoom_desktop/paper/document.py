"""A document whole: ReportLab's objects, the structure tree, the facts and the colours, as one file."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import format as written

from khoktoom_desktop.paper.metadata import Facts, colour_profile, metadata_stream, output_intent
from khoktoom_desktop.paper.packing import pdf_file
from khoktoom_desktop.paper.structure import structure_objects
from khoktoom_desktop.paper.tags import Tag


def document_file(document: Any, root: Tag, marked: Sequence[Sequence[Tag]], facts: Facts) -> bytes:
    """Return a ReportLab document, its pages drawn and its faces embedded, as a tagged PDF.

    ``root`` holds the tags of the whole document, ``marked`` those of each page's marked stretches.
    """
    catalogue, info = (_number(document, thing) for thing in (document.Catalog, document.info))
    pages = [_number(document, page) for page in document.Pages.pages]
    tree = document.objectcounter + 1
    ours = structure_objects(root, marked, pages, tree)
    metadata = max(ours) + 1
    profile = metadata + 1
    ours |= {metadata: metadata_stream(facts), profile: colour_profile()}
    document.objectcounter = profile
    for number, page in enumerate(document.Pages.pages):
        _add(page, StructParents=number, Tabs=b"/S")
    _add(
        document.Catalog,
        MarkInfo=b"<</Marked true>>",
        Metadata=b"%d 0 R" % metadata,
        OutputIntents=b"[" + output_intent(profile) + b"]",
        StructTreeRoot=b"%d 0 R" % tree,
    )
    return pdf_file(_objects(document) | ours, catalogue, info)


def _objects(document: Any) -> dict[int, bytes]:
    """Write ReportLab's objects; writing one may bring others into being."""
    objects: dict[int, bytes] = {}
    while len(objects) < len(document.numberToId):
        for number, name in list(document.numberToId.items()):
            if number not in objects:
                objects[number] = written(document.idToObject[name], document, toplevel=1)
    return objects


def _number(document: Any, thing: Any) -> int:
    """Return the number of an object, which it gets here if it has none."""
    name = document.Reference(thing).name
    return int(document.idToObjectNumberAndVersion[name][0])


def _add(thing: Any, **entries: Any) -> None:
    """Add entries to a page or to the catalogue beyond those that ReportLab knows of."""
    thing.__Defaults__ = {**thing.__Defaults__, **entries}
