"""The sync ledger: for every translated page the source blocks that it reflects."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hexapla.digest import Entry
from hexapla.model import Fault, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

RULE = "invalid-ledger"
FILE = "synced.txt"
HEADER = "# hexapla sync ledger 1"
_NOTE = "# Written by `hexapla sync`: the source blocks that each translated page reflects."

_ROW = r"  ([a-z]+)([1-9]\d?)? ([0-9a-f]{10})(?: ([0-9a-f]{10}))?"
_ONE_ROW = re.compile(_ROW)
_ROWS = re.compile(f"(?:{_ROW}\n)*")
_KEY = re.compile(r"[^\s<=>|#](?:.*\S)?")
_NEXT_STANZA = re.compile(r"\n(?=\S)")


@dataclass(frozen=True)
class Ledger:
    """Stanzas by key, each as its rows' text, and what could not be read."""

    stanzas: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def entries(self, key: str) -> tuple[Entry, ...] | None:
        """The source blocks that a page reflects; None for a page that was never synced."""
        rows = self.stanzas.get(key)
        if rows is None:
            return None
        return tuple(
            Entry(kind, int(level or 0), text, links)
            for kind, level, text, links in _ONE_ROW.findall(rows)
        )


def parse_ledger(text: str) -> Ledger:
    """Read a ledger; a line that is none is told in ``faults`` and voids its stanza only.

    A text without the versioned header is no ledger: one fault, no stanzas.
    """
    header, *parts = _NEXT_STANZA.split(text.replace("\r\n", "\n").rstrip() + "\n")
    if header.strip() != HEADER:
        message = f"is no ledger of this version: the first line is not `{HEADER}`"
        return Ledger({}, (Fault(RULE, f"{message}; restore the file or run `hexapla sync`"),))
    stanzas: dict[str, str] = {}
    faults: list[Fault] = []
    void: set[str] = set()
    line = header.count("\n") + 2
    for part in parts:
        key, _, rows = part.rstrip("\n").partition("\n")
        rows = rows and rows + "\n"
        if not key.startswith("#"):
            problems = list(_problems(key, rows, line, stanzas))
            faults += problems
            if problems:
                void.add(key)
            stanzas[key] = rows
        line += part.count("\n") + 1
    return Ledger({k: rows for k, rows in stanzas.items() if k not in void}, tuple(faults))


def format_ledger(stanzas: Mapping[str, str]) -> str:
    """The text of a ledger: stanzas sorted by key, a line a block."""
    return "\n".join((f"{HEADER}\n{_NOTE}\n", *(f"{k}\n{stanzas[k]}" for k in sorted(stanzas))))


def format_stanza(entries: Iterable[Entry]) -> str:
    """The rows of a stanza."""
    return "".join(f"  {entry}\n" for entry in entries)


def _problems(key: str, rows: str, line: int, known: Mapping[str, str]) -> Iterator[Fault]:
    if not _KEY.fullmatch(key):
        yield _fault(f"has a line that `hexapla sync` did not write: {key[:40]}", line)
    elif key in known:
        yield _fault(f"has a second stanza for {key}", line)
    if not _ROWS.fullmatch(rows):
        for number, row in enumerate(rows.rstrip("\n").split("\n"), line + 1):
            if not _ONE_ROW.fullmatch(row):
                row = row.strip()[:40] or "an empty line"  # noqa: PLW2901
                yield _fault(f"has a line that `hexapla sync` did not write: {row}", number)


def _fault(problem: str, line: int) -> Fault:
    message = f"{problem}; restore the stanza, or sync its page again"
    return Fault(RULE, message, Span(line, 1, line, 1))
