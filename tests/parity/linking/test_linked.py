from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hexapla.model import Match
from hexapla.parity.linking.linked import differences
from hexapla.rules import changed_image, changed_link
from tests.trees import pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Document, Link


def by_target(_page: Document, links: Sequence[Link], _other: Document) -> list[tuple[str, Link]]:
    return [(link.target, link) for link in links]


def changed(source: str, target: str) -> list[tuple[list[str], list[str]]]:
    """What each block has lost and got, where it has."""
    sides = (
        ([name for name, _ in one.lost], [name for name, _ in one.added])
        for one in differences(pair(source, target), by_target)
    )
    return [side for side in sides if any(side)]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("See [a](a).", "Voir [a](a).", [], id="the same"),
        pytest.param("See [a](a).", "Voir [a](b).", [(["a"], ["b"])], id="another"),
        pytest.param("[a](a), [b](b).", "[b](b), [a](a).", [], id="in another order"),
        pytest.param(
            "See [a](a).\n\nAnd [b](b).", "Voir.\n\n[a](a) et [b](b).", [], id="one block on"
        ),
        pytest.param(
            "See [a](a).\n\nAnd [b](b).",
            "Voir [b](b).\n\nEt [a](a).",
            [(["a"], ["b"]), (["b"], ["a"])],
            id="but not where two are exchanged",
        ),
        pytest.param(
            "- See [a](a)\n- And [b](b)",
            "- Voir\n- [a](a) et [b](b)",
            [(["a"], []), ([], ["a"])],
            id="nor in a list, where each item has its own",
        ),
        pytest.param(
            "# A\n\nSee [a](a).",
            "# A\n\nVoir.\n\n[Ici](a).",
            [],
            id="a block that the other side lacks",
        ),
    ],
)
def test_links_that_are_lost_and_added(
    source: str, target: str, expected: list[tuple[list[str], list[str]]]
) -> None:
    assert changed(source, target) == expected


def test_links_that_have_moved_on_are_none_that_both_have() -> None:
    source = "Use [A](a), [C](c) or [B](b) here."
    target = "استعملوا [أ](a) أو [ج](c) أو ب هنا.\n\nأو [ب](b)."
    one = differences(pair(source, target), by_target)[0]
    assert [[name for name, _ in side] for side in one.common] == [["a", "c"], ["a", "c"]]


def test_entries_that_have_changed_places_keep_their_links() -> None:
    source = "- The [MIT](a) licence\n- The [GPL](b) licence"
    assert not changed(source, "- رخصة [GPL](b)\n- رخصة [MIT](a)")
    assert changed(source, "- رخصة [MIT](b)\n- رخصة [GPL](a)")


def test_entries_that_are_paired_one_off_keep_their_links() -> None:
    source = "- Turkish by [Umut](t)\n- Turkish by [Umut](t)\n- Brazilian by [Leonardo](b)"
    target = "- Turca de [Umut](t)\n- Brasil de [Leonardo](b)\n- Original de [Dave](d)"
    assert not changed(source, target)


def test_a_link_of_another_name_may_stand_for_one() -> None:
    both = pair("See [a](a) and [b](b).", "راجعوا [أ](x) و[ب](y).")
    found = differences(both, by_target, lambda was, now: (was.target, now.target) == ("b", "x"))
    assert [(one.lost[0][0], one.added[0][0]) for one in found] == [("a", "y")]


def test_paragraphs_that_are_paired_one_off_keep_their_links() -> None:
    source = "Read [a](a).\n\nThen [b](b).\n\nAlso [c](c).\n\nThanks."
    target = "شكرا.\n\nاقرأ [أ](a).\n\nثم [ب](b).\n\nأيضا [ج](c)."
    assert not changed(source, target)


def test_a_block_with_the_links_of_a_lost_one_beside_it_is_that_one() -> None:
    both = pair("# A\n\nRead [a](a).\n\nThen [b](b).\n\n# B", "# أ\n\nثم [ب](b).\n\n# ب")
    source, target = both.source, both.target
    assert source
    assert target
    (title, one, two, last), (head, only, end) = source.blocks, target.blocks
    found = replace(
        both,
        matches=(Match(title, head), Match(one, only), Match(two, None), Match(last, end)),
    )
    assert [(it.lost, it.added) for it in differences(found, by_target)] == [([], [])]


@pytest.mark.parametrize(
    ("source", "target", "fixed"),
    [
        pytest.param("See [a](u.md).", "Voir [ici] (u.md).", ["[ici](u.md)"], id="a blank"),
        pytest.param("![a](u.png)", "Un ![plan] (u.png)", ["![plan](u.png)"], id="an image"),
        pytest.param("See [a](u.md).", "Voir [ici] (v.md).", [None], id="another address"),
        pytest.param("See [a](u.md).", "Voir ici] (u.md).", [None], id="no bracket"),
        pytest.param("See [a](u.md).", "Voir [x] ici] (u.md).", [None], id="a bracket too many"),
        pytest.param("See [a](u.md).", "[a] (u.md), [b] (u.md)", [None], id="one of two"),
    ],
)
def test_a_link_whose_parts_are_apart_is_mended(
    source: str, target: str, fixed: list[str | None]
) -> None:
    both = pair(source, target)
    found = [*changed_link.check(both), *changed_image.check(both)]
    assert [finding.fix for finding in found] == fixed
