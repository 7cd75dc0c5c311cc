"""``check --fix`` and ``--diff`` as an author meets them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    files: dict[str, str | bytes] = {
        "en/guide.md": "# Guide\n\nA text.\n",
        "fr/guide.md": b"\xef\xbb\xbf# Guide\r\n\r\nUn texte.\r\n",
        "es/guide.md": b"# Gu\xc3\xada\r\rUn texto.",
        "en/other.md": "# Other\n",
        "fr/other.md": "# Autre\r\n",
        "es/other.md": "# Otra\n\nDe más.\n",
    }
    return Tree(tmp_path / "site", files, ["fr", "es"])


def test_fixing_tells_what_was_fixed_and_reports_what_is_left(tree: Tree) -> None:
    done = tree.run("check", "--fix", "--fail-on", "warning")
    assert done.err.splitlines() == [
        "docs/es/guide.md: 1 fixed",
        "docs/fr/guide.md: 2 fixed",
        "docs/fr/other.md: 1 fixed",
        "4 fixed in 3 files",
    ]
    assert done.code == 1
    assert len(done.lines) == 2
    assert done.lines[0].startswith("docs/es/other.md:3:1: warning: ")
    assert tree.path("fr/guide.md").read_bytes() == b"# Guide\n\nUn texte.\n"
    assert tree.path("es/guide.md").read_bytes() == "# Guía\n\nUn texto.".encode()
    before = tree.listing()
    again = tree.run("check", "--fix")
    assert (again.out, again.err) == (done.out, "0 fixed in 0 files\n")
    assert tree.listing() == before


def test_a_report_for_programs_is_one_document_still(tree: Tree) -> None:
    found = tree.run("check", "--fix", "--format", "json").json
    assert [item["rule"] for item in found["diagnostics"]] == ["extra-block"]


@pytest.mark.parametrize(
    ("arguments", "fixed"),
    [
        (["fr", "guide"], {"docs/fr/guide.md"}),
        (["docs/fr/other.md"], {"docs/fr/other.md"}),
        (["--locale", "es"], {"docs/es/guide.md"}),
        (["guide"], {"docs/fr/guide.md", "docs/es/guide.md"}),
    ],
)
def test_only_what_is_selected_is_fixed(tree: Tree, arguments: list[str], fixed: set[str]) -> None:
    before = tree.listing()
    tree.run("check", "--fix", *arguments)
    after = tree.listing()
    assert {path for path in after if after[path] != before[path]} == fixed


def test_what_is_silenced_or_off_is_not_fixed(tree: Tree) -> None:
    comment = "<!-- hexapla: ignore invalid-line-ending this page is for Windows -->"
    tree.write("fr/other.md", f"{comment}\r\n# Autre\r\n")
    tree.write("pyproject.toml", "[tool.hexapla.severity]\ninvalid-bom = 'off'\n")
    before = tree.listing()
    done = tree.run("check", "--fix")
    assert "docs/fr/other.md" not in done.err
    assert tree.listing()["docs/fr/other.md"] == before["docs/fr/other.md"]
    assert tree.path("fr/guide.md").read_bytes().startswith(b"\xef\xbb\xbf# Guide\n")


def test_a_diff_shows_the_fixes_and_writes_nothing(tree: Tree) -> None:
    before = tree.listing()
    done = tree.run("check", "--diff", "fr", "other")
    assert done.out == (
        "--- a/docs/fr/other.md\n+++ b/docs/fr/other.md\n@@ -1 +1 @@\n-# Autre\r\n+# Autre\n"
    )
    assert done.err == "--fix would fix 1 in 1 file\n"
    assert done.code == 0
    assert tree.listing() == before


def test_strings_and_terms_are_fixed_as_well(tree: Tree) -> None:
    tree.write("locales/fr/terms.yml", b"\xef\xbb\xbfroadmap:\r\n  term: feuille de route\r\n")
    tree.run("check", "--fix")
    assert tree.read("locales/fr/terms.yml") == "roadmap:\n  term: feuille de route\n"


def test_files_that_are_passed_over(tree: Tree) -> None:
    tree.write("README.md", "# Not a page\r\n")
    arguments = ("README.md", "docs/fr/gone.md", "docs/fr/other.md", "mkdocs.yml")
    assert tree.run("check", *arguments).code == 2
    done = tree.run("check", "--fix", "--skip-others", *arguments)
    assert done.err == "docs/fr/other.md: 1 fixed\n1 fixed in 1 file\n"
    assert done.out == "0 errors, 0 warnings on 1 page\n"
    nothing = tree.run("check", "--skip-others", "README.md")
    assert (nothing.code, nothing.out) == (0, "0 errors, 0 warnings on 0 pages\n")
    assert tree.path("README.md").read_bytes() == b"# Not a page\r\n"


def test_a_file_that_may_not_be_written_is_told_and_nothing_is_fixed(tree: Tree) -> None:
    path = tree.path("fr/guide.md")
    path.chmod(0o444)
    before = tree.listing()
    done = tree.run("check", "--fix")
    assert (done.code, done.out, tree.listing()) == (2, "", before)
    assert "docs/fr/guide.md cannot be written: read-only; nothing was fixed." in done.err
    assert tree.run("check", "--fix", "docs/fr/other.md").err.endswith("1 fixed in 1 file\n")


def test_no_format_is_text_where_nobody_looks(tree: Tree) -> None:
    assert tree.run("check").out == tree.run("check", "--format", "concise").out
    text = tree.run("check", "--format", "text").lines
    assert "  es:3 | ⟦De más.⟧" in text


@pytest.mark.parametrize("form", ["sarif", "gitlab", "github", "junit", "json", "text"])
def test_a_form_is_printed_whole(tree: Tree, form: str) -> None:
    done = tree.run("check", "--format", form, "--fail-on", "warning")
    assert (done.code, done.err) == (1, "")
    assert "extra-block" in done.out
    if form in ("sarif", "gitlab", "json"):
        assert json.loads(done.out)


def test_a_fingerprint_outlives_a_move(tree: Tree) -> None:
    def marks() -> list[str]:
        entries = tree.run("check", "es", "--format", "gitlab").json
        return [entry["fingerprint"] for entry in entries if entry["check_name"] == "extra-block"]

    tree.edit("es/other.md", "De más.", "De más.\n\nDe más.")
    first = marks()
    assert len(set(first)) == 2
    tree.edit("es/other.md", "# Otra\n", "\n\n# Otra\n")
    assert marks() == first


def test_strings_are_fixed_where_they_stand_and_nothing_else_of_the_file_changes(
    tmp_path: Path,
) -> None:
    texts = [r"Call \"%(one)s\" now!", "One, two. See “a”, “b” and “c”"]
    ours = "".join(f'msgid "{text}"\nmsgstr ""\n\n' for text in texts)
    first = '#: a.html:3\nmsgid   "{}"\nmsgstr ""\n"Appelez \\"%(one)s\\""\n" maintenant!"\n\n'
    second = '# «x»?\nmsgid "{}"\nmsgstr "Un , deux. Voir «\u00a0a\u00a0», «\u00a0b\u00a0», «c»"\n'
    theirs = f'{first.format(texts[0])}{second.format(texts[1])}#~ msgid "x"\n#~ msgstr "y?"\n'
    files: dict[str, str | bytes] = {
        **{f"{locale}/index.md": "# Guide\n" for locale in ("en", "fr")},
        "locales/en/messages.po": ours,
        "locales/fr/messages.po": theirs.replace("\n", "\r\n"),
    }
    tree = Tree(tmp_path / "site", files, ["fr"])
    done = tree.run("check", "--fix", "--fail-on", "warning")
    assert (done.code, done.out) == (0, "0 errors, 0 warnings on 2 pages\n")
    wanted = theirs.replace(" ,", ",").replace("«c»", "«\u00a0c\u00a0»")
    wanted = wanted.replace("maintenant!", "maintenant\u202f!")
    assert tree.read("locales/fr/messages.po") == wanted
