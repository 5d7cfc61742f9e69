"""What answers add up to: counts of each value, mean, standard deviation, the band; frozen and exact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, localcontext

from khoktoom_desktop.domain.money import per_cent
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.satisfaction.questions import HIGHEST, SCALE, Question

_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Band:
    """An interpretation (แปลผล) and the lowest mean that it holds, in hundredths."""

    title: str
    lowest: int


@dataclass(frozen=True)
class Spread:
    """How often each value was answered."""

    counts: Mapping[int, int] = field(default_factory=dict)

    @property
    def n(self) -> int:
        """Return how many answers there are."""
        return sum(self.counts.values())

    @property
    def mean(self) -> Decimal | None:
        """Return the mean, rounded half up to two places; ``None`` of nothing."""
        if not self.n:
            return None
        return (Decimal(self._sum) / self.n).quantize(_CENT, ROUND_HALF_UP)

    @property
    def deviation(self) -> Decimal | None:
        """Return the standard deviation of a sample (n - 1), half up to two places; ``None`` below two answers."""
        if self.n < 2:
            return None
        squares = sum(value * value * count for value, count in self.counts.items())
        with localcontext() as context:
            context.prec = 40
            variance = Decimal(self.n * squares - self._sum**2) / (self.n * (self.n - 1))
            return variance.sqrt().quantize(_CENT, ROUND_HALF_UP)

    @property
    def level(self) -> Decimal | None:
        """Return the mean as per cent of the highest value, two places; ``None`` of nothing."""
        return per_cent(self._sum, HIGHEST * self.n) if self.n else None

    @property
    def _sum(self) -> int:
        return sum(value * count for value, count in self.counts.items())

    def share(self, value: int) -> Decimal | None:
        """Return how many per cent answered a value."""
        return per_cent(self.counts.get(value, 0), self.n)

    def band(self, bands: Iterable[Band]) -> str:
        """Return the interpretation of the rounded mean; nothing where no band holds it."""
        mean = self.mean
        if mean is None:
            return ""
        held = [band for band in bands if band.lowest <= int(mean * 100)]
        return max(held, key=lambda band: band.lowest).title if held else ""

    def plus(self, other: "Spread") -> "Spread":
        """Return both together."""
        return Spread({value: self.counts.get(value, 0) + other.counts.get(value, 0) for value in SCALE})


@dataclass(frozen=True)
class Group:
    """Respondents who share something: how many, and their answers.

    ``hidden`` says that the group is too small to be shown, or would be known from the others.
    """

    title: str
    respondents: int
    spread: Spread
    hidden: bool = False


@dataclass(frozen=True)
class Grouping:
    """A way to part the respondents, such as by age."""

    id: str
    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class SurveyFigures:
    """The answers of a period by question and by group; ``versions`` are the question sets that were in use."""

    period: Period
    respondents: int
    questions: tuple[tuple[Question, Spread], ...]
    groupings: tuple[Grouping, ...]
    bands: tuple[Band, ...]
    labels: Mapping[int, str]
    smallest: int
    versions: tuple[int, ...]
    suggestions: int
    published: tuple[str, ...]

    @property
    def overall(self) -> Spread:
        """Return all answers together."""
        return added(spread for _, spread in self.questions)

    def aspects(self) -> list[tuple[str, Spread]]:
        """Return the answers of each aspect together."""
        names = dict.fromkeys(question.aspect for question, _ in self.questions)
        return [(name, added(each for question, each in self.questions if question.aspect == name)) for name in names]

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``; what must not be shown is ``null``."""
        return {
            "respondents": self.respondents,
            **self._spread_json(self.overall),
            "by_question": [
                {"id": question.key, "aspect": question.aspect, "title": question.text, **self._spread_json(each)}
                for question, each in self.questions
            ],
            "by_aspect": [{"title": title, **self._spread_json(each)} for title, each in self.aspects()],
            **{
                f"by_{grouping.id}": [self._group_json(group) for group in grouping.groups]
                for grouping in self.groupings
            },
            "suppressed_below": self.smallest,
            "question_set_versions": list(self.versions),
            "suggestions": self.suggestions,
        }

    def _spread_json(self, spread: Spread) -> dict[str, object]:
        return {
            "answers": spread.n,
            "counts": {str(value): spread.counts.get(value, 0) for value in SCALE},
            "per_cent": {str(value): _text(spread.share(value)) for value in SCALE},
            "mean": _text(spread.mean),
            "standard_deviation": _text(spread.deviation),
            "per_cent_of_highest": _text(spread.level),
            "interpretation": spread.band(self.bands),
        }

    def _group_json(self, group: Group) -> dict[str, object]:
        shown = not group.hidden
        return {
            "title": group.title,
            "suppressed": group.hidden,
            "respondents": group.respondents if shown else None,
            "mean": _text(group.spread.mean) if shown else None,
            "standard_deviation": _text(group.spread.deviation) if shown else None,
            "interpretation": group.spread.band(self.bands) if shown else None,
        }


def added(spreads: Iterable[Spread]) -> Spread:
    """Return answers together."""
    total = Spread()
    for each in spreads:
        total = total.plus(each)
    return total


def guarded(groups: Iterable[Group], smallest: int) -> tuple[Group, ...]:
    """Hide the groups with fewer respondents than ``smallest``, and others until what is hidden is no small group.

    What is hidden is the total less the others: one hidden group, or a few that are small together, would be known.
    """
    found = [group for group in groups if group.respondents]
    hidden = {at for at, group in enumerate(found) if group.respondents < smallest}
    rest = sorted(set(range(len(found))) - hidden, key=lambda at: (found[at].respondents, at))
    while hidden and rest and (len(hidden) == 1 or sum(found[at].respondents for at in hidden) < smallest):
        hidden.add(rest.pop(0))
    return tuple(Group(group.title, group.respondents, group.spread, at in hidden) for at, group in enumerate(found))


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)
