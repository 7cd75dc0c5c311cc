"""Blocks that only one of two pages has, as they are a menu of the languages it can be read in."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.language_names import is_autonym, lists_languages
from hexapla.markdown.inline import shown
from hexapla.parity.gaps.lone import lone
from hexapla.parity.linking.addresses import neutral_path
from hexapla.parity.linking.menus import is_menu, is_own, locales_of, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Link, Pair, Span
    from hexapla.parity.gaps.lone import Lone

LEADS: Final = 2
"""Paragraphs between a heading and a menu that may lead to it, at most."""

_LINKED: Final = ("item", "paragraph")


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def of_languages(pair: Pair) -> frozenset[Span]:
    """The spans of lone source blocks that a menu may lack, its heading and its lead included."""
    return _spans(pair.source, lone(pair)[0], pair)


@lru_cache(maxsize=1)
def own_languages(pair: Pair) -> frozenset[Span]:
    """The spans of lone target blocks that a menu may have besides, or of a whole menu."""
    return _spans(pair.target, lone(pair)[1], pair)


def _spans(page: Document | None, alone: Lone, pair: Pair) -> frozenset[Span]:
    spans = {block.span for block in alone.values()}
    if not page or not any(page.links.get(span) for span in spans):
        return frozenset()
    blocks = page.blocks
    found = (_menu(page, blocks, run, spans, pair) for run in _runs(blocks))
    return frozenset(span for each in found for span in each)


def _runs(blocks: Sequence[Block]) -> Iterator[range]:
    """The places of lists, and of paragraphs one by one."""
    for kind, group in groupby(enumerate(blocks), lambda it: (it[1].kind, it[1].container)):
        if kind[0] in _LINKED:
            places = [place for place, _ in group]
            whole = [range(places[0], places[-1] + 1)]
            yield from whole if kind[0] == "item" else (range(n, n + 1) for n in places)


def _menu(
    page: Document, blocks: Sequence[Block], run: range, spans: set[Span], pair: Pair
) -> Iterator[Span]:
    """The spans of a run that the other page may lack, as it is a menu of languages."""
    here = [blocks[place] for place in run]
    if not any(block.span in spans for block in here):
        return
    linked = [(block.span, page.links.get(block.span, ())) for block in here]
    entries = [link for _, links in linked for link in links]
    if not (
        is_menu(entries, pair) or _is_bar(here, entries, pair) or _is_own_door(here, entries, pair)
    ):
        return
    if not all(block.span in spans for block in here):
        theirs = page is pair.target  # it may have languages that the source's has not
        for span, links in linked:
            own = any(is_own(it, pair) or (theirs and is_autonym(it.text)) for it in links)
            if own and span in spans:
                yield span
        return
    yield from (block.span for block in here)
    yield from _around(blocks, run, spans)


def _is_bar(blocks: Sequence[Block], links: Sequence[Link], pair: Pair) -> bool:
    """Whether a text has nothing but names of languages, one of them linked at least."""
    text = shown(blocks[0].text) if links and len(blocks) == 1 else ""
    return lists_languages(text, locales_of(pair))


def _is_own_door(blocks: Sequence[Block], links: Sequence[Link], pair: Pair) -> bool:
    """Whether a text of the source is only a link to this very translation."""
    if len(links) != 1 or len(blocks) != 1 or not pair.source:
        return False
    path, words = links[0].target.partition("#")[0], shown(blocks[0].text).split()
    beside = [word for word in words if any(map(str.isalpha, word))]
    named = beside == [word for word in shown(links[0].text).split() if any(map(str.isalpha, word))]
    return (
        named
        and neutral_path(path, (pair.locale,)) != path
        and stem(path) == stem(pair.source.path)
    )


def _around(blocks: Sequence[Block], run: range, spans: set[Span]) -> Iterator[Span]:
    """The lone heading and paragraphs above a menu, and the paragraph below it in its section."""
    above = [*takewhile(lambda it: it.span in spans, reversed(blocks[: run.start]))]
    lead = [*takewhile(lambda it: it.kind == "paragraph", above)][:LEADS]
    heading = above[len(lead) : len(lead) + 1]
    yield from (block.span for block in lead)
    if heading and heading[0].kind == "heading":
        yield heading[0].span
        below = blocks[run.stop : run.stop + 1]
        yield from (it.span for it in below if it.kind == "paragraph" and it.span in spans)
