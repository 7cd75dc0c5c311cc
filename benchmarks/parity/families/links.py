"""Links, images and footnotes that differ from the source's."""

from __future__ import annotations

import posixpath
import re
from itertools import combinations
from typing import TYPE_CHECKING

from benchmarks.parity.families.literals import other_letter
from benchmarks.parity.mutation import Edit, Family, Mutation, family
from benchmarks.parity.page import PROSE
from hexapla.markdown import inline
from hexapla.naming import alternative_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.parity.page import Page
    from hexapla.model import Block, Link

_LETTERS = re.compile(r"[A-Za-z]{2,}")
_ALT = re.compile(r'(?<=alt=")[^"]+(?=")')
_REFERENCE = re.compile(r"\[\^[^\]\s]+\](?!:)")
_MATCHED = (*PROSE, "term")


def linking(name: str, change: Callable[[Page, Link], str | None], *rules: str) -> Family:
    """The family that gives a link another target."""

    def mutations(page: Page) -> Iterator[Mutation]:
        for block, link in _links(page):
            new = change(page, link)
            start = block.text.rfind(link.target, link.start, link.end)
            if new and start >= 0:
                end = start + len(link.target)
                what = f"line {block.span.line}: {link.target} becomes {new}"
                mutation = page.edited(block, start, end, new, what)
                if mutation:
                    yield mutation

    return Family(name, frozenset(rules), mutations)


def _links(page: Page, *, images: bool = False) -> Iterator[tuple[Block, Link]]:
    for _, block in page.matched(*_MATCHED, "html"):
        for link in page.target.links.get(block.span, ()):
            if link.image == images and link.target:
                yield block, link


def _respell(_page: Page, link: Link) -> str | None:
    path, hash_, fragment = link.target.partition("#")
    words = list(_LETTERS.finditer(path.removesuffix(".md").rstrip("/")))
    if not words or (path.count("/") < 3 and "://" in path):  # noqa: PLR2004 (https://host/path)
        return None
    word = words[-1]
    return path[: word.start()] + other_letter(word[0]) + path[word.end() :] + hash_ + fragment


def _is_internal(link: Link) -> bool:
    path = link.target.partition("#")[0]
    return path.endswith(".md") and "://" not in path and not path.startswith("/")


def _another_page(page: Page, link: Link) -> str | None:
    if not _is_internal(link):
        return None
    here = posixpath.dirname(page.target.key)
    wanted = posixpath.normpath(posixpath.join(here, link.target.partition("#")[0]))
    keys = [key for key in page.keys if f"{key}.md" != wanted]
    if not keys:
        return None
    return posixpath.relpath(f"{keys[len(link.text) % len(keys)]}.md", here or ".")


def _another_locale(page: Page, link: Link) -> str | None:
    if not _is_internal(link):
        return None
    here = posixpath.dirname(page.target.site_path)
    wanted = posixpath.normpath(posixpath.join(here, link.target))
    own = f"{page.target.locale}/"
    if not wanted.startswith(own):
        return None
    return posixpath.relpath(page.source.locale + "/" + wanted.removeprefix(own), here)


def _script(_page: Page, _link: Link) -> str:
    return "javascript:alert(1)"


@family("swap two links", "changed-link")
def swapped_links(page: Page) -> Iterator[Mutation]:
    """The targets of two links of one block are exchanged."""
    for _, block in page.matched(*_MATCHED):
        links = [k for k in page.target.links.get(block.span, ()) if not k.image]
        for one, two in combinations(links, 2):
            mutation = _exchanged(page, block, one, two)
            if mutation and one.target != two.target:
                yield mutation


def _exchanged(page: Page, block: Block, one: Link, two: Link) -> Mutation | None:
    a, b = (block.text.rfind(link.target, link.start, link.end) for link in (one, two))
    if a < 0 or b < 0 or "\n" in block.text or block.span.line != block.span.end_line:
        return None
    text = block.text
    middle = text[a + len(one.target) : b]
    new = f"{two.target}{middle}{one.target}"
    what = f"line {block.span.line}: {one.target} and {two.target}"
    return page.edited(block, a, b + len(two.target), new, what)


@family("link no more", "changed-link")
def unlinked(page: Page) -> Iterator[Mutation]:
    """Only the words of a link are left."""
    for block, link in _links(page):
        if block.text[link.start : link.start + 1] == "[" and link.text:
            what = f"line {block.span.line}: the link to {link.target}"
            mutation = page.edited(block, link.start, link.end, link.text, what)
            if mutation:
                yield mutation


@family("drop an image", "changed-image", "missing-block")
def dropped_images(page: Page) -> Iterator[Mutation]:
    """With its paragraph, where nothing else stands in it."""
    for block, link in _links(page, images=True):
        first, last = page.extent(block)
        what = f"line {first}: {link.target}"
        if block.text.strip() == block.text[link.start : link.end]:
            last += page.blank(first - 1) and page.blank(last + 1) and last < len(page.lines)
            source, place = page.counterparts[block.span], (max(first - 2, 1), first + 1)
            edits = (Edit(first, last),)
            yield page.mutation(edits, place, what, source.span.line, 1, 0)
        elif mutation := page.edited(block, link.start, link.end, "", what):
            yield mutation


@family("double an image", "changed-image", "extra-block")
def doubled_images(page: Page) -> Iterator[Mutation]:
    """Right after itself."""
    for block, link in _links(page, images=True):
        what = f"line {block.span.line}: {link.target}"
        image = block.text[link.start : link.end]
        mutation = page.edited(block, link.start, link.end, f"{image} {image}", what)
        if mutation:
            yield mutation


@family("lose an alternative text", "missing-alt")
def alternative_texts(page: Page) -> Iterator[Mutation]:
    """Of an image that has one in both locales."""
    for block, link in _links(page, images=True):
        source = page.counterparts[block.span]
        if not any(alternative_text(source, x) for x in page.source.links.get(source.span, ())):
            continue
        image = block.text[link.start : link.end]
        alt = _ALT.search(image)
        if image.startswith("![") and link.text.strip():
            start, end = 2, 2 + len(link.text)
        elif alt:
            start, end = alt.span()
        else:
            continue
        what = f"line {block.span.line}: {link.target}"
        mutation = page.edited(block, link.start + start, link.start + end, "", what)
        if mutation:
            yield mutation


@family("drop a footnote reference", "changed-footnote")
def references(page: Page) -> Iterator[Mutation]:
    """The mark in the text, while the note is left."""
    for _, block in page.matched(*_MATCHED):
        for match in _REFERENCE.finditer(inline.codeless(block.text)):
            what = f"line {block.span.line}: {match[0]}"
            mutation = page.edited(block, *match.span(), "", what)
            if mutation:
                yield mutation


FAMILIES = (
    linking("misspell a link's target", _respell, "changed-link", "broken-link"),
    linking("link to another page", _another_page, "changed-link"),
    linking("link into another locale", _another_locale, "invalid-link", "changed-link"),
    linking("link to a script", _script, "unsafe-html"),
    swapped_links,
    unlinked,
    dropped_images,
    doubled_images,
    alternative_texts,
    references,
)
