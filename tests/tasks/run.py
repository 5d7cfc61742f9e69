"""Do the twelve tasks and print what each takes beside Excel and Word; a strip of pictures of each where asked for.

    python tests/tasks/run.py [--only TASK …] [--strips FOLDER] [--sample FILE]

Exit status 1 where a task takes more than its share.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desk import at_the_desk, prepare
from scripts import TASKS

from khoktoom_desktop.desktop.application import make_application
from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.services.sample import create_sample
from khoktoom_desktop.services.settings import Settings

GAP = 12


def main() -> int:
    """Do the tasks in order and print a row for each."""
    words = argparse.ArgumentParser(description="Do the twelve tasks of a clerk.")
    words.add_argument("--only", nargs="+", choices=[task.id for task in TASKS])
    words.add_argument("--strips", type=Path)
    words.add_argument("--sample", type=Path, help="a sample office that is made already")
    chosen = words.parse_args()
    status = 0
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        os.environ["XDG_CONFIG_HOME"], os.environ["XDG_DATA_HOME"] = str(home / "config"), str(home / "data")
        application = make_application(["khoktoom"], Settings())
        theme = Theme(Scheme.LIGHT, application)
        theme.apply()
        sample = chosen.sample or home / "ตัวอย่าง.khoktoom"
        if chosen.sample is None:
            create_sample(sample).database.close()
        print("| task | keys | clicks | sum | elsewhere | share | allowed |\n|---|---:|---:|---:|---:|---:|---:|")
        for task in TASKS:
            if chosen.only and task.id not in chosen.only:
                continue
            folder = home / task.id
            folder.mkdir()
            with at_the_desk(theme, sample, folder, folder / "picture" if chosen.strips else None) as clerk:
                prepare(clerk, task.id)
                task.do(clerk)
                keys, clicks = clerk.keystrokes, clerk.clicks
                task.done(clerk)
            if chosen.strips:
                write_strip(sorted(folder.glob("picture-*.png")), chosen.strips / f"{task.id}.png")
            share = (keys + clicks) / task.cost
            status |= share > task.share
            print(
                f"| {task.title} | {keys} | {clicks} | {keys + clicks} | {task.cost} | {share:.2f} | {task.share} |",
                flush=True,
            )
    return status


def write_strip(pictures: Sequence[Path], to: Path) -> None:
    """Set pictures of the window side by side, at half their size, in few colours."""
    halves = [picture.reduce(2) for picture in map(Image.open, pictures)]
    width = sum(each.width for each in halves) + GAP * (len(halves) - 1)
    strip = Image.new("RGB", (width, max(each.height for each in halves)), "white")
    left = 0
    for each in halves:
        strip.paste(each, (left, 0))
        left += each.width + GAP
    strip.quantize(64).save(to, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
