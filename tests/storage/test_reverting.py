"""Facts of the history become values of a record again, of its children too."""

import json
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import LargeBinary

from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.facts import canonical, facts_now
from khoktoom_desktop.storage.issued import IssuedPaper
from khoktoom_desktop.storage.nil import NilDeclaration
from khoktoom_desktop.storage.reverting import Span, entries_of, last_entry, values_of


def test_facts_and_values_lead_to_each_other() -> None:
    bidders = [Bidder(position=1, name="ร้าน ก", price=900_00), Bidder(position=2, name="ร้าน ข")]
    made = Purchase(title="ซื้อกระดาษ", contract_on=date(2026, 5, 2), budget=1_000_00, bidders=bidders)
    facts = json.loads(canonical(facts_now(made)))
    assert Purchase(**values_of(Purchase, facts)) == made
    assert values_of(Purchase, {"bidders": None}) == {"bidders": []}


def test_a_moment_keeps_its_zone_and_bytes_are_not_known() -> None:
    moment = datetime(2026, 5, 2, 3, 0, tzinfo=UTC)
    assert values_of(IssuedPaper, {"created_at": moment.isoformat()}) == {"created_at": moment}
    names = [each.name for each in IssuedPaper.__table__.columns if isinstance(each.type, LargeBinary)]
    with pytest.raises(ValueError, match="no bytes"):
        values_of(IssuedPaper, {names[0]: "sha256:00"})
    assert values_of(IssuedPaper, {names[0]: None}) == {names[0]: None}


def test_a_span_holds_what_one_deed_wrote(office_file: OfficeFile) -> None:
    day = date(2026, 5, 2)
    with office_file.writing() as session:
        first = last_entry(session)
        said = {"register": "gifts", "start": day, "end": day, "declared_on": day, "declared_by": "ผู้ทดสอบ"}
        session.add(NilDeclaration(**said))
        session.flush()
        span = Span(first, last_entry(session))
    with office_file.reading() as session:
        (entry,) = entries_of(session, span)
        assert (entry.register, entry.action) == ("nil_declaration", "insert")
        assert not span.empty
        assert Span(span.last, span.last).empty
