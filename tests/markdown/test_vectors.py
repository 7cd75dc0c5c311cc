"""What is unsafe in markup: each case is held against what Python-Markdown makes of it."""

from __future__ import annotations

import time
from functools import cache
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.markdown import vectors
from hexapla.markdown.active import ELEMENTS
from hexapla.markdown.live import live
from hexapla.rules import invalid_typography, unsafe_bidi, unsafe_html
from hexapla.tree.inventory import File
from hexapla.tree.pages import parse_page
from tests.markdown.dialect import CONFIGS, EXTENSIONS

UNSAFE = [
    "<script>alert(1)</script>",
    'Text <a href="x" onclick="go()">x</a>.',
    "[x](javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](javascript&colon;alert(1))",
    "![x](javascript:alert(1))",
    "[x][r]\n\n[r]: javascript:alert(1)",
    '# Title { onclick="go()" }',
    'Para\n{: style="color:red" }',
    '**b**{ onclick="go()" }',
    '[x](y.md){ onclick="go()" }',
    '[x](y.md){ href="javascript:go()" }',
    '| a { onclick="go()" } | b |\n|---|---|\n| c | d |',
    '![i](a.png){ onerror="go()" }',
    '<div markdown onclick="go()">\n\n*x*\n\n</div>',
    '<a title=">" onclick=go()>x</a>',
    '!!! note "<script>x</script>"\n\n    t',
    '=== "<img src=x onerror=go()>"\n\n    t',
    '[^1]\n\n[^1]: <form action="x"></form>',
    'Term\n:   <iframe src="x"></iframe>',
    '<svg><animate onbegin="go()"></svg>',
    '- item <input type="text">',
    '<details><summary onclick="x()">s</summary>t</details>',
    "[x](data:text/html,x)",
    '<a href="&#x6A;avascript:go()">x</a>',
    '<a href="java&Tab;script:go()">x</a>',
    "<style>p{}</style>",
    '<base href="//x">',
    '<meta http-equiv="refresh" content="0">',
    '<object data="x"></object>',
    "> [x](javascript:x)",
    "- a\n\n    <script>x</script>",
    '/// note | <b onclick="x">t</b>\ntext\n///',
    "[x](vbscript:x)",
    "<!--> <script>x</script> -->",
    '<div title="<!--"></div><img src=x onerror=go()><div title="-->"></div>',
    "a <b title='<!--'>b</b><img src=x onerror=go()><b title='-->'>c</b>",
    "<iframe><!--</iframe><img src=x onerror=go()>--></iframe>",
    '<div markdown>\n\n<script type="application/ld+json" type="module" src="x">',
    '<link re\x02l=stylesheet rel="" href="x">',
    '<script type="application/ld+json"><!--</script><img src=x onerror=go()>--></script>',
]
SAFE = [
    "`<script>`",
    "```html\n<script>x</script>\n```",
    "    <script>x</script>",
    "&lt;script&gt;",
    'Write `onclick="x"` here.',
    "a < b and c > d",
    "<!-- <script>x</script> -->",
    "a <b>b</b> <br/>\n\n<!-- <script>x</script> -->\n\n<!-- <iframe src=x></iframe> -->",
    "[JavaScript: the good parts](book.md)",
    "![x](data:image/png;base64,AAAA)",
    "{ style=x } in the middle of text",
    "*[HTML]: <script> of text\n\nHTML",
    '<div class="x" markdown>\n\n*x*\n\n</div>',
    '<video src="a.mp4" controls></video>',
    '``` { .py title="on load" }\nx\n```',
]
PIECES = (
    *("<", ">", "a ", "on", "click=", '"', "'", "{", "}", "[x](", ")", "javascript:", "&#106;"),
    *("\n", "\u202e", "\u2066", "`", "<!--", "-->", "[r]: ", "« ", "?", " !", "    "),
    "data:image/svg+xml,",
)
SOUP = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


class Seen(HTMLParser):
    """What a browser would find unsafe in a rendered page, told as simply as can be."""

    def __init__(self) -> None:
        super().__init__()
        self.unsafe: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note elements, handlers and addresses that are unsafe."""
        if tag in ELEMENTS or tag == "meta":
            self.unsafe.append(tag)
        for name, value in attrs:
            bare = "".join((value or "").split()).lower()
            scheme = bare.startswith(("javascript:", "vbscript:", "data:text"))
            if name.startswith("on") or name == "style" or (name in ("href", "src") and scheme):
                self.unsafe.append(name)


@cache
def renderer() -> markdown.Markdown:
    """Python-Markdown with the site's extensions."""
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)


def rendered(text: str) -> list[str]:
    """What is unsafe in the page that Python-Markdown makes of a text."""
    seen = Seen()
    html = renderer().reset().convert(text)
    if html.startswith("<!-->"):  # a browser ends this comment at once, unlike HTMLParser
        html = html.removeprefix("<!-->")
    seen.feed(html)
    return seen.unsafe


def found(text: str) -> list[str]:
    """The messages of the rule."""
    page = parse_page(text.encode("utf-8", "replace"), File("en", "a", "docs/en/a.md", "en/a.md"))
    return [finding.message for finding in unsafe_html.check_page(page)]


@pytest.mark.parametrize("text", UNSAFE)
def test_what_the_site_would_render_unsafe_is_found(text: str) -> None:
    assert rendered(text)
    assert found(text)


@pytest.mark.parametrize("text", SAFE)
def test_what_the_site_would_render_safe_is_not(text: str) -> None:
    assert not rendered(text)
    assert not found(text)


def test_a_definition_that_no_link_uses_is_found_too() -> None:
    assert found("Text\n\n[r]: javascript:alert(1)\n")


