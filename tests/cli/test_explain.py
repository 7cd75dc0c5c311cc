"""``explain`` on terminals of any width, and where none is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.cli import explain
from hexapla.rules import RULES
from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "a b c d e f g h i j"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path / "site", {"en/index.md": "# A\n"})


def test_paragraphs_are_filled_anew_and_what_is_between_fences_stays() -> None:
    text = f"{WORDS}\n{WORDS}\n\n````md\n{WORDS} {WORDS}\n\n```\n{WORDS} {WORDS}\n````\n\nz"
    short = "a b c d e\nf g h i j"
    kept = text[text.index("````md") :]
    assert explain.wrapped(text, 9) == f"{short}\n{short}\n\n{kept}"
    assert explain.wrapped(text, 60) == f"{WORDS} {WORDS}\n\n{kept}"


def test_each_item_of_a_list_has_lines_of_its_own() -> None:
    text = f"Lead:\n\n- {WORDS[:9]}\n  {WORDS[10:]}\n- z\n    - {WORDS}\n\n{WORDS}"
    assert explain.wrapped(text, 11) == (
        "Lead:\n\n- a b c d e\n  f g h i j\n- z\n    - a b c\n      d e f\n      g h i\n      j\n\n"
        "a b c d e f\ng h i j"
    )
    assert explain.wrapped(text, 60) == f"Lead:\n\n- {WORDS}\n- z\n    - {WORDS}\n\n{WORDS}"


def test_a_long_word_is_not_broken() -> None:
    assert explain.wrapped("an ill-formed-address here", 6) == "an\nill-formed-address\nhere"


@pytest.mark.parametrize("width", [20, 40, 79, 200])
def test_a_terminal_gets_no_longer_lines_than_it_has(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr(explain, "_width", lambda: width)
    rows = tree.run("explain").lines
    longest = max(map(len, RULES)) + len("  warning")
    assert max(map(len, rows)) <= max(width, longest)
    text = tree.run("explain", "changed-outline").out.partition("````")[0]
    assert max(map(len, text.split("\n"))) <= min(width, explain.WIDEST)


def test_a_pipe_gets_a_line_for_each_rule_and_the_text_as_it_is_written(tree: Tree) -> None:
    rows = tree.run("explain").lines
    assert [row.split()[0] for row in rows] == list(RULES)
    documentation = RULES["changed-outline"].__doc__ or ""
    assert documentation.strip() in tree.run("explain", "changed-outline").out
