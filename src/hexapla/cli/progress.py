"""Progress of long work, on a terminal only."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds after which work counts as long."""


@contextmanager
def reporting() -> Iterator[Callable[[int, int], None] | None]:
    """A function that is told how much is done of how much; None where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    start = time.monotonic()
    bar = None

    def report(done: int, total: int) -> None:
        nonlocal bar
        if bar is None and time.monotonic() - start > PATIENCE:
            bar = _bar()
            bar.start()
            bar.add_task("checking", total=total)
        if bar is not None:
            bar.update(bar.task_ids[0], completed=done, refresh=done % 20 == 0)

    try:
        yield report
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> Progress:
    from rich.console import Console  # noqa: PLC0415 (slow to import, seldom needed)
    from rich.progress import Progress  # noqa: PLC0415

    # No refreshing thread: other processes may be forked while the bar is shown.
    return Progress(console=Console(stderr=True), transient=True, auto_refresh=False)
