from __future__ import annotations

import pytest

from hexapla.parity.code.prompts import prompted_as, unprompted


@pytest.mark.parametrize(
    "prompt",
    [
        pytest.param("$ ", id="a dollar"),
        pytest.param("@/site$ ", id="a place without a name"),
        pytest.param("ann@box:~/site$ ", id="a name, a machine, a place"),
        pytest.param("[ann@box site]# ", id="in brackets"),
        pytest.param("(venv) $ ", id="an environment"),
        pytest.param("~/site$ ", id="a place"),
        pytest.param("root# ", id="a name"),
        pytest.param("C:\\> ", id="a drive"),
        pytest.param("PS C:\\site> ", id="a drive of PowerShell"),
    ],
)
@pytest.mark.parametrize("shell", [False, True])
def test_a_prompt_is_no_part_of_a_command(prompt: str, shell: bool) -> None:  # noqa: FBT001
    assert unprompted(f"{prompt}make all", is_shell=shell) == "make all"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("make all > out.txt", id="into a file"),
        pytest.param("echo $HOME", id="a variable"),
        pytest.param("ann@example.org", id="an address"),
        pytest.param("/usr/bin/make all", id="a path"),
        pytest.param("(venv) $", id="nothing behind it"),
        pytest.param("# make all", id="a comment"),
    ],
)
def test_other_lines_have_none(line: str) -> None:
    assert unprompted(line, is_shell=False) == line


def test_a_line_takes_the_prompt_of_another() -> None:
    assert prompted_as("ann@box:~$ run", "$ go", is_shell=True) == "ann@box:~$ go"
    assert prompted_as("run", "$ go", is_shell=True) == "go"
    assert prompted_as("$  run", "$ go", is_shell=True) == "$ go"
