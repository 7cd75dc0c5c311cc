"""What a tree says of itself; what is wrong in it is told from end to end under ``cli``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.settings import SettingsError, is_locale, read_settings
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


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("!ENV HX_A", "one"),
        ("!ENV [HX_A, two]", "one"),
        ("!ENV [HX_B, HX_A, two]", "one"),
        ("!ENV [HX_B, two]", "two"),
        ("!ENV [HX_B, [two]]", "['two']"),
        ("!ENV HX_B", "docs"),
        ("!ENV []", "docs"),
    ],
)
def test_the_docs_folder_may_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, expected: str
) -> None:
    monkeypatch.setenv("HX_A", "one")
    monkeypatch.delenv("HX_B", raising=False)
    tree = Tree(tmp_path, {}, ["fr"])
    (tmp_path / expected).mkdir()
    tree.write("mkdocs.yml", f"docs_dir: {value}\n" + tree.read("mkdocs.yml"))
    assert read_settings(tmp_path).docs.as_posix() == expected


@pytest.mark.parametrize(
    ("locale", "words"), [("no", "write 'no' in quotes"), ("1", "no text"), ("''", "no text")]
)
def test_a_locale_is_a_text(tmp_path: Path, locale: str, words: str) -> None:
    Tree(tmp_path, {"en/a.md": "# A\n"}, [locale])
    with pytest.raises(SettingsError, match=words):
        read_settings(tmp_path)


def test_the_source_is_no_target_of_its_own(tmp_path: Path) -> None:
    tree = Tree(tmp_path / "site", {"en/a.md": "# A\n", "fr/a.md": "# A\n"}, ["fr"])
    done = tree.run("check", "--docs", "docs", "--target", "en", "--target", "fr")
    assert (done.code, done.out) == (2, "")
    assert "'en' is the source locale" in done.err


@pytest.mark.parametrize("value", ["1", "''", "[]", "true"])
def test_a_baseline_is_named_by_a_path(tmp_path: Path, value: str) -> None:
    tree = Tree(tmp_path, {"en/a.md": "# A\n"}, ["fr"])
    tree.write("pyproject.toml", f"[tool.hexapla]\nbaseline = {value}\n")
    with pytest.raises(SettingsError, match="the path of a file"):
        read_settings(tmp_path)


def test_all_that_is_wrong_in_the_settings_is_told_at_once(tmp_path: Path) -> None:
    tree = Tree(tmp_path, {"en/a.md": "# A\n", "fr/a.md": "# A\n"}, ["fr"])
    tree.write(
        "pyproject.toml",
        "[tool.hexapla]\nbaselin = 'x'\nbaseline = 1\ncontract = 2\n"
        "[tool.hexapla.severity]\nchanged-lnk = 'off'\nchanged-link = 'of'\n",
    )
    done = tree.run("check")
    assert (done.code, done.out) == (2, "")
    for words in ("'baselin'", "baseline is 1", "contract is not", "'changed-lnk'", "'of'"):
        assert words in done.err
    assert "Traceback" not in done.err


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


def test_any_tree_heeds_the_settings_beside_it(tmp_path: Path) -> None:
    tree = Tree(tmp_path, {"en/a.md": "# A\n", "fr/a.md": "# A\n\nB.\n"}, ["fr"])
    tree.path("mkdocs.yml").unlink()
    tree.path("pyproject.toml").write_text('[tool.hexapla.severity]\nextra-block = "off"\n')
    assert tree.run("check", "--docs", "docs", "--source", "en").code == 0
