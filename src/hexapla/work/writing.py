"""Puts files on the disk: the old text or the new one, never a part, never over a fault."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.parity.syncing.digest import content_digest
from hexapla.parity.syncing.ledger import can_hold, format_ledger, format_stanza
from hexapla.settings import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
            stack.enter_context(_alone(project.ledger_path(locale).parent))
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


def drop_leftovers(project: Project) -> dict[str, int]:
    """Remove the stanzas of pages that are no more: how many from each ledger, by its path.

    A ledger with a fault is left as it is.

    Raises:
        SettingsError: a ledger cannot be written.
    """
    dropped = {}
    for locale in project.settings.targets:
        path = project.ledger_path(locale)
        with _alone(path.parent) if path.exists() else nullcontext():
            project.reload_ledgers()
            ledger = project.ledgers[locale]
            old = [key for key in ledger.stanzas if not project.file(locale, key)]
            if old and not ledger.faults:
                name = project.relative(path)
                write_atomically(path, _text(project, locale, {}), name)
                dropped[name] = len(old)
    project.reload_ledgers()
    return dropped


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """No other process is within the same folder, as far as the system has locks for it.

    Where folders can be locked, nothing is left behind; elsewhere a file among the temporary ones
    is locked for it. The system releases the lock of a process that is killed.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        handle = _open_lock(folder)
    except OSError:
        yield
        return
    try:
        with suppress(OSError):
            _wait_for(handle)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _open_lock(folder: Path) -> int:
        name = content_digest(str(folder.resolve()).encode("utf-8", "surrogatepass"))
        return os.open(Path(tempfile.gettempdir()) / f"hexapla-{name}", os.O_RDWR | os.O_CREAT)

    def _wait_for(handle: int) -> None:
        import msvcrt  # noqa: PLC0415 (not on every system)

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:

    def _open_lock(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _wait_for(handle: int) -> None:
        import fcntl  # noqa: PLC0415 (not on every system)

        fcntl.flock(handle, fcntl.LOCK_EX)


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


def is_writable(path: Path) -> bool:
    """Whether somebody may write a file; one that is not there yet is written by the folder."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return True
    return bool(mode & 0o222) and os.access(path, os.W_OK)


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
    if not is_writable(path):
        raise SettingsError(f"{name} cannot be written: it is read-only.")
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
