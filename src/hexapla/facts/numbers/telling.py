"""What the blocks of a source page say of numbers and times: of most of them, nothing.

A source page is compared in every locale, so each of its blocks is looked at once; the words that
may be of a number are looked up for the whole page first.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.masking import blanked
from hexapla.facts.numbers import (
    alone,
    counting,
    eras,
    fractions,
    glance,
    in_words,
    named_times,
    ordinals,
    parts,
    ranks,
)
from hexapla.facts.numbers.numerals import may_say, spoken, tells, words

if TYPE_CHECKING:
    from collections.abc import Collection

    from hexapla.facts.numbers.in_words import Asked
    from hexapla.model import Document


class Page(NamedTuple):
    """Which words of a page may be of a number or a time, and whether a month is among them."""

    words: frozenset[bytes]
    months: bool


class Told(NamedTuple):
    """Whether a text has numbers in digits and in words, and what there is to ask of times."""

    figures: bool = False
    words: bool = False
    asked: Asked | None = None

    @property
    def counts(self) -> bool:
        """Whether it says a number."""
        return self.figures or self.words


NOTHING: Final = Told()
_NO_WORDS: Final = frozenset[bytes]()


@lru_cache(maxsize=16)  # a source page is compared in every locale
def page_of(text: str, locale: str) -> Page:
    """What to look for in the blocks of a page."""
    said = _known(locale).intersection(words(text))
    return Page(said, glance.is_dated(said, locale))


@cache
def _known(locale: str) -> frozenset[bytes]:
    """All words of a locale that may be of a number or a time, in UTF-8."""
    numbers = counting.written(locale), alone.written(locale), ordinals.written(locale)
    times = eras.WRITTEN, glance.month_words(locale), named_times.written(locale)
    return frozenset().union(*numbers, *times, ranks.WRITTEN, fractions.WRITTEN, in_words.WORDS)


class Sayings(dict[str, Told]):
    """What each text of a source page says, looked into when it is first asked."""

    def __init__(self, page: Page, locale: str) -> None:
        """Begin with a page and its locale."""
        super().__init__()
        self._words, self._locale = page.words, locale

    def __missing__(self, text: str) -> Told:
        """Look into a text."""
        found = self[text] = told(text, self._locale, self._words)
        return found


@lru_cache(maxsize=4)  # a source page is compared in every locale
def sayings(page: Document) -> Sayings:
    """What the texts of a source page say."""
    return Sayings(page_of(page.text, page.locale), page.locale)


@lru_cache(maxsize=1024)
def told(text: str, locale: str, known: frozenset[bytes]) -> Told:
    """What a Markdown text says, of whose page the words are known; often ``NOTHING``."""
    said = known.intersection(words(text)) if may_say(text, known) else _NO_WORDS
    figures = glance.has_figures(text)
    if not (said or figures):
        return NOTHING
    numbers = bool(said) and _says(said, text, locale)
    named = not named_times.written(locale).isdisjoint(said)
    counted = not in_words.WORDS.isdisjoint(said)
    found = Told(figures, numbers, in_words.asked(text, locale, named=named, counted=counted))
    return found if any(found) else NOTHING


def _says(said: Collection[bytes], text: str, locale: str) -> bool:
    """Whether a text has numbers in words, those of its words known that may be of one."""
    counts, is_part = _may_count(said, locale), not fractions.WRITTEN.isdisjoint(said)
    is_ranked = not ranks.WRITTEN.isdisjoint(said)
    prose = blanked(text) if counts or is_part or is_ranked else ""
    if counts and (spoken(prose, locale) or eras.eras(prose, locale)):
        return True
    if is_ranked and ranks.ranked(prose, locale):
        return True
    return is_part and bool(any(fractions.surely(prose, locale)) or parts.parts(prose, locale))


def _may_count(said: Collection[bytes], locale: str) -> bool:
    """Whether words may be of a number or an era, or of a day and its month."""
    if tells(said, locale) or not eras.WRITTEN.isdisjoint(said):
        return True
    return not ordinals.written(locale).isdisjoint(said) and glance.is_dated(said, locale)
