"""The catch rate: mutations that are reported by the right rule at the right place."""

from __future__ import annotations

import multiprocessing
import random
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.parity.families import FAMILIES
from benchmarks.parity.mutation import differing
from benchmarks.parity.page import Page
from benchmarks.parity.world import World
from hexapla.tree.pages import parse_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.parity.mutation import Family, Mutation
    from benchmarks.parity.world import Corpus
    from hexapla.model import Diagnostic

LEFT_OUT = 20
"""How many candidates are tried for each one that is wanted, before a family is left."""


class Outcome(StrEnum):
    """What became of a mutation."""

    CAUGHT = "caught"
    ELSEWHERE = "right rule, wrong place"
    OTHERWISE = "another rule"
    MISSED = "not reported"


@dataclass(frozen=True)
class Trial:
    """One mutation that was checked."""

    corpus: str
    locale: str
    family: str
    path: str
    what: str
    line: int
    outcome: Outcome
    findings: tuple[str, ...]


@dataclass(frozen=True)
class Task:
    """The families of one corpus and locale that one process tries."""

    corpus: Corpus
    locale: str
    family: str
    samples: int
    seed: int


def run(tasks: Sequence[Task], workers: int, progress: Callable[[int], None]) -> list[Trial]:
    """Try all tasks; ``progress`` is told how many are done."""
    trials: list[Trial] = []
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    with ProcessPoolExecutor(workers, context) as pool:
        for done, part in enumerate(pool.map(attempt, tasks), 1):
            trials += part
            progress(done)
    return trials


_worlds: dict[tuple[Corpus, str], tuple[World, tempfile.TemporaryDirectory[str]]] = {}


def attempt(task: Task) -> list[Trial]:
    """Try one family in one corpus and locale; the world of the last task is kept."""
    known = (task.corpus, task.locale)
    if known not in _worlds:
        _worlds.clear()
        folder = tempfile.TemporaryDirectory()
        _worlds[known] = World(task.corpus, task.locale, Path(folder.name)), folder
    world = _worlds[known][0]
    family = next(family for family in FAMILIES if family.name == task.family)
    chosen = choose(world, family, task.samples, task.seed)
    return [trial(world, family, mutation) for mutation in chosen]


def choose(world: World, family: Family, samples: int, seed: int) -> list[Mutation]:
    """Some mutations of a family, the same for the same seed, each of which is what it says."""
    among = strings if family.strings else pages
    found = [mutation for page in among(world) for mutation in family.find(page)]
    chance = random.Random(f"{seed} {world.corpus.name} {world.locale} {family.name}")
    chance.shuffle(found)
    chosen: list[Mutation] = []
    for mutation in found[: samples * LEFT_OUT]:
        if family.strings or is_sound(world, mutation):
            chosen.append(mutation)
        if len(chosen) == samples:
            break
    return chosen


def pages(world: World) -> Iterator[Page]:
    """Pages of a world that are compared with their source block by block."""
    project, locale = world.project, world.locale
    keys = tuple(sorted(project.inventory.pages[locale]))
    termbase = project.termbases[locale]
    for key in keys:
        pair = project.pair(locale, key)
        if pair.matches and pair.contract == "strict":
            yield Page(pair, termbase, keys)


def strings(world: World) -> Iterator[Page]:
    """The strings of a world, where it has any."""
    for pair in world.project.strings_pairs():
        if pair.source and pair.target:
            target = replace(pair.target, text=world.text(pair.target.path))
            yield Page(replace(pair, target=target), world.project.termbases[world.locale])


def is_sound(world: World, mutation: Mutation) -> bool:
    """Whether the mutated page differs in just the blocks that it should."""
    page = world.project.document(world.locale, mutation.key)
    file = world.project.file(world.locale, mutation.key)
    if page is None or file is None or not mutation.edits:
        return page is not None
    changed = mutation.apply(world.text(file.path))
    if changed == page.text:
        return False
    gone, come = differing(page.blocks, parse_page(changed.encode(), file).blocks)
    return (gone, come) == (mutation.gone, mutation.come)


def trial(world: World, family: Family, mutation: Mutation) -> Trial:
    """Check a mutation and judge what was reported."""
    found = world.findings(mutation)
    return Trial(
        world.corpus.title,
        world.locale,
        family.name,
        mutation.path,
        mutation.what,
        mutation.place[0],
        judge(found, family.rules, mutation),
        tuple(_told(item) for item in found),
    )


def judge(found: Sequence[Diagnostic], rules: frozenset[str], mutation: Mutation) -> Outcome:
    """Whether one of the new findings is of the right rule and at the right place."""
    right = [item for item in found if item.rule in rules and item.path == mutation.path]
    if any(is_placed(item, mutation) for item in right):
        return Outcome.CAUGHT
    if right:
        return Outcome.ELSEWHERE
    return Outcome.OTHERWISE if found else Outcome.MISSED


def is_placed(item: Diagnostic, mutation: Mutation) -> bool:
    """Whether a finding names the block that was changed.

    A block that was lost is known by the line of the source that still has it; everything else
    by a line within the changed block.
    """
    if mutation.source is not None and mutation.come == 0 and item.source:
        return item.source.line == mutation.source
    first, last = mutation.place
    return first <= item.span.line <= last or item.span.line < first <= item.span.end_line


def _told(item: Diagnostic) -> str:
    origin = f" (source line {item.source.line})" if item.source else ""
    return f"{item.rule} at {item.span.line}{origin}: {item.message}"


def counts(trials: Sequence[Trial]) -> Counter[Outcome]:
    """How often each outcome occurs."""
    return Counter(item.outcome for item in trials)
