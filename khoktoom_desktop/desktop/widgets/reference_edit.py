"""A record of another register, found by typing part of its name."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from khoktoom_desktop.desktop.widgets.reading_edit import ReadingEdit
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.thai.text import normalise, search_key
from khoktoom_desktop.thai.unreadable import Unreadable, shown


class ReferenceEdit(ReadingEdit):
    """Edit the id of a record; the list opens while one types, and only a name of the list is taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[int, str] = {}
        self._ids: dict[str, int] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(10)
        self.setCompleter(completer)

    def configure(self, column: Column, lookups: Lookups) -> None:
        """Take the names from the office; of two alike the later carries its number."""
        super().configure(column, lookups)
        self.setPlaceholderText(tr("พิมพ์บางส่วนของชื่อเพื่อค้นหา"))
        self._titles, self._ids = {}, {}
        for number, title in lookups.references.get(column.source, {}).items():
            name = normalise(title).replace("\n", " ")
            if search_key(name) in self._ids:
                name = f"{name} ({number})"
            self._titles[number] = name
            self._ids[search_key(name)] = number
        self._names.setStringList(list(self._titles.values()))

    def read(self, text: str) -> int:
        """Return the id of a name of the list; raises ``Unreadable`` for any other text."""
        found = self._ids.get(search_key(text))
        if found is None:
            raise Unreadable("reference-unknown", "ไม่พบ “{text}” ในรายการ เลือกจากชื่อที่ขึ้นให้ หรือลบออก", text=shown(text))
        return found

    def write(self, value: int) -> str:
        """Write the record's name, or its number where the list no longer has it."""
        return self._titles.get(value, tr("รายการหมายเลข {value}").format(value=value))

    def set_value(self, value: object) -> None:
        """Show a record by its name; one that the list no longer has stays what it is."""
        if isinstance(value, int) and value not in self._titles:
            name = tr("รายการหมายเลข {value}").format(value=value)
            self._titles[value] = name
            self._ids[search_key(name)] = value
        super().set_value(value)
