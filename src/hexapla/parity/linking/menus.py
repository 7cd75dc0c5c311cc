"""Menus of the languages that a page can be read in, which each translation has of its own.

A translation may leave out its own language or the source's, add it, or have no menu at all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.language_names import (
    is_addressed,
    is_autonym,
    is_coded,
    is_language,
    lists_languages,
    says_language,
)
from hexapla.facts.language.languages import code_of
from hexapla.markdown.inline import shown
from hexapla.parity.gaps.lone import lone
from hexapla.parity.linking.addresses import are_alike, languages, neutral_path
from hexapla.parity.linking.chosen import is_switch
from hexapla.parity.linking.deeper import take_deeper
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Block, Document, Link, Pair, Span
    from hexapla.parity.gaps.lone import Lone
    from hexapla.parity.linking.linked import Difference

LEAST: Final = 2
"""Links from which a list or a text may be a menu."""

SHARE: Final = 2 / 3
"""The share of its links that are named for languages, from which on it is one."""

_LINKED: Final = ("item", "paragraph")
_PAGE: Final = ".md"
_JOINT: Final = re.compile(r"[._-]")


def is_menu(links: Iterable[Link], pair: Pair) -> bool:
    """Whether links are a menu of languages: most of their texts are the name of one.

    What languages call themselves is only asked for where a name or an address speaks for it.
    """
    entries = [link for link in links if not link.image]
    least = max(LEAST, SHARE * len(entries))
    left = [link for link in entries if not is_language(link.text, _locales(pair))]
    named = len(entries) - len(left)
    if len(entries) < LEAST or named >= least:
        return len(entries) >= LEAST
    led = [link for link in left if _leads_to_language(link.target)]
    if not named and len(led) < LEAST:
        return False
    called = sum(is_autonym(link.text) for link in left)
    if called and 2 * (named + called) >= len(entries):  # others may be misnamed
        called = sum(link in led or is_autonym(link.text) for link in left)
    return named + called >= least


def _leads_to_language(target: str) -> bool:
    """Whether an address has the code of a language in it, or ends with it: ``ja#about``."""
    return is_addressed(target) or is_coded(target.partition("#")[0].rpartition("/")[2])


def excuse_own(found: Iterable[Difference], pair: Pair) -> None:
    """Forget the links by which menus differ, as each names the language of one of the pages.

    An entry by itself is one of a list where both sides are such a link. One that is added has to
    lead to a page in that language.
    """
    for one in found:
        if _is_another_entry(one) or _is_switch(one, pair):
            one.lost, one.added = [], []
        if one.lost and one.added and is_listed(one, pair):
            take_deeper(one, [it for it in one.ours if not is_own(it[1], pair)])
        links = [link for _, link in (*one.lost, *one.added)]
        if not any(is_own(link, pair) for link in links):
            continue
        alone = one.lost and one.added and all(is_own(link, pair) for link in links)
        if alone or is_listed(one, pair):
            entries = [link for _, link in (*one.ours, *one.theirs)]
            one.lost = [it for it in one.lost if not is_own(it[1], pair)]
            one.added = [it for it in one.added if not _is_entry(it[1], entries, pair)]


def _is_another_entry(one: Difference) -> bool:
    """Whether a link that is named for a language stands where the source has another's, or none.

    Then the two lists are of other lengths.
    """
    if not one.added or len(one.theirs) > 1 or len(one.ours) > 1:
        return False
    now = one.added[0][1]
    return is_autonym(now.text) and not any(are_named_alike(was, now) for _, was in one.lost)


def _is_switch(one: Difference, pair: Pair) -> bool:
    """Whether each side has one link that leads to the other page, and is no entry of a menu.

    That is told by the addresses, or by texts of which each names the other page's language in it.
    """
    if len(one.lost) != 1 or len(one.added) != 1 or not pair.source:
        return False
    (_, was), (_, now) = one.lost[0], one.added[0]
    ours, theirs = pair.source.locale, pair.locale
    if says_language(was.text, theirs, theirs) and says_language(now.text, ours, ours):
        return True
    return is_switch(was.target, now.target, ours, theirs)


def are_named_alike(was: Link, now: Link) -> bool:
    """Whether the texts of two entries are one name, or one misspelt."""
    return are_alike(*(folded(link.text).strip("*_ ") for link in (was, now)))


def is_listed(one: Difference, pair: Pair) -> bool:
    """Whether a block is a menu of languages, on one side at least."""
    return any(is_menu((link for _, link in side), pair) for side in (one.ours, one.theirs))


def _is_entry(link: Link, entries: Iterable[Link], pair: Pair) -> bool:
    """Whether a link is named for a language of the pair, and may well lead to a page in it.

    Such a page has the code of a language in its address, or the name that the source page or
    another of the ``entries`` has.
    """
    path = link.target.partition("#")[0]
    if not is_own(link, pair):
        return False
    if is_outside(path) or not path.endswith(_PAGE) or is_addressed(path):
        return True
    if neutral_path(path, languages(_locales(pair))) != path:
        return True
    names = {stem(other.target) for other in entries if other.target != link.target}
    return stem(path) in names or bool(pair.source and stem(pair.source.path) == stem(path))


def stem(path: str) -> str:
    """The name of a file up to its first joint: `readme` of ``docs/README-fr.md``."""
    return _JOINT.split(path.rpartition("/")[2].lower())[0]


def is_own(link: Link, pair: Pair) -> bool:
    """Whether a link is named for the language of one of the two pages."""
    locales = _locales(pair)
    return is_language(link.text, locales) and any(
        says_language(link.text, language, locale) or _is_code(link.text, language)
        for language in locales
        for locale in locales
    )


def _is_code(text: str, language: str) -> bool:
    """Whether a text is the code of a language: ``EN``, ``pt-BR``."""
    return code_of(text).strip() == code_of(language)


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def of_languages(pair: Pair) -> frozenset[Span]:
    """The spans of lone source blocks that a menu may lack, its heading and its lead included."""
    return _spans(pair.source, lone(pair)[0], pair)


@lru_cache(maxsize=1)
def own_languages(pair: Pair) -> frozenset[Span]:
    """The spans of lone target blocks that a menu may have besides, or of a whole menu."""
    return _spans(pair.target, lone(pair)[1], pair)


def _locales(pair: Pair) -> tuple[str, ...]:
    return (pair.source.locale if pair.source else pair.locale, pair.locale)


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
    if not (is_menu(entries, pair) or _is_bar(here, entries, pair)):
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
    return lists_languages(text, _locales(pair))


def _around(blocks: Sequence[Block], run: range, spans: set[Span]) -> Iterator[Span]:
    """The lone heading and paragraphs above a menu, and the paragraph below it in its section."""
    above = [*takewhile(lambda it: it.span in spans, reversed(blocks[: run.start]))]
    lead = [*takewhile(lambda it: it.kind == "paragraph", above)][:LEAST]
    heading = above[len(lead) : len(lead) + 1]
    yield from (block.span for block in lead)
    if heading and heading[0].kind == "heading":
        yield heading[0].span
        below = blocks[run.stop : run.stop + 1]
        yield from (it.span for it in below if it.kind == "paragraph" and it.span in spans)
