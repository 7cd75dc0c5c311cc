"""The navigation that folders and front matter give."""

from __future__ import annotations

from hexapla.model import Document
from hexapla.site.navigation import outline


def page(key: str, **meta: object) -> Document:
    return Document(key, "en", f"docs/en/{key}.md", meta=meta)


def test_index_comes_first_then_order_then_key() -> None:
    pages = [page("b"), page("c", order=1), page("index"), page("a"), page("z/index", order=2)]
    assert outline(pages, str.upper) == [
        "index.md",
        "c.md",
        {"Z": ["z/index.md"]},
        "a.md",
        "b.md",
    ]


def test_folders_nest_and_have_titles() -> None:
    pages = [page("guide/index"), page("guide/checks/one"), page("guide/two")]
    assert outline(pages, lambda folder: f"<{folder}>") == [
        {"<guide>": ["guide/index.md", {"<guide/checks>": ["guide/checks/one.md"]}, "guide/two.md"]}
    ]


def test_an_order_that_is_no_number_counts_as_none() -> None:
    assert outline([page("b", order="first"), page("a")], str) == ["a.md", "b.md"]
