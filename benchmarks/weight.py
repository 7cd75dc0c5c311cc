"""Measures in a real browser what a reader loads, and how far our own parts move the page.

usage: python -m benchmarks.weight [--site FOLDER]

Without a folder the site is built. The figures go to the terminal and to ``WEIGHT.md``; the
status is 1 if a bound is missed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.table import Table

from benchmarks.reading import Load, Shift, loads, open_browser, shifts
from benchmarks.serving import SLOW, serve

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).with_name("WEIGHT.md")
SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
VISIT_BOUND = 200_000  # bytes, compressed, of a first visit to an article
SEARCH_BOUND = 250_000  # bytes, compressed, of a first search after it
SHIFT_BOUND = 0.02  # cumulative layout shift
SCRIPTS_BOUND = 30_000  # bytes of our own scripts, as they are
HEAD = ("measured", "figure", "bound")


class Figure(NamedTuple):
    """Something that was measured, and what it may be."""

    what: str
    value: float
    bound: float

    @property
    def row(self) -> tuple[str, str, str]:
        """The figure as people read it: shifts are fractions, weights are bytes."""
        form = ".4f" if self.bound < 1 else ",.0f"
        return (
            self.what,
            f"{self.value:{form}}",
            f"{self.bound:{'g' if self.bound < 1 else ',.0f'}}",
        )


def figures(loaded: Iterable[Load], shifted: Iterable[Shift]) -> list[Figure]:
    """What readers load and see move, with the bounds."""
    found = []
    for load in loaded:
        place = f"{load.path}, compressed, bytes"
        found.append(Figure(f"first visit to {place}", load.visit, VISIT_BOUND))
        found.append(Figure(f"first search on {place}", load.search, SEARCH_BOUND))
    for shift in shifted:
        what = f"layout shift of {shift.what} ({shift.path or 'home'}), {shift.width} pixels wide"
        found.append(Figure(what, shift.score, SHIFT_BOUND))
    return found


def scripts() -> int:
    """The bytes of all scripts of our own."""
    return sum(path.stat().st_size for path in SCRIPTS.glob("*.js"))


def measure(site: Path) -> list[Figure]:
    """Serve a built site and read it."""
    own = Figure("our own scripts, uncompressed, bytes", scripts(), SCRIPTS_BOUND)
    with serve(site) as fast, serve(site, SLOW) as slow, open_browser() as browser:
        return [own, *figures(loads(browser, fast), shifts(browser, slow))]


def write(found: Iterable[Figure], path: Path) -> None:
    """Write all figures as a page of Markdown."""
    rows = [HEAD, ("---",) * len(HEAD), *(figure.row for figure in found)]
    lines = [
        "# Weight",
        "",
        "Written by `make bench`, from our own site in Chromium.",
        "",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
        "* A server on this machine compresses with gzip and counts what it sends, headers too.",
        "* Each visit begins with an empty cache. A search is opened and typed once.",
        "* Shifts are added up, those of the first half second after a key or a click left out.",
        "  The network is slow meanwhile (100 ms, 200 kB a second), so that scripts come late.",
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    """Measure, tell, and write."""
    parser = argparse.ArgumentParser(description="Measure weight and layout shift.")
    parser.add_argument("--site", type=Path, help="a built site; without it, one is built")
    site = parser.parse_args().site
    with TemporaryDirectory() as folder:
        found = measure(site or _build(Path(folder) / "site"))
    table = Table(*HEAD)
    for figure in found:
        table.add_row(*figure.row)
    Console().print(table)
    write(found, PAGE)
    sys.exit(any(figure.value > figure.bound for figure in found))


def _build(site: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(site)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    return site


if __name__ == "__main__":
    main()
