"""The pack of an ITA year: a folder for each item with its evidence, and an index that says why an item is missing."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.pack import PackFile, PackLine, PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.publications.pack_index import EvidenceFile, Item, Publicity, index_csv, index_pdf
from khoktoom_desktop.registers.publication_log.record import PLACE, Publication
from khoktoom_desktop.services.exporting import write_json
from khoktoom_desktop.services.packs.ita_evidence import Gathered, gathered_items, reporting_on
from khoktoom_desktop.services.packs.leaving import require_no_personal_numbers
from khoktoom_desktop.services.packs.naming import paper_name, safe_name
from khoktoom_desktop.services.packs.reading import text_where_readable
from khoktoom_desktop.services.packs.steps import Steps
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.storage.issued import IssuedPaper
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile


def build_ita(office_file: "OfficeFile", request: PackRequest, progress: Progress) -> tuple[PackFile, ...]:
    """Make the files of the pack of an ITA year, which is the year of the request's period.

    What lacks does not stop it: the index says it. Raises ``Refused`` for a year without a list of items or without
    the fiscal year that it reports on, ``personal-number``, ``Trouble`` ``issued-damaged``.
    """
    year = request.period.year or 0
    with office_file.reading() as session:
        office = read_office(session)
        about = reporting_on(office, year)
        gathered = tuple(gathered_items(session, office, request, about, progress))
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
        found = tuple(gathered_items(session, office, request, about, progress))
    return tuple(_line(each) for each in found)


def _line(gathered: Gathered) -> PackLine:
    files = (
        len(gathered.issued)
        + len(gathered.copies)
        + sum(len(each.formats) for each in gathered.printed if not each.refused)
    )
    published = sum(each.published for each in gathered.log)
    problems = tuple(Problem(None, each, Severity.WARNING, "item-missing") for each in gathered.lacks())
    note = sentence("{files} แฟ้ม เผยแพร่แล้ว {published} รายการ", files=files, published=published)
    return PackLine(" ".join(gathered.parts), note, problems)


def _item(gathered: Gathered, office: Office, files: dict[str, PackFile], steps: Steps) -> Item:
    """Put the files of an item into its folder and say what it is answered by, and what lacks."""
    code, title = gathered.parts
    folder = safe_name(f"{code} {title}")
    shown = [
        _put(files, folder, each.paper.title, _issued_name(each.paper), each.content, each.paper)
        for each in gathered.issued
    ]
    for name, content in gathered.copies:
        shown.append(_put_copy(files, folder, name, content))
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
    path, ending = _free_path(files, folder, name), name.rpartition(".")[2]
    files[path] = PackFile(path, content)
    if issued is None:
        return EvidenceFile(path, title, issued=False, state=f"{ending} พิมพ์จากทะเบียน ยังไม่ได้ออก")
    number_words = f"เลขที่ {issued.number} " if issued.number else ""
    return EvidenceFile(path, title, issued=True, state=f"{ending} ออกแล้ว {number_words}ลงวันที่ {short_date(issued.day)}")


def _put_copy(files: dict[str, PackFile], folder: str, name: str, content: bytes) -> EvidenceFile:
    stem, dot, ending = name.rpartition(".")
    path = _free_path(files, folder, f"{safe_name(stem)}.{safe_name(ending)}" if dot else safe_name(name))
    files[path] = PackFile(path, content)
    return EvidenceFile(path, name, issued=False, state="สำเนาของแฟ้มที่เผยแพร่")


def _free_path(files: dict[str, PackFile], folder: str, name: str) -> str:
    path, number = f"{folder}/{name}", 2
    stem, dot, ending = name.rpartition(".")
    while path in files:
        path, number = f"{folder}/{stem} ({number}){dot}{ending}", number + 1
    return path


def _issued_name(issued: IssuedPaper) -> str:
    number = f" เลขที่ {issued.number}" if issued.number else ""
    return f"{safe_name(issued.title)}{number.replace('/', '-')}.{issued.format}"


def _publicity(log: Sequence[Publication], office: Office) -> tuple[Publicity, ...]:
    places = office.titles(PLACE)
    return tuple(
        Publicity(each.title, places.get(each.place, each.place), short_date(each.published_on), each.url)
        for each in log
        if each.published and each.published_on
    )


def _read(files: dict[str, PackFile], steps: Steps) -> Iterator[tuple[str, str]]:
    """Yield the files and what can be read in them."""
    for each in files.values():
        yield each.path, text_where_readable(each.path, each.content)
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
