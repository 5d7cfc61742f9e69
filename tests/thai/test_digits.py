"""Thai and Arabic digits."""

from khoktoom_desktop.thai.digits import to_arabic, to_thai


def test_digits_become_thai_and_nothing_else_does():
    assert to_thai("พ.ศ. 2566 (E-Service) 1,234.50") == "พ.ศ. ๒๕๖๖ (E-Service) ๑,๒๓๔.๕๐"


def test_thai_and_full_width_digits_become_arabic():
    assert to_arabic("๐๑๒๓๔๕๖๗๘๙ ０１２３４５６７８９ 5") == "0123456789 0123456789 5"
