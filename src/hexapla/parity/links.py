"""Where links lead: inside the tree, out of it, or nowhere."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Block, Document, Link, Site

MANY = 20
"""Changed links up to which each is told with the one it most likely was."""

_SCHEME = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_ENCYCLOPEDIA = re.compile(r"(?:^|\.)wiki(?:pedia|data|voyage|books|quote)\.org$")


class State(StrEnum):
    """What following a link finds."""

    SOUND = "sound"
    OUTSIDE = "outside"
    NO_PAGE = "no page"
    NO_FILE = "no file"
    ESCAPES = "escapes"
    NO_ANCHOR = "no anchor"


SOUND = (State.SOUND, State.OUTSIDE)


@dataclass(frozen=True, slots=True)
class Destination:
    """What a target resolves to: a path below the docs, an anchor, and what is found there."""

    state: State
    path: str = ""
    anchor: str = ""


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
        return Destination(State.OUTSIDE)
    address, _, anchor = target.partition("#")
    path = unicodedata.normalize("NFC", unquote(address.partition("?")[0]))
    if not path:
        return _on_page(page, unquote(anchor), site)
    full = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if full.startswith("../") or full == "..":
        return Destination(State.ESCAPES, full)
    if path.endswith("/") or not _SUFFIX.search(path):
        return Destination(State.OUTSIDE)
    return _follow(full, unquote(anchor), page, site)


def _follow(full: str, anchor: str, page: str, site: Site) -> Destination:
    """What a path below the docs leads to, seen from a page."""
    found = _find(full, page, site)
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
    if not anchor or anchor in site.anchors.get(path, frozenset()):
        return Destination(State.SOUND, path, anchor)
    return Destination(State.NO_ANCHOR, path, anchor)


def canonical(target: str, page: str, locales: Iterable[str]) -> str:
    """What two targets have in common when they lead to the same thing in two locales.

    Inside the tree: the path below the locale's folder, and whether there is an anchor, since
    a tree may name anchors in each language. Outside: the address without what names one of
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
    return full.removeprefix(locale + "/").removesuffix("/index.md") + mark


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
    query = f"?{parts.query}" if parts.query else ""
    return f"{scheme}:{host}{_neutral_path(parts.path, languages)}{query}"


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


def likeliest(lost: Sequence[Link], added: Sequence[Link]) -> Iterator[tuple[Link, Link]]:
    """Each added link with the lost one that its address is most like; many, in order."""
    left = list(lost)
    for now, _ in zip(added, lost, strict=False):
        alike = partial(_alike, now) if len(lost) <= MANY else None
        yield left.pop(left.index(max(left, key=alike)) if alike else 0), now


def _alike(one: Link, other: Link) -> float:
    return SequenceMatcher(None, one.target, other.target).ratio()
