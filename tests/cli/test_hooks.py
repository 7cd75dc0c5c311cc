"""The hooks for pre-commit, called as it calls them."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.trees import ROOT, Tree

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HOOKS: dict[str, Any] = {
    hook["id"]: hook
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
}
STAGED = ["README.md", "docs/fr/guide.md", "docs/fr/logo.svg", "docs/README.md", "mkdocs.yml"]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    files = {
        "en/guide.md": "# Guide\n",
        "fr/guide.md": "# Guide\r\n",
        "en/other.md": "# Other\n",
        "fr/other.md": "# Autre\r\n",
        "README.md": "# Read me\r\n",
        "docs/README.md": "# Read me\r\n",
    }
    return Tree(tmp_path / "site", files, ["fr"])


def call(tree: Tree, name: str, staged: Sequence[str] = STAGED) -> Any:
    """Run a hook's entry on the staged files that its pattern matches."""
    hook = HOOKS[name]
    program, *arguments = shlex.split(hook["entry"])
    assert program == "hexapla"
    files = [path for path in staged if re.search(hook.get("files", ""), path)]
    assert files
    return tree.run(*arguments, *(files if hook.get("pass_filenames", True) else []))


def test_the_check_is_of_the_whole_tree(tree: Tree) -> None:
    assert HOOKS["hexapla-check"]["always_run"], "a commit that only deletes a page has no files"
    assert call(tree, "hexapla-check").lines[-1] == "0 errors, 2 warnings on 4 pages"
    tree.write("fr/other.md", "Le titre manque.\n")
    assert call(tree, "hexapla-check").code == 1


def test_the_fix_is_of_the_staged_pages_only(tree: Tree) -> None:
    before = tree.listing()
    done = call(tree, "hexapla-fix")
    assert (done.code, done.err) == (0, "docs/fr/guide.md: 1 fixed\n1 fixed in 1 file\n")
    after = tree.listing()
    assert [path for path in after if after[path] != before[path]] == ["docs/fr/guide.md"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("docs/fr/guide.MD", "guide.md"),
        ("docs/fr/plans/a.Markdown", "a.md"),
        ("docs/fr/b.mdown", "b.md"),
    ],
)
def test_a_page_with_another_suffix_is_told(tree: Tree, path: str, name: str) -> None:
    tree.path("fr/guide.md").unlink()
    tree.write(path, "# Guide\n")
    done = call(tree, "hexapla-fix", [path])
    assert (done.code, done.lines[0]) == (
        0,
        f"{path}:1:1: error: is no page with this name; rename it to {name} [invalid-file]",
    )
