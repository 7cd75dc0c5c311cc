"""Blocks that alone are paired, as others of their list have overtaken them."""

from dataclasses import replace

import pytest

from hexapla.model import Match, Pair
from hexapla.parity.gaps.lone import lone
from hexapla.parity.gaps.overtaken import overtaken
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary
from tests.trees import page

WORDS = Vocabulary("en", (("functions", "دوال"), ("objects", "كائنات"), ("comments", "تعليقات")))


def _pair(ours: str, theirs: str) -> Pair:
    """The second item of the source is alone, and so is the third of the target."""
    source, target = page(ours), page(theirs, locale="ar")
    (a, b, c), (x, y, z) = source.blocks, target.blocks
    matches = (Match(a, x), Match(b, None), Match(c, y), Match(None, z))
    pair = Pair("guide", "ar", "ar/guide.md", source, target, lexicon=lambda: Lexicon((), WORDS))
    return replace(pair, matches=matches)


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        pytest.param("1. مقدمة\n2. الكائنات\n3. الدوال", [(1, 3)], id="another was first"),
        pytest.param("1. مقدمة\n2. الكائنات\n3. التعليقات", [], id="one lost, another added"),
    ],
)
def test_items(theirs: str, found: list[tuple[int, int]]) -> None:
    pair = _pair("1. Preface\n2. Functions\n3. Objects", theirs)
    assert [*overtaken(pair, *lone(pair))] == found
