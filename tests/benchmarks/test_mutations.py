"""Mutations are what they say, and those that are always found stay found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.parity.catching import Outcome, choose, is_placed, judge, trial
from benchmarks.parity.families import FAMILIES
from benchmarks.parity.mutation import Edit, Mutation, differing
from benchmarks.parity.reading import corpora
from benchmarks.parity.world import World
from hexapla.model import Diagnostic, Origin, Severity, Span
from tests.trees import ROOT, blocks

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.parity.mutation import Family

BY_NAME = {family.name: family for family in FAMILIES}
ALWAYS = (
    "drop a paragraph",
    "drop an item",
    "drop a heading",
    "drop a block of code",
    "double a heading",
    "double a block of code",
    "change a line of code",
    "move a heading to another level",
    "break a placeholder of a string",
    "drop a string",
    "take a page away",
    "change a neutral field",
)
"""Families of which nothing on our own pages is missed."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Our own pages in Arabic, with their ledger."""
    corpus = corpora(ROOT, None)[0]
    return World(corpus, "ar", tmp_path_factory.mktemp("world"))


@pytest.mark.parametrize("name", ALWAYS)
def test_what_is_always_found_stays_found(world: World, name: str) -> None:
    family = BY_NAME[name]
    chosen = choose(world, family, 2, 7)
    assert chosen
    for mutation in chosen:
        tried = trial(world, family, mutation)
        assert tried.outcome == Outcome.CAUGHT, tried


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_mutation_is_the_same_each_time_and_changes_the_lines_it_names(
    world: World, family: Family
) -> None:
    chosen = choose(world, family, 2, 1)
    assert choose(world, family, 2, 1) == chosen
    for mutation in chosen:
        old = world.text(mutation.path)
        new = mutation.apply(old)
        first, last = changed_lines(old, new)
        grown = sum(edit.growth for edit in mutation.edits)
        assert new.count("\n") - old.count("\n") == grown
        assert not mutation.edits or mutation.place[0] - 1 <= last + max(grown, 0)
        assert first <= mutation.place[1] + 1


def changed_lines(old: str, new: str) -> tuple[int, int]:
    """The first and the last line of the old text that the new one has otherwise."""
    ours, theirs = old.split("\n"), new.split("\n")
    first = next((n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), 0)
    back = zip(reversed(ours), reversed(theirs), strict=False)
    return first + 1, len(ours) - next((n for n, (a, b) in enumerate(back) if a != b), 0)


def test_there_are_enough_families() -> None:
    assert len(BY_NAME) == len(FAMILIES) >= 24


def test_the_tree_is_as_it_was_after_a_mutation(world: World) -> None:
    (mutation,) = choose(world, BY_NAME["drop a heading"], 1, 1)
    text = world.text(mutation.path)
    world.findings(mutation)
    assert world.text(mutation.path) == text
    nothing = Mutation(mutation.path, mutation.key, (Edit(1, 0),), (1, 1), "nothing")
    assert world.findings(nothing) == []


def found(rule: str, line: int, source: int, path: str = "docs/fr/a.md") -> Diagnostic:
    span = Span(line, 1, line, 2)
    return Diagnostic(path, span, rule, "x", Severity.ERROR, "fr", Origin("docs/en/a.md", source))


LOST = Mutation("docs/fr/a.md", "a", (Edit(5, 6),), (3, 6), "x", source=9, come=0)
CHANGED = Mutation("docs/fr/a.md", "a", (Edit(5, 5, ("y",)),), (5, 5), "x", source=9)


@pytest.mark.parametrize(
    ("mutation", "item", "expected"),
    [
        pytest.param(LOST, found("missing-block", 5, 9), Outcome.CAUGHT, id="lost"),
        pytest.param(LOST, found("missing-block", 5, 10), Outcome.ELSEWHERE, id="its neighbour"),
        pytest.param(LOST, found("changed-link", 5, 9), Outcome.OTHERWISE, id="another rule"),
        pytest.param(
            LOST, found("missing-block", 5, 9, "docs/fr/b.md"), Outcome.OTHERWISE, id="another page"
        ),
        pytest.param(CHANGED, found("missing-block", 5, 1), Outcome.CAUGHT, id="changed"),
        pytest.param(CHANGED, found("missing-block", 6, 9), Outcome.ELSEWHERE, id="a line below"),
    ],
)
def test_a_finding_counts_by_its_rule_and_its_place(
    mutation: Mutation, item: Diagnostic, expected: Outcome
) -> None:
    assert judge([item], frozenset({"missing-block"}), mutation) == expected


def test_no_finding_is_a_miss() -> None:
    assert judge([], frozenset({"missing-block"}), LOST) == Outcome.MISSED


def test_a_span_over_many_lines_is_placed_by_those_it_covers() -> None:
    wide = Diagnostic("a", Span(4, 1, 6, 1), "x", "x", Severity.ERROR, "fr")
    assert is_placed(wide, CHANGED)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("a\n\nb\n\nc", "a\n\nc", (1, 0), id="one less"),
        pytest.param("a\n\nb", "a\n\na\n\nb", (0, 1), id="one more"),
        pytest.param("a\n\nb\n\nc", "b\n\na\n\nc", (2, 2), id="two swapped"),
        pytest.param("# a\n\nb", "## a\n\nb", (1, 1), id="one changed"),
        pytest.param("a", "a", (0, 0), id="none"),
    ],
)
def test_blocks_that_differ_are_counted(before: str, after: str, expected: tuple[int, int]) -> None:
    assert differing(blocks(before), blocks(after)) == expected


def test_edits_are_applied_from_the_end_and_move_what_is_below() -> None:
    edits = (Edit(2, 2), Edit(4, 3, ("x", "y")))
    mutation = Mutation("p", "k", edits, (1, 1), "")
    assert mutation.apply("a\nb\nc\nd") == "a\nc\nx\ny\nd"
    assert [mutation.moved(line) for line in (1, 3, 4)] == [1, 2, 5]


def test_corpora_are_found_by_their_folders(tmp_path: Path) -> None:
    for name in ("one/docs/en", "one/docs/fr", "one/docs/img", "two/docs/fr"):
        (tmp_path / name).mkdir(parents=True)
    known = corpora(ROOT, tmp_path)
    assert [(item.name, item.ledger) for item in known] == [
        ("hexapla", True),
        ("hexapla", False),
        ("one", False),
    ]
    assert known[2].targets == ("fr",)
