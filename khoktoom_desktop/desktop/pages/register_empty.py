"""What stands in the place of a register's list while it is empty, or where nothing was found."""

from collections.abc import Callable

from khoktoom_desktop.desktop.pages.period_words import period_words
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.widgets.state_panel import StatePanel
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.register import Register

Deeds = tuple[tuple[str, Callable[[], None]], ...]


def nothing_found(theme: Theme, words: str, period: Period) -> StatePanel:
    """Say that no record contains the words, and what may help."""
    return StatePanel(
        theme,
        "search",
        tr("ไม่พบ “{words}”").format(words=words),
        tr("ในช่วง{period} ลองคำที่สั้นลง หรือเลือกช่วงที่กว้างขึ้น").format(period=period_words(period)),
    )


def nothing_yet(theme: Theme, register: Register, period: Period, deeds: Deeds) -> StatePanel:
    """Say what a register is for, and offer how to begin."""
    when = tr("ใน{period}").format(period=period_words(period)) if register.dated else ""
    title = tr("ยังไม่มีรายการ{when}").format(when=when)
    return StatePanel(theme, register.icon, title, tr(register.purpose), deeds)
