"""One changed paragraph of the source is one outdated block in each locale, without git."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.trees import TARGETS, Tree

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = """\
# Guide

Meet twice a year.

- Marketing brings 3 dates
- IT brings 4 limits

Write it down.
"""
PAGES = {
    "fr": """\
# Guide

Deux fois par an.

- Le marketing, 3 dates
- L'informatique, 4 limites

Écrivez-le.
""",
    "es": """\
# Guía

Dos veces al año.

- Marketing trae 3 fechas
- Informática, 4 límites

Escríbanlo.
""",
    "it": """\
# Guida

Due volte l'anno.

- Il marketing, 3 date
- L'informatica, 4 limiti

Scrivetelo.
""",
    "ar": """\
# دليل

مرتان في السنة.

- التسويق: 3 تواريخ
- التقنية: 4 حدود

اكتبوه.
""",
}
OUTDATED = "the source's paragraph “Gather twice a year.” changed since the last sync"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A guide in five locales, synced in all of them."""
    pages = {f"{locale}/guide.md": text for locale, text in PAGES.items()}
    tree = Tree(tmp_path / "site", {"en/guide.md": SOURCE} | pages)
    done = tree.run("sync", "--all")
    assert (done.code, done.lines) == (0, [f"docs/{x}/guide.md: synced" for x in sorted(TARGETS)])
    assert tree.run("check").lines == ["0 errors, 0 warnings on 5 pages"]
    return tree


def change(tree: Tree) -> None:
    tree.edit("en/guide.md", "Meet twice", "Gather twice")


def outdated(tree: Tree) -> dict[str, list[str]]:
    """The warnings of each locale; there are no errors."""
    done = tree.run("check")
    assert (done.code, done.err) == (0, "")
    return {x: rows for x in TARGETS if (rows := done.about(f"docs/{x}/guide.md"))}


def test_one_changed_paragraph_is_one_outdated_block_in_each_locale(tree: Tree) -> None:
    change(tree)
    found = outdated(tree)
    assert set(found) == set(TARGETS)
    for locale, rows in found.items():
        assert rows == [
            f"docs/{locale}/guide.md:3:1: warning: {OUTDATED} [outdated-page] (docs/en/guide.md:3)"
        ]
    assert tree.run("check", "--fail-on", "warning").code == 1


def test_a_sync_clears_it_for_one_locale(tree: Tree) -> None:
    change(tree)
    tree.edit("fr/guide.md", "Deux fois", "Rencontrez-vous deux fois")
    assert tree.run("sync", "docs/fr/guide.md").lines == ["docs/fr/guide.md: synced"]
    assert set(outdated(tree)) == {"es", "it", "ar"}
    assert tree.run("sync", "fr", "guide").lines == ["docs/fr/guide.md: synced already"]


def test_reviewed_and_nothing_to_change_is_a_sync_without_an_edit(tree: Tree) -> None:
    change(tree)
    before = tree.read("ar/guide.md")
    assert tree.run("sync", "ar", "guide").code == 0
    assert tree.read("ar/guide.md") == before
    assert set(outdated(tree)) == {"fr", "es", "it"}


def test_a_cosmetic_change_is_cleared_in_all_locales(tree: Tree) -> None:
    change(tree)
    assert tree.run("sync", "--cosmetic", "guide").code == 0
    assert outdated(tree) == {}


def test_a_block_that_was_added_is_never_cosmetic(tree: Tree) -> None:
    change(tree)
    tree.edit("en/guide.md", "- IT", "- Finance brings 5 numbers\n- IT")
    tree.run("sync", "--cosmetic", "guide")
    found = outdated(tree)
    assert {x: len(rows) for x, rows in found.items()} == dict.fromkeys(found, 1)
    assert all("is new since the last sync" in rows[0] for rows in found.values())
    assert set(found) == set(TARGETS)


def test_a_block_alone_can_be_synced(tree: Tree) -> None:
    change(tree)
    tree.edit("en/guide.md", "Write it down.", "Write it down at once.")
    first = tree.run("sync", "fr", "guide", "--block", "3")
    assert first.lines == ["docs/fr/guide.md: 1 block still outdated"]
    (row,) = outdated(tree)["fr"]
    assert "Write it down at once." in row
    done = tree.run("sync", "fr", "guide", "--block", "1")
    assert (done.code, done.err) == (
        2,
        "hexapla: docs/en/guide.md:1 is in no block that changed since the last sync.\n",
    )
    assert tree.run("sync", "fr", "guide", "--block", "8").lines == ["docs/fr/guide.md: synced"]
    assert "fr" not in outdated(tree)


