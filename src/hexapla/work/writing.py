"""Puts files on the disk: the old text or the new one, never a part, never over a fault."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.parity.ledger import can_hold, format_ledger, format_stanza
from hexapla.settings import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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

    Another command that writes a ledger at the same time waits, and loses nothing.

    Raises:
        SettingsError: as ``write_stanzas``; only a ledger that the disk refuses comes too late
            for those before it.
    """
    wanted = {locale: rows for locale, rows in stanzas.items() if rows}
    if not wanted:
        return
    with ExitStack() as stack:
        for locale in sorted(wanted):
            stack.enter_context(_alone(project.ledger_path(locale).parent))
        project.reload_ledgers()
        texts = {locale: _text(project, locale, rows) for locale, rows in wanted.items()}
        for locale, text in texts.items():
            path = project.ledger_path(locale)
            write_atomically(path, text, project.relative(path))
    project.reload_ledgers()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """No other process is within the same folder; where the system has no locks, it may be.

    The folder itself is locked: nothing is left behind, even by a process that is killed.
    """
    try:
        import fcntl  # noqa: PLC0415 (not on every system)
    except ImportError:
        yield
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


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
    _write(path, text.encode("utf-8"), name or str(path))


def replace_bytes(path: Path, old: bytes, new: bytes, name: str) -> bool:
    """Write a file in place of what is known of it; nothing where it has changed since.

    Raises:
        SettingsError: the disk refuses; ``name`` is the path as the message has it.
    """
    try:
        if path.read_bytes() != old:
            return False
    except OSError:
        return False
    _write(path, new, name)
    return True


def _write(path: Path, data: bytes, name: str) -> None:
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(f"{name} cannot be written: {reason}.") from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
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
