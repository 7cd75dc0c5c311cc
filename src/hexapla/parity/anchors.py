"""The ids of a page: one identity for a heading in every language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse
from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.model import Document, Pair
from hexapla.parity.steps import is_step, step_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.model import Block, Span

_ATTRIBUTE_ID = re.compile(r"\{:?[^{}\n]*?#([^\s{}]+)[^{}\n]*\}")
_HTML_ID = re.compile(r"""<[^<>]*?\s(?:id|name)\s*=\s*["']?([^\s"'<>]+)""")
_NOT_IN_SLUG = re.compile(r"[^\w\s-]")
_SEPARATORS = re.compile(r"[-\s]+")
_SPACE = re.compile(r"\s")
_PUNCTUATION = re.compile(r"[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:\"'“”‘’<>,.?/\x00-\x1f]+")
"""What VitePress makes a hyphen of; it keeps every other sign, as emoji."""

_ACCENTS = re.compile("[\u0300-\u036f]+")
_SIMPLE = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
_NOT_ASCII = re.compile(r"[^a-z0-9 -]")
_ALWAYS = ("top", "readme", "readme-ov-file", "start-of-content")
"""What every page has: the top of it to a browser, and a place of GitHub's own."""


@lru_cache(maxsize=4096)  # a source heading names its counterparts in every locale
def slug(text: str) -> str:
    """The id that a heading's text gives, in any script: lower case, accents folded, hyphens."""
    folded = unicodedata.normalize("NFKD", inline.plain(text)).casefold()
    kept = folded if folded.isascii() else "".join(filterfalse(unicodedata.combining, folded))
    return _SEPARATORS.sub("-", _NOT_IN_SLUG.sub("", kept).strip())


@lru_cache(maxsize=4096)
def other_slugs(text: str) -> frozenset[str]:
    """What other site engines make of a heading's text.

    GitHub, Docusaurus and Hugo keep accents and vowel marks, and make each space a hyphen, even
    that behind an emoji, which they drop; VitePress keeps the emoji; kramdown and MkDocs keep
    letters without accents only, and markdown-it-anchor by itself every sign.
    """
    plain = unicodedata.normalize("NFC", inline.plain(text)).lower()
    kept = _NOT_IN_SLUG.sub("", plain)
    trimmed = kept.strip()
    found = {_SEPARATORS.sub("-", trimmed), _SPACE.sub("-", trimmed), _SPACE.sub("-", kept)}
    if not _SIMPLE.fullmatch(plain):
        found |= _with_signs(plain)
    return frozenset(found - {""})


def _with_signs(plain: str) -> set[str]:
    """The slugs of a text by engines that tell its signs, marks and letters apart."""
    marked = "".join(sign for sign in plain if sign in "- " or _is_word(sign))
    parts = unicodedata.normalize("NFKD", plain)
    vite = _PUNCTUATION.sub("-", _ACCENTS.sub("", parts)).strip("-")
    ascii_only = _NOT_ASCII.sub("", parts).strip()
    jekyll = _NOT_ASCII.sub("", plain).lstrip("0123456789 -")
    found = {marked, "_" + vite if vite[:1].isdigit() else vite, jekyll}
    found |= {_SEPARATORS.sub("-", ascii_only), _SEPARATORS.sub("-", plain.strip())}
    return {unicodedata.normalize("NFC", _SPACE.sub("-", one)) for one in found}


def _is_word(sign: str) -> bool:
    """Whether a sign is a letter, a digit or a mark on one."""
    return sign.isalnum() or sign == "_" or unicodedata.category(sign)[0] == "M"


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
        return _given_ids(headings, {})
    names = _names(page.source)
    inherited = {
        target.span: names[source.span]
        for source, target, _ in page.matches
        if source and source.kind == "heading" and target
    }
    return _given_ids(headings, inherited)


@lru_cache(maxsize=4)  # a source page names the headings of every locale
def _names(page: Document) -> Mapping[Span, str]:
    """The ids of the headings of a source page, by their spans."""
    headings = _headings(page.blocks)
    return dict(zip((block.span for block in headings), _given_ids(headings, {}), strict=True))


def page_anchors(page: Document | Pair, *, own: bool = False) -> dict[str, str]:
    """Every id that a link may name on a page, with the id that the same place has in the source.

    They are of headings, steps, attribute lists, HTML, and old ids. With ``own`` a page is also
    known by the slugs of its own headings, as on a site that does not share ids, and as other
    engines than ours make them; what an id that names two headings leads to is not known, and
    empty. Then it has the places as well that every page has, as ``top``.
    """
    document = _document(page)
    headings = _headings(document.blocks)
    names = _ids(page, headings)
    explicit = (*explicit_ids(document.blocks), *explicit_ids(document.passed))
    steps = step_keys(page) if isinstance(page, Pair) and page.target else ()
    found = {name: name for name in (*explicit, *names, *steps)}
    slugs = _given_ids(headings, {}) if own else ()
    times: dict[str, int] = {}
    for block, slugged, name in zip(headings, slugs, names, strict=own):
        every = [slugged, *(others := other_slugs(block.text))]
        for other in others:
            if other in times:
                every.append(f"{other}-{times[other]}")
            times[other] = times.get(other, 0) + 1
        for other in every:
            found[other] = name if found.get(other, name) == name else ""
    renamed = old_ids(page).items()
    always = {name: name for name in _ALWAYS if own}
    return always | found | {old: found[new] for old, new in renamed if new in found}


def old_ids(page: Document | Pair) -> dict[str, str]:
    """The ids of today by the old ids that lead to them: the source's ``anchors``, and its own.

    So does an id that a translation gives a heading or a step which has the source's. An id that
    was renamed twice leads to the last name; ids that lead to each other lead nowhere.
    """
    sources = (page,) if isinstance(page, Document) else (page.source, page.target)
    renamed = {} if isinstance(page, Document) else dict(_replaced(page))
    renamed |= {old: new for one in sources if one for old, new in _renamed(one)}
    return {old: new for old in renamed if (new := _last(old, renamed)) != old}


def _document(page: Document | Pair) -> Document:
    """The page itself; of a pair what readers of the locale get."""
    if isinstance(page, Document):
        return page
    found = page.target or page.source
    return found or Document(page.key, page.locale, page.path)


def _headings(blocks: Iterable[Block]) -> list[Block]:
    return [block for block in blocks if block.kind == "heading"]


def _given_ids(headings: Sequence[Block], inherited: Mapping[Span, str]) -> tuple[str, ...]:
    """The ids of headings of a page: that of the source, else their own, else their slug."""
    given = [inherited.get(block.span) or block.key for block in headings]
    used = {*given, *inherited.values()}
    ids = []
    for block, name in zip(headings, given, strict=True):
        ids.append(name or _free(slug(block.text) or "section", used))
        used.add(ids[-1])
    return tuple(ids)


def _free(name: str, used: set[str]) -> str:
    """The name, or the first of ``name_1``, ``name_2`` … that is not taken."""
    if name not in used:
        return name
    number = 1
    while f"{name}_{number}" in used:
        number += 1
    return f"{name}_{number}"


def explicit_ids(blocks: Iterable[Block]) -> Iterator[str]:
    """The ids that blocks are given, as keys, in attribute lists and in HTML, in order."""
    for block in blocks:
        if block.key and block.kind not in ("field", "abbreviation", "message"):
            yield f"fn:{block.key}" if block.kind == "footnote" else block.key
        text = block.text
        if "{" in text and block.kind != "code":
            yield from _ATTRIBUTE_ID.findall(text)
        if "<" in text and block.kind != "code":
            yield from _HTML_ID.findall(text)


def _replaced(pair: Pair) -> Iterator[tuple[str, str]]:
    """The ids that a translation gives headings and steps, with those that the page has."""
    own = [(a, b) for a, b, _ in pair.matches if b and b.key and a and b.key != a.key]
    ids = heading_ids(pair) if own else ()
    headings = _headings(_document(pair).blocks) if own else ()
    names = dict(zip((block.span for block in headings), ids, strict=True))
    for source, target in own:
        name = source.key if is_step(source) and is_step(target) else names.get(target.span)
        if name and target.key not in ids:
            yield target.key, name


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
