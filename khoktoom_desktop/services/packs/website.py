"""The website pack: a small static site of one fiscal year, read in one session and drawn from frozen facts."""

from collections.abc import Collection, Mapping
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.pack import PackFile, PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.eit_poster import EitPosterFacts, gather_eit_poster
from khoktoom_desktop.publications.website.facts import SiteFacts, SitePicture
from khoktoom_desktop.publications.website.site import site_files
from khoktoom_desktop.registers.budget_spending import figures as budget
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.complaints import figures as complaints
from khoktoom_desktop.registers.contact_channels.figures import channels_on
from khoktoom_desktop.registers.culture_activities import figures as culture
from khoktoom_desktop.registers.gifts import figures as gifts
from khoktoom_desktop.registers.measures.figures import measures_of
from khoktoom_desktop.registers.procurement_plan import figures as plan
from khoktoom_desktop.registers.procurement_results import figures as results
from khoktoom_desktop.registers.publication_log.deliverables import YEAR, Deliverable, deliverables
from khoktoom_desktop.registers.publication_log.record import Publication
from khoktoom_desktop.registers.satisfaction import figures as satisfaction
from khoktoom_desktop.registers.satisfaction.form import online_link
from khoktoom_desktop.registers.service_catalogue.figures import services_of
from khoktoom_desktop.registers.service_statistics import figures as statistics
from khoktoom_desktop.services import records
from khoktoom_desktop.services.packs.website_data import Told, data_sets
from khoktoom_desktop.services.packs.website_papers import site_papers
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.storage.pictures import pictures_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile
    from khoktoom_desktop.storage.record import Record

_ENDINGS = {"PNG": "png", "JPEG": "jpg"}
# The registers whose pages say when their data changed last.
_REGISTERS = (
    "service-catalogue",
    "service-statistics",
    "satisfaction",
    "budget-spending",
    "procurement-plan",
    "procurement-results",
    "measures",
    "gifts",
    "culture-activities",
    "complaints",
    "contact-channels",
    "publication-log",
)


def build_website(office_file: "OfficeFile", request: PackRequest, progress: Progress) -> tuple[PackFile, ...]:
    """Make the site of the fiscal year of the request's period.

    Raises ``Refused`` for an EIT link that is the staff's or none, for a QR code that cannot be read back and where
    nobody, or two, sign on the day; ``Trouble`` ``issued-damaged``. What lacks its facts is left out of the site.
    """
    with office_file.reading() as session:
        facts = gather_site(session, request, progress)
    files: list[PackFile] = []
    for each in site_files(facts):
        files.append(each)
        progress(len(files), len(files))
    return tuple(files)


def gather_site(session: "Session", request: PackRequest, progress: Progress) -> SiteFacts:
    """Read everything that the site tells."""
    office = read_office(session)
    period, day = Period(request.period.year), request.day
    asked = PaperRequest(office, day, period)
    lists = {each: records.list_in(session, register(each), period=period).records for each in _REGISTERS}
    survey = satisfaction.figures(session, period, office)
    troubles = complaints.figures(session, period, office)
    measures = measures_of(session, period)
    activities = tuple(culture.activities_of(session, period))
    pictured = {each.picture for measure in measures for each in measure.evidence}
    pictured |= {each.picture for activity in activities for each in activity.pictures}
    published = _published(lists["publication-log"])
    channels = tuple(channels_on(session, day, office))
    year = _ita_year(office, period.year)
    told = Told(lists | {"contact-channels": channels, "publication-log": published}, survey, troubles)
    return SiteFacts(
        office=office,
        period=period,
        day=day,
        services=services_of(session, period, office),
        statistics=statistics.figures(session, period, office),
        survey=survey,
        budget=budget.figures(session, period, office),
        plan=plan.figures(session, period, office),
        plan_items=tuple(plan.items_of(session, period)),
        purchases=results.figures(session, period, office),
        purchase_list=tuple(results.purchases_of(session, period)),
        gifts=gifts.figures(session, period, office),
        gift_list=tuple(gifts.gifts_of(session, period)),
        activities=culture.figures(session, period, office),
        activity_list=activities,
        complaints=troubles,
        measures=measures,
        channels=channels,
        publications=published,
        items=_items(office, published, year),
        codes=_codes(office, year),
        ita_year=year,
        eit=_eit(session, asked),
        papers=site_papers(session, asked, progress),
        data=data_sets(session, office, period, told),
        pictures=_pictures(session, pictured),
        changed={each: last for each, found in lists.items() if (last := _last_changed(found))},
        survey_link=online_link(asked),
    )


def _published(found: "Collection[Record]") -> tuple[Publication, ...]:
    """Return what was published; what waits is the office's own affair."""
    return tuple(each for each in found if isinstance(each, Publication) and each.published)


def _ita_year(office: Office, year: int | None) -> int | None:
    """Return the ITA year whose evidence reports on a fiscal year."""
    found = (fact.key for fact in office.facts if fact.topic == YEAR and fact.amount == year)
    return next((int(key) for key in sorted(found) if key.isdecimal()), None)


def _items(office: Office, published: Collection[Publication], year: int | None) -> tuple[Deliverable, ...]:
    """Return the items of the ITA years that the publications name, and of the one that reports on this year."""
    years = {each.ita_year for each in published} | {year}
    return tuple(item for each in sorted(filter(None, years)) for item in deliverables(office, each))


def _codes(office: Office, year: int | None) -> dict[str, tuple[str, ...]]:
    """Return the items, such as ``O12``, that each paper answers in an ITA year."""
    found: dict[str, tuple[str, ...]] = {}
    for item in deliverables(office, year) if year else ():
        for paper in item.papers:
            found[paper] = (*found.get(paper, ()), item.key.partition("-")[2])
    return found


def _eit(session: "Session", asked: PaperRequest) -> EitPosterFacts | None:
    """Return the questionnaire of the year, ``None`` without a link; refuses a link that citizens cannot use."""
    if not asked.office.eit_links.get(asked.period.year or 0, "").strip():
        return None
    facts = gather_eit_poster(session, asked)
    wrong = next((each for each in facts.missing if each.severity is Severity.ERROR), None)
    if wrong is not None:
        raise _refusal(wrong)
    return facts


def _refusal(problem: Problem) -> Refused:
    return Refused(
        problem.code,
        "ยังทำเว็บไซต์ไม่ได้: {problem}",
        "แก้ไขลิงก์แบบวัด EIT ที่หน้า ตั้งค่าสำนักงาน แล้วทำเว็บไซต์อีกครั้ง",
        problem=problem.sentence,
    )


def _pictures(session: "Session", keys: Collection[str]) -> Mapping[str, SitePicture]:
    """Return the pictures of some keys that browsers show."""
    found: dict[str, SitePicture] = {}
    for key, data in sorted(pictures_of(session, keys).items()):
        with Image.open(BytesIO(data)) as picture:
            ending = _ENDINGS.get(picture.format or "")
            width, height = picture.size
        if ending:
            found[key] = SitePicture(key, f"pictures/{key}.{ending}", data, width, height)
    return found


def _last_changed(found: "Collection[Record]") -> date | None:
    """Return the day in Bangkok on which a record changed last."""
    moments = [each.changed_at for each in found if each.changed_at is not None]
    return max(moments).astimezone(records.BANGKOK).date() if moments else None
