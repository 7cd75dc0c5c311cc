"""Puts files on the disk: the old text or the new one, never a part."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.parity.syncing.digest import content_digest
from hexapla.settings import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TEMPORARY = ".hexapla-"
"""What begins the name of a file that is being written; the number of its process follows."""


def write_atomically(path: Path, text: str, name: str = "") -> None:
    """Write a file so that a reader finds the old text or the new one, never a part.

    Where the path is a link, the file that it leads to is written.

    Raises:
        SettingsError: the disk refuses; ``name`` is the path as the message has it.
    """
    place = path.resolve() if path.is_symlink() else path
    _write(place, text.encode("utf-8"), name or str(path))


def is_writable(path: Path) -> bool:
    """Whether somebody may write a file; one that is not there yet is written by the folder."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return True
    return bool(mode & 0o222) and os.access(path, os.W_OK)


def replace_bytes(path: Path, old: bytes, new: bytes, name: str) -> bool:
    """Write a file in place of what is known of it; nothing where it has changed since.

    Another process that does the same waits. What is there is looked at when the new file is on
    the disk already and has only to take its place: no system offers to do both in one step.

    Raises:
        SettingsError: the disk refuses; ``name`` is the path as the message has it.
    """
    with alone(path.parent):
        return _write(path, new, name, over=old)


def drop_strays(folder: Path) -> None:
    """Remove what processes that were killed have left below a folder while they wrote."""
    for place, _, names in os.walk(folder):
        _drop(Path(place), names)


def drop_strays_of(folder: Path) -> None:
    """The same in the folder alone."""
    with suppress(OSError):
        _drop(folder, [path.name for path in folder.iterdir()])


def _drop(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        if name.startswith(_TEMPORARY):
            process = name.removeprefix(_TEMPORARY).partition("-")[0]
            if process.isdecimal() and not _lives(int(process)):
                with suppress(OSError):
                    (folder / name).unlink()


@contextmanager
def alone(folder: Path) -> Iterator[None]:
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

    def _lives(_: int) -> bool:
        return True  # to ask for it would end it

    def _open_lock(folder: Path) -> int:
        name = content_digest(str(folder.resolve()).encode("utf-8", "surrogatepass"))
        return os.open(Path(tempfile.gettempdir()) / f"hexapla-{name}", os.O_RDWR | os.O_CREAT)

    def _wait_for(handle: int) -> None:
        import msvcrt  # noqa: PLC0415 (not on every system)

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:

    def _lives(process: int) -> bool:
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except OSError:
            return True
        return True

    def _open_lock(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _wait_for(handle: int) -> None:
        import fcntl  # noqa: PLC0415 (not on every system)

        fcntl.flock(handle, fcntl.LOCK_EX)


def _write(path: Path, data: bytes, name: str, over: bytes | None = None) -> bool:
    if not is_writable(path):
        raise SettingsError(f"{name} cannot be written: it is read-only.")
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
        return _replace(path, data, over)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(f"{name} cannot be written: {reason}.") from error


def _replace(path: Path, data: bytes, over: bytes | None) -> bool:
    """Put data in the place of a file, if it holds ``over``."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{_TEMPORARY}{os.getpid()}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        if same := over is None or _holds(path, over):
            Path(name).replace(path)
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
    return same


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
