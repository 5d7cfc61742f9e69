"""The pack of an ITA year: a folder for each item with its evidence, and an index that says why an item is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.pack import PackFile, PackLine, PackRequest
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.publications.catalogue import PAPERS, PaperKind
from khoktoom_desktop.publications.due import Due
from khoktoom_desktop.publications.pack_index import EvidenceFile, Item, Publicity, index_csv, index_pdf
from khoktoom_desktop.registers.publication_log.deliverables import Deliverable, deliverables, reported_year
from khoktoom_desktop.registers.publication_log.figures import figures, published_for
from khoktoom_desktop.registers.publication_log.record import LINKED, PLACE, Publication
from khoktoom_desktop.registers.publication_log.summary import WHY
from khoktoom_desktop.services.exporting import write_json
from khoktoom_desktop.services.packs.evidence import Prepared, bytes_of, prepare
from khoktoom_desktop.services.packs.leaving import require_no_personal_numbers
from khoktoom_desktop.services.packs.naming import paper_name, safe_name
from khoktoom_desktop.services.packs.reading import text_of
from khoktoom_desktop.services.packs.steps import Steps, reading
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.storage.issued import IssuedPaper, IssueState, by_uid, standing
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile


@dataclass(frozen=True)
class Frozen:
    """A paper as it was issued, and its bytes."""

    paper: IssuedPaper
    content: bytes


@dataclass(frozen=True)
class Gathered:
    """What was read for an item: issued papers, papers to print, its entries of the publication log, why it lacks."""

    item: Deliverable
    issued: tuple[Frozen, ...]
    printed: tuple[Prepared, ...]
    log: tuple[Publication, ...]
    why: Sentence | None

    def lacks(self) -> tuple[Sentence, ...]:
        """Say why the item is missing: nothing is published, a paper lacks facts, a link lacks."""
        # What is published answers the item already, whatever else might be printed.
        asked = self.printed if self.why else ()
        errors = [
            sentence("{paper}: {problem}", paper=each.due.title, problem=problem.sentence)
            for each in asked
            for problem in each.problems
            if problem.severity is Severity.ERROR
        ]
        links = [
            sentence("รายการเผยแพร่ “{title}” ยังไม่มีลิงก์", title=each.title) for each in self.log if _without_link(each)
        ]
        return (*((self.why,) if self.why else ()), *errors, *links)

    @property
    def parts(self) -> tuple[str, str]:
        """Return the item's code, such as ``O12``, and its title without code and year."""
        code = self.item.key.partition("-")[2]
        return code, self.item.title.removeprefix(code).partition("(ITA")[0].strip()


def build_ita(office_file: "OfficeFile", request: PackRequest, progress: Progress) -> tuple[PackFile, ...]:
    """Make the files of the pack of an ITA year, which is the year of the request's period.

    What lacks does not stop it: the index says it. Raises ``Refused`` for a year without a list of items or without
    the fiscal year that it reports on, ``personal-number``, ``Trouble`` ``issued-damaged``.
    """
    year = request.period.year or 0
    with office_file.reading() as session:
        office = read_office(session)
        about = reporting_on(office, year)
        gathered = tuple(_gathered(session, office, request, about, progress))
    count = sum(len(each.issued) + sum(len(one.formats) for one in each.printed) for each in gathered)
    steps = Steps(progress, 2 * count)
    files: dict[str, PackFile] = {}
    items = [_item(each, office, files, steps) for each in gathered]
    require_no_personal_numbers(_read(files, steps))
    asked = PaperRequest(office, request.day, Period(about))
    index = (
        PackFile("ดัชนี.pdf", index_pdf(asked, year, about, items)),
        PackFile("ดัชนี.csv", index_csv(items)),
        PackFile("ดัชนี.json", write_json(_json(office, request, about, items))),
    )
    return (*index, *files.values(), *_reasons(items))


def survey_ita(office_file: "OfficeFile", request: PackRequest, progress: Progress) -> tuple[PackLine, ...]:
    """Tell the items of an ITA year, what answers each, and why it is missing; raises ``Refused`` as the pack."""
    with office_file.reading() as session:
        office = read_office(session)
        about = reporting_on(office, request.period.year or 0)
        found = tuple(_gathered(session, office, request, about, progress))
    return tuple(_line(each) for each in found)


def _line(gathered: Gathered) -> PackLine:
    files = len(gathered.issued) + sum(len(each.formats) for each in gathered.printed if not each.refused)
    published = sum(each.published for each in gathered.log)
    problems = tuple(Problem(None, each, Severity.WARNING, "item-missing") for each in gathered.lacks())
    note = sentence("{files} แฟ้ม เผยแพร่แล้ว {published} รายการ", files=files, published=published)
    return PackLine(" ".join(gathered.parts), note, problems)


def reporting_on(office: Office, year: int) -> int:
    """Return the fiscal year that the evidence of an ITA year is about; refuses one that the office has not."""
    about = reported_year(office, year)
    if about is None or not deliverables(office, year):
        raise Refused(
            "no-ita-list",
            "ยังไม่มีรายการข้อ O ของ ITA ปี {year} หรือยังไม่ได้บอกว่ารายงานปีงบประมาณใด",
            "เพิ่มรายการของปีนี้ที่หน้า ตั้งค่าสำนักงาน",
            year=year,
        )
    return about


