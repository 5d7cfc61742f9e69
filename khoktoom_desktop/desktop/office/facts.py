"""The limits, lists, deadlines and phrases that the office may edit: dated, with their source."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.models.rows_model import RowField
from khoktoom_desktop.desktop.office.lists import date_field
from khoktoom_desktop.desktop.office.part import OfficePart
from khoktoom_desktop.desktop.theme import GAP_M, Theme
from khoktoom_desktop.desktop.widgets.rows_edit import RowsEdit
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.money import read_baht, read_count, write_baht, write_count
from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.thai.text import normalise

TOPICS = {
    "limit": mark("วงเงิน"),
    "term": mark("กำหนดเวลา (วัน)"),
    "deadline": mark("วันครบกำหนด"),
    "channel": mark("ช่องทางบริการ"),
    "unit": mark("หน่วยนับ"),
    "gift-giver": mark("ผู้ให้ของขวัญ"),
    "gift-disposition": mark("การดำเนินการกับของขวัญ"),
    "gift-received-as": mark("รับในฐานะ"),
    "method": mark("วิธีจัดซื้อจัดจ้าง"),
    "project-type": mark("ประเภทโครงการ"),
    "document-type": mark("ประเภทเอกสาร"),
    "source-of-money": mark("แหล่งเงิน"),
    "selection-reason": mark("เหตุผลที่คัดเลือก"),
    "annex-reason": mark("เหตุผลในบัญชีแนบ"),
    "plan-status": mark("สถานะแผน"),
    "plan-exemption": mark("ข้อยกเว้นการเผยแพร่แผน"),
    "purchase-status": mark("สถานะการจัดซื้อ"),
    "egp-status": mark("สถานะใน e-GP"),
    "winners-notice-method": mark("วิธีที่ประกาศผลผู้ชนะ"),
    "ita-procurement-list": mark("รายการจัดซื้อตามแบบ ITA"),
    "skr-1-signer": mark("ผู้ลงนามแบบ สขร.1"),
    "number-series": mark("ชุดเลขที่เอกสาร"),
    "publication-place": mark("ที่เผยแพร่"),
    "o-code": mark("ข้อในแบบวัด OIT"),
    "o-code-paper": mark("เอกสารที่ตอบข้อ OIT"),
    "ita-year": mark("ปีที่รายงานใน ITA"),
    "oit-window": mark("ช่วงเปิดเผยข้อมูลแบบวัด OIT"),
    "eit-window": mark("ช่วงตอบแบบวัด EIT"),
    "ita-weight": mark("น้ำหนักคะแนน ITA (ร้อยละ)"),
    "quarter-paper": mark("เอกสารที่ครบกำหนดในไตรมาส (งวด)"),
    "memo-approval": mark("บันทึกข้อความ: ผู้ให้ความเห็น"),
    "memo-answer": mark("บันทึกข้อความ: ช่องให้เลือก"),
    "web-request-signer": mark("แบบขอเผยแพร่: ผู้ลงนาม"),
    "activity-kind": mark("กิจกรรม: ประเภท"),
    "guide-complaint-kind": mark("คู่มือประชาชน: ช่องทางร้องเรียน (ประเภท)"),
    "hand-over-how-to": mark("แฟ้มส่งมอบงาน: วิธีทำงานในสำนักงานนี้"),
    "measure-topic": mark("มาตรการ: เรื่อง"),
    "measure-draft": mark("มาตรการ: ข้อความที่ร่างจากทะเบียน"),
    "phrase": mark("ข้อความในเอกสาร"),
    "no-gift-practice": mark("แนวปฏิบัติ No Gift Policy"),
    "no-gift-practice-en": mark("แนวปฏิบัติ No Gift Policy (อังกฤษ)"),
    "english": mark("ชื่อและข้อความภาษาอังกฤษ"),
    "budget-plan": mark("งบประมาณ: แผนงาน"),
    "budget-group": mark("งบประมาณ: งบ"),
    "budget-receipt": mark("งบประมาณ: หมวดรายรับ"),
    "survey-question": mark("แบบสำรวจ: คำถาม (ด้าน: คำถาม)"),
    "survey-link": mark("แบบสำรวจ: ลิงก์แบบออนไลน์"),
    "survey-label": mark("แบบสำรวจ: คำตอบ 5 ระดับ"),
    "survey-band": mark("แบบสำรวจ: เกณฑ์แปลผล (ค่าเฉลี่ยต่ำสุด × 100)"),
    "survey-limit": mark("แบบสำรวจ: กลุ่มเล็กที่ไม่แสดงผล"),
    "survey-point": mark("แบบสำรวจ: จุดบริการ"),
    "survey-way": mark("แบบสำรวจ: วิธีตอบ"),
    "survey-sex": mark("แบบสำรวจ: เพศ"),
    "survey-age": mark("แบบสำรวจ: อายุ"),
    "survey-education": mark("แบบสำรวจ: การศึกษา"),
    "survey-occupation": mark("แบบสำรวจ: อาชีพ"),
}
"""Topics in the order of the list; one that is not named here stands last under its own name."""

MONEY = "limit"


class FactsPart(OfficePart):
    """Edit the dated facts of one topic at a time."""

    title = mark("รายการและวงเงิน")
    help = mark("ค่าที่เอกสารและการตรวจใช้ เมื่อกฎหมายหรือแบบเปลี่ยน ให้ใส่วันสิ้นสุดของค่าเดิมแล้วเพิ่มแถวใหม่ เอกสารของวันก่อนจะยังใช้ค่าเดิม")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: dict[str, list[DatedFact]] = {}
        self._shown = ""
        self._theme = theme
        self.topic = QComboBox(self)
        self.topic.setAccessibleName(tr("หมวด"))
        self.topic.setMinimumWidth(320)
        caption = QLabel(tr("หมวด"), self)
        caption.setProperty("look", "label")
        caption.setBuddy(self.topic)
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        row.addWidget(caption)
        row.addWidget(self.topic)
        row.addStretch(1)
        self.rows = RowsEdit(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_M, 0, 0)
        column.setSpacing(GAP_M)
        column.addWidget(WrappedLabel(self, tr(self.help), look="quiet"))
        column.addLayout(row)
        column.addWidget(self.rows, 1)
        self.rows.changed.connect(self.changed)
        self.topic.currentIndexChanged.connect(self._switch)

    def show_office(self, office: Office) -> None:
        """Show the facts, the topic in view first."""
        kept = self._shown
        self._facts = {topic: [] for topic in TOPICS}
        for fact in office.facts:
            self._facts.setdefault(fact.topic, []).append(fact)
        self._shown = ""
        self.topic.blockSignals(True)
        self.topic.clear()
        for topic in self._facts:
            self.topic.addItem(tr(TOPICS[topic]) if topic in TOPICS else topic, topic)
        self.topic.setCurrentIndex(max(0, self.topic.findData(kept)))
        self.topic.blockSignals(False)
        self._switch()

    def applied(self, office: Office) -> Office:
        """Return the office with these facts."""
        self._keep()
        return replace(office, facts=tuple(fact for facts in self._facts.values() for fact in facts))

    def problems(self) -> list[str]:
        """Say what cannot be read in the topic in view."""
        return self.rows.problems()

    def _switch(self) -> None:
        """Keep the topic that was in view, and show another."""
        self._keep()
        self._shown = str(self.topic.currentData() or "")
        facts = self._facts.get(self._shown, [])
        with_amount = self._shown == MONEY or any(fact.amount is not None for fact in facts)
        self.rows.configure(tr("แถว"), _fields(self._shown, with_amount), lambda: _row(DatedFact(self._shown, "", "")))
        self.rows.set_rows([_row(fact) for fact in facts])
        self.rows.table.setColumnHidden(1, not with_amount)

    def _keep(self) -> None:
        if self._shown:
            kept = [_fact(self._shown, row, at) for at, row in enumerate(self.rows.rows(), start=1)]
            self._facts[self._shown] = kept


def _fields(topic: str, with_amount: bool) -> tuple[RowField, ...]:
    money = topic == MONEY
    return (
        RowField(tr("ข้อความ"), 0, normalise, required=True),
        RowField(
            tr("บาท") if money else tr("จำนวน"),
            120,
            read_baht if money else read_count,
            write_baht if money else write_count,
        ),
        date_field(tr("ตั้งแต่")),
        date_field(tr("ถึง")),
        RowField(tr("ที่มา"), 240 if with_amount else 320, normalise),
        RowField(tr("ยืนยันแล้ว"), 88, flag=True),
    )


def _row(fact: DatedFact) -> tuple[Any, ...]:
    return (fact.title, fact.amount, fact.start, fact.end, fact.source, fact.confirmed, fact.key, fact.position)


def _fact(topic: str, row: tuple[Any, ...], at: int) -> DatedFact:
    """Return the fact of a row; a new one gets a key and stands last."""
    title, amount, start, end, source, confirmed, key, position = row
    return DatedFact(
        topic,
        key or f"own-{uuid4().hex[:8]}",
        title,
        amount,
        start,
        end,
        source,
        bool(confirmed),
        position if key else at,
    )
