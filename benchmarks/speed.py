"""Measures how long `hexapla check` takes and how much memory it holds, on a generated corpus.

usage: python -m benchmarks.speed [--documents 1000] [--runs 5]

HEXAPLA_CORPUS may name another generator with the interface of ``corpus.py``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from rich.console import Console

from benchmarks.baselines import pages_below
from benchmarks.process import run_for_seconds, run_for_usage
from benchmarks.report import Figures, show, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.process import Usage

ROOT = Path(__file__).parent.parent
TARGETS = ("fr", "es", "it", "ar")
SAMPLE = 200  # pages that Python-Markdown renders
CORES = 2

_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True)
class Corpus:
    """A generated knowledge base, and the check of it with a cache of its own."""

    folder: Path
    documents: int

    @property
    def docs(self) -> Path:
        """The folder of the locales."""
        return self.folder / "docs"

    @property
    def cache(self) -> Path:
        """Where the check keeps what it knows."""
        return self.folder / "cache"

    @property
    def environment(self) -> dict[str, str]:
        """This process's own, with the cache moved; the bytecode is kept, as an installer does."""
        kept = {name: text for name, text in os.environ.items() if name != _NO_BYTECODE}
        return kept | {"HEXAPLA_CACHE": str(self.cache)}

    @property
    def check(self) -> list[str]:
        """The command that is measured."""
        command = [str(Path(sys.executable).with_name("hexapla")), "check", "--docs", "docs"]
        targets = [word for locale in TARGETS for word in ("--target", locale)]
        return [*command, "--source", "en", *targets, "--fail-on", "never"]

    def forget(self) -> None:
        """Make the next check a cold one."""
        shutil.rmtree(self.cache, ignore_errors=True)

    def seconds(self, command: Sequence[str] = ()) -> float:
        """How long the check takes, or another command on this corpus."""
        return run_for_seconds(command or self.check, self.environment, self.folder)


def generate(folder: Path, documents: int) -> Corpus:
    """Write a corpus of that many documents, in five locales each."""
    generator = Path(os.environ.get("HEXAPLA_CORPUS") or ROOT / "benchmarks" / "corpus.py")
    command = [sys.executable, str(generator.resolve()), str(folder), str(documents)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return Corpus(folder, documents)


def repeat(docs: Path, folder: Path, documents: int) -> Corpus:
    """Write a corpus of that many documents: a knowledge base again and again, in five locales."""
    locales = ("en", *TARGETS)
    own = [page.relative_to(docs / "en") for page in pages_below(docs / "en")]
    whole = [key for key in own if all((docs / locale / key).is_file() for locale in locales)]
    for number, key in enumerate(islice(cycle(whole), documents)):
        for locale in locales:
            copy = folder / "docs" / locale / f"copy-{number // len(whole)}" / key
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(docs / locale / key, copy)
    return Corpus(folder, documents)


def cold(corpus: Corpus, runs: int) -> list[float]:
    """Seconds of checks that know nothing yet. The pages are in the system's file cache."""
    times = []
    for _ in range(runs):
        corpus.forget()
        times.append(corpus.seconds())
    return times


def edited(corpus: Corpus, runs: int) -> list[float]:
    """Seconds of checks after one page of the source was changed, each time anew."""
    pages = pages_below(corpus.docs / "en")
    page = pages[len(pages) // 2]
    text = page.read_text(encoding="utf-8")
    times = []
    for run in range(runs):
        page.write_text(f"{text}\nOne more paragraph, {run}.\n", encoding="utf-8")
        times.append(corpus.seconds())
    page.write_text(text, encoding="utf-8")
    return times


def growth(folder: Path, corpus: Corpus, seconds: float, runs: int) -> dict[int, float]:
    """Median seconds of a cold check by count of documents: a quarter, a half, all of them."""
    times = {}
    for documents in (corpus.documents // 4, corpus.documents // 2):
        part = generate(folder / str(documents), documents)
        times[documents] = median(cold(part, runs))
    return times | {corpus.documents: seconds}


def rendered(corpus: Corpus, pages: int, runs: int) -> float:
    """Seconds that Python-Markdown would take for all pages, by those for a sample."""
    sample = min(SAMPLE, pages)
    module = [sys.executable, "-m", "benchmarks.baselines"]
    command = [*module, "markdown", str(corpus.docs), str(sample)]
    times = [float(subprocess.check_output(command, cwd=ROOT)) for _ in range(runs)]
    return median(times) * pages / sample


def hashed(corpus: Corpus, runs: int) -> list[float]:
    """Seconds of a process that reads and hashes all pages."""
    script = str(ROOT / "benchmarks" / "baselines.py")
    command = [sys.executable, script, "hash", str(corpus.docs)]
    return [corpus.seconds(command) for _ in range(runs)]


def findings(corpus: Corpus) -> dict[str, int]:
    """The check's own summary: that it saw all pages, and what it found."""
    command = [*corpus.check, "--format", "json"]
    output = subprocess.check_output(command, cwd=corpus.folder, env=corpus.environment)
    summary: dict[str, int] = json.loads(output)["summary"]
    return summary


def usage(corpus: Corpus) -> Usage:
    """The memory and processor time of a cold check."""
    corpus.forget()
    return run_for_usage(corpus.check, corpus.environment, corpus.folder)


def measure(folder: Path, documents: int, runs: int) -> Figures:
    """All figures, on one corpus and in one run."""
    load = os.getloadavg()[0]
    corpus = generate(folder / "all", documents)
    pages = pages_below(corpus.docs)
    cold_times = cold(corpus, runs)
    real = repeat(ROOT / "docs", folder / "real", documents)
    return Figures(
        documents=documents,
        pages=len(pages),
        words=words_on(pages),
        cold=cold_times,
        real=cold(real, runs),
        real_words=words_on(pages_below(real.docs)),
        warm=[corpus.seconds() for _ in range(runs)],
        edited=edited(corpus, runs),
        summary=findings(corpus),
        usage=usage(corpus),
        growth=growth(folder, corpus, median(cold_times), min(runs, 3)),
        hashed=hashed(corpus, runs),
        rendered=rendered(corpus, len(pages), min(runs, 3)),
        load=load,
    )


def words_on(pages: Sequence[Path]) -> float:
    """How many words a page has on average."""
    return sum(len(page.read_text("utf-8").split()) for page in pages) / len(pages)


def use_two_cores() -> int:
    """Keep to two cores where the system can; give back how many are used."""
    if not hasattr(os, "sched_setaffinity"):
        return os.cpu_count() or 1
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    return len(os.sched_getaffinity(0))


def main() -> None:
    """Measure, print and write ``SPEED.md``."""
    parser = argparse.ArgumentParser(description="Measure the speed and memory of hexapla check.")
    parser.add_argument("--documents", type=int, default=1000, help="in five locales each")
    parser.add_argument("--runs", type=int, default=5, help="of which the median counts")
    options = parser.parse_args()
    console, cores = Console(), use_two_cores()
    waiting = console.status("Generating pages, checking them again and again")
    with tempfile.TemporaryDirectory() as folder, waiting:
        try:
            figures = measure(Path(folder), options.documents, options.runs)
        except subprocess.CalledProcessError as error:
            sys.exit(f"nothing was measured: {error}")
    show(figures, cores, console)
    write(figures, cores, ROOT / "benchmarks" / "SPEED.md")


if __name__ == "__main__":
    main()
