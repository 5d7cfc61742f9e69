"""A table of contents names the pages on which the headings stand."""

from dataclasses import replace

from khoktoom_desktop.paper.blocks import Contents, PageBreak, Paper, Setup, Text
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.typeset import typeset


def test_every_heading_is_listed_with_its_page(setup: Setup) -> None:
    names = [f"งานที่ {number} แจ้งเกิดและแจ้งตาย" for number in range(1, 60)]
    blocks = [
        Text("สารบัญ", heading=1),
        Contents(),
        PageBreak(),
        Text("กอง <b>คลัง</b>", heading=1),
        *(Text(f"{name}", heading=2, space_before=90.0) for name in names),
        Text("ลึกกว่านั้น", heading=3),
    ]
    with Pages(typeset(Paper(replace(setup, thai_digits=True), tuple(blocks)))) as pages:
        texts = [pages.text(place) for place in range(pages.count)]
    listed = [line for text in texts for line in text.splitlines() if "...." in line]
    assert len(listed) == 60
    assert "ลึกกว่านั้น" not in "".join(listed)
    assert listed[0].startswith("กอง คลัง") or listed[0].startswith("กองคลัง")
    thai = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    for name, line in zip(names, listed[1:], strict=True):
        said = int(line.translate(thai).rstrip().rpartition(".")[2])
        assert name.translate(thai) in texts[said - 1].translate(thai)
        assert "...." not in texts[said - 1]
