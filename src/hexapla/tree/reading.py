"""Bytes to text: what can be read is read, what cannot becomes a fault with its line."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from hexapla.model import Fault, Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RULE = "invalid-file"
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
LONGEST_LINE = 100_000


def read_bytes(path: Path, root: Path) -> bytes | Fault:
    """The bytes of a file inside ``root``, or the fault that keeps them from being read."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            if problem := link_problem(path, root):
                return Fault(RULE, problem)
            mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            return path.read_bytes()
    except OSError as error:
        return Fault(RULE, f"cannot be read: {error.strerror}")
    if stat.S_ISDIR(mode):
        return Fault(RULE, "is a folder with the name of a file; rename it")
    return Fault(RULE, "is no file; put a file here")


def link_problem(path: Path, root: Path) -> str:
    """What is wrong with a symbolic link, an empty text where nothing is."""
    try:
        inside = path.resolve(strict=True).is_relative_to(root.resolve())
    except FileNotFoundError:
        return "is a link that leads nowhere; put a file here"
    except RuntimeError:
        return "is a link that leads to itself; put a file here"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return "" if inside else "is a link that leads out of the tree; put a file here"


def decode(data: bytes) -> tuple[str, tuple[Fault, ...], bool]:
    """Text, faults, and whether the text is worth comparing.

    The byte order mark is not part of the text; line ends are kept as they are.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode()) + 1
        message = f"is not UTF-8: byte 0x{data[error.start]:02x}; save the file as UTF-8"
        return "", (Fault(RULE, message, _point(line, column)),), False
    if "\0" in text:
        return "", (_nul(text),), False
    faults = list(_dress(text))
    text = text.removeprefix(BOM)
    if long := _long_line(text):
        return text, (*faults, long), False
    return text, tuple(faults), True


def with_line_feeds(text: str) -> str:
    """The text with a line feed alone at every end of a line; no line or column moves."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _point(line: int, column: int) -> Span:
    return Span(line, column, line, column + 1)


def _nul(text: str) -> Fault:
    before = text[: text.index("\0")]
    place = _point(before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Fault(RULE, "holds a NUL character; remove it", place)


def _dress(text: str) -> Iterable[Fault]:
    if text.startswith(BOM):
        message = "starts with a byte order mark; save the file as UTF-8 without one"
        yield Fault("invalid-bom", message)
    if "\r" in text:
        line = text.replace("\r\n", "\r").count("\n", 0, text.index("\r")) + 1
        message = "has lines that end in a carriage return; end every line with LF alone"
        yield Fault("invalid-line-ending", message, _point(line, 1))


def _long_line(text: str) -> Fault | None:
    if len(text) <= LONGEST_LINE:
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            message = f"has a line of {len(line):,} characters; break it (at most {LONGEST_LINE:,})"
            return Fault(RULE, message, _point(number, 1))
    return None
