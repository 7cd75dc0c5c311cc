from __future__ import annotations

import errno
import os
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checking import run
from hexapla.checking.cache import Cache
from hexapla.checking.run import check
from hexapla.model import Diagnostic, Severity, Span
from hexapla.parity.syncing.digest import content_digest
from hexapla.work import repair as repairing
from hexapla.work import replacing
from hexapla.work.fixing import apply, diff, plan
from hexapla.work.repair import foreseen, repair, sound_plans
from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

    from hexapla.project import Project
    from hexapla.work.fixing import Fixed

GUIDE = "# Guide\n\nLyon -- Oslo.\n\nAda Lovelace.\n"


def fix(span: tuple[int, int, int, int], text: str, path: str = "docs/fr/guide.md") -> Diagnostic:
    return Diagnostic(path, Span(*span), "changed-code", "x", Severity.ERROR, "fr", fix=text)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    files = {"en/guide.md": GUIDE, "fr/guide.md": GUIDE.replace("Guide", "Le guide")}
    tree = Tree(tmp_path / "site", files, ["fr", "ar"])
    tree.write("ar/guide.md", GUIDE.replace("Guide", "الدليل"))
    for locale in tree.targets:
        tree.sync(locale, {"guide": GUIDE})
    return tree


@pytest.mark.parametrize(
    ("text", "fixes", "expected"),
    [
        pytest.param("a b\n", [fix((1, 2, 1, 3), "_")], "a_b\n", id="a place"),
        pytest.param("ab\n", [fix((1, 2, 1, 2), "_")], "a_b\n", id="an insertion"),
        pytest.param("ab\n", [fix((1, 3, 1, 3), "_")], "ab_\n", id="at the end of a line"),
        pytest.param("ab", [fix((1, 3, 1, 3), "_")], "ab_", id="no final line end"),
        pytest.param("a\r\nb\r\n", [fix((2, 1, 2, 2), "c")], "a\r\nc\r\n", id="Windows"),
        pytest.param("a\rb\r", [fix((2, 1, 2, 2), "c")], "a\rc\r", id="an old Mac"),
        pytest.param("\ufeffab", [fix((1, 1, 1, 2), "c")], "\ufeffcb", id="a byte order mark"),
        pytest.param("é\U0001f600b", [fix((1, 3, 1, 4), "c")], "é\U0001f600c", id="code points"),
        pytest.param("ab\ncd\n", [fix((1, 2, 2, 2), "_")], "a_d\n", id="over lines"),
        pytest.param("a\u2028b\x0cc", [fix((1, 5, 1, 6), "d")], "a\u2028b\x0cd", id="odd ends"),
        pytest.param("abc", [fix((1, 1, 1, 3), "x"), fix((1, 2, 1, 4), "y")], "xc", id="overlap"),
        pytest.param("abc", [fix((1, 2, 1, 3), "x"), fix((1, 1, 1, 2), "y")], "yxc", id="beside"),
        pytest.param("ab", [fix((1, 2, 1, 2), "x"), fix((1, 2, 1, 2), "x")], "axb", id="twice"),
        pytest.param("ab", [fix((9, 1, 9, 2), "x")], "ab", id="beyond the file"),
        pytest.param("ab\ncd", [fix((1, 9, 2, 1), "x")], "ab\ncd", id="beyond the line"),
        pytest.param("ab", [fix((1, 2, 1, 1), "x")], "ab", id="backwards"),
    ],
)  # fmt: skip
def test_a_fix_changes_its_place_only(text: str, fixes: list[Diagnostic], expected: str) -> None:
    assert apply(text, fixes)[0] == expected


TEXTS = st.text(st.sampled_from("ab é\r\n\u2028\ufeff😀"), max_size=30)
PLACES = st.tuples(st.integers(0, 6), st.integers(0, 9), st.integers(0, 6), st.integers(0, 9))


@given(TEXTS, st.lists(st.tuples(PLACES, st.sampled_from(["", "X", "X\n"])), max_size=5))
def test_what_no_fix_names_is_kept(text: str, places: list[tuple[Any, str]]) -> None:
    fixed, applied = apply(text, [fix(span, new) for span, new in places])
    spans = [item.span for item in applied]
    assert all(before[2:] <= after[:2] for before, after in pairwise(spans))
    if not applied:
        assert fixed == text
    kept = iter(fixed)
    if all(span[:2] == span[2:] for span in spans):
        assert all(char in kept for char in text)


def planned(tree: Tree, found: list[Diagnostic]) -> list[Fixed]:
    """What fixes make of a tree that nobody has changed since they were found."""
    return plan(found, tree.root, held(tree)).files


