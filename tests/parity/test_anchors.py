from __future__ import annotations

import pytest

from hexapla.parity.anchors import heading_ids, old_ids, page_anchors, slug
from tests.trees import page, pair


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("If it goes wrong", "if-it-goes-wrong", id="English"),
        pytest.param("À l'été : *où* ?", "a-lete-ou", id="French, accents folded"),
        pytest.param("¿Qué niño?", "que-nino", id="Spanish"),
        pytest.param("إذا ساءَت الأمور", "اذا-ساءت-الامور", id="Arabic, vowel marks folded"),
        pytest.param("Όταν χαλάσει", "οταν-χαλασει", id="Greek"),
        pytest.param("共通の計画", "共通の計画", id="Japanese"),
        pytest.param("Straße", "strasse", id="German, letters folded"),
        pytest.param("Use `make site`", "use-make-site", id="code"),
        pytest.param("See [the guide](x.md)", "see-the-guide", id="a link"),
        pytest.param("a - b -- c", "a-b-c", id="hyphens run together"),
        pytest.param("C++ & Co.", "c-co", id="signs are dropped"),
        pytest.param("???", "", id="nothing is left"),
    ],
)
def test_a_heading_gives_a_slug_in_any_script(heading: str, expected: str) -> None:
    assert slug(heading) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# A\n\n## A\n\n## A\n", ("a", "a_1", "a_2"), id="repeated headings"),
        pytest.param("# A\n\n# A 1\n\n# A\n", ("a", "a-1", "a_1"), id="a number of its own"),
        pytest.param("# A { #b }\n\n# B\n", ("b", "b_1"), id="an explicit id is taken"),
        pytest.param("# B\n\n# A { #b }\n", ("b_1", "b"), id="even by a later heading"),
        pytest.param("# ?\n\n# !\n", ("section", "section_1"), id="headings without a letter"),
        pytest.param("No heading.\n", (), id="no heading"),
    ],
)
def test_headings_of_a_source_page(text: str, expected: tuple[str, ...]) -> None:
    assert heading_ids(page(text)) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("# A\n\n## B\n", "# أ\n\n## ب\n", ("a", "b"), id="each has the source's"),
        pytest.param("# A { #x }\n", "# أ\n", ("x",), id="an explicit id of the source"),
        pytest.param("# A\n", "# أ { #y }\n", ("a",), id="the source's before its own"),
        pytest.param("# A\n\nT.\n", "# أ\n\nT.\n\n# a\n", ("a", "a_1"), id="an extra one"),
        pytest.param(
            "# A\n\nT.\n",
            "# أ\n\nT.\n\n## B\n\n## ج {#b}\n",
            ("a", "b_1", "b"),
            id="an explicit id of a later extra one is taken",
        ),
        pytest.param(
            "# A\n\n## B 1\n\n## C 2\n", "# أ\n\n## ج 2\n", ("a", "c-2"), id="a lost one"
        ),
    ],
)  # fmt: skip
def test_headings_of_a_translation(source: str, target: str, expected: tuple[str, ...]) -> None:
    assert heading_ids(pair(source, target)) == expected


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        pytest.param("A.\n{ #lead }\n", "lead", id="an attribute list"),
        pytest.param('<a id="here"></a>\n', "here", id="an id in HTML"),
        pytest.param("<a name='there'></a>\n", "there", id="a name in HTML"),
        pytest.param("A.[^1]\n\n[^1]: B.\n", "fn:1", id="a footnote"),
        pytest.param("---\nanchors: {old: new}\n---\n# New\n", "old", id="an old id"),
        pytest.param('<a id="here"></a>\n## New\n', "here", id="an id of a tag by itself"),
        pytest.param('<div id="here">\n\ntext\n\n</div>\n', "here", id="an id around Markdown"),
        pytest.param("- [ ] Ask { #ask }\n", "ask", id="a step"),
    ],
)
def test_what_else_a_link_may_name(text: str, anchor: str) -> None:
    assert anchor in page_anchors(page(text))


