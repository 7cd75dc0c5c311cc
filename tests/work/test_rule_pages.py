"""The rules' pages on the site and the README's table say what the rules say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import pytest

from hexapla.rules import RULES
from hexapla.work.rule_pages import INDEX, first_line, pages, rule_page, write_pages
from tests.trees import ROOT, Tree

if TYPE_CHECKING:
    from pathlib import Path

CASES = ROOT / "tests/rules"
PAGES = ROOT / "docs/en/contribute/checks"
DOCUMENTATION = "Something is wrong.\n\nWhy it matters.\n\nHow to fix: `make` it right.\n"


def case(kind: str, sentence: str, content: str = "# Guide") -> str:
    fence = f'````md title="fr/guide.md"\n{content}\n````'
    found = '````text title="diagnostics"\nfr/guide.md:1:1: error: wrong [broken-thing]\n````'
    return f"## {kind}: {sentence}\n\n{fence}\n\n" + (f"{found}\n\n" if kind == "Bad" else "")


def page(*cases: str) -> str:
    return rule_page("broken-thing", "error", DOCUMENTATION, "# broken-thing\n\n" + "".join(cases))


def headings(text: str) -> list[str]:
    body = text.partition("\n---\n")[2]
    outside = re.sub(r"^````.*?^````$", "", body, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^#+ .+$", outside, re.MULTILINE)


def test_the_committed_pages_are_what_the_rules_say() -> None:
    made = pages({path.stem: path.read_text("utf-8") for path in CASES.glob("*.md")})
    there = {path.stem: path.read_text("utf-8") for path in PAGES.glob("*.md")}
    stale = sorted(name for name in {*made, *there} if made.get(name) != there.get(name))
    assert not stale, f"run `make pages` and commit docs/en/contribute/checks: {stale}"


def test_every_rule_has_a_page_and_the_index_leads_to_all_of_them() -> None:
    index = (PAGES / "index.md").read_text("utf-8")
    links = re.findall(r"^\| \[([^]]+)\]\(\1\.md\) \|", index, re.MULTILINE)
    assert links == list(RULES)
    assert {path.stem for path in PAGES.glob("*.md")} == {*RULES, INDEX}


def test_the_table_of_the_readme_is_that_of_the_rules() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (error|warning) \| (.+) \|$", readme, re.MULTILINE)
    assert rows == [
        (rule, str(module.SEVERITY), first_line(module.__doc__ or ""))
        for rule, module in RULES.items()
    ]


def test_a_page_has_the_documentation_and_the_first_cases() -> None:
    bad = [case("Bad", f"Wrong {number}") for number in range(4)]
    good = [case("Good", f"Right {number}") for number in range(3)]
    text = page(*bad, *good)
    assert headings(text) == [
        *("# broken-thing", "## How to fix"),
        *("## Bad examples", "### Wrong 0", "### Wrong 1", "### Wrong 2"),
        *("## Good examples", "### Right 0", "### Right 1"),
    ]
    assert "\ndescription: Something is wrong.\n" in text
    assert "\n\nSomething is wrong.\n\nThis is an **error**" in text
    assert "\n\nWhy it matters.\n\n## How to fix" in text
    assert "## How to fix\n\n`make` it right.\n" in text
    assert 'title="hexapla check"}\nfr/guide.md:1:1: error' in text


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('--8<-- "missing.md"', id="a snippet"),
        pytest.param("--8<--\nmissing.md\n--8<--", id="a block of snippets"),
        pytest.param('  ;--8<-- "missing.md"', id="an escaped snippet"),
        pytest.param("# --8<-- [start:part]", id="a section of a snippet"),
        pytest.param("a --8<-- of words", id="the same characters in a sentence"),
        pytest.param("```sh\nmake site\n```\n\n[a link](nowhere.md)", id="code and a link"),
        pytest.param("<!-- hexapla: ignore broken-thing -->", id="a comment"),
        pytest.param("⟨0D⟩ ⟨EF⟩⟨BB⟩⟨BF⟩", id="bytes"),
    ],
)
def test_an_example_is_shown_as_it_is_written(content: str) -> None:
    extensions = ["pymdownx.superfences", "pymdownx.snippets"]
    settings = {"pymdownx.snippets": {"check_paths": True, "restrict_base_path": True}}
    text = page(case("Bad", "Wrong", content))
    html = markdown.markdown(text, extensions=extensions, extension_configs=settings)
    shown = re.sub(r"<[^>]+>", "", html)
    for mark, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(mark, char)
    assert f"{content}\n" in shown
    assert "<a " not in html


@pytest.mark.parametrize(
    ("content", "note"),
    [
        pytest.param("⟨0D⟩", "A byte that cannot be shown", id="a byte"),
        pytest.param(
            '````\n\n````md title="synced fr: en/guide.md"\n# Old',
            "A file titled `synced`",
            id="a page as it was",
        ),
    ],
)
def test_notation_is_explained_where_it_is_used(content: str, note: str) -> None:
    assert note in page(case("Bad", "Wrong", content))
    assert note not in page(case("Bad", "Wrong"))


def test_no_locale_is_asked_to_translate_the_pages(tmp_path: Path) -> None:
    tree = Tree(tmp_path, {f"{locale}/index.md": "# A\n" for locale in ("en", "fr")}, ["fr"])
    target = tmp_path / "docs/en/checks"
    tree.write("docs/en/checks/broken-promise.md", "# A rule that is gone\n")
    tree.write("docs/en/write.md", "# Write a page\n\n## Check and look\n")
    tree.write("docs/fr/write.md", "# Écrire une page\n\n## Vérifier et regarder\n")
    write_pages(CASES, target)
    assert {path.stem for path in target.glob("*.md")} == {*RULES, INDEX}
    assert [row for row in tree.check() if "/checks/" in row] == []
    assert "checks" not in tree.run("status").out
