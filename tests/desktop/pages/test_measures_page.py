"""The page of measures: drafted sentences, the way to their numbers, evidence with pictures."""

from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place, Tone
from khoktoom_desktop.desktop.pages.measures_page import MeasuresPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.measures.record import Measure
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services import records

MEASURES = register("measures")
SENTENCE = "จัดทำข้อมูลขั้นตอนการให้บริการสำหรับประชาชน 1 งาน"


def measured(bench: Any, **facts: object) -> Measure:
    """Save a service, and a measure that tells of services."""
    office_file = bench.context.office_file
    service = Service(name="แจ้งเกิด", department_id=1, unit="case")
    records.save(office_file, register("service-catalogue"), service)
    values = {
        "fiscal_year": 2568,
        "position": 1,
        "title": "เปิดเผยขั้นตอนการให้บริการ",
        "topic": "services",
        "methods": "จัดทำคู่มือ",
        "responsible": "กองคลัง",
        "starts_on": date(2024, 10, 1),
        "ends_on": date(2025, 9, 30),
    }
    measure = Measure(**{**values, **facts})
    return records.save(office_file, MEASURES, measure).record


def opened(bench: Any, qtbot: QtBot) -> MeasuresPage:
    """Open the page and wait for what the registers say."""
    page: MeasuresPage = bench.open(MeasuresPage)
    qtbot.waitUntil(lambda: not bench.work.busy, timeout=10_000)
    return page


def test_a_measure_is_of_the_year_whatever_part_is_chosen(bench: Any) -> None:
    measured(bench)
    page = bench.open(MeasuresPage)
    assert page.model.rowCount() == 1
    page.add()
    shown = page.form.binding.record()
    assert (shown.fiscal_year, shown.position, shown.starts_on, shown.ends_on) == (
        2568, 2, date(2024, 10, 1), date(2025, 9, 30),
    )  # fmt: skip


def test_the_registers_say_what_they_know_and_lead_to_it(bench: Any, qtbot: QtBot) -> None:
    measured(bench)
    page = opened(bench, qtbot)
    assert page.strip.summary.text() == "ร่างจากทะเบียน: ผลการดำเนินการ 1 ข้อ · โปรดเขียน 1 แห่ง"
    page.strip.toggle.setChecked(True)
    assert page.strip.scroller.isVisible()
    (link,) = page.strip.links()
    assert link.text() == "1 จากงานบริการ"
    link.click()
    assert bench.places == [Place("service-catalogue", period=Period(2568))]
    page.strip.toggle.setChecked(False)
    assert not page.strip.scroller.isVisible()


def test_sentences_are_put_into_the_form_once(bench: Any, qtbot: QtBot) -> None:
    measured(bench, results="เขียนเองหนึ่งข้อ")
    page = opened(bench, qtbot)
    page.strip.take.click()
    page.strip.take.click()
    found: Any = page.form.binding.record()
    assert found.results == f"เขียนเองหนึ่งข้อ\n{SENTENCE}"
    assert found.outcomes.startswith("«โปรดเขียน:")
    assert page.form.save()
    saved: Any = records.list_records(bench.context.office_file, MEASURES).records[0]
    assert (saved.to_write, saved.results) == (1, found.results)


def test_another_topic_says_something_else(bench: Any, qtbot: QtBot) -> None:
    measured(bench, topic="")
    page = opened(bench, qtbot)
    assert page.strip.isHidden()
    page.form.binding.editors["topic"].restore("services")
    qtbot.waitUntil(lambda: not page.strip.isHidden(), timeout=10_000)
    assert page.strip.drafts[0].text == SENTENCE
    page.form.hide()
    page.reload()


def test_without_a_measure_nothing_is_drafted(bench: Any) -> None:
    page = bench.open(MeasuresPage)
    assert page.strip.isHidden()
    page.pictures.add(Path("ภาพ.png"))
    assert bench.told == [("เลือกหรือเพิ่มรายการก่อน แล้วจึงเพิ่มภาพ", Tone.INFORMATION)]


def test_a_picture_becomes_evidence_and_survives_a_draft(bench: Any, tmp_path: Path, monkeypatch: Any) -> None:
    measured(bench)
    page = bench.open(MeasuresPage)
    path = tmp_path / "กิจกรรม.png"
    Image.new("RGB", (40, 30), "teal").save(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.pictures.ask()
    (evidence,) = page.form.binding.record().evidence
    assert (evidence.title, evidence.kind) == ("กิจกรรม", "picture")
    typed = page.form.binding.drafts()
    page.form.discard()
    assert page.form.binding.record().evidence == []
    page.form.binding.restore(typed)
    assert page.form.binding.record().evidence == [evidence]
    assert page.form.save()


def test_what_is_no_picture_is_told(bench: Any, tmp_path: Path) -> None:
    measured(bench)
    page = bench.open(MeasuresPage)
    path = tmp_path / "ข้อความ.png"
    path.write_text("ไม่ใช่ภาพ", encoding="utf-8")
    page.pictures.add(path)
    (trouble,) = bench.troubles
    assert isinstance(trouble, Refused)
    assert page.form.binding.record().evidence == []
