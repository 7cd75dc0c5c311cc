"""One page of a site by two addresses: from the page that links to it, and from the site's root."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from hexapla.facts.rarely import rarely
from hexapla.parity.linking.addresses import neutral_page
from hexapla.parity.linking.destinations import is_outside

if TYPE_CHECKING:
    from collections.abc import Iterator

_REFERENCE: Final = rarely(
    r"\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?[\"'`]?([^\"'`\s<>%{}]+)[\"'`]?\s*[%>]\}\}(#\S*)?"
)
"""A page by Hugo's shortcodes for that: ``{{< ref "/guide.md" >}}``, ``{{% relref "a#b" %}}``."""

_SITE: Final = rarely(
    r"\{\{-?\s*(?:site\.(?:base_?url|url)|[\"'](/[^\"'\s{}]*)[\"']\s*\|\s*(?:relative|absolute)_url)\s*-?\}\}"
)
"""What Jekyll makes the root of the site of, or a path from it: ``{{ site.baseurl }}/guide``."""

_PAGE: Final = ".md"
_INDEX: Final = re.compile(r"(?:\A|/)(?:_?index|readme)\Z", re.IGNORECASE)


def referenced(target: str) -> str:
    """The target within a reference of a generator, as a path of the site; others as they are."""
    found = _REFERENCE.fullmatch(target) if "{{" in target else None
    if not found:
        return _sited(target) if "{{" in target else target
    path, mark, anchor = (found[1] + (found[2] or "")).partition("#")
    return _INDEX.sub("", path.removesuffix(_PAGE)) + mark + anchor


def _sited(target: str) -> str:
    """A target that begins with the root of the site, which Jekyll fills in, as a path from it."""
    path, end = "", 0
    while found := _SITE.match(target, end):
        path, end = path + (found[1] or ""), found.end()
    path += target[end:]
    return path if end and path.startswith("/") else target


def is_in_own_tree(was: str, now: str, own: tuple[str, ...]) -> bool:
    """Whether a path from the root leads to the same page in the tree of one's ``own`` language.

    That tree may lie deeper than the source's: `/l/fr/guide/start` beside `/guide/start`.
    """
    if not (was.startswith("/") and now.startswith("/")) or ("#" in was) != ("#" in now):
        return False
    steps = _path(now).strip("/").split("/")
    known = [place for place, step in enumerate(steps) if step.lower() in own]
    inside = "/".join(steps[known[0] + 1 :]) if known else ""
    return "/" in inside and _plain(f"/{inside}", ()) == _plain(_path(was), ())


def is_rooted(was: str, now: str, key: str, known: tuple[str, ...]) -> bool:
    """Whether one of two targets is the other's page, written from the root of the site.

    The page of both has the ``key``. What the path from the root begins with, as `/docs`, is not
    known: it has to end with all that the other one leads to, which is more than a name.
    A path that is not the root's may be a file's, or an address's.
    """
    was, now = referenced(was), referenced(now)
    inside, whole = (was, now) if now.startswith("/") else (now, was)
    if not whole.startswith("/") or inside.startswith("/") or is_outside(inside + whole):
        return False
    if ("#" in inside) != ("#" in whole):
        return False
    full = _plain(_path(whole), known)
    readings = (_plain(f"/{path}", known) for path in _readings(_path(inside), key))
    return any(full == end or (end.count("/") > 1 and full.endswith(end)) for end in readings)


def _readings(path: str, key: str) -> Iterator[str]:
    """The paths that a path may lead to from a page: as a file's, and as an address's."""
    folder = posixpath.dirname(key)
    bases = [key] if path.endswith("/") else [folder, key]
    if _INDEX.search(key) or posixpath.splitext(path)[1]:
        bases = [folder]
    for base in bases if path else ():
        full = posixpath.normpath(posixpath.join(base, path))
        if not full.startswith("."):
            yield full


def _path(target: str) -> str:
    return unquote(target.partition("#")[0].partition("?")[0])


def _plain(path: str, known: tuple[str, ...]) -> str:
    bare = neutral_page(path.lower(), known).removesuffix(_PAGE)
    return _INDEX.sub("", bare).rstrip("/")
