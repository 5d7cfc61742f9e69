"""What this computer remembers between two starts: the last office, who works here, how the window looks."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from platformdirs import user_config_path

from khoktoom_desktop.domain.trouble import Misuse
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.storage.files import file_trouble
from khoktoom_desktop.storage.lock import system_user

OFFICE_VARIABLE = "KHOKTOOM_OFFICE"


@dataclass(frozen=True)
class Settings:
    """Hold the settings of one user of one computer.

    ``last_office`` is a path and ``last_office_id`` the file's own UUID, so that a file which is gone
    or was exchanged is noticed. ``display_name`` names who changes records. ``language`` is ``th`` or
    ``en``, ``theme`` ``system``, ``light`` or ``dark``, ``type_size`` per cent of the usual size, 100 to 200.
    """

    last_office: str = ""
    last_office_id: str = ""
    display_name: str = ""
    language: str = "th"
    theme: str = "system"
    type_size: str = "100"


def settings_folder() -> Path:
    """Return the folder of settings and drafts: local to the computer, never roaming."""
    return user_config_path("khoktoom", appauthor=False)


def drafts_path() -> Path:
    """Return the file of unfinished forms."""
    return settings_folder() / "drafts.sqlite"


def read_settings(folder: Path | None = None) -> Settings:
    """Return the settings; defaults for what is missing or cannot be read."""
    try:
        values = json.loads(((folder or settings_folder()) / "settings.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    known = {field.name for field in fields(Settings)}
    if not isinstance(values, dict):
        return Settings()
    # No path and no name holds a NUL; a damaged file may.
    kept = {name: value for name, value in values.items() if isinstance(value, str) and "\0" not in value}
    return Settings(**{name: value for name, value in kept.items() if name in known})


def write_settings(settings: Settings, folder: Path | None = None) -> None:
    """Keep the settings; raises ``Trouble`` where the folder cannot be written."""
    target = (folder or settings_folder()) / "settings.json"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_trouble(target, error) from error
    write_file(target, json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode())


def remember_office(path: Path, office_id: str, folder: Path | None = None) -> None:
    """Keep which office file was opened last."""
    settings = read_settings(folder)
    changed = replace(settings, last_office=str(path.absolute()), last_office_id=office_id)
    if changed != settings:
        write_settings(changed, folder)


def chosen_office(given: Path | None, settings: Settings, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the office file to use: the given one, else ``KHOKTOOM_OFFICE``, else the last; raises ``Misuse``."""
    named = environment.get(OFFICE_VARIABLE, "") or settings.last_office
    if given is not None:
        return given
    if named:
        return Path(named)
    raise Misuse(
        "no-office",
        "ยังไม่ได้ระบุแฟ้มสำนักงาน",
        "ระบุด้วย --office แฟ้ม.khoktoom หรือสร้างแฟ้มใหม่ด้วย khoktoom new แฟ้ม.khoktoom",
    )


def actor_name(settings: Settings) -> str:
    """Return the name that the history keeps: the display name and the system's user."""
    user = system_user()
    if not settings.display_name:
        return user or "ไม่ทราบชื่อ"
    return f"{settings.display_name} ({user})" if user else settings.display_name
