from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {
    "en/guide.md": "# Guide\n\nSee [the shop](https://shop.example/a) for more.\n",
    "fr/guide.md": "# Guide\n\nVoyez [la boutique](https://magasin.test/b) aussi.\n",
}


@pytest.mark.parametrize(
    ("setting", "severity"),
    [
        pytest.param("", "warning", id="in doubt, an error is a warning"),
        pytest.param('changed-link = "error"', "error", id="a severity that is set is heeded"),
        pytest.param('changed-link = "off"', "", id="and so is that there is none"),
    ],
)
def test_the_severity_of_what_is_in_doubt(tmp_path: Path, setting: str, severity: str) -> None:
    tree = Tree(tmp_path / "site", PAGES, ["fr"])
    tree.write("pyproject.toml", f"[tool.hexapla.severity]\n{setting}\n")
    told = [item["severity"] for item in tree.run("check", "--format", "json").json["diagnostics"]]
    assert told == ([severity] if severity else [])
