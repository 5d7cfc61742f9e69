"""Where a lack of a paper is mended: the register, the record, the cell or the part of the office, not the paper.

Papers say what they lack in sentences; what they gathered says which one is meant. A lack that this module does not
know leads to its paper's register, in the paper's period.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from khoktoom_desktop.domain.period import Period, fiscal_quarter
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.publications.paper_kind import PaperKind

SIGNATORIES, LISTS, LINKS, SCORES = "ผู้ลงนาม", "รายการและวงเงิน", "ลิงก์ EIT", "คะแนน ITA"


@dataclass(frozen=True)
class Gap:
    """A page by its id, and there a record by its uid or a section.

    Sections: ``<service>/<channel>/<first of month>`` of the year grid; ``nil`` of a strip of declarations, with
    ``/<department>/<quarter>`` or ``/<month>`` the very button; of the office's page the title of a tab.
    """

    page: str
    record: str | None = None
    section: str = ""


def gap_of(paper: PaperKind, facts: object, problem: Problem, period: Period) -> Gap | None:
    """Return where a lack of a paper is mended; ``facts`` is what the paper gathered, ``None`` where it refused to.

    ``None`` where nothing but the paper itself can be shown.
    """
    office = _OFFICE.get(problem.code)
    if office is not None:
        return Gap("office", section=office)
    if problem.code == "no-services":
        return Gap("service-catalogue")
    found = _BY_CODE.get((paper.register or "", problem.code))
    if found is not None and facts is not None:
        return found(facts, problem, period)
    return Gap(paper.register) if paper.register else None


def _count(facts: Any, _problem: Problem, _period: Period) -> Gap:
    """Return the first cell of the year grid without a count."""
    gaps = facts.figures.not_entered
    section = f"{gaps[0].service_id}/{gaps[0].channel}/{gaps[0].month.isoformat()}" if gaps else ""
    return Gap("service-statistics", section=section)


def _declaration(facts: Any, _problem: Problem, _period: Period) -> Gap:
    """Return the first department's quarter without a declaration."""
    silent = facts.figures.not_declared
    section = f"nil/{silent[0].department_id}/{silent[0].period.quarter}" if silent else "nil"
    return Gap("gifts", section=section)


def _complaints(facts: Any, _problem: Problem, _period: Period) -> Gap:
    return _month("complaints", facts.figures.not_declared)


def _purchases(facts: Any, _problem: Problem, _period: Period) -> Gap:
    months = getattr(facts, "months", None)
    return _month("procurement-results", months.silent if months is not None else ())


def _month(register: str, silent: tuple[tuple[int, int], ...]) -> Gap:
    return Gap(register, section=f"nil/{silent[0][1]}" if silent else "nil")


def _open_gift(facts: Any, _problem: Problem, _period: Period) -> Gap:
    """Return the first gift of section 128 that is not finished."""
    done = (each for each in facts.figures.section_128 if not (each.decided and each.disposed and each.reported_on))
    return Gap("gifts", record=next((each.uid for each in done), None))


def _purchase(facts: Any, problem: Problem, _period: Period) -> Gap:
    """Return the first purchase whose field is empty."""
    purchases = getattr(facts, "purchases", ())
    lacking = (each for each in purchases if problem.field and not getattr(each, problem.field))
    return Gap("procurement-results", record=next((each.uid for each in lacking), None))


def _budget_line(facts: Any, _problem: Problem, period: Period) -> Gap:
    """Return the first line of the budget without the amount of a quarter of the period."""
    first, last = period.start, period.end
    quarters = range(fiscal_quarter(first), fiscal_quarter(last) + 1) if first and last else range(1, 5)
    lacking = (each for each in facts.lines if any(getattr(each, f"actual_{number}") is None for number in quarters))
    return Gap("budget-spending", record=next((each.uid for each in lacking), None))


_OFFICE: Mapping[str, str] = {
    "no-signatory": SIGNATORIES,
    "two-signatories": SIGNATORIES,
    "phrase-missing": LISTS,
    "no-bands": LISTS,
    "no-questions": LISTS,
    "no-online-form": LISTS,
    "score-missing": SCORES,
}
_BY_CODE: Mapping[tuple[str, str], Callable[[Any, Problem, Period], Gap]] = {
    ("service-statistics", "not-entered"): _count,
    ("service-statistics", "no-counts"): _count,
    ("gifts", "nil-not-declared"): _declaration,
    ("gifts", "section-128-open"): _open_gift,
    ("complaints", "nil-not-declared"): _complaints,
    ("procurement-results", "not-declared"): _purchases,
    ("procurement-results", "gap"): _purchase,
    ("budget-spending", "not-entered"): _budget_line,
    ("budget-spending", "no-actuals"): _budget_line,
}
