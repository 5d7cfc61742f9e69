"""The short lists of the office: departments, signatories, links of the EIT survey by year."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.models.rows_model import RowField
from khoktoom_desktop.desktop.office.part import OfficePart
from khoktoom_desktop.desktop.theme import GAP_M, Theme
from khoktoom_desktop.desktop.widgets.date_edit import written
from khoktoom_desktop.desktop.widgets.rows_edit import RowsEdit
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.domain.office import Department, Office, Signatory
from khoktoom_desktop.domain.period import fiscal_year
from khoktoom_desktop.thai.dates import read_date
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.identifiers import eit_link_problem
from khoktoom_desktop.thai.text import normalise
from khoktoom_desktop.thai.unreadable import Unreadable, shown

ROLES = (
    Choice("head", mark("ผู้ลงนามประกาศ")),
    Choice("clerk", mark("ปลัดเทศบาล")),
    Choice("supply", mark("หัวหน้าเจ้าหน้าที่พัสดุ")),
    Choice("reporter", mark("ผู้รายงาน")),
    Choice("checker", mark("ผู้ตรวจสอบ")),
)


class ListPart(OfficePart):
    """A sentence of help over a list edited in place."""

    help = ""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsEdit(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_M, 0, 0)
        column.setSpacing(GAP_M)
        self.words = WrappedLabel(self, tr(self.help), look="quiet")
        column.addWidget(self.words)
        column.addWidget(self.rows, 1)
        self.rows.changed.connect(self.changed)

    def problems(self) -> list[str]:
        """Say what cannot be read or is missing."""
        return self.rows.problems()


class DepartmentsPart(ListPart):
    """Edit the departments in their order."""

    title = mark("กองและสำนัก")
    help = mark("เรียงตามลำดับที่ต้องการให้ปรากฏในรายงาน กองที่ยุบไปแล้วให้ใส่วันสิ้นสุด ไม่ต้องลบ ข้อมูลเก่าจะยังอยู่ครบ")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        fields = (RowField(tr("ชื่อกอง"), read=normalise, required=True), date_field(tr("ตั้งแต่")), date_field(tr("ถึง")))
        self.rows.configure(tr("กอง"), fields, lambda: ("", None, None, 0), ordered=True)

    def show_office(self, office: Office) -> None:
        """Show the departments."""
        self.rows.set_rows([(each.name, each.start, each.end, each.id) for each in office.departments])

    def applied(self, office: Office) -> Office:
        """Return the office with these departments; a known one keeps its identity."""
        found = (Department(identity, name, start, end) for name, start, end, identity in self.rows.rows())
        return replace(office, departments=tuple(found))

    def problems(self) -> list[str]:
        """Refuse two departments of one name as well."""
        names = [row[0] for row in self.rows.rows()]
        twice = sorted({name for name in names if names.count(name) > 1})
        return super().problems() + [
            tr("มีกองชื่อ {name} มากกว่าหนึ่งแถว ลบหรือแก้ชื่อให้ต่างกัน").format(name=name) for name in twice
        ]


class SignatoriesPart(ListPart):
    """Edit who signs, in which position, from when to when."""

    title = mark("ผู้ลงนาม")
    help = mark("เอกสารใช้ผู้ลงนามที่ดำรงตำแหน่งในวันที่ของเอกสารเสมอ เมื่อเปลี่ยนคนให้ใส่วันสิ้นสุดของคนเดิม แล้วเพิ่มคนใหม่")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        fields = (
            RowField(tr("ชื่อ"), 168, normalise, required=True),
            RowField(tr("ตำแหน่ง"), 0, normalise, required=True),
            RowField(tr("ปฏิบัติหน้าที่แทน"), 0, normalise),
            RowField(tr("หน้าที่"), 148, choices=ROLES),
            date_field(tr("ตั้งแต่"), required=True),
            date_field(tr("ถึง")),
        )
        self.rows.configure(tr("ผู้ลงนาม"), fields, lambda: ("", "", "", "head", None, None))

    def show_office(self, office: Office) -> None:
        """Show the signatories."""
        self.rows.set_rows(
            [(each.name, each.position, each.acting, each.role, each.start, each.end) for each in office.signatories]
        )

    def applied(self, office: Office) -> Office:
        """Return the office with these signatories."""
        found = (
            Signatory(name, position, start, end, acting, role)
            for name, position, acting, role, start, end in self.rows.rows()
            if start is not None
        )
        return replace(office, signatories=tuple(found))

    def problems(self) -> list[str]:
        """Refuse an end before the beginning as well."""
        wrong = [
            tr("วันสิ้นสุดของ {name} อยู่ก่อนวันเริ่ม แก้วันใดวันหนึ่ง").format(name=row[0])
            for row in self.rows.rows()
            if row[4] is not None and row[5] is not None and row[5] < row[4]
        ]
        return super().problems() + wrong


class LinksPart(ListPart):
    """Edit the link of the public's survey, one for each year."""

    title = mark("ลิงก์ EIT")
    help = mark("ลิงก์แบบวัด EIT ของแต่ละปีจากระบบ ITAS มี /go/eit/ ในลิงก์ ลิงก์ที่มี /go/iit/ เป็นแบบของเจ้าหน้าที่ ห้ามติดประกาศ")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        fields = (
            RowField(tr("ปี พ.ศ."), 96, read_year, required=True),
            RowField(tr("ลิงก์"), 0, read_eit_link, required=True),
        )
        self.rows.configure(tr("ลิงก์"), fields, lambda: (fiscal_year(today()), ""))

    def show_office(self, office: Office) -> None:
        """Show the links, the newest year first."""
        self.rows.set_rows(sorted(office.eit_links.items(), reverse=True))

    def applied(self, office: Office) -> Office:
        """Return the office with these links."""
        return replace(office, eit_links={year: link for year, link in self.rows.rows() if year and link})


def read_year(text: str) -> int:
    """Read a Buddhist year; raises ``Unreadable``."""
    digits = to_arabic(text)
    if digits.isdigit() and 2400 <= int(digits) <= 2700:
        return int(digits)
    raise Unreadable("year", "ปี {text} ไม่ใช่ปี พ.ศ. พิมพ์สี่หลัก เช่น 2568", text=shown(text))


def read_eit_link(text: str) -> str:
    """Read a link of the EIT survey; raises ``Unreadable`` for the staff's own survey and for other places."""
    problem = eit_link_problem(text)
    if problem == "staff":
        raise Unreadable("staff", "ลิงก์ {text} เป็นแบบวัดของเจ้าหน้าที่ (IIT) ใช้ลิงก์ที่มี /go/eit/ จากระบบ ITAS", text=shown(text))
    if problem in ("host", "path"):
        raise Unreadable(
            "link", "{text} ไม่ใช่ลิงก์แบบวัด EIT ใช้ลิงก์แบบ https://itas.nacc.go.th/go/eit/ ตามด้วยรหัส", text=shown(text)
        )
    return text.strip()


def date_field(title: str, *, required: bool = False) -> RowField:
    """Return the field of a date, read in any written form of a Buddhist date."""
    return RowField(title, 112, read_date, _write_date, date=True, required=required)


def _write_date(day: Any) -> str:
    return written(day) if isinstance(day, date) else str(day)
