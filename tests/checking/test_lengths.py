"""Lengths are judged by all pages of a locale, and yet remembered page by page."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trees import Tree

WORDS = (
    "Write the need down.",
    "Name the person who accepts the result.",
    "Then meet.",
    "Ask 3 people?",
)
SAYS = (
    "Écrivez le besoin.",
    "Nommez la personne qui accepte le résultat.",
    "Puis réunissez-vous.",
    "Demandez à 3 personnes ?",
)
PAGES = st.lists(
    st.tuples(st.lists(st.integers(0, 3), max_size=5), st.lists(st.integers(0, 3), max_size=5)),
    min_size=1,
    max_size=4,
)


def files(pages: list[tuple[list[int], list[int]]]) -> dict[str, str]:
    """A page of one paragraph in each locale, for each pair of lists of sentences."""
    found = {}
    for number, (ours, theirs) in enumerate(pages):
        found[f"en/p{number}.md"] = "# P\n\n" + " ".join(WORDS[n] for n in ours) + "\n"
        found[f"fr/p{number}.md"] = "# P\n\n" + " ".join(SAYS[n] for n in theirs) + "\n"
    return found


@settings(max_examples=15, deadline=None)
@given(PAGES, PAGES)
def test_a_warm_check_says_what_a_cold_one_says(
    before: list[tuple[list[int], list[int]]], after: list[tuple[list[int], list[int]]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tree, cache = Tree(Path(folder) / "site", files(before), ["fr"]), Path(folder) / "cache"
        tree.run("check", cache=cache)
        for path, text in files(after).items():
            tree.write(path, text)
        warm = tree.run("check", cache=cache)
        assert warm == tree.run("check", "--no-cache")
        assert warm == tree.run("check", cache=cache)


def test_pages_of_a_locale_decide_what_is_usual(tmp_path: Path) -> None:
    """A translation half as long is a finding, but not where all of them are."""
    source = "# P\n\n" + "word " * 30 + "end.\n"
    half = "# P\n\n" + "mot " * 14 + "fin.\n"
    rest = {f"{locale}/q{n}.md": source for n in range(60) for locale in ("en",)}
    alike = {f"fr/q{n}.md": half for n in range(60)}
    odd = Tree(tmp_path / "odd", {"en/p.md": source, "fr/p.md": half}, ["fr"])
    usual = Tree(tmp_path / "usual", {"en/p.md": source, "fr/p.md": half, **rest, **alike}, ["fr"])
    assert "[changed-length]" in odd.run("check").out
    assert "[changed-length]" not in usual.run("check").out
