"""Compile forms (.ui → ui_*.py) and translations (.ts → .qm); the build hook, start.py and the tests call it.

Only the standard library and the tools of PySide6 are used. Anything that cannot be compiled stops it.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand: hatchling is there only while a package is built
    BuildHookInterface = object

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "forms"
GENERATED = ROOT / "khoktoom_desktop" / "desktop" / "forms"
TRANSLATIONS = ROOT / "resources" / "translations"


def compile_all(*, only_stale: bool = False) -> list[Path]:
    """Compile every form and translation, drop what has no source, and return the files written.

    ``only_stale`` leaves what is newer than its source. Raises ``RuntimeError`` when a tool fails.
    """
    forms = {GENERATED / f"ui_{form.stem}.py": form for form in sorted(FORMS.glob("*.ui"))}
    translations = {text.with_suffix(".qm"): text for text in sorted(TRANSLATIONS.glob("*.ts"))}
    _drop(GENERATED.glob("ui_*.py"), forms)
    _drop(TRANSLATIONS.glob("*.qm"), translations)
    written = []
    for target, source in (forms | translations).items():
        if only_stale and target.is_file() and target.stat().st_mtime_ns > source.stat().st_mtime_ns:
            continue
        _write(target, source)
        written.append(target)
    return written


def _drop(found: Iterable[Path], wanted: dict[Path, Path]) -> None:
    for path in found:
        if path not in wanted:
            path.unlink()


def _write(target: Path, source: Path) -> None:
    """Compile one file beside its target and rename it, so that no half file is ever read."""
    part = target.with_name(target.name + ".part")
    try:
        if source.suffix == ".ui":
            _tool("uic", str(source), "-o", str(part))
        else:
            _tool("lrelease", "-silent", str(source), "-qm", str(part))
        if not part.is_file() or not part.stat().st_size:
            raise RuntimeError(f"{source}: the tool wrote nothing")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _tool(name: str, *arguments: str) -> None:
    """Run a tool of the PySide6 that belongs to this interpreter, found without the PATH."""
    program = f"import sys; from PySide6.scripts.pyside_tool import {name}; sys.argv[0] = {name!r}; {name}()"
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    said = "\n".join(line for line in (run.stdout + run.stderr).splitlines() if line.strip())
    # uic warns and goes on where a form names what does not exist: such a form is wrong.
    if run.returncode or "warning" in said.lower():
        raise RuntimeError(f"{name} {' '.join(arguments)}\n{said or f'exit status {run.returncode}'}")


class CustomBuildHook(BuildHookInterface):
    """Compile before hatch packs a wheel, an editable installation or a source archive."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile everything; a failure stops the build."""
        compile_all()


if __name__ == "__main__":
    try:
        for path in compile_all(only_stale="--stale" in sys.argv[1:]):
            print(path.relative_to(ROOT))
    except (RuntimeError, OSError) as failure:
        sys.exit(f"resources/compile.py: {failure}")
