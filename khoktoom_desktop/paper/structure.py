"""The tags of a document as PDF objects: the structure tree, and the way back from each marked stretch."""

from collections.abc import Iterator, Sequence

from khoktoom_desktop.paper.tags import Content, Tag


def structure_objects(root: Tag, marked: Sequence[Sequence[Tag]], pages: Sequence[int], first: int) -> dict[int, bytes]:
    """Return the objects of a structure tree by their numbers, from ``first`` on; the tree itself is the first.

    ``marked``: the tags of each page's stretches. ``pages``: the numbers of the page objects.
    """
    tags = list(_all(root))
    numbers = {id(tag): number for number, tag in enumerate(tags, start=first + 2)}
    objects = {
        first: f"<</Type/StructTreeRoot/K {first + 2} 0 R/ParentTree {first + 1} 0 R"
        f"/ParentTreeNextKey {len(pages)}>>".encode(),
        first + 1: _way_back(marked, numbers),
    }
    for tag in tags:
        parent = numbers[id(tag.parent)] if tag.parent is not None else first + 2 if tag is not root else first
        objects[numbers[id(tag)]] = _element(tag, parent, numbers, pages)
    return objects


def _all(tag: Tag) -> Iterator[Tag]:
    """Yield a tag and all inside it."""
    yield tag
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _all(kid)


def _element(tag: Tag, parent: int, numbers: dict[int, int], pages: Sequence[int]) -> bytes:
    """Write one tag; stretches of its first page are named by number alone."""
    page = next((kid.page for kid in tag.kids if isinstance(kid, Content)), None)
    kids = []
    for kid in tag.kids:
        if isinstance(kid, Tag):
            kids.append(f"{numbers[id(kid)]} 0 R")
        elif kid.page == page:
            kids.append(str(kid.number))
        else:
            kids.append(f"<</Type/MCR/Pg {pages[kid.page]} 0 R/MCID {kid.number}>>")
    written = f"<</S/{tag.role}/P {parent} 0 R"
    if page is not None:
        written += f"/Pg {pages[page]} 0 R"
    if tag.attributes:
        written += f"/A<<{tag.attributes}>>"
    if kids:
        written += f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
    if tag.alternative:
        return written.encode() + b"/Alt" + _text(tag.alternative) + b">>"
    return f"{written}>>".encode()


def _way_back(marked: Sequence[Sequence[Tag]], numbers: dict[int, int]) -> bytes:
    """Return the number tree that leads from a page's stretches to their tags."""
    pages = (" ".join(f"{numbers[id(tag)]} 0 R" for tag in tags) for tags in marked)
    return f"<</Nums[{' '.join(f'{i}[{page}]' for i, page in enumerate(pages))}]>>".encode()


def _text(text: str) -> bytes:
    """Write a text as PDF does."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
