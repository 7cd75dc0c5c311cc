"""What the built pages hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.site.small_site import WILL_CHANGE

if TYPE_CHECKING:
    from pathlib import Path

LOCALES = ("", "fr/", "es/", "it/", "ar/")
PAGES = ("", "guide/", "guide/features/", "guide/untranslated/", "guide/changed/", "glossary/")


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def article(html: str) -> str:
    return html.partition("<article")[2].partition("</article>")[0]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_in_every_locale(site: Path, locale: str, page: str) -> None:
    assert (site / locale / page / "index.html").is_file()


@pytest.mark.parametrize(
    ("locale", "tag", "direction"), [("", "en", "ltr"), ("fr/", "fr", "ltr"), ("ar/", "ar", "rtl")]
)
def test_a_page_says_its_language_and_direction(
    site: Path, locale: str, tag: str, direction: str
) -> None:
    html = read(site, f"{locale}guide/features/")
    assert f'<html lang="{tag}"' in html
    assert f'<body dir="{direction}"' in html


def test_headings_have_the_same_ids_in_every_language(site: Path) -> None:
    def ids(locale: str) -> list[str]:
        html = article(read(site, f"{locale}guide/features/")).partition('class="hx-after"')[0]
        return re.findall(r'<h[1-6] id="([^"]+)"', html)

    assert ids("") == ["all-features", "notices", "tables", "steps"]
    assert ids("ar/") == ids("")
    assert ids("fr/") == ids("")


@pytest.mark.parametrize("locale", ["", "fr/", "ar/"])
def test_links_lead_to_the_id_of_a_step_in_every_language(site: Path, locale: str) -> None:
    html = article(read(site, f"{locale}playbooks/launch/"))
    assert html.count(' id="agree"') == 1
    assert re.search(r'<li [^>]*data-step="agree"[^>]* id="agree"', html)
    assert 'href="#agree"' in html
    assert 'href="../launch/#agree"' in read(site, f"{locale}playbooks/incident/")


def test_navigation_has_titles_in_the_language_of_the_reader(site: Path) -> None:
    html = read(site, "ar/guide/features/")
    navigation = html.partition('id="hx-navigation"')[2].partition("<article")[0]
    assert "الدليل" in navigation
    assert '<bdi lang="en">Only in English</bdi>' in navigation
    assert ">Ar<" not in html
    assert "أرضية مشتركة</title>" in html


def test_navigation_of_the_french_site_marks_a_scaffold_as_english(site: Path) -> None:
    html = read(site, "fr/guide/")
    assert '<bdi lang="en">Only in English</bdi>' in html
    assert "SCAFFOLD" not in read(site, "fr/guide/untranslated/")


def test_a_missing_page_has_a_notice_in_the_language_of_the_reader(site: Path) -> None:
    html = article(read(site, "ar/guide/untranslated/"))
    assert "لم تُترجم هذه الصفحة بعد" in html
    assert "باللغة الإنجليزية" in html
    assert '<div class="hx-fallback" lang="en" dir="ltr">' in html
    assert html.index("hx-notice") < html.index("hx-fallback")


def test_an_independent_page_says_its_language_and_promises_no_translation(site: Path) -> None:
    page = read(site, "ar/guide/independent/")
    html = article(page)
    assert '<div class="hx-fallback" lang="en" dir="ltr">' in html
    notice = html.partition("<aside")[2].partition("</aside>")[0]
    assert "هذه الصفحة متاحة باللغة الإنجليزية فقط." in notice
    assert "hx-notice" not in article(read(site, "guide/independent/"))
    assert "لم تُترجم بعد" not in page
    assert '<bdi lang="en">For one country</bdi>' in page
    assert 'hreflang="x-default"' not in page
    assert 'href="https://common-ground.example/guide/independent/"' in page


def test_titles_in_the_contents_of_a_missing_page_are_marked(site: Path) -> None:
    html = read(site, "ar/guide/untranslated/")
    assert '<bdi lang="en">A section of its own</bdi>' in html


def test_an_outdated_page_names_and_links_what_has_changed(site: Path) -> None:
    notice = article(read(site, "ar/guide/changed/")).partition("</aside>")[0]
    assert "hx-notice--outdated" in notice
    assert '<a href="#what-changes">ما يتغير</a>' in notice
    assert "what-stays" not in notice
    assert 'href="../../../guide/changed/" hreflang="en"' in notice
    assert '<a href="../../../guide/changed/#what-changes" hreflang="en">' in notice
    assert "تغيّر قسم واحد:" in notice


def test_a_page_that_is_up_to_date_has_no_notice(site: Path) -> None:
    assert "hx-notice" not in article(read(site, "ar/guide/features/"))
    assert WILL_CHANGE not in read(site, "guide/changed/")


def test_titles_of_notices_are_in_the_language_of_the_page(site: Path) -> None:
    html = article(read(site, "ar/guide/features/"))
    titles = re.findall(r'(?:"admonition-title"|<summary)>([^<]+)<', html)
    assert titles == ["ملاحظة", "انتبه للدرجة", "نصيحة", "تلميح"]


def test_a_missing_page_keeps_the_titles_of_the_source(site: Path) -> None:
    html = article(read(site, "ar/guide/untranslated/"))
    assert '<p class="admonition-title">Note</p>' in html


def test_code_is_shown_as_it_was_written(site: Path) -> None:
    html = re.sub(r"<[^>]+>", "", article(read(site, "ar/guide/features/")))
    assert "!!! note\n    This is shown" in html
    assert "&lt;!-- hexapla: ignore missing-block" in html


def test_comments_of_the_checker_are_not_published(site: Path) -> None:
    assert "that readers never see" not in read(site, "guide/features/")


def test_cells_are_aligned_by_classes(site: Path) -> None:
    html = article(read(site, "ar/guide/features/"))
    assert re.findall(r'<th class="([^"]+)"', html) == ["hx-start", "hx-center", "hx-end"]


def test_nothing_is_styled_or_scripted_inline(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = re.sub(r"<code.*?</code>", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"<[^>]+\sstyle=", html), path
        assert not re.search(r"<[^>]+\son\w+=", html), path
        scripts = re.findall(r"<script([^>]*)>", html)
        assert all("src=" in s or "application/json" in s for s in scripts), path


def test_strings_of_other_extensions_are_translated(site: Path) -> None:
    html = read(site, "ar/guide/features/")
    assert 'title="رابط دائم"' in html
    assert 'title="العودة إلى موضع الحاشية 1 في النص"' in html
    for text in ("Permanent link", "Jump back", "Switch to dark", "Skip to content", "Search<"):
        assert text not in html


def test_a_common_picture_is_found_from_every_language(site: Path) -> None:
    assert (site / "shared/square.svg").is_file()
    for locale in ("", "ar/", "fr/"):
        source = re.search(r'src="([^"]+square.svg)"', read(site, f"{locale}guide/features/"))
        assert source
        path = site / locale / "guide/features" / source[1]
        assert path.resolve() == (site / "shared/square.svg").resolve()


def test_the_switcher_keeps_the_page_and_marks_what_is_missing(site: Path) -> None:
    html = read(site, "ar/guide/untranslated/")
    menu = html.partition("data-hx-languages")[2].partition("</details>")[0]
    assert 'href="../../../guide/untranslated/" lang="en" dir="ltr"' in menu
    assert 'href="../../../fr/guide/untranslated/" lang="fr" dir="ltr"' in menu
    assert re.search('href="[^"]*" lang="ar" dir="rtl" data-hx-tag="ar"', menu)
    note = '<small class="hx-languages__note" lang="ar" dir="rtl">'
    assert menu.count(note) == len(LOCALES) - 1


def test_what_waits_for_no_translation_is_not_said_to(site: Path) -> None:
    cards = read(site, "ar/guide/").partition('class="hx-listing"')[2]
    state = re.compile(r'(?s)lang="en" dir="ltr">([^<]+)</a>.*?hx-card__state">([^<]+)<')
    assert dict(state.findall(cards)) == {
        "Only in English": "لم تُترجم بعد",
        "For one country": "الإنجليزية",
    }


def test_search_engines_are_told_of_real_translations_only(site: Path) -> None:
    base = "https://common-ground.example/"
    page = read(site, "ar/guide/features/")
    found = dict(re.findall(r'<link rel=" alternate" hreflang="([^"]+)" href="([^"]+)"', page))
    assert found == {
        "en": f"{base}guide/features/",
        "ar": f"{base}ar/guide/features/",
        "x-default": f"{base}guide/features/",
    }
    missing = read(site, "ar/guide/untranslated/")
    assert f'<link rel="canonical" href="{base}guide/untranslated/">' in missing
    assert 'hreflang="x-default"' not in missing


def test_the_sitemap_has_every_real_page_once(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    places = re.findall(r"<loc>https://common-ground.example/([^<]*)</loc>", text)
    shelves = re.compile("(?:[a-z]+/)?(?:tags|roles|moments)/")
    assert sorted(place for place in places if not shelves.match(place)) == sorted(
        [
            *("", "ar/", "fr/", "guide/", "ar/guide/", "fr/guide/", "guide/features/"),
            *("ar/guide/features/", "guide/changed/", "ar/guide/changed/", "guide/untranslated/"),
            *("guide/words/", "ar/guide/words/", "glossary/", "ar/glossary/"),
            *("guide/independent/", "playbooks/launch/", "ar/playbooks/launch/"),
            *("playbooks/incident/", "ar/playbooks/incident/"),
            *("guide/everything/", "ar/guide/everything/"),
        ]
    )


def test_every_language_has_its_own_404_page(site: Path) -> None:
    assert "Page introuvable" in (site / "fr/404.html").read_text("utf-8")
    assert "Page not found" in (site / "404.html").read_text("utf-8")
    assert "الصفحة غير موجودة" in (site / "ar/404.html").read_text("utf-8")


def test_a_404_page_lists_the_languages_once_below_its_header(site: Path) -> None:
    body = (site / "ar/404.html").read_text("utf-8").partition("</header>")[2]
    links = re.findall(r'<a data-hx-tag="([^"]+)"', body)
    assert links == ["en", "fr", "es", "it"]


@pytest.mark.parametrize("path", ["ar/404.html", "tags/people/index.html", "index.html"])
def test_every_page_can_be_skipped_into(site: Path, path: str) -> None:
    html = (site / path).read_text("utf-8")
    target = re.search(r'<a href="#([^"]+)" class="md-skip"', html)
    assert target
    assert f'id="{target[1]}"' in html


def test_stylesheets_ask_each_element_for_its_direction(site: Path) -> None:
    for path in (site / "assets/stylesheets").glob("*.css"):
        assert "[dir=rtl] " not in path.read_text("utf-8"), path


def test_a_step_names_a_person_and_not_an_aria_role(site: Path) -> None:
    html = article(read(site, "guide/features/"))
    assert 'data-role="it"' in html
    assert ' role="it"' not in html
    assert "{ role" not in html
