"""Any bytes in any file: one clear diagnostic, every other page still checked, nothing written."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.trees import Tree, mkdocs_yml

if TYPE_CHECKING:
    from collections.abc import Callable

KNOWN = (
    "docs/fr/healthy.md:2:1: error: the source's paragraph “Lost.” is missing here"
    " [missing-block] (docs/en/healthy.md:3)"
)
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


def front(text: str) -> str:
    return f"---\n{text}\n---\n# Guide\n"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A tree with a healthy page that has one known error, and a guide in either locale."""
    files = {
        "en/healthy.md": "# Healthy\n\nLost.\n",
        "fr/healthy.md": "# Saine\n",
        "en/guide.md": "# Guide\n",
        "fr/guide.md": "# Guide\n",
    }
    return Tree(tmp_path / "site", files, ["fr"])


def tells(tree: Tree, path: str, line: int, words: str) -> None:
    """The check says one thing of a file, and what is known of the healthy page."""
    before = tree.listing()
    done = tree.spawn("check")
    assert done.err == ""
    about = [row for row in done.lines[:-1] if row != KNOWN]
    assert len(about) == 1, done.out
    assert about[0].startswith(f"{path}:{line}:")
    assert words in about[0]
    assert KNOWN in done.lines
    assert done.code == 1
    assert tree.listing() == before


BAD_PAGES = [
    pytest.param(b"# Guide\n\n\xc9t\xe9\n", 3, "is not UTF-8: byte 0xc9", id="not UTF-8"),
    pytest.param(b"# Gu\0ide\n", 1, "NUL", id="a NUL byte"),
    pytest.param(b"\xef\xbb\xbf# Guide\n", 1, "[invalid-bom]", id="a byte order mark"),
    pytest.param(b"# Guide\r\n", 1, "[invalid-line-ending]", id="line ends of Windows"),
    pytest.param(front("owner: a: b"), 2, "[invalid-front-matter]", id="broken YAML"),
    pytest.param(front("x: !!timestamp foo"), 2, "`foo` is no date", id="no timestamp"),
    pytest.param(front("a: |\n" + "  x\n" * 20_000), 1, "the limit is 64,000", id="huge YAML"),
    pytest.param(front("title: !!python/object/apply:os.system [touch hacked]"), 2,
                 "[invalid-front-matter]", id="a tag that builds an object"),
    pytest.param(front("a: " + "[" * 5000 + "]" * 5000), 1, "nests deeper than 50", id="deep YAML"),
    pytest.param("---\ntitle: Guide\n\n# Guide\n", 1, "never closes", id="no end of front matter"),
    pytest.param("# Guide\n" + "x" * 5_000_000 + "\n", 2, "a line of 5,000,000", id="a long line"),
    pytest.param("# Guide\n\n" + ">" * 10_000 + " a\n", 1, "deeper than 50", id="nested quotes"),
    pytest.param("# Guide\n\n" + "".join("    " * n + "- a\n" for n in range(400)), 1,
                 "deeper than 50", id="lists nested line by line"),
    pytest.param("# Guide\n\n" + "- " * 10_000 + "a\n", 1, "deeper than 50", id="nested lists"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "line", "words"), BAD_PAGES)
def test_a_bad_page_is_one_diagnostic(
    tree: Tree, content: str | bytes, line: int, words: str
) -> None:
    tree.write("fr/guide.md", content)
    tells(tree, "docs/fr/guide.md", line, words)


def test_aliases_that_multiply_take_no_time_and_no_memory(tree: Tree) -> None:
    tree.write("fr/guide.md", front(BOMB))
    done = tree.spawn("check")
    assert KNOWN in done.lines
    assert (done.code, done.err) == (1, "")


