"""Measures the catch rate and the false alarms, and writes ``PARITY.md``.

usage: python -m benchmarks.parity [--samples 10] [--seed 1] [--family NAME] [--corpus NAME]

HEXAPLA_CORPORA may name a folder of ``<corpus>/docs/<locale>/**.md``. Without it only the
knowledge base of this repository is measured.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress

from benchmarks.parity.alarms import match, read_verdicts
from benchmarks.parity.catching import Task, run
from benchmarks.parity.families import FAMILIES
from benchmarks.parity.reading import corpora, sheet, untouched
from benchmarks.parity.writing import Measured, page, rates
from benchmarks.speed import use_two_cores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.parity.catching import Trial
    from benchmarks.parity.mutation import Family
    from benchmarks.parity.world import Corpus

ROOT = Path(__file__).parents[2]
VERDICTS = Path(__file__).parent / "verdicts"
BUILD = ROOT / ".build" / "parity"


def main() -> None:
    """Measure, print and write."""
    options = _options()
    folder = os.environ.get("HEXAPLA_CORPORA")
    known = [
        corpus
        for corpus in corpora(ROOT, Path(folder) if folder else None)
        if options.corpus in (None, corpus.name)
    ]
    families = [f for f in FAMILIES if not options.family or f.name in options.family]
    cores = use_two_cores()
    trials = _try(known, families, options, cores) if options.samples else []
    alarms = {}
    for corpus in known:
        if not corpus.site or corpus.ledger:
            verdicts = read_verdicts(VERDICTS / f"{corpus.name}.tsv")
            alarms[corpus.name] = match(untouched(corpus), verdicts)
    BUILD.mkdir(parents=True, exist_ok=True)
    for name, pairs in alarms.items():
        (BUILD / f"{name}.tsv").write_text(sheet(pairs), encoding="utf-8")
    measured = Measured(
        known,
        families,
        trials,
        alarms,
        read_verdicts(VERDICTS / "unseen.tsv"),
        options.samples,
        options.seed,
        cores,
    )
    text = page(measured)
    Console().print("\n".join(rates(measured)), highlight=False, markup=False)
    if not (options.family or options.corpus) and options.samples:
        (ROOT / "benchmarks" / "PARITY.md").write_text(text, encoding="utf-8")
    else:
        (BUILD / "PARITY.md").write_text(text, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what hexapla check catches.")
    parser.add_argument("--samples", type=int, default=10, help="by family, locale and corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--family", action="append", choices=[f.name for f in FAMILIES])
    parser.add_argument("--corpus", help="only this one; PARITY.md is left as it is then")
    return parser.parse_args()


def _try(
    known: Sequence[Corpus], families: Sequence[Family], options: argparse.Namespace, cores: int
) -> list[Trial]:
    tasks = [
        Task(corpus, locale, family.name, options.samples, options.seed)
        for corpus in known
        for locale in corpus.targets
        for family in families
    ]
    with Progress() as progress:
        bar = progress.add_task("Putting faults into pages, and checking each", total=len(tasks))
        return run(tasks, cores, lambda done: progress.update(bar, completed=done))


if __name__ == "__main__":
    main()
