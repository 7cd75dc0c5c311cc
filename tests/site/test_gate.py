"""The parity gate, other engines and other locales: each test builds a copy of the small site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.site.small_site import build, change_source, edit, sync

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lost_heading_stops_the_build_and_leaves_the_old_site(tree: Path) -> None:
    edit(tree / "docs/ar/guide/features.md", "## الخطوات\n", "")
    old = tree / "site/index.html"
    old.parent.mkdir()
    old.write_text("the old site", encoding="utf-8")
    result = build(tree, "--strict")
    assert result.returncode != 0
    assert re.search(
        r"docs/ar/guide/features\.md:\d+:\d+: error: .*\[missing-block\]", result.stderr
    )
    assert old.read_text("utf-8") == "the old site"


def test_without_strict_errors_are_told_and_the_site_is_built(tree: Path) -> None:
    edit(tree / "docs/ar/guide/features.md", "## الخطوات\n", "")
    result = build(tree)
    assert result.returncode == 0
    assert "missing-block" in result.stderr
    assert (tree / "site/ar/guide/features/index.html").is_file()


def test_wrong_settings_are_told_in_one_sentence(tree: Path) -> None:
    edit(tree / "mkdocs.yml", ", default: true", "")
    result = build(tree)
    assert result.returncode != 0
    assert "Traceback" not in result.stderr


def test_properdocs_builds_the_same_pages(tree: Path, site: Path) -> None:
    sync(tree, "ar")
    change_source(tree)
    result = build(tree, "--strict", engine="properdocs")
    assert result.returncode == 0, result.stderr
    pages = sorted(path.relative_to(site) for path in site.rglob("*.html"))
    other = tree / "site"
    assert pages == sorted(path.relative_to(other) for path in other.rglob("*.html"))
    for page in pages:
        assert _without_generator(other / page) == _without_generator(site / page), page


def test_a_sixth_locale_is_one_line_its_pages_and_its_strings(tree: Path) -> None:
    languages = "        - {locale: ar, name: العربية}\n"
    edit(tree / "mkdocs.yml", languages, f"{languages}        - {{locale: he, name: עברית}}\n")
    page = "---\ntitle: אתר קטן\ndescription: דף הבית.\n---\n\n# אתר קטן\n\n"
    text = "יש בו מעט דפים, וכל אחד מראה דבר אחד. ראו [כל התכונות](guide/features.md).\n"
    (tree / "docs/he").mkdir()
    (tree / "docs/he/index.md").write_text(page + text, encoding="utf-8")
    strings = 'msgid ""\nmsgstr ""\n"Language: he\\n"\n\nmsgid "Search"\nmsgstr "חיפוש"\n'
    (tree / "locales/he").mkdir()
    (tree / "locales/he/messages.po").write_text(strings, encoding="utf-8")
    result = build(tree)
    assert result.returncode == 0, result.stderr
    html = (tree / "site/he/index.html").read_text("utf-8")
    assert '<html lang="he"' in html
    assert '<body dir="rtl"' in html
    assert "חיפוש" in html
    assert (tree / "site/he/pagefind/pagefind-entry.json").stat().st_size
    english = (tree / "site/index.html").read_text("utf-8")
    assert re.search(r'lang="he" dir="rtl"[^>]*>\s*<span>עברית</span>', english)
    assert "docs/he/guide/features.md:1:1: warning: the page is missing" in result.stderr


def _without_generator(path: Path) -> str:
    return re.sub(r'<meta name="generator"[^>]*>', "", path.read_text("utf-8"))
