from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from hexapla.settings import SettingsError
from hexapla.work import writing
from hexapla.work.replacing import write_atomically
from hexapla.work.syncing import sync_cosmetic, sync_page, sync_pages
from tests.trees import COMMAND, Tree

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD = "# A\n\nOne.\n\nTwo.\n"
NEW = OLD.replace("One.", "One more.")
KEYS = ("guide", "index", "plan")
LEDGER = "locales/fr/synced.txt"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Three pages in two locales, all synced; in the source a paragraph changed since."""
    files = {f"{locale}/{key}.md": OLD for locale in ("fr", "ar") for key in KEYS}
    tree = Tree(tmp_path / "site", files | {f"en/{key}.md": NEW for key in KEYS}, ["fr", "ar"])
    for locale in ("fr", "ar"):
        tree.sync(locale, dict.fromkeys(KEYS, OLD))
    return tree


def test_a_cosmetic_sync_refuses_the_locale_that_has_errors(tree: Tree) -> None:
    tree.write("fr/guide.md", "# A\n\nUn.\n")
    before = tree.read(LEDGER)
    outcomes = {x.locale: x for x in sync_cosmetic(tree.project(), ["guide"])}
    assert [item.rule for item in outcomes["fr"].errors] == ["missing-block"]
    assert not outcomes["fr"].changed
    assert outcomes["ar"].changed
    assert tree.read(LEDGER) == before
    assert tree.run("sync", "--cosmetic", "guide").code == 1


def test_a_cosmetic_sync_of_no_changed_block_says_so(tree: Tree) -> None:
    before = tree.listing()
    done = tree.run("sync", "--cosmetic", "guide", "--block", "5")
    assert (done.code, done.err) == (
        2,
        "hexapla: docs/en/guide.md:5 is in no block that changed since the last sync.\n",
    )
    assert tree.listing() == before
    assert all(x.changed for x in sync_cosmetic(tree.project(), ["guide"], 3))


def test_a_cosmetic_sync_of_what_was_never_synced_says_so(tree: Tree) -> None:
    for locale in ("en", "fr"):
        tree.write(f"{locale}/new.md", OLD)
    with pytest.raises(SettingsError, match="no translation of 'new' was ever synced"):
        sync_cosmetic(tree.project(), ["new"])
    assert tree.run("sync", "--cosmetic", "--all").code == 0


def test_a_cosmetic_sync_leaves_out_what_is_not_translated(tree: Tree) -> None:
    tree.write("fr/guide.md", f"---\nuntranslated: true\n---\n{OLD}")
    assert [x.locale for x in sync_cosmetic(tree.project(), ["guide"])] == ["ar"]


@pytest.mark.parametrize("arguments", [["fr", "plan"], ["--cosmetic", "plan"]])
def test_a_sync_throws_no_stanza_of_another_page_away(tree: Tree, arguments: list[str]) -> None:
    tree.edit(LEDGER, "guide\n", "guide\n<<<<<<< ours\n")
    before = tree.listing()
    done = tree.run("sync", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"hexapla: {LEDGER}:5 has a line that `hexapla sync` did not write: <<<<<<< ours;"
        " restore it first; nothing was written.\n"
    )
    assert tree.listing() == before


def test_a_sync_of_the_page_whose_stanza_is_void_heals_it(tree: Tree) -> None:
    tree.edit(LEDGER, "guide\n", "guide\n<<<<<<< ours\n")
    assert sync_page(tree.project(), "fr", "guide").changed
    assert tree.project().ledgers["fr"].faults == ()
    assert set(tree.project().ledgers["fr"].stanzas) == set(KEYS)


@pytest.mark.parametrize(
    "key", ["#a", "<a", "=a", ">a", "|a", "a\nb", "a ", os.fsdecode(b"caf\xe9")]
)
def test_a_page_whose_name_no_ledger_can_hold_is_to_be_renamed(tree: Tree, key: str) -> None:
    try:
        for locale in ("en", "fr"):
            tree.write(f"{locale}/{key}.md", OLD)
    except OSError:
        pytest.skip("the disk has no such names")
    before = tree.listing()
    with pytest.raises(SettingsError) as caught:
        sync_pages(tree.project(), [("ar", "plan"), ("fr", key)])
    name = f"docs/fr/{key}.md"
    assert str(caught.value) == (
        f"the ledger cannot hold the name of {name!r}; rename the page; nothing was written."
    )
    assert tree.listing() == before


def test_a_sync_of_all_writes_each_ledger_once(tree: Tree) -> None:
    with patch.object(writing, "write_atomically", wraps=write_atomically) as written:
        done = tree.run("sync", "--all")
    assert (done.code, len(done.lines), written.call_count) == (0, 6, 2)
    assert tree.run("check").lines == ["0 errors, 0 warnings on 9 pages"]
    with patch.object(writing, "write_atomically") as written:
        tree.run("sync", "--all")
    assert written.call_count == 0


def test_pages_are_told_in_order_whether_or_not_they_are_refused(tree: Tree) -> None:
    tree.edit("en/index.md", "Two.", "[Two](plan.md).")
    tree.edit("fr/index.md", "Two.", "[Two](none.md).")
    done = tree.run("sync", "fr")
    rows = [row.partition(": ")[2] for row in done.lines if " warning: " not in row]
    assert done.code == 1
    assert [row for row in rows if "synced" in row] == [
        "synced",
        "not synced; it has 1 error",
        "synced",
    ]


def test_a_ledger_whose_folder_is_a_file_cannot_be_written(tree: Tree) -> None:
    tree.path(LEDGER).unlink()
    tree.path("locales/fr").rmdir()
    tree.write("locales/fr", "a file")
    before = tree.listing()
    with pytest.raises(SettingsError) as caught:
        sync_page(tree.project(), "fr", "guide")
    assert str(caught.value) == f"{LEDGER} cannot be written: Not a directory."
    assert tree.listing() == before


@pytest.fixture
def full() -> Iterator[None]:
    """A disk that refuses the last step."""
    error = OSError(errno.ENOSPC, "No space left on device")
    with patch.object(Path, "replace", side_effect=error):
        yield


@pytest.mark.usefixtures("full")
def test_what_the_disk_refuses_leaves_nothing_behind(tree: Tree) -> None:
    before = tree.listing()
    done = tree.run("sync", "fr", "guide")
    assert (done.code, done.err) == (
        2,
        f"hexapla: {LEDGER} cannot be written: No space left on device.\n",
    )
    assert tree.listing() == before


def test_two_syncs_at_once_lose_nothing(tree: Tree) -> None:
    """Both have read the ledger before either writes it."""
    first, second = tree.project(), tree.project()
    assert first.ledgers["fr"].entries("guide") == second.ledgers["fr"].entries("guide")
    sync_page(first, "fr", "guide")
    sync_page(second, "fr", "index")
    ledger = tree.project().ledgers["fr"]
    current = tree.project().entries("guide")
    assert [ledger.entries(key) == current for key in KEYS] == [True, True, False]


def test_many_syncs_at_once_lose_nothing(tree: Tree) -> None:
    commands = [
        subprocess.Popen([*COMMAND, "sync", "fr", key], cwd=tree.root, stdout=subprocess.DEVNULL)
        for key in KEYS
    ]
    assert [command.wait(60) for command in commands] == [0, 0, 0]
    project = tree.project()
    assert all(project.ledgers["fr"].entries(key) == project.entries(key) for key in KEYS)


def test_syncs_of_two_blocks_at_once_keep_both(tmp_path: Path) -> None:
    """Each process knows the page's whole stanza, and changes a line of it."""
    count = 6
    before, after = (
        "# A\n\n" + "\n\n".join(f"{word} {n}." for n in range(count)) for word in ("Old", "New")
    )
    tree = Tree(tmp_path, {"en/a.md": after, "fr/a.md": after.replace("New", "Neuf")}, ["fr"])
    tree.sync("fr", {"a": before})
    commands = [
        subprocess.Popen(
            [*COMMAND, "sync", "fr", "a", "--block", str(3 + 2 * number)],
            cwd=tree.root,
            stdout=subprocess.DEVNULL,
        )
        for number in range(count)
    ]
    assert [command.wait(60) for command in commands] == [0] * count
    project = tree.project()
    assert project.ledgers["fr"].entries("a") == project.entries("a")


