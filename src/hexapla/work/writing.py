"""Puts files on the disk: the old text or the new one, never a part, never over a fault."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.parity.ledger import can_hold, format_ledger, format_stanza
from hexapla.settings import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.parity.digest import Entry
    from hexapla.project import Project


def write_stanzas(project: Project, locale: str, stanzas: Mapping[str, Iterable[Entry]]) -> None:
    """Put stanzas into a locale's ledger, in one step: the old file or the new one.

    Raises:
        SettingsError: the ledger has a fault beyond these stanzas, cannot hold one of the keys,
            or cannot be written.
    """
    write_ledgers(project, {locale: stanzas})


def write_ledgers(project: Project, stanzas: Mapping[str, Mapping[str, Iterable[Entry]]]) -> None:
    """Put stanzas into the ledgers of some locales, each of which is written once.

    Raises:
        SettingsError: as ``write_stanzas``; only a ledger that the disk refuses comes too late
            for those before it.
    """
    texts = {locale: _text(project, locale, rows) for locale, rows in stanzas.items() if rows}
    for locale, text in texts.items():
        path = project.ledger_path(locale)
        write_atomically(path, text, project.relative(path))
    if texts:
        project.reload_ledgers()


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


def write_atomically(path: Path, text: str, name: str = "") -> None:
    """Write a file so that a reader finds the old text or the new one, never a part.

    Raises:
        SettingsError: the disk refuses; ``name`` is the path as the message has it.
    """
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, text)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(f"{name or path} cannot be written: {reason}.") from error


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
