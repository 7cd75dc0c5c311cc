from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (("Calendar", "Calendario"), ("Contract", "Contrato"), ("Video", "Video"))
NAMES = (("Brel", "كمب"), ("Cori", "رصد"), ("Dusp", "لقط"))


def told(root: Path, texts: tuple[tuple[str, str], ...], order: str, targets: str) -> list[str]:
    """What is said of a list with some texts in an order, and targets beside them, both by place.

    Each line is a severity and where a link leads.
    """
    ours = "".join(f"- [{text}](https://a.example/{n})\n" for n, (text, _) in enumerate(texts))
    both = zip(order, targets, strict=True)
    theirs = "".join(f"- [{texts[int(n)][1]}](https://a.example/{to})\n" for n, to in both)
    tree = Tree(root, {"en/a.md": f"# A\n\n{ours}", "it/a.md": f"# A\n\n{theirs}"}, ["it"])
    rows = [row for row in tree.check() if "[changed-link]" in row]
    return [row.split(": ")[1] + row.split("a.example/")[1][0] for row in rows]


@pytest.mark.parametrize(
    ("order", "targets", "expected"),
    [
        pytest.param("120", "120", [], id="entries in another order, with their links"),
        pytest.param("102", "102", [], id="two entries, with their links"),
        pytest.param("012", "120", ["error1", "error2", "error0"], id="links alone"),
        pytest.param("012", "102", ["error1", "error0"], id="two links alone"),
    ],
)
def test_entries_may_move_with_their_links(
    tmp_path: Path, order: str, targets: str, expected: list[str]
) -> None:
    assert told(tmp_path, WORDS, order, targets) == expected


def test_a_list_of_which_no_word_is_known_is_told_once_as_a_doubt(tmp_path: Path) -> None:
    assert told(tmp_path, NAMES, "120", "120") == ["warning1"]
    assert told(tmp_path / "two", NAMES, "102", "102") == ["error1", "error0"]


def test_many_links_of_two_entries_are_walked_once(tmp_path: Path) -> None:
    row = "- " + " ".join(f"[{n}](https://a.example/{n})" for n in range(400)) + "\n"
    more = row.replace("example/", "example/x")
    files = {"en/a.md": f"# A\n\n{row}{more}", "it/a.md": f"# A\n\n{more}{row}"}
    assert Tree(tmp_path, files, ["it"]).check() is not None
