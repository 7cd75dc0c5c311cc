"""The blocks of a pair of pages that lead elsewhere, and what became of their links."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from hexapla.markdown.vectors import address
from hexapla.parity.linking.articles import tell_articles
from hexapla.parity.linking.entries import by_entry
from hexapla.parity.linking.linked import differences, outcome
from hexapla.parity.linking.links import name_of
from hexapla.parity.linking.menus import excuse_own, is_listed
from hexapla.parity.linking.standing import stands_for, unlinked
from hexapla.parity.linking.telling import SEVERAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Document, Link, Pair
    from hexapla.parity.linking.linked import Difference, Outcome

    _Told = Sequence[tuple[Difference, Outcome]]


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def elsewhere(pair: Pair) -> tuple[tuple[Difference, Outcome], ...]:
    """The blocks of a pair of pages whose links differ, each with what became of them."""
    stands, beside = partial(stands_for, pair=pair), partial(unlinked, pair=pair)
    found = differences(pair, _named, stands, beside)
    excuse_own(found, pair)
    for one in found:
        tell_articles(one, pair)
    told = [*outcomes(pair, found)]
    for run in _bare(told, pair):
        if len(run) >= SEVERAL and run[-1][0].position - run[0][0].position >= len(run):
            _gather([became for _, became in run])
    return tuple(told)


def outcomes(pair: Pair, found: Iterable[Difference]) -> Iterator[tuple[Difference, Outcome]]:
    """Blocks with what became of their links, but for those with an address that is unsafe."""
    for one in found:
        if not any(address(link.target) for _, link in one.added):  # unsafe-html tells it
            by_name = one.lost and one.added and is_listed(one, pair)
            yield one, by_entry(one, pair) if by_name else outcome(one, pair.lexicon)


def _named(page: Document, links: Sequence[Link], other: Document) -> list[tuple[str, Link]]:
    return [(name_of(x.target, page, other), x) for x in links if not x.image]


def _bare(found: _Told, pair: Pair) -> Iterator[_Told]:
    """The entries of lists that have lost each of their links, as they follow each other."""
    run: list[tuple[Difference, Outcome]] = []
    for one, became in found:
        whole = one.source and one.source.kind == "item" and not one.theirs and became.missing
        if run and not (whole and _are_listed(run[-1][0].position, one.position, pair)):
            yield run
            run = []
        if whole:
            run.append((one, became))
    yield run


def _are_listed(begin: int, end: int, pair: Pair) -> bool:
    """Whether only entries without a link stand between two, by their places among the matches."""
    links = pair.target.links if pair.target else {}
    between = [(it.source or it.target, it.target) for it in pair.matches[begin + 1 : end]]
    entries = all(block and block.kind == "item" for block, _ in between)
    return entries and not any(links.get(target.span) for _, target in between if target)


def _gather(run: Sequence[Outcome]) -> None:
    """Let the first entry tell of all: where others are missing, no one knows which is whose."""
    for one in run[1:]:
        run[0].missing.extend(one.missing)
        one.missing.clear()
