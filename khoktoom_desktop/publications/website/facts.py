"""Everything that the website tells, gathered in one read; the pages are drawn from it alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.eit_poster import EitPosterFacts
from khoktoom_desktop.registers.budget_spending.summary import BudgetFigures
from khoktoom_desktop.registers.complaints.summary import ComplaintFigures
from khoktoom_desktop.registers.contact_channels.record import ContactChannel
from khoktoom_desktop.registers.culture_activities.record import CultureActivity
from khoktoom_desktop.registers.culture_activities.summary import ActivityFigures
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.gifts.summary import GiftFigures
from khoktoom_desktop.registers.measures.record import Measure
from khoktoom_desktop.registers.procurement_plan.figures import PlanFigures
from khoktoom_desktop.registers.procurement_plan.record import PlanItem
from khoktoom_desktop.registers.procurement_results.figures import PurchaseFigures
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.registers.publication_log.deliverables import Deliverable
from khoktoom_desktop.registers.publication_log.record import Publication
from khoktoom_desktop.registers.satisfaction.summary import SurveyFigures
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_statistics.summary import StatisticsFigures


@dataclass(frozen=True)
class SitePaper:
    """A paper as a file of the site: as it was issued, or printed on the site's day and without a number."""

    paper: str
    title: str
    period: Period
    path: str
    content: bytes
    day: date
    number: str = ""
    issued: bool = False


@dataclass(frozen=True)
class DataFile:
    """One file of a data set."""

    path: str
    content: bytes


@dataclass(frozen=True)
class DataSet:
    """Rows for machines: the page they belong to, what each column means, the same rows as CSV and as JSON.

    ``columns`` are title and meaning; ``page`` is the page that tells of them.
    """

    page: str
    title: str
    rows: int
    columns: tuple[tuple[str, str], ...]
    files: tuple[DataFile, ...]


@dataclass(frozen=True)
class SitePicture:
    """A picture of a measure's evidence or of an activity, by its key."""

    key: str
    path: str
    content: bytes
    width: int
    height: int


@dataclass(frozen=True)
class SiteFacts:
    """What the pages of one fiscal year say.

    ``changed`` gives for each register the last day on which a record of the year changed. ``items`` are those of the
    ITA years that the publications name, ``codes`` the items (``O12``) that each paper answers in the ITA year that
    reports on this fiscal year.
    """

    office: Office
    period: Period
    day: date
    services: tuple[Service, ...]
    statistics: StatisticsFigures
    survey: SurveyFigures
    budget: BudgetFigures
    plan: PlanFigures
    plan_items: tuple[PlanItem, ...]
    purchases: PurchaseFigures
    purchase_list: tuple[Purchase, ...]
    gifts: GiftFigures
    gift_list: tuple[Gift, ...]
    activities: ActivityFigures
    activity_list: tuple[CultureActivity, ...]
    complaints: ComplaintFigures
    measures: tuple[Measure, ...]
    channels: tuple[ContactChannel, ...]
    publications: tuple[Publication, ...]
    items: tuple[Deliverable, ...]
    codes: Mapping[str, tuple[str, ...]]
    ita_year: int | None
    eit: EitPosterFacts | None
    papers: tuple[SitePaper, ...]
    data: tuple[DataSet, ...]
    pictures: Mapping[str, SitePicture]
    changed: Mapping[str, date]
    survey_link: str = ""

    @property
    def year(self) -> int:
        """Return the Buddhist fiscal year."""
        return self.period.year or 0

    @property
    def last_changed(self) -> date:
        """Return the last day on which any of the data changed; the site's day where there are none."""
        return max(self.changed.values(), default=self.day)

    def department(self, ident: int | None) -> str:
        """Return the name of a department, empty where it is not known."""
        return next((each.name for each in self.office.departments if each.id == ident), "")

    def title_of(self, topic: str, key: str) -> str:
        """Return the words of an entry of the office's lists, its key where the list lacks it."""
        found = [fact for fact in self.office.facts if fact.topic == topic and fact.key == key]
        return found[-1].title if found else key
