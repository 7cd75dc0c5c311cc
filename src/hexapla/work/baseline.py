"""The baseline: findings that were there when a tree was adopted, and are not reported again.

One line a finding, sorted by path: rule, digest, count, path. The digest holds on to what a
finding says and to the text that it is about, not to its line, so that edits elsewhere on the
page, or of another fault in the same paragraph, change nothing; two branches that add lines merge
as two branches that add words do.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hexapla.settings import SettingsError
from hexapla.work.identity import identity
from hexapla.work.replacing import drop_strays_of, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hexapla.model import Diagnostic

HEADER = "# hexapla baseline 1"
_NOTE = "# Written by `hexapla check --update-baseline`: findings that are known already."
_ROW = re.compile(r"([a-z]+(?:-[a-z]+)*) ([0-9a-f]{24}) ([1-9]\d{0,5}) (\S.*)")
_ESCAPE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\]|^ | $")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")
_MERGE = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_VERSION = HEADER.rpartition(" ")[0]


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
    name = named(path)
    rows = _text(path, name).replace("\r\n", "\n").split("\n")
    for number, row in enumerate(rows, 1):
        if row.startswith(_MERGE):
            problem = f"{name}:{number} of the baseline is a mark of a merge that is not finished"
            raise SettingsError(f"{problem}; keep the entries of both sides, delete the marks.")
    if rows[0].strip() != HEADER:
        problem = f"{name}:1 is no baseline of this version: its first line is not `{HEADER}`"
        advice = "" if rows[0].startswith(_VERSION) or not rows[0] else "put it there again, or "
        advice += "delete the file and write it with --update-baseline"
        raise SettingsError(f"{problem}; {advice}.")
    known: Counter[Entry] = Counter()
    for number, row in enumerate(rows[1:], 2):
        if row.strip() and not row.startswith("#"):
            entry, count = _entry(row, f"{name}:{number}")
            known[entry] = max(known[entry], count)
    return known


def named(path: Path) -> str:
    """A baseline as messages name it: from the working folder, where it is below that."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _text(path: Path, name: str) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        advice = "write it with --update-baseline"
        raise SettingsError(f"there is no baseline {name}; {advice}.") from None
    except IsADirectoryError:
        raise SettingsError(f"the baseline {name!r} is a folder; name a file.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(f"the baseline {name} cannot be read: {reason}.") from None
    except UnicodeDecodeError as error:
        line = bytes(error.object).count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{name}:{line} is not UTF-8; restore the baseline.") from None


def compare(
    path: Path,
    found: Sequence[Diagnostic],
    lines: Callable[[str], Sequence[str]],
    keeps: Callable[[str], bool],
) -> Outcome:
    """What is found beyond a baseline: of equal findings the first are the known ones.

    What is known of a file that is no more is known of a page with another name or folder.

    Args:
        path: the baseline's file.
        found: diagnostics in order.
        lines: the lines of a file of the tree.
        keeps: whether a file was looked at; what is known of others is not gone.

    Raises:
        SettingsError: as ``read_baseline``.
    """
    rest = read_baseline(path)
    fresh = _beyond(rest, found, lambda item: [_mark(item, lines)])
    gone = {entry.path for entry, count in rest.items() if count} if fresh else set()
    if old := sorted(path for path in gone if not lines(path)):
        fresh = _beyond(rest, fresh, lambda item: _marks_before(item, lines, old))
    return Outcome(fresh, sum(count for entry, count in rest.items() if keeps(entry.path)))


def _beyond(
    rest: Counter[Entry],
    found: Sequence[Diagnostic],
    marks: Callable[[Diagnostic], Sequence[Entry]],
) -> list[Diagnostic]:
    """The findings that are not among the rest of what is known, from which others are taken."""
    fresh = []
    for item in found:
        entry = next((entry for entry in marks(item) if rest[entry] > 0), None)
        if entry:
            rest[entry] -= 1
        else:
            fresh.append(item)
    return fresh


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
    drop_strays_of(path.parent)
    write_atomically(path, "\n".join((HEADER, _NOTE, *rows)) + "\n", named(path))
    return marks.total()


def _mark(item: Diagnostic, lines: Callable[[str], Sequence[str]]) -> Entry:
    return Entry(item.path, item.rule, identity(item, lines))


def _marks_before(
    item: Diagnostic, lines: Callable[[str], Sequence[str]], old: Sequence[str]
) -> list[Entry]:
    """What a finding was before its page got another name, or another folder."""
    folder, _, name = item.path.rpartition("/")
    near = (path for path in old if path.rpartition("/")[0] == folder or path.endswith(f"/{name}"))
    return [Entry(path, item.rule, identity(item, lines, path)) for path in near]


def _entry(row: str, place: str) -> tuple[Entry, int]:
    match = _ROW.fullmatch(row.rstrip("\r"))
    if not match:
        advice = "delete the line, and --update-baseline lists what is missing"
        raise SettingsError(f"{place} of the baseline is no entry: {row[:40]!r}; {advice}.")
    rule, digest, count, path = match.groups()
    return Entry(_ESCAPED.sub(lambda m: chr(int(m[1], 16)), path), rule, digest), int(count)


def _escaped(path: str) -> str:
    return _ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04x}", path)
