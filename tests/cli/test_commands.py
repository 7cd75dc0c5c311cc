"""The work list, scaffolds and explanations, as a translator and an author meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.rules import RULES
from tests.trees import ROOT, Tree

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Two pages lead to ``popular``; ``short`` has fewer words than ``long``."""
    files = {
        "en/index.md": "# Start\n\n[A](popular.md) and [B](popular.md)\n",
        "en/short.md": "# Short\n\nSee [it](popular.md).\n",
        "en/long.md": "# Long\n\nThis page has many more words to translate than others.\n",
        "en/popular.md": "# Popular\n\nMany pages lead to this page, and it is long as well.\n",
        "en/done.md": "# Done\n",
        "en/old.md": "# Old\n\nNew words here.\n",
        "fr/done.md": "# Fait\n",
        "fr/old.md": "# Vieux\n\nVieux mots.\n",
        "fr/index.md": "# Départ\n\n[A](popular.md) et [B](popular.md)\n",
    }
    tree = Tree(tmp_path / "site", files, ["fr", "ar"])
    old = {"done": "# Done\n", "old": "# Old\n\nOld words.\n"}
    tree.sync("fr", old)
    return tree


def test_the_work_list_has_what_is_most_needed_first(tree: Tree) -> None:
    document = tree.run("status", "--format", "json").json
    found = [(t["locale"], t["key"], t["status"]) for t in document["tasks"] if t["locale"] == "fr"]
    assert found == [
        ("fr", "popular", "missing"),
        ("fr", "short", "missing"),
        ("fr", "long", "missing"),
        ("fr", "index", "outdated"),
        ("fr", "old", "outdated"),
        ("fr", "done", "current"),
    ]
    assert [task["locale"] for task in document["tasks"]] == ["fr"] * 6 + ["ar"] * 6


def test_a_task_says_all_that_a_program_needs(tree: Tree) -> None:
    document = tree.run("status", "fr", "old", "--format", "json").json
    assert document == {
        "version": 1,
        "summary": {"fr": {"outdated": 1, "words": 3}},
        "tasks": [
            {
                "locale": "fr",
                "key": "old",
                "path": "docs/fr/old.md",
                "status": "outdated",
                "words": 3,
                "blocks": 1,
                "inbound": 0,
                "synced": True,
                "fault": "",
            }
        ],
    }


def test_a_page_that_was_never_synced_says_so(tree: Tree) -> None:
    (task,) = tree.run("status", "fr", "index", "--format", "json").json["tasks"]
    assert (task["synced"], task["blocks"]) == (False, 0)
    assert "never synced" in tree.run("status", "fr").out


def test_the_work_list_for_people_names_each_locale(tree: Tree) -> None:
    done = tree.run("status")
    assert (done.code, done.err) == (0, "")
    assert done.lines[0].startswith("fr: 1 current, 2 outdated, 3 missing; ")
    assert "docs/fr/done.md" not in done.out
    assert "docs/fr/done.md" in tree.run("status", "--all").out


def test_a_scaffold_counts_as_missing_until_it_is_translated(tree: Tree) -> None:
    done = tree.run("translate", "ar", "popular")
    assert (done.code, done.err) == (0, "")
    text = tree.read("ar/popular.md")
    assert text.startswith("---\nuntranslated: true\n---\n# Popular\n")
    assert "is still a scaffold" in tree.run("check", "ar", "popular").lines[0]
    (task,) = tree.run("status", "ar", "popular", "--format", "json").json["tasks"]
    assert (task["status"], task["words"]) == ("missing", 13)
    done = tree.run("sync", "ar", "popular")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "hexapla: docs/ar/popular.md:2 says that the page is not translated yet;"
        " if it is, delete the line `untranslated: true`; nothing was synced.\n"
    )
    tree.write("ar/popular.md", "# رائجة\n\nتؤدي صفحات كثيرة إلى هذه الصفحة، وهي طويلة أيضا.\n")
    assert tree.run("sync", "ar", "popular").lines == ["docs/ar/popular.md: synced"]


