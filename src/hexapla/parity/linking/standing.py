"""Which addresses of a translation stand for others of its source, on purpose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.language_names import labels_of
from hexapla.facts.masking import RUNNING, markup
from hexapla.parity.alignment.doubt import is_doubtful
from hexapla.parity.linking.addresses import (
    are_alike,
    languages,
    neutral_path,
    parts_of,
    shown,
)
from hexapla.parity.linking.chosen import is_adopted, is_localised, is_release, is_whole
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.linking.editions import is_another, is_cognate
from hexapla.parity.linking.links import name_of, picture, without_links
from hexapla.parity.linking.made_up import are_made_up, are_namesakes, is_made_up
from hexapla.parity.linking.mailboxes import is_own_box
from hexapla.parity.linking.misspelt import meant
from hexapla.parity.linking.mistyped import plain
from hexapla.parity.linking.rooted import is_in_own_tree, is_rooted
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Link, Pair

_MACRO: Final = re.compile(r"\{[{%][^{}\n]*?[\"'](/[^\"'\s{}]+)[\"'][^{}\n]*[%}]\}")
"""A path of the site from which a template makes a link: ``{{ link("/es/docs/a", "A") }}``."""

_PAGE: Final = ".md"
MANY: Final = 40
"""New addresses of a page up to which each may be its own for one that it has lost."""

_NOWHERE: Final = "#"
"""A target that is still to be filled in."""


class Unlinked(NamedTuple):
    """The names of addresses that a block shows as they are, and that a template makes links of."""

    shown: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    macros: tuple[str, ...] = ()
    """The paths that a template makes whole links of, and not the targets of links."""


def stands_for(was: Link, now: Link, pair: Pair) -> bool:
    """Whether a link leads on purpose elsewhere than the source's.

    It leads to the page of the locale on that site, where the source page leads nowhere itself, to
    another release of the same document, or both links show an address that is made up, or are
    named for two people of a sample. A path of the site may be written with its host, and an
    address of a page from the root; what is that of a file leads to one where the site has it so.
    What is mistyped is told by itself, an address that the source has misspelt may be mended, and
    one that it has left open be filled in.
    """
    both = was.target, now.target
    if was.target == _NOWHERE or is_in_own_tree(*both, languages((pair.locale,))):
        return True
    if _is_slip(*both, pair) or is_whole(*both) or is_whole(*reversed(both)):
        return True
    if _PAGE not in was.target or _PAGE in now.target:
        known = languages((pair.source.locale if pair.source else "", pair.locale))
        if is_rooted(was.target, now.target, pair.key, known):
            return True
    if not (pair.source and is_outside(was.target) and is_outside(now.target)):
        return False
    if is_own_box(was.target, now.target, pair):
        return True
    named = are_namesakes((was.text, was.target), (now.text, now.target))
    return named or are_made_up(was, now) or _is_own(was.target, now.target, pair, now.text)


def _is_slip(was: str, now: str, pair: Pair) -> bool:
    """Whether an address is what one of the source was meant to be, or has a mark for its own."""
    if not now.isascii() and plain(now) == was:
        return True
    page, other, right = pair.source, pair.target, meant(was)
    if not (page and other) or right == was:
        return False
    return name_of(now, other, page) == name_of(right, page, other) and meant(now) == now


def _is_own(was: str, now: str, pair: Pair, text: str = "") -> bool:
    """Whether an address is the locale's own for another, or that of another release of it."""
    page, other = pair.source, pair.target
    if not (page and other):
        return False
    if is_release(was, now, languages((page.locale, other.locale))):
        return True
    own = is_localised(was, now, page.locale, other.locale) or is_adopted(was, now, other.locale)
    own = own or is_cognate(was, now, pair)
    if not own or name_of(now, other, page) in _names(pair):
        return False
    return not is_another(was, now, pair, text)


def is_drawn(was: Link, now: Link, pair: Pair) -> bool:
    """Whether a picture is the target locale's own by its name, and none of the source page's.

    One with nearly the name of the source's is another of a series, and not that, unless it only
    says this language where that says its own, or nothing: `logo-english`, `logo-arabic`.
    """
    if not pair.source or not pair.target:
        return False
    if _is_labelled(was.target, now.target, pair.source.locale, pair.locale):
        return True
    own, ours = languages((pair.locale,)), languages((pair.source.locale,))
    if not _is_of(now.target, own) or _is_of(was.target, own):
        return False
    locales = (*own, *ours)
    one, other = picture(was.target, locales), picture(now.target, locales)
    links = (link for known in pair.source.links.values() for link in known if link.image)
    return not are_alike(one, other) and all(picture(x.target, locales) != other for x in links)


