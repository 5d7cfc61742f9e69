"""PACKS: every pack that can be made, one line each; what it is of, and where it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from khoktoom_desktop.domain.named import find_named
from khoktoom_desktop.domain.pack import PackFile, PackLine, PackRequest
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.services.progress import Progress

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

_HERE = "khoktoom_desktop.services.packs"


@dataclass(frozen=True)
class PackKind:
    """Name a pack, the kind of period that it is of, and the module that makes it.

    ``module`` holds ``build_<id>(office_file, request, progress) -> tuple[PackFile, ...]``. The builder reads in
    one session, raises ``Refused`` where a fact is missing or two files disagree, and calls ``progress`` at least
    once a second: it may raise ``Cancelled``, which the builder lets pass. ``purpose`` says what is in it.
    """

    id: str
    title: str
    periods: tuple[str, ...]
    purpose: str
    module: str

    def build(self, office_file: "OfficeFile", request: PackRequest, progress: Progress) -> tuple[PackFile, ...]:
        """Make the files of the pack."""
        function = getattr(import_module(self.module), f"build_{self.id}")
        builder = cast("Callable[[OfficeFile, PackRequest, Progress], tuple[PackFile, ...]]", function)
        return builder(office_file, request, progress)

    def survey(self, office_file: "OfficeFile", request: PackRequest, progress: Progress) -> tuple[PackLine, ...]:
        """Tell what is to stand in the pack and what lacks, without making it; nothing where its module does not."""
        function = getattr(import_module(self.module), f"survey_{self.id}", None)
        surveyor = cast("Callable[[OfficeFile, PackRequest, Progress], tuple[PackLine, ...]] | None", function)
        return surveyor(office_file, request, progress) if surveyor is not None else ()


PACKS: tuple[PackKind, ...] = (
    PackKind(
        "quarter",
        "ชุดรายงานรายไตรมาส",
        ("quarter",),
        "เอกสารทุกฉบับที่ครบกำหนดในไตรมาส แผนภูมิ บันทึกข้อความ รายการตรวจสอบ และข้อมูลที่เครื่องอ่านได้ ตรวจยอดตรงกันทุกแฟ้ม",
        f"{_HERE}.quarter",
    ),
    PackKind(
        "ita",
        "ชุดหลักฐาน ITA",
        ("year",),
        "โฟลเดอร์ตามข้อ O ของปีการประเมิน พร้อมเอกสารที่ออกแล้วและดัชนีที่บอกว่าข้อใดยังขาดเพราะอะไร ปีที่เลือกคือปีของการประเมิน",
        f"{_HERE}.ita",
    ),
    PackKind(
        "website",
        "เว็บไซต์ข้อมูลสาธารณะ",
        ("year",),
        "เว็บไซต์ขนาดเล็กของปีงบประมาณ: สถิติพร้อมแผนภูมิ เอกสารตามหัวข้อ คิวอาร์โค้ด EIT และข้อมูลเปิด เปิดจากโฟลเดอร์หรือวางบนเว็บใดก็ได้",
        f"{_HERE}.website",
    ),
)


def pack(pack_id: str) -> PackKind:
    """Return a pack by its id; raises ``Misuse`` for an unknown one."""
    return find_named(PACKS, pack_id, "unknown-pack", sentence("ชุดเอกสาร"))
