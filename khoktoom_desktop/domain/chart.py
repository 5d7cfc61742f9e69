"""A chart described once: drawn by the paper's own text and paths, and on the screen."""

from dataclasses import dataclass
from enum import StrEnum


class ChartKind(StrEnum):
    """Columns stand side by side over the labels; bars lie beside them; a line joins points."""

    COLUMNS = "columns"
    BARS = "bars"
    LINE = "line"


@dataclass(frozen=True)
class Series:
    """A name and one value per label; ``None`` is a value that was not entered and leaves a gap."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    """A title that says the finding, the labels of the axis, one or two series, the unit of the values.

    ``alternative`` is the text for those who cannot see the chart.
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    kind: ChartKind = ChartKind.COLUMNS
    alternative: str = ""
