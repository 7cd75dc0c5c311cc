"""How a command ends that could not say all it had to: a sentence, a status, no traceback."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

STOPPED, CUT = 130, 141
"""What shells give a program that Ctrl-C stops, or whose reader has seen enough."""

_OUTPUT = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF))


class EndError(Exception):
    """The command is over before its end; an empty ``reason`` is not worth a word."""

    def __init__(self, status: int, reason: str = "") -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


@contextmanager
def ending() -> Iterator[None]:
    """Tell Ctrl-C, and what the system refuses, by their status and a sentence."""
    try:
        yield
    except (KeyboardInterrupt, click.Abort):
        raise EndError(STOPPED) from None
    except BrokenPipeError:
        raise EndError(CUT) from None
    except OSError as error:
        raise EndError(2, _sentence(error)) from error


def _sentence(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    if error.filename is not None:
        return f"{os.fsdecode(error.filename)}: {reason}."
    return f"the output cannot be written: {reason}." if error.errno in _OUTPUT else f"{reason}."


def closed() -> str:
    """What is wrong where there is nowhere to write to; of errors nobody wants to hear."""
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (until the end)
    return "" if sys.stdout is not None else "the standard output is closed; nothing was done."


def end(status: int, reason: str = "") -> NoReturn:
    """Leave with a status; what is still to be written goes nowhere."""
    with suppress(OSError):
        if reason:
            click.echo(f"hexapla: {reason}", err=True)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, AttributeError):
            _discard(stream)
    sys.exit(status)


def _discard(stream: object) -> None:
    """Keep Python from writing what a stream holds once more when it ends."""
    with suppress(OSError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[attr-defined]
