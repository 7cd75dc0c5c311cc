"""Fixes pages and keeps the ledger right: check, fix, and check again until nothing is left."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hexapla.parity.syncing.digest import entries
from hexapla.parity.syncing.drift import Change, drift
from hexapla.project import Project
from hexapla.settings import SettingsError
from hexapla.tree.pages import parse_page
from hexapla.work.fixing import Plan, plan
from hexapla.work.replacing import is_writable, replace_bytes
from hexapla.work.writing import clear, write_ledgers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from hexapla.model import Block, Diagnostic, Document
    from hexapla.parity.syncing.digest import Entry
    from hexapla.parity.syncing.ledger import Ledger
    from hexapla.work.fixing import Fixed

    Find = Callable[[Project], list[Diagnostic]]
    Stanzas = dict[str, dict[str, tuple[Entry, ...]]]

ROUNDS = 10
"""Checks after which fixes that undo each other are left as they are."""


@dataclass
class Repair:
    """What came of fixing a tree.

    ``found`` is what is left, ``done`` how much was fixed by path, ``moved`` are files that others
    saved meanwhile, ``refused`` says by path why a file could not be fixed.
    """

    project: Project
    found: list[Diagnostic] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    moved: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)


def repair(project: Project, find: Find) -> Repair:
    """Fix what ``find`` finds; a file that others save meanwhile is checked anew.

    Raises:
        SettingsError: a file is read-only; nothing was fixed.
    """
    clear(project)
    result = Repair(project)
    for _ in range(ROUNDS):
        result.found = find(result.project)
        files, moved = sound_plans(result.project, result.found)
        files = [each for each in files if each.path not in result.refused]
        result.moved.update(moved)
        if not files and not moved:
            return result
        _check_writable(files, result)
        _write(files, result)
        result.project = Project(project.settings)
    result.found = find(result.project)
    return result


def foreseen(project: Project, find: Find) -> tuple[Project, list[Diagnostic], Plan]:
    """What fixing would change; a tree in which others save files meanwhile is checked anew."""
    for _ in range(ROUNDS):
        found = find(project)
        plans = sound_plans(project, found)
        if not plans.moved:
            break
        project = Project(project.settings)
    return project, found, plans


def sound_plans(project: Project, found: Sequence[Diagnostic]) -> Plan:
    """The fixes that the ledger can follow.

    A source page keeps its blocks, kind by kind, and none is fixed in a way that changes a
    digest while a ledger has a fault: the ledger would lose what it reflects.
    """
    sources = _sources(project)
    files, moved = plan(found, project.settings.root, project.read)
    sound = [
        fixed
        for fixed in files
        if fixed.path not in sources or _can_follow(project, sources[fixed.path], fixed)
    ]
    return Plan(sound, moved)


def _can_follow(project: Project, key: str, fixed: Fixed) -> bool:
    before, after = (entries(_page(project, key, data)) for data in (fixed.old, fixed.new))
    if before == after:
        return True
    faulty = any(ledger.faults for ledger in project.ledgers.values())
    return not faulty and _shape(before) == _shape(after)


def _shape(rows: Sequence[Entry]) -> list[tuple[str, int]]:
    return [(row.kind, row.level) for row in rows]


def _check_writable(files: Iterable[Fixed], result: Repair) -> None:
    locked = [each.path for each in files if not is_writable(each.place)]
    if locked and not result.done:
        raise SettingsError(f"{', '.join(locked)} cannot be written: read-only; nothing was fixed.")


def _write(files: Sequence[Fixed], result: Repair) -> None:
    """Write ledgers, then pages; what a disk refuses keeps nothing else from being written.

    A page that was saved by somebody since it was read is left for the next check, and so is
    everything where another command has changed a ledger meanwhile.
    """
    project, known, sources = result.project, result.project.ledgers, _sources(result.project)
    stanzas: Stanzas = {}
    for fixed in files:
        if key := sources.get(fixed.path):
            _carry(project, key, fixed, stanzas)
    try:
        if not write_ledgers(project, stanzas, known):
            return
    except SettingsError as error:
        lost = {fixed.path for fixed in files if _is_carried(sources.get(fixed.path), stanzas)}
        result.refused.update(dict.fromkeys(lost, str(error)))
    for fixed in files:
        if fixed.path in result.refused or not _replace(fixed, result):
            _carry_back(project, sources.get(fixed.path), stanzas, known)


def _replace(fixed: Fixed, result: Repair) -> bool:
    """Whether a file was written; the result says so, or what kept it from that."""
    try:
        done = replace_bytes(fixed.place, fixed.old, fixed.new, fixed.path)
    except SettingsError as error:
        result.refused[fixed.path] = str(error)
        return False
    if done:
        result.done[fixed.path] += len(fixed.fixes)
    else:
        result.moved.add(fixed.path)
    return done


def _is_carried(key: str | None, stanzas: Stanzas) -> bool:
    return any(key in rows for rows in stanzas.values())


def _carry(project: Project, key: str, fixed: Fixed, stanzas: Stanzas) -> None:
    """Stanzas in which every block that was in sync with a source page still is.

    What was outdated before the fix stays so.
    """
    source, fresh = (_page(project, key, data) for data in (fixed.old, fixed.new))
    before, after = entries(source), entries(fresh)
    if after == before:
        return
    now = {id(block): entry for block, entry in zip(source.blocks, after, strict=True)}
    for locale, ledger in project.ledgers.items():
        stanza = ledger.entries(key)
        rows = _carried(stanza, before, source.blocks, now) if stanza is not None else None
        if rows is not None and rows != stanza:
            stanzas.setdefault(locale, {})[key] = rows


def _carried(
    stanza: tuple[Entry, ...],
    before: tuple[Entry, ...],
    blocks: tuple[Block, ...],
    now: dict[int, Entry],
) -> tuple[Entry, ...]:
    rows = []
    for step in drift(stanza, before, blocks):
        row = step.before
        if row and step.block and step.change in (Change.NONE, Change.LINKS):
            entry = now[id(step.block)]
            row = entry if step.change == Change.NONE else entry._replace(links=row.links)
        rows += [row] if row else []
    return tuple(rows)


def _carry_back(
    project: Project, key: str | None, stanzas: Stanzas, known: Mapping[str, Ledger]
) -> None:
    """Give a source page that stayed as it was the stanzas that it had, as far as can be."""
    for locale, rows in stanzas.items():
        if key in rows and (old := known[locale].entries(key)) is not None:
            with suppress(SettingsError):
                write_ledgers(project, {locale: {key: old}}, project.ledgers)


def _sources(project: Project) -> dict[str, str]:
    """The keys of the source pages by path."""
    pages = project.inventory.pages[project.settings.source]
    return {file.path: key for key, file in pages.items()}


def _page(project: Project, key: str, data: bytes) -> Document:
    """A source page as it would be with other bytes."""
    return parse_page(data, project.inventory.pages[project.settings.source][key])
