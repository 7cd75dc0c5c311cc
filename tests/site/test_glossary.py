"""The glossary of each locale, and the definitions where terms are first used."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.site.small_site import build

if TYPE_CHECKING:
    from pathlib import Path

IDS = ["ab-test", "backlog", "capacity", "roadmap", "shadow-it", "shared-roadmap"]


def read(site: Path, address: str) -> str:
    html = (site / address / "index.html").read_text("utf-8")
    return html.partition("<article")[2].partition("</article>")[0]


def entries(html: str) -> list[str]:
    return re.findall(r'<h3 id="([^"]+)"', html)


def links(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<a [^>]*class="hx-term" href="([^"]+)">([^<]+)</a>', html)


@pytest.mark.parametrize("locale", ["", "fr/", "es/", "it/", "ar/"])
def test_the_glossary_has_the_same_ids_in_every_language(site: Path, locale: str) -> None:
    assert sorted(entries(read(site, f"{locale}glossary/"))) == IDS


def test_terms_stand_in_the_order_of_each_alphabet(site: Path) -> None:
    assert entries(read(site, "glossary/")) == IDS
    arabic = read(site, "ar/glossary/")
    order = ["shadow-it", "roadmap", "shared-roadmap", "capacity", "backlog", "ab-test"]
    assert entries(arabic) == order
    assert re.findall(r"<h2>([^<]+)</h2>", arabic) == ["ت", "خ", "س", "ق", "A"]


def test_a_term_that_a_locale_lacks_is_the_source_s_and_says_so(site: Path) -> None:
    entry = read(site, "ar/glossary/").partition('id="ab-test"')[0].rpartition("<div")[2]
    assert 'lang="en"' in entry
    assert 'dir="ltr"' in entry


def test_other_names_are_listed_as_the_language_lists(site: Path) -> None:
    text = re.sub(r"<[^>]+>", "", read(site, "glossary/"))
    assert "Also called: headroom, CAP and room to move" in text
    assert "أسماء أخرى: القدرة وCAP" in re.sub(r"<[^>]+>", "", read(site, "ar/glossary/"))


def test_letters_are_no_part_of_the_outline_of_a_page(site: Path) -> None:
    html = (site / "glossary/index.html").read_text("utf-8")
    assert "md-nav--secondary" not in html
    assert 'class="hx-letters"' in html


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("", ["backlog", "shared roadmap", "roadmap", "shadow IT", "Capacity"]),
        (
            "ar/",
            [
                *("قائمة الأعمال المتراكمة", "خارطة الطريق المشتركة", "خارطة طريق"),
                *("تقنية المعلومات الخفية", "سعة"),
            ],
        ),
    ],
    ids=["in English", "in Arabic"],
)
def test_a_term_is_marked_where_it_is_first_used_and_nowhere_else(
    site: Path, locale: str, words: list[str]
) -> None:
    html = read(site, f"{locale}guide/words/")
    ids = ["backlog", "shared-roadmap", "roadmap", "shadow-it", "capacity"]
    assert links(html) == [
        (f"../../glossary/#{name}", word) for name, word in zip(ids, words, strict=True)
    ]
    assert "<strong><a aria-describedby" in html
    assert html.count('role="tooltip"') == len(ids)


def test_definitions_are_in_the_language_of_the_page(site: Path) -> None:
    assert ">مقدار ما يمكن إنجازه.</p>" in read(site, "ar/guide/words/")
    fallback = read(site, "fr/guide/words/")
    assert ">How much can be done.</p>" in fallback.partition('class="hx-fallback"')[2]
    assert links(fallback)[0] == ("../../glossary/#backlog", "backlog")


def test_the_glossary_marks_no_terms(site: Path) -> None:
    assert links(read(site, "glossary/")) == []


def test_a_step_names_its_role_in_every_language(site: Path) -> None:
    def roles(locale: str) -> list[tuple[str, str]]:
        html = read(site, f"{locale}guide/features/")
        return re.findall(r'data-role="(\w+)".*?</span> ([^<]+)</span>', html, flags=re.DOTALL)

    assert roles("") == [("it", "IT"), ("marketing", "Marketing")]
    assert roles("ar/") == [("it", "تقنية المعلومات"), ("marketing", "التسويق")]
    assert roles("fr/") == roles("")  # a fallback page, in English throughout


def test_a_broken_termbase_is_told_and_stops_a_strict_build(tree: Path) -> None:
    (tree / "locales/ar/terms.yml").write_text("- backlog\n", encoding="utf-8")
    result = build(tree, "--strict")
    assert result.returncode != 0
    assert "locales/ar/terms.yml:1:1: error: is no termbase" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_preview_goes_on_with_a_broken_termbase(tree: Path) -> None:
    (tree / "locales/ar/terms.yml").write_text("backlog: [", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "serve", "--strict", "-a", "127.0.0.1:0"]
    with subprocess.Popen(command, cwd=tree, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        lines = []
        for line in server.stderr:
            lines.append(line)
            if "Serving on" in line:
                break
        server.terminate()
    told = [line for line in lines if "locales/ar/terms.yml:" in line]
    assert [line for line in told if "error: is no termbase" in line]
    assert "Serving on" in lines[-1]
