from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.parity.linking.chosen import (
    is_adopted,
    is_localised,
    is_release,
    is_switch,
    may_be_chosen,
)
from hexapla.parity.linking.standing import is_drawn, lost_addresses, stands_for
from tests.trees import pair

if TYPE_CHECKING:
    from hexapla.model import Link, Pair

SITE = "https://a.example"


def first_links(both: Pair) -> tuple[Link, Link]:
    """The first link of each page."""
    assert both.source
    assert both.target
    one, other = (next(iter(page.links.values())) for page in (both.source, both.target))
    return one[0], other[0]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("/guide/start", "/ar/dalil", True, id="a name of its own"),
        pytest.param("/en/guide", "/ar/dalil", True, id="from the source's"),
        pytest.param("/", "/ar/FrontPage", True, id="a page to begin with"),
        pytest.param("/guide", "/ar/guidw", False, id="a slip"),
        pytest.param("/guide", "/ar/gudie", False, id="letters that changed places"),
        pytest.param("/guide", "/dalil", False, id="no page of the locale"),
        pytest.param("/ar/guide", "/ar/dalil", False, id="as the source's is"),
    ],
)
def test_the_pages_that_a_locale_has_for_others(was: str, now: str, *, expected: bool) -> None:
    assert is_localised(SITE + was, SITE + now, "en", "ar") is expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("a/README_ARABIC.md", "a/README.md", True, id="the source has no language"),
        pytest.param("README-العربية.md", "README-English.md", True, id="both have one"),
        pytest.param("README_ARABIC.md", "README_FRENCH.md", False, id="another language"),
        pytest.param("README_ARABIC.md", "GUIDE.md", False, id="another file"),
        pytest.param("README.md", "README.md", False, id="the same"),
        pytest.param("README.md", "README_ARABIC.md", False, id="the other way round"),
    ],
)
def test_a_switch_to_the_other_language(was: str, now: str, *, expected: bool) -> None:
    assert is_switch(was, now, "en", "ar") is expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("tool.example/a.html", "ar.toolkit.example/a", True, id="its path"),
        pytest.param("tool.example/a", "ar.toolkit.example/b", False, id="another path"),
        pytest.param("tool.example/a", "ar.tol.example/a", False, id="a slip in the host"),
        pytest.param("tool.example/a", "toolkit.example/a", False, id="no host of the language"),
        pytest.param("tool.example/", "ar.toolkit.example/", False, id="no path"),
    ],
)
def test_the_hosts_of_a_language(was: str, now: str, *, expected: bool) -> None:
    assert is_adopted(f"https://{was}", f"https://{now}", "ar") is expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("/1/4/", "/version/1/4/", False, id="numbers that may be anything"),
        pytest.param("/version/1/4/", "/version/1/3/0/", True, id="numbers of versions"),
        pytest.param("/docs/3.1/a", "/docs/latest/a", True, id="the latest"),
        pytest.param("/issues/12", "/issues/13", False, id="numbers of issues"),
        pytest.param("/docs/v2/a", "/docs/v2/b", False, id="another page"),
    ],
)
def test_releases_of_one_document(was: str, now: str, *, expected: bool) -> None:
    assert is_release(SITE + was, SITE + now, ("ar", "en")) is expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param(
            "https://mybox.rocks/a/", "https://sunduqi.mola/a/", True, id="a made-up host"
        ),
        pytest.param("http://box:80/", "http://sunduq:80/", True, id="a host without a domain"),
        pytest.param("http://box:80/", "http://box:81/", False, id="another port"),
        pytest.param("http://box/a", "http://box/b", False, id="another path"),
        pytest.param("https://python.org/a", "https://pithon.org/a", False, id="a host that is"),
    ],
)
def test_addresses_that_are_made_up(was: str, now: str, *, expected: bool) -> None:
    both = pair(f"See <{was}>.", f"راجعوا <{now}>.")
    assert stands_for(*first_links(both), both) is expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("(/style/)", "(https://a.example/style/)", True, id="with its host"),
        pytest.param("(https://a.example/x/#y)", "({{ site.url }}/x/#y)", True, id="by a template"),
        pytest.param("(/style/)", "(https://a.example/tone/)", False, id="another page"),
        pytest.param("(//b.example/x)", "(https://a.b.example/x)", False, id="another host"),
        pytest.param("(https://a.example/x)", "(https://other.test/ar/y)", True, id="adopted"),
        pytest.param("(https://a.example/x)", "(https://other.test/y)", False, id="elsewhere"),
    ],
)
def test_addresses_that_stand_for_others(was: str, now: str, *, expected: bool) -> None:
    both = pair(f"See [this]{was}.", f"راجعوا [هذا]{now}.")
    assert stands_for(*first_links(both), both) is expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("[Khalil](https://a.example/khalil1233)", True, id="another name"),
        pytest.param("[James](https://a.example/khalil1233)", False, id="another's page"),
        pytest.param("[James](https://a.example/jamesmith)", False, id="a slip"),
        pytest.param("[Khalil](https://b.example/khalil)", False, id="another site"),
    ],
)
def test_people_of_a_sample(now: str, *, expected: bool) -> None:
    both = pair("[James Smith](https://a.example/jamessmith)", now)
    assert stands_for(*first_links(both), both) is expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("https://sea.tld/guide", [], id="as it is"),
        pytest.param("https://sea.tld/guide/.", [], id="with a stroke and a stop"),
        pytest.param("[الدليل](https://sea.tld/guide)", [], id="in a link"),
        pytest.param("https://sea.tld/guideهنا", [], id="letters of the script run into it"),
        pytest.param("https://sea.tld/guides", ["https://sea.tld/guides"], id="one letter more"),
        pytest.param("https://sea.tld/guid", ["https://sea.tld/guid"], id="one letter less"),
        pytest.param("هنا", [""], id="nowhere"),
    ],
)
def test_bare_addresses_that_are_lost(now: str, expected: list[str]) -> None:
    both = pair("Read https://sea.tld/guide at first.", f"اقرأ {now} أولا.")
    assert [shown for _, _, _, shown in lost_addresses(both)] == expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("update.png", "tahdith_ar_v01.png", True, id="a name of its own"),
        pytest.param("update.png", "img/ar/tahdith.png", True, id="in a folder of its own"),
        pytest.param("update.png", "tahdith.png", False, id="a name that says no language"),
        pytest.param("step-1.png", "step-2_ar.png", False, id="another of a series"),
        pytest.param("update.png", "last_ar.png", False, id="another of the page's"),
    ],
)
def test_pictures_drawn_for_a_locale(was: str, now: str, *, expected: bool) -> None:
    both = pair(f"![a]({was})\n\n![b](last.png)", f"![a]({now})\n\n![b](last.png)")
    assert is_drawn(*first_links(both), both) is expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("https://a.example/x", "https://other.test/y", True, id="another site"),
        pytest.param("https://letters.test/", "https://lettres.test/", False, id="a slip"),
        pytest.param("https://maps.shop/x", "https://maps.fr/x", True, id="of another country"),
        pytest.param("https://a.example/x", "https://a.example/y", False, id="of the same site"),
        pytest.param("https://a.example/x", "../x.md", True, id="a page of the tree"),
        pytest.param("x.md", "y.md", False, id="within the tree"),
        pytest.param("mailto:a@a.example", "mailto:b@a.example", False, id="no site"),
        pytest.param(
            "https://film.test/watch?v=Ab3dEf6hIjK",
            "https://film.test/watch?v=Zy9xWv5uTsR",
            True,
            id="films that a site knows by ids",
        ),
        pytest.param("https://[a", "https://b", False, id="no address"),
        pytest.param("https://red.github.io/", "https://blue.github.io/", True, id="names lent"),
        pytest.param(
            "https://book.alpha.test/x", "https://fr.book.alpho.test/y", True, id="of the language"
        ),
    ],
)
def test_addresses_for_readers_of_one_language(was: str, now: str, *, expected: bool) -> None:
    assert may_be_chosen(was, now, "fr") is expected