def _is_labelled(was: str, now: str, ours: str, theirs: str) -> bool:
    """Whether the names of two pictures only differ in what tells the language of each."""
    one, other = (picture(target, ()).split("-") for target in (was, now))
    here, there = labels_of(ours), labels_of(theirs)
    kept = [step for step in map(folded, one) if step not in here]
    said = [step for step in map(folded, other) if step not in there]
    return len(said) < len(other) and said == kept


def _is_of(target: str, known: tuple[str, ...]) -> bool:
    """Whether the path of a picture names one of the known languages."""
    path = target.partition("#")[0].partition("?")[0]
    return neutral_path(path, known) != path


def unlinked(block: Block, page: Document, pair: Pair) -> Unlinked:
    """The names of the addresses that a block has without a link, as those of links are."""
    other = pair.target if page is pair.source else pair.source
    if other is None:
        return Unlinked()
    text = block.text
    made = _MACRO.findall(text) if "{{" in text or "{%" in text else ()
    text = without_links(text, page.links.get(block.span, ()))
    shown = _bare_names(text, page, other, pair)
    whole = tuple(_MACRO.findall(text)) if made else ()
    return Unlinked(shown, frozenset(name_of(path, page, other) for path in made), whole)


def _bare_names(text: str, page: Document, other: Document, pair: Pair) -> frozenset[str]:
    """Those that are shown; one at all may stand for each that the other page has made up."""
    if "://" not in text:
        return frozenset()
    names = {name_of(address, page, other) for address in shown(text)}
    return frozenset(names | _made_up(pair) if page is pair.target else names)


def lost_addresses(pair: Pair) -> Iterator[tuple[Block, Block, str, str]]:
    """Addresses that the source shows in its text, bare, and the target page has nowhere.

    Each with its block of the source and of the target, and the one there in its place, or none.
    """
    page, other = pair.source, pair.target
    if not (page and other) or "://" not in page.text:
        return
    for position, (source, target, drifted) in enumerate(pair.matches):
        if drifted or not (source and target) or "://" not in source.text:
            continue
        lost = [address for address in _bare(source.text) if not _has(target.text, address)]
        if not lost or source.kind not in RUNNING or is_doubtful(pair, position):
            continue
        known, new = _there(pair)
        added = [address for address in _bare(target.text) if not _has(source.text, address)]
        near = [*added, *new[:MANY]]
        for was in lost:
            sound = name_of(meant(was), page, other)
            if {name_of(was, page, other), sound} & known or is_made_up(parts_of(was)):
                continue
            if len(added) == len(lost) == 1 and are_namesakes(
                (source.text.replace(was, ""), was), (target.text.replace(added[0], ""), added[0])
            ):
                continue
            if not any(_is_own(was, now, pair) for now in near):
                yield source, target, was, added[0] if len(added) == len(lost) == 1 else ""


@lru_cache(maxsize=1)  # one block after the other is of the same pair
def _there(pair: Pair) -> tuple[frozenset[str], list[str]]:
    """The names of all addresses that the target shows, and the addresses that are new there."""
    page, other = pair.source, pair.target
    if not (page and other):
        return frozenset(), []
    ours, theirs = (dict.fromkeys(shown(one.text)) for one in (page, other))
    names = frozenset(name_of(address, other, page) for address in theirs)
    return names, [address for address in theirs if address not in ours]


def _has(text: str, address: str) -> bool:
    """Whether a text has an address, be it that letters of another script run into its end."""
    if address not in text:
        return False
    there = frozenset(shown(text))
    return address in there or any(
        other.startswith(address) and not other[len(address)].isascii() for other in there
    )


@lru_cache(maxsize=1024)  # a source block is compared in every locale
def _bare(text: str) -> tuple[str, ...]:
    """The addresses of a text outside of its links and code."""
    for mark in markup(text):
        text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return tuple(shown(text))


@lru_cache(maxsize=1)
def _names(pair: Pair) -> frozenset[str]:
    """The names of all that the source page links to."""
    page, other = pair.source, pair.target
    if not (page and other):
        return frozenset()
    links = (link for known in page.links.values() for link in known)
    return frozenset(name_of(link.target, page, other) for link in links)


@lru_cache(maxsize=1)
def _made_up(pair: Pair) -> frozenset[str]:
    """The names of the addresses of the source page that are made up."""
    page, other = pair.source, pair.target
    if not (page and other):
        return frozenset()
    links = (link for known in page.links.values() for link in known if link.text == link.target)
    made_up = (link.target for link in links if is_made_up(parts_of(link.target)))
    return frozenset(name_of(target, page, other) for target in made_up)
