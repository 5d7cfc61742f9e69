"""Evidence and pictures as lines of one cell."""

import pytest

from khoktoom_desktop.registers.culture_activities.record import ActivityPicture
from khoktoom_desktop.registers.measures.record import Evidence
from khoktoom_desktop.registers.picture_lines import picture_lines

EVIDENCE = picture_lines(Evidence, links=True)
PICTURES = picture_lines(ActivityPicture)


@pytest.mark.parametrize(
    ("evidence", "line"),
    [
        (Evidence(title="คู่มือ", target="https://www.example.go.th/a"), "คู่มือ / https://www.example.go.th/a"),
        (Evidence(title="คู่มือ / ฉบับที่ 2", target="manual.pdf"), "คู่มือ / ฉบับที่ 2 / manual.pdf"),
        (Evidence(title="มีการเผยแพร่"), "มีการเผยแพร่ / -"),
        (Evidence(title="", target="www.example.go.th"), "- / www.example.go.th"),
        (
            Evidence(title="ภาพกิจกรรม", target="a.jpg", picture="0123456789abcdef"),
            "ภาพกิจกรรม / a.jpg / ภาพ:0123456789abcdef",
        ),
        (Evidence(picture="a" * 16), "- / - / ภาพ:" + "a" * 16),
    ],
)
def test_lines_are_read_and_written_without_loss(evidence: Evidence, line: str) -> None:
    assert EVIDENCE.write([evidence]) == PICTURES.write(PICTURES.read(f"\n{line}\n")) == line
    assert EVIDENCE.read(line) == [evidence]
    assert EVIDENCE.write(None) == ""


def test_a_title_may_stand_alone_and_a_link_where_links_are_named() -> None:
    text = "ประกาศ\n\nhttps://www.example.go.th"
    assert EVIDENCE.read(text) == [
        Evidence(position=0, title="ประกาศ"),
        Evidence(position=1, target="https://www.example.go.th"),
    ]
    assert PICTURES.read(text) == [
        ActivityPicture(position=0, title="ประกาศ"),
        ActivityPicture(position=1, title="https://www.example.go.th"),
    ]
