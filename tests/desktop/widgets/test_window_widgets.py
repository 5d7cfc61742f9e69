"""Labels, panels, pages and charts: drawn whole, read back, told to screen readers."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.widgets.chart_view import ChartView, scale_for
from khoktoom_desktop.desktop.widgets.page_view import PageView
from khoktoom_desktop.desktop.widgets.progress_strip import ProgressStrip
from khoktoom_desktop.desktop.widgets.state_panel import Skeleton, StatePanel
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel, with_breaks
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.services.progress import Progress

LONG = "ประกาศเปลี่ยนแปลงแผนการจัดซื้อจัดจ้างของเทศบาลตำบลโคกตูม อำเภอเมืองลพบุรี"


def ink(image: QImage, rect: QRect, colour: QColor) -> int:
    """Count the pixels of a part that are nearly of a colour."""
    found = 0
    for x in range(rect.left(), rect.right() + 1):
        for y in range(rect.top(), rect.bottom() + 1):
            mine = image.pixelColor(x, y)
            near = (
                abs(mine.red() - colour.red()) + abs(mine.green() - colour.green()) + abs(mine.blue() - colour.blue())
            )
            found += near < 60
    return found


def test_a_long_label_breaks_between_words_and_keeps_its_text(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedLabel(None, LONG)
    qtbot.addWidget(label)
    assert label.plain == LONG
    assert label.accessibleName() == LONG
    assert with_breaks(LONG).replace("\u200b", "") == LONG
    assert "\u200b" in label.text()
    assert label.heightForWidth(200) > label.heightForWidth(900)
    label.setText("บรรทัดหนึ่ง\nบรรทัดสอง <b>")
    assert "&lt;b&gt;" in label.text()


@pytest.mark.untraced
@pytest.mark.parametrize("look", ["", "title", "section", "note", "quiet"])
def test_no_mark_is_cut_at_the_top_or_the_bottom(look: str, theme: Theme, qtbot: QtBot) -> None:
    """Draw a label as it is, and once more with room around it: no ink may be lost."""
    label = WrappedLabel(None, "ซื้อที่ปี่ ฏุ์ญู ป้าผู้ใหญ่", look=look)
    qtbot.addWidget(label)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.ensurePolished()
    label.resize(400, label.heightForWidth(400))
    tight = label.grab().toImage()
    label.resize(400, label.height() + 40)
    roomy = label.grab().toImage()
    ground = roomy.pixelColor(399, roomy.height() - 1)
    inked = [image.width() * image.height() - ink(image, image.rect(), ground) for image in (tight, roomy)]
    assert inked[0] == inked[1] > 100


def test_a_panel_offers_what_can_be_done(theme: Theme, qtbot: QtBot) -> None:
    done: list[str] = []
    panel = StatePanel(
        theme,
        "inbox",
        "ยังไม่มีรายการ",
        "เริ่มจากเพิ่ม",
        (("เพิ่ม", lambda: done.append("a")), ("นำเข้า", lambda: done.append("b"))),
    )
    qtbot.addWidget(panel)
    for button in panel.buttons:
        button.click()
    assert done == ["a", "b"]
    assert panel.buttons[0].property("look") == "primary"


def test_a_skeleton_is_drawn_and_does_not_move(theme: Theme, qtbot: QtBot) -> None:
    bars = Skeleton(theme, 3)
    qtbot.addWidget(bars)
    bars.resize(300, 120)
    image = bars.grab().toImage()
    assert ink(image, image.rect(), QColor(theme.colours.raised)) > 1000
    assert bars.accessibleName() == "กำลังอ่านข้อมูล"


def test_long_work_is_shown_after_a_moment_and_can_be_cancelled(theme: Theme, qtbot: QtBot) -> None:
    work, holder = Work(), QWidget()
    qtbot.addWidget(holder)
    strip = ProgressStrip(work, holder)
    holder.show()
    stopped: list[bool] = []

    def job(progress: Progress) -> None:
        while True:
            progress(3, 10)

    work.run("กำลังนำเข้า", job, lambda _none: None, stopped=lambda: stopped.append(True))
    assert not strip.isVisible()
    qtbot.waitUntil(strip.isVisible)
    assert strip.words.text() == "กำลังนำเข้า"
    qtbot.waitUntil(lambda: strip.bar.value() == 3)
    strip.cancel.click()
    qtbot.waitUntil(lambda: stopped == [True])
    assert not strip.isVisible()
    work.run("เร็ว", lambda _progress: None, lambda _none: None)
    work.run("เงียบ", lambda _progress: None, lambda _none: None, quiet=True)
    qtbot.waitUntil(lambda: not work.busy)
    assert not strip.isVisible()


@pytest.mark.parametrize(
    ("largest", "top", "step"),
    [(751, 800, 200), (0, 4, 1), (3, 3, 1), (4, 4, 1), (97, 100, 25), (1_050_000, 1_500_000, 500_000)],
)  # fmt: skip
def test_the_axis_has_round_steps(largest: float, top: float, step: float) -> None:
    scale = scale_for(largest)
    assert scale.top >= largest
    assert (scale.top, scale.step) == (top, step)


def chart(kind: ChartKind) -> Chart:
    values: tuple[float | None, ...] = (10.0, None, 40.0, 20.0)
    series = (Series("ปีนี้", values), Series("ปีก่อน", (5.0, 5.0, 5.0, None)))
    return Chart("ไตรมาส 3 มากที่สุด", ("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค."), series, "ราย", kind, "ต.ค. 10 ธ.ค. 40")


@pytest.mark.parametrize("kind", [ChartKind.COLUMNS, ChartKind.LINE])
def test_a_chart_is_drawn_in_the_theme_and_told_in_words(kind: ChartKind, theme: Theme, qtbot: QtBot) -> None:
    view = ChartView(theme)
    qtbot.addWidget(view)
    view.resize(480, 260)
    blank = view.grab().toImage()
    view.show_chart(chart(kind))
    drawn = view.grab().toImage()
    accent = QColor(theme.colours.accent)
    assert ink(blank, blank.rect(), accent) == 0
    assert ink(drawn, drawn.rect(), accent) > 30
    assert view.accessibleName() == "ไตรมาส 3 มากที่สุด"
    assert view.accessibleDescription() == "ต.ค. 10 ธ.ค. 40"


def test_what_was_not_entered_leaves_a_gap(theme: Theme, qtbot: QtBot) -> None:
    view = ChartView(theme)
    qtbot.addWidget(view)
    view.resize(480, 260)
    view.show_chart(Chart("", ("a", "b"), (Series("", (None, 5.0)),)))
    image = view.grab().toImage()
    accent = QColor(theme.colours.accent)
    assert ink(image, QRect(0, 0, 240, 260), accent) == 0
    assert ink(image, QRect(240, 0, 240, 260), accent) > 500


def test_a_chart_without_values_says_so(theme: Theme, qtbot: QtBot) -> None:
    view = ChartView(theme)
    qtbot.addWidget(view)
    view.resize(480, 260)
    view.show_chart(Chart("", ("a", "b"), (Series("", (None, None)),)))
    image = view.grab().toImage()
    assert ink(image, QRect(180, 110, 120, 40), QColor(theme.colours.quiet)) > 20
    assert ink(image, QRect(0, 0, 480, 90), QColor(theme.colours.line)) == 0


def test_pages_lie_under_one_another_and_are_asked_for_when_seen(theme: Theme, qtbot: QtBot) -> None:
    view = PageView(theme)
    qtbot.addWidget(view)
    asked: list[int] = []
    view.wanted.connect(lambda index, _scale: asked.append(index))
    view.resize(600, 500)
    view.show()
    view.show_pages(((595.0, 842.0), (842.0, 595.0), (595.0, 842.0)))
    rects = view.rects()
    assert [rect.bottom() < after.top() for rect, after in zip(rects, rects[1:], strict=False)] == [True, True]
    assert rects[1].left() < rects[0].left()
    qtbot.waitUntil(lambda: 0 in asked)
    assert 2 not in asked
    view.turn_to(3)
    assert view.page == 3
    qtbot.waitUntil(lambda: 2 in asked)
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    view.set_image(2, view.scale() + 1, image)
    assert view.picture(2) is None
    view.set_image(2, view.scale(), image)
    assert view.picture(2) is image
    view.canvas.grab()
    painter = QPainter()
    assert not painter.isActive()


def test_zooming_goes_by_steps_to_its_ends(theme: Theme, qtbot: QtBot) -> None:
    view = PageView(theme)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show_pages(((595.0, 842.0),))
    view.set_zoom(4.0)
    view.step_zoom(1)
    assert view.percent() == 400
    view.set_zoom(0.25)
    view.step_zoom(-1)
    assert view.percent() == 25
    view.set_zoom(0)
    assert view.rects()[0].width() < 600
    empty = PageView(theme)
    qtbot.addWidget(empty)
    empty.turn_to(1)
    assert empty.page == 0
