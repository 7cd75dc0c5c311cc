"""Values of samples: words that a line of code says, and that no program is made to look for.

Names of people in a table, a host, an answer in a drawn tree: translators often put their
language's there, and the code works as well or as badly as before. Nobody can tell from the code
alone whether that was meant.
"""

from __future__ import annotations

import re
from keyword import kwlist
from posixpath import commonprefix
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from hexapla.facts.literals.commands import PROGRAMS
from hexapla.facts.literals.fillers import is_slip
from hexapla.parity.code.lines import is_marked, is_shell
from hexapla.parity.code.samples import LOADED
from hexapla.parity.code.wording import FIELDS, MARKUP, QUOTED, TAGGED

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME: Final = re.compile(r"[^\W\d_]+(?:[-_'’][^\W\d_]+)*")
_JOINED: Final = re.compile(r"[^\W_A-Z]_[^\W_A-Z]|[A-Z]_[A-Z]|[a-z][A-Z]")
"""What names have that are a program's own, and words have not."""

_CODE: Final = MARKUP | TAGGED | {"json", "jsonl", "css", "scss", "less", "diff", "regex"}
_HOST: Final = re.compile(r"(?:[\w.-]+@)?(?:[\w-]+\.)+[a-z]{2,6}")
"""An address of mail, or a host."""

_MESSAGE: Final = re.compile(r"[^\W\d_][^/\\=()<>]* [^/\\=()<>]*")
"""What a program says: several words, no path and no code."""

STEM: Final = 4
"""Letters that words of two languages have in common, at least: `Distributors`, `Distributori`."""

_VOWELS: Final = frozenset("aeiou")
_MARKS: Final = re.compile("[\u0300-\u036f]")
"""Accents, by themselves."""

_SET: Final = re.compile(r"[^:=]*[:=](?!=)")
_KEY: Final = re.compile(r"\s*[:=](?!=)|\(")
_OPTION: Final = re.compile(r"(?<![^\W_])[-$%@&\\]\Z")
_KEPT: Final = frozenset(
    (
        *kwlist,
        *("true", "false", "null", "nil", "none", "undefined", "void", "yes", "no", "on", "off"),
        *("GET", "POST", "PUT", "PATCH", "DELETE", "SELECT", "FROM", "WHERE", "INSERT", "UPDATE"),
    )
)
"""Words that a program reads, whatever language people speak."""


def are_exchanged(was: str, now: str, language: str) -> bool:
    """Whether all that two lines differ in are words that are values, each a wholly other word.

    One that differs by a letter is a slip, unless it is an accent, or how words end in languages.
    """
    ours, theirs = list(_NAME.finditer(was)), list(_NAME.finditer(now))
    if len(ours) != len(theirs) or _without(was) != _without(now) or LOADED.search(was):
        return False
    apart = [(a, b) for a, b in zip(ours, theirs, strict=True) if a[0] != b[0]]
    if not all(_is_word(a[0]) and _is_word(b[0]) and _is_other(a[0], b[0]) for a, b in apart):
        return False
    signs = {place for start, end in _values(was, language) for place in range(start, end)}
    return bool(apart) and all(signs.issuperset(range(*a.span())) for a, _ in apart)


def are_sentences(was: str, now: str) -> bool:
    """Whether all that two lines differ in are texts in quotes, in other words.

    Those are wholly others, or one is, which is no slip of the pen.
    """
    if QUOTED.sub("", was).split() != QUOTED.sub("", now).split():
        return False
    both = zip(QUOTED.findall(was), QUOTED.findall(now), strict=False)
    apart = [texts for texts in both if texts[0] != texts[1]]
    return bool(apart) and all(_are_others(*texts) for texts in apart)


def _are_others(was: str, now: str) -> bool:
    """Whether the words of two texts are wholly other ones, or one word of a message is."""
    ours, theirs = _NAME.findall(was), _NAME.findall(now)
    if set(ours).isdisjoint(theirs):
        return len(ours) > 1 < len(theirs)
    if len(ours) != len(theirs) or ours[0] in PROGRAMS or not _MESSAGE.fullmatch(was[1:-1]):
        return False
    apart = [both for both in zip(ours, theirs, strict=True) if both[0] != both[1]]
    return len(apart) == 1 and all(map(_is_word, apart[0])) and not is_slip(*apart[0])


def are_accented(was: str, now: str, language: str) -> bool:
    """Whether lines differ in the accents of names alone that are values: `Garcia`, `García`."""
    ours, theirs = _NAME.findall(was), _NAME.findall(now)
    if now.isascii() or len(ours) != len(theirs) or not are_exchanged(was, now, language):
        return False
    return all(
        a == b or (a[0].isupper() and a == _MARKS.sub("", normalize("NFKD", b)))
        for a, b in zip(ours, theirs, strict=True)
    )


def _is_word(name: str) -> bool:
    return name not in _KEPT and not _JOINED.search(name)


def _is_other(was: str, now: str) -> bool:
    """Whether a word is another, or one that two languages share but for its end."""
    if not is_slip(was, now):
        return True
    end = now[len(commonprefix((was, now))) :]
    return len(now) - len(end) >= STEM and bool(end) and end[-1] in _VOWELS


def _without(line: str) -> str:
    return " ".join(_NAME.sub("\N{BULLET}", line).split())


def _values(line: str, language: str) -> Iterator[tuple[int, int]]:
    """Where a line of a language has values: from which sign to which."""
    for text in QUOTED.finditer(line):
        if host := _HOST.fullmatch(line, text.start() + 1, text.end() - 1):
            yield host.span()
    if language in FIELDS and (key := _SET.match(line)):
        yield key.end(), len(line)
    elif not (is_marked(language) or is_shell(language) or language in _CODE):
        yield from _plain(line)


def _plain(line: str) -> Iterator[tuple[int, int]]:
    """Where a line of no known language has words that are no command, option or key."""
    words = line.split()
    if words and (words[0] in PROGRAMS or words[0] in ("$", ">", "sudo")):
        return
    for match in _NAME.finditer(line):
        start, end = match.span()
        if not (_KEY.match(line, end) or _OPTION.search(line[max(start - 2, 0) : start])):
            yield start, end
