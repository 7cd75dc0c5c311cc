"""Which pages are related."""

from __future__ import annotations

from hexapla.model import Block, Document, Span
from hexapla.site.related import MOST, TERMS, likeness, listed, related

ANYWHERE = Span(1, 1, 1, 1)


def page(key: str, text: str, **meta: object) -> Document:
    return Document(key, "en", "", meta=meta, blocks=(Block("paragraph", text, ANYWHERE),))


PAGES = [
    page("a/files", "Exchange large files with a partner. Files expire."),
    page("a/transfer", "A large file must reach our partner today."),
    page("a/budget", "Money, next year."),
    page("a/plan", "The money of a year is planned in a budget of money."),
    page("a/noise", "Something quite different, about gardens."),
]


def test_pages_with_the_same_rare_words_are_alike_in_any_inflection() -> None:
    found = likeness(PAGES)
    assert found["a/files"] == ["a/transfer"]
    assert found["a/budget"] == ["a/plan"]
    assert found["a/noise"] == []


def test_a_common_tag_makes_alike() -> None:
    tagged = [page("x", "one", tags=["t"]), page("y", "two", tags="t"), page("z", "three")]
    assert likeness(tagged)["x"] == ["y"]


def test_named_pages_come_first_and_others_fill_up() -> None:
    first = page("a/files", PAGES[0].text or "Exchange large files", related=["a/noise", "gone"])
    named = Document("a/files", "en", "", meta=first.meta, blocks=PAGES[0].blocks)
    assert related([named, *PAGES[1:]])["a/files"] == ("a/noise", "a/transfer")


def test_an_author_may_name_more_than_are_computed() -> None:
    keys = [f"p{n}" for n in range(7)]
    pages = [page(key, "the same text here", related=[k for k in keys if k != key]) for key in keys]
    assert len(related(pages)["p0"]) == 6


def test_no_more_are_computed_than_fit() -> None:
    pages = [page(f"p{n}", "common words of a group") for n in range(20)]
    pages += [page(f"q{n}", "other text entirely") for n in range(20)]
    assert all(len(found) == MOST for found in related(pages).values())


def test_a_site_without_pages_has_no_related_ones() -> None:
    assert related([]) == {}


def test_the_cost_does_not_grow_with_pairs() -> None:
    """Each page is known by a bounded number of terms, whatever its length."""
    long = " ".join(f"word{n}" for n in range(TERMS * 50))
    pages = [page("a", long), page("b", long), page("c", "nothing")]
    assert likeness(pages)["a"] == ["b"]


def test_a_field_holds_one_text_or_several() -> None:
    assert listed(page("x", "", tags="one"), "tags") == ("one",)
    assert listed(page("x", "", tags=["one", 2, "one", " "]), "tags") == ("one",)
    assert listed(page("x", "", tags=7), "tags") == ()