def test_a_block_synced_meanwhile_stays_synced(tree: Tree) -> None:
    """Both know the stanza as it was before either writes a line of it."""
    tree.write("en/guide.md", "# Guide\n\nOne.\n\nTwo.\n")
    tree.write("fr/guide.md", "# Guide\n\nUn.\n\nDeux.\n")
    tree.sync("fr", {"guide": "# Guide\n\nOld one.\n\nOld two.\n"})
    first, second = tree.project(), tree.project()
    assert first.ledgers["fr"].entries("guide") == second.ledgers["fr"].entries("guide")
    sync_page(first, "fr", "guide", 3)
    sync_page(second, "fr", "guide", 5)
    project = tree.project()
    assert project.ledgers["fr"].entries("guide") == project.entries("guide")


def test_a_sync_drops_what_is_left_of_deleted_pages(tree: Tree) -> None:
    tree.sync("fr", dict.fromkeys(KEYS, "# Old\n") | {"gone": "# Gone\n"})
    done = tree.run("sync", "fr", "guide")
    assert done.code == 0
    assert "gone" not in tree.project().ledgers["fr"].stanzas
    tree.sync("fr", {"guide": tree.read("en/guide.md"), "gone": "# Gone\n", "left": "# Left\n"})
    done = tree.run("sync", "fr", "guide")
    assert done.lines == [
        "docs/fr/guide.md: synced already",
        f"{LEDGER}: 2 stanzas of deleted pages removed",
    ]
    assert set(tree.project().ledgers["fr"].stanzas) == {"guide"}
