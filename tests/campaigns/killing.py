"""A child process that works until it is killed without warning: what the campaigns of kills share."""

import os
import random
import select
import signal
import time
import traceback
from collections.abc import Callable

Acknowledge = Callable[[str], None]


def killed_at_random(
    work: Callable[[Acknowledge], None], dice: random.Random, longest: float, deeds: int = 0
) -> list[str]:
    """Fork a child that works and acknowledges; kill -9 it within ``longest`` seconds; return what it acknowledged.

    The child's first acknowledgement says that it began; the clock starts there, or with one of the next ``deeds``
    lines, so that a busy machine is not killed before its first deed. A line is acknowledged
    when it is written to the pipe, as a clerk believes what the window says. Raises ``RuntimeError``
    where the child ended by itself.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            work(lambda line: _write(writer, f"{line}\n"))
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(writer)
    heard = os.read(reader, 65536)
    awaited = 1 + (dice.randint(1, deeds) if deeds else 0)
    while heard.count(b"\n") < awaited and (more := os.read(reader, 65536)):
        heard += more
    end = time.monotonic() + dice.uniform(0, longest)
    while (left := end - time.monotonic()) > 0:
        if select.select([reader], [], [], left)[0]:
            heard += os.read(reader, 65536)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while more := os.read(reader, 65536):
        heard += more
    os.close(reader)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the child ended before it was killed")
    return heard.decode().splitlines()


def _write(pipe: int, text: str) -> None:
    os.write(pipe, text.encode())
