"""In what way two addresses differ, and which links are told as one."""

from __future__ import annotations

import pytest

from hexapla.model import Finding, Pair, Span
from hexapla.parity.linking.together import Told, together, way

PAIR = Pair("a", "fr", "fr/a.md", None, None)


@pytest.mark.parametrize(
    ("was", "now", "apart"),
    [
        pytest.param("a.md", "/b/a.md", ("", "/b/"), id="a folder that is named"),
        pytest.param("a", "b/a", ("", "b/"), id="a folder more"),
        pytest.param("b/a/", "b/b/a/", ("", "b/"), id="the same folder twice"),
        pytest.param("da", "d/da", ("", "d/"), id="a folder that begins as the page"),
        pytest.param("./a", "/b/a", ("", "/b/"), id="a path from here"),
        pytest.param("../a#x", "../../a#x", ("", "../"), id="a step up more"),
        pytest.param("/a.md#x", "/a.html#x", ("md", "html"), id="another suffix"),
        pytest.param("/amd.md", "/amd", (".md", ""), id="a suffix less"),
        pytest.param("https://a.b/x", "https://c.b/x", ("a", "c"), id="another host"),
        pytest.param("/x-1.md", "/x-2.md", ("x-1", "x-2"), id="another page, whole"),
        pytest.param("/a/x.md#y", "/docs/a/x.html#y", ("a/x.md", "docs/a/x.html"), id="more"),
        pytest.param("a.md", "b/a.md", None, id="a file of the tree"),
        pytest.param("#a", "#b", None, id="a place of the page"),
    ],
)
def test_addresses_differ_by_whole_parts(was: str, now: str, apart: tuple[str, str] | None) -> None:
    assert way(was, now) == apart


def test_links_of_one_way_are_told_once_but_not_doubts_with_faults() -> None:
    spans = [Span(line, 1, line, 2) for line in range(1, 7)]
    moved = ("", "../")
    told = [
        Told(Finding("a", span=spans[0]), moved),
        Told(Finding("b", span=spans[1])),
        Told(Finding("c", span=spans[2]), moved),
        Told(Finding("a", span=spans[0]), moved),
        Told(Finding("d", span=spans[3], doubtful=True), moved),
        Told(Finding("b", span=spans[1])),
        Told(Finding("e", span=spans[4]), ("md", "html")),
    ]
    messages = [finding.message for finding in together(told, PAIR)]
    assert messages == ["a, as 1 more on this page", "b", "d", "e"]
