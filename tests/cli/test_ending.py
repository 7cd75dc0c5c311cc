"""What the system refuses: a sentence on the standard error, a status, and no traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.trees import COMMAND, Tree

if TYPE_CHECKING:
    from pathlib import Path

ARGUMENTS = ["check", "check --format sarif", "explain", "schema", "status", "--help", "chekc"]
FULL = "hexapla: the output cannot be written: No space left on device.\n"
full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device")  # noqa: PTH110


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    files = {"en/guide.md": "# Guide\n\nLost.\n", "fr/guide.md": "# Guide\n"}
    return Tree(tmp_path / "site", files, ["fr"])


def shell(tree: Tree, arguments: str, redirection: str) -> tuple[int, str]:
    """Run the command with its output led elsewhere; its status and what it says of errors."""
    done = subprocess.run(
        ["bash", "-c", f'"$@" {redirection}', "bash", *COMMAND, *arguments.split()],
        cwd=tree.root,
        env=os.environ | {"HEXAPLA_CACHE": str(tree.root / "cache"), "TERM": "dumb"},
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    return done.returncode, done.stderr


@full
@pytest.mark.parametrize("arguments", ARGUMENTS[:-1])
def test_a_full_disk_is_one_sentence(tree: Tree, arguments: str) -> None:
    assert shell(tree, arguments, ">/dev/full") == (2, FULL)


@pytest.mark.parametrize("arguments", ARGUMENTS)
def test_a_closed_output_is_one_sentence(tree: Tree, arguments: str) -> None:
    before = tree.listing()
    said = "hexapla: the standard output is closed; nothing was done.\n"
    assert shell(tree, arguments, ">&-") == (2, said)
    assert tree.listing() == before


@pytest.mark.parametrize("arguments", ARGUMENTS[:-1])
def test_a_reader_that_has_seen_enough_is_told_nothing(tree: Tree, arguments: str) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*COMMAND, *arguments.split()],
        cwd=tree.root,
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


@full
@pytest.mark.parametrize(("arguments", "code"), [("check", 1), ("chekc", 2), ("check zz", 2)])
@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
def test_errors_that_nobody_can_hear_have_their_status(
    tree: Tree, arguments: str, code: int, where: str
) -> None:
    assert shell(tree, arguments, f">/dev/null {where}") == (code, "")


def test_a_command_that_is_stopped_says_so_by_its_status(tree: Tree) -> None:
    wait = "import time; from hexapla.cli import check; check.check = lambda *a, **b: time.sleep(9)"
    heard = "import signal as s; s.signal(s.SIGINT, s.default_int_handler)"  # deaf behind `&`
    code = f"{heard}; {wait}; print(flush=True); from hexapla.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "check"],
        cwd=tree.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        running.stdout.readline()
        time.sleep(0.5)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (130, b"", b"")


def test_a_command_that_is_misspelt_is_nearly_one(tree: Tree) -> None:
    done = tree.run("chekc")
    assert (done.code, done.out) == (2, "")
    assert "No such command 'chekc'. Did you mean check?" in done.err
    assert "Did you mean" not in tree.run("zzz").err
