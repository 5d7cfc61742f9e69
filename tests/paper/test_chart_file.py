"""Charts as files: the picture shows the bars, the drawing holds outlines and the figures in words."""

from datetime import date
from io import BytesIO
from xml.etree import ElementTree as Xml

from PIL import Image

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.paper.chart import ACCENT
from khoktoom_desktop.paper.chart_file import chart_png, chart_svg

SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2023, 4, 10)
CHART = Chart(
    "มกราคมมากที่สุด", ("ม.ค. 66", "ก.พ. 66"), (Series("Walk-in", (491, 0)), Series("E-Service", (106, None))), "ครั้ง"
)


def test_the_picture_shows_bars_in_the_accent_and_is_the_same_each_time() -> None:
    data = chart_png(CHART, DAY)
    picture = Image.open(BytesIO(data))
    colours = {colour: count for count, colour in picture.convert("RGB").getcolors(100_000) or ()}
    accent = tuple(round(255 * part) for part in ACCENT)
    assert 1417 <= picture.width <= 1418
    assert colours[accent] > 10_000
    assert chart_png(CHART, date(2024, 1, 1)) == data


def test_the_drawing_says_its_figures_in_words_and_names_no_font() -> None:
    for kind in ChartKind:
        drawing = chart_svg(Chart(CHART.title, CHART.labels, CHART.series, CHART.unit, kind))
        root = Xml.fromstring(drawing)
        assert root.findtext(f"{SVG}title") == CHART.title
        assert "Walk-in: ม.ค. 66 491, ก.พ. 66 0; E-Service: ม.ค. 66 106" in (root.findtext(f"{SVG}desc") or "")
        assert root.findall(f"{SVG}path")
        assert not root.findall(f"{SVG}text")
