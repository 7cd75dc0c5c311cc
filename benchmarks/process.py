"""Runs a command as a whole process and says how long it took and how much memory it held."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PROC = Path("/proc")
MEGABYTE = 10**6
PAUSE = 0.02  # seconds between two looks at the memory of a tree


@dataclass(frozen=True)
class Usage:
    """What a process and all below it used.

    ``largest`` and ``tree`` are peaks of memory in megabytes, of the largest process and of all
    at one moment (None where that is not known), ``processor`` is seconds on all cores.
    """

    largest: float
    tree: float | None
    processor: float


def run_for_seconds(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> float:
    """Run to the end and give back the seconds from start to end.

    Raises:
        subprocess.CalledProcessError: the command failed, so that its time says nothing.
    """
    start = time.perf_counter()
    subprocess.run(command, env=environment, cwd=folder, check=True, stdin=DEVNULL, stdout=DEVNULL)
    return time.perf_counter() - start


def run_for_usage(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Usage:
    """Run to the end and give back the peaks of memory and the processor time.

    The largest process is what the system itself counted (``ru_maxrss``). The tree is the sum of
    resident memory, looked at every few hundredths of a second; pages that processes share
    count once for each of them, so the true figure is lower.

    Raises:
        subprocess.CalledProcessError: the command failed.
    """
    with subprocess.Popen(
        command, env=environment, cwd=folder, stdin=DEVNULL, stdout=DEVNULL
    ) as process:
        sampler = _Sampler(process.pid)
        sampler.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        sampler.over.set()
        sampler.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1 if sys.platform == "darwin" else 1024
    tree = sampler.peak / MEGABYTE if PROC.exists() else None
    return Usage(usage.ru_maxrss * unit / MEGABYTE, tree, usage.ru_utime + usage.ru_stime)


class _Sampler(threading.Thread):
    """Looks at the memory of a process and all below it until it is over."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root = root
        self.peak = 0
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(PAUSE):
            self.peak = max(self.peak, sum(map(_resident, _tree(self.root))))


def _tree(root: int) -> Iterator[int]:
    yield root
    for children in PROC.glob(f"{root}/task/*/children"):
        for child in _read(children).split():
            yield from _tree(int(child))


def _resident(process: int) -> int:
    fields = _read(PROC / str(process) / "statm").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") if fields else 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:  # the process has just ended
        return ""
