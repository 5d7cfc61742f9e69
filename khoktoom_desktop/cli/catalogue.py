"""COMMANDS: every command, its arguments, an example that works, and where it is done."""

from collections.abc import Callable
from dataclasses import dataclass

from khoktoom_desktop.cli.values import day, whole
from khoktoom_desktop.domain.named import find_named
from khoktoom_desktop.domain.sentence import Sentence, sentence


@dataclass(frozen=True)
class Argument:
    """One argument: a place (``register``) or an option (``--office``) with its help.

    ``flag`` options take no value; ``optional`` places may be left out; ``read`` turns the text into a value.
    """

    name: str
    help: Sentence
    metavar: str = ""
    flag: bool = False
    required: bool = False
    optional: bool = False
    read: Callable[[str], object] | None = None


@dataclass(frozen=True)
class Command:
    """A command: its name, what it does, its arguments, an example, and ``module.function`` that does it."""

    id: str
    summary: Sentence
    example: str
    module: str
    function: str
    arguments: tuple[Argument, ...] = ()


_HERE = "khoktoom_desktop.cli.commands"
OFFICE = Argument(
    "--office",
    sentence("แฟ้มสำนักงาน .khoktoom; ถ้าไม่ระบุ ใช้ตัวแปร KHOKTOOM_OFFICE หรือแฟ้มที่เปิดล่าสุด"),
    "OFFICE",
)
REGISTER = Argument("register", sentence("ชื่อทะเบียน ดูรายชื่อด้วย khoktoom registers"), "REGISTER")
JSON = Argument("--json", sentence("ตอบเป็น JSON ที่ standard output"), flag=True)
PERIOD = (
    Argument("--year", sentence("ปีงบประมาณ พ.ศ. เช่น 2566"), "YEAR", read=whole),
    Argument("--half", sentence("ครึ่งปี 1 หรือ 2"), "1|2", read=whole),
    Argument("--quarter", sentence("ไตรมาส 1 ถึง 4"), "1..4", read=whole),
    Argument("--month", sentence("เลขเดือนตามปฏิทิน 1 ถึง 12 เช่น 10 คือตุลาคม"), "1..12", read=whole),
)
_PAPER = (
    Argument("paper", sentence("ชื่อเอกสาร ดูรายชื่อด้วย khoktoom papers"), "PAPER"),
    OFFICE,
    *PERIOD,
    Argument("--record", sentence("รหัสรายการ สำหรับเอกสารของรายการเดียว"), "UID"),
    Argument("--size", sentence("ขนาดโปสเตอร์"), "A3|A4|A5"),
    Argument("--digits", sentence("เลขไทยหรือเลขอารบิก"), "thai|arabic"),
    Argument("--tax-ids", sentence("พิมพ์เลขประจำตัวผู้เสียภาษี"), flag=True),
    Argument("--with", sentence("เอกสารที่บันทึกข้อความนำส่ง คั่นด้วยจุลภาค ถ้าไม่ระบุใช้ทุกฉบับที่ครบกำหนด"), "PAPER,…"),
)
_ISSUED = Argument("issued", sentence("เลขที่ เช่น 12/2566 หรือรหัสของเอกสารที่ออกแล้ว"), "NUMBER")


def _to(help_text: Sentence, metavar: str = "FILE") -> Argument:
    return Argument("--to", help_text, metavar, required=True)