def test_a_scaffold_takes_the_title_and_leaves_neutral_facts(tree: Tree) -> None:
    tree.write("en/short.md", '---\ntitle: "A: b"\nowner: it\n---\n- [ ] Ask { role=it }\n')
    tree.run("translate", "fr", "short")
    assert tree.read("fr/short.md") == "---\ntitle: 'A: b'\nuntranslated: true\n---\n- [ ] Ask\n"


@pytest.mark.parametrize("content", ["", "# Vieux\n", b"\xff"])
def test_a_translation_is_never_written_over(tree: Tree, content: str | bytes) -> None:
    tree.write("fr/long.md", content)
    before = tree.listing()
    done = tree.run("translate", "fr", "long")
    assert (done.code, done.out) == (2, "")
    assert done.err == "hexapla: docs/fr/long.md is there already; nothing was written.\n"
    assert tree.listing() == before


@pytest.mark.parametrize(("kind", "folder"), [("article", "articles"), ("playbook", "playbooks")])
def test_a_new_page_is_sound_and_is_not_written_twice(tree: Tree, kind: str, folder: str) -> None:
    done = tree.run("new", kind, "shared-roadmap")
    assert (done.code, done.err) == (0, "")
    path = f"docs/en/{folder}/shared-roadmap.md"
    assert "Shared roadmap" in tree.read(path)
    assert tree.run("check").about(path) == []
    before = tree.listing()
    assert tree.run("new", kind, "shared-roadmap").code == 2
    assert tree.listing() == before


@pytest.mark.parametrize("name", ["Big", "a b", "../up", "/etc/x", "", "a/../b", "é"])
def test_a_new_page_has_a_key_that_is_an_address(tree: Tree, name: str) -> None:
    before = tree.listing()
    done = tree.run("new", "article", name)
    assert (done.code, done.out) == (2, "")
    assert tree.listing() == before


@pytest.mark.parametrize("name", ["foo", "articles/foo", "foo.md", "docs/en/articles/foo.md"])
def test_a_new_page_may_be_named_by_its_path(tree: Tree, name: str) -> None:
    assert tree.run("new", "article", name).out.startswith("docs/en/articles/foo.md: written")


@pytest.mark.parametrize("name", ["playbooks/foo", "docs/fr/articles/foo.md", "team/foo"])
def test_a_new_page_is_in_the_folder_of_its_kind(tree: Tree, name: str) -> None:
    before = tree.listing()
    done = tree.run("new", "article", name)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "is not in articles/" in done.err
    assert tree.listing() == before


def test_the_work_list_writes_paths_out(tree: Tree) -> None:
    path = f"docs/fr/[/a]{'long' * 30}.md"
    tree.write(path.replace("/fr/", "/en/"), "# A\n")
    assert any(row.endswith(f"  {path}") for row in tree.run("status", "fr").lines)


def test_a_page_that_was_named_is_not_passed_over(tree: Tree) -> None:
    before = tree.listing()
    for arguments in (["docs/fr/old.md", "docs/fr/long.md"], ["fr", "old", "long"]):
        done = tree.run("sync", *arguments)
        assert (done.code, done.out) == (2, "")
        assert "docs/fr/long.md is not translated yet; nothing was synced." in done.err
    assert tree.listing() == before
    assert tree.run("sync", "old", "done").code == 0
    assert tree.run("sync", "").code == 2


@pytest.mark.parametrize(
    "arguments", [["fr", "old"], ["old", "--locale", "fr"], ["docs/fr/old.md"]]
)
def test_a_cosmetic_change_is_cleared_in_no_single_locale(tree: Tree, arguments: list[str]) -> None:
    before = tree.listing()
    done = tree.run("sync", "--cosmetic", *arguments)
    assert (done.code, done.out) == (2, "")
    assert "leave the locale out." in done.err
    assert tree.listing() == before
    assert tree.run("sync", "--cosmetic", "docs/en/old.md").code == 0


