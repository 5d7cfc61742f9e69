"""How a person has laid out the grids: columns, widths, order, sort, pins; kept beside the settings."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.services.settings import settings_folder
from khoktoom_desktop.storage.files import file_trouble

FILE = "grids.json"


@dataclass(frozen=True)
class Layout:
    """The layout of one register's grid or list; empty is the register's own.

    ``order`` are all fields from left to right, ``widths`` px by field, ``hidden`` fields that are not shown,
    ``sort`` a field and whether it descends. ``frozen`` is how many columns stay in view (-1: the usual number).
    ``pins`` are fields whose value a new record takes from the one before. ``grid`` tells whether the grid is
    shown instead of the form.
    """

    order: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    hidden: tuple[str, ...] | None = None
    sort: tuple[str, bool] | None = None
    frozen: int = -1
    pins: tuple[str, ...] = ()
    grid: bool = False

    def reset(self) -> "Layout":
        """Return the register's own layout; mode and pins stay."""
        return Layout(pins=self.pins, grid=self.grid)


def read_layout(name: str, folder: Path | None = None) -> Layout:
    """Return how a grid was left; the usual layout for what is missing or cannot be read."""
    kept = _read(folder or settings_folder()).get(name)
    return _layout(kept) if isinstance(kept, dict) else Layout()


def write_layout(name: str, layout: Layout, folder: Path | None = None) -> None:
    """Keep how a grid is left; raises ``Trouble`` where the folder cannot be written."""
    target = (folder or settings_folder()) / FILE
    every = _read(target.parent)
    kept = asdict(layout)
    if every.get(name) == json.loads(json.dumps(kept)):
        return
    every[name] = kept
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_trouble(target, error) from error
    write_file(target, json.dumps(every, ensure_ascii=False, indent=1).encode())


def change_layout(name: str, folder: Path | None = None, **changes: Any) -> Layout:
    """Keep some parts of a layout anew and return it whole."""
    layout = replace(read_layout(name, folder), **changes)
    write_layout(name, layout, folder)
    return layout


def _read(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _layout(kept: dict[str, Any]) -> Layout:
    """Take what can be used of a layout that anybody may have edited."""
    values: dict[str, Any] = {}
    for name in {each.name for each in fields(Layout)} & kept.keys():
        value = kept[name]
        if name in ("order", "hidden", "pins") and isinstance(value, list):
            values[name] = tuple(each for each in value if isinstance(each, str))
        elif name == "widths" and isinstance(value, dict):
            values[name] = {str(each): width for each, width in value.items() if type(width) is int and width > 0}
        elif name == "sort" and isinstance(value, list) and len(value) == 2 and isinstance(value[0], str):
            values[name] = (value[0], bool(value[1]))
        elif (name == "frozen" and type(value) is int) or (name == "grid" and isinstance(value, bool)):
            values[name] = value
    return Layout(**values)
