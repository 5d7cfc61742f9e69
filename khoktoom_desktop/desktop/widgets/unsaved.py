"""The question before unsaved work is left, with verbs on its buttons."""

from enum import Enum, auto

from PySide6.QtWidgets import QMessageBox, QWidget

from khoktoom_desktop.desktop.widgets.wrapped_label import with_breaks
from khoktoom_desktop.desktop.words import tr


class Unsaved(Enum):
    """What the clerk chose; Esc goes back to the form."""

    SAVE = auto()
    DISCARD = auto()
    BACK = auto()


def ask_unsaved(parent: QWidget, title: str, *, can_save: bool = True) -> Unsaved:
    """Ask what becomes of changed work named ``title``; what cannot be read cannot be saved either."""
    box = QMessageBox(parent)
    box.setObjectName("unsaved")
    box.setWindowTitle(tr("ยังไม่ได้บันทึก"))
    box.setText(with_breaks(tr("“{title}” มีการแก้ไขที่ยังไม่ได้บันทึก").format(title=title)))
    box.setInformativeText(with_breaks(tr("จะบันทึกก่อนหรือไม่") if can_save else tr("มีช่องที่อ่านไม่ได้ จึงบันทึกทั้งหมดไม่ได้")))
    save = box.addButton(tr("บันทึก"), QMessageBox.ButtonRole.AcceptRole)
    save.setVisible(can_save)
    discard = box.addButton(tr("ทิ้งการแก้ไข"), QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton(tr("กลับไปแก้"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save if can_save else back)
    box.setEscapeButton(back)
    box.exec()
    clicked = box.clickedButton()
    if clicked is save:
        return Unsaved.SAVE
    return Unsaved.DISCARD if clicked is discard else Unsaved.BACK
