from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.settings import SettingsError
from hexapla.work.selection import select, select_page
from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

KEYS = ("index", "guide", "articles/peak", "articles/plan")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    files = {f"{locale}/{key}.md": "# A\n" for locale in ("en", "fr", "ar") for key in KEYS}
    monkeypatch.chdir(tmp_path)
    return Tree(tmp_path, files, ["fr", "ar"])


@pytest.mark.parametrize(
    ("arguments", "locale", "expected"),
    [
        pytest.param(["docs/fr/guide.md"], None, {"fr guide"}, id="a path"),
        pytest.param(["docs/en/guide.md"], None, {"fr guide", "ar guide"}, id="a source page"),
        pytest.param(["guide"], None, {"fr guide", "ar guide"}, id="a key"),
        pytest.param(["guide.md"], "ar", {"ar guide"}, id="a key in one locale"),
        pytest.param(["ar", "guide"], None, {"ar guide"}, id="a locale and a key"),
        pytest.param(
            ["docs/fr/articles"], None, {"fr articles/peak", "fr articles/plan"}, id="a folder"
        ),
        pytest.param(
            ["articles/"], "fr", {"fr articles/peak", "fr articles/plan"}, id="a folder of keys"
        ),
        pytest.param(["fr"], None, {f"fr {key}" for key in KEYS}, id="a locale"),
        pytest.param(["docs/ar"], None, {f"ar {key}" for key in KEYS}, id="a locale's folder"),
        pytest.param(["fr", "guide", "index"], None, {"fr guide", "fr index"}, id="two keys"),
    ],
)
def test_arguments_name_pages(
    tree: Tree, arguments: list[str], locale: str | None, expected: set[str]
) -> None:
    assert {
        f"{where} {key}" for where, key in select(tree.project(), arguments, locale).pages
    } == expected


@pytest.mark.parametrize(
    ("arguments", "locale"),
    [
        pytest.param(["nothing"], None, id="no such key"),
        pytest.param(["docs/fr/nothing.md"], None, id="no such path"),
        pytest.param(["gui"], None, id="a part of a key"),
        pytest.param(["guide"], "de", id="no such locale"),
        pytest.param(["docs/fr/guide.md"], "ar", id="a path in another locale"),
        pytest.param(["/etc/passwd"], None, id="a path outside"),
    ],
)
def test_what_names_nothing_is_said(tree: Tree, arguments: list[str], locale: str | None) -> None:
    with pytest.raises(SettingsError):
        select(tree.project(), arguments, locale)


def test_a_page_of_the_whole_tree_is_meant_without_arguments(tree: Tree) -> None:
    assert len(select(tree.project(), []).pages) == 2 * len(KEYS)


def test_one_page_is_one_page(tree: Tree) -> None:
    assert select_page(tree.project(), ["fr", "guide"], None) == ("fr", "guide")
    for arguments in ([], ["guide"], ["fr"]):
        with pytest.raises(SettingsError, match="name one page"):
            select_page(tree.project(), arguments, None)


def test_a_check_of_some_pages_says_only_what_is_about_them(tree: Tree) -> None:
    for key in ("guide", "articles/plan"):
        tree.write(f"en/{key}.md", "# A\n\nLost. [x](nowhere.md)\n")
    everything = tree.run("check", "--no-cache")
    assert len(everything.lines) == 7
    assert len(tree.run("check", "fr", "guide").about("docs/fr/guide.md")) == 1
    some = tree.run("check", "docs/ar/articles/plan.md")
    assert [row.split(":")[0] for row in some.lines[:-1]] == [
        "docs/ar/articles/plan.md",
        "docs/en/articles/plan.md",
    ]
