from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from hexapla.checking import run
from hexapla.project import Project
from tests.trees import ROOT, Tree

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys, threading
from pathlib import Path
from hexapla.checking.run import check
from hexapla.project import load

if __name__ == "__main__":
    threading.Thread(target=threading.Event().wait, daemon=True).start()
    print(len(check(load(Path(sys.argv[1])))))
"""


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    files = {f"en/page-{number}.md": "# A\n" for number in range(run.SERIAL * 2 + 5)}
    return Tree(tmp_path / "site", files, ["fr"])


def test_a_process_with_threads_is_not_forked() -> None:
    assert run.context().get_start_method() == "fork"
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert run.context().get_start_method() == "spawn"
    finally:
        done.set()
        thread.join()


def test_many_pages_are_checked_beside_a_thread(tree: Tree) -> None:
    program = tree.root / "program.py"
    program.write_text(PROGRAM, "utf-8")
    command = [sys.executable, str(program), str(tree.root)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=60, check=True, cwd=ROOT
    )
    assert int(done.stdout) == run.SERIAL * 2 + 5


@pytest.mark.parametrize("most", [1, 1000])
def test_pages_are_let_go_where_there_are_many(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(run, "_processors", lambda: 1)
    monkeypatch.setattr(run, "SERIAL", most)
    forgotten: list[str] = []
    monkeypatch.setattr(Project, "forget", lambda _, key: forgotten.append(key))
    project = tree.project()
    assert len(run.check(project)) == 205
    assert forgotten == ([] if most == 1000 else project.keys())
