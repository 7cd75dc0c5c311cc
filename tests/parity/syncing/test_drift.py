from __future__ import annotations

import pytest

from hexapla.parity.syncing.digest import Entry, entries
from hexapla.parity.syncing.drift import Change, Drift, drift
from tests.trees import page

BEFORE = "# Guide\n\nMeet twice.\n\n- Ask\n- Tell\n\nSee [it](a.md).\n"


def drifted(before: str, after: str) -> list[Drift]:
    new = page(after)
    return drift(entries(page(before)), entries(new), new.blocks)


def told(steps: list[Drift]) -> list[tuple[str, str]]:
    return [
        (str(step.change), step.block.text if step.block else step.shape.kind)
        for step in steps
        if step.change != Change.NONE
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("twice", "often", [("changed", "Meet often.")], id="a word"),
        pytest.param("(a.md)", "(b.md)", [("relinked", "See [it](b.md).")], id="a link"),
        pytest.param("- Ask\n", "- Ask\n- Wait\n", [("added", "Wait")], id="a new item"),
        pytest.param("- Tell\n", "", [("removed", "item")], id="a lost item"),
        pytest.param("# Guide", "## Guide", [("changed", "Guide")], id="a heading's level"),
        pytest.param("- Tell", "    - Tell", [("changed", "Tell")], id="an item's depth"),
        pytest.param(
            "Meet twice.", "> Meet twice.", [("changed", "Meet twice.")], id="a container"
        ),
        pytest.param("Meet twice.\n\n", "", [("removed", "paragraph")], id="a lost paragraph"),
        pytest.param(
            "Meet twice.\n\n- Ask\n",
            "Meet once.\n\n- Ask soon\n",
            [("changed", "Meet once."), ("changed", "Ask soon")],
            id="two neighbours of different kinds",
        ),
        pytest.param(
            "Meet twice.",
            "```sh\nmeet\n```",
            [("removed", "paragraph"), ("added", "meet")],
            id="a kind",
        ),
    ],
)
def test_one_change_of_the_author_is_told_as_what_it_is(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert BEFORE.count(old) == 1
    assert told(drifted(BEFORE, BEFORE.replace(old, new))) == expected


def test_an_unchanged_page_has_not_drifted() -> None:
    assert told(drifted(BEFORE, BEFORE)) == []


def test_a_heading_removed_beside_one_that_changed_is_told_by_its_level() -> None:
    steps = drifted("### Old\n\n## Kept in part\n\nEnd.\n", "## Kept in whole\n\nEnd.\n")
    assert told(steps) == [("removed", "heading"), ("changed", "Kept in whole")]


def test_blocks_keep_the_order_of_the_page_with_removed_ones_among_them() -> None:
    steps = drifted("A.\n\n# B\n\nC.\n", "A.\n\nC.\n\nD.\n")
    assert [(step.change, step.shape.kind) for step in steps] == [
        (Change.NONE, "paragraph"),
        (Change.REMOVED, "heading"),
        (Change.NONE, "paragraph"),
        (Change.ADDED, "paragraph"),
    ]


def test_a_removed_block_is_known_by_its_line_in_the_ledger() -> None:
    removed = drifted("A.\n\nB.\n", "A.\n")[1]
    assert removed.block is None
    assert removed.before == entries(page("B.\n"))[0]


def test_a_partial_sync_leaves_only_the_other_change() -> None:
    new = page(BEFORE.replace("twice", "often").replace("- Tell", "- Tell them"))
    current = entries(new)
    stanza = list(entries(page(BEFORE)))
    stanza[1] = current[1]
    assert told(drift(stanza, current, new.blocks)) == [("changed", "Tell them")]


def test_what_the_ledger_never_knew_is_added() -> None:
    new = page("A.\n")
    nothing: tuple[Entry, ...] = ()
    assert told(drift(nothing, entries(new), new.blocks)) == [("added", "A.")]
