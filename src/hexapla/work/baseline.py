"""The baseline: findings that were there when a tree was adopted, and are not reported again.

One line a finding, sorted by path: rule, digest, count, path. The digest holds on to what a
finding says and to the text that it is about, not to its line, so that edits elsewhere on the
page, or of another fault in the same paragraph, change nothing; two branches that add lines merge
as two branches that add words do.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from hexapla.settings import SettingsError
from hexapla.work.identity import identity
from hexapla.work.writing import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from hexapla.model import Diagnostic

HEADER = "# hexapla baseline 1"
_NOTE = "# Written by `hexapla check --update-baseline`: findings that are known already."
_ROW = re.compile(r"([a-z]+(?:-[a-z]+)*) ([0-9a-f]{24}) ([1-9]\d{0,5}) (\S.*)")
_ESCAPE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\]|^ | $")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")
_ADVICE = "correct it, or write it anew with --update-baseline in its place"


class Outcome(NamedTuple):
    """What a check found beyond a baseline, and how many known findings are gone."""

    found: list[Diagnostic]
    gone: int


class Entry(NamedTuple):
    """A finding that is known; the order of the fields is the order of the file."""

    path: str
    rule: str
    digest: str


def read_baseline(path: Path) -> Counter[Entry]:
    """How many findings of each kind are known.

    Raises:
        SettingsError: the file is absent, cannot be read, or holds a line that is no entry.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        advice = "write it with --update-baseline"
        raise SettingsError(f"there is no baseline {path}; {advice}.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(f"the baseline {path} cannot be read: {reason}.") from None
    except UnicodeDecodeError as error:
        line = bytes(error.object).count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{path}:{line} is not UTF-8; restore the baseline.") from None
    first, *rows = text.replace("\r\n", "\n").split("\n")
    if first.strip() != HEADER:
        problem = f"{path}:1 is no baseline of this version: its first line is not `{HEADER}`"
        raise SettingsError(f"{problem}; delete the file and write it with --update-baseline.")
    known: Counter[Entry] = Counter()
    for number, row in enumerate(rows, 2):
        if row.strip() and not row.startswith("#"):
            entry, count = _entry(row, f"{path}:{number}")
            known[entry] = max(known[entry], count)
    return known


def compare(
    path: Path,
    found: Sequence[Diagnostic],
    lines: Callable[[str], Sequence[str]],
    keeps: Callable[[str], bool],
) -> Outcome:
    """What is found beyond a baseline: of equal findings the first are the known ones.

    Args:
        path: the baseline's file.
        found: diagnostics in order.
        lines: the lines of a file of the tree.
        keeps: whether a file was looked at; what is known of others is not gone.

    Raises:
        SettingsError: as ``read_baseline``.
    """
    rest = read_baseline(path)
    fresh = []
    for item in found:
        entry = _mark(item, lines)
        if rest[entry] > 0:
            rest[entry] -= 1
        else:
            fresh.append(item)
    return Outcome(fresh, sum(count for entry, count in rest.items() if keeps(entry.path)))


def update(
    path: Path,
    found: Sequence[Diagnostic],
    lines: Callable[[str], Sequence[str]],
    keeps: Callable[[str], bool],
) -> int:
    """Write what is found now, and leave what is known of files not looked at; say how much.

    Raises:
        SettingsError: the file that is there cannot be read, or the disk refuses.
    """
    known = read_baseline(path) if path.exists() else Counter[Entry]()
    marks = Counter(_mark(item, lines) for item in found)
    marks.update({entry: n for entry, n in known.items() if not keeps(entry.path)})
    rows = (f"{e.rule} {e.digest} {marks[e]} {_escaped(e.path)}" for e in sorted(marks))
    write_atomically(path, "\n".join((HEADER, _NOTE, *rows)) + "\n")
    return marks.total()


def _mark(item: Diagnostic, lines: Callable[[str], Sequence[str]]) -> Entry:
    return Entry(item.path, item.rule, identity(item, lines))


def _entry(row: str, place: str) -> tuple[Entry, int]:
    match = _ROW.fullmatch(row.rstrip("\r"))
    if not match:
        merge = row.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||"))
        problem = "is a mark of a merge that is not finished" if merge else "is no entry"
        raise SettingsError(f"{place} of the baseline {problem}: {row[:40]!r}; {_ADVICE}.")
    rule, digest, count, path = match.groups()
    return Entry(_ESCAPED.sub(lambda m: chr(int(m[1], 16)), path), rule, digest), int(count)


def _escaped(path: str) -> str:
    return _ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04x}", path)
