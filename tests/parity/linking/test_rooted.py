from __future__ import annotations

import pytest

from hexapla.parity.linking.rooted import is_rooted, referenced

KNOWN = ("en", "es")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param('{{< ref "/guide.md" >}}', "/guide", id="a page"),
        pytest.param('{{<relref "/guide.md">}}', "/guide", id="without spaces"),
        pytest.param('{{% relref "/guide/_index.md" %}}', "/guide", id="the page of a folder"),
        pytest.param("{{< ref path=`guide.md#steps` >}}", "guide#steps", id="a place in a page"),
        pytest.param('{{< ref "guide" >}}#steps', "guide#steps", id="a place behind it"),
        pytest.param("{{ site.repo }}/a.md", "{{ site.repo }}/a.md", id="another template"),
        pytest.param('{{< figure "/a.md" >}}', '{{< figure "/a.md" >}}', id="no reference"),
        pytest.param("/guide.md", "/guide.md", id="no template"),
    ],
)
def test_the_page_that_hugo_refers_to(target: str, expected: str) -> None:
    assert referenced(target) == expected


@pytest.mark.parametrize(
    ("was", "now", "key", "expected"),
    [
        pytest.param("../a/b/", "/docs/s/a/b", "s/p", True, id="the address of a page"),
        pytest.param("a/", "/docs/s/p/a/", "s/p/_index", True, id="from the page of a folder"),
        pytest.param("../s/a/", "/es/docs/s/a/", "s/_index", True, id="in a language"),
        pytest.param("/docs/s/a", "../a/", "s/p", True, id="the other way round"),
        pytest.param("a", "/docs/s/a.html", "s/p", True, id="an address without a slash"),
        pytest.param("../t/a.md#x", "/t/a#y", "s/p", True, id="a file"),
        pytest.param("../a/", '{{< ref "/s/a.md" >}}', "s/p", True, id="a reference"),
        pytest.param("../a/#x", "/docs/s/a/", "s/p", False, id="a place and a page"),
        pytest.param("../a/", "/docs/s/b/", "s/p", False, id="another page"),
        pytest.param("../a/", "/docs/t/a/", "s/p", False, id="another folder"),
        pytest.param("a/", "/docs/p/a/", "p", True, id="below the page"),
        pytest.param("../a/", "/docs/a/", "p", False, id="one name says too little"),
        pytest.param("../a/", "/a/", "p", True, id="unless it is all"),
        pytest.param("../../../a/b/", "/a/b", "s/p", False, id="out of the tree"),
        pytest.param("#x", "/s/p#x", "s/p", False, id="no path"),
        pytest.param("https://a.example/s/a", "/s/a", "s/p", False, id="another site"),
    ],
)
def test_a_page_from_the_root_of_the_site(was: str, now: str, key: str, *, expected: bool) -> None:
    assert is_rooted(was, now, key, KNOWN) is expected
