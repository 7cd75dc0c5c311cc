from __future__ import annotations

import pytest

from hexapla.model import Link, Site
from hexapla.parity.linking.destinations import State, resolve
from hexapla.parity.linking.links import canonical, without_links

SITE = Site(
    source="en",
    anchors={
        "en/index.md": {"home": "home"},
        "en/guide.md": {"steps": "steps", "old": "steps"},
        "en/café.md": {},
        "en/plan.md": {"plan": "plan"},
        "fr/guide.md": {"steps": "steps", "étapes": "steps"},
        "fr/playbooks/peak.md": {},
    },
    assets=frozenset({"shared/plan.svg", "en/only.pdf", "shared/our plan.svg"}),
    drafts=frozenset({"en/plan.md"}),
)


@pytest.mark.parametrize(
    ("target", "state", "path"),
    [
        pytest.param("../guide.md", State.SOUND, "fr/guide.md", id="a page beside the folder"),
        pytest.param("peak.md", State.SOUND, "fr/playbooks/peak.md", id="the page itself"),
        pytest.param("#", State.SOUND, "fr/playbooks/peak.md", id="the top of the page"),
        pytest.param(
            "../index.md", State.SOUND, "en/index.md", id="a page that only the source has"
        ),
        pytest.param(
            "../only.pdf", State.SOUND, "en/only.pdf", id="a file that only the source has"
        ),
        pytest.param("../../shared/plan.svg", State.SOUND, "shared/plan.svg", id="a shared file"),
        pytest.param(
            "../../shared/our%20plan.svg", State.SOUND, "shared/our plan.svg", id="encoded"
        ),
        pytest.param("../cafe%CC%81.md", State.SOUND, "en/café.md", id="another Unicode form"),
        pytest.param("../guide.md?x=1#steps", State.SOUND, "fr/guide.md", id="a query"),
        pytest.param("../guide.md#%C3%A9tapes", State.SOUND, "fr/guide.md", id="an encoded anchor"),
        pytest.param("../guide.md#nowhere", State.NO_ANCHOR, "fr/guide.md", id="no anchor"),
        pytest.param("#steps", State.NO_ANCHOR, "fr/playbooks/peak.md", id="an anchor elsewhere"),
        pytest.param("../plan.md#plan", State.DRAFT, "fr/plan.md", id="a draft of the source"),
        pytest.param("guide.md", State.NO_PAGE, "fr/playbooks/guide.md", id="the wrong folder"),
        pytest.param("../plan.svg", State.NO_FILE, "fr/plan.svg", id="no such file"),
        pytest.param("../../../mkdocs.yml", State.ESCAPES, "../mkdocs.yml", id="out of the tree"),
        pytest.param("https://a.example/x.md", State.OUTSIDE, "", id="another site"),
        pytest.param("//a.example/x.md", State.OUTSIDE, "", id="another site, by any protocol"),
        pytest.param("mailto:a@example.org", State.OUTSIDE, "", id="a mail address"),
        pytest.param("/guide/", State.OUTSIDE, "", id="a path of the server"),
        pytest.param("../../../{{ a }}/b.md", State.OUTSIDE, "", id="a template's"),
        pytest.param("../guide/", State.OUTSIDE, "", id="an address and no file"),
    ],
)
def test_a_link_is_followed_as_the_site_follows_it(target: str, state: State, path: str) -> None:
    found = resolve(target, "fr/playbooks/peak.md", SITE)
    assert (found.state, found.path) == (state, path)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("guide.md", "guide.md", id="the same page"),
        pytest.param("guide.md#steps", "guide.md#etapes", id="anchors in each language"),
        pytest.param("guide.md", "../fr/guide.md", id="by way of the locale's folder"),
        pytest.param("../en/guide.md", "guide.md", id="by way of the source's folder"),
        pytest.param("guide.md?x=1", "guide.md", id="a query within the tree"),
        pytest.param("https://a.example/en/x", "https://a.example/fr/x", id="a locale in a path"),
        pytest.param("https://a.example/x", "https://a.example/fr/x", id="only the translation's"),
        pytest.param("https://a.example/en-GB/x", "https://a.example/fr-FR/x", id="with a region"),
        pytest.param("https://en.a.example/x", "https://fr.a.example/x", id="a locale in the host"),
        pytest.param(
            "http://www.a.example/x/", "https://a.example/x", id="the dress of an address"
        ),
        pytest.param(
            "https://en.wikipedia.org/wiki/Cat", "https://fr.wikipedia.org/wiki/Chat", id="a wiki"
        ),
        pytest.param("/en/guide/", "/fr/guide", id="a path of the server"),
        pytest.param("guide.md", "guide-fr.md", id="a locale in the name of a page"),
        pytest.param("https://a.example/x", "https://a.example/x.fr.html", id="of a file"),
        pytest.param("https://a.example", "http://a.example:80/index.fr.html", id="an index"),
        pytest.param("https://a.example/en.i386/x", "https://a.example/fr.i386/x", id="a folder"),
        pytest.param("https://a.example/en-us/x", "https://a.example/fr-fr/x", id="in small"),
        pytest.param("https://a.example/x?hl=en", "https://a.example/x?hl=fr", id="a field"),
        pytest.param("mailto:a@b.example.", "mailto:a@b.example", id="a stray mark"),
        pytest.param("{{ a }}/en/x.md", "{{ a }}/en/x.md", id="what a template fills in"),
        pytest.param("{{ a }}/en/x.md", "{{ a }}/fr/x.md", id="a locale behind what it fills in"),
        pytest.param('{{ "/en/x" | url }}', '{{ "/fr/x" | url }}', id="a path that a template has"),
        pytest.param("{% link en/x.md %}", "{% link fr/x.md %}", id="a page that a template has"),
    ],
)
def test_targets_that_lead_to_the_same_thing_in_two_locales(ours: str, theirs: str) -> None:
    assert in_english(ours) == in_french(theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("guide.md", "plan.md", id="another page"),
        pytest.param("guide.md", "guide.md#steps", id="a place on the page"),
        pytest.param("a/guide.md", "guide.md", id="another folder"),
        pytest.param("https://a.example/x", "https://b.example/x", id="another site"),
        pytest.param("https://a.example/x?id=1", "https://a.example/x?id=2", id="another query"),
        pytest.param("https://a.example/x", "https://a.example/en/y", id="another path"),
        pytest.param("https://de.a.example/x", "https://a.example/x", id="a third locale's host"),
        pytest.param("mailto:a@example.org", "mailto:b@example.org", id="another person"),
        pytest.param("https://en.wikipedia.org/wiki/Cat", "https://cat.example", id="no wiki"),
        pytest.param("{{ a }}/en/x.md", "{{ b }}/fr/x.md", id="what a template fills in"),
        pytest.param('{{ "/en/x" | url }}', '{{ "/fr/y" | url }}', id="another page of a template"),
        pytest.param("../de#about", "../ja#about", id="folders of two third languages"),
    ],
)
def test_targets_that_lead_elsewhere(ours: str, theirs: str) -> None:
    assert in_english(ours) != in_french(theirs)


@pytest.mark.parametrize(
    ("target", "state"),
    [
        pytest.param("http://[", State.OUTSIDE, id="a bracket that never closes"),
        pytest.param("https://a.example:x/", State.OUTSIDE, id="a port of letters"),
        pytest.param("\x00", State.OUTSIDE, id="a NUL"),
        pytest.param("?#", State.SOUND, id="marks alone: the page itself"),
        pytest.param("../" * 50, State.ESCAPES, id="far out of the tree"),
    ],
)
def test_no_target_is_too_strange(target: str, state: State) -> None:
    assert in_english(target) == in_french(target)
    assert resolve(target, "en/index.md", SITE).state == state


def in_english(target: str) -> str:
    return canonical(target, "en/index.md", ("en", "fr"))


def in_french(target: str) -> str:
    return canonical(target, "fr/index.md", ("en", "fr"))


def test_links_within_links_take_no_words_beside_them() -> None:
    text = "See [![plan](a.png)](b.md) on your first day."
    links = (Link("b.md", "", 4, 26), Link("a.png", "plan", 5, 19, image=True))
    assert without_links(text, links).split() == ["See", "on", "your", "first", "day."]