def link(to: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(to)


BAD_FILES = [
    pytest.param(Path.mkdir, "is a folder with the name of a file", id="a folder"),
    pytest.param(
        link("../../../outside.md"), "leads out of the tree", id="a link to a file outside"
    ),
    pytest.param(
        link("../../../outside"), "leads out of the tree", id="a link to a folder outside"
    ),
    pytest.param(link("nowhere.md"), "leads nowhere", id="a dangling link"),
    pytest.param(link("guide.md"), "leads to itself", id="a link to itself"),
    pytest.param(os.mkfifo, "is no file", id="a pipe"),
]


@pytest.mark.parametrize(("make", "words"), BAD_FILES)
def test_what_is_no_file_in_the_place_of_a_page_is_one_diagnostic(
    tree: Tree, make: Callable[[Path], None], words: str
) -> None:
    (tree.root.parent / "outside").mkdir()
    (tree.root.parent / "outside" / "secret.md").write_text("# Secret\n", "utf-8")
    (tree.root.parent / "outside.md").write_text("# Secret\n", "utf-8")
    tree.path("fr/guide.md").unlink()
    make(tree.path("fr/guide.md"))
    tells(tree, "docs/fr/guide.md", 1, words)


def test_a_link_to_a_folder_is_not_followed(tree: Tree) -> None:
    (tree.root.parent / "outside").mkdir()
    (tree.root.parent / "outside" / "secret.md").write_text("# Secret\n", "utf-8")
    tree.path("fr/more").symlink_to(tree.root.parent / "outside")
    tells(tree, "docs/fr/more", 1, "leads out of the tree")


def test_a_picture_that_links_out_of_the_tree_is_not_published_in_silence(tree: Tree) -> None:
    (tree.root.parent / "secret.svg").write_text("<svg/>", "utf-8")
    tree.path("fr/secret.svg").symlink_to(tree.root.parent / "secret.svg")
    tells(tree, "docs/fr/secret.svg", 1, "leads out of the tree")


def test_folders_that_link_to_each_other_are_not_followed(tree: Tree) -> None:
    tree.path("fr/loop").symlink_to(tree.path("docs/fr"))
    tells(tree, "docs/fr/loop", 1, "is a link to a folder")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_page_is_one_diagnostic(tree: Tree) -> None:
    tree.path("fr/guide.md").chmod(0)
    tells(tree, "docs/fr/guide.md", 1, "cannot be read: Permission denied")


BAD_STRINGS = [
    pytest.param('msgid "a"\nmsgstr "b\n', 2, id="a quote that never closes"),
    pytest.param('msgid "a"\nmsgstr "b"\n%%%\n', 3, id="rubbish"),
    pytest.param('<<<<<<< ours\nmsgid "a"\nmsgstr "b"\n=======\n', 1, id="marks of a merge"),
    pytest.param('msgid ""\nmsgstr "Plural-Forms: nplurals=x; plural=1;\\n"\n\nmsgid "a"\n'
                 'msgstr "b"\n', 1, id="a bad plural header"),
    pytest.param('msgid ""\nmsgstr "Plural-Forms: nplurals=99999999999; plural=0;\\n"\n', 2,
                 id="more plural forms than memory holds"),
    pytest.param(b"\xff\xfe\n", 1, id="no text"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "line"), BAD_STRINGS)
def test_a_broken_strings_file_is_one_diagnostic(
    tree: Tree, content: str | bytes, line: int
) -> None:
    tree.write("locales/en/messages.po", 'msgid "a"\nmsgstr ""\n')
    tree.write("locales/fr/messages.po", content)
    tells(tree, "locales/fr/messages.po", line, "error: ")


def test_a_ledger_with_rubbish_is_one_diagnostic_and_its_other_stanzas_hold(tree: Tree) -> None:
    tree.sync("fr", {"guide": "# Guide\n", "healthy": "# Healthy\n\nLost.\n"})
    tree.edit("locales/fr/synced.txt", "\nhealthy\n", "\nrubbish\n\nhealthy\n<<<<<<< ours\n")
    done = tree.spawn("check")
    (row,) = done.about("locales/fr/synced.txt")
    assert row.startswith("locales/fr/synced.txt:10:1: error: has a line that `hexapla sync`")
    assert "<<<<<<< ours" in row
    assert "never synced" in done.about("docs/fr/healthy.md")[0]
    assert done.about("docs/fr/guide.md") == []
    assert (done.code, done.err) == (1, "")


@pytest.mark.parametrize(
    "rival",
    [
        pytest.param("fr/Guide.md", id="by case"),
        pytest.param("fr/gui\u0300de.md", id="by the form of an accent"),
    ],
)
def test_keys_that_collide_are_one_diagnostic(tree: Tree, rival: str) -> None:
    if "\u0300" in rival:
        for locale in ("en", "fr"):
            tree.write(f"{locale}/guìde.md", "# Guide\n")
    tree.write(rival, "# Guide\n")
    tells(tree, f"docs/{rival}", 1, "rename one [invalid-key]")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n\n", id="empty lines"),
        pytest.param("---\nicon: material/map\n---\n", id="only front matter"),
    ],
)
def test_an_empty_page_is_a_page(tree: Tree, content: str) -> None:
    for locale in ("en", "fr"):
        tree.write(f"{locale}/guide.md", content)
    done = tree.spawn("check")
    assert done.lines == [KNOWN, "1 error, 0 warnings on 4 pages"]


