"""A headless browser for tests: Chromium's DevTools protocol through a pipe, no driver between."""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from khoktoom_desktop.domain.pack import PackFile, PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.office_file import open_office
from khoktoom_desktop.services.packs.website import build_website
from khoktoom_desktop.services.progress import no_progress

# An early day of the year: of most papers no period is over yet, so few are printed.
EARLY = PackRequest(Period(2566), date(2022, 11, 5))
# Chromium as Debian has it, else what else speaks the protocol (start.py brings the first).
BROWSERS = ("chromium", "google-chrome", "google-chrome-stable", "microsoft-edge")
_PATIENCE = 60.0
_SWITCHES = (
    "--headless=new",
    "--remote-debugging-pipe",
    # Chromium's own sandbox does not start for root, as machines of gates are.
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--hide-scrollbars",
    "about:blank",
)
# The browser reads commands from descriptor 3 and writes answers to 4, which may be in use for something else here.
_START = (
    "import fcntl, os, sys; asked, heard = (fcntl.fcntl(int(each), fcntl.F_DUPFD, 10) for each in sys.argv[1:3]); "
    "os.dup2(asked, 3); os.dup2(heard, 4); os.execvp(sys.argv[3], sys.argv[3:])"
)


class Browser:
    """One browser with one page; ``complaints`` gathers what its console and its network said was wrong."""

    def __init__(self, program: str, home: Path) -> None:
        asked, heard = os.pipe(), os.pipe()
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _START,
                str(asked[0]),
                str(heard[1]),
                program,
                *_SWITCHES,
                f"--user-data-dir={home}",
            ],
            pass_fds=(asked[0], heard[1]),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home)},
        )
        os.close(asked[0])
        os.close(heard[1])
        self._write, self._read, self._rest = asked[1], heard[0], b""
        self._number, self._session = 0, ""
        self._seen: list[dict[str, Any]] = []
        self.complaints: list[str] = []
        try:
            self._attach()
        except BaseException:
            self._process.kill()
            self._process.wait()
            raise

    def _attach(self) -> None:
        pages = self.ask("Target.getTargets")["targetInfos"]
        target = next(each["targetId"] for each in pages if each["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for part in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{part}.enable")

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command and return its answer; what happens meanwhile is kept."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            found = self._next()
            if found.get("id") == self._number:
                if "error" in found:
                    raise AssertionError(f"{method}: {found['error']}")
                return dict(found["result"])

    def open(self, path: Path) -> None:
        """Open a file and wait until it is loaded."""
        self._seen.clear()
        self.ask("Page.navigate", url=path.as_uri())
        while not any(each.get("method") == "Page.loadEventFired" for each in self._seen):
            self._next()

    def value(self, script: str) -> Any:
        """Return what a script gives, of a promise what it promises."""
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def show(self, width: int, height: int = 900, *, dark: bool = False) -> None:
        """Set the size of the window and whether the person likes it dark."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.ask("Emulation.setDeviceMetricsOverride", **size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", media="", features=[scheme])

    def picture(self, *, whole: bool = False) -> bytes:
        """Return the window, or the whole page, as PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot", captureBeyondViewport=whole)["data"])

    def close(self) -> None:
        """End the browser."""
        self._session = ""
        self.ask("Browser.close")
        self._process.wait(timeout=_PATIENCE)
        os.close(self._write)
        os.close(self._read)

    def _next(self) -> dict[str, Any]:
        """Return the next message; raises where the browser says nothing for long."""
        until = time.monotonic() + _PATIENCE
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._read], [], [], max(0.0, until - time.monotonic()))
            data = os.read(self._read, 1 << 20) if ready else b""
            assert data, "the browser is silent"
            self._rest += data
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        self._seen.append(found)
        self._listen(found.get("method", ""), found.get("params", {}))
        return found

    def _listen(self, method: str, told: dict[str, Any]) -> None:
        if method == "Runtime.exceptionThrown":
            self.complaints.append(str(told["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled" and told["type"] in ("error", "warning", "assert"):
            self.complaints.append(str(told["args"]))
        elif method == "Log.entryAdded" and told["entry"]["level"] in ("error", "warning"):
            self.complaints.append(f"{told['entry'].get('url', '')} {told['entry']['text']}")
        elif method == "Network.requestWillBeSent" and not told["request"]["url"].startswith(("file:", "data:")):
            self.complaints.append(f"asked for {told['request']['url']}")
        elif method == "Network.loadingFailed":
            self.complaints.append(f"not loaded: {told}")


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start a browser once; skipped, with the reason, where there is none that a test can drive."""
    if os.name == "nt":
        pytest.skip("the DevTools pipe of these tests needs the descriptors of POSIX")
    program = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("no Chromium, Chrome or Edge on this machine; start.py test brings Chromium where apt has it")
    if program.startswith("/snap/"):
        pytest.skip("Chromium as a snap may not read the folder of the tests; install Google Chrome beside it")
    running = Browser(program, tmp_path_factory.mktemp("browser"))
    yield running
    running.close()


@pytest.fixture(scope="session")
def site_files(sample_path: Path) -> tuple[PackFile, ...]:
    """Make the site of the sample office once."""
    office_file = open_office(sample_path, read_only=True)
    try:
        return build_website(office_file, EARLY, no_progress)
    finally:
        office_file.database.close()


@pytest.fixture(scope="session")
def site(site_files: tuple[PackFile, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the site into a folder whose name has Thai letters and a blank."""
    folder = tmp_path_factory.mktemp("site") / "เว็บไซต์ ของเรา"
    for each in site_files:
        path = folder / each.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.content)
    return folder


@pytest.fixture(scope="session")
def early() -> PackRequest:
    """Return what is asked of a site early in its year."""
    return EARLY
