"""What a tree says of itself; what is wrong in it is told from end to end under ``cli``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.settings import is_locale, read_settings
from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path


def test_mkdocs_says_the_locales_and_may_hold_what_only_mkdocs_reads(tmp_path: Path) -> None:
    tree = Tree(tmp_path, {"en/index.md": "# A\n"}, ["fr", "pt-BR", "zh-Hant"])
    extra = "site_url: !ENV [A, b]\nx: !!python/name:a.b\ny: !relative $config_dir\n"
    tree.write("mkdocs.yml", extra + tree.read("mkdocs.yml"))
    settings = read_settings(tmp_path)
    assert settings.locales == ("en", "fr", "pt-BR", "zh-Hant")
    assert settings.strings is None


def test_severities_and_contracts_are_the_trees_own(tmp_path: Path) -> None:
    tree = Tree(
        tmp_path, {"en/a.md": "# A\n\nB.\n", "en/b.md": "# B\n", "fr/a.md": "# A\n"}, ["fr"]
    )
    assert [row.split("[")[1] for row in tree.check()] == [
        "missing-block] (docs/en/a.md:3)",
        "missing-page] (docs/en/b.md:1)",
    ]
    tree.write("pyproject.toml", "[tool.hexapla.severity]\nmissing-page = 'off'\n")
    assert len(tree.check()) == 1
    tree.write("pyproject.toml", "[tool.hexapla.severity]\nmissing-page = 'error'\n")
    assert ": error: the page is missing" in tree.check()[1]
    tree.write("pyproject.toml", "[tool.hexapla.contract]\n'a*' = 'summary'\n'*' = 'independent'\n")
    assert tree.check() == []


@pytest.mark.parametrize(
    ("name", "known"),
    [("ar", True), ("pt-BR", True), ("zh-Hant", True), ("he", True), ("fil", True),
     ("es-419", True),
     ("shared", False), ("xx", False), ("", False), ("../up", False), ("assets", False)],
)  # fmt: skip
def test_cldr_knows_a_locale(name: str, *, known: bool) -> None:
    assert is_locale(name) is known


def test_any_tree_of_locales_can_be_checked_without_a_site(tmp_path: Path) -> None:
    tree = Tree(
        tmp_path,
        {
            "en/a.md": "# A\n\nB.\n",
            "ar/a.md": "# أ\n",
            "fr/a.md": "# A\n\nB.\n",
            "shared/x.svg": "",
        },
    )
    tree.path("mkdocs.yml").unlink()
    done = tree.run("check", "--docs", "docs")
    assert done.lines[-1] == "1 error, 0 warnings on 3 pages"
    assert done.about("docs/ar/a.md")
    assert tree.run("check", "--docs", "docs", "--source", "fr", "--target", "en").code == 0