def test_a_page_with_errors_is_refused_and_nothing_is_written(tree: Tree) -> None:
    change(tree)
    tree.edit("fr/guide.md", "- Le marketing, 3 dates\n", "")
    before = tree.listing()
    done = tree.run("sync", "fr", "guide")
    assert done.code == 1
    assert "[missing-block]" in done.lines[0]
    assert done.lines[-1] == "docs/fr/guide.md: not synced; it has 1 error"
    assert tree.listing() == before


def test_a_page_whose_link_leads_nowhere_is_refused(tree: Tree) -> None:
    tree.edit("en/guide.md", "Write it", "Write [it](guide.md)")
    tree.edit("fr/guide.md", "Écrivez-le", "Écrivez-[le](plan.md)")
    before = tree.listing()
    assert tree.run("sync", "fr", "guide").code == 1
    assert tree.listing() == before


def test_a_typo_fixed_in_the_translation_does_not_make_it_look_up_to_date(tree: Tree) -> None:
    change(tree)
    tree.edit("fr/guide.md", "Écrivez-le.", "Écrivez-le !")
    assert set(outdated(tree)) == set(TARGETS)


def test_the_dress_of_the_source_makes_nothing_outdated(tree: Tree) -> None:
    tree.write("en/guide.md", SOURCE.replace("- ", "* ").replace("# Guide", "Guide\n====="))
    assert outdated(tree) == {}


def test_a_change_that_is_undone_is_none(tree: Tree) -> None:
    change(tree)
    tree.write("en/guide.md", SOURCE)
    assert outdated(tree) == {}


def test_what_the_author_removed_is_no_extra_block(tree: Tree) -> None:
    tree.edit("en/guide.md", "- IT brings 4 limits\n", "")
    found = outdated(tree)
    assert set(found) == set(TARGETS)
    for rows in found.values():
        assert [row.split(" [")[1] for row in rows] == ["outdated-page] (docs/en/guide.md:1)"]


def test_a_translated_page_that_was_never_synced_says_so(tree: Tree) -> None:
    tree.write("en/plan.md", "# Plan\n")
    tree.write("fr/plan.md", "# Plan\n")
    assert tree.run("check", "fr", "plan").lines[0] == (
        "docs/fr/plan.md:1:1: warning: the page was never synced; compare it, then run"
        " `hexapla sync` [outdated-page] (docs/en/plan.md:1)"
    )
    assert tree.run("diff", "fr", "plan").lines == [
        "docs/fr/plan.md was never synced; compare it with the source, then sync it"
    ]


def test_a_tree_without_any_ledger_says_nothing(tree: Tree) -> None:
    for locale in TARGETS:
        tree.path(f"locales/{locale}/synced.txt").unlink()
    change(tree)
    assert outdated(tree) == {}


def test_a_diff_names_the_block_without_history(tree: Tree) -> None:
    change(tree)
    assert tree.run("diff", "fr", "guide").lines == [
        "docs/en/guide.md:3 paragraph changed (docs/fr/guide.md:3)",
        "  Gather twice a year.",
        "",
        "docs/fr/guide.md: 1 block changed since the last sync",
    ]


def test_a_diff_shows_the_old_text_beside_the_new_where_there_is_history(tree: Tree) -> None:
    git(tree, "init", "-q")
    git(tree, "add", ".")
    git(tree, "commit", "-q", "-m", "all")
    change(tree)
    tree.edit("en/guide.md", "Write it down.\n", "")
    tree.edit("en/guide.md", "- Marketing", "- Finance brings 5 numbers\n- Marketing")
    rows = tree.run("diff", "docs/ar/guide.md").lines
    assert rows[0] == "docs/en/guide.md:3 paragraph changed (docs/ar/guide.md:3)"
    assert rows[1] == "  [-Meet-]{+Gather+} twice a year."
    assert "  {+Finance brings 5 numbers+}" in rows
    assert "  [-Write it down.-]" in rows
    assert rows[-1] == "docs/ar/guide.md: 3 blocks changed since the last sync"


def git(tree: Tree, *arguments: str) -> None:
    names = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, *arguments], cwd=tree.root, check=True)


def test_a_sync_keeps_the_stanzas_of_other_pages(tree: Tree) -> None:
    tree.write("en/plan.md", "# Plan\n")
    tree.write("fr/plan.md", "# Plan\n")
    before = tree.read("locales/fr/synced.txt")
    tree.run("sync", "fr", "plan")
    assert tree.read("locales/fr/synced.txt").startswith(before)
    assert "\nplan\n" in tree.read("locales/fr/synced.txt")


def test_a_sync_refuses_to_write_over_what_is_no_ledger(tree: Tree) -> None:
    tree.write("locales/fr/synced.txt", "something else\n")
    before = tree.listing()
    done = tree.run("sync", "fr", "guide")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("hexapla: locales/fr/synced.txt:1 is no ledger")
    assert tree.listing() == before
