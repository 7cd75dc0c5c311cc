"""Says what was measured, on the terminal and in ``SPEED.md``."""

from __future__ import annotations

import math
import os
import platform
from dataclasses import dataclass
from statistics import linear_regression, median
from typing import TYPE_CHECKING

from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from rich.console import Console

    from benchmarks.process import Usage

BOUND_DOCUMENTS = 1000  # the bounds are for this many documents in five locales, on two cores
COLD_BOUND = 8.0  # seconds
WARM_BOUND = 1.0  # seconds
MEMORY_BOUND = 400.0  # megabytes
HEAD = ("measured", "median", "range", "bound")


@dataclass(frozen=True)
class Figures:
    """All that was measured: times in seconds, one for each run; memory in megabytes.

    ``load`` is the system's load average before the first run.
    """

    documents: int
    pages: int
    words: float
    real_words: float
    summary: Mapping[str, int]
    hashed: Sequence[float]
    rendered: float
    cold: Sequence[float]
    real: Sequence[float]
    warm: Sequence[float]
    edited: Sequence[float]
    usage: Usage
    growth: Mapping[int, float]
    load: float

    @property
    def exponent(self) -> float:
        """The power of the count of documents that the time of a cold check grows with."""
        logs = [(math.log(count), math.log(time)) for count, time in self.growth.items()]
        counts, times = zip(*logs, strict=True)
        return linear_regression(counts, times).slope


def show(figures: Figures, cores: int, console: Console) -> None:
    """Print all figures."""
    table = Table(*HEAD)
    for row in rows(figures):
        table.add_row(*row)
    console.print(table)
    for line in (*remarks(figures), *circumstances(figures, cores)):
        console.print(f"* {line}", highlight=False, markup=False)


def write(figures: Figures, cores: int, path: Path) -> None:
    """Write all figures as a page of Markdown."""
    table = [HEAD, ("---",) * len(HEAD), *rows(figures)]
    lines = [
        "# Speed",
        "",
        "Written by `make bench`. Its corpus is generated, but for the line that names real pages.",
        "",
        *(f"| {' | '.join(row)} |" for row in table),
        "",
        *(f"* {line}" for line in remarks(figures)),
        "",
        "## How it was measured",
        "",
        *(f"* {line}" for line in circumstances(figures, cores)),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rows(figures: Figures) -> Iterator[tuple[str, str, str, str]]:
    """One row for each figure: what, its median, its range, and whether its bound is met."""
    bounded = figures.documents == BOUND_DOCUMENTS
    cold, warm = (COLD_BOUND, WARM_BOUND) if bounded else (None, None)
    yield _times("check, cold", figures.cold, cold)
    yield _times("check, cold: as many real pages", figures.real)
    yield _times("check, warm: nothing changed", figures.warm, warm)
    yield _times("check after an edit of one source page", figures.edited)
    yield "check, cold: processor time on all cores", f"{figures.usage.processor:.2f} s", "", ""
    tree, largest = figures.usage.tree, figures.usage.largest
    limit = MEMORY_BOUND if bounded else None
    if tree is not None:
        yield _memory("memory of all its processes, cold", tree, limit)
    yield _memory("memory of its largest process, cold", largest, limit if tree is None else None)
    yield _times("reading and hashing the same pages", figures.hashed)
    yield ("Python-Markdown on the same pages", f"{figures.rendered:.0f} s", "", "")


def remarks(figures: Figures) -> Iterator[str]:
    """What the figures say beside each other."""
    cold, summary = median(figures.cold), figures.summary
    yield (
        f"A cold check takes {cold / median(figures.hashed):.0f} times as long as reading and"
        f" hashing the pages, and {cold / figures.rendered:.2f} of Python-Markdown's time."
    )
    times = ", ".join(f"{time:.2f} s for {count}" for count, time in figures.growth.items())
    yield (
        f"By documents: {times}. That is growth with the power {figures.exponent:.2f} of their"
        " count (1 is linear; the start of the process is in it)."
    )
    yield (
        f"The check says that it saw {summary['pages']} pages, and found"
        f" {summary['error']} errors and {summary['warning']} warnings."
    )


def circumstances(figures: Figures, cores: int) -> Iterator[str]:
    """What one has to know to measure again."""
    ours = not os.environ.get("HEXAPLA_CORPUS")
    generator = "`benchmarks/corpus.py`" if ours else "the generator that HEXAPLA_CORPUS named"
    yield (
        f"{figures.documents} documents in five locales by {generator}: {figures.pages} pages of"
        f" {figures.words:.0f} words on average."
    )
    yield (
        f"The real pages are *Common Ground* again and again, {figures.real_words:.0f} words each:"
        " words are compared there that say the same, and numbers that stand in sentences; but what"
        " a page repeats is known from the one before."
    )
    yield (
        f"{cores} cores ({platform.machine()}), {platform.system()},"
        f" {platform.python_implementation()} {platform.python_version()}; {figures.load:.1f} other"
        " processes were busy when it began."
    )
    yield (
        f"Times are of whole processes, {len(figures.cold)} runs each. The pages are in the"
        " system's file cache, and Python's bytecode is kept; cold means that Hexapla's own cache"
        " was deleted."
    )
    yield (
        "The memory of all processes is sampled and counts shared pages once for each process;"
        " that of the largest one is the system's count. Both, and the processor time of all cores,"
        " come from a run of its own."
    )
    yield (
        "Python-Markdown runs on one core with the extensions of `mkdocs.yml`, on a random sample"
        " of pages, without its start; its time is scaled up to all pages."
    )


def _times(
    what: str, times: Sequence[float], bound: float | None = None
) -> tuple[str, str, str, str]:
    value = median(times)
    spread = f"{min(times):.2f} to {max(times):.2f}"
    return what, f"{value:.2f} s", spread, _verdict(value, bound, "s")


def _memory(what: str, value: float, bound: float | None) -> tuple[str, str, str, str]:
    return what, f"{value:.0f} MB", "", _verdict(value, bound, "MB")


def _verdict(value: float, bound: float | None, unit: str) -> str:
    if bound is None:
        return ""
    return f"{'met' if value <= bound else 'NOT met'} (≤ {bound:.0f} {unit})"