@pytest.mark.parametrize(
    ("target", "image", "safe"),
    [
        ("data:image/png;base64,AAAA", False, True),
        ("data:image/svg+xml,%3Csvg/%3E", True, True),
        ("data:image/svg+xml,%3Csvg/%3E", False, False),
        ("data:image/svg+xml,%3Csvg%20onload%3Dx()%3E", True, False),
        ("data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9eD4=", True, False),
        ("\x01 JAVASCRIPT:x", False, False),
        ("javascript-guide.md", False, True),
        ("https://example.com/?a=javascript:x", False, True),
    ],
)
def test_an_address_is_read_as_a_browser_reads_it(target: str, image: bool, safe: bool) -> None:  # noqa: FBT001
    assert (not vectors.address(target, image=image)) == safe


@settings(deadline=None)
@given(SOUP)
def test_no_text_stops_the_rules_that_read_a_page_by_itself(text: str) -> None:
    for locale in ("fr", "es", "it", "ar"):
        file = File(locale, "a", f"docs/{locale}/a.md", f"{locale}/a.md")
        page = parse_page(text.encode("utf-8", "replace"), file)
        assert [len(line) for line in live(page).split("\n")] == [len(line) for line in page.lines]
        for rule in (unsafe_bidi, unsafe_html, invalid_typography):
            for finding in rule.check_page(page):
                assert finding.span is not None
                assert not any(char in finding.message for char in "\u202e\u2066")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<a " * 100_000 + ">", id="tags within tags"),
        pytest.param('<a b="' * 50_000 + ">", id="quotes that are not closed"),
        pytest.param("{" * 100_000 + " onclick=x }", id="braces"),
        pytest.param("[a]: " + " " * 200_000 + "data:", id="a definition full of spaces"),
        pytest.param("<svg " + "on" * 100_000, id="a long name"),
        pytest.param("<svg " + "<a " * 15_000 + ">", id="tags within tags beside a drawing"),
        pytest.param("<svg " + "<a " * 15_000 + "<!---->", id="tags within tags and a comment"),
        pytest.param("<svg>" + "<!--" * 15_000, id="comments that do not end"),
        pytest.param("« " * 50_000 + "\u2066" * 20_000, id="isolates and guillemets"),
        pytest.param('"a ' * 50_000 + "l' a " * 20_000, id="quotes and apostrophes"),
    ],
)
def test_the_time_grows_with_the_text(text: str) -> None:
    page = parse_page(text.encode(), File("fr", "a", "docs/fr/a.md", "fr/a.md"))
    begin = time.perf_counter()
    for rule in (unsafe_bidi, unsafe_html, invalid_typography):
        list(rule.check_page(page))
    assert time.perf_counter() - begin < 3


@pytest.mark.parametrize(
    "tag",
    [
        pytest.param("x\u00a0type={} src=x", id="a blank that HTML does not know"),
        pytest.param("=type={} src=x", id="a name that begins with an equals sign"),
        pytest.param("x='a'=type={} src=x", id="one right behind a value"),
        pytest.param('src=x x=">"**a** type={}', id="an angle in quotes"),
        pytest.param("src=x type={} type=module", id="an attribute twice"),
        pytest.param("src=x " + "a " * 10_000 + "type={}", id="more than anybody reads"),
    ],
)
def test_data_for_machines_is_a_program_where_its_type_may_not_count(tag: str) -> None:
    written = tag.format('"application/ld+json"')
    assert found(f"<script {written}></script>")


@pytest.mark.parametrize("name", ["title", "xmp", "noscript", "textarea"])
def test_no_comment_begins_in_an_element_that_is_verbatim_to_browsers(name: str) -> None:
    hidden = f"<{name}><!--</{name}><img src=x onerror=go()>--></{name}>"
    assert any("onerror" in message for message in found(hidden))


def test_data_for_machines_and_a_link_that_loads_nothing_are_safe() -> None:
    assert not found('<script type="application/ld+json">{"name": "x"}</script>')
    assert not found('<link rel="canonical" href="x">')
    assert found('<link rel="canonical stylesheet" href="x">')
    assert found('<link rel="canonical" href="javascript:go()">')


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<img style={{textAlign: 'center', display: \"flex\"}} src='a.png' />", []),
        ("<img style={{width:5}}/>", []),
        ("<img style={{width: 5}};position:fixed src='a.png'>", ["style"]),
        ("<img style={{width:5}};position:fixed src='a.png'>", ["style"]),
        ("<img style={{x: 'a', onerror=go() }} src='a.png'>", ["onerror"]),
        ("<p style={{color: 'red'}} onClick={go}>", ["onclick"]),
        ("<p style={{color: 'red'}} onmouseover='go()'>", ["onmouseover"]),
        ("<a style={{color: 'red'}} href={'javascript:go()'}>", ["javascript:"]),
        ("<a style={{color: 'red' href=javascript:go() }}>", ["javascript:"]),
        ("<p style={{color: '><img/onerror=go() x='}}>", ["style", "onerror"]),
    ],
    ids=str,
)
def test_nothing_hides_in_or_behind_the_braces_of_jsx(text: str, told: list[str]) -> None:
    assert [item.message.split("`")[1] for item in vectors.tags(text)] == told


@pytest.mark.parametrize("end", ["", "</script>"], ids=["none", "one for all"])
def test_programs_that_never_end_are_told_in_good_time(end: str) -> None:
    begin = time.process_time()
    assert sum(1 for _ in vectors.tags("<script>x\n\n" * 20_000 + end)) > 1
    assert time.process_time() - begin < 5
