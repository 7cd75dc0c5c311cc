"""Blocks that alone are paired, as others of their list have overtaken them."""

from dataclasses import replace

import pytest

from hexapla.model import Match, Pair
from hexapla.parity.gaps.lone import lone
from hexapla.parity.gaps.overtaken import NEAR, overtaken
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary
from tests.trees import page

ROWS = (("functions", "دوال"), ("objects", "كائنات"), ("comments", "تعليقات"), ("tables", "جداول"))
WORDS = Vocabulary("en", ROWS)

OBJECTS = ("- Objects", "- الكائنات")
LOST, COME = ("- Functions", ""), ("", "- الدوال")
OTHERS = [OBJECTS] * (NEAR - 1)


def _pair(*rows: tuple[str, str]) -> Pair:
    """A pair of pages with a block of each side in a row, where the side has one."""
    source, target = (
        page("\n\n".join(filter(None, side)), locale=locale)
        for side, locale in zip(zip(*rows, strict=True), ("en", "ar"), strict=True)
    )
    ours, theirs = iter(source.blocks), iter(target.blocks)
    matches = [Match(next(ours) if a else None, next(theirs) if b else None) for a, b in rows]
    pair = Pair("guide", "ar", "ar/guide.md", source, target, lexicon=lambda: Lexicon((), WORDS))
    return replace(pair, matches=tuple(matches))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param([LOST, OBJECTS, COME], [(0, 2)], id="another was first"),
        pytest.param([COME, OBJECTS, LOST], [(2, 0)], id="another was last"),
        pytest.param([LOST, OBJECTS, ("", "- التعليقات")], [], id="one lost, another added"),
        pytest.param([LOST, OBJECTS, COME, COME], [(0, 2)], id="each is one"),
        pytest.param([LOST, LOST, OBJECTS, COME], [(0, 3)], id="one that two may be"),
        pytest.param([LOST, COME], [], id="nothing has overtaken them"),
        pytest.param([LOST, ("## Objects", "## الكائنات"), COME], [], id="a heading between"),
        pytest.param([LOST, *OTHERS, COME], [(0, NEAR)], id="the farthest place"),
        pytest.param([LOST, OBJECTS, *OTHERS, COME], [], id="too far away"),
        pytest.param([LOST, OBJECTS], [], id="nothing has come"),
        pytest.param(
            [("## Functions", ""), ("## Objects", "## الكائنات"), ("", "## الدوال")],
            [],
            id="headings are sections",
        ),
    ],
)
def test_blocks_that_are_one(rows: list[tuple[str, str]], found: list[tuple[int, int]]) -> None:
    pair = _pair(*rows)
    assert [*overtaken(pair, *lone(pair))] == found
