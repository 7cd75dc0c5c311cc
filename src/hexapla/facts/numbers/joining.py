"""Numbers that are put together of several words, each of which is a number that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.numbers import compounds, counting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST: Final = 4
"""How many words a number that is known has at most."""

MOST: Final = 12
"""How many words are looked at for a number that is put together of such."""

_HUNDRED: Final = 100
_AND: Final = frozenset(("and", "e"))
"""What may join hundreds to what follows them."""

_WAW: Final = "\N{ARABIC LETTER WAW}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_TEH: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_DUALS: Final = ("ان", "ين")
_GAP: Final = " \u00a0\u202f\n-‐‑"


class Token(NamedTuple):
    """A folded word of a text, and where it stands."""

    word: str
    start: int
    end: int


def joined(text: str, tokens: Sequence[Token], locale: str) -> tuple[int, int]:
    """How many tokens make a number of one or more that are known, and which.

    It is 0 where numbers stand side by side that make none.
    """
    known, scales = counting.parts(locale), cldr.scales(locale)
    beginnings = counting.beginnings(locale)
    if number := compounds.number_in(tokens[0].word, locale):
        return 1, number
    length, total = _longest(text, tokens[:LONGEST], counting.bare(tokens[0].word, locale), known)
    is_one = bool(total)
    while total and length < len(tokens) and run(text, tokens[length - 1 : length + 1]) > 1:
        word, step = tokens[length].word, 0
        if power := scales.get(word):
            total, length = total * 10**power, length + 1
            continue
        if word in _AND and total % _HUNDRED == 0 and run(text, tokens[length : length + 2]) > 1:
            step, word = 1, tokens[length + 1].word
        bare = counting.bare(word, locale)
        if word not in beginnings and bare not in beginnings:
            break
        more, number = _longest(text, tokens[length + step :][:LONGEST], bare, known)
        fits = total % _HUNDRED == 0 and 0 < number < 10 ** zeros(total)
        if step and not fits:
            break
        is_one, length, total = is_one and fits, length + step + more, total + number
    is_open = length == 1 and tokens[0].word in counting.openings(locale)
    return length, total if is_one and not is_open else 0


def zeros(number: int) -> int:
    """How many zeros a number ends with."""
    said = str(number)
    return len(said) - len(said.rstrip("0"))


def _longest(
    text: str, tokens: Sequence[Token], bare: str, known: Mapping[str, int]
) -> tuple[int, int]:
    """How many tokens make a number, and which; ``bare`` is the first without its clitics."""
    for length in range(run(text, tokens), 0, -1):
        rest = [token.word for token in tokens[1:length]]
        for first in (tokens[0].word, bare):
            if number := known.get(" ".join((first, *rest))):
                return length, number
    return 1, 0


def run(text: str, tokens: Sequence[Token]) -> int:
    """How many tokens follow each other with nothing but a space or a hyphen between."""
    for length in range(1, len(tokens)):
        if text[tokens[length - 1].end : tokens[length].start].strip(_GAP):
            return length
    return len(tokens)


def again(tokens: Sequence[Token]) -> int:
    """What the repeated noun adds to a hundred in Arabic: *a hundred days and a day*, or two.

    Takes the words behind the number.
    """
    if len(tokens) < 2 or not tokens[1].word.startswith(_WAW):  # noqa: PLR2004 (the noun, and the noun again)
        return 0
    noun, more = tokens[0].word, tokens[1].word[1:]
    stem = noun.removesuffix(_TEH)
    singles = {noun, noun.removesuffix(_ALEF), stem}
    if more in singles:
        return 1
    duals = {f"{single}{teh}{case}" for single in singles for teh in ("", "ت") for case in _DUALS}
    return 2 if more in duals else 0
