"""A workbook of our own read back: all rows of all sheets, to see that it holds what was meant."""

from io import BytesIO

from python_calamine import CalamineWorkbook

from khoktoom_desktop.sheets.raw import RawValue, tidy


def written_rows(data: bytes) -> list[list[RawValue]]:
    """Return the rows of all sheets of a workbook, one sheet after the other; for files that this program wrote."""
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return [
        [None if value == "" else tidy(value) for value in line]
        for name in book.sheet_names
        for line in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    ]
