"""Where links lead: inside the tree, out of it, or nowhere."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from hexapla.parity.linking.addresses import is_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hexapla.model import Block, Document, Link, Site

_SCHEME = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")


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


def is_followed(target: str) -> bool:
    """Whether a target is within the tree and names a file or a place, which may not be there."""
    if is_outside(target) or target.startswith("/") or is_template(target):
        return False
    path = target.partition("#")[0].partition("?")[0]
    return not path or _SUFFIX.search(path) is not None


def resolve(target: str, page: str, site: Site) -> Destination:
    """Follow a link from a page.

    ``page`` is the page's path below the docs. Absolute paths and paths that name no file
    are the server's to resolve: they are left alone, as MkDocs leaves them. A page or file
    that its own locale lacks is looked for in the source locale, which readers get instead.
    """
    if is_outside(target) or target.startswith("/") or is_template(target):
        return NOWHERE
    locale, _, inside = page.partition("/")
    path, anchor, is_file = _reached(target, _folder(inside))
    if not path:
        return _on_page(page, anchor, site)
    full = f"{locale}/{path}"
    if path.startswith(".."):
        full = posixpath.normpath(full)
        if full.startswith(".."):
            return Destination(State.ESCAPES, full)
    return _follow(full, anchor, page, site) if is_file else NOWHERE


def _folder(path: str) -> str:
    """The folder of a path that is written plainly, quicker than for any path."""
    return path.rpartition("/")[0]


@lru_cache(maxsize=1 << 15)  # pages of a folder lead to the same places, and in every locale
def _reached(target: str, folder: str) -> tuple[str, str, bool]:
    """The path that a target leads to from a folder of a locale, its anchor, whether it is a file.

    The path is below the locale's folder; it begins with ``..`` where it leads out of that.
    """
    address, _, anchor = target.partition("#")
    path, anchor = _read(address.partition("?")[0]), _read(anchor)
    is_file = _SUFFIX.search(path) is not None
    return (posixpath.normpath(posixpath.join(folder, path)) if path else ""), anchor, is_file


def _read(part: str) -> str:
    """A part of an address as a browser reads it: references and escapes resolved."""
    if part.isascii() and "%" not in part and "&" not in part:
        return part
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


def is_shared(target: str, page: str, site: Site) -> bool:
    """Whether every locale's readers get a whole page or file: one that the source locale has.

    ``page`` is a page's path below the docs, in any locale.
    """
    if is_outside(target):
        return False
    path, anchor, is_file = _reached(target, _folder(page.partition("/")[2]))
    full = f"{site.source}/{path}"
    found = full in site.anchors or full in site.assets
    return found and is_file and not anchor and full not in site.drafts


def _on_page(path: str, anchor: str, site: Site) -> Destination:
    if not anchor or anchor in site.anchors.get(path, ()):
        return Destination(State.SOUND, path, anchor)
    return Destination(State.NO_ANCHOR, path, anchor)


def dangling(page: Document, site: Site) -> Iterator[tuple[Block, Link, Destination]]:
    """Links of a page that find nothing in the tree, each with its block."""
    for block in page.blocks:
        for link in page.links.get(block.span, ()):
            destination = resolve(link.target, page.site_path, site)
            if destination.state not in SOUND:
                yield block, link, destination


def into_locale(target: str, page: str, locales: Iterable[str]) -> str:
    """The locale of the tree that a link leads into, if it is not the page's own; else empty."""
    if is_outside(target) or is_template(target):
        return ""
    own, _, inside = page.partition("/")
    path, _, _ = _reached(target, _folder(inside))
    if not path.startswith(("/", "..")):
        return ""
    locale = posixpath.normpath(posixpath.join(own, path)).lstrip("/").partition("/")[0]
    return locale if locale != own and locale in set(locales) else ""


def within_locale(target: str, page: str) -> str:
    """The same link within the page's own locale; empty for one from the root of the site."""
    path, mark, anchor = target.partition("#")
    if path.startswith("/"):
        return ""
    folder = posixpath.dirname(page)
    full = posixpath.normpath(posixpath.join(folder, path)).partition("/")[2]
    return posixpath.relpath(full, folder.partition("/")[2] or ".") + mark + anchor


def spelt(path: str, locale: str, site: Site) -> str:
    """The path within the locale that differs only by the case of its letters, if there is one."""
    first, _, inside = path.partition("/")
    own = _spellings(site).get(path.lower(), "")
    if own or first != locale:
        return own
    shown = _spellings(site).get(f"{site.source}/{inside}".lower(), "")
    return shown and f"{locale}/{shown.partition('/')[2]}"


@lru_cache(maxsize=1)
def _spellings(site: Site) -> Mapping[str, str]:
    """Every path of a site by its letters in lower case."""
    return {path.lower(): path for path in sorted((*site.assets, *site.anchors))}
