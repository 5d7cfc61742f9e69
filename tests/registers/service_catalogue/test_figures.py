"""Services counted by department and unit, beside one another, and the list that a new office is offered."""

from dataclasses import replace
from datetime import date

from khoktoom_desktop.domain.office import Department
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.service_catalogue.figures import check_among, figures, match, services_of
from khoktoom_desktop.registers.service_catalogue.record import Service, check
from khoktoom_desktop.registers.service_catalogue.starter import starter_services
from khoktoom_desktop.services.office_file import OfficeFile

TODAY = date(2023, 1, 15)


def fill(office_file: OfficeFile, *services: Service) -> None:
    with office_file.writing() as session:
        session.add_all(services)


def test_services_are_counted_by_department_and_unit(office_file: OfficeFile) -> None:
    fill(
        office_file,
        Service(name="ภาษีป้าย", department_id=2, unit="time", position=1),
        Service(name="แจ้งตาย", department_id=1, unit="case", position=2),
        Service(name="แจ้งเกิด", department_id=1, unit="case", position=1),
        Service(name="เลิกแล้ว", department_id=1, unit="case", active_to=date(2022, 9, 30)),
    )
    office = office_file.office()
    with office_file.reading() as session:
        assert figures(session, ALL_RECORDS, office).count == 4
        found = figures(session, Period(2566), office)
        names = [service.name for service in services_of(session, Period(2566), office)]
    assert names == ["แจ้งเกิด", "แจ้งตาย", "ภาษีป้าย"]
    assert found.as_json() == {
        "count": 3,
        "by_department": [{"department": "สำนักปลัดเทศบาล", "count": 2}, {"department": "กองคลัง", "count": 1}],
        "by_unit": [{"unit": "ราย", "count": 2}, {"unit": "ครั้ง", "count": 1}],
    }


def test_the_same_name_is_refused_in_a_department_and_told_in_another(office_file: OfficeFile) -> None:
    fill(office_file, Service(name="ใบอนุญาต", department_id=1, unit="case", active_to=date(2023, 6, 30)))
    office = office_file.office()
    again = Service(name="ใบ อนุญาต", department_id=1, unit="case")
    with office_file.reading() as session:
        assert [problem.code for problem in check_among(session, again, office, TODAY)] == ["duplicate"]
        later = replace(again, active_from=date(2023, 7, 1))
        assert check_among(session, later, office, TODAY) == ()
        other = replace(again, department_id=2)
        assert [problem.code for problem in check_among(session, other, office, TODAY)] == ["same-name"]
        assert match(session, again) is not None
        assert match(session, other) is None


def test_a_move_without_its_day_is_told(office_file: OfficeFile) -> None:
    fill(office_file, Service(name="ทะเบียนพาณิชย์", department_id=1, unit="case"))
    office = office_file.office()
    with office_file.reading() as session:
        (stored,) = services_of(session, ALL_RECORDS, office)
        moved = replace(stored, department_id=2)
        assert [problem.code for problem in check_among(session, moved, office, TODAY)] == ["moved-without-day"]
        dated = replace(moved, former_department_id=1, moved_on=date(2023, 1, 1))
        assert check_among(session, dated, office, TODAY) == ()
        assert check_among(session, replace(stored), office, TODAY) == ()


def test_a_new_office_is_offered_services_of_the_departments_that_it_has(office_file: OfficeFile) -> None:
    office = office_file.office()
    offered = starter_services(office.departments)
    assert len(offered) > 20
    assert {service.department_id for service in offered} == {1, 2, 3}
    assert [problem for service in offered for problem in check(service, office, TODAY)] == []
    fill(office_file, *offered)
    with office_file.reading() as session:
        assert figures(session, ALL_RECORDS, office).count == len(offered)


def test_departments_are_matched_by_the_first_word_that_fits() -> None:
    departments = (Department(1, "สำนักปลัด"), Department(2, "กองสวัสดิการสังคม"))
    by_name = {service.name: service.department_id for service in starter_services(departments)}
    assert by_name["ลงทะเบียนเบี้ยยังชีพผู้สูงอายุ"] == 2
    assert by_name["แจ้งเกิด"] == 1
    assert "ชำระภาษีป้าย" not in by_name
    assert starter_services(()) == ()
