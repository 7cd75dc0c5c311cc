"""The ids of a page: one identity for a heading in every language."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse
from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.model import Document, Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.model import Block, Span

_ATTRIBUTE_ID = re.compile(r"\{:?[^{}\n]*?#([^\s{}]+)[^{}\n]*\}")
_HTML_ID = re.compile(r"""<[^<>]*?\s(?:id|name)\s*=\s*["']?([^\s"'<>]+)""")
_NOT_IN_SLUG = re.compile(r"[^\w\s-]")
_SEPARATORS = re.compile(r"[-\s]+")


@lru_cache(maxsize=4096)  # a source heading names its counterparts in every locale
def slug(text: str) -> str:
    """The id that a heading's text gives, in any script: lower case, accents folded, hyphens."""
    folded = unicodedata.normalize("NFKD", inline.plain(text)).casefold()
    kept = folded if folded.isascii() else "".join(filterfalse(unicodedata.combining, folded))
    return _SEPARATORS.sub("-", _NOT_IN_SLUG.sub("", kept).strip())


@lru_cache(maxsize=4096)
def other_slugs(text: str) -> frozenset[str]:
    """What other site engines make of a heading's text: accents kept, each space a hyphen."""
    plain = unicodedata.normalize("NFC", html.unescape(inline.plain(text))).lower()
    kept = _NOT_IN_SLUG.sub("", plain).strip()
    return frozenset((_SEPARATORS.sub("-", kept), re.sub(r"\s", "-", kept)))


def heading_ids(page: Document | Pair) -> tuple[str, ...]:
    """The id of every heading of a page, in order.

    A source page's headings are named by their explicit id or their slug. A translated
    heading carries the id of the source heading it aligns with; one without a counterpart
    is named by itself.
    """
    return _ids(page, _headings(_document(page).blocks))


def _ids(page: Document | Pair, headings: Sequence[Block]) -> tuple[str, ...]:
    """The ids of a page whose headings are known."""
    if isinstance(page, Document) or not (page.target and page.source and page.matches):
        return _own_ids(headings)
    blocks = _headings(page.source.blocks)
    names = dict(zip((block.span for block in blocks), _own_ids(blocks), strict=True))
    inherited = {
        target.span: names[source.span]
        for source, target, _ in page.matches
        if source and target and source.kind == "heading"
    }
    return _inherited_ids(headings, inherited)


def page_anchors(page: Document | Pair, *, own: bool = False) -> dict[str, str]:
    """Every id that a link may name on a page, with the id that the same place has in the source.

    They are of headings, attribute lists, HTML, and old ids. With ``own`` a page is also known by
    the slugs of its own headings, as on a site that does not share ids, and as other engines than
    ours make them; what an id that names two headings leads to is not known, and empty.
    """
    document = _document(page)
    headings = _headings(document.blocks)
    names = _ids(page, headings)
    explicit = (*_explicit(document.blocks), *_explicit(document.passed))
    found = {name: name for name in (*explicit, *names)}
    for block, name in zip(headings, names, strict=True):
        if block.key and block.key not in names:
            found[block.key] = name
    slugs = _own_ids(headings) if own else ()
    for block, slugged, name in zip(headings, slugs, names, strict=own):
        for other in (slugged, *other_slugs(block.text)):
            found[other] = name if found.get(other, name) == name else ""
    renamed = old_ids(page).items()
    return found | {old: found[new] for old, new in renamed if new in found}


def old_ids(page: Document | Pair) -> dict[str, str]:
    """The ids of today by the old ids that lead to them: the source's ``anchors``, and its own.

    An id that was renamed twice leads to the last name; ids that lead to each other lead nowhere.
    """
    sources = (page,) if isinstance(page, Document) else (page.source, page.target)
    renamed = {old: new for one in sources if one for old, new in _renamed(one)}
    return {old: new for old in renamed if (new := _last(old, renamed)) != old}


def _document(page: Document | Pair) -> Document:
    """The page itself; of a pair what readers of the locale get."""
    if isinstance(page, Document):
        return page
    found = page.target or page.source
    return found or Document(page.key, page.locale, page.path)


def _headings(blocks: Iterable[Block]) -> list[Block]:
    return [block for block in blocks if block.kind == "heading"]


def _own_ids(headings: Sequence[Block]) -> tuple[str, ...]:
    used = {block.key for block in headings if block.key}
    ids = []
    for block in headings:
        name = block.key or _free(slug(block.text) or "section", used)
        used.add(name)
        ids.append(name)
    return tuple(ids)


def _inherited_ids(headings: Sequence[Block], inherited: Mapping[Span, str]) -> tuple[str, ...]:
    used = set(inherited.values())
    ids = []
    for block in headings:
        name = inherited.get(block.span)
        if name is None:
            name = block.key or _free(slug(block.text) or "section", used)
            used.add(name)
        ids.append(name)
    return tuple(ids)


def _free(name: str, used: set[str]) -> str:
    """The name, or the first of ``name_1``, ``name_2`` … that is not taken."""
    if name not in used:
        return name
    number = 1
    while f"{name}_{number}" in used:
        number += 1
    return f"{name}_{number}"


def _explicit(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.key and block.kind not in ("field", "abbreviation", "message"):
            yield f"fn:{block.key}" if block.kind == "footnote" else block.key
        text = block.text
        if "{" in text and block.kind != "code":
            yield from _ATTRIBUTE_ID.findall(text)
        if "<" in text and block.kind != "code":
            yield from _HTML_ID.findall(text)


def _renamed(document: Document) -> Iterator[tuple[str, str]]:
    anchors = document.meta.get("anchors")
    if isinstance(anchors, dict):
        yield from ((str(old), str(new)) for old, new in anchors.items())


def _last(name: str, renamed: Mapping[str, str]) -> str:
    """The end of a chain of names; the name itself where the chain comes back."""
    new, passed = renamed[name], {name}
    while new in renamed and new not in passed:
        passed.add(new)
        new = renamed[new]
    return name if new in passed else new
