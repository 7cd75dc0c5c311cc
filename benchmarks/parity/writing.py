"""Writes ``PARITY.md``: the tables, what they mean, and where they end."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.parity.catching import Outcome, counts
from benchmarks.parity.precision import of_corpora, of_unseen
from benchmarks.parity.tables import NONE, row, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.parity.alarms import Judged
    from benchmarks.parity.catching import Trial
    from benchmarks.parity.mutation import Family
    from benchmarks.parity.precision import Alarms
    from benchmarks.parity.world import Corpus

EXAMPLES = 3
GOAL = 0.98


@dataclass(frozen=True)
class Measured:
    """All that was measured, and how."""

    corpora: Sequence[Corpus]
    families: Sequence[Family]
    trials: Sequence[Trial]
    alarms: Mapping[str, Alarms]
    unseen: Sequence[Judged]
    samples: int
    seed: int
    cores: int


def page(measured: Measured) -> str:
    """The whole page."""
    lines = [
        "# Parity",
        "",
        "Written by `make bench`. What `hexapla check` catches of faults that were put into",
        "translated pages on purpose, and how often it is wrong about pages as they are.",
        "",
        "## Catch rate",
        "",
        *rates(measured),
        "",
        "## What was not caught",
        "",
        *_misses(measured),
        "",
        "## False alarms",
        "",
        *of_corpora(measured.alarms),
        "",
        "### On pages that nobody had seen",
        "",
        *of_unseen(measured.unseen),
        "",
        "## How it was measured",
        "",
        *_method(measured),
    ]
    return "\n".join(lines) + "\n"


def rates(measured: Measured) -> Iterator[str]:
    """A table for each corpus: families by locales, mutations caught of those tried."""
    for corpus in measured.corpora:
        trials = [t for t in measured.trials if t.corpus == corpus.title]
        yield f"### {corpus.title}"
        yield ""
        yield from table(("fault", "rule", *corpus.targets, "all"))
        for family in measured.families:
            own = [t for t in trials if t.family == family.name]
            if own:
                rules = ", ".join(f"`{rule}`" for rule in sorted(family.rules))
                yield row(family.name, rules, *_cells(own, corpus.targets))
        yield row("**all**", "", *_cells(trials, corpus.targets))
        yield ""
    yield from _total(measured.trials)


def _cells(trials: Sequence[Trial], locales: Sequence[str]) -> Iterator[str]:
    for locale in locales:
        yield _ratio([t for t in trials if t.locale == locale])
    yield _ratio(trials, share=True)


def _ratio(trials: Sequence[Trial], *, share: bool = False) -> str:
    if not trials:
        return NONE
    caught = counts(trials)[Outcome.CAUGHT]
    percent = f" ({100 * caught / len(trials):.1f} %)" if share else ""
    return f"{caught}/{len(trials)}{percent}"


def _total(trials: Sequence[Trial]) -> Iterator[str]:
    if not trials:
        return
    rate = counts(trials)[Outcome.CAUGHT] / len(trials)
    verdict = "met" if rate >= GOAL else "NOT met"
    yield f"In all {_ratio(trials, share=True)}; the goal of {100 * GOAL:.0f} % is {verdict}."
    outcomes = counts(trials)
    told = ", ".join(f"{outcomes[kind]} {kind}" for kind in Outcome)
    findings = [len(t.findings) for t in trials if t.outcome == Outcome.CAUGHT]
    mean = sum(findings) / max(len(findings), 1)
    alone = sum(number == 1 for number in findings)
    yield (
        f"Of these: {told}. A fault that was caught gave {mean:.2f} findings on average, and"
        f" {alone} of {len(findings)} gave just one."
    )


def _misses(measured: Measured) -> Iterator[str]:
    """The outcomes of each family that is not at 100 %, with a few examples."""
    missed = [t for t in measured.trials if t.outcome != Outcome.CAUGHT]
    if not missed:
        yield "Nothing." if measured.trials else "Nothing was tried."
        return
    for family in measured.families:
        own = [t for t in missed if t.family == family.name]
        if own:
            told = counts(own)
            kinds = ", ".join(f"{told[kind]} {kind}" for kind in Outcome if told[kind])
            yield f"* **{family.name}**: {kinds}."
            yield from (f"    * {_example(trial)}" for trial in own[:EXAMPLES])


def _example(trial: Trial) -> str:
    said = trial.findings[0] if trial.findings else "nothing"
    short = said if len(said) <= 120 else said[:119] + "…"  # noqa: PLR2004 (a line of text)
    return f"{trial.corpus}, {_safe(trial.path)}, {_safe(trial.what)}: {_safe(short)}"


def _safe(text: str) -> str:
    """Text of a page as code, so that it is no markup of this one."""
    return "`" + "".join(c if c.isprintable() else "�" for c in text.replace("`", "'")) + "`"


def _method(measured: Measured) -> Iterator[str]:
    names = ", ".join(dict.fromkeys(corpus.name for corpus in measured.corpora))
    yield f"* Corpora: {names}. Only the first, our own pages, is part of this repository; others"
    yield "  are read from the folder that `HEXAPLA_CORPORA` names, when it is set."
    yield (
        f"* Up to {measured.samples} mutations of each family, locale and corpus, chosen by chance"
        f" with the seed {measured.seed}: the same pages and seed give the same mutations."
    )
    yield from _LIMITS
    yield (
        f"* {measured.cores} cores ({platform.machine()}), {platform.system()},"
        f" {platform.python_implementation()} {platform.python_version()}."
    )


_LIMITS = (
    "* Each mutated page is checked by itself, in the whole tree of its locale. A fault is caught",
    "  when a finding that the untouched tree does not have is of a rule named in the table and at",
    "  the right block: for a block that was lost, the finding names the line of the source that",
    "  still has it; for all others it lies within the lines of the block that was changed.",
    "* A mutation is put only into a block that has a counterpart in the source. It is not used",
    "  where it would be no such fault: where the page, parsed again, differs in other blocks than",
    "  the one that was meant, and where the block's neighbour says the same, letter for letter.",
    "  List items are dropped and doubled when they hold nothing else. Text is left in the source",
    "  language only where it has two words and differs; a sentence is cut, the last one of a",
    "  paragraph, where it and the one before have five words. Code is changed on lines without a",
    "  comment, and not in diagrams. Numbers are changed in prose, not in names or addresses.",
    "* The mutations are synthetic: people make other mistakes, and several at once. A rate says",
    "  how well these kinds of fault are found, and no more.",
    "* Verdicts are by hand, one for each finding, with a reason, in `parity/verdicts/`. A finding",
    "  is true when a bilingual reviewer would want the page repaired; an arguable one counts as",
    "  half; one that nobody judged counts as nothing, and is told.",
)
