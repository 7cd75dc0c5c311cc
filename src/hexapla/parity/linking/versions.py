"""Entries of menus that lead to one page in one language from two folders.

The page that a source was written as may be the root's: its menu leads to `docs/ja/guide.md`, where
that of a translation in `docs/ar` leads to `../ja/guide.md`, and to itself for its own language.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.language_names import is_addressed, is_autonym, is_coded, is_language
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.linking.linked import surplus
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from hexapla.model import Link, Pair
    from hexapla.parity.linking.linked import Difference

_PAGE: Final = ".md"
_UP: Final = re.compile(r"\A(?:\.{1,2}/)*")


def take_versions(one: Difference, pair: Pair, *, is_menu: bool) -> None:
    """Take entries of the target for those of the source with the same text and page.

    In a text that ``is_menu`` of languages any name is an entry's, elsewhere that of a language.
    """
    known: dict[str, tuple[str, Link]] = {}
    for name, link in one.ours:
        known.setdefault(_named(link), (name, link))
    taken = {}
    for name, now in one.theirs:
        due, was = known.get(_named(now), (name, now))
        if name != due and _is_version(was, now, pair) and (is_menu or _is_language(now, pair)):
            taken[now] = due
    if not taken:
        return
    stood = {link for both in one.stood for link in both}
    one.theirs = [(taken.get(link, name), link) for name, link in one.theirs]
    one.lost = [it for it in surplus(one.ours, one.theirs) if it[1] not in stood]
    one.added = [it for it in surplus(one.theirs, one.ours) if it[1] not in stood]


def _named(link: Link) -> str:
    return folded(link.text).strip("`*_ ")


def _is_language(link: Link, pair: Pair) -> bool:
    locales = (pair.source.locale, pair.locale) if pair.source else (pair.locale,)
    return is_language(link.text, locales) or is_autonym(link.text)


def _is_version(was: Link, now: Link, pair: Pair) -> bool:
    """Whether two addresses, each of its page, are those of one page in one language."""
    if any(is_outside(link.target) or link.target[:1] in "/#" for link in (was, now)):
        return False
    (ours, place), (theirs, other) = (_split(link.target) for link in (was, now))
    if bool(place) != bool(other):
        return False
    if _is_itself(theirs, pair.key):
        return _ends_with(_bare(ours), f"{pair.locale}/{pair.key}")
    if _is_itself(ours, pair.key):
        own = f"{pair.source.locale if pair.source else ''}/{pair.key}"
        up = theirs.startswith("../")
        return up and (_below(theirs) == _below(ours) or _ends_with(_bare(theirs), own))
    short, long = sorted((_below(ours), _below(theirs)), key=len)
    return _ends_with(long, short) and (is_addressed(f"/{short}") or any(map(is_coded, _in(short))))


def _split(target: str) -> tuple[str, str]:
    """The path and the place within the page of an address."""
    path, _, place = target.partition("#")
    return path.partition("?")[0].rstrip("/"), place


def _is_itself(path: str, key: str) -> bool:
    """Whether a path leads from a page to that page."""
    return _bare(posixpath.normpath(posixpath.join(posixpath.dirname(key), path))) == key


def _bare(path: str) -> str:
    """A path of a page without its suffix, as the key of a page is."""
    return path.removesuffix(_PAGE)


def _below(path: str) -> str:
    """A path without the steps up that it begins with."""
    return _UP.sub("", path)


def _in(path: str) -> list[str]:
    """The folders of a path, and its last step where that is no file."""
    return [step for step in path.split("/") if "." not in step]


def _ends_with(path: str, end: str) -> bool:
    """Whether the last steps of a path are others; capitals and joints are free."""
    whole, last = (it.casefold().replace("_", "-") for it in (f"/{path}", f"/{end}"))
    return bool(end) and whole.endswith(last)
