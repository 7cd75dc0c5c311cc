"""Applies the safe fixes that rules offer: what they name changes, and not a byte besides."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hexapla.model import Fault
from hexapla.parity.syncing.digest import content_digest
from hexapla.tree.reading import BOM, decode, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from hexapla.model import Diagnostic, Span

_END = re.compile(r"\r\n|\r|\n")
_CONFLICT = re.compile(r"^<{7} .*?^>{7}(?: |$)", re.MULTILINE | re.DOTALL)

WHOLE: Mapping[str, Callable[[str], str]] = {
    "invalid-bom": lambda text: text.removeprefix(BOM),
    "invalid-line-ending": lambda text: _END.sub("\n", text),
}
"""Rules about the dress of a whole file, which no span can name: its mark and its line ends."""


@dataclass(frozen=True)
class Fixed:
    """A file as it is and as it becomes; ``fixes`` are the diagnostics that are gone then."""

    path: str
    place: Path
    old: bytes
    new: bytes
    fixes: tuple[Diagnostic, ...]


def is_fixable(item: Diagnostic) -> bool:
    """Whether a diagnostic comes with a fix that is safe."""
    return item.fix is not None or item.rule in WHOLE


class Plan(NamedTuple):
    """What fixes make of files, and the paths of those that are others by now than was found."""

    files: list[Fixed]
    moved: list[str]


def plan(found: Iterable[Diagnostic], root: Path, read: Mapping[str, str]) -> Plan:
    """What the fixes make of the files below ``root``; nothing is written.

    A fix is for the text that it was found in: ``read`` has the digest of that by path, and a file
    that holds another by now is left alone. So is one that is no readable UTF-8, lies outside the
    tree or holds the marks of a merge. Of fixes that overlap the first is applied; the next check
    offers the others. Of two names of one file the first is fixed.
    """
    by_path: dict[str, list[Diagnostic]] = {}
    for item in found:
        if is_fixable(item):
            by_path.setdefault(item.path, []).append(item)
    plans: dict[Path, Fixed] = {}
    moved = []
    for path, items in by_path.items():
        place = root / path
        old = read_bytes(place, root)
        if isinstance(old, Fault) or not place.resolve().is_relative_to(root.resolve()):
            continue
        if content_digest(old) != read.get(path):
            moved.append(path)
        elif fixed := _plan(path, place.resolve(), old, items):
            plans.setdefault(fixed.place, fixed)
    return Plan(list(plans.values()), moved)


def _plan(path: str, place: Path, old: bytes, items: Sequence[Diagnostic]) -> Fixed | None:
    _, _, readable = decode(old)
    text = old.decode("utf-8") if readable else ""
    if not readable or _CONFLICT.search(text):
        return None
    text, applied = apply(text, [item for item in items if item.fix is not None])
    for item in items:
        before = text
        text = WHOLE[item.rule](text) if item.rule in WHOLE else text
        applied += [item] if text != before else []
    new = text.encode("utf-8")
    return Fixed(path, place, old, new, tuple(applied)) if new != old else None


def apply(text: str, items: Sequence[Diagnostic]) -> tuple[str, list[Diagnostic]]:
    """The text with fixes in it, and those that are: the first of any that overlap.

    Lines end as they do in the file. A byte order mark takes no column. A fix whose span is not
    in the text, or that changes nothing, is passed over.
    """
    mark = BOM if text.startswith(BOM) else ""
    body = text.removeprefix(BOM)
    starts = [0, *(end.end() for end in _END.finditer(body))]
    ends = [*(end.start() for end in _END.finditer(body)), len(body)]
    pieces, done, applied = [mark], 0, []
    last: tuple[int, int] | None = None
    for item in sorted(items, key=lambda item: item.span):
        place = _offsets(item.span, starts, ends)
        if not place or place == last or place[0] < done or body[slice(*place)] == item.fix:
            continue
        pieces += [body[done : place[0]], item.fix or ""]
        last, done = place, place[1]
        applied.append(item)
    return "".join([*pieces, body[done:]]), applied


def _offsets(span: Span, starts: Sequence[int], ends: Sequence[int]) -> tuple[int, int] | None:
    """A span as offsets into the text; None where it is not within its lines."""
    found = []
    for line, column in ((span.line, span.column), (span.end_line, span.end_column)):
        if not 1 <= line <= len(starts) or column < 1:
            return None
        offset = starts[line - 1] + column - 1
        if offset > ends[line - 1]:
            return None
        found.append(offset)
    start, end = found
    return (start, end) if start <= end else None


def diff(fixed: Fixed) -> str:
    """The change of a file as a unified diff that ``git apply`` takes."""
    old, new = (_rows(data.decode("utf-8")) for data in (fixed.old, fixed.new))
    names = (f"a/{fixed.path}", f"b/{fixed.path}")
    rows = difflib.unified_diff(old, new, *names)
    return "".join(r if r.endswith("\n") else f"{r}\n\\ No newline at end of file\n" for r in rows)


def _rows(text: str) -> list[str]:
    """Lines with their ends; only a line feed ends one here, as it does for ``git``."""
    rows = text.split("\n")
    return [f"{row}\n" for row in rows[:-1]] + ([rows[-1]] if rows[-1] else [])
