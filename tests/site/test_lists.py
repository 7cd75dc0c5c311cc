"""The lists of the home page, of sections, and the pages of roles, moments and topics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal
from xml.etree import ElementTree as ET

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from tests.site.small_site import SETTINGS, build, edit

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, ViewportSize

BASE = "https://common-ground.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def section(html: str, identifier: str) -> str:
    """The section that an element with this id names, with its spaces put together."""
    after = html.partition(f'aria-labelledby="{identifier}"')[2].partition("</section>")[0]
    return re.sub(r"\s+", " ", after)


def titles(html: str) -> list[str]:
    return re.findall(r'hx-card__title"> ?<a [^>]*>([^<]+)</a>', html)


@pytest.mark.parametrize(
    ("locale", "heading", "label", "title"),
    [
        ("", "Find by role", "IT", "All features"),
        ("fr/", "Chercher par rôle", "Informatique", "All features"),
        ("ar/", "البحث بحسب الدور", "تقنية المعلومات", "كل الميزات"),
    ],
)
def test_the_home_page_lists_by_role(
    site: Path, locale: str, heading: str, label: str, title: str
) -> None:
    html = read(site, locale)
    assert f'<h2 id="by-role">{heading}</h2>' in html
    shelf = section(html, "role-1")
    assert f'href="{"roles/it/"}">{label}</a>' in shelf
    assert title in shelf


def test_the_home_page_lists_by_moment_and_topic(site: Path) -> None:
    html = read(site, "ar")
    moments = section(html, "by-moment")
    assert '<a href="moments/new-tool/">نريد أداة جديدة</a>' in moments
    assert "كل الميزات" in moments
    assert "كلمات" in moments
    topics = section(html, "by-topic")
    assert re.search(
        r'href="tags/roadmap/">\s*<span>خارطة الطريق</span> <small>صفحتان</small>', topics
    )


def test_the_ways_into_the_home_page_lead_somewhere(site: Path) -> None:
    html = read(site, "fr")
    ways = html.partition('class="hx-ways"')[2].partition("</nav>")[0]
    links = re.findall(r'href="#([^"]+)"', ways)
    assert links == ["by-role", "by-moment", "by-topic", "lately-reviewed", "due-for-review"]
    assert all(f'id="{link}"' in html for link in links)


def test_a_topic_has_a_page_in_every_locale(site: Path) -> None:
    for locale in ("", "fr/", "es/", "it/", "ar/"):
        assert titles(read(site, f"{locale}tags/roadmap")), locale
    html = read(site, "ar/tags/roadmap")
    assert '<html lang="ar"' in html
    assert '<h1 id="hx-content">خارطة الطريق</h1>' in html
    assert "<title>خارطة الطريق · أرضية مشتركة</title>" in html
    assert titles(html) == ["كل الميزات", "كلمات"]
    assert '<a href="../../../ar/guide/features/">كل الميزات</a>' in html


def test_a_topic_marks_pages_that_are_not_translated(site: Path) -> None:
    html = re.sub(r"\s+", " ", read(site, "fr/tags/roadmap"))
    assert '<a href="../../../fr/guide/features/" lang="en" dir="ltr">All features</a>' in html
    assert "pas encore traduit" in html


def test_a_label_that_nobody_translated_is_marked(site: Path) -> None:
    html = read(site, "ar/tags/not-labelled")
    assert '<h1 id="hx-content" lang="en" dir="ltr">Not labelled</h1>' in html
    assert 'href="https://common-ground.example/ar/tags/not-labelled/"' not in re.sub(
        r'<link rel="canonical"[^>]+>', "", html
    )


def test_a_topic_is_the_same_page_in_all_languages_for_readers_and_machines(site: Path) -> None:
    html = read(site, "ar/tags/roadmap")
    assert f'<link rel="canonical" href="{BASE}ar/tags/roadmap/">' in html
    for tag, path in (("en", ""), ("fr", "fr/"), ("x-default", "")):
        assert f'hreflang="{tag}" href="{BASE}{path}tags/roadmap/"' in html
    switch = html.partition('class="hx-languages__list"')[2].partition("</ul>")[0]
    assert 'href="../../../tags/roadmap/"' in switch
    assert 'href="../../../fr/tags/roadmap/"' in switch
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{BASE}ar/tags/roadmap/</loc>" in sitemap
    assert f"<loc>{BASE}roles/</loc>" in sitemap


def test_every_link_of_the_lists_leads_to_a_page(site: Path) -> None:
    for path in [*site.glob("**/tags/**/*.html"), *site.glob("**/roles/**/*.html")]:
        html = path.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
        for link in re.findall(r'href="([^"#:]+)"', html):
            assert (path.parent / link / "index.html").resolve().is_file(), (path, link)


def test_a_topic_on_a_page_leads_to_its_own(site: Path) -> None:
    topics = section(read(site, "ar/guide/features"), "hx-topics")
    assert re.search(r'href="\.\./\.\./tags/roadmap/">\s*<span>خارطة الطريق</span>', topics)
    assert '<span lang="en" dir="ltr">Not labelled</span>' in topics


def test_an_index_page_lists_its_section(site: Path) -> None:
    listing = section(read(site, "fr/guide"), "hx-listing")
    assert "Pages de cette rubrique" in listing
    assert titles(listing)[:2] == ["All features", "Only in English"]
    assert "IT" not in titles(listing)
    assert "Informatique et Marketing" in listing
    assert "minute" in listing


def test_an_index_page_that_links_to_all_its_pages_lists_none(own_site: Path) -> None:
    assert 'id="hx-listing"' not in read(own_site, "contribute/checks")
    assert 'id="hx-listing"' in read(own_site, "ar/playbooks")


@pytest.mark.parametrize(("folder", "tag"), [("", "en"), ("ar/", "ar"), ("fr/", "fr")])
def test_a_locale_has_a_feed_of_its_own_pages(site: Path, folder: str, tag: str) -> None:
    root = ET.parse(site / folder / "feed.xml").getroot()  # noqa: S314 (our own)
    assert root.tag == f"{ATOM}feed"
    assert root.get(LANG) == tag
    ids = [
        root.findtext(f"{ATOM}id"),
        *(one.text for one in root.iterfind(f".//{ATOM}entry/{ATOM}id")),
    ]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"tag:common-ground\.example,2026:\S+", str(one)) for one in ids)
    for element in (root, *root.iterfind(f"{ATOM}entry")):
        assert element.findtext(f"{ATOM}title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", str(element.findtext(f"{ATOM}updated")))
    links = [str(one.get("href")) for one in root.iterfind(f".//{ATOM}link[@rel='alternate']")]
    assert all(one.startswith(f"{BASE}{folder}") for one in links)
    for link in links:
        assert (site / link.removeprefix(BASE) / "index.html").is_file(), link
    assert (folder == "fr/") == (len(links) == 1)  # what is dated there is not translated


def test_the_feed_says_what_a_page_is_and_when_it_was_reviewed(site: Path) -> None:
    root = ET.parse(site / "ar/feed.xml").getroot()  # noqa: S314 (our own)
    first = root.find(f"{ATOM}entry")
    assert first is not None
    assert first.findtext(f"{ATOM}title") == "كلمات"
    assert first.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    assert first.findtext(f"{ATOM}summary") == "صفحة تستخدم مصطلحات المسرد."
    assert root.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"


def test_readers_and_their_programs_find_the_feed(site: Path) -> None:
    html = read(site, "ar/guide/features")
    assert re.search(
        r'<link rel=" alternate" type="application/atom\+xml" title="[^"]+" href="../../feed.xml">',
        html,
    )
    assert re.search(
        r'<a class="hx-colophon__feed" href="../../feed.xml"[^>]*>موجز التغييرات</a>', html
    )


def test_a_public_site_tells_robots_where_its_map_is(site: Path) -> None:
    text = (site / "robots.txt").read_text("utf-8")
    assert text == f"User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n"
    assert '<meta name="robots"' not in read(site, "guide/features")


def test_an_internal_site_asks_search_engines_to_stay_away(tree: Path) -> None:
    edit(tree / "mkdocs.yml", "    feedback:", "    internal: true\n    words_per_minute: 5\n    #")
    edit(tree / "mkdocs.yml", SETTINGS, "")
    edit(tree / "mkdocs.yml", "    translate:", "    #")
    result = build(tree, "-d", "site")
    assert result.returncode == 0, result.stdout + result.stderr
    site = tree / "site"
    pages = sorted(site.rglob("*.html"))
    assert pages
    for path in pages:
        assert '<meta name="robots" content="noindex' in path.read_text("utf-8"), path
    assert (site / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"
    assert not (site / "sitemap.xml").exists()
    html = read(site, "guide/features")
    assert 'id="hx-feedback"' not in html  # nothing to answer to
    assert "Edit this page" not in html
    assert int(re.findall(r"<span>(\d+) minutes of reading</span>", html)[0]) > 5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "ar/", "tags/", "ar/tags/roadmap/", "fr/guide/"])
def test_axe_finds_nothing_in_lists(
    browser: Browser, address: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    for width in (1360, 390):
        size: ViewportSize = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)
        page = context.new_page()
        page.goto(address + path)
        found = Axe().run(page).response["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        context.close()
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
        assert wide <= 0


def test_a_setting_that_nobody_knows_stops_the_build(tree: Path) -> None:
    edit(tree / "mkdocs.yml", "    feedback:", "    feedbacks:")
    result = build(tree, "-d", "site")
    assert result.returncode
    assert "has no setting 'feedbacks'" in result.stdout + result.stderr
