"""One worksheet, described: what stands above, in and below its table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from khoktoom_desktop.domain.table import Table


@dataclass(frozen=True)
class Sheet:
    """One worksheet: lines above the table, the table, lines below it.

    ``characters`` says that the columns' widths are characters; otherwise they are shares of
    the page. ``lists`` gives drop-down entries by column index (0-based), for a workbook to be
    filled in; ``blank_rows`` are ruled rows left for that, ``hints`` what is said where one types, by column index,
    ``locked`` keeps the headings from being changed. ``mark`` is kept with the workbook and read back with it.
    """

    name: str
    heading_lines: tuple[str, ...]
    table: Table
    footer_lines: tuple[str, ...] = ()
    landscape: bool = True
    freeze: bool = True
    characters: bool = False
    lists: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    blank_rows: int = 0
    hints: Mapping[int, str] = field(default_factory=dict)
    locked: bool = False
    mark: str = ""
