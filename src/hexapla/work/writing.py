"""Writes the ledgers: one command at a time, and never over a fault."""

from __future__ import annotations

from contextlib import ExitStack, nullcontext
from typing import TYPE_CHECKING

from hexapla.parity.syncing.ledger import can_hold, format_ledger, format_stanza
from hexapla.settings import SettingsError
from hexapla.work.replacing import alone, drop_strays, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.parity.syncing.digest import Entry
    from hexapla.parity.syncing.ledger import Ledger
    from hexapla.project import Project


def write_stanzas(project: Project, locale: str, stanzas: Mapping[str, Iterable[Entry]]) -> None:
    """Put stanzas into a locale's ledger, in one step: the old file or the new one.

    Raises:
        SettingsError: the ledger has a fault beyond these stanzas, cannot hold one of the keys,
            or cannot be written.
    """
    write_ledgers(project, {locale: stanzas})


def write_ledgers(
    project: Project,
    stanzas: Mapping[str, Mapping[str, Iterable[Entry]]],
    known: Mapping[str, Ledger] | None = None,
) -> bool:
    """Put stanzas into the ledgers of some locales, each of which is written once.

    Another command that writes a ledger at the same time waits. Nothing is written, and the
    answer is False, where it has changed one of these stanzas since the ledgers were ``known``.

    Raises:
        SettingsError: as ``write_stanzas``; one that the disk refuses is too late for the others.
    """
    wanted = {locale: rows for locale, rows in stanzas.items() if rows}
    if not wanted:
        return True
    with ExitStack() as stack:
        for locale in sorted(wanted):
            stack.enter_context(alone(project.ledger_path(locale).parent))
        project.reload_ledgers()
        if known and not _is_unchanged(known, project.ledgers, wanted):
            return False
        texts = {locale: _text(project, locale, rows) for locale, rows in wanted.items()}
        for locale, text in texts.items():
            path = project.ledger_path(locale)
            write_atomically(path, text, project.relative(path))
    project.reload_ledgers()
    return True


def _is_unchanged(
    before: Mapping[str, Ledger],
    now: Mapping[str, Ledger],
    stanzas: Mapping[str, Iterable[str]],
) -> bool:
    """Whether some stanzas, by locale and key, are as they were."""
    return all(
        before[locale].stanzas.get(key) == now[locale].stanzas.get(key)
        for locale, keys in stanzas.items()
        for key in keys
    )


def clear(project: Project) -> None:
    """Remove what commands have left that were killed while they wrote."""
    settings = project.settings
    locales = project.ledger_path(settings.source).parents[1]
    for folder in (settings.root / settings.docs, locales):
        drop_strays(folder)


def drop_leftovers(project: Project) -> dict[str, int]:
    """Remove the stanzas of pages that are no more: how many from each ledger, by its path.

    A ledger with a fault is left as it is. What killed commands left is removed, too.

    Raises:
        SettingsError: a ledger cannot be written.
    """
    clear(project)
    dropped = {}
    for locale in project.settings.targets:
        path = project.ledger_path(locale)
        with alone(path.parent) if path.exists() else nullcontext():
            project.reload_ledgers()
            ledger = project.ledgers[locale]
            old = [key for key in ledger.stanzas if not project.file(locale, key)]
            if old and not ledger.faults:
                name = project.relative(path)
                write_atomically(path, _text(project, locale, {}), name)
                dropped[name] = len(old)
    project.reload_ledgers()
    return dropped


def _text(project: Project, locale: str, stanzas: Mapping[str, Iterable[Entry]]) -> str:
    """The text of a ledger with these stanzas put into it."""
    for key in stanzas:
        if not can_hold(key):
            file = project.file(locale, key)
            name = file.path if file else key
            problem = f"the ledger cannot hold the name of {name!r}"
            raise SettingsError(f"{problem}; rename the page; nothing was written.")
    ledger = project.ledgers[locale]
    fault = ledger.fault_beyond(stanzas, project.inventory.pages.get(locale, ()))
    if fault:
        place = f"{project.relative(project.ledger_path(locale))}:{fault.span.line}"
        problem = fault.message.rsplit("; ", 1)[0]
        raise SettingsError(f"{place} {problem}; restore it first; nothing was written.")
    merged = dict(ledger.stanzas) | {key: format_stanza(rows) for key, rows in stanzas.items()}
    return format_ledger({k: rows for k, rows in merged.items() if project.file(locale, k)})
