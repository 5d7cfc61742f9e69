"""The hairlines of a page: collected, joined where one goes on from another, drawn together at the end."""

HAIRLINE = 0.5
# Points are kept as whole hundredths, so that the rules of two neighbours are the very same.
_GRAIN = 100

Rule = tuple[int, int, int, int]


class Rules:
    """Collect level and upright lines, each once."""

    def __init__(self) -> None:
        self._rules: dict[Rule, None] = {}

    def box(self, left: float, top: float, width: float, height: float) -> None:
        """Add the four sides of a box, in points."""
        x0, y0 = round(left * _GRAIN), round((top - height) * _GRAIN)
        x1, y1 = round((left + width) * _GRAIN), round(top * _GRAIN)
        rules = self._rules
        rules[x0, y1, x1, y1] = rules[x0, y0, x1, y0] = rules[x0, y0, x0, y1] = rules[x1, y0, x1, y1] = None

    def take(self) -> str:
        """Return the operators that draw all of them, and begin anew; nothing where there are none."""
        rules, self._rules = self._rules, {}
        paths = " ".join(
            f"{x0 / _GRAIN:g} {y0 / _GRAIN:g} m {x1 / _GRAIN:g} {y1 / _GRAIN:g} l" for x0, y0, x1, y1 in _joined(rules)
        )
        return f"q {HAIRLINE} w 2 J {paths} S Q" if paths else ""


def _joined(rules: dict[Rule, None]) -> list[Rule]:
    """Join rules that go on from one another."""
    level: list[Rule] = []
    upright: list[Rule] = []
    for x0, y0, x1, y1 in sorted((rule for rule in rules if rule[1] == rule[3]), key=lambda rule: (rule[1], rule[0])):
        if level and level[-1][1] == y0 and level[-1][2] >= x0:
            level[-1] = (level[-1][0], y0, max(level[-1][2], x1), y0)
        else:
            level.append((x0, y0, x1, y1))
    for x0, y0, x1, y1 in sorted(rule for rule in rules if rule[1] != rule[3]):
        if upright and upright[-1][0] == x0 and upright[-1][2] == x1 and upright[-1][3] >= y0:
            upright[-1] = (x0, upright[-1][1], x1, max(upright[-1][3], y1))
        else:
            upright.append((x0, y0, x1, y1))
    return level + upright