STEPS = "- [ ] Ask 22 people. { #ask }\n- [ ] Tell 33.\n"


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        pytest.param("- [ ] اسأل 22 شخصًا.\n- [ ] أخبر 33.\n", ["ask"], id="inherited"),
        pytest.param("- [ ] اسأل 22.\n", ["ask"], id="of the one that is there"),
        pytest.param("- [ ] أخبر 33.\n", [], id="of one that is not there"),
        pytest.param("- اسأل 22 شخصًا.\n- [ ] أخبر 33.\n", [], id="of what is no step"),
        pytest.param(
            "- [ ] اسأل 22 شخصًا. { #sual }\n- [ ] أخبر 33.\n", ["ask", "sual"], id="its own, too"
        ),
    ],
)
def test_a_translation_has_the_ids_of_its_sources_steps(text: str, anchors: list[str]) -> None:
    assert sorted(page_anchors(pair(STEPS, text))) == anchors


def test_an_id_that_a_translation_gives_leads_to_that_of_the_source() -> None:
    both = pair(
        "# Ask\n\n- [ ] Tell 33. { #tell }\n", "# اسأل {#sual}\n\n- [ ] أخبر 33. { #khabar }\n"
    )
    assert old_ids(both) == {"sual": "ask", "khabar": "tell"}
    assert page_anchors(both) == {"ask": "ask", "tell": "tell", "sual": "ask", "khabar": "tell"}


def test_what_only_looks_like_an_anchor_is_none() -> None:
    found = page_anchors(page('```html\n<a id="code"></a>\n```\n\nUse `a`.\n'))
    assert not found


def test_a_translation_inherits_the_old_ids_of_its_source() -> None:
    found = page_anchors(pair("---\nanchors: {old: a}\n---\n# A\n", "# أ\n"))
    assert found == {"a": "a", "old": "a"}


OF_EVERY_PAGE = {name: name for name in ("top", "readme", "readme-ov-file", "start-of-content")}


def test_on_a_site_without_shared_ids_a_translation_is_known_by_its_own_as_well() -> None:
    found = page_anchors(pair("# A\n", "# أ\n"), own=True)
    assert found == OF_EVERY_PAGE | dict.fromkeys(("a", slug("أ"), "أ"), "a")


def test_an_id_that_two_headings_have_leads_to_nobody_knows_which() -> None:
    found = page_anchors(pair("# Due\n\n# Two\n", "# Termine\n\n# Due\n"), own=True)
    assert found == OF_EVERY_PAGE | {"due": "", "two": "two", "termine": "due"}


def test_on_such_a_site_accents_and_single_spaces_may_be_kept() -> None:
    found = page_anchors(page("# L'&eacute;quipe - où ?\n"), own=True)
    assert {"lequipe-ou", "léquipe-où", "léquipe---où"} <= found.keys()


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        pytest.param("📌 Understand the code", "📌-understand-the-code", id="VitePress, an emoji"),
        pytest.param("📌 فهم الكود", "📌-فهم-الكود", id="VitePress, an emoji in Arabic"),
        pytest.param("What's new?", "what-s-new", id="VitePress, signs"),
        pytest.param("3 ways out", "_3-ways-out", id="VitePress, a number first"),
        pytest.param("📌 Understand it", "-understand-it", id="GitHub, an emoji"),
        pytest.param("⚙️ Set up", "️-set-up", id="GitHub, the mark behind an emoji"),
        pytest.param("إذا ساءَت", "إذا-ساءَت", id="GitHub, vowel marks"),
        pytest.param("2. Set up", "set-up", id="kramdown, a number first"),
        pytest.param("كود HTML", "html", id="MkDocs, ASCII only"),
        pytest.param("What's new?", "what's-new?", id="markdown-it-anchor by itself"),
    ],
)
def test_on_such_a_site_ids_are_as_any_engine_makes_them(heading: str, anchor: str) -> None:
    assert anchor in page_anchors(page(f"# {heading}\n"), own=True)


def test_on_such_a_site_headings_alike_are_numbered() -> None:
    found = page_anchors(page("# Set up\n\n## Use\n\n# Tear down\n\n## Use\n"), own=True)
    assert found["use-1"] == "use_1"


@pytest.mark.parametrize(
    ("anchors", "expected"),
    [
        pytest.param("{a: b}", {"a": "b"}, id="renamed once"),
        pytest.param("{a: b, b: c}", {"a": "c", "b": "c"}, id="renamed twice"),
        pytest.param("{a: b, b: a, c: a}", {}, id="round in a circle"),
        pytest.param("{a: a}", {}, id="to itself"),
        pytest.param("[a, b]", {}, id="not a mapping"),
    ],
)
def test_old_ids_lead_to_the_ids_of_today(anchors: str, expected: dict[str, str]) -> None:
    assert old_ids(page(f"---\nanchors: {anchors}\n---\n# B\n")) == expected
