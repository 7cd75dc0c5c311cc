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


def test_all_that_is_wrong_in_the_settings_is_told_at_once_line_by_line(tmp_path: Path) -> None:
    tree = Tree(tmp_path, {"en/a.md": "# A\n", "fr/a.md": "# A\n"}, ["fr"])
    tree.write(
        "pyproject.toml",
        "[project]\nname = 'x'\n\n[tool.hexapla]\nbaselin = 'x'\nbaseline = true\n"
        "contract.'a*' = 'loose'\n[tool.hexapla.severity]  # here\nchanged-lnk = 'off'\n"
        "changed-link = 'of'\n",
    )
    done = tree.run("check")
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [
        (
            "hexapla: pyproject.toml:5: [tool.hexapla] has no setting 'baselin'"
            " (did you mean 'baseline'?); it knows severity, contract or baseline."
        ),
        "pyproject.toml:6: baseline is true; say the path of a file, as a text in quotes.",
        (
            "pyproject.toml:7: the contract of 'a*' is \"loose\";"
            " say strict, structural, summary or independent."
        ),
        (
            "pyproject.toml:9: there is no rule 'changed-lnk' (did you mean 'changed-link'?);"
            " `hexapla explain` lists them."
        ),
        'pyproject.toml:10: changed-link is "of"; say "error", "warning" or "off".',
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[tool.hexapla.severity]\nmissing-page = error\n", 2, "a text needs quotes"),
        ("[tool.hexapla.contract]\nguides/* = 'strict'\n", 2, "needs quotes"),
        ("\n[tool.hexapla\n", 2, "end it with `]`"),
        ("a = 'b\n", 1, "end it with the quotes"),
        ('a = """b\n\n', 1, "end it with the quotes"),
        ("a = 1\na = 2\n", 2, "there twice"),
        ("[a]\n[a]\n", 2, "there twice"),
        ("b = 1\na = [1,\n", 2, "the file ends within a value"),
        ("a = {b = 1\n", 1, "end it with `}`"),
        ('a = "b\\c"\n', 1, "a backslash wants another one"),
        ("a = 1 2\n", 1, "on a line of its own"),
        ("= 1\n", 1, "neither `[table]` nor"),
        (f"a = {'1' * 5000}\n", 0, "too many digits"),
        ("a = " + "[" * 5000, 0, "too deep"),
        (b"a = 1\n# caf\xe9\n", 2, "is not UTF-8: byte 0xe9; save the file as UTF-8"),
        ("[tool]\nhexapla = 1\n", 2, "write the table [tool.hexapla]"),
        ("[[tool.hexapla]]\n", 1, "hexapla is a list"),
        ("[tool.hexapla]\nseverity = 2020-01-01\n", 2, "severity is a date"),
        ("[tool.hexapla]\nseverity = {missing-page = ['off']}\n", 2, "missing-page is a list"),
    ],
)
def test_settings_that_cannot_be_read_say_where_and_what_to_do(
    tmp_path: Path, text: str | bytes, line: int, words: str
) -> None:
    tree = Tree(tmp_path, {"en/a.md": "# A\n"}, ["fr"])
    tree.write("pyproject.toml", text)
    with pytest.raises(SettingsError) as caught:
        read_settings(tmp_path)
    assert str(caught.value).startswith(f"pyproject.toml:{line}: " if line else "pyproject.toml: ")
    assert words in str(caught.value)


def test_settings_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    tree = Tree(tmp_path, {"en/a.md": "# A\n"}, ["fr"])
    tree.write("pyproject.toml", b"\xef\xbb\xbf[tool.hexapla]\nbaseline = 'known.txt'\n")
    assert str(read_settings(tmp_path).baseline) == "known.txt"


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