def held(tree: Tree) -> dict[str, str]:
    paths = (path for path in tree.root.rglob("*.md") if path.is_file())
    return {
        path.relative_to(tree.root).as_posix(): content_digest(path.read_bytes()) for path in paths
    }


def test_a_diff_is_one_that_git_applies(tree: Tree) -> None:
    tree.write("fr/guide.md", b"\xef\xbb\xbf# A\r\n\r\nb\x0c c")
    path = "docs/fr/guide.md"
    dress = Diagnostic(path, Span(1, 1, 1, 1), "invalid-bom", "x", Severity.WARNING, "fr")
    (fixed,) = planned(tree, [fix((3, 1, 3, 2), "d"), dress])
    subprocess.run(["git", "init", "-q"], cwd=tree.root, check=True)
    patch = diff(fixed).encode()
    subprocess.run(["git", "apply", "--whitespace=nowarn"], cwd=tree.root, check=True, input=patch)
    assert tree.path(path).read_bytes() == b"# A\r\n\r\nd\x0c c" == fixed.new


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xff a", id="not UTF-8"),
        pytest.param(b"a\0b", id="a NUL"),
        pytest.param(b"<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", id="a merge"),
    ],
)
def test_a_file_that_nobody_can_be_sure_of_is_left(tree: Tree, content: bytes) -> None:
    tree.write("fr/guide.md", content)
    assert planned(tree, [fix((1, 1, 1, 2), "X")]) == []


