"""A sample of the clerk's tasks; all twelve, with what each takes, are done by tests/tasks/run.py."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.untraced
def test_tasks_take_no_more_than_their_share(sample_path: Path) -> None:
    """Enter, declare, answer, change a signatory: each within its share of what Excel and Word take."""
    tasks = ("thirty-counts", "nil-gifts", "how-many", "signatory")
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("run.py")), "--sample", str(sample_path), "--only", *tasks],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("\n|") == 1 + len(tasks)
