"""The report of an import says beside a bad cell which text would mend it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.importing.check_step import CheckStep
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile

HEAD = "วันที่ได้รับ,ผู้รายงาน,กอง,รายการ,มูลค่า (บาท),ประเภทผู้ให้,ชื่อผู้ให้,รับในนาม"
ROWS = (
    '29/2/2568,นายตัวอย่าง,กองคลัง,ปากกา,"1,5",ประชาชน,ผู้ให้,รายบุคคล',
    "1/3/2568,นายตัวอย่าง,กองคลัง,,10,ประชาชน,ผู้ให้,รายบุคคล",
)


def test_a_bad_cell_has_its_advice(theme: Theme, qtbot: QtBot, office_file: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "ของขวัญ.csv"
    path.write_text("\n".join((HEAD, *ROWS)), encoding="utf-8")
    gifts = register("gifts")
    step = CheckStep(theme)
    qtbot.addWidget(step)
    step.show_report(import_file(office_file, gifts, path, dry_run=True), gifts)
    groups = [step.problems.topLevelItem(row) for row in range(step.problems.topLevelItemCount())]
    advice = {group.child(0).text(2): group.child(0).text(3) for group in groups if group is not None}
    assert advice["1,5"] == "แนะนำ: 1.5 หรือ 15"
    assert advice["29/2/2568"] == "แนะนำ: 28 ก.พ. 2568 หรือ 1 มี.ค. 2568"
    assert "แนะนำ" not in advice[""]