def test_a_name_that_is_nearly_one_is_told(tree: Tree) -> None:
    assert "names no page of this tree; did you mean 'popular'?" in tree.run("check", "populer").err
    done = tree.run("diff", "docs/fr/old.md", "--locale", "ar")
    assert done.err == (
        "hexapla: 'docs/fr/old.md' names no page of this tree in ar; it is a path of fr.\n"
    )


def test_a_sync_of_all_tells_the_rest_in_one_line(tree: Tree) -> None:
    tree.run("sync", "--all")
    assert tree.run("sync", "--all").lines == ["3 pages synced already"]


def test_a_diff_says_why_there_is_none(tree: Tree) -> None:
    tree.write("fr/own.md", "# A\n")
    assert tree.run("diff", "fr", "long").lines == ["docs/fr/long.md is not translated yet"]
    assert tree.run("diff", "fr", "own").lines == ["docs/fr/own.md has no source"]


def test_a_diff_names_what_stands_for_a_removed_block(tree: Tree) -> None:
    tree.edit("en/old.md", "\nNew words here.\n", "")
    row = tree.run("diff", "fr", "old").lines[0]
    assert row == "docs/en/old.md paragraph removed (docs/fr/old.md:3)"


def test_every_rule_explains_itself(tree: Tree) -> None:
    listed = tree.run("explain").lines
    assert [row.split()[0] for row in listed] == list(RULES)
    for rule, module in list(RULES.items())[::5]:
        text = tree.run("explain", rule).out
        assert text.startswith(f"{rule} ({module.SEVERITY})\n\n")
        assert "How to fix:" in text
        assert text.count("\n### ") == 2
        page = (ROOT / f"docs/en/contribute/checks/{rule}.md").read_text("utf-8")
        assert text.split("\n## Bad examples\n\n")[1].split("\n## ")[0].strip() in page


def test_help_names_every_command(tree: Tree) -> None:
    done = tree.run("--help")
    for name in ("check", "status", "sync", "diff", "new", "translate", "explain"):
        assert f"\n  {name} " in done.out
    assert tree.run("--version").out.startswith("hexapla ")


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("never", 0)]
)  # fmt: skip
def test_the_exit_status_says_what_was_asked(tree: Tree, fail_on: str, code: int) -> None:
    assert tree.run("check", "--fail-on", fail_on).code == code


def test_json_of_a_check_is_one_document(tree: Tree) -> None:
    document = tree.run("check", "--format", "json").json
    assert list(document) == ["version", "summary", "diagnostics"]
    assert document["summary"] == {"pages": 9, "error": 0, "warning": 6}
    assert {tuple(item) for item in document["diagnostics"]} == {
        ("rule", "severity", "locale", "path", "line", "column", "end_line", "end_column",
         "message", "source", "fix")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "content", "fault"),
    [
        pytest.param(
            "fr/done.md",
            '---\ntitle: "Fait\nowner: it\n---\n# Fait\n',
            "fr/done.md:2: the front matter cannot be read: this quotation mark is never closed",
            id="front matter",
        ),
        pytest.param(
            "fr/done.md",
            "# Fait\0\n",
            "fr/done.md:1: holds a NUL character; remove it",
            id="NUL",
        ),
        pytest.param(
            "en/done.md",
            "---\ntitle: Done\n# Done\n",
            "en/done.md:1: the front matter never closes; end it with a line of three hyphens",
            id="the source",
        ),
    ],
)
def test_a_page_that_cannot_be_read_is_not_called_current(
    tree: Tree, path: str, content: str, fault: str
) -> None:
    tree.write(path, content)
    fault = f"docs/{fault}"
    done = tree.run("status", "fr")
    assert done.lines[0].startswith("fr: 1 unreadable, 2 outdated, 3 missing; ")
    assert done.lines[1].startswith("  unreadable ")
    assert done.lines[1].endswith(f"  {fault}")
    (task,) = tree.run("status", "fr", "done", "--format", "json").json["tasks"]
    assert (task["status"], task["fault"]) == ("unreadable", fault)
    done = tree.run("diff", "fr", "done")
    assert (done.code, done.err) == (
        2,
        f"hexapla: docs/fr/done.md cannot be compared: {fault}.\n",
    )
