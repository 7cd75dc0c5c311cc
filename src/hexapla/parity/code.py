"""Code of two pages line by line, comments aside."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from textwrap import dedent
from typing import TYPE_CHECKING

from hexapla.parity.code_entries import Entries
from hexapla.parity.code_words import Pages, is_printed, is_translated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROSE = frozenset({"mermaid", "text", "txt", "plain", "plaintext", "output"})
"""What is fenced as code and yet written for readers, who want it translated."""

DIAGRAM = "mermaid"
LONGEST = 60
MOST_PAIRS = 250_000
"""How many pairs of equal lines are weighed; beyond, lines are compared one by one."""

INDENTED = frozenset(("python", "py", "yaml", "yml", "make", "makefile", "pug", "nim", "diff"))
"""Languages in which the indent of a line says something."""

_ALIASES = (
    "bash sh shell zsh console shell-session shellsession terminal",
    "javascript js jsx mjs cjs node",
    "typescript ts tsx",
    "python py python3 py3",
    "yaml yml",
    "markdown md",
    "html htm xhtml",
    "makefile make mk",
    "text txt plain plaintext none",
    "c++ cpp",
    "c# csharp cs",
    "ruby rb",
    "rust rs",
    "powershell ps1 pwsh posh",
    "docker dockerfile",
)
_NAMES = {name: names.split()[0] for names in _ALIASES for name in names.split()}

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
_BLANKS = re.compile(r"[ \t]+")
_TREE = re.compile(r"[├└│]")
_HARD = re.compile("\N{NO-BREAK SPACE}")
_OPEN_ENDED = frozenset(("javascript", "typescript"))
_COMMENT = "\N{NUMBER SIGN}"


@dataclass(frozen=True, slots=True)
class Difference:
    """A line that differs; ``line`` counts the target's lines from 0."""

    line: int
    message: str
    pair: tuple[str, str] | None = None
    """The two lines, where the target has one in the source's place."""


def same_language(one: str, other: str) -> bool:
    """Whether two words after a fence name one language, as `js` and `javascript` do."""
    ours, theirs = one.lower(), other.lower()
    return _NAMES.get(ours, ours or "text") == _NAMES.get(theirs, theirs or "text")


def compare(
    source: str, target: str, language: str, pages: Pages | None = None
) -> Iterator[Difference]:
    """Differences between two code blocks in a language, which may be unknown (empty).

    Lines are compared without their comments; a run of comment lines is one line, so that a
    translated comment may take more or fewer lines than the source's. Texts in them may be in
    other words, and blanks count only where the language has them mean something. Of what is
    written for readers, lines may be broken elsewhere; of a diagram their count is compared.
    ``pages`` are those of the blocks.
    """
    language, pages = language.lower(), pages or Pages()
    read = _outlines if language == DIAGRAM else _code_lines
    ours, theirs = read(source, language), read(target, language)
    voice = "console" if is_printed(source, language) else language
    squeeze = _dedented if language in INDENTED else _squeezed
    raw = [text for _, text in ours], [text for _, text in theirs]
    left, right = (squeeze(_closed(lines, language)) for lines in raw)
    entries = Entries(*raw, pages.locale) if pages.locale else None
    for i, j, k, n in _changed(left, right):
        if _says_the_same(left[i:j], right[k:n], language):
            continue
        if entries and entries.are_own(i, j, k, n):
            continue
        shift = theirs[k - 1][0] - ours[i - 1][0] if i and k else 0
        for one in _differences(ours[i:j], theirs[k:n], shift):
            if not (one.pair and is_translated(*one.pair, voice, pages)):
                yield one


def _says_the_same(source: Sequence[str], target: Sequence[str], language: str) -> bool:
    """Whether lines that differ are only broken elsewhere, or are prose in other words."""
    if language in PROSE and language != DIAGRAM:
        return bool(source and target)
    return language not in INDENTED and _joined(source) == _joined(target)


def _closed(lines: Sequence[str], language: str) -> Sequence[str]:
    """The lines without the sign at their ends that the language may leave out."""
    if _NAMES.get(language) in _OPEN_ENDED:
        return [line.removesuffix(";") for line in lines]
    return lines


def _squeezed(lines: Sequence[str]) -> list[str]:
    lines = [_HARD.sub(" ", line) if _TREE.search(line) else line for line in lines]
    return [_BLANKS.sub(" ", line.strip(" \t")) for line in lines]


def _dedented(lines: Sequence[str]) -> list[str]:
    return dedent("\n".join(lines)).split("\n")


def _joined(lines: Sequence[str]) -> str:
    return "".join(lines).replace(" ", "")


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
        yield Difference(line, _told(wanted, text), (wanted, text))
    for line, wanted in source[len(target) :]:
        yield Difference(line + shift, f"the source's line {_quoted(wanted)} is missing here")
    for line, text in target[len(source) :]:
        yield Difference(line, f"the source has no line {_quoted(text)}")


def _code_lines(code: str, language: str) -> list[tuple[int, str]]:
    """Numbered lines without blanks and comments at their end; empty lines are left out."""
    pattern = _pattern(language)
    bare = _ENCLOSED.sub(lambda match: _COMMENT + "\n" * match.group().count("\n"), code)
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(bare.split("\n")):
        text = pattern.sub(_COMMENT, line).rstrip()
        is_comment = text.strip() == _COMMENT
        text = text if is_comment else text.removesuffix(_COMMENT).rstrip()
        if not text or (is_comment and lines and lines[-1][1].strip() == _COMMENT):
            continue
        lines.append((number, _COMMENT if is_comment else text))
    return lines


def _told(wanted: str, text: str) -> str:
    if text.split() == wanted.split():
        ours, theirs = (len(line) - len(line.lstrip()) for line in (text, wanted))
        if ours != theirs:
            return f"{_quoted(text)} is indented by {ours}, in the source by {theirs}"
    return f"the line is {_quoted(text)}, the source has {_quoted(wanted)}"


def _outlines(text: str, language: str) -> list[tuple[int, str]]:
    """Numbered lines of a diagram, each reduced to nothing: only their count counts."""
    del language
    return [(number, "…") for number, line in enumerate(text.split("\n")) if line.strip()]


def _pattern(language: str) -> re.Pattern[str]:
    return _PATTERNS.get(language, _ANY)


def _quoted(text: str) -> str:
    if text == _COMMENT:
        return "a comment"
    text = _BLANKS.sub(" ", text.strip())
    return f"`{text[:LONGEST]}…`" if len(text) > LONGEST else f"`{text}`"


def _patterns() -> dict[str, re.Pattern[str]]:
    markers: dict[str, list[str]] = {}
    for marker, languages in _MARKERS:
        for language in languages.split():
            markers.setdefault(language, []).append(marker)
    return {language: re.compile("|".join(parts)) for language, parts in markers.items()}


_PATTERNS = _patterns()
_ANY = re.compile(_OF_ANY)
