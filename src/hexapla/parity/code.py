"""Code of two pages line by line, comments aside."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROSE = frozenset({"mermaid", "text", "txt", "plain", "plaintext", "output"})
"""What is fenced as code and yet written for readers, who want it translated."""

LONGEST = 60
MOST_PAIRS = 250_000
"""How many pairs of equal lines are weighed; beyond, lines are compared one by one."""

_HASH = r"(?:^|(?<=\s))#.*"
_SLASHES = r"(?:^|(?<=[\s;{}]))//.*"
_DASHES = r"(?:^|(?<=\s))--.*"
_MARKERS = (
    (_HASH, """python py yaml yml bash sh shell zsh fish console toml ruby rb perl r make makefile
        dockerfile docker ini conf cfg nginx powershell ps1 hcl terraform graphql elixir julia"""),
    (_SLASHES, """console js javascript ts typescript jsx tsx java kotlin swift c cpp c++ cs csharp
        go rust rs php scala dart json5 jsonc scss less proto"""),
    (_DASHES, "sql lua haskell hs ada elm"),
    (r"(?:^|(?<=\s));.*", "ini asm lisp clojure clj scheme"),
    (r"(?:^|(?<=\s))%.*", "tex latex matlab erlang prolog"),
    (r"(?:^|(?<=\s))(?:REM\s|::).*", "bat batch cmd"),
)  # fmt: skip
_OF_ANY = f"{_HASH}|{_SLASHES}|{_DASHES}"
_ENCLOSED = re.compile(r"<!--.*?-->|/\*.*?\*/", re.DOTALL)
_COMMENT = "\N{NUMBER SIGN}"


@dataclass(frozen=True, slots=True)
class Difference:
    """A line that differs; ``line`` counts the target's lines from 0."""

    line: int
    message: str


def compare(source: str, target: str, language: str) -> Iterator[Difference]:
    """Differences between two code blocks in a language, which may be unknown (empty).

    Lines are compared without their comments; a run of comment lines is one line, so that a
    translated comment may take more or fewer lines than the source's. Of what is written for
    readers, only the count of lines and their marks are compared.
    """
    read = _outlines if language in PROSE else _code_lines
    ours, theirs = read(source, language), read(target, language)
    for i, j, k, n in _changed([text for _, text in ours], [text for _, text in theirs]):
        shift = theirs[k - 1][0] - ours[i - 1][0] if i and k else 0
        yield from _differences(ours[i:j], theirs[k:n], shift)


def _changed(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Runs of lines that differ: where each begins and ends, left and right.

    What both have in common at the start and at the end is passed over first, as equal lines by
    the thousand take long to match.
    """
    start, end, most = 0, 0, min(len(left), len(right))
    while start < most and left[start] == right[start]:
        start += 1
    while end < most - start and left[-1 - end] == right[-1 - end]:
        end += 1
    ours, theirs = left[start : len(left) - end], right[start : len(right) - end]
    counts, both = Counter(ours), min(len(ours), len(theirs))
    if sum(counts[text] * count for text, count in Counter(theirs).items()) > MOST_PAIRS:
        for at in range(start, start + both):
            if left[at] != right[at]:
                yield at, at + 1, at, at + 1
        yield start + both, len(left) - end, start + both, len(right) - end
        return
    for tag, i, j, k, n in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            yield i + start, j + start, k + start, n + start


def _differences(
    source: Sequence[tuple[int, str]], target: Sequence[tuple[int, str]], shift: int
) -> Iterator[Difference]:
    """What became of a run of lines; ``shift`` is how far apart the lines before it are."""
    for (_, wanted), (line, text) in zip(source, target, strict=False):
        yield Difference(line, f"the line is {_quoted(text)}, the source has {_quoted(wanted)}")
    for line, wanted in source[len(target) :]:
        yield Difference(line + shift, f"the source's line {_quoted(wanted)} is missing here")
    for line, text in target[len(source) :]:
        yield Difference(line, f"the source has no line {_quoted(text)}")


def _code_lines(code: str, language: str) -> list[tuple[int, str]]:
    """Numbered lines without comments and trailing blanks; empty lines are left out."""
    pattern = _pattern(language.lower())
    bare = _ENCLOSED.sub(lambda match: _COMMENT + "\n" * match.group().count("\n"), code)
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(bare.split("\n")):
        text = pattern.sub(_COMMENT, line).rstrip()
        is_comment = text.strip() == _COMMENT
        if not text or (is_comment and lines and lines[-1][1].strip() == _COMMENT):
            continue
        lines.append((number, _COMMENT if is_comment else text))
    return lines


def _outlines(text: str, language: str) -> list[tuple[int, str]]:
    """Numbered lines of a diagram or a text, each reduced to nothing: only their count counts."""
    del language
    return [(number, "…") for number, line in enumerate(text.split("\n")) if line.strip()]


def _pattern(language: str) -> re.Pattern[str]:
    return _PATTERNS.get(language, _ANY)


def _quoted(text: str) -> str:
    if text == _COMMENT:
        return "a comment"
    text = " ".join(text.split())
    return f"`{text[:LONGEST]}…`" if len(text) > LONGEST else f"`{text}`"


def _patterns() -> dict[str, re.Pattern[str]]:
    markers: dict[str, list[str]] = {}
    for marker, languages in _MARKERS:
        for language in languages.split():
            markers.setdefault(language, []).append(marker)
    return {language: re.compile("|".join(parts)) for language, parts in markers.items()}


_PATTERNS = _patterns()
_ANY = re.compile(_OF_ANY)
