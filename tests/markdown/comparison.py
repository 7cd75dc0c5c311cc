"""Our blocks and Python-Markdown's side by side."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.markdown import inline, parse
from tests.markdown.rendering import Entry, Renderer
from tests.markdown.wording import TAG

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.markdown import Parsed
    from hexapla.model import Block

FRONT = re.compile(r"---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|$)")

NOTE = re.compile(r"\[\^[^\]]*\]")  # a mark without a note stays in the rendered text
SNIPPET = '--8<-- "token.md"'
STEP = re.compile(r" +\{ *(?:[#.\w][^{}]*)\}$")


def body(text: str) -> str:
    """A page without its front matter."""
    match = FRONT.match(text)
    return text[match.end() :] if match else text


def ours(text: str) -> list[Entry]:
    """Our blocks as entries, footnotes last, each label once."""
    parsed = parse(text)
    blocks = [block for block in _whole(parsed) if block.kind != "abbreviation"]
    notes: dict[str, list[Entry]] = {}
    rest: list[Entry] = []
    label = ""
    for block in blocks:
        entry = _entry(block, parsed.references)
        if block.kind == "footnote":
            label = block.key
            notes[label] = [entry]
        elif entry.kind != "paragraph" or entry.text:
            in_note = block.container.split("/")[0] == "footnote"
            found = notes[label] if in_note else rest
            if block.kind == "snippet" and found and _empty_owner(found[-1], block.container):
                found[-1] = found[-1]._replace(text=entry.text)  # it is the owner's first text
            else:
                found.append(entry)
    return rest + [entry for group in notes.values() for entry in group]


def _whole(parsed: Parsed) -> list[Block]:
    """All blocks, with the lines that are none back in their paragraphs."""
    passed = {block.span for block in parsed.passed}
    found: list[Block] = []
    for block in sorted((*parsed.blocks, *parsed.passed), key=lambda block: block.span):
        last = found[-1] if found else None
        if (
            last
            and not passed.isdisjoint((last.span, block.span))
            and last.kind == block.kind == "paragraph"
            and last.container == block.container
            and last.span.end_line + 1 == block.span.line
        ):
            span = last.span._replace(end_line=block.span.end_line)
            passed.add(span)
            found[-1] = replace(last, text=f"{last.text}\n{block.text}", span=span)
        else:
            found.append(block)
    return found


def _empty_owner(entry: Entry, container: str) -> bool:
    inner = f"{entry.container}/{entry.kind}" if entry.container else entry.kind
    return entry.kind in ("item", "definition") and not entry.text and inner == container


def _entry(block: Block, references: Mapping[str, str]) -> Entry:
    if block.kind in ("code", "html"):
        text = block.text
    elif block.kind == "row":
        text = " | ".join(inline.plain(cell, references) for cell in inline.cells(block.text))
    elif block.kind == "snippet":
        return Entry("paragraph", 0, block.container, "snippetmarker")
    elif block.kind == "break":
        text = ""
    else:
        text = inline.plain(block.text, references)
    return Entry(block.kind, block.level, block.container, " ".join(text.split()))


def difference(
    renderer: Renderer, text: str, ignoring: str = ""
) -> tuple[Entry | None, Entry | None] | None:
    """The first place where ours and the rendered page differ, ours first.

    Letters in ``ignoring`` do not count. What was meant to be a table or a heading may be none to
    the renderer.
    """
    if not {"table", "heading"}.isdisjoint(dict(parse(text).unread)):
        return None
    mine, theirs = ours(text), renderer.entries(text)
    if ignoring:
        table = str.maketrans("", "", ignoring)
        mine = [entry._replace(text=entry.text.translate(table)) for entry in mine]
        theirs = [entry._replace(text=entry.text.translate(table)) for entry in theirs]
    for left, right in zip(mine, theirs, strict=False):
        if not same(left, right):
            return left, right
    if len(mine) == len(theirs):
        return None
    shorter = min(len(mine), len(theirs))
    return (
        mine[shorter] if shorter < len(mine) else None,
        theirs[shorter] if shorter < len(theirs) else None,
    )


def same(left: Entry, right: Entry) -> bool:
    """Whether two entries say the same."""
    left, right = (e._replace(text=" ".join(NOTE.sub("", e.text).split())) for e in (left, right))
    if left.kind == right.kind == "code":  # a snippet in code is still its path on our side
        right = right._replace(text=right.text.replace("snippetmarker", SNIPPET))
        left = left._replace(text=left.text.replace("snippetmarker", SNIPPET))
    if left.kind == "admonition" and not left.text:
        left = left._replace(text=right.text)  # a default title is the theme's affair
    if left.kind == right.kind == "html" and right.text.startswith("\0"):
        left = left._replace(text=_tagless(left.text))  # the tree has no tags as written
        right = right._replace(text=_tagless(right.text[1:]))
    if right.kind == "item":  # the site's own extension takes the attributes of a step
        right = right._replace(text=STEP.sub("", right.text))
    if left.kind == right.kind == "row" and left.level != right.level:
        cells = (left.text.split(" | ") + [""] * right.level)[: right.level]
        left = Entry("row", right.level, left.container, " ".join(" | ".join(cells).split()))
    return left == right


def _tagless(text: str) -> str:
    return " ".join(html.unescape(TAG.sub(" ", text)).split())
