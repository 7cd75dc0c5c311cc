"""Where links lead: inside the tree, out of it, or nowhere."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.model import Block, Document, Link, Site

_SCHEME = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_ENCYCLOPEDIA = re.compile(r"(?:^|\.)wiki(?:pedia|data|voyage|books|quote)\.org$")


_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,4})?")
_LANGUAGE_FIELDS = frozenset({"hl", "lang", "language", "locale", "lc", "l", "setlang", "uselang"})


class State(StrEnum):
    """What following a link finds."""

    SOUND = "sound"
    OUTSIDE = "outside"
    NO_PAGE = "no page"
    NO_FILE = "no file"
    ESCAPES = "escapes"
    NO_ANCHOR = "no anchor"
    DRAFT = "draft"


SOUND = (State.SOUND, State.OUTSIDE)
_MARK = "#"


@dataclass(frozen=True, slots=True)
class Destination:
    """What a target resolves to: a path below the docs, an anchor, and what is found there."""

    state: State
    path: str = ""
    anchor: str = ""


NOWHERE = Destination(State.OUTSIDE)


def is_outside(target: str) -> bool:
    """Whether the target has a scheme or a host, so that the tree cannot answer for it."""
    return bool(_SCHEME.match(target))


def resolve(target: str, page: str, site: Site) -> Destination:
    """Follow a link from a page.

    ``page`` is the page's path below the docs. Absolute paths and paths that name no file
    are the server's to resolve: they are left alone, as MkDocs leaves them. A page or file
    that its own locale lacks is looked for in the source locale, which readers get instead.
    """
    if is_outside(target) or target.startswith("/"):
        return NOWHERE
    address, _, anchor = target.partition("#")
    path, anchor = _read(address.partition("?")[0]), _read(anchor)
    if not path:
        return _on_page(page, anchor, site)
    full = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if full.startswith("../") or full == "..":
        return Destination(State.ESCAPES, full)
    if path.endswith("/") or not _SUFFIX.search(path):
        return NOWHERE
    return _follow(full, anchor, page, site)


def _read(part: str) -> str:
    """A part of an address as a browser reads it: references and escapes resolved."""
    return unicodedata.normalize("NFC", unquote(html.unescape(part)))


def _follow(full: str, anchor: str, page: str, site: Site) -> Destination:
    """What a path below the docs leads to, seen from a page."""
    found = _find(full, page, site)
    if found in site.drafts and page not in site.drafts:
        return Destination(State.DRAFT, full)
    if found.endswith(".md"):
        return _on_page(found, anchor, site)
    if found:
        return Destination(State.SOUND, found)
    return Destination(State.NO_PAGE if full.endswith(".md") else State.NO_FILE, full)


def _find(full: str, page: str, site: Site) -> str:
    locale = page.partition("/")[0]
    inside = full.removeprefix(locale + "/")
    for path in (full, f"{site.source}/{inside}" if inside != full else full):
        if path in site.anchors or path in site.assets:
            return path
    return ""


def _on_page(path: str, anchor: str, site: Site) -> Destination:
    if not anchor or anchor in site.anchors.get(path, ()):
        return Destination(State.SOUND, path, anchor)
    return Destination(State.NO_ANCHOR, path, anchor)


def canonical(target: str, page: str, locales: Iterable[str]) -> str:
    """What two targets have in common when they lead to the same thing in two locales.

    Inside the tree: the path below the locale's folder, in lower case as the file on disk
    has the last word, and whether there is an anchor, since a tree may name anchors in each
    language. Outside: the address without what names one of
    the ``locales`` (``fr.``, ``/fr/``, ``/fr-FR/``), and every article of an encyclopedia is
    that encyclopedia.
    """
    languages = {locale.partition("-")[0].lower() for locale in locales}
    if is_outside(target):
        return _canonical_address(target, languages)
    address, mark, _ = target.partition("#")
    path = unquote(address.partition("?")[0])
    if path.startswith("/"):
        return _neutral_path(path, languages) + mark
    locale = page.partition("/")[0]
    full = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return _within(full, locale).lower().removesuffix("/index.md") + mark


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
    """A path without the folder of its locale, the page's own or one it wrongly leads into."""
    first, _, rest = full.partition("/")
    return rest if first == locale or _LOCALE.fullmatch(first) else full


def _canonical_address(target: str, languages: set[str]) -> str:
    try:
        parts = urlsplit(target)
    except ValueError:
        return target
    labels = parts.netloc.lower().split(".")
    kept = labels[1:] if labels[0] == "www" or _names(labels[0], languages) else labels
    host = ".".join(kept)
    if _ENCYCLOPEDIA.search(host):
        return host
    scheme = "http" if parts.scheme in ("http", "https") else parts.scheme
    query = "&".join(field for field in parts.query.split("&") if not _asks(field, languages))
    return f"{scheme}:{host}{_neutral_path(parts.path, languages)}{query and '?' + query}"


def _asks(field: str, languages: set[str]) -> bool:
    """Whether a field of a query asks for one of the languages: ``hl=fr``, ``lang=fr-FR``."""
    name, _, value = field.partition("=")
    return name.lower() in _LANGUAGE_FIELDS and _names(value, languages)


def _neutral_path(path: str, languages: set[str]) -> str:
    return "/".join(step for step in path.rstrip("/").split("/") if not _names(step, languages))


def _names(step: str, languages: set[str]) -> bool:
    """Whether a part of an address is a locale of one of the languages."""
    language, _, rest = step.lower().replace("_", "-").partition("-")
    return language in languages and len(rest) <= len("hant")


def dangling(page: Document, site: Site) -> Iterator[tuple[Block, Link, Destination]]:
    """Links of a page that find nothing in the tree, each with its block."""
    for block in page.blocks:
        for link in page.links.get(block.span, ()):
            destination = resolve(link.target, page.site_path, site)
            if destination.state not in SOUND:
                yield block, link, destination


def picture(target: str, locales: Iterable[str]) -> str:
    """What the addresses of one picture have in common: its name without format and locale.

    ``plan.svg``, ``plan.fr.png``, ``plan-fr.svg`` and ``fr/plan.svg`` are one picture.
    """
    path = unquote(target.partition("#")[0].partition("?")[0]).rstrip("/")
    name = path.rpartition("/")[2].lower()
    stem = name.rpartition(".")[0] or name
    codes = {code for locale in locales for code in (locale.lower(), locale[:2].lower())}
    head, mark, last = stem.replace("_", "-").replace(".", "-").rpartition("-")
    return head if mark and head and last in codes else head + mark + last


def into_locale(target: str, page: str, locales: Iterable[str]) -> str:
    """The locale of the tree that a link leads into, if it is not the page's own; else empty."""
    if is_outside(target):
        return ""
    path = unquote(target.partition("#")[0].partition("?")[0])
    if not path.startswith("/"):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    locale = path.lstrip("/").partition("/")[0]
    return locale if locale != page.partition("/")[0] and locale in set(locales) else ""


def within_locale(target: str, page: str) -> str:
    """The same link within the page's own locale; empty for one from the root of the site."""
    path, mark, anchor = target.partition("#")
    if path.startswith("/"):
        return ""
    folder = posixpath.dirname(page)
    full = posixpath.normpath(posixpath.join(folder, path)).partition("/")[2]
    return posixpath.relpath(full, folder.partition("/")[2] or ".") + mark + anchor
