"""Menus of the languages that a page can be read in, which each translation has of its own.

A translation may leave out its own language or the source's, add it, or have no menu at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.language_names import (
    is_addressed,
    is_autonym,
    is_coded,
    is_language,
    says_language,
)
from hexapla.facts.language.languages import code_of
from hexapla.parity.linking.addresses import are_alike, languages, neutral_path
from hexapla.parity.linking.chosen import is_switch
from hexapla.parity.linking.deeper import take_deeper
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.linking.versions import take_versions
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.model import Link, Pair
    from hexapla.parity.linking.linked import Difference

LEAST: Final = 2
"""Links from which a list or a text may be a menu."""

SHARE: Final = 2 / 3
"""The share of its links that are named for languages, from which on it is one."""

_PAGE: Final = ".md"
_JOINT: Final = re.compile(r"[._-]")


def is_menu(links: Iterable[Link], pair: Pair) -> bool:
    """Whether links are a menu of languages: most of their texts are the name of one.

    What languages call themselves is only asked for where a name or an address speaks for it.
    """
    entries = [link for link in links if not link.image]
    least = max(LEAST, SHARE * len(entries))
    left = [link for link in entries if not is_language(link.text, locales_of(pair))]
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
        if one.lost and one.added:
            is_menu_here = is_listed(one, pair)
            if is_menu_here:
                take_deeper(one, [it for it in one.ours if not is_own(it[1], pair)])
            take_versions(one, pair, is_menu=is_menu_here)
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
        return _may_lead(now, [was], pair)
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
    return is_own(link, pair) and _may_lead(link, entries, pair)


def _may_lead(link: Link, entries: Iterable[Link], pair: Pair) -> bool:
    """Whether a link may lead to what its text names: by a code, or the name of another entry."""
    path = link.target.partition("#")[0]
    if is_outside(path) or not path.endswith(_PAGE) or is_addressed(path):
        return True
    if neutral_path(path, languages(locales_of(pair))) != path:
        return True
    names = {stem(other.target) for other in entries if other.target != link.target}
    return stem(path) in names or bool(pair.source and stem(pair.source.path) == stem(path))


def stem(path: str) -> str:
    """The name of a file up to its first joint: `readme` of ``docs/README-fr.md``."""
    return _JOINT.split(path.rpartition("/")[2].lower())[0]


def is_own(link: Link, pair: Pair) -> bool:
    """Whether a link is named for the language of one of the two pages."""
    locales = locales_of(pair)
    return is_language(link.text, locales) and any(
        says_language(link.text, language, locale) or _is_code(link.text, language)
        for language in locales
        for locale in locales
    )


def _is_code(text: str, language: str) -> bool:
    """Whether a text is the code of a language: ``EN``, ``pt-BR``."""
    return code_of(text).strip() == code_of(language)


def locales_of(pair: Pair) -> tuple[str, ...]:
    """The locales of the source and of the target, or of the target alone."""
    return (pair.source.locale if pair.source else pair.locale, pair.locale)
