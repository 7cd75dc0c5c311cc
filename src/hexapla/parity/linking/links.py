"""What links have in common that lead to the same thing in two locales."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from hexapla.parity.linking.addresses import (
    is_template,
    languages,
    neutral,
    neutral_page,
    neutral_path,
)
from hexapla.parity.linking.destinations import NOWHERE, is_outside, resolve
from hexapla.parity.linking.rooted import referenced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.model import Document, Link, Site

_JOINT = re.compile(r"[-_. +]")
_VERSION = re.compile(r"v\d{1,9}")
_MARK = "#"
_APART = re.compile(r"[\s\"'`]+")
"""What parts a path from the rest of a template: ``{{ "/fr/guide.html" | relative_url }}``."""

_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,4})?")


def canonical(target: str, page: str, locales: Iterable[str]) -> str:
    """What two targets have in common when they lead to the same thing in two locales.

    Inside the tree: the path below the locale's folder, in lower case as the file on disk
    has the last word, and whether there is an anchor, since a tree may name anchors in each
    language; without what names one of the ``locales`` (``guide-fr.md``). Outside: the
    address without such names, as ``neutral`` gives it. What a template fills in is as it is, but
    for such names in it, and for a page that it refers to.
    """
    target = referenced(target)
    known = languages(locales)
    if is_template(target):
        return neutral_path(_APART.sub("/", target), known)
    if is_outside(target):
        return neutral(target, known)
    address, mark, _ = target.partition("#")
    path = unquote(address.partition("?")[0])
    if path.startswith("/"):
        return neutral_page(path, known) + mark
    locale = page.partition("/")[0]
    full = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    inside = neutral_path(_within(full, locale).lower(), known)
    return inside.removesuffix("/index.md") + mark


def name_of(target: str, page: Document, other: Document) -> str:
    """The name of what a page's target leads to, the same as the ``other`` page's has."""
    return canonical(target, page.site_path, (page.locale, other.locale))


def headings(
    page: Document, links: Iterable[Link], other: Document, *, site: Site
) -> list[tuple[str, Link]]:
    """The links of a page to places of pages in the tree, each with a name of the place.

    The name is the page's path below the locale's folder and the id that the place has in
    the source, which is empty where the page has no such place; ``other`` plays no part.
    """
    del other
    found = []
    for link in links:
        there = resolve(link.target, page.site_path, site) if _MARK in link.target else NOWHERE
        if there.anchor and not link.image:
            name = site.anchors.get(there.path, {}).get(there.anchor, "")
            found.append((f"{_within(there.path, page.locale)}#{name}", link))
    return found


def lead_apart(
    ours: Iterable[str], theirs: Iterable[str], pages: tuple[str, str], site: Site
) -> bool:
    """Whether the links of two ``pages``, ours and theirs, may lead to other places of a page.

    Takes their targets within the tree, in order.
    """
    here, there = ([target for target in side if _MARK in target] for side in (ours, theirs))
    if here == there:
        return False
    names = []
    for targets, path in zip((here, there), pages, strict=True):
        found = [resolve(target, path, site) for target in targets]
        names.append(
            [(f.path.partition("/")[2], site.anchors.get(f.path, {}).get(f.anchor)) for f in found]
        )
    return names[0] != names[1]


def _within(full: str, locale: str) -> str:
    """A path without the folder of its locale, the page's own or one it wrongly leads into.

    Such a folder by itself may be a language of a menu.
    """
    first, _, rest = full.partition("/")
    return rest if first == locale or (rest and _LOCALE.fullmatch(first)) else full


def picture(target: str, locales: Iterable[str]) -> str:
    """What the addresses of one picture have in common: its name without format and locale.

    ``plan.svg``, ``plan.fr.png``, ``plan-fr.svg``, ``plan_fr_v2.png`` and ``fr/plan.svg`` are one
    picture. One that a service draws has no format in its address: it is another at another path.
    """
    path = unquote(target.partition("#")[0].partition("?")[0]).rstrip("/")
    name = path.rpartition("/")[2]
    stem = name.rpartition(".")[0] or (path if is_outside(path) else name)
    steps = _JOINT.split((neutral_path(stem, languages(locales)) or stem).lower())
    return "-".join([step for step in steps if not _VERSION.fullmatch(step)] or steps)


def without_links(text: str, links: Iterable[Link]) -> str:
    """A block's text with spaces in place of its links, of one within another, too."""
    for link in links:
        text = text[: link.start] + " " * (link.end - link.start) + text[link.end :]
    return text
