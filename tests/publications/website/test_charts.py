"""Charts of the website: round scales, whole labels, gaps for what was not entered, words for who cannot see."""

import pytest

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.publications.website.charts import drawn_chart
from khoktoom_desktop.publications.website.element import Element


def found(tree: Element, tag: str) -> list[Element]:
    inside = [each for child in tree.children if isinstance(child, Element) for each in found(child, tag)]
    return [tree, *inside] if tree.tag == tag else inside


def texts(tree: Element, kind: str) -> list[str]:
    return [str(each.children[0]) for each in found(tree, "text") if kind in dict(each.attributes)["class"].split()]


def chart(*values: float | None, kind: ChartKind = ChartKind.COLUMNS) -> Element:
    labels = tuple(f"ไตรมาส {place}" for place in range(1, len(values) + 1))
    return drawn_chart(Chart("ผลรายไตรมาส", labels, (Series("จ่ายจริง", values),), "บาท", kind), "c")


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ((3.0,), ["0", "1", "2", "3"]),
        ((238.0, 172.0), ["0", "100", "200", "300"]),
        ((1.0,), ["0", "1"]),
        ((0.0, None), ["0", "1"]),
        ((0.45,), ["0", "0.20", "0.40", "0.60"]),
        ((21.42,), ["0", "10", "20", "30"]),
    ],
)
def test_lines_stand_at_round_values(values: tuple[float | None, ...], ticks: list[str]) -> None:
    assert texts(chart(*values), "tick") == ticks


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_value_that_was_not_entered_is_a_dash_and_no_nought(kind: ChartKind) -> None:
    drawn = chart(5.0, None, 0.0, kind=kind)
    assert texts(drawn, "end" if kind is ChartKind.BARS else "value") == ["5", "–", "0"]
    assert "ไม่มีข้อมูล" in str(found(drawn, "desc")[0].children[0])


def test_the_picture_is_named_and_told_and_says_its_colours() -> None:
    drawn = drawn_chart(
        Chart("ใช้จ่าย", ("ไตรมาส 1",), (Series("จ่ายจริง", (1.5,)), Series("แผน", (2.0,))), "ล้านบาท", alternative="เล่า"),
        "c7",
    )
    picture = found(drawn, "svg")[0]
    assert dict(picture.attributes)["aria-labelledby"] == "c7-title c7-desc"
    assert [each.children[0] for tag in ("title", "desc") for each in found(picture, tag)] == ["ใช้จ่าย", "เล่า"]
    assert [str(each.children[1]) for each in found(drawn, "li")] == ["จ่ายจริง", "แผน"]
    assert "หน่วย: ล้านบาท" in [str(each.children[0]) for each in found(drawn, "p")]


def test_a_long_label_of_a_bar_takes_two_lines_and_the_longest_bar_leaves_room() -> None:
    label = "ส่งมอบให้หน่วยงานเพื่อขึ้นทะเบียนเป็นทรัพย์สินส่วนกลางของเทศบาลตำบล"
    drawn = drawn_chart(Chart("ก", (label, "ข"), (Series("ครั้ง", (4.0, 1.0)),), kind=ChartKind.BARS), "c")
    assert "".join(texts(drawn, "name")[:2]) == label
    assert [dict(each.attributes)["width"] for each in found(drawn, "rect")] == ["78%", "19.5%"]
