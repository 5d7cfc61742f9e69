"""Five screens to an office; nothing is written before the last, and nothing goes on with an error."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.wizard.office_wizard import OfficeWizard
from khoktoom_desktop.desktop.wizard.steps import SigningStep
from khoktoom_desktop.domain.period import fiscal_year
from khoktoom_desktop.services.starting import blank_office

LINK = "https://itas.nacc.go.th/go/eit/abc123"


@pytest.fixture
def wizard(theme: Theme, tmp_path: Path, qtbot: QtBot) -> OfficeWizard:
    made = OfficeWizard(theme, tmp_path / "offices", blank_office(""))
    qtbot.addWidget(made)
    made.show()
    return made


def go_to(wizard: OfficeWizard, step: int) -> None:
    wizard.steps[0].ui.name.setText("เทศบาลตำบลทดสอบ")
    while wizard.step < step:
        wizard.ui.next.click()


def signing(wizard: OfficeWizard) -> SigningStep:
    step = wizard.steps[3]
    assert isinstance(step, SigningStep)
    return step


def test_there_are_at_most_five_screens_and_they_fit(wizard: OfficeWizard) -> None:
    assert len(wizard.steps) <= 5
    assert wizard.minimumSizeHint().height() <= 768
    assert not wizard.ui.back.isEnabled()


def test_the_name_is_asked_for_first(wizard: OfficeWizard) -> None:
    wizard.ui.next.click()
    assert wizard.step == 0
    assert "กรอกชื่อสำนักงาน" in wizard.ui.problem_words.plain
    wizard.steps[0].ui.name.setText("เทศบาลตำบลทดสอบ")
    assert not wizard.ui.problems.isVisible()
    wizard.ui.next.click()
    assert wizard.step == 1
    wizard.ui.back.click()
    assert wizard.step == 0


def test_a_wrong_link_is_said_at_once(wizard: OfficeWizard) -> None:
    go_to(wizard, 3)
    signing(wizard).link.setText("https://itas.nacc.go.th/go/iit/abc123")
    wizard.ui.next.click()
    assert wizard.step == 3
    assert "(IIT)" in wizard.ui.problem_words.plain


def test_the_answers_make_the_office(wizard: OfficeWizard, tmp_path: Path) -> None:
    go_to(wizard, 1)
    wizard.steps[1].ui.preprinted.click()
    go_to(wizard, 2)
    departments = wizard.steps[2].rows
    departments.model.take(departments.model.rowCount() - 1)
    go_to(wizard, 3)
    rows = signing(wizard).signatories.rows
    rows.model.insert(0, ("นายสมมติ ตัวอย่าง", "นายกเทศมนตรีตำบลทดสอบ", "", "head", today(), None))
    signing(wizard).link.setText(LINK)
    go_to(wizard, 4)
    assert wizard.ui.next.text() == "สร้างสำนักงาน"
    assert "1 ผู้ลงนาม" in wizard.place.ui.summary_words.plain
    wizard.place.ui.starter.setChecked(False)
    wizard.ui.next.click()
    assert wizard.result() == QDialog.DialogCode.Accepted
    answers = wizard.answers()
    assert answers.path == tmp_path / "offices" / "เทศบาลตำบลทดสอบ.khoktoom"
    assert not answers.starter
    office = answers.office
    assert office.preprinted_paper
    assert office.eit_links == {fiscal_year(today()): LINK}
    assert office.signatory(today()).position == "นายกเทศมนตรีตำบลทดสอบ"
    assert len(office.departments) == len(blank_office("").departments) - 1
    assert office.facts
    assert not (tmp_path / "offices").exists()


def test_a_file_that_exists_is_never_overwritten(
    wizard: OfficeWizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "ของเรา.khoktoom"
    taken.write_bytes(b"x")
    go_to(wizard, 4)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words, **_options: (str(tmp_path / "ของเรา"), ""))
    wizard.place.ui.browse.click()
    wizard.ui.next.click()
    assert "มีแฟ้ม ของเรา.khoktoom อยู่แล้ว" in wizard.ui.problem_words.plain
    wizard.place.ui.path.clear()
    wizard.ui.next.click()
    assert "เลือกที่เก็บ" in wizard.ui.problem_words.plain
    assert wizard.step == 4


def test_escape_makes_nothing(wizard: OfficeWizard, qtbot: QtBot) -> None:
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.result() == QDialog.DialogCode.Rejected
