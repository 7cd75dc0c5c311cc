"""The sync ledger: for every translated page the source blocks that it reflects."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hexapla.model import Fault, Span
from hexapla.parity.syncing.digest import Entry

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

RULE = "invalid-ledger"
FILE = "synced.txt"
HEADER = "# hexapla sync ledger 1"
_NOTE = "# Written by `hexapla sync`: the source blocks that each translated page reflects."

_ROW = r"  ([a-z]+)([1-9]\d?)? ([0-9a-f]{10})(?: ([0-9a-f]{10}))?"
_ONE_ROW = re.compile(_ROW)
_ROWS = re.compile(f"(?:{_ROW}\n)*")
_KEY = re.compile(r"[^\s<=>|#](?:.*\S)?")
_LATER_MARK = re.compile(r"=======$|>>>>>>> |\|\|\|\|\|\|\| ")
"""Marks of a merge below its first, which is reported."""

_NEXT_STANZA = re.compile(r"\n(?=\S)")


@dataclass
class Damage:
    """A stretch without an empty line that could not be read, and the keys that it voids."""

    fault: Fault
    keys: set[str]


@dataclass(frozen=True)
class Ledger:
    """Stanzas by key, each as its rows' text, with their lines, and what could not be read.

    ``damage`` is every stretch that could not be read; of a merge ``faults`` tells the first.
    """

    stanzas: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    damage: tuple[Damage, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def readable(self) -> bool:
        """Whether the file is a ledger, damaged or not: one that is none says nothing of a page."""
        return not self.faults or bool(self.damage)

    def entries(self, key: str) -> tuple[Entry, ...] | None:
        """The source blocks that a page reflects; None for a page that was never synced."""
        rows = self.stanzas.get(key)
        if rows is None:
            return None
        return tuple(
            Entry(kind, int(level or 0), text, links)
            for kind, level, text, links in _ONE_ROW.findall(rows)
        )

    def fault_beyond(self, keys: Iterable[str], pages: Container[str]) -> Fault | None:
        """The first fault that new stanzas for ``keys`` would not heal, but wipe out.

        They heal what voids one of them, and the stanza of no other of the ``pages``.
        """
        written = set(keys)
        for damage in self.damage:
            others = damage.keys - written
            if others == damage.keys or any(key in pages for key in others):
                return damage.fault
        return self.faults[0] if self.faults and not self.damage else None


def leftovers(ledger: Ledger, pages: Container[str]) -> tuple[Fault, ...]:
    """What is wrong with the stanzas of pages that are none of ``pages``, the locale's."""
    return tuple(
        Fault(
            "extra-stanza",
            f"holds a stanza for {key}, a page that is no more; the next `hexapla sync` removes it",
            Span(ledger.lines[key], 1, ledger.lines[key], len(key) + 1),
        )
        for key in ledger.stanzas
        if key not in pages
    )


def parse_ledger(text: str) -> Ledger:
    """Read a ledger; a line that is none is told in ``faults`` and voids its stanza only.

    A text without the versioned header is no ledger: one fault, no stanzas.
    """
    header, *parts = _NEXT_STANZA.split(text.replace("\r\n", "\n").rstrip() + "\n")
    if header.strip() != HEADER:
        message = f"is no ledger of this version: the first line is not `{HEADER}`"
        advice = "restore the file, or delete it and sync its pages again"
        return Ledger({}, (Fault(RULE, f"{message}; {advice}"),))
    reading = _Reading()
    line = header.count("\n") + 2
    for part in parts:
        reading.take(part, line)
        line += part.count("\n") + 1
    stanzas = {key: rows for key, rows in reading.stanzas.items() if key not in reading.void}
    return Ledger(stanzas, tuple(reading.faults), tuple(reading.damage), reading.lines)


class _Reading:
    """What has been read so far; ``open`` is the stanza that no blank line has closed.

    ``whole`` says that nothing was wrong since the last blank line.
    """

    def __init__(self) -> None:
        self.stanzas: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        self.faults: list[Fault] = []
        self.void: set[str] = set()
        self.damage: list[Damage] = []
        self.open = ""
        self.whole = True

    def take(self, part: str, line: int) -> None:
        """Read a line at the margin with the rows below it."""
        key, _, rows = part.rstrip("\n").partition("\n")
        rows = rows and rows + "\n"
        if not key.startswith("#"):
            problem = self._problem(key, rows, line)
            if problem:
                self._damage(key, problem)
            if not self.open or not problem:
                self.stanzas.setdefault(key, rows)
                self.lines.setdefault(key, line)
                self.open = key
        if part.endswith("\n"):
            self.open = ""
            self.whole = True

    def _damage(self, key: str, problem: Fault) -> None:
        if self.open not in self.void and not _LATER_MARK.match(key):
            self.faults.append(problem)
        if self.whole:
            self.damage.append(Damage(problem, set()))
            self.whole = False
        self.damage[-1].keys.update({key, self.open} - {""})
        self.void |= {key, self.open}

    def _problem(self, key: str, rows: str, line: int) -> Fault | None:
        """The first thing that is wrong with a stanza."""
        if self.open or not _KEY.fullmatch(key):
            return _fault(f"has a line that `hexapla sync` did not write: {key[:40]}", line)
        if key in self.stanzas:
            return _fault(f"has a second stanza for {key}", line)
        if _ROWS.fullmatch(rows):
            return None
        wrong = (pair for pair in enumerate(rows.split("\n"), line + 1) if not _is_row(pair[1]))
        number, row = next(wrong)
        row = row.strip()[:40] or "an empty line"
        return _fault(f"has a line that `hexapla sync` did not write: {row}", number)


def _is_row(row: str) -> bool:
    return bool(_ONE_ROW.fullmatch(row))


def can_hold(key: str) -> bool:
    """Whether a stanza of that key could be read again."""
    try:
        key.encode()
    except UnicodeEncodeError:
        return False
    return bool(_KEY.fullmatch(key))


def format_ledger(stanzas: Mapping[str, str]) -> str:
    """The text of a ledger: stanzas sorted by key, a line a block."""
    return "\n".join((f"{HEADER}\n{_NOTE}\n", *(f"{k}\n{stanzas[k]}" for k in sorted(stanzas))))


def format_stanza(entries: Iterable[Entry]) -> str:
    """The rows of a stanza."""
    return "".join(f"  {entry}\n" for entry in entries)


def _fault(problem: str, line: int) -> Fault:
    message = f"{problem}; restore the stanza, or sync its page again"
    return Fault(RULE, message, Span(line, 1, line, 1))
