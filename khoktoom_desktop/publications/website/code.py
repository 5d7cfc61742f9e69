"""A QR code as inline SVG, read back from a picture of the very same modules before it stands on a page."""

from PIL import Image

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.qr import QUIET_ZONE, Matrix, qr_matrix, qr_path, qr_runs, read_qr
from khoktoom_desktop.publications.website.element import Element, element

_MODULE = 6


def drawn_code(link: str, ident: str) -> Element:
    """Return the code of a link with its quiet zone; raises ``Refused`` where it cannot be read back."""
    matrix = qr_matrix(link)
    if link not in read_qr(_picture(matrix)):
        raise Refused(
            "qr-unreadable",
            "คิวอาร์โค้ดบนเว็บไซต์อ่านกลับแล้วไม่ตรงกับลิงก์ {link}",
            "ตรวจลิงก์แบบวัด EIT ที่หน้า ตั้งค่าสำนักงาน แล้วทำเว็บไซต์ใหม่",
            link=link,
        )
    side = len(matrix) + 2 * QUIET_ZONE
    return element(
        "svg",
        element("title", f"คิวอาร์โค้ด {link}", id=ident),
        element("rect", width=str(side), height=str(side), fill="#fff"),
        element("path", d=qr_path(matrix), transform=f"translate({QUIET_ZONE} {QUIET_ZONE})", fill="#000"),
        viewBox=f"0 0 {side} {side}",
        shape_rendering="crispEdges",
        role="img",
        aria_labelledby=ident,
        class_="code",
    )


def _picture(matrix: Matrix) -> Image.Image:
    """Return the code as a picture, its modules several points wide."""
    side = (len(matrix) + 2 * QUIET_ZONE) * _MODULE
    picture = Image.new("L", (side, side), 255)
    for column, row, length in qr_runs(matrix):
        corner = ((column + QUIET_ZONE) * _MODULE, (row + QUIET_ZONE) * _MODULE)
        picture.paste(0, (*corner, corner[0] + length * _MODULE, corner[1] + _MODULE))
    return picture
