"""PAPERS: every paper that can be printed; what each needs and where it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Misuse

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Facts(Protocol):
    """What a paper prints, gathered in one read; ``missing`` says what still lacks (errors refuse it)."""

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what keeps the paper from being complete."""


@dataclass(frozen=True)
class PaperKind:
    """Name a paper, the periods and formats it has, the options it takes, and its maker.

    ``module`` holds ``gather_<maker>(session, request) -> Facts`` and
    ``draw_<maker>(facts, request) -> bytes``, which obeys ``request.format``.
    ``options`` are command-line names: ``record``, ``size``, ``digits``, ``tax-ids``, ``with``.
    ``periods`` empty means that the paper has none; ``record`` papers are of one record. With ``whole`` the record
    may be left out: then the paper is of all of them, and ``whole`` names that choice.
    ``calendar_year`` says that the year of its periods is one. ``lacks_nothing`` papers are about what lacks elsewhere:
    nobody asks them what they lack themselves.
    """

    id: str
    title: str
    register: str | None
    periods: tuple[str, ...]
    formats: tuple[str, ...]
    module: str
    maker: str
    options: tuple[str, ...] = ("digits",)
    whole: str = ""
    calendar_year: bool = False
    lacks_nothing: bool = False

    def titled(self, period: Period) -> str:
        """Name the paper with its period, where it has periods."""
        if not self.periods:
            return self.title
        about = f"ประจำปี พ.ศ. {period.year}" if self.calendar_year else period.title()
        return f"{self.title} {about}"

    @property
    def of_one_record(self) -> bool:
        """Tell whether it cannot be printed without a record."""
        return "record" in self.options and not self.whole

    def gather(self, session: "Session", request: PaperRequest) -> Facts:
        """Read what the paper prints."""
        function = getattr(import_module(self.module), f"gather_{self.maker}")
        return cast("Callable[[Session, PaperRequest], Facts]", function)(session, request)

    def draw(self, facts: Facts, request: PaperRequest) -> bytes:
        """Set the gathered facts in the asked format."""
        function = getattr(import_module(self.module), f"draw_{self.maker}")
        return cast("Callable[[Facts, PaperRequest], bytes]", function)(facts, request)


_REGISTERS = "khoktoom_desktop.registers"
_HERE = "khoktoom_desktop.publications"
_PDF, _XLSX = ("pdf",), ("xlsx",)
_REPORT = ("pdf", "xlsx")
_POSTER = ("pdf", "png", "svg")

