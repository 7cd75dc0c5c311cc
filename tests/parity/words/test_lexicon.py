from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.parity.words.lexicon import Lexicon, letters, words
from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

STONES = {
    "Basalt": "البازلت",
    "Granite": "الغرانيت",
    "Marble": "الرخام",
    "Gypsum": "الجبس",
    "Obsidian": "السبج",
}
ALL = list(STONES)
ASKED = "- We ask for {}.\n"
IN_ARABIC = "- نسأل عن {}.\n"
TEACHING = 6


def plan(stones: list[str]) -> str:
    return "# Plan\n\n" + "".join(ASKED.format(day) for day in stones)


def in_arabic(stones: list[str]) -> str:
    return "# الخطة\n\n" + "".join(IN_ARABIC.format(STONES[day]) for day in stones)


def lessons() -> dict[str, str]:
    """Pages that name the stones in another order each, all of them translated."""
    files = {}
    for number in range(TEACHING):
        stones = ALL[number % 5 :] + ALL[: number % 5]
        files[f"en/week{number}.md"] = plan(stones)
        files[f"ar/week{number}.md"] = in_arabic(stones)
    return files


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A page whose Arabic list has lost its fourth day, and pages that teach the stones."""
    lost = {"en/plan.md": plan(ALL), "ar/plan.md": in_arabic([*ALL[:3], ALL[4]])}
    return Tree(tmp_path / "site", lost | lessons(), ["ar"])


def missing(rows: list[str]) -> str:
    (found,) = [row for row in rows if "missing-block" in row]
    return found


def test_the_other_pages_tell_which_of_similar_blocks_is_lost(tree: Tree) -> None:
    assert "for Gypsum" in missing(tree.check())


def test_what_a_lexicon_decided_is_decided_anew_when_a_page_that_taught_it_changes(
    tree: Tree, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    tree.run("check", cache=cache)
    for number in range(TEACHING):
        for locale in ("en", "ar"):
            tree.write(f"{locale}/week{number}.md", "# API\n")
    warm, cold = tree.run("check", cache=cache), tree.run("check", "--no-cache")
    assert missing(warm.lines) == missing(cold.lines)
    assert "for Gypsum" not in missing(cold.lines)


def test_a_word_is_told_by_the_letters_that_come_with_it() -> None:
    pairs = [(words(f"we ask for {a}"), letters(f"نسأل يوم {b}")) for a, b in STONES.items()] * 2
    lexicon = Lexicon(pairs)
    sense = lexicon.sense("gypsum")
    assert sense
    assert sense.groups <= letters("الجبس")
    assert lexicon.sense("ask") is None, "it stands in every block"
    assert lexicon.sense("sunday") is None
    assert Lexicon().sense("gypsum") is None


def test_what_a_block_taught_itself_tells_nothing_of_it() -> None:
    pairs = [(words(f"we ask for {a}"), letters(f"نسأل يوم {b}")) for a, b in STONES.items()] * 2
    lexicon = Lexicon(pairs)
    own = lexicon.places(words("we ask for Gypsum"))
    assert len(own) == 2
    assert lexicon.besides("gypsum", own) is None
    assert lexicon.besides("obsidian", own) == lexicon.sense("obsidian")
    assert lexicon.places(words("sunday")) == frozenset()


def test_a_long_text_has_letters_by_chance() -> None:
    pairs = [(words(f"we ask for {a}"), letters(f"نسأل يوم {b}")) for a, b in STONES.items()] * 2
    lexicon = Lexicon(pairs)
    sense = lexicon.sense("gypsum")
    assert sense
    sizes = (10, 20, 40, 80, 1000)
    chances = [lexicon.chance("gypsum", sense.groups, size) for size in sizes]
    assert all(0 < chance <= 1 for chance in chances)
    assert chances == sorted(chances)
    assert 0 < Lexicon().chance("gypsum", sense.groups, 10) < 1


def test_a_lexicon_is_empty_that_nothing_taught() -> None:
    assert not Lexicon()
    assert Lexicon([(words("gypsum"), letters("الجبس"))])
