"""Fixes pages and keeps the ledger right: check, fix, and check again until nothing is left."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hexapla.parity.syncing.digest import entries
from hexapla.parity.syncing.drift import Change, drift
from hexapla.project import Project
from hexapla.settings import SettingsError
from hexapla.tree.pages import parse_page
from hexapla.work.fixing import plan
from hexapla.work.writing import is_writable, replace_bytes, write_ledgers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hexapla.model import Diagnostic
    from hexapla.parity.syncing.digest import Entry
    from hexapla.work.fixing import Fixed

ROUNDS = 10
"""Checks after which fixes that undo each other are left as they are."""


def repair(
    project: Project, find: Callable[[Project], list[Diagnostic]]
) -> tuple[Project, list[Diagnostic], Counter[str]]:
    """Fix what ``find`` finds: the project then, what is left, and how much was fixed by path.

    Raises:
        SettingsError: a file or a ledger cannot be written.
    """
    done: Counter[str] = Counter()
    for _ in range(ROUNDS):
        found = find(project)
        plans = sound_plans(project, found)
        if not plans:
            return project, found, done
        for fixed in _write(project, plans):
            done[fixed.path] += len(fixed.fixes)
        project = Project(project.settings)
    return project, find(project), done


def sound_plans(project: Project, found: Sequence[Diagnostic]) -> list[Fixed]:
    """The fixes that the ledger can follow.

    A source page keeps its blocks, kind by kind, and none is fixed in a way that changes a
    digest while a ledger has a fault: the ledger would lose what it reflects.
    """
    sources = _sources(project)
    return [
        fixed
        for fixed in plan(found, project.settings.root)
        if fixed.path not in sources or _can_follow(project, sources[fixed.path], fixed)
    ]


def _can_follow(project: Project, key: str, fixed: Fixed) -> bool:
    before, after = project.entries(key), _after(project, key, fixed)
    if before == after:
        return True
    faulty = any(ledger.faults for ledger in project.ledgers.values())
    return not faulty and _shape(before) == _shape(after)


def _shape(rows: Sequence[Entry]) -> list[tuple[str, int]]:
    return [(row.kind, row.level) for row in rows]


def _write(project: Project, plans: Sequence[Fixed]) -> list[Fixed]:
    """Write ledgers, then pages: a fault of a ledger stops all before anything is written.

    So does a file that may not be written. A page that was saved by somebody since it was read
    is left for the next check, and so is everything where another command has changed a ledger
    meanwhile.
    """
    if locked := [each.path for each in plans if not is_writable(each.place)]:
        raise SettingsError(f"{', '.join(locked)} cannot be written: read-only; nothing was fixed.")
    known = project.ledgers
    stanzas: dict[str, dict[str, tuple[Entry, ...]]] = {}
    sources = _sources(project)
    for fixed in plans:
        if key := sources.get(fixed.path):
            _carry(project, key, _after(project, key, fixed), stanzas)
    if not write_ledgers(project, stanzas, known):
        return []
    return [each for each in plans if replace_bytes(each.place, each.old, each.new, each.path)]


def _carry(
    project: Project,
    key: str,
    after: Sequence[Entry],
    stanzas: dict[str, dict[str, tuple[Entry, ...]]],
) -> None:
    """Stanzas in which every block that was in sync with a source page still is.

    What was outdated before the fix stays so.
    """
    source, before = project.document(project.settings.source, key), project.entries(key)
    if source is None or tuple(after) == before:
        return
    now = {id(block): entry for block, entry in zip(source.blocks, after, strict=True)}
    for locale, ledger in project.ledgers.items():
        stanza = ledger.entries(key)
        if stanza is None:
            continue
        rows = []
        for step in drift(stanza, before, source.blocks):
            row = step.before
            if row and step.block and step.change in (Change.NONE, Change.LINKS):
                entry = now[id(step.block)]
                row = entry if step.change == Change.NONE else entry._replace(links=row.links)
            rows += [row] if row else []
        if tuple(rows) != stanza:
            stanzas.setdefault(locale, {})[key] = tuple(rows)


def _sources(project: Project) -> dict[str, str]:
    """The keys of the source pages by path."""
    pages = project.inventory.pages[project.settings.source]
    return {file.path: key for key, file in pages.items()}


def _after(project: Project, key: str, fixed: Fixed) -> tuple[Entry, ...]:
    file = project.inventory.pages[project.settings.source][key]
    return entries(parse_page(fixed.new, file))