COMMANDS = (
    Command(
        "new",
        sentence("สร้างแฟ้มสำนักงานใหม่ ไม่เขียนทับแฟ้มเดิม"),
        "khoktoom new ตัวอย่าง.khoktoom --sample",
        f"{_HERE}.offices",
        "new",
        (
            Argument("office_path", sentence("แฟ้มที่จะสร้าง"), "OFFICE"),
            Argument("--sample", sentence("ใส่ข้อมูลตัวอย่างปีงบประมาณ 2566"), flag=True),
            Argument("--from", sentence("อ่านข้อมูลสำนักงานจากแฟ้ม TOML"), "FILE.toml"),
        ),
    ),
    Command(
        "office",
        sentence("ดูข้อมูลสำนักงาน (get) หรือแก้จากแฟ้ม TOML (set FILE.toml)"),
        "khoktoom office get --office ตัวอย่าง.khoktoom --json",
        f"{_HERE}.offices",
        "office",
        (
            Argument("action", sentence("get หรือ set"), "get|set"),
            Argument("file", sentence("แฟ้ม TOML ที่จะอ่าน (เฉพาะ set)"), "FILE.toml", optional=True),
            OFFICE,
            JSON,
        ),
    ),
    Command(
        "registers",
        sentence("รายชื่อทะเบียน"),
        "khoktoom registers --json",
        f"{_HERE}.catalogues",
        "registers",
        (JSON,),
    ),
    Command(
        "papers",
        sentence("รายชื่อเอกสารที่พิมพ์ได้"),
        "khoktoom papers",
        f"{_HERE}.catalogues",
        "papers",
        (JSON,),
    ),
    Command(
        "packs",
        sentence("รายชื่อชุดเอกสารที่ทำได้"),
        "khoktoom packs --json",
        f"{_HERE}.catalogues",
        "packs",
        (JSON,),
    ),
    Command(
        "list",
        sentence("รายการในทะเบียน ตามงวดและคำค้น"),
        "khoktoom list procurement-results --office ตัวอย่าง.khoktoom --year 2566 --quarter 2 --find ถนน",
        f"{_HERE}.rows",
        "list_",
        (REGISTER, OFFICE, *PERIOD, Argument("--find", sentence("คำค้น"), "TEXT"), JSON),
    ),
    Command(
        "figures",
        sentence("ยอดรวมของทะเบียน ตรงกับที่เอกสารพิมพ์"),
        "khoktoom figures procurement-results --office ตัวอย่าง.khoktoom --year 2566 --json",
        f"{_HERE}.rows",
        "figures",
        (REGISTER, OFFICE, *PERIOD, JSON),
    ),
    Command(
        "export",
        sentence("ส่งออกทะเบียนเป็น .xlsx .csv หรือ .json"),
        "khoktoom export gifts --office ตัวอย่าง.khoktoom --year 2566 --to ของขวัญ.xlsx",
        f"{_HERE}.files",
        "export",
        (
            REGISTER,
            OFFICE,
            *PERIOD,
            _to(sentence("แฟ้มที่จะเขียน นามสกุลเลือกชนิด")),
            Argument(
                "--profile",
                sentence("public ปกปิดข้อมูลบุคคล, internal ใช้ภายใน (ปกติ), full รวมผู้บันทึกและเวลา"),
                "public|internal|full",
            ),
        ),
    ),
    Command(
        "import",
        sentence("นำเข้าแฟ้ม .xlsx .xls .ods .csv หรือ .json"),
        "khoktoom import gifts ของขวัญ.xlsx --office ตัวอย่าง.khoktoom --dry-run",
        f"{_HERE}.files",
        "import_",
        (
            REGISTER,
            Argument("file", sentence("แฟ้มที่จะนำเข้า"), "FILE"),
            OFFICE,
            Argument("--sheet", sentence("ชื่อแผ่นงาน ถ้าไม่ระบุใช้แผ่นแรกที่มีข้อมูล"), "NAME"),
            Argument("--dry-run", sentence("ลองอ่านและตรวจ ไม่บันทึก"), flag=True),
            Argument("--all-or-nothing", sentence("มีแถวที่ผิดแม้แถวเดียวก็ไม่บันทึกเลย"), flag=True),
            JSON,
        ),
    ),
    Command(
        "template",
        sentence("แม่แบบ .xlsx สำหรับกรอกแล้วนำเข้า"),
        "khoktoom template procurement-results --office ตัวอย่าง.khoktoom --to แม่แบบ.xlsx",
        f"{_HERE}.files",
        "template",
        (REGISTER, OFFICE, _to(sentence("แฟ้ม .xlsx ที่จะเขียน"), "FILE.xlsx")),
    ),
    Command(
        "print",
        sentence("พิมพ์เอกสารลงแฟ้ม .pdf .xlsx .png หรือ .svg ตามที่เอกสารนั้นมี"),
        "khoktoom print winners-notice --office ตัวอย่าง.khoktoom --year 2566 --quarter 2 --date 2566-04-10 "
        "--to ประกาศผล.pdf",
        f"{_HERE}.printing",
        "print_",
        (
            *_PAPER,
            Argument("--date", sentence("วันที่ของเอกสาร เช่น 10/4/2566 หรือ 2023-04-10"), "DATE", read=day),
            Argument("--draft", sentence("ประทับคำว่า ร่าง"), flag=True),
            _to(sentence("แฟ้มที่จะเขียน นามสกุลเลือกชนิด")),
        ),
    ),
    Command(
        "pack",
        sentence("ทำชุดเอกสารลงโฟลเดอร์ใหม่: ไตรมาส หลักฐาน ITA หรือเว็บไซต์ ครบทั้งชุดหรือไม่มีเลย"),
        "khoktoom pack quarter --office ตัวอย่าง.khoktoom --year 2566 --quarter 1 --date 2566-01-10 --to ชุดไตรมาส",
        f"{_HERE}.packing",
        "pack",
        (
            Argument("pack", sentence("ชื่อชุด ดูรายชื่อด้วย khoktoom packs"), "PACK"),
            OFFICE,
            *PERIOD,
            Argument("--date", sentence("วันที่ของเอกสาร เช่น 10/4/2566 หรือ 2023-04-10"), "DATE", read=day),
            _to(sentence("โฟลเดอร์ที่จะสร้าง ต้องยังไม่มี"), "FOLDER"),
        ),
    ),
    Command(
        "issue",
        sentence("ออกเอกสาร: ให้เลขที่และวันที่ เก็บแฟ้มไว้ถาวร และลงทะเบียนการเผยแพร่ หรือออกฉบับแก้ไข (--corrects)"),
        "khoktoom issue winners-notice --office ตัวอย่าง.khoktoom --year 2566 --quarter 2 --date 2566-04-10 "
        "--number 12/2566 --to ประกาศผล-ออก.pdf",
        f"{_HERE}.issuing",
        "issue",
        (
            *_PAPER,
            Argument("--date", sentence("วันที่ของเอกสาร เช่น 10/4/2566 หรือ 2023-04-10"), "DATE", required=True, read=day),
            Argument("--number", sentence("เลขที่ของเอกสาร เช่น 12/2566; ประกาศต้องมี"), "NUMBER"),
            Argument("--corrects", sentence("เลขที่หรือรหัสของฉบับที่แก้ไข"), "NUMBER"),
            Argument("--reason", sentence("เหตุผลที่แก้ไข พิมพ์ในหนังสือแจ้งการแก้ไข"), "TEXT"),
            Argument("--to", sentence("แฟ้มที่จะเขียนด้วย นามสกุลเลือกชนิด"), "FILE"),
            JSON,
        ),
    ),
    Command(
        "issued",
        sentence("เอกสารที่ออกแล้ว ตามงวด"),
        "khoktoom issued --office ตัวอย่าง.khoktoom --year 2566",
        f"{_HERE}.issuing",
        "issued",
        (OFFICE, *PERIOD, JSON),
    ),
    Command(
        "reprint",
        sentence("พิมพ์ซ้ำเอกสารที่ออกแล้ว ได้แฟ้มเดิมทุกไบต์"),
        "khoktoom reprint 12/2566 --office ตัวอย่าง.khoktoom --to พิมพ์ซ้ำ.pdf",
        f"{_HERE}.issuing",
        "reprint",
        (_ISSUED, OFFICE, _to(sentence("แฟ้มที่จะเขียน"))),
    ),
    Command(
        "cancel",
        sentence("ยกเลิกเอกสารที่ออกแล้ว เลขที่ยังนับว่าใช้แล้ว"),
        "khoktoom cancel 12/2566 --office ตัวอย่าง.khoktoom --reason ลงวันที่ผิด",
        f"{_HERE}.issuing",
        "cancel",
        (
            _ISSUED,
            OFFICE,
            Argument("--reason", sentence("เหตุผลที่ยกเลิก"), "TEXT", required=True),
            Argument("--date", sentence("วันที่ยกเลิก ถ้าไม่ระบุใช้วันนี้"), "DATE", read=day),
        ),
    ),
    Command(
        "check",
        sentence("ตรวจแฟ้มสำนักงานและประวัติ"),
        "khoktoom check --office ตัวอย่าง.khoktoom",
        f"{_HERE}.safety",
        "check",
        (OFFICE, JSON),
    ),
    Command(
        "backup",
        sentence("สำรองแฟ้มสำนักงานไว้ในโฟลเดอร์"),
        "khoktoom backup --office ตัวอย่าง.khoktoom --to สำรอง",
        f"{_HERE}.safety",
        "backup",
        (OFFICE, _to(sentence("โฟลเดอร์สำหรับสำเนาสำรอง"), "FOLDER")),
    ),
    Command(
        "restore",
        sentence("กู้คืนแฟ้มสำนักงานจากสำเนาสำรอง"),
        "khoktoom restore สำรอง --to กู้คืน.khoktoom",
        f"{_HERE}.safety",
        "restore",
        (
            Argument("backup", sentence("แฟ้มสำรอง หรือโฟลเดอร์ที่มีแฟ้มสำรอง (ใช้ชุดล่าสุด)"), "BACKUP"),
            _to(sentence("แฟ้มสำนักงานที่จะเขียน"), "OFFICE"),
            Argument("--replace", sentence("แทนที่แฟ้มเดิม โดยสำรองแฟ้มเดิมไว้ก่อน"), flag=True),
        ),
    ),
    Command(
        "help",
        sentence("วิธีใช้คำสั่ง"),
        "khoktoom help import",
        f"{_HERE}.catalogues",
        "help_",
        (Argument("command", sentence("ชื่อคำสั่ง"), "COMMAND", optional=True),),
    ),
)


def command(name: str) -> Command:
    """Return a command by its name; raises ``Misuse`` for an unknown one."""
    return find_named(COMMANDS, name, "unknown-command", sentence("คำสั่ง"))
