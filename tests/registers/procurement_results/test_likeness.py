"""Purchases that look alike are found by their keys: the same as by looking at every purchase, and without that."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, event, select

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, beside, warning
from khoktoom_desktop.registers.procurement_results import comparing
from khoktoom_desktop.registers.procurement_results.figures import check_among
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.grid_rows import Entry, save_rows
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.bulk import insert_records

TODAY = date(2026, 1, 5)
VENDORS = ("หจก.ทางดี", "ห้างหุ้นส่วนจำกัด ทางดี", "บจก. นมสด", "บริษัท นมสด จำกัด", "ร้าน ก. การค้า", "ร้าน ก การค้า", None)
TAX_IDS = ("0165500000011", "0-1655-00000-01-1", "0163500000028", "ไม่มี", None, None, None)
NUMBERS = ("12/2568", "๑๒/๒๕๖๘", "12/68", "12", "จ. 3/2568", "จ.3 / 2568", "/2568", "１２/2568", None)
WORK = ("ซื้อวัสดุสำนักงาน", "จัดซื้อวัสดุสำนักงาน โดยวิธีเฉพาะเจาะจง", "จ้างซ่อมถนน", "จ้างเหมาซ่อมแซมถนนสายใหม่")


def made_up(count: int, seed: int) -> Iterator[Purchase]:
    dice = random.Random(seed)
    for _ in range(count):
        day = date(2025, 1, 1) + timedelta(days=dice.randrange(90))
        yield Purchase(
            title=dice.choice(WORK),
            method=dice.choice(("เฉพาะเจาะจง", "เฉพาะเจาะจง", "คัดเลือก")),
            budget=dice.choice((None, 9_000_000, 20_000_000, 49_000_000)),
            agreed=dice.choice((None, 8_000_000)),
            winner=dice.choice(VENDORS),
            winner_tax_id=dice.choice(TAX_IDS),
            contract_on=dice.choice((day, day, None)),
            requested_on=dice.choice((day, None)),
            doc_type=dice.choice(("contract", "order", None)),
            doc_number=dice.choice(NUMBERS),
            doc_year=dice.choice((2568, 2567, None)),
            cancelled=dice.random() < 0.1,
        )


def row_by_row(stored: list[Purchase], record: Purchase, office: Office) -> list[Problem]:
    """Ask the rules of a purchase beside every other, one after another."""
    if record.cancelled:
        return []
    found: list[Problem] = []
    key = comparing.document_key(record)
    same = [each for each in stored if each.uid != record.uid and comparing.document_key(each) == key]
    if key is not None and same:
        text = "เลขที่ {number} ซ้ำกับเอกสารประเภทเดียวกันในปีเดียวกัน: {title}"
        told = warning("doc_number", "duplicate-number", text, number=record.doc_number, title=same[0].title)
        found.append(beside(told, same[0].uid))
    rule = comparing.split_rule(office, record, TODAY)
    if rule is not None and record.day is not None:
        others = [
            each
            for each in stored
            if each.uid != record.uid
            and not each.cancelled
            and each.method == record.method
            and each.day is not None
            and abs(each.day - record.day) <= timedelta(days=rule.days)
            and (not record.winner_tax_id or each.winner_tax_id in (record.winner_tax_id, None))
        ]
        found += comparing.split_problem(record, others, rule)
    return found


def test_the_same_is_found_as_by_looking_at_every_purchase(office_file: OfficeFile) -> None:
    office = office_file.office()
    with office_file.writing() as session:
        insert_records(session, Purchase, made_up(90, 1))
        stored = list(session.scalars(select(Purchase).order_by(Purchase.id)))
        found: Counter[str] = Counter()
        # New ones, and those that stand in the file already.
        for record in (*made_up(60, 2), *stored[:40]):
            among = check_among(session, record, office, TODAY)
            assert list(among) == row_by_row(stored, record, office)
            found.update(problem.code for problem in among)
    assert found["possible-split"] > 5
    assert found["duplicate-number"] > 10


def test_purchases_of_a_block_see_one_another(office_file: OfficeFile, purchases: Register) -> None:
    lookups = records.lookups(office_file)
    texts = {"title": "ซื้อวัสดุสำนักงาน", "winner": "หจก.ทางดี", "method": "เฉพาะเจาะจง", "contract_on": "6 ม.ค. 68"}
    block = [
        Entry(Purchase(), {**texts, "budget": "400,000", "doc_number": f"{number}/2568", "doc_type": "สัญญา"}, new=True)
        for number in (1, 2, 1)
    ]
    tried = save_rows(office_file, purchases, block, lookups=lookups, trial=True)
    saved = tuple(save_rows(office_file, purchases, [each], lookups=lookups)[0] for each in block)
    codes = [[problem.code for problem in outcome.problems] for outcome in tried]
    assert codes == [[problem.code for problem in outcome.problems] for outcome in saved]
    assert ["possible-split" in each for each in codes] == [False, True, True]
    assert ["duplicate-number" in each for each in codes] == [False, False, True]


def test_the_register_is_not_read_through(office_file: OfficeFile) -> None:
    office = office_file.office()
    asked: list[tuple[str, tuple[object, ...]]] = []

    def listen(_on: object, _cursor: object, statement: str, parameters: tuple[object, ...], *_: object) -> None:
        asked.append((statement, parameters))

    with office_file.reading() as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", listen)
        for record in made_up(20, 3):
            check_among(session, record, office, TODAY)
        event.remove(connection, "before_cursor_execute", listen)
        of_purchases = [each for each in asked if "FROM purchase " in each[0]]
        plans = [plan(connection, *each) for each in of_purchases]
    assert of_purchases
    assert all("SCAN" not in each for each in plans), plans


def plan(connection: Connection, statement: str, parameters: tuple[object, ...]) -> str:
    """Return how SQLite would find what a statement asks for."""
    return " ".join(str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters))
