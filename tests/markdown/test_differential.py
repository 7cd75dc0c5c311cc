"""Our scanner against Python-Markdown: every page at hand, and pages that hypothesis makes."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hexapla.markdown import parse
from tests.markdown.comparison import body, difference
from tests.markdown.pages import page, soup
from tests.markdown.rendering import Renderer

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
CORPORA = Path(os.environ.get("HEXAPLA_CORPORA", ROOT / "corpora"))
"""Further corpora to compare, ``<corpus>/docs/<locale>/**.md``, where there are any."""

TREES = {
    "own pages": ROOT / "docs",
    **{tree.parent.name: tree for tree in sorted(CORPORA.glob("*/docs"))},
}
SEEDED = settings(
    derandomize=True,
    deadline=None,
    max_examples=400,
    suppress_health_check=[HealthCheck.too_slow],
)


@functools.cache
def renderer() -> Renderer:
    return Renderer()


def listed(corpus: str) -> dict[str, str]:
    """The disagreements that we know, by page."""
    known: dict[str, str] = {}
    for line in (Path(__file__).parent / "disagreements.md").read_text("utf-8").splitlines():
        if line.startswith(f"{corpus}: "):
            _, name, reason = line.split(": ", 2)
            known[name] = reason
    return known


@pytest.mark.parametrize("corpus", TREES)
def test_pages_have_the_blocks_that_python_markdown_renders(
    corpus: str, record_property: Callable[[str, object], None]
) -> None:
    tree = TREES[corpus]
    pages = sorted(tree.rglob("*.md"))
    if not pages:
        pytest.skip(f"{corpus}: no pages at {tree.name}")
    known = listed(corpus)
    surprises: list[str] = []
    agreeing = 0
    for path in pages:
        name = path.relative_to(tree).as_posix()
        found = difference(renderer(), body(path.read_text("utf-8")))
        agreeing += found is None
        if (found is None) == (name in known):
            surprises.append(f"{name}: ours {found[0]}\n  rendered {found[1]}" if found else name)
    record_property("agreement", f"{corpus}: {agreeing} of {len(pages)} pages agree")
    assert not surprises, "\n".join(surprises)


@SEEDED
@given(page())
def test_composed_pages_have_the_blocks_that_python_markdown_renders(text: str) -> None:
    assert difference(renderer(), text) is None


@SEEDED
@given(soup())
def test_raw_soup_has_the_blocks_that_python_markdown_renders(text: str) -> None:
    # Which of a heap of marks are emphasis is guesswork; the blocks and their words are not.
    assert difference(renderer(), text, ignoring="*=_`~") is None


@settings(SEEDED, max_examples=300)
@given(st.text("ab \n\t#>-*+_=:|`~[](){}!?/<&;\\\"'^01.x\r\x02\x00", max_size=300))
def test_any_text_is_parsed_without_an_error(text: str) -> None:
    parse(text)
