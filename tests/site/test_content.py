"""What the Markdown extension makes of a page."""

from __future__ import annotations

import re
from typing import Any

import markdown
import pytest

from hexapla.parity.steps import Step
from hexapla.site.content import ContentExtension, PageContent
from hexapla.site.strings import Catalog

ITALIAN = Catalog("it", {("admonition", "Warning"): ("Avvertenza",)})
EXTENSIONS = [
    *("admonition", "attr_list", "footnotes", "md_in_html", "tables", "toc"),
    *("pymdownx.blocks.admonition", "pymdownx.blocks.details", "pymdownx.details"),
    *("pymdownx.superfences", "pymdownx.tasklist"),
]


def render(text: str, *ids: str, **page: Any) -> str:
    extension = ContentExtension()
    extension.page = PageContent(ITALIAN, ids, **page)
    return markdown.markdown(text, extensions=[*EXTENSIONS, extension])


@pytest.mark.parametrize(
    "text",
    [
        "!!! warning\n    x",
        "??? warning\n    x",
        "???+ warning\n    x",
        "/// warning\nx\n///",
        "/// details\n    type: warning\nx\n///",
        "!!! warning inline\n    x",
    ],
)
def test_an_untitled_notice_is_titled_in_the_language_of_the_page(text: str) -> None:
    assert "Avvertenza" in render(text)


@pytest.mark.parametrize("text", ['!!! warning "Mine"\n    x', '??? warning "Mine"\n    x'])
def test_a_title_of_the_author_stays(text: str) -> None:
    html = render(text)
    assert "Mine" in html
    assert "Avvertenza" not in html


def test_an_empty_title_stays_empty() -> None:
    assert "admonition-title" not in render('!!! warning ""\n    x')


@pytest.mark.parametrize("fence", ["```", "~~~~", "``` markdown"])
def test_code_is_not_touched(fence: str) -> None:
    close = fence.split(" ", maxsplit=1)[0]
    text = f"{fence}\n!!! warning\n    x\n??? warning\n    y\n{close}"
    assert "Avvertenza" not in render(text)


def test_ids_are_set_in_order_and_stay_in_the_table_of_contents() -> None:
    assert '<h2 id="one">' in render("## Uno\n\n## Due", "one", "two")
    assert '<h2 id="two">' in render("## Uno\n\n## Due", "one", "two")


def test_a_page_with_headings_from_elsewhere_keeps_its_own_ids() -> None:
    assert '<h2 id="uno">' in render("## Uno\n\n## Due", "one")


def test_comments_of_the_checker_go_and_others_stay() -> None:
    html = render("<!-- hexapla: ignore changed-link\nfor a reason -->\n\nText\n\n<!-- mine -->")
    assert "hexapla" not in html
    assert "<!-- mine -->" in html


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("- [ ] Do it. { role=it }", 'data-role="it"'),
        ("- [ ] **Do** it. { #do role=it }", 'data-role="it" id="do"'),
        ("- [ ] Do *it*. {: role=both }\n- [x] And this.", 'data-role="both"'),
        ("- [ ] Do it. { role=it }\n\n    More of it.", 'data-role="it"'),
        ("- [ ] Do it. { onclick=evil role=it }", 'data-role="it"'),
    ],
)
def test_attributes_of_a_step_stand_at_the_end_of_its_line(text: str, attributes: str) -> None:
    html = render(text)
    assert all(one in html for one in attributes.split())
    assert "{" not in html
    assert "onclick" not in html


def test_alignment_of_cells_is_a_class() -> None:
    html = render("| a | b |\n|:--|--:|\n| c | d |")
    assert "style=" not in html
    assert '<td class="hx-end">d</td>' in html


def test_a_step_has_the_id_of_the_source_and_its_own_leads_there() -> None:
    steps = (Step("ask", "8329fa68b5"), Step("df3d314767", "df3d314767"))
    html = render(
        "- [ ] Chiedere. { #chiedere }\n- [ ] Dire. { #dire }",
        steps=steps,
        old_ids={"chiedere": "ask"},
    )
    assert re.findall(r' id="(?!hx-)([^"]+)"', html) == ["ask", "chiedere", "dire"]
