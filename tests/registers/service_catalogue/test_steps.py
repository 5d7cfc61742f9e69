"""Steps are read as they are written: what, who, how long."""

from khoktoom_desktop.registers.service_catalogue.steps import Step, read_steps


def test_parts_that_were_not_written_are_empty() -> None:
    text = "ยื่นคำร้อง / เจ้าหน้าที่ / 5 นาที\n\nตรวจเอกสาร 1/2566 / นายทะเบียน\nรับบัตร"
    assert read_steps(text) == (
        Step("ยื่นคำร้อง", "เจ้าหน้าที่", "5 นาที"),
        Step("ตรวจเอกสาร 1/2566", "นายทะเบียน"),
        Step("รับบัตร"),
    )


def test_more_strokes_belong_to_the_time() -> None:
    assert read_steps("ตรวจ / ช่าง / 1 วัน / 1 หลัง")[0].time == "1 วัน / 1 หลัง"
