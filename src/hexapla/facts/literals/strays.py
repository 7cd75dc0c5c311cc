"""Words within code with a slip in them, which the source's block does not have as code.

Such a word stands beside one that the source leaves unmarked, or it is alone on the page, while
the code of the page or of the source has one that differs by a letter.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.literals.commands import coded
from hexapla.facts.literals.identifiers import Literal
from hexapla.facts.literals.slips import is_misspelt
from hexapla.facts.literals.trimming import stands
from hexapla.markdown import inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Document

    _Masked = dict[str, list[str]]

SHORTEST: Final = 4
"""Letters of a word of code from which it is known again elsewhere on a page."""

OFTEN: Final = 2
"""How often a page has a name of its own from which another one is a slip."""

MOST: Final = 200
"""How many spans of code of a block are looked at."""

NEAR: Final = 80
"""Signs before and behind a word within which the ones beside it stand."""

_WORD: Final = re.compile(r"[^\W\d_]{2,60}(?:[.-][^\W\d_]{1,40}){0,8}")
_NAME: Final = re.compile(r"[^\W\d_]{1,60}(?:-[^\W\d_]{1,40}){0,8}")
_ENDS: Final = frozenset("aeio")
"""Letters with which nouns of Romance languages end, as English plurals do with *s*."""


class Stray(NamedTuple):
    """A misspelt word of code, how it is written elsewhere, and where that is."""

    now: Literal
    was: str
    where: str


def unmarked(
    source: str, code: Iterable[Literal], target: str
) -> Iterator[tuple[Literal, Literal]]:
    """Words of code of a target text, a letter from the word that its source leaves unmarked.

    In code of several words the one beside it has to be the same.
    """
    for literal in code:
        words = list(_WORD.finditer(target, literal.start, literal.end))
        odd = [n for n, word in enumerate(words) if not stands(word[0], source)]
        if len(odd) != 1 or len(words[odd[0]][0]) <= OFTEN:
            continue
        now = words[odd[0]]
        beside = [word[0] for word in words[max(odd[0] - 1, 0) : odd[0] + 2] if word is not now]
        for word in _WORD.finditer(source):
            if is_misspelt(word[0], now[0]) and _is_beside(source, word, beside):
                yield _literal(word), literal if len(words) == 1 else _literal(now)
                break


def _is_beside(text: str, word: re.Match[str], others: list[str]) -> bool:
    """Whether one of some words, if there are any, stands right before or behind another."""
    start, end = word.span()
    before, behind = text[max(start - NEAR, 0) : start].split(), text[end : end + NEAR].split()
    near = " ".join((*before[-1:], *behind[:1]))
    return not others or any(stands(one, near) for one in others)


def _literal(word: re.Match[str]) -> Literal:
    return Literal(word[0], *word.span(), code=True)


class Names:
    """The names that a source page and its translation have, by which slips are known."""

    def __init__(self, page: Document, other: Document) -> None:
        self._page, self._other = page, other

    def strays(self, text: str, told: Sequence[Literal]) -> Iterator[Stray]:
        """Words of a target text's code that are nowhere else, and a letter from one that is.

        That one stands in the source's code, or on the target's page again and again. What is
        ``told`` already is left out.
        """
        for begin, end, _ in inline.code_spans(text)[:MOST]:
            for word in _NAME.finditer(text, begin, end):
                if not any(one.start < word.end() and word.start() < one.end for one in told):
                    yield from self._of(word)

    def _of(self, word: re.Match[str]) -> Iterator[Stray]:
        for name, start in _parts(word):
            if found := self._nearest(name):
                yield Stray(Literal(name, start, start + len(name), code=True), *found)
                return

    def _nearest(self, name: str) -> tuple[str, str] | None:
        """The name in code that a name is a slip of, and where it stands."""
        if len(name) < SHORTEST or name in self._counts[0] or self._counts[1][name] > 1:
            return None
        short = len(name) == SHORTEST  # as words of the language are that its code takes in
        for names, least in zip(self._coded, (0,) if short else (0, OFTEN), strict=not short):
            for one in (one for masked in _masked(name) for one in names.get(masked, ())):
                often = self._counts[1][one] >= least
                if often and is_misspelt(one, name) and not _is_other_word(one, name):
                    return one, "elsewhere on the page" if least else "in the source"
        return None

    @cached_property
    def _counts(self) -> tuple[Counter[str], Counter[str]]:
        return _counts(self._page.text), _counts(self._other.text)

    @cached_property
    def _coded(self) -> tuple[_Masked, _Masked]:
        return _coded(self._page), _coded(self._other)


def _parts(word: re.Match[str]) -> Iterator[tuple[str, int]]:
    """A name, and the words that hyphens join to it, with their places."""
    yield word[0], word.start()
    start = word.start()
    for part in word[0].split("-") if "-" in word[0] else ():
        yield part, start
        start += len(part) + 1


def _is_other_word(one: str, other: str) -> bool:
    """Whether one is a name, and the other is not, or one an English plural by its last letter."""
    if one[0].isupper() != other[0].isupper():
        return True
    ends = {one[-1], other[-1]}
    return one[:-1] == other[:-1] and "s" in ends and bool(ends & _ENDS)


def _counts(text: str) -> Counter[str]:
    """How often a text has each name, in its code and elsewhere, and each of their words."""
    found = Counter(_NAME.findall(text))
    for name, count in tuple(found.items()):
        for part in name.split("-") if "-" in name else ():
            found[part] += count
    return found


def _coded(page: Document) -> _Masked:
    """The names in the code of a page, in its order, by each of their letters left out."""
    found: dict[str, None] = {}
    for block in page.blocks:
        for word in _NAME.finditer(coded(block)):
            found.update((name, None) for name, _ in _parts(word))
    names: _Masked = {}
    for name in found:
        for masked in _masked(name) if len(name) >= SHORTEST else ():
            names.setdefault(masked, []).append(name)
    return names


def _masked(name: str) -> list[str]:
    return [f"{name[:at]}*{name[at + 1 :]}" for at in range(len(name))]
