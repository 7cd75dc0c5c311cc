from __future__ import annotations

import os
import subprocess
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checking.run import check
from hexapla.model import Diagnostic, Severity, Span
from hexapla.work import repair as repairing
from hexapla.work.fixing import apply, diff, plan
from hexapla.work.repair import repair, sound_plans
from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

    from hexapla.project import Project

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


def test_a_diff_is_one_that_git_applies(tree: Tree) -> None:
    tree.write("fr/guide.md", b"\xef\xbb\xbf# A\r\n\r\nb\x0c c")
    path = "docs/fr/guide.md"
    dress = Diagnostic(path, Span(1, 1, 1, 1), "invalid-bom", "x", Severity.WARNING, "fr")
    (fixed,) = plan([fix((3, 1, 3, 2), "d"), dress], tree.root)
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
    assert plan([fix((1, 1, 1, 2), "X")], tree.root) == []


def test_nothing_outside_the_tree_is_touched(tree: Tree, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("a b\n", "utf-8")
    tree.path("fr/out.md").symlink_to(outside)
    fixes = [fix((1, 1, 1, 2), "X", path) for path in ("docs/fr/out.md", "../outside.md")]
    assert plan(fixes, tree.root) == []


def test_a_link_within_the_tree_stays_a_link(tree: Tree) -> None:
    tree.path("fr/also.md").symlink_to("guide.md")
    twice = [fix((1, 1, 1, 2), "X", f"docs/fr/{name}.md") for name in ("also", "guide")]

    def once(project: Project) -> list[Diagnostic]:
        text = (project.settings.root / "docs/fr/guide.md").read_text("utf-8")
        return twice if text.startswith("#") else []

    _, _, done = repair(tree.project(), once)
    assert tree.path("fr/also.md").is_symlink()
    assert tree.read("fr/guide.md").startswith("X Le guide")
    assert done.total() == 1


def only_in(path: str, old: str, new: str) -> Any:
    """A rule that replaces a text in a file wherever it stands."""

    def find(project: Project) -> list[Diagnostic]:
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
    project, left, done = repair(tree.project(), only_in("docs/en/guide.md", "--", "–"))
    assert (left, done) == ([], {"docs/en/guide.md": 1})
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
    project, left, done = repair(tree.project(), find)
    assert (len(left), done) == (1, {})
    assert sound_plans(project, left) == []
    assert tree.listing() == before


def test_a_ledger_with_a_fault_loses_nothing(tree: Tree) -> None:
    tree.edit("locales/fr/synced.txt", "# hexapla sync ledger 1", "<<<<<<< ours")
    before = tree.listing()
    _, left, done = repair(tree.project(), only_in("docs/en/guide.md", "--", "–"))
    assert (len(left), done) == (1, {})
    assert tree.listing() == before


def test_fixes_that_undo_each_other_end(tree: Tree) -> None:
    def find(project: Project) -> list[Diagnostic]:
        text = (project.settings.root / "docs/fr/guide.md").read_text("utf-8")
        return [fix((1, 1, 1, 2), "*" if text.startswith("#") else "#")]

    _, left, done = repair(tree.project(), find)
    assert (len(left), done.total()) == (1, repairing.ROUNDS)


def test_a_page_saved_in_between_is_left(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object) -> None:
        tree.write("fr/guide.md", "# Saved -- by somebody\n")

    monkeypatch.setattr(repairing, "write_ledgers", late)
    found = only_in("docs/fr/guide.md", "--", "–")(tree.project())
    repair(tree.project(), lambda _: found)
    assert tree.read("fr/guide.md") == "# Saved -- by somebody\n"


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
    _, left, done = repair(tree.project(), check)
    assert left == []
    assert done == {"docs/en/guide.md": 1, "docs/fr/guide.md": 1}
    assert "Ada Lovelace!" in tree.read("en/guide.md")