def test_nothing_outside_the_tree_is_touched(tree: Tree, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("a b\n", "utf-8")
    tree.path("fr/out.md").symlink_to(outside)
    fixes = [fix((1, 1, 1, 2), "X", path) for path in ("docs/fr/out.md", "../outside.md")]
    assert planned(tree, fixes) == []


def test_a_link_within_the_tree_stays_a_link(tree: Tree) -> None:
    tree.path("fr/also.md").symlink_to("guide.md")
    twice = [fix((1, 1, 1, 2), "X", f"docs/fr/{name}.md") for name in ("also", "guide")]

    def once(project: Project) -> list[Diagnostic]:
        check(project)
        text = (project.settings.root / "docs/fr/guide.md").read_text("utf-8")
        return twice if text.startswith("#") else []

    done = repair(tree.project(), once).done
    assert tree.path("fr/also.md").is_symlink()
    assert tree.read("fr/guide.md").startswith("X Le guide")
    assert done.total() == 1


def only_in(path: str, old: str, new: str) -> Any:
    """A rule that replaces a text in a file wherever it stands."""

    def find(project: Project) -> list[Diagnostic]:
        check(project)
        rows = (project.settings.root / path).read_text("utf-8").split("\n")
        return [
            fix((number, row.index(old) + 1, number, row.index(old) + 1 + len(old)), new, path)
            for number, row in enumerate(rows, 1)
            if old in row
        ]

    return find


def statuses(tree: Tree) -> list[str]:
    return [row.partition(" ")[2] for row in tree.check()]


def test_a_fix_in_the_source_makes_no_translation_outdated(tree: Tree) -> None:
    assert statuses(tree) == []
    result = repair(tree.project(), only_in("docs/en/guide.md", "--", "–"))
    project = result.project
    assert (result.found, result.done) == ([], {"docs/en/guide.md": 1})
    assert "Lyon – Oslo." in tree.read("en/guide.md")
    assert statuses(tree) == []
    assert all(
        ledger.entries("guide") == project.entries("guide") for ledger in project.ledgers.values()
    )


def test_what_was_outdated_stays_outdated(tree: Tree) -> None:
    tree.edit("en/guide.md", "Ada Lovelace.", "Another -- text.")
    before = statuses(tree)
    assert len(before) == 2
    repair(tree.project(), only_in("docs/en/guide.md", "--", "–"))
    assert statuses(tree) == [row.replace("--", "–") for row in before]
    assert "Another – text." in tree.read("en/guide.md")


def test_a_fix_that_would_change_the_blocks_of_the_source_is_not_made(tree: Tree) -> None:
    before = tree.listing()
    find = only_in("docs/en/guide.md", "Lyon -- Oslo.", "One.\n\nTwo.")
    result = repair(tree.project(), find)
    assert (len(result.found), result.done) == (1, {})
    assert sound_plans(result.project, result.found) == ([], [])
    assert tree.listing() == before


def test_a_ledger_with_a_fault_loses_nothing(tree: Tree) -> None:
    tree.edit("locales/fr/synced.txt", "# hexapla sync ledger 1", "<<<<<<< ours")
    before = tree.listing()
    result = repair(tree.project(), only_in("docs/en/guide.md", "--", "–"))
    assert (len(result.found), result.done) == (1, {})
    assert tree.listing() == before


def test_fixes_that_undo_each_other_end(tree: Tree) -> None:
    def find(project: Project) -> list[Diagnostic]:
        check(project)
        text = (project.settings.root / "docs/fr/guide.md").read_text("utf-8")
        return [fix((1, 1, 1, 2), "*" if text.startswith("#") else "#")]

    result = repair(tree.project(), find)
    assert (len(result.found), result.done.total()) == (1, repairing.ROUNDS)


SPACED = "Un texte , long."


def saving(tree: Tree, path: str, times: int = 1, find: Any = check) -> Any:
    """A check during which somebody puts a line on top of a page, some times."""
    left = [times]

    def found(project: Project) -> list[Diagnostic]:
        items: list[Diagnostic] = find(project)
        if left[0]:
            left[0] -= 1
            tree.write(path, f"# Saved {left[0]}\n\n{tree.read(path)}")
        return items

    return found


def test_a_page_saved_during_the_check_is_fixed_as_it_is_then(tree: Tree) -> None:
    tree.write("fr/guide.md", GUIDE.replace("Ada Lovelace.", f"{SPACED}\n\n{SPACED}"))
    other = only_in("docs/fr/guide.md", "texte ,", "texte,")
    result = repair(tree.project(), saving(tree, "fr/guide.md", find=other))
    assert tree.read("fr/guide.md").startswith("# Saved 0\n\n# Guide\n\nLyon -- Oslo.\n\n")
    assert tree.read("fr/guide.md").endswith("Un texte, long.\n\nUn texte, long.\n")
    assert (result.moved, result.refused) == ({"docs/fr/guide.md"}, {})


def test_a_page_saved_again_and_again_is_left(tree: Tree) -> None:
    find = saving(tree, "fr/guide.md", 99, only_in("docs/fr/guide.md", "--", "–"))
    result = repair(tree.project(), find)
    assert result.done == {}
    assert "Lyon -- Oslo." in tree.read("fr/guide.md")


def test_a_source_page_saved_during_the_check_is_fixed_as_it_is_then(tree: Tree) -> None:
    repair(tree.project(), saving(tree, "en/guide.md", find=only_in("docs/en/guide.md", "--", "–")))
    assert tree.read("en/guide.md") == f"# Saved 0\n\n{GUIDE.replace('--', '–')}"
    assert all("Lyon" not in row for row in statuses(tree))


@pytest.mark.parametrize("warm", [False, True])
def test_what_a_cache_or_another_process_found_is_of_the_text_that_it_read(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, warm: bool
) -> None:
    monkeypatch.setattr(run, "SERIAL", 1)
    monkeypatch.setattr(run, "_processors", lambda: 2)
    for key in ("a", "b", "c"):
        for locale in ("en", "fr"):
            tree.write(f"{locale}/{key}.md", f"# {key}\n\nUn texte {key}.\n")
    tree.write("fr/a.md", f"# a\n\n{SPACED}\n")

    def find(project: Project) -> list[Diagnostic]:
        return check(project, cache=Cache(tmp_path / "cache", project))

    if warm:
        find(tree.project())
    result = repair(tree.project(), saving(tree, "fr/a.md", find=find))
    assert tree.read("fr/a.md") == "# Saved 0\n\n# a\n\nUn texte, long.\n"
    assert result.moved == {"docs/fr/a.md"}


def test_a_file_that_was_read_twice_and_differed_is_in_doubt(tree: Tree) -> None:
    project = tree.project()
    project.note({"docs/fr/guide.md": "1"})
    find = only_in("docs/fr/guide.md", "--", "–")
    assert sound_plans(project, find(project)) == ([], ["docs/fr/guide.md"])


def test_terms_saved_during_the_check_keep_what_was_saved(tree: Tree) -> None:
    terms = "plan:\n  term: pro\N{ZERO WIDTH SPACE}jet\n"
    tree.write("locales/fr/terms.yml", terms)
    tree.write("locales/en/terms.yml", "plan:\n  term: project\n")
    find = only_in("locales/fr/terms.yml", "\N{ZERO WIDTH SPACE}", "")
    repair(tree.project(), saving(tree, "locales/fr/terms.yml", find=find))
    assert tree.read("locales/fr/terms.yml") == "# Saved 0\n\nplan:\n  term: projet\n"


def test_a_diff_of_a_page_saved_during_the_check_is_of_what_is_there_then(tree: Tree) -> None:
    find = saving(tree, "fr/guide.md", find=only_in("docs/fr/guide.md", "--", "–"))
    _, found, (files, moved) = foreseen(tree.project(), find)
    assert ([item.span.line for item in found], moved) == ([5], [])
    assert files[0].old == tree.path("fr/guide.md").read_bytes()


@pytest.mark.parametrize("path", ["docs/fr/guide.md", "docs/en/guide.md"])
def test_a_page_saved_while_the_fix_is_written_is_left(
    tree: Tree, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tree.read("locales/fr/synced.txt")

    def late(place: Path, data: bytes) -> bool:
        tree.write(path, "# Saved\n\nBy somebody.\n")
        return place.read_bytes() == data

    monkeypatch.setattr(replacing, "_holds", late)
    result = repair(tree.project(), only_in(path, "--", "–"))
    assert tree.read(path) == "# Saved\n\nBy somebody.\n"
    assert (result.done, result.moved) == ({}, {path})
    assert tree.read("locales/fr/synced.txt") == ledger


def refusing(name: str) -> Any:
    """A disk that takes no file of this name."""
    take = replacing._replace

    def replace(path: Path, data: bytes, over: bytes | None) -> bool:
        if path.name == name:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return take(path, data, over)

    return replace


def test_what_one_folder_refuses_keeps_nothing_else_from_being_fixed(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.write("en/other.md", "# Other\n\nA text !\n")
    tree.write("fr/other.md", "# Autre\n\nUn texte , long.\n")
    tree.write("en/guide.md", GUIDE.replace("Lovelace.", "Lovelace !"))
    for locale in tree.targets:
        tree.sync(locale, {"guide": tree.read("en/guide.md")})
    ledger = tree.read("locales/fr/synced.txt")
    monkeypatch.setattr(replacing, "_replace", refusing("guide.md"))
    done = tree.run("check", "--fix")
    assert done.code == 2
    assert done.err.splitlines() == [
        "docs/en/other.md: 1 fixed",
        "docs/fr/other.md: 1 fixed",
        "hexapla: docs/en/guide.md cannot be written: No space left on device.",
        "2 fixed in 2 files",
    ]
    assert "docs/en/guide.md:5:13: warning: " in done.out
    assert done.out.count("[outdated-page]") == done.out.count("never synced")
    assert tree.read("locales/fr/synced.txt") == ledger


def test_a_ledger_that_cannot_be_written_keeps_its_pages_only(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.write("en/guide.md", GUIDE.replace("Lovelace.", "Lovelace !"))
    tree.write("fr/guide.md", GUIDE.replace("Ada Lovelace.", "Un texte , long."))
    for locale in tree.targets:
        tree.sync(locale, {"guide": tree.read("en/guide.md")})
    before = tree.read("en/guide.md")
    monkeypatch.setattr(replacing, "_replace", refusing("synced.txt"))
    done = tree.run("check", "--fix")
    assert done.code == 2
    assert "docs/fr/guide.md: 1 fixed\n" in done.err
    assert "synced.txt cannot be written: No space left on device." in done.err
    assert tree.read("en/guide.md") == before


@pytest.mark.parametrize("command", ["check --fix", "sync --all"])
def test_what_a_killed_process_left_is_removed(tree: Tree, command: str) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    stale = [f"docs/fr/.hexapla-{ended.pid}-x", f"locales/fr/.hexapla-{ended.pid}-y"]
    kept = [f"docs/fr/.hexapla-{os.getpid()}-x", f"docs/fr/.other-{ended.pid}-x", "docs/.hexapla-a"]
    for path in (*stale, *kept):
        tree.write(path, "x")
    tree.run(*command.split())
    assert not any(tree.path(path).exists() for path in stale)
    assert all(tree.path(path).exists() for path in kept)


def test_a_fix_that_is_killed_leaves_the_old_file(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree.listing()

    def killed(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", killed)
    with pytest.raises(KeyboardInterrupt):
        repair(tree.project(), only_in("docs/fr/guide.md", "--", "–"))
    assert tree.listing() == before


def test_the_dress_of_a_source_page_changes_no_digest(tree: Tree) -> None:
    tree.write("en/guide.md", "\ufeff" + GUIDE.replace("\n", "\r\n"))
    ledger = tree.read("locales/fr/synced.txt")
    repair(tree.project(), check)
    assert tree.read("en/guide.md") == GUIDE
    assert tree.read("locales/fr/synced.txt") == ledger
    assert statuses(tree) == []


def test_typography_is_fixed_in_the_source_and_in_a_translation(tree: Tree) -> None:
    tree.write("en/guide.md", GUIDE.replace("Ada Lovelace.", "Ada Lovelace !"))
    tree.write("fr/guide.md", GUIDE.replace("Ada Lovelace.", "Autre texte!"))
    for locale in tree.targets:
        tree.sync(locale, {"guide": tree.read("en/guide.md")})
    assert {row.split("[")[1].split("]")[0] for row in tree.check()} == {"invalid-typography"}
    result = repair(tree.project(), check)
    assert result.found == []
    assert result.done == {"docs/en/guide.md": 1, "docs/fr/guide.md": 1}
    assert "Ada Lovelace!" in tree.read("en/guide.md")
