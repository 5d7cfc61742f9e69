"""What is only described: columns, tables, charts, requests; they are values and compare as such."""

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.domain.column import Choice, Column, ColumnKind, Lookups
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow


def test_a_column_offers_its_own_entries_before_those_of_its_topic():
    lookups = Lookups(choices={"unit": (Choice("person", "ราย"),)})
    assert Column("unit", "หน่วย", ColumnKind.CHOICE, topic="unit").entries(lookups) == (Choice("person", "ราย"),)
    own = (Choice("a", "ก"),)
    assert Column("unit", "หน่วย", ColumnKind.CHOICE, topic="unit", choices=own).entries(lookups) == own
    assert Column("unit", "หน่วย", ColumnKind.CHOICE, topic="none").entries(lookups) == ()


def test_a_table_is_a_value():
    table = Table((TableColumn("รายการ"), TableColumn("บาท", Kind.BAHT)), (TableRow(("ก", 100)),))
    assert table == replace(table)
    assert table.columns[1].align is Align.AUTO
    assert table.rows[0].style is RowStyle.BODY
    assert table.nothing == "ไม่มีรายการ"
    with pytest.raises(FrozenInstanceError):
        table.rows[0].merge = 2


def test_a_chart_keeps_a_gap_where_nothing_was_entered():
    chart = Chart("ผล", ("ต.ค.", "พ.ย."), (Series("คน", (1.0, None)),))
    assert chart.kind is ChartKind.COLUMNS
    assert chart.series[0].values[1] is None


def test_a_request_is_watermarked_for_a_sample_or_a_draft():
    office, day = Office("ก"), date(2025, 1, 1)
    plain = PaperRequest(office, day)
    assert plain.watermark == ""
    assert plain.period == ALL_RECORDS
    assert replace(plain, draft=True).watermark == "ร่าง"
    assert PaperRequest(Office("ก", sample=True), day, draft=True).watermark == "ตัวอย่าง"
