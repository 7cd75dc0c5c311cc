"""Writes the ledger: a translation reflects the source as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from hexapla.checking import engine
from hexapla.model import Diagnostic, Severity, Status
from hexapla.parity.pairing import pair_pages
from hexapla.parity.syncing.drift import Change, Drift, drift
from hexapla.settings import SettingsError
from hexapla.work.writing import write_ledgers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hexapla.model import Document, Pair
    from hexapla.parity.syncing.digest import Entry
    from hexapla.project import Project


@dataclass(frozen=True)
class Outcome:
    """What a sync did for a page: it wrote its stanza, or errors kept it from that."""

    locale: str
    key: str
    errors: tuple[Diagnostic, ...] = ()
    changed: bool = False
    remaining: int = 0


@dataclass(frozen=True)
class _Plan:
    """What a sync will do for a page: its outcome, and its stanza then if that changes."""

    outcome: Outcome
    stanza: tuple[Entry, ...] | None = None


def sync_page(project: Project, locale: str, key: str, block: int | None = None) -> Outcome:
    """Say that a page reflects the source as it is now, or that one block of it does.

    ``block`` is a line of the source page, within the block that is meant. Nothing is written
    for a page that would have errors once synced.

    Raises:
        SettingsError: there is no such page, no changed block at that line, or the ledger
            cannot be written.
    """
    return _carry_out(project, lambda: [_plan(project, locale, key, block)])[0]


def sync_pages(project: Project, pages: Iterable[tuple[str, str]]) -> list[Outcome]:
    """Sync pages, each a locale and a key; the ledger of a locale is written once.

    Raises:
        SettingsError: there is no such page, or a ledger cannot be written.
    """
    wanted = tuple(pages)
    return _carry_out(project, lambda: [_plan(project, locale, key) for locale, key in wanted])


def sync_cosmetic(project: Project, keys: Iterable[str], block: int | None = None) -> list[Outcome]:
    """Clear changes of source pages that matter to no translation, in all locales.

    A block that was added or removed is never cosmetic: it stays outdated. Nothing is written
    for a translation that would have errors once synced.

    Raises:
        SettingsError: there is no such page, no translation of it was ever synced, no changed
            block is at that line, or a ledger cannot be written.
    """
    names = sorted(keys)
    listed = ", ".join(map(repr, names))
    sources = [page for key in names if (page := project.document(project.settings.source, key))]
    if not sources:
        raise SettingsError(f"the source locale has no page {listed}.")

    def plan() -> list[_Plan]:
        plans = [each for source in sources for each in _cosmetic(project, source, block)]
        if not plans:
            raise SettingsError(
                f"no translation of {listed} was ever synced; there is nothing to clear."
            )
        return plans

    return _carry_out(project, plan)


def _carry_out(project: Project, plan: Callable[[], Sequence[_Plan]]) -> list[Outcome]:
    """Write all that is planned, the ledger of each locale once.

    Where another command has changed a stanza meanwhile, everything is planned anew.
    """
    while True:
        known, plans = project.ledgers, plan()
        stanzas: dict[str, dict[str, tuple[Entry, ...]]] = {}
        for each in plans:
            if each.stanza is not None:
                stanzas.setdefault(each.outcome.locale, {})[each.outcome.key] = each.stanza
        if write_ledgers(project, stanzas, known):
            return [each.outcome for each in plans]


def _plan(project: Project, locale: str, key: str, block: int | None = None) -> _Plan:
    source, target = _pages(project, locale, key)
    after = current = project.entries(key)
    if block is not None:
        stanza = project.ledgers[locale].entries(key) or ()
        after = _with_block(drift(stanza, current, source.blocks), current, source, block)
    return _checked(project, source, target, after)


def _cosmetic(project: Project, source: Document, block: int | None) -> list[_Plan]:
    """Plans for the translations of a page that were synced once."""
    current = project.entries(source.key)
    plans = []
    changed = False
    for locale, ledger in project.ledgers.items():
        stanza = ledger.entries(source.key)
        target = project.document(locale, source.key)
        if stanza is None or target is None or target.scaffold:
            continue
        steps = drift(stanza, current, source.blocks)
        chosen = [s for s in steps if s.block and (block is None or _covers(s, block))]
        changed = changed or any(step.change != Change.NONE for step in chosen)
        after = _apply(steps, current, source, {id(s) for s in chosen if s.before})
        plans.append(_checked(project, source, target, after))
    if plans and block is not None and not changed:
        raise _unchanged(source, block)
    return plans


def _checked(
    project: Project, source: Document, target: Document, after: tuple[Entry, ...]
) -> _Plan:
    """The plan to give a page this stanza, unless it would have errors then."""
    locale, key = target.locale, source.key
    errors = tuple(_errors(project, source, target, after))
    if errors:
        return _Plan(Outcome(locale, key, errors))
    current = project.entries(key)
    steps = drift(after, current, source.blocks) if after != current else []
    remaining = sum(step.change != Change.NONE for step in steps)
    changed = project.ledgers[locale].entries(key) != after
    outcome = Outcome(locale, key, changed=changed, remaining=remaining)
    return _Plan(outcome, after if changed else None)


def _pages(project: Project, locale: str, key: str) -> tuple[Document, Document]:
    pair = project.pair(locale, key)
    if pair.source is None:
        raise SettingsError(
            f"the source locale has no page {key!r}; there is nothing to sync with."
        )
    if pair.target is None or pair.status == Status.MISSING:
        raise SettingsError(f"{lack(pair)}; there is nothing to sync.")
    return pair.source, pair.target


def lack(pair: Pair) -> str:
    """What keeps a pair from being synced, and what to do where that is a mark left behind."""
    if pair.status == Status.EXTRA:
        return f"{pair.path} has no source"
    if pair.target is None:
        return f"{pair.path} is not translated yet"
    rows = enumerate(pair.target.lines, 1)
    line = next((number for number, row in rows if row.startswith("untranslated")), 1)
    mark = f"{pair.path}:{line} says that the page is not translated yet"
    return f"{mark}; if it is, delete the line `untranslated: true`"


def _errors(
    project: Project, source: Document, target: Document, after: tuple[Entry, ...]
) -> Iterable[Diagnostic]:
    """Errors that the page would have if it were synced so."""
    pair = pair_pages(
        source,
        target,
        current=project.entries(source.key),
        stanza=after,
        tracked=True,
        contract=project.contract(source.key),
        lexicon=partial(project.lexicon, target.locale, source.key),
    )
    found = [
        *engine.check_page(target, project.settings),
        *engine.check_pair(pair, project.settings),
    ]
    return (item for item in found if item.severity == Severity.ERROR)


def _with_block(
    steps: list[Drift], current: tuple[Entry, ...], source: Document, line: int
) -> tuple[Entry, ...]:
    chosen = {id(s) for s in steps if s.change != Change.NONE and _covers(s, line)}
    if not chosen:
        raise _unchanged(source, line)
    return _apply(steps, current, source, chosen)


def _unchanged(source: Document, line: int) -> SettingsError:
    return SettingsError(f"{source.path}:{line} is in no block that changed since the last sync.")


def _covers(step: Drift, line: int) -> bool:
    return bool(step.block and step.block.span.line <= line <= step.block.span.end_line)


def _apply(
    steps: list[Drift], current: tuple[Entry, ...], source: Document, chosen: set[int]
) -> tuple[Entry, ...]:
    """The stanza after the chosen steps: theirs as now, all others as they were."""
    now = {id(block): entry for block, entry in zip(source.blocks, current, strict=True)}
    rows = []
    for step in steps:
        if id(step) in chosen and step.block:
            rows.append(now[id(step.block)])
        elif step.before:
            rows.append(step.before)
    return tuple(rows)
