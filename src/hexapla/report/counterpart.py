"""Where the source's side of a finding is: the text of the source that its message names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_LINES = 40
"""How many lines of a block are searched."""

MOST_WORDS = 30

_CUT = "\N{HORIZONTAL ELLIPSIS}"
_SAID = (
    re.compile(r"\bsource(?:'s)?\b[^“`]*?(?:“([^”]+)”|`([^`]+)`)"),
    re.compile(r"\bterm for “([^”]+)”|\bis “([^”]+)” in the source|[)”`] for `([^`]+)`"),
    re.compile(
        r"\bsource's (?:is|to|link to|line|image|number|reference) (.+?)(?: is missing| leads|; |$)"
    ),
    re.compile(r"\bsource's of type (\S+)"),
    re.compile(r"\bsource (?:measures|says|has) (.+?)(?:, and not |; |$)"),
    re.compile(r"^(\S+|“[^”]+”|`[^`]+`) (?:of the source )?is missing"),
    re.compile(r"\blacks (\S+)$"),
    re.compile(r"“([^”]+)” is (?:left in the source language|not translated)"),
)
"""How messages name a text of the source, the surest first."""

_OURS = re.compile(r"\bsource has no\b|\bnot the source's\b|\bno counterpart in the source\b")
"""What they say of a text that the source does not have."""

_WORD = re.compile(r"\w+")


class Place(NamedTuple):
    """A line by its number, with the offsets of the text that is named in it, else 0."""

    line: int
    start: int = 0
    end: int = 0


def locate(message: str, lines: Sequence[str], first: int) -> Place:
    """Where the text that a message names stands in the block of a file that begins on a line.

    It is sought up to the next empty line; where it is not found, the block's first line is the
    place, with nothing to be marked in it.
    """
    for name in _names(message):
        for number, line in enumerate(lines[first - 1 : first - 1 + MOST_LINES], first):
            if not line.strip():
                break
            if found := _find(name, line):
                return Place(number, *found.span())
    return Place(first)


def _names(message: str) -> Iterator[str]:
    """The texts of the source that a message may name; of an address its end, too."""
    for pattern in () if _OURS.search(message) else _SAID:
        for match in pattern.finditer(message):
            name = next(filter(None, match.groups()))
            name = name.strip("“”`") or name
            yield name
            if " " in name and name[0].isdigit():
                yield name.partition(" ")[0]
            elif "/" in name and " " not in name:
                yield name.rstrip("/").rpartition("/")[2]


def _find(name: str, line: str) -> re.Match[str] | None:
    """A text in a line, as it is written, else word by word whatever marks stand between."""
    cut = name.endswith(_CUT)
    name = name.removesuffix(_CUT).strip()
    if not name:
        return None
    begins = r"(?<![\w.,])" if name[0].isdigit() else r"(?<!\w)" if name[0].isalpha() else ""
    ends = r"\w*" if cut else r"(?!\w|[.,]\d)" if name[-1].isalnum() else ""
    written = re.search(f"{begins}{re.escape(name)}{ends}", line)
    words = _WORD.findall(name)[:MOST_WORDS]
    if written or len(words) < 2:  # noqa: PLR2004 (marks stand between two words)
        return written
    return re.search(begins + r"\W{1,40}?".join(map(re.escape, words)) + ends, line)
