"""What is taken from a translated page of the knowledge base is one error at its place."""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import pytest

from hexapla.checking import engine
from hexapla.checking.run import check
from hexapla.model import Pair, Severity
from hexapla.parity.pairing import pair_pages
from hexapla.project import Project, load
from hexapla.tree.pages import parse_page
from tests.trees import ROOT

if TYPE_CHECKING:
    from hexapla.model import Block, Diagnostic, Document

KINDS = ("heading", "item", "row", "paragraph")


@cache
def project() -> Project:
    return load(ROOT)


def pages() -> list[tuple[str, str]]:
    """Translated pages that are compared with their source."""
    tree = project()
    pairs = [(x, k) for x in tree.settings.targets for k in sorted(tree.inventory.pages[x])]
    return [(x, k) for x, k in pairs if tree.pair(x, k).matches and tree.contract(k) == "strict"]


PAGES = [pytest.param(locale, key, id=f"{locale}/{key}") for locale, key in pages()]


def without(page: Document, first: int, last: int) -> Document:
    """The page without some of its lines."""
    lines = page.text.split("\n")
    file = project().file(page.locale, page.key)
    assert file
    return parse_page("\n".join(lines[: first - 1] + lines[last:]).encode(), file)


def errors(pair: Pair, target: Document) -> list[Diagnostic]:
    """What the rules say of a pair with another target."""
    assert pair.source
    changed = pair_pages(
        pair.source,
        target,
        current=(),
        stanza=None,
        tracked=False,
        contract="strict",
        lexicon=partial(project().lexicon, pair.locale, pair.key),
    )
    found = engine.check_pair(changed, project().settings)
    return [item for item in found if item.severity == Severity.ERROR]


def chosen(page: Document, kind: str, after: int = 0) -> Block | None:
    """One block of a kind, always the same: not a table's header, and no item that holds others.

    The next one stands for a heading that the front matter says as well, and the site shows anyway.
    """
    blocks = page.blocks[after:]
    holders = {b.span for b, below in pairwise(blocks) if _holds(b, below)}
    found = [b for b in blocks if b.kind == kind and b.info != "header" and b.span not in holders]
    place = crc32(f"{page.path} {kind}".encode()) % len(found) if found else 0
    two = (*found[place : place + 2], *found[:1])
    return next((b for b in two if b.text != page.meta.get("title")), None)


def _holds(block: Block, below: Block) -> bool:
    return len(below.container) > len(block.container) or below.level > block.level > 0


@pytest.mark.parametrize(("locale", "key"), PAGES)
def test_a_page_has_no_errors_as_it_is(locale: str, key: str) -> None:
    pair = project().pair(locale, key)
    assert pair.target
    assert errors(pair, pair.target) == []


@pytest.mark.parametrize(("locale", "key"), PAGES)
def test_a_lost_block_is_one_error_at_its_place(locale: str, key: str) -> None:
    """Two kinds a page; of two neighbours of a kind that say much the same either may be named."""
    pair = project().pair(locale, key)
    assert pair.source
    assert pair.target
    first = crc32(f"{locale}/{key}".encode())
    for kind in {KINDS[first % 4], KINDS[(first + 1) % 4]}:
        block = chosen(pair.target, kind)
        if block:
            position = pair.target.blocks.index(block)
            (error,) = errors(pair, without(pair.target, block.span.line, block.span.end_line))
            assert error.rule == "missing-block"
            assert error.source
            named = next(b for b in pair.source.blocks if b.span.line == error.source.line)
            assert named.kind == kind
            assert abs(pair.source.blocks.index(named) - position) <= 1
            if pair.source.blocks.index(named) == position:
                assert abs(error.span.line - block.span.line) <= 1


def test_the_knowledge_base_is_clean_at_every_severity_without_suppressions() -> None:
    tree = project()
    assert check(tree) == []
    pages = tree.documents(tree.keys(), tree.settings.locales)
    assert [page.path for page in pages if page.ignores] == []


def coded() -> list[tuple[str, str, int]]:
    """A line of code, always the same, from each translated page that has code of many lines."""
    found = []
    for locale, key in pages():
        page = project().document(locale, key)
        block = chosen(page, "code") if page else None
        if block and "\n" in block.text:
            rows = [n for n, row in enumerate(block.text.split("\n")) if row.strip(" #-")]
            found.append((locale, key, block.span.line + rows[crc32(key.encode()) % len(rows)]))
    assert found
    return found


@pytest.mark.parametrize(("locale", "key", "line"), coded())
def test_a_lost_line_of_code_is_one_error_on_its_line(locale: str, key: str, line: int) -> None:
    pair = project().pair(locale, key)
    assert pair.target
    (error,) = errors(pair, without(pair.target, line, line))
    assert (error.rule, error.span.line) == ("changed-code", line)