def test_a_page_of_one_byte_order_mark_is_empty(tree: Tree) -> None:
    tree.write("en/guide.md", "")
    tree.write("fr/guide.md", b"\xef\xbb\xbf")
    tells(tree, "docs/fr/guide.md", 1, "[invalid-bom]")


@pytest.mark.parametrize(
    "name", ["a page.md", "a\npage.md", "🧭.md", "-x.md", "[red].md", "%41.md"]
)
def test_a_file_may_have_any_name(tree: Tree, name: str) -> None:
    tree.write(f"en/{name}", "# Guide\n\nLost.\n")
    tree.write(f"fr/{name}", "# Guide\n")
    done = tree.spawn("check")
    assert (done.code, done.err) == (1, "")
    assert KNOWN in done.lines
    assert done.out.count("[missing-block]") == 2
    assert len(done.lines) == 3
    status = tree.spawn("status", "--format", "json", "--all")
    assert f"docs/fr/{name}" in [task["path"] for task in status.json["tasks"]]


def test_a_name_that_is_no_unicode_is_still_a_page(tree: Tree) -> None:
    for locale in (b"en", b"fr"):
        path = os.path.join(os.fsencode(tree.root), b"docs", locale, b"caf\xe9.md")  # noqa: PTH118
        Path(os.fsdecode(path)).write_text("# Guide\n", "utf-8")
    done = tree.spawn("check")
    assert (done.code, done.err) == (1, "")
    assert KNOWN in done.lines


def refuses(tree: Tree, *arguments: str) -> str:
    """The command says one sentence, exits with 2 and writes nothing; gives the sentence."""
    before = tree.listing()
    done = tree.spawn(*arguments)
    assert done.code == 2, done.out + done.err
    assert done.out == ""
    assert re.fullmatch(r"hexapla: .+\.\n", done.err), done.err
    assert tree.listing() == before
    return done.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(None, "no mkdocs.yml here", id="absent"),
        pytest.param("plugins: [\n", "mkdocs.yml:2 cannot be read", id="broken YAML"),
        pytest.param("- a\n- b\n", "not a mapping", id="a list"),
        pytest.param("", "not a mapping", id="empty"),
        pytest.param("\0", "mkdocs.yml cannot be read", id="a NUL byte"),
        pytest.param(b"\xff", "mkdocs.yml cannot be read", id="not UTF-8"),
        pytest.param("a: " + "[" * 5000, "mkdocs.yml", id="deep YAML"),
        pytest.param("x: !!timestamp foo", "what its tag says", id="a time that is none"),
        pytest.param("x: !!bool foo", "what its tag says", id="an answer that is none"),
        pytest.param("site_name: A\n", "lists no locales", id="no plug-ins"),
        pytest.param("plugins: [search]\n", "lists no locales", id="no i18n"),
        pytest.param("plugins:\n  - i18n:\n      languages: fr\n", "lists no locales", id="a text"),
        pytest.param("plugins:\n  - i18n:\n      languages: [{name: A}]\n", "lists no locales",
                     id="a language without a locale"),
        pytest.param(mkdocs_yml(["fr"]).replace(", default: true", ""), "marks 0 languages",
                     id="no default"),
        pytest.param(mkdocs_yml(["fr, default: true"]), "marks 2 languages", id="two defaults"),
        pytest.param(mkdocs_yml(["fr", "fr"]), "'fr' twice", id="a locale twice"),
        pytest.param(mkdocs_yml(["xx"]), "'xx' is not a locale", id="a locale that is none"),
        pytest.param(mkdocs_yml(["'../..'"]), "is not a locale", id="a locale that is a path"),
        pytest.param("docs_dir: ../other\n" + mkdocs_yml(["fr"]), "docs_dir",
                     id="pages outside the site"),
    ],
)  # fmt: skip
def test_wrong_settings_of_the_site_are_one_sentence(
    tree: Tree, content: str | bytes | None, words: str
) -> None:
    if content is None:
        tree.path("mkdocs.yml").unlink()
    else:
        tree.write("mkdocs.yml", content)
    assert words in refuses(tree, "check")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("[tool", "pyproject.toml:1: the head of the table", id="broken TOML"),
        pytest.param(b"\xff", "pyproject.toml:1: is not UTF-8", id="not UTF-8"),
        pytest.param("tool = 1", "pyproject.toml", id="a tool that is no table"),
        pytest.param("[tool]\nhexapla = 1", "pyproject.toml", id="settings that are no table"),
        pytest.param("[tool.hexapla]\nsevrity = {}", "no setting 'sevrity'", id="misspelt"),
        pytest.param("[tool.hexapla]\nseverity = 'off'", "write a table", id="a text for a table"),
        pytest.param("[tool.hexapla.severity]\nno-rule = 'off'", "there is no rule", id="no rule"),
        pytest.param("[tool.hexapla.severity]\nmissing-page = 'bad'", 'say "error", "warning"',
                     id="no severity"),
        pytest.param("[tool.hexapla.contract]\n'*' = 'loose'", "say strict,", id="no contract"),
    ],
)  # fmt: skip
def test_wrong_settings_of_the_tool_are_one_sentence(
    tree: Tree, content: str | bytes, words: str
) -> None:
    tree.write("pyproject.toml", content)
    assert words in refuses(tree, "check")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["check", "--locale", "de"], "unknown locale 'de'", id="a locale"),
        pytest.param(["check", "--locale", "en"], "unknown locale 'en'", id="the source locale"),
        pytest.param(["check", "no-page"], "names no page", id="a page"),
        pytest.param(["check", "xx"], "its target locales are fr.", id="a locale as argument"),
        pytest.param(["check", "en"], "is the source locale; its", id="the source locale"),
        pytest.param(["check", "../outside"], "names no page", id="a path outside"),
        pytest.param(["check", "--source", "en"], "go with --docs", id="an option alone"),
        pytest.param(["check", "--docs", "nowhere"], "is not a folder", id="a folder"),
        pytest.param(["check", "--docs", "docs", "--target", "de"], "'de'", id="a target"),
        pytest.param(["sync"], "name the pages to sync", id="a sync of nothing"),
        pytest.param(["sync", "no-page"], "names no page", id="a sync of no page"),
        pytest.param(["diff", "fr"], "name one page", id="a diff of all pages"),
        pytest.param(["diff", "guide", "healthy"], "name one page", id="a diff of two pages"),
        pytest.param(["translate", "fr", "guide"], "is there already", id="a page that is there"),
        pytest.param(["new", "article", "../up"], "is no key", id="a key that is a path"),
        pytest.param(["explain", "no-rule"], "there is no rule", id="a rule"),
        pytest.param(["explain", "changd-link"], "mean changed-link?", id="nearly a rule"),
    ],
)  # fmt: skip
def test_wrong_usage_is_one_sentence(tree: Tree, arguments: list[str], words: str) -> None:
    assert words in refuses(tree, *arguments)


