"""QR codes: made at level H, drawn as one path on whole modules, read back from the picture."""

from collections.abc import Iterator

import zxingcpp
from PIL import Image

from khoktoom_desktop.domain.trouble import Refused

QUIET_ZONE = 4
Matrix = tuple[tuple[bool, ...], ...]


def qr_matrix(payload: str) -> Matrix:
    """Return the modules of a code at level H without its quiet zone; refuses what fits into no code."""
    # Asked for when a code is made: papers without one need not wait for the library.
    from qrcode import QRCode
    from qrcode.constants import ERROR_CORRECT_H
    from qrcode.exceptions import DataOverflowError

    code = QRCode(error_correction=ERROR_CORRECT_H, border=0)
    code.add_data(payload)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as overflow:
        raise Refused(
            "qr-too-long",
            "ลิงก์ยาวเกินกว่าจะทำคิวอาร์โค้ดได้ ({count} ตัวอักษร)",
            "ใช้ลิงก์ที่สั้นลง เช่น ลิงก์ที่ระบบ ITAS ให้มา",
            count=len(payload),
        ) from overflow
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def qr_runs(matrix: Matrix) -> Iterator[tuple[int, int, int]]:
    """Yield the dark runs of a code: column, row (from the top), length."""
    for row, modules in enumerate(matrix):
        start = 0
        while start < len(modules):
            end = start
            while end < len(modules) and modules[end]:
                end += 1
            if end > start:
                yield start, row, end - start
            start = end + 1


def qr_operators(matrix: Matrix, left: float, bottom: float, side: float) -> str:
    """Return the PDF operators of a code: one path on a grid of whole numbers, so that no seams show."""
    module = side / len(matrix)
    runs = " ".join(f"{column} {row} {length} 1 re" for column, row, length in qr_runs(matrix))
    return f"q 0 g {module:.6f} 0 0 {-module:.6f} {left:.3f} {bottom + side:.3f} cm {runs} f Q"


def qr_path(matrix: Matrix) -> str:
    """Return the SVG path of a code whose modules are one unit."""
    return "".join(f"M{column} {row}h{length}v1h-{length}z" for column, row, length in qr_runs(matrix))


def read_qr(picture: Image.Image) -> list[str]:
    """Return the payloads of the codes in a picture."""
    grey = picture.convert("L")
    view = memoryview(grey.tobytes()).cast("B", shape=[grey.height, grey.width])
    codes = zxingcpp.read_barcodes(view)
    return [code.text for code in codes if code.format == zxingcpp.BarcodeFormat.QRCode]


def require_readable(picture: Image.Image, payload: str) -> None:
    """Refuse a picture whose code does not say what it should."""
    if payload not in read_qr(picture):
        raise Refused(
            "qr-unreadable",
            "คิวอาร์โค้ดบนโปสเตอร์อ่านกลับแล้วไม่ตรงกับลิงก์ {link}",
            "ใช้ลิงก์ที่สั้นลง หรือเลือกกระดาษขนาดใหญ่ขึ้น แล้วพิมพ์ใหม่",
            link=payload,
        )
