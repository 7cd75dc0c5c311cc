"""Lines of code that differ in what a translator may choose: words, letters, quotes, blanks.

Those in which only words are others are outdated, or a translator's own.

A name that a sample makes up may be in the readers' language, a value may be one that they know
better, and the source may be the page that is behind. Nobody can tell that from two lines alone.
But a page that has the source's word elsewhere has not translated it, options, keys and what
follows the name of a program are its own, and a word of nearly the same letters is a slip.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.commands import PROGRAMS
from hexapla.facts.rarely import rarely
from hexapla.parity.code.lines import is_shell
from hexapla.parity.code.prompts import unprompted
from hexapla.parity.code.samples import LOADED
from hexapla.parity.code.texts import is_kept, is_misspelt
from hexapla.parity.code.values import are_exchanged, are_sentences
from hexapla.parity.code.wording import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.parity.code.lines import Line
    from hexapla.parity.code.pages import Pages

_WORD: Final = rarely(
    r"(?<=//)(?:[\w-]+\.)+[a-z]{2,6}(?!\w)|[^\W\d_]+(?:[\u064b-\u0652'’][^\W\d_]+)*[\u064b-\u0652]?"
)
"""A word, with the vowels that Arabic may have above it, or a host."""

_WIDE: Final = re.compile(r", +")
_WAY: Final = re.compile(r"\b(?:git|https?|ssh)://")
_QUOTES: Final = re.compile("[\"']")
_CURLY: Final = re.compile("[“”„«»‘’]")
_BEYOND: Final = re.compile(r"[^\W\x00-\x7f]+")
_ENDINGS: Final = "aeio"
"""Vowels on which words end in Spanish and Italian that have none in English: *epoch*, *epoca*."""

_COMMAND: Final = rarely(
    rf"\s*(?:\(\w+\)\s*[$#>]?\s*)?(?:\w+=\S+\s+)?"
    rf"(?:(?:sudo|{'|'.join(sorted(PROGRAMS))})\s|\.?/?\w[\w./-]*(?:\s+[\w./:@-]+){{0,4}}\s+-)"
)
"""A line that a shell runs: a known program, or a word with an option behind it."""

_BEFORE: Final = rarely(rf"(?:^|\s)-{{1,2}}[\w-]*$|(?<![\w-])(?:{'|'.join(sorted(PROGRAMS))})\s+$")
"""What an option's own letters stand behind, and the first order to a program."""

_BEHIND: Final = re.compile(r"[\w-]*[\"']?\s*(?::(?![:/])|=(?![=>]))")
"""What a key, or the name of an attribute, stands before."""


def may_be_meant(was: Line | None, now: Line | None, language: str, pages: Pages) -> bool:
    """Whether lines differ only in what translators may choose: letters, quotes, words."""
    if not was or not now:
        return False
    if _is_respelled(was.key, now.key) or are_exchanged(was.text, now.text, language):
        return True
    if are_sentences(was.text, now.text) or _is_rerouted(was.key, now.key):
        return True
    if _is_localised(was.text, now.text, pages):
        return True
    if are_other_words(was.text, now.text, pages) or _is_set_wider(was.key, now.key):
        return True
    # a value of a field mostly needs no quotes
    return language in FIELDS and _QUOTES.sub("", was.key) == _QUOTES.sub("", now.key)


def _is_set_wider(was: str, now: str) -> bool:
    """Whether lines differ only in blanks behind commas, outside of what a shell takes apart."""
    return "{" not in was and _WIDE.sub(",", was) == _WIDE.sub(",", now)


def _is_localised(was: str, now: str, pages: Pages) -> bool:
    """Whether lines differ only in the code of a language, and each has that of its own page."""
    ours, theirs = (
        re.sub(rf"(?<![^\W_]){re.escape(code)}(?:[-_][A-Z]{{2}})?(?![^\W_])", "\N{BULLET}", text)
        for code, text in ((pages.origin, was), (pages.locale, now))
    )
    return ours == theirs and was != now


def _is_rerouted(was: str, now: str) -> bool:
    """Whether lines differ only in the way to one address: `git://`, `https://`."""
    return "://" in was and _WAY.sub("", was) == _WAY.sub("", now)


def _is_respelled(was: str, now: str) -> bool:
    """Whether lines differ only in letters beyond those that code is written in."""
    return not now.isascii() and _BEYOND.sub("…", was) == _BEYOND.sub("…", now)


def are_other_words(was: str, now: str, pages: Pages) -> bool:
    """Whether all that two lines differ in are words of which each page has only its own."""
    if _without(was) != _without(now) or LOADED.search(was) or is_kept(was, now, pages.telling):
        return False
    apart = list(_apart(was, now))
    return bool(apart) and all(
        not (_BEFORE.search(was, 0, one.start()) or _BEHIND.match(was, one.end()))
        and not _is_slip(one[0], other[0])
        and not (_has(pages.target, one) or _has(pages.source, other))
        for one, other in apart
    )


def differ_in_words(was: str, now: str) -> bool:
    """Whether two lines have the same signs and numbers, and other words."""
    ours, theirs = ("".join(_without(text).split()) for text in (was, now))
    return ours == theirs


def is_sure(was: Line | None, now: Line | None, language: str, pages: Pages) -> bool:
    """Whether a difference is surely a fault: readers run commands as they stand.

    In other code a line may be newer than the source's, and a sample the readers' own: sure is
    what is lost, a slip, quotes that no program reads, and a word in the readers' language. So it
    is in code of no language, but for commands and lines that stand on one page only.
    """
    if not now or is_shell(language) or (not language and (not was or _is_command(was.text))):
        return True
    if len(_CURLY.findall(now.text)) > len(_CURLY.findall(was.text if was else "")):
        return True
    if not was or _without(was.text) != _without(now.text):
        return False
    apart = list(_apart(was.text, now.text))
    return bool(apart) and all(
        _is_slip(one[0], other[0]) or pages.knows(one[0], other[0]) for one, other in apart
    )


def _is_command(line: str) -> bool:
    return _COMMAND.match(unprompted(line, is_shell=True)) is not None


def _apart(was: str, now: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    both = zip(_WORD.finditer(was), _WORD.finditer(now), strict=False)
    return ((one, other) for one, other in both if one[0] != other[0])


def _is_slip(was: str, now: str) -> bool:
    if was[:-1] == now[:-1] and was[-1] not in _ENDINGS and now[-1] in _ENDINGS:
        return False
    both = sorted((was, now), key=len)
    return is_misspelt(was, now) or (
        both[1].startswith(both[0]) and len(both[1]) == len(both[0]) + 1
    )


def _without(line: str) -> str:
    return " ".join(_WORD.sub("\N{BULLET}", line).split())


def _has(page: str, found: re.Match[str]) -> bool:
    """Whether a page has a word of a line, in whatever case and whatever signs of code beside it.

    A text in quotes (`"Welcome"`) is no part of a name (`welcome_text`).
    """
    word, (start, end) = re.escape(found[0]), found.span()
    if found.string[start - 1 : start] == found.string[end : end + 1] == '"':
        return re.search(rf"(?<![\w-]){word}(?![\w-])", page) is not None
    return re.search(rf"(?<![^\W\d_]){word}(?![^\W\d_])", page, re.IGNORECASE) is not None