def test_folders_nested_without_end_are_walked(tree: Tree) -> None:
    here = os.open(tree.root / "docs/fr", os.O_RDONLY)
    for _ in range(1200):
        os.mkdir("a", dir_fd=here)
        inner = os.open("a", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    done = tree.run("check")
    subprocess.run(["rm", "-r", "docs/fr/a"], cwd=tree.root, check=True)  # too deep for Python
    assert KNOWN in done.lines
    assert done.code == 1


ALIASES = [
    pytest.param("tags: &a [*a]", "leads to what it stands in", id="within itself"),
    pytest.param("parity: &a\n  reason: *a", "leads to what it stands in", id="a mapping"),
    pytest.param(BOMB + "tags: *i", "too much text", id="nine to the power of nine"),
]


@pytest.mark.parametrize(("fields", "words"), ALIASES)
def test_aliases_without_end_are_one_diagnostic(tree: Tree, fields: str, words: str) -> None:
    tree.write("en/guide.md", front(fields))
    tells(tree, "docs/en/guide.md", 1, words)


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_front_matter_is_one_whatever_ends_its_lines(tree: Tree, end: str) -> None:
    for locale in ("en", "fr"):
        tree.write(f"{locale}/guide.md", front("title: 12\nowner: [x]").replace("\n", end))
    rules = sorted(row.split("[")[-1] for row in tree.run("check").about("docs/fr/guide.md"))
    assert rules == ["invalid-front-matter]", "invalid-line-ending]"]


def test_terms_with_an_alias_within_itself_are_one_diagnostic(tree: Tree) -> None:
    tree.write("locales/fr/terms.yml", "a: &a\n  term: *a\n")
    tells(tree, "locales/fr/terms.yml", 1, "leads to what it stands in")