def _gathered(
    session: "Session", office: Office, request: PackRequest, about: int, progress: Progress
) -> Iterator[Gathered]:
    """Read the evidence of each item; a paper that answers several is read once."""
    year = request.period.year or 0
    found = deliverables(office, year)
    log = published_for(session, [each.key for each in found])
    counted = {each.key: each for each in figures(session, Period(year), office).items}
    issued = [each for each in standing(session) if each.year in (about, None)]
    kinds = {kind.id: kind for kind in PAPERS}
    known: dict[Due, Prepared] = {}
    for at, item in enumerate(found):
        reading(progress, at, len(found))
        dues = [Due(kinds[each], part) for each in item.papers if each in kinds for part in _parts(kinds[each], about)]
        for due in dues:
            if due not in known:
                known[due] = prepare(session, office, due, request.day)
        entries = log.get(item.key, [])
        lack = counted[item.key].lack if item.key in counted else None
        yield Gathered(
            item,
            tuple(Frozen(each, bytes_of(session, each)) for each in _issued(session, item, issued, entries)),
            tuple(known[due] for due in dues),
            tuple(entries),
            WHY[lack] if lack else None,
        )


def _issued(
    session: "Session", item: Deliverable, standing_now: Sequence[IssuedPaper], entries: Sequence[Publication]
) -> list[IssuedPaper]:
    """Return the issued papers of an item: those that answer it, and those that the log names for it."""
    named = (by_uid(session, each.issued_uid) for each in entries if each.issued_uid)
    kept = [each for each in named if each is not None and each.state == IssueState.ISSUED]
    found = [*(each for each in standing_now if each.paper in item.papers), *kept]
    return list({each.uid: each for each in found}.values())


def _parts(kind: PaperKind, about: int) -> tuple[Period, ...]:
    """Return what is printed of a paper that is not issued: the year, else its quarters, else its months."""
    if not kind.periods:
        return () if "record" in kind.options else (ALL_RECORDS,)
    if "year" in kind.periods:
        return (Period(about),)
    if "quarter" in kind.periods:
        return tuple(Period(about, quarter=number) for number in (1, 2, 3, 4))
    return tuple(Period(about, month=month) for _, month in Period(about).months())


def _item(gathered: Gathered, office: Office, files: dict[str, PackFile], steps: Steps) -> Item:
    """Put the files of an item into its folder and say what it is answered by, and what lacks."""
    code, title = gathered.parts
    folder = safe_name(f"{code} {title}")
    shown = [
        _put(files, folder, each.paper.title, _issued_name(each.paper), each.content, each.paper)
        for each in gathered.issued
    ]
    for prepared in gathered.printed:
        for ending in prepared.formats if not prepared.refused else ():
            if ending not in prepared.frozen:
                name = paper_name(prepared.due.paper, prepared.due.period, ending)
                shown.append(_put(files, folder, prepared.due.title, name, prepared.content(ending), None))
                steps.done()
    lacks = tuple(dict.fromkeys(map(str, gathered.lacks())))
    return Item(code, title, folder, tuple(shown), _publicity(gathered.log, office), lacks)


def _put(
    files: dict[str, PackFile], folder: str, title: str, name: str, content: bytes, issued: IssuedPaper | None
) -> EvidenceFile:
    path, number = f"{folder}/{name}", 2
    stem, _, ending = name.rpartition(".")
    while path in files:
        path, number = f"{folder}/{stem} ({number}).{ending}", number + 1
    files[path] = PackFile(path, content)
    if issued is None:
        return EvidenceFile(path, title, issued=False, state=f"{ending} พิมพ์จากทะเบียน ยังไม่ได้ออก")
    number_words = f"เลขที่ {issued.number} " if issued.number else ""
    return EvidenceFile(path, title, issued=True, state=f"{ending} ออกแล้ว {number_words}ลงวันที่ {short_date(issued.day)}")


def _issued_name(issued: IssuedPaper) -> str:
    number = f" เลขที่ {issued.number}" if issued.number else ""
    return f"{safe_name(issued.title)}{number.replace('/', '-')}.{issued.format}"


def _publicity(log: Sequence[Publication], office: Office) -> tuple[Publicity, ...]:
    places = {fact.key: fact.title for fact in office.facts if fact.topic == PLACE}
    return tuple(
        Publicity(each.title, places.get(each.place, each.place), short_date(each.published_on), each.url)
        for each in log
        if each.published and each.published_on
    )


def _without_link(entry: Publication) -> bool:
    return entry.published and entry.place in LINKED and not entry.url.strip()


def _read(files: dict[str, PackFile], steps: Steps) -> Iterator[tuple[str, str]]:
    """Yield the files whose text can be read, and the text."""
    for each in files.values():
        if each.path.endswith((".pdf", ".xlsx")):
            yield each.path, text_of(each.path, each.content)
        steps.done()


def _reasons(items: Sequence[Item]) -> Iterator[PackFile]:
    """Yield, for each item that lacks something, a text in its folder that says why."""
    for each in items:
        if each.lacks:
            text = "\r\n".join(
                (f"{each.code} {each.title}", "ที่ยังขาดและเหตุผล", *(f"- {lack}" for lack in each.lacks), "")
            )
            yield PackFile(f"{each.folder}/ยังขาด.txt", b"\xef\xbb\xbf" + text.encode())


def _json(office: Office, request: PackRequest, about: int, items: Sequence[Item]) -> dict[str, object]:
    return {
        "pack": "ita",
        "office": office.name,
        "ita_year": request.period.year,
        "fiscal_year": about,
        "date": request.day.isoformat(),
        "items": [
            {
                "code": each.code,
                "title": each.title,
                "folder": each.folder,
                "files": [
                    {"path": file.path, "title": file.title, "issued": file.issued, "state": file.state}
                    for file in each.files
                ],
                "published": [
                    {"title": one.title, "place": one.place, "date": one.day, "url": one.url} for one in each.published
                ],
                "missing": list(each.lacks),
            }
            for each in items
        ],
    }
