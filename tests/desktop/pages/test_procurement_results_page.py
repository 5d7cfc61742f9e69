"""The months without a purchase are declared on the page of the purchases, as the nil form of สขร. 1 asks."""

from datetime import date
from typing import Any

import pytest

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.procurement_results_page import ProcurementResultsPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.services import nil, records
from khoktoom_desktop.services.nil import NilState
from khoktoom_desktop.services.papers import PrintOptions, missing

OCTOBER = Period(2568, month=10)


def test_a_month_declared_here_prints_its_nil_form(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "today", lambda: date(2024, 11, 4))
    page = bench.open(ProcurementResultsPage)
    options = PrintOptions(OCTOBER, date(2024, 11, 4))
    file = bench.context.office_file
    assert [problem.code for problem in missing(file, paper("skr-1"), options)] == ["not-declared"]
    page.go(Place("procurement-results", section="nil"))
    page.nil.strip.button(10).click()
    assert bench.told[-1][0] == "แจ้งว่าไม่มีการจัดซื้อจัดจ้าง: ตุลาคม"
    assert nil.month_state(file, "procurement-results", 2568)[0].state is NilState.DECLARED
    assert missing(file, paper("skr-1"), options) == ()
