from __future__ import annotations

from dataclasses import replace

import pytest

from hexapla.checking.gathering import gathered
from hexapla.model import START, Diagnostic, Severity


def missing(key: str) -> Diagnostic:
    path = f"docs/fr/{key}.md"
    return Diagnostic(path, START, "missing-page", "the page is missing", Severity.WARNING, "fr")


@pytest.mark.parametrize(
    ("lost", "there", "expected"),
    [
        pytest.param(("a/1", "a/2"), ("index",), ["a/1", "a/2"], id="few are told one by one"),
        pytest.param(("a/1", "a/2", "a/b/3"), ("index",), ["a/: 3"], id="a whole folder is not"),
        pytest.param(("a/1", "a/2", "a/3"), ("a/4",), ["a/1", "a/2", "a/3"], id="unless begun"),
        pytest.param(("a/1", "b/2", "index"), (), [": 3"], id="a locale without a page"),
        pytest.param(
            ("a/b/1", "a/b/2", "a/b/3", "a/4"), ("a/5",), ["a/b/: 3", "a/4"], id="a folder within"
        ),
    ],
)
def test_a_folder_without_a_page_is_told_once(
    lost: tuple[str, ...], there: tuple[str, ...], expected: list[str]
) -> None:
    found = gathered([missing(key) for key in lost], "docs", {"fr": there})
    assert [told(item) for item in found] == expected


def told(item: Diagnostic) -> str:
    """The page, or the folder with the count of its pages."""
    if not item.message.startswith("none of the "):
        return item.path.removeprefix("docs/fr/").removesuffix(".md")
    words = item.message.split()
    return f"{words[6] if words[5] == 'below' else ''}: {words[3]}"


def test_a_scaffold_is_no_page() -> None:
    lost = [missing(key) for key in ("a/1", "a/2", "a/3")]
    assert len(gathered(lost, "docs", {"fr": ("a/1", "index")})) == 1


def test_what_is_found_besides_stays_in_its_place() -> None:
    other = replace(missing("a/2"), rule="broken-link")
    found = [missing("a/1"), other, missing("a/2"), missing("a/3")]
    assert gathered(found, "docs", {"fr": ("index",)})[1:] == [other]
