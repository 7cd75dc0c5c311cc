"""Paragraphs, headings and sections in each other's place, on a page that lacks nothing else.

They have no order of their own, as steps and rows have: only the source says which comes first.
Most are held where they are by their lengths; words are asked of the few others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.parity.alignment.shapes import is_even, lengths_of
from hexapla.parity.order.exchanged import are_exchanged
from hexapla.parity.order.places import Place, by_lengths, is_held, ratio_of, weigh
from hexapla.parity.pairing import is_complete
from hexapla.parity.words.evidence import anchors_of, apart, crossed, shown_of
from hexapla.parity.words.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from hexapla.model import Document, Match, Pair

KINDS: Final = ("paragraph", "heading")
NEXT: Final = 2
"""With how many of the next ones of its kind each is compared."""

LEAST: Final = 0.3
"""What lengths have to say at least for two to be compared, as a logarithm of odds."""

SURE: Final = 4.5
"""The evidence from which two are exchanged where words say so of both."""

ALIKE: Final = 20.0
"""The same, more than lengths can give, where what tells are links, pictures and code."""

SHIFTED: Final = 1.0
"""What words have to say of both where a gap on the page may be at another place."""


def neighbours(pair: Pair) -> Iterator[tuple[float, int, int]]:
    """Each two that are exchanged: how sure that is, and their places among the matches."""
    matches = pair.matches
    least = 0.0 if is_complete(pair) else SHIFTED
    for one, other, ratio in _loose(pair):
        if not (_say_so(one, other, pair.lexicon) or _are_named(one, other)):
            continue
        sure, words = weigh(one, other, ratio, pair.lexicon)
        both = matches[one.place], matches[other.place]
        meant = sure > SURE and words > least
        if meant or (sure > ALIKE and are_exchanged(*both, pair.lexicon)):
            yield sure, one.place, other.place


def _say_so(one: Place, other: Place, ask: Callable[[], Any] | None) -> bool:
    """Whether words of both speak for an exchange; one that does not spares asking the other."""
    lexicon = ask() if ask else Lexicon()
    (a, x), (b, y) = (map(shown_of, (place.ours, place.theirs)) for place in (one, other))
    return apart(lexicon, (a, b), (x, y)) > 0 < apart(lexicon, (b, a), (y, x))


def _are_named(one: Place, other: Place) -> bool:
    """Whether more of the anchors of two blocks is in the other's counterpart than in its own."""
    texts = (one.ours, other.ours, one.theirs, other.theirs)
    return crossed(*map(anchors_of, texts)) > 0


def _loose(pair: Pair) -> Iterator[tuple[Place, Place, float]]:
    """Paragraphs, and headings of a level, that nothing holds before one of the next ones."""
    matches = pair.matches
    for numbers, ours, theirs in _kinds(pair):
        crossed = _crossed(ours, theirs)
        ratio = ratio_of(zip(ours, theirs, strict=True)) if crossed else 1.0
        for places in crossed:
            one, other = (_place(numbers[place], matches) for place in places)
            if by_lengths(one, other, ratio) > LEAST and not is_held(one, other):
                yield one, other, ratio


def _place(number: int, matches: Sequence[Match]) -> Place:
    """A match of which both sides are known."""
    source, target, _ = matches[number]
    return Place(number, source.text if source else "", target.text if target else "")


def _kinds(pair: Pair) -> Iterator[tuple[Sequence[int], Sequence[int], Sequence[int]]]:
    """The numbers of the matches of paragraphs, and of headings of each level, and both lengths."""
    if pair.source and pair.target and is_even(pair):
        lengths = lengths_of(pair.target)
        for numbers, ours in _kinds_of(pair.source):
            yield numbers, ours, [lengths[number] for number in numbers]
        return
    kinds: dict[tuple[str, int], list[tuple[int, int, int]]] = {}
    for number, (source, target, _) in enumerate(pair.matches):
        if source and target and source.kind == target.kind and source.kind in KINDS:
            sizes = number, len(source.text), len(target.text)
            kinds.setdefault((source.kind, source.level), []).append(sizes)
    for known in kinds.values():
        places, sources, targets = zip(*known, strict=True)
        yield places, sources, targets


@lru_cache(maxsize=4)  # a source page is compared in every locale
def _kinds_of(page: Document) -> Sequence[tuple[list[int], list[int]]]:
    kinds: dict[tuple[str, int], list[int]] = {}
    for number, block in enumerate(page.blocks):
        if block.kind in KINDS:
            kinds.setdefault((block.kind, block.level), []).append(number)
    lengths = lengths_of(page)
    several = [numbers for numbers in kinds.values() if len(numbers) > 1]
    return [(numbers, [lengths[number] for number in numbers]) for numbers in several]


def _crossed(ours: Sequence[int], theirs: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of which the longer has the shorter translation, by more than either with another.

    Those next to each other are compared with such alone.
    """
    found: list[tuple[int, int]] = []
    for step in range(1, NEXT + 1):
        best: dict[int, int] = {}
        crossed = [
            (i, i + step, apart)
            for i, (a, b, x, y) in enumerate(
                zip(ours, ours[step:], theirs, theirs[step:], strict=False)
            )
            if (apart := (a - b) * (x - y)) <= 0
        ]
        for i, j, apart in crossed:
            best[i], best[j] = min(best.get(i, 1), apart), min(best.get(j, 1), apart)
        found += [(i, j) for i, j, apart in crossed if apart == best[i] == best[j]]
    return sorted(found)
