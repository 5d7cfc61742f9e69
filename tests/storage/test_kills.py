"""A sample of the campaigns of kills; the whole of them is in tests/campaigns."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CAMPAIGNS = Path(__file__).parents[1] / "campaigns"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the campaigns fork")
@pytest.mark.parametrize(
    "campaign",
    [("kill.py", "--kills", "50"), ("backup.py", "--days", "18", "--kills", "12")],
    ids=["kill", "backup"],
)
def test_nothing_acknowledged_is_lost(campaign: tuple[str, ...]) -> None:
    script, *words = campaign
    done = subprocess.run(
        [sys.executable, str(CAMPAIGNS / script), *words], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", 0 wrong" in done.stdout
