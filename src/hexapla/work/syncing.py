"""Writes the ledger: a translation reflects the source as it is now."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.checking import engine
from hexapla.model import Diagnostic, Severity, Status
from hexapla.parity.drift import Change, Drift, drift
from hexapla.parity.ledger import format_ledger, format_stanza
from hexapla.parity.pairing import pair_pages
from hexapla.settings import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.model import Document
    from hexapla.parity.digest import Entry
    from hexapla.project import Project


@dataclass(frozen=True)
class Outcome:
    """What a sync did for a page: it wrote its stanza, or errors kept it from that."""

    locale: str
    key: str
    errors: tuple[Diagnostic, ...] = ()
    changed: bool = False
    remaining: int = 0


def sync_page(project: Project, locale: str, key: str, block: int | None = None) -> Outcome:
    """Say that a page reflects the source as it is now, or that one block of it does.

    ``block`` is a line of the source page, within the block that is meant. Nothing is written
    for a page that would have errors once synced.

    Raises:
        SettingsError: there is no such page, or no changed block at that line.
    """
    source, target = _pages(project, locale, key)
    current = project.entries(key)
    stanza = project.ledgers[locale].entries(key)
    if block is None:
        after = current
    else:
        after = _with_block(drift(stanza or (), current, source.blocks), current, source, block)
    errors = tuple(_errors(project, source, target, after))
    if errors:
        return Outcome(locale, key, errors)
    changed = stanza != after
    if changed:
        write_stanzas(project, locale, {key: after})
    steps = drift(after, current, source.blocks) if after != current else []
    remaining = sum(step.change != Change.NONE for step in steps)
    return Outcome(locale, key, changed=changed, remaining=remaining)


def sync_cosmetic(project: Project, key: str, block: int | None = None) -> list[Outcome]:
    """Clear changes of a source page that matter to no translation, in all locales.

    A block that was added or removed is never cosmetic: it stays outdated.

    Raises:
        SettingsError: there is no such page.
    """
    source = project.document(project.settings.source, key)
    if source is None:
        raise SettingsError(f"the source locale has no page {key!r}.")
    outcomes = []
    for locale, ledger in project.ledgers.items():
        stanza = ledger.entries(key)
        if stanza is None:
            continue
        current = project.entries(key)
        steps = drift(stanza, current, source.blocks)
        chosen = [s for s in steps if s.block and (block is None or _covers(s, block))]
        after = _apply(steps, current, source, {id(s) for s in chosen if s.before})
        if after != stanza:
            write_stanzas(project, locale, {key: after})
        left = sum(step.change != Change.NONE for step in drift(after, current, source.blocks))
        outcomes.append(Outcome(locale, key, changed=after != stanza, remaining=left))
    return outcomes


def write_stanzas(project: Project, locale: str, stanzas: Mapping[str, Iterable[Entry]]) -> None:
    """Put stanzas into a locale's ledger, in one step: the old file or the new one.

    Raises:
        SettingsError: the file there is no ledger of this version.
    """
    ledger = project.ledgers[locale]
    path = project.ledger_path(locale)
    if ledger.faults and not ledger.stanzas and path.exists():
        place = f"{project.relative(path)}:{ledger.faults[0].span.line}"
        raise SettingsError(f"{place} {ledger.faults[0].message}; nothing was written.")
    merged = dict(ledger.stanzas) | {key: format_stanza(rows) for key, rows in stanzas.items()}
    kept = {key: rows for key, rows in merged.items() if project.file(locale, key)}
    write_atomically(path, format_ledger(kept))
    project.reload_ledgers()


def write_atomically(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old text or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _pages(project: Project, locale: str, key: str) -> tuple[Document, Document]:
    pair = project.pair(locale, key)
    if pair.source is None:
        raise SettingsError(
            f"the source locale has no page {key!r}; there is nothing to sync with."
        )
    if pair.target is None or pair.status == Status.MISSING:
        raise SettingsError(f"{pair.path} is not translated yet; there is nothing to sync.")
    return pair.source, pair.target


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
        raise SettingsError(
            f"{source.path}:{line} is in no block that changed since the last sync."
        )
    return _apply(steps, current, source, chosen)


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
