"""What Pagefind is given of a page: its folded words; and what it gives back: the real ones.

Pagefind keeps the text of each page, for excerpts, word by word. It indexes a copy whose words
are folded, one for one; afterwards the real words are put into the texts that it kept.
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

BODY = "data-pagefind-body"
IGNORED = "data-pagefind-ignore"
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark"),
        *("q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    )
)
SKIPPED = frozenset(("button", "noscript", "script", "style", "svg", "template"))
VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
ISOLATE, END = "\u2066", "\u2069"  # Unicode's isolates: an excerpt is text, without elements
MAGIC = b"pagefind_dcd"


class StagingError(Exception):
    """Pagefind's files are not what they were when this was written."""


@dataclass
class Block:
    """A paragraph or a heading: its words, its tag and its id."""

    tag: str = "p"
    identifier: str = ""
    text: str = ""

    @property
    def words(self) -> list[str]:
        """What stands between spaces, and has something to show."""
        return [word for word in self.text.split() if word.strip(ISOLATE + END)]

    @property
    def plain(self) -> str:
        """The words without isolates."""
        return re.sub(f"[{ISOLATE}{END}]", "", " ".join(self.words))


@dataclass(frozen=True)
class Staged:
    """A page: its blocks, what search shows and filters by, and how much its words weigh."""

    blocks: list[Block]
    meta: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    weight: float = 1

    @property
    def title(self) -> list[str]:
        """The words of a title that counts more than the text."""
        return self.meta.get("title", "").split() if self.weight >= 1 else []

    @property
    def words(self) -> list[str]:
        """The words of all blocks."""
        return [word for block in self.blocks for word in block.words]

    def html(self, folded: Sequence[str]) -> str:
        """The copy for Pagefind, with these words in place of the title's and the page's own."""
        words = iter(folded)
        title = {"title": " ".join(next(words) for _ in self.title)}
        blocks = "".join(_element(block, words, self.weight) for block in self.blocks)
        metas = [_meta("meta", *item) for item in {**self.meta, **title}.items() if item[1]]
        metas += [_meta("filter", key, one) for key in self.filters for one in self.filters[key]]
        return f"<html><head>{''.join(metas)}</head><body {BODY}>{blocks}</body></html>"


def _meta(kind: str, key: str, value: str) -> str:
    return f'<meta data-pagefind-{kind}="{key}[content]" content="{escape(value)}">'


def _element(block: Block, folded: Iterator[str], weight: float) -> str:
    text = escape(" ".join(next(folded) for _ in block.words))
    identifier = f' id="{escape(block.identifier)}"' if block.identifier else ""
    weighted = f' data-pagefind-weight="{weight}"' if weight != 1 else ""
    return f"<{block.tag}{identifier}{weighted}>{text}</{block.tag}>"


def searched(html: str) -> str:
    """The part of a built page that search is about, and perhaps some more after it."""
    start = html.find(BODY)
    end = html.find("</article>", start)
    return html[html.rfind("<", 0, start) : end if end > 0 else None] if start >= 0 else ""


def read_blocks(html: str, skipped: frozenset[str] = SKIPPED) -> list[Block]:
    """The text that search is about, in blocks, from the element that is marked as its body.

    Elements with one of the ``skipped`` tags are left out.
    """
    reader = _Reader(skipped)
    reader.feed(html)
    reader.close()
    return [block for block in reader.blocks if block.words]


class _Reader(HTMLParser):
    """Reads from the element that is the body to its end."""

    def __init__(self, skipped: frozenset[str]) -> None:
        super().__init__()
        self.skipped = skipped
        self.blocks = [Block()]
        self.open: list[tuple[str, bool, str]] = []  # tag, skipped, what ends it
        self.done = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.done:
            return
        found = dict(attrs)
        if tag not in INLINE:
            heading = tag in HEADINGS
            self.blocks.append(Block(tag if heading else "p", (found.get("id") or "") * heading))
        if tag in VOID:
            return
        skipped = tag in self.skipped or IGNORED in found or "hidden" in found or self._skipping()
        isolated = found.get("dir") == "ltr" and tag in INLINE
        if isolated:
            self._write(ISOLATE)
        self.open.append((tag, skipped, END if isolated else ""))

    def handle_endtag(self, tag: str) -> None:
        if self.done or tag not in (one for one, _, _ in self.open):
            return
        last = ""
        while last != tag:
            last, _, end = self.open.pop()
            self.blocks[-1].text += end
        if tag not in INLINE:
            self.blocks.append(Block())
        self.done = not self.open

    def handle_data(self, data: str) -> None:
        if not self.done:
            self._write(data)

    def _write(self, text: str) -> None:
        if not self._skipping():
            self.blocks[-1].text += text

    def _skipping(self) -> bool:
        return bool(self.open) and self.open[-1][1]


def restore(path: Path, pages: Mapping[str, tuple[Staged, Sequence[str]]]) -> None:
    """Put the real words back into the title and the text that Pagefind keeps of a page.

    Args:
        path: one of Pagefind's fragments.
        pages: the pages, and the folded words of title and text, by Pagefind's address of each.

    Raises:
        StagingError: the fragment is not made as expected.
    """
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(MAGIC):
        raise StagingError(f"{path.name} does not begin as Pagefind's texts do")
    fragment: dict[str, Any] = json.loads(data.removeprefix(MAGIC))
    page, folded = pages[fragment["url"]]
    fragment["meta"] |= page.meta
    text = folded[len(page.title) :]
    fragment["content"] = _unfolded(fragment["content"].split(), text, page.words)
    texts = {block.identifier: " ".join(block.words) for block in page.blocks}
    for anchor in fragment["anchors"]:
        anchor["text"] = texts.get(anchor["id"], anchor["text"])
    whole = json.dumps(fragment, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(MAGIC + whole.encode(), 9, mtime=0))


def _unfolded(kept: Sequence[str], folded: Sequence[str], words: Sequence[str]) -> str:
    """Pagefind ends each block with a full stop; that stays."""
    if len(kept) != len(folded):
        raise StagingError(f"Pagefind kept {len(kept)} words of {len(folded)}")
    return " ".join(
        word + mark.removeprefix(given)
        for mark, given, word in zip(kept, folded, words, strict=True)
    )
