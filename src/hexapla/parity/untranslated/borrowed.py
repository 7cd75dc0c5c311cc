"""Marks that a translation has from its source: a sign that is spoken of, words that were kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Pair, Span

REACH: Final = 3
"""How many words on either side of a mark are looked at."""

ENOUGH: Final = 3
"""Words with a mark among them that tell, if the source has them letter for letter."""

_AROUND: Final = "`\"'“”«»()*_"
_KEY: Final = re.compile(r"\*\*([A-Za-z][A-Za-z -]*:)\*\*")
_QUOTED: Final = rarely(r"[*_\"“«](?=\S)[^*_\"“”«»\n]*\s[^*_\"“”«»\n]*[!?][*_\"”»]")
"""Words in quotes or emphasis that end in an exclamation or a question, as programs print them."""

_TOKEN: Final = re.compile(r"\S+")
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_PLAIN: Final = re.compile(r"(?<![\w/.])[a-z]{3,}(?![\w/.])")


def is_borrowed(pair: Pair, span: Span) -> bool:
    """Whether the mark at a place of the target is the source's, with the words around it.

    Or it is no mark: the source has it in a name (*Yahoo!*), or by itself, as a sign that is
    spoken of or that parts fields, and not in the target's code already.
    """
    page = pair.target
    if not page or span.line > len(page.lines):
        return False
    line = page.lines[span.line - 1]
    start, end = span.column - 1, span.end_column - 1
    place = _mark(line, start)
    whole = pair.source.text if pair.source else ""
    if _is_named(line, start, end, whole) or _is_quoted(line, place, whole):
        return True
    number = span.line
    return any(
        _is_in(line, place, source.text)
        for source, target in (pair.aligned() if place < len(line) else ())
        if target and target.span.line <= number <= target.span.end_line and source
    )


def is_taken(line: str, start: int, end: int, source: str) -> bool:
    """The same of a stretch of a line and of the text that it translates."""
    place = _mark(line, start)
    known = place < len(line) and _is_in(line, place, source)
    return known or _is_named(line, start, end, source)


def _mark(line: str, start: int) -> int:
    """Where the mark stands, behind blanks that belong to the place."""
    return start + len(line[start:]) - len(line[start:].lstrip())


def _is_named(line: str, start: int, end: int, source: str) -> bool:
    wanted, place = line[start:end], _mark(line, start)
    named = wanted == "!" or (len(wanted) == 1 and wanted.isalpha() and "!" in line[place:])
    return named and _is_name(line, place, source)


def _is_quoted(line: str, place: int, source: str) -> bool:
    """Whether a mark ends some words that are set off as the source's own, as `**Come in!**` is."""
    quotes = (match for match in _QUOTED.finditer(line) if match.end() == place + 2)
    return any(match[0][1:-1] in source for match in quotes)


def _is_in(line: str, place: int, source: str) -> bool:
    """Whether a source block has the mark by itself, in a key, or with the words around it."""
    if _is_lone(line, place) and _lone(line[place], source.split()) > _coded(line, line[place]):
        return True
    return _is_kept(line, place, source) or _is_key(line, place, source)


def _is_name(line: str, place: int, source: str) -> bool:
    """Whether a mark ends a word that the source has so within a sentence.

    A sentence goes on behind a name, in small letters; it ends at an exclamation. A letter is
    where the opener of the line's last mark is wanted.
    """
    end = line.rfind("!") if line[place].isalpha() else place
    name = line[: end + 1].rsplit(maxsplit=1)[-1].rpartition("'")[2].lstrip("[" + _AROUND)
    inner = rf"(?<!\w){re.escape(name)}(?:\w|'s|[,.]| [a-z])"
    return name.endswith("!") and name[:-1].isalnum() and re.search(inner, source) is not None


def _is_lone(line: str, place: int) -> bool:
    return not (line[:place][-1:].strip() or line[place + 1 : place + 2].strip())


def _is_key(line: str, place: int, source: str) -> bool:
    """Whether a mark ends an emphasised key that the source has, too: **fix:**, **BREAKING:**."""
    return "**" in line and any(
        run.end(1) == place + 1 and run[0] in source and (run[1].islower() or run[1].isupper())
        for run in _KEY.finditer(line)
    )


def _lone(mark: str, words: Sequence[str]) -> int:
    """How often words are just a mark; a stop has to be marked as what is spoken of."""
    return sum(word.strip(_AROUND) == mark and (mark not in ".," or word != mark) for word in words)


def _coded(line: str, mark: str) -> int:
    return line.count(f"`{mark}`")


def _is_kept(line: str, place: int, source: str) -> bool:
    """Whether the source has some words with a mark among them, on both sides of it.

    At the end of a line, one has to be no name: a name stands in a sentence of any language.
    """
    if line[: place + 1].rsplit(maxsplit=1)[-1] not in source:  # the word up to the mark
        return False
    source = f" {' '.join(source.split())} "
    words = list(_TOKEN.finditer(line))
    at = next(number for number, word in enumerate(words) if word.end() > place)
    first = last = at
    while first > max(at - REACH, 0) and _text(line, words[first - 1 : last + 1]) in source:
        first -= 1
    while last < min(at + REACH, len(words) - 1) and _text(line, words[first : last + 2]) in source:
        last += 1
    kept = _text(line, words[first : last + 1])
    if kept not in source or sum(map(bool, map(_WORD.search, kept.split()))) < ENOUGH:
        return False
    before, after = line[words[at].start() : place], line[place + 1 : words[at].end()]
    led = first < at or at == 0 or _WORD.search(before) is not None
    followed = last > at or _WORD.search(after) is not None
    return led and (followed or (at == len(words) - 1 and _PLAIN.search(kept) is not None))


def _text(line: str, words: Sequence[re.Match[str]]) -> str:
    return " ".join(line[words[0].start() : words[-1].end()].split())
