from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.checking.run import check
from hexapla.project import Project
from hexapla.settings import SettingsError, tree_settings
from hexapla.work.selection import select, select_page
from tests.trees import Tree

TROUBLE = {
    "docs/fr/img/gone.png",
    "docs/fr/folder.md",
    "docs/fr/Guide.md",
    "locales/fr/terms.yml",
}
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
        pytest.param(["docs/../docs/./fr/guide.md"], None, {"fr guide"}, id="a winding path"),
        pytest.param(["."], "fr", {f"fr {key}" for key in KEYS}, id="the root, in one locale"),
        pytest.param(["docs/en"], "ar", {f"ar {key}" for key in KEYS}, id="the source's folder"),
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
        pytest.param(["docs/de/articles/peak.md"], None, id="a path in no locale"),
        pytest.param(["docs/guide.md"], None, id="a path beside the locales"),
        pytest.param(["docs/fr/.md"], None, id="a path without a name"),
        pytest.param(["docs/fr/articles.md"], None, id="a folder's name as a page"),
        pytest.param([""], None, id="an empty argument"),
        pytest.param([" "], None, id="a blank argument"),
        pytest.param(["/"], None, id="the root of the disk"),
        pytest.param([".."], None, id="the folder around"),
        pytest.param(["locales/fr/terms.yml"], "ar", id="a file of another locale"),
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


def test_a_path_is_meant_from_the_working_folder(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tree.project()
    monkeypatch.chdir(tree.path("en/guide.md").parent)
    assert select(project, ["../fr/articles/peak.md"]).pages == {("fr", "articles/peak")}
    assert select(project, ["../../docs/ar/guide.md"]).pages == {("ar", "guide")}
    assert select(project, ["ar", "guide"]).pages == {("ar", "guide")}
    assert len(select(project, ["../.."]).pages) == 2 * len(KEYS)


def test_the_docs_folder_may_be_the_root(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree.root / "docs")
    project = Project(tree_settings(Path(), "en", ["fr", "ar"]))
    assert select(project, ["fr/guide.md"]).pages == {("fr", "guide")}
    assert select(project, ["guide"], "ar").pages == {("ar", "guide")}
    assert len(select(project, ["."]).pages) == 2 * len(KEYS)
    tree.write("fr/guide.md", b"\xff")
    found = select(project, ["fr/guide.md"])
    paths = [item.path for item in check(project)]
    assert [path for path in paths if found.keeps(path, project)] == ["fr/guide.md"]


def test_a_page_beside_a_folder_of_its_name_is_meant_alone_by_its_path(tree: Tree) -> None:
    tree.write("fr/articles.md", "# A\n")
    page, folder = "docs/fr/articles.md", "docs/fr/articles"
    assert select(tree.project(), [page]).pages == {("fr", "articles")}
    assert len(select(tree.project(), [folder]).pages) == 3


@pytest.mark.parametrize(
    "arguments", [["fr"], ["--locale", "fr"], ["docs/fr"], ["docs"], ["."], []], ids=" ".join
)
def test_a_check_of_a_locale_hides_nothing_of_it(tree: Tree, arguments: list[str]) -> None:
    trouble(tree)
    rows = [row.partition(":")[0] for row in tree.run("check", "--no-cache", *arguments).lines]
    assert set(rows) >= TROUBLE


@pytest.mark.parametrize("path", ["docs/fr/img", *sorted(TROUBLE)])
def test_a_check_of_a_path_keeps_what_is_there(tree: Tree, path: str) -> None:
    trouble(tree)
    rows = [row.partition(":")[0] for row in tree.run("check", "--no-cache", path).lines]
    assert [row for row in rows[:-1] if row in TROUBLE] == [
        name for name in sorted(TROUBLE) if name.startswith(path)
    ]


def trouble(tree: Tree) -> None:
    """Put into the French tree what is no page and yet wrong."""
    tree.write("fr/img/a.txt", "")
    (tree.root / "docs/fr/img/gone.png").symlink_to("/nowhere")
    tree.write("fr/Guide.md", "# A\n")
    tree.write("fr/folder.md/a.txt", "")
    tree.write("locales/fr/terms.yml", "- [\n")


@pytest.mark.parametrize(
    ("arguments", "pages"),
    [
        pytest.param([], 12, id="everything"),
        pytest.param(["."], 12, id="the root"),
        pytest.param(["fr"], 4, id="a locale"),
        pytest.param(["docs/fr/guide.md"], 1, id="a page"),
        pytest.param(["guide"], 3, id="a key, with its source"),
    ],
)
def test_the_summary_counts_the_pages_meant(tree: Tree, arguments: list[str], pages: int) -> None:
    found = tree.run("check", "--format", "json", *arguments).json
    assert found["summary"]["pages"] == pages
    noun = "page" if pages == 1 else "pages"
    assert tree.run("check", *arguments).lines[-1].endswith(f" on {pages} {noun}")
