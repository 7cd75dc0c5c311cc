"""What is still told of a paragraph that is split or merged, which is no fault by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

FIRST = (
    "Every team has a page of its own, kept by the 5 people who do the work that it tells of. "
    "Read [the plan](https://shop.example/plan) first."
)
SECOND = "Write down all that you decide, on the very day when you decide it, and say why."
PREMIER = (
    "Chaque équipe a sa propre page, tenue par les 5 personnes qui font le travail dont elle "
    "parle. Lisez d’abord [le plan](https://shop.example/plan)."
)
DEUXIEME = "Notez tout ce que vous décidez, le jour même où vous le décidez, et dites pourquoi."
SPLIT, MERGED = (" ", "\n\n"), ("\n\n", " ")
PLAN = "[le plan](https://shop.example/plan)"


@pytest.mark.parametrize(
    "ends", [pytest.param(SPLIT, id="split"), pytest.param(MERGED, id="merged")]
)
@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("5", "5", [], id="all is there"),
        pytest.param("5", "6", ["changed-number"], id="another number"),
        pytest.param("/plan)", "/deal)", ["changed-link"], id="another link"),
        pytest.param(PLAN, "le plan", [], id="what is missing may be in the other part"),
    ],
)
def test_what_stands_for_another_is_a_warning(
    tmp_path: Path, ends: tuple[str, str], was: str, now: str, expected: list[str]
) -> None:
    ours, theirs = ends
    pages = {
        "en/guide.md": f"# Guide\n\n{FIRST}{ours}{SECOND}\n\nTell the others.\n",
        "fr/guide.md": f"# Guide\n\n{PREMIER}{theirs}{DEUXIEME}\n\nDites-le aux autres.\n",
    }
    tree = Tree(tmp_path / "site", pages, ["fr"])
    if was != now:
        tree.edit("fr/guide.md", was, now)
    told = tree.run("check", "--format", "json").json["diagnostics"]
    assert [(item["rule"], item["severity"]) for item in told] == [
        (rule, "warning") for rule in expected
    ]