PAPERS = (
    PaperKind(
        "service-statistics-report",
        "รายงานสถิติการให้บริการ",
        "service-statistics",
        ("month", "quarter", "half", "year"),
        _REPORT,
        f"{_REGISTERS}.service_statistics.papers",
        "service_statistics_report",
    ),
    PaperKind(
        "gift-report",
        "รายงานการรับของขวัญและของกำนัล",
        "gifts",
        ("quarter", "half", "year"),
        _REPORT,
        f"{_REGISTERS}.gifts.papers",
        "gift_report",
    ),
    PaperKind(
        "gift-form",
        "แบบรายงานการรับของขวัญและของกำนัลรายบุคคล",
        "gifts",
        (),
        _PDF,
        f"{_REGISTERS}.gifts.papers",
        "gift_form",
        ("record", "digits"),
    ),
    PaperKind(
        "no-gift-policy",
        "ประกาศนโยบายไม่รับของขวัญ (No Gift Policy)",
        None,
        ("year",),
        _PDF,
        f"{_HERE}.no_gift_policy",
        "no_gift_policy",
        calendar_year=True,
    ),
    PaperKind(
        "no-gift-policy-en",
        "ประกาศนโยบายไม่รับของขวัญ ฉบับภาษาอังกฤษ",
        None,
        ("year",),
        _PDF,
        f"{_HERE}.no_gift_policy",
        "no_gift_policy_en",
        (),
        calendar_year=True,
    ),
    PaperKind(
        "no-gift-poster",
        "โปสเตอร์ No Gift Policy",
        None,
        ("year",),
        _POSTER,
        f"{_HERE}.no_gift_poster",
        "no_gift_poster",
        ("size", "digits"),
        calendar_year=True,
    ),
    PaperKind(
        "no-gift-poster-en",
        "โปสเตอร์ No Gift Policy ฉบับภาษาอังกฤษ",
        None,
        ("year",),
        _POSTER,
        f"{_HERE}.no_gift_poster",
        "no_gift_poster_en",
        ("size",),
        calendar_year=True,
    ),
    PaperKind(
        "culture-report",
        "รายงานการเสริมสร้างวัฒนธรรม No Gift Policy",
        "culture-activities",
        ("quarter", "half", "year"),
        _REPORT,
        f"{_REGISTERS}.culture_activities.papers",
        "culture_report",
    ),
    PaperKind(
        "plan-notice",
        "ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง",
        "procurement-plan",
        ("year",),
        _PDF,
        f"{_REGISTERS}.procurement_plan.papers",
        "plan_notice",
    ),
    PaperKind(
        "plan-change-notice",
        "ประกาศเปลี่ยนแปลงแผนการจัดซื้อจัดจ้าง",
        "procurement-plan",
        (),
        _PDF,
        f"{_REGISTERS}.procurement_plan.papers",
        "plan_change_notice",
        ("record", "digits"),
    ),
    PaperKind(
        "skr-1",
        "แบบ สขร.1 สรุปผลการจัดซื้อจัดจ้างในรอบเดือน",
        "procurement-results",
        ("month",),
        _REPORT,
        f"{_REGISTERS}.procurement_results.papers",
        "skr_1",
    ),
    PaperKind(
        "ita-procurement-list",
        "รายการจัดซื้อจัดจ้างตามแบบ ITA",
        "procurement-results",
        ("month", "quarter", "half", "year"),
        _XLSX,
        f"{_REGISTERS}.procurement_results.papers",
        "ita_procurement_list",
        (),
    ),
    PaperKind(
        "winners-notice",
        "ประกาศผลผู้ชนะการจัดซื้อจัดจ้างรายไตรมาส",
        "procurement-results",
        ("quarter",),
        _PDF,
        f"{_REGISTERS}.procurement_results.papers",
        "winners_notice",
        ("digits", "tax-ids"),
    ),
    PaperKind(
        "winner-announcement",
        "ประกาศผู้ชนะการเสนอราคา",
        "procurement-results",
        (),
        _PDF,
        f"{_REGISTERS}.procurement_results.papers",
        "winner_announcement",
        ("record", "digits"),
    ),
    PaperKind(
        "procurement-annual-summary",
        "รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี",
        "procurement-results",
        ("year",),
        _PDF,
        f"{_REGISTERS}.procurement_results.papers",
        "procurement_annual_summary",
    ),
    PaperKind(
        "measures-announcement",
        "ประกาศมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        "measures",
        ("year",),
        _PDF,
        f"{_REGISTERS}.measures.papers",
        "measures_announcement",
    ),
    PaperKind(
        "measures-report",
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม",
        "measures",
        ("year",),
        _PDF,
        f"{_HERE}.measures_report",
        "measures_report",
    ),
    PaperKind(
        "budget-report",
        "รายงานการรับ - จ่ายเงินและผลการใช้จ่ายงบประมาณ",
        "budget-spending",
        ("quarter", "half", "year"),
        _REPORT,
        f"{_REGISTERS}.budget_spending.papers",
        "budget_report",
    ),
    PaperKind(
        "satisfaction-report",
        "รายงานผลการสำรวจความพึงพอใจ",
        "satisfaction",
        ("quarter", "half", "year"),
        _REPORT,
        f"{_REGISTERS}.satisfaction.papers",
        "satisfaction_report",
    ),
    PaperKind(
        "satisfaction-form",
        "แบบสำรวจความพึงพอใจ",
        "satisfaction",
        (),
        _PDF,
        f"{_REGISTERS}.satisfaction.papers",
        "satisfaction_form",
    ),
    PaperKind(
        "change-letter",
        "หนังสือแจ้งการแก้ไขเอกสารที่ออกแล้ว",
        None,
        ("month", "quarter", "half", "year"),
        _PDF,
        f"{_HERE}.change_letter",
        "change_letter",
        ("record", "digits"),
        whole="ทุกฉบับที่แก้ไขในงวด",
    ),
    PaperKind(
        "hand-over",
        "แฟ้มส่งมอบงาน",
        None,
        ("year",),
        _PDF,
        f"{_HERE}.hand_over",
        "hand_over",
        lacks_nothing=True,
    ),
    PaperKind(
        "eit-poster",
        "โปสเตอร์แบบวัด EIT",
        None,
        ("year",),
        _POSTER,
        f"{_HERE}.eit_poster",
        "eit_poster",
        ("size", "digits"),
    ),
    PaperKind(
        "service-guide",
        "คู่มือสำหรับประชาชน",
        "service-catalogue",
        (),
        _PDF,
        f"{_HERE}.service_guide",
        "service_guide",
        ("record", "digits"),
        whole="ทุกงาน (ทั้งเล่ม)",
    ),
    PaperKind(
        "channels-poster",
        "โปสเตอร์ช่องทางติดต่อ",
        "contact-channels",
        (),
        _POSTER,
        f"{_REGISTERS}.contact_channels.papers",
        "channels_poster",
        ("size", "digits"),
    ),
    PaperKind(
        "contact-card",
        "นามบัตรช่องทางติดต่อ",
        "contact-channels",
        (),
        _PDF,
        f"{_REGISTERS}.contact_channels.papers",
        "contact_card",
    ),
    PaperKind(
        "complaint-report",
        "รายงานสถิติเรื่องร้องเรียน",
        "complaints",
        ("month", "quarter", "half", "year"),
        _REPORT,
        f"{_REGISTERS}.complaints.papers",
        "complaint_report",
    ),
    PaperKind(
        "cover-memo",
        "บันทึกข้อความนำส่งเอกสาร",
        None,
        ("month", "quarter", "half", "year"),
        _PDF,
        f"{_HERE}.cover_memo",
        "cover_memo",
        ("with", "digits"),
    ),
    PaperKind(
        "web-publication-request",
        "แบบขอเผยแพร่ข้อมูลผ่านเว็บไซต์",
        None,
        ("month", "quarter", "half", "year"),
        _PDF,
        f"{_HERE}.web_publication_request",
        "web_publication_request",
        ("with", "digits"),
    ),
)

# What `khoktoom figures` tells of a register beside its own figures, drawn from several registers: a module with
# ``further_figures(session, period, office)``.
FURTHER_FIGURES = {"measures": f"{_HERE}.measures_draft"}


def paper(paper_id: str) -> PaperKind:
    """Return a paper by its id; raises ``Misuse`` for an unknown one."""
    for found in PAPERS:
        if found.id == paper_id:
            return found
    raise Misuse(
        "unknown-paper",
        "ไม่มีเอกสารชื่อ {paper}",
        "ใช้ชื่อใดชื่อหนึ่งต่อไปนี้: {known}",
        paper=paper_id,
        known=", ".join(each.id for each in PAPERS),
    )
