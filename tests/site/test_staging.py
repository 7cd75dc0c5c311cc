"""What Pagefind is given of a page, and what is made of its answer."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from hexapla.site.lookup import broken_plurals
from hexapla.site.staging import (
    BODY,
    MAGIC,
    SKIPPED,
    Block,
    Staged,
    StagingError,
    read_blocks,
    restore,
    searched,
)
from hexapla.tree.terms import parse_terms

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<p>Header</p><article><div id="hx-content" data-pagefind-body>
<h1 id="top">Two <em>words</em><a data-pagefind-ignore="all">¶</a></h1>
<p>Press <code dir="ltr">C++</code>, <b>no</b>w.</p>
<ul><li><label>A step</label><li>Another<script>no()</script></ul>
<p hidden>Unseen</p><p>A line<br>and one &lt;more&gt;</p>
</div><p>Feedback</p></article><p>Footer</p>"""


def test_a_page_is_read_in_blocks() -> None:
    blocks = read_blocks(searched(PAGE))
    assert [(block.tag, block.identifier, " ".join(block.words)) for block in blocks] == [
        ("h1", "top", "Two words"),
        ("p", "", "Press \u2066C++\u2069, now."),
        ("p", "", "A step"),
        ("p", "", "Another"),
        ("p", "", "A line"),
        ("p", "", "and one <more>"),
    ]


def test_a_page_without_a_body_for_search_has_no_blocks() -> None:
    assert read_blocks(searched("<article><p>Text</p></article>")) == []


def test_code_can_be_left_out() -> None:
    html = f"<div {BODY}><p>Text</p><pre><code>some</code></pre><p>More</p></div>"
    assert [block.text for block in read_blocks(html, SKIPPED | {"pre"})] == ["Text", "More"]


def test_the_copy_holds_folded_words_and_titles() -> None:
    page = Staged([Block("h2", "x", "L’Été <ici>")], {"title": "L’Été", "path": ""}, {"tag": ["a"]})
    html = page.html(["titre", "ete", "<ici>"])
    assert '<h2 id="x">ete &lt;ici&gt;</h2>' in html
    assert 'data-pagefind-meta="title[content]" content="titre"' in html
    assert 'data-pagefind-filter="tag[content]" content="a"' in html
    assert "path" not in html


def fragment(path: Path, content: str, magic: bytes = MAGIC) -> Path:
    anchors = [{"id": "x", "text": "ete"}, {"id": "y", "text": "kept"}]
    data = {"url": "/a/", "content": content, "anchors": anchors, "meta": {"title": "titre"}}
    path.write_bytes(gzip.compress(magic + json.dumps(data).encode()))
    return path


def test_the_real_words_come_back(tmp_path: Path) -> None:
    page = Staged([Block("h2", "x", "L’Été"), Block(text="à deux")], {"title": "Le titre"})
    path = fragment(tmp_path / "f", "ete. a deux.")
    restore(path, {"/a/": (page, ["le", "titre", "ete", "a", "deux"])})
    data = json.loads(gzip.decompress(path.read_bytes()).removeprefix(MAGIC))
    assert data["content"] == "L’Été. à deux."
    assert data["meta"] == {"title": "Le titre"}
    assert [anchor["text"] for anchor in data["anchors"]] == ["L’Été", "kept"]


@pytest.mark.parametrize(("content", "magic"), [("ete deux", MAGIC), ("ete", b"other")])
def test_what_pagefind_does_not_write_is_refused(
    tmp_path: Path, content: str, magic: bytes
) -> None:
    path = fragment(tmp_path / "f", content, magic)
    with pytest.raises(StagingError):
        restore(path, {"/a/": (Staged([Block(text="Été")]), ["ete"])})


def test_broken_plurals_are_learned_from_the_names_of_an_idea() -> None:
    text = "a:\n  term: رحلة العميل\n  synonyms: [رحلة العملاء, رحلة المشتري]\n"
    terms = parse_terms(text.encode(), "ar").terms.values()
    assert broken_plurals(terms) == {("عملاء", "عميل")}
