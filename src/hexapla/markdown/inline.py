"""What is inside a block's text: links, code, and the text as a reader or a digest sees it."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.markdown import attributes, emphasis
from hexapla.markdown.spans import Mark, marks
from hexapla.markdown.tables import cells
from hexapla.model import Link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["cells", "code_spans", "codeless", "links", "normalise", "plain"]

_MARKUP: Final = re.compile(r"[\\`<\[*_~^=+&{]")
_ATTRIBUTES: Final = re.compile(r"\{:? *[^{}\n ][^{}\n]*\}")
_ATTRIBUTES_AT_END: Final = re.compile(
    r"""(?<![ \n])[ \n]+\{:? *(?:(?:[#.][^\s{}=]+|
    [\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))[ ]*)+\}$""".replace("\n    ", "")
)
_ENTITY: Final = re.compile(r"&(?:#\d+|#[xX][\da-fA-F]+|\w+);")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_TAG: Final = re.compile(r"<[^>]*>")
_CLOSING: Final = re.compile(r"</a\b", re.IGNORECASE)

Edit = tuple[int, int, str]


def links(text: str, references: Mapping[str, str]) -> list[Link]:
    """The links and images of a text, in the order of the text.

    Takes the page's link definitions by lower-case label. An address in an ``href`` or
    ``src`` of raw HTML counts as a link; nothing in code or a comment does.
    """
    if "<" not in text and not ("[" in text and (references or "](" in text)):
        return []
    found: list[Link] = []
    for mark in marks(text):
        target = _ESCAPED.sub(r"\1", mark.target) if "\\" in mark.target else mark.target
        target = target.replace("&amp;", "&") if "&amp;" in target else target
        if mark.label is not None:
            label = _key(mark.label)
            if label not in references:
                continue
            target = references[label]
        elif mark.kind not in ("link", "image", "auto") and not (mark.kind == "tag" and target):
            continue
        image = mark.kind == "image" or (
            mark.kind == "tag" and text[mark.start : mark.start + 4].lower() == "<img"
        )
        shown = _within(text, mark.end) if mark.kind == "tag" else text[mark.inner : mark.outer]
        found.append(Link(target, shown, mark.start, mark.end, image))
    return _outermost(found)


def _within(text: str, start: int) -> str:
    """What an HTML link shows, whose tag ends there: without tags; nothing where none closes it."""
    end = _CLOSING.search(text, start)
    return _TAG.sub("", text[start : end.start()]) if end else ""


def _outermost(found: list[Link]) -> list[Link]:
    """Drop links inside links (an image may stand in one) and inside images, and sort.

    The label of an image by reference, `![a][1]`, is inside it and no link of its own.
    """
    if len(found) < 2:  # noqa: PLR2004
        return found
    found.sort(key=lambda link: (link.start, -link.end))
    kept: list[Link] = []
    end = 0
    for link in found:
        if link.image or link.start >= end:
            kept.append(link)
            end = max(end, link.end)
    return kept


def code_spans(text: str) -> list[tuple[int, int, str]]:
    """Start, end and content of every code span, the content stripped."""
    if "`" not in text:
        return []
    return [
        (mark.start, mark.end, text[mark.inner : mark.outer])
        for mark in marks(text)
        if mark.kind == "code"
    ]


def codeless(text: str) -> str:
    """The text with code spans blanked out, of the same length."""
    pieces: list[str] = []
    position = 0
    for start, end, _ in code_spans(text):
        pieces.append(text[position:start])
        pieces.append(" " * (end - start))
        position = end
    return "".join(pieces) + text[position:]


def plain(text: str, references: Mapping[str, str] | None = None) -> str:
    """The text as a reader sees it, on one line: no marks, targets, tags or attribute lists.

    With the page's link definitions a lone ``[label]`` is known to be a link.
    """
    if not _MARKUP.search(text):
        return " ".join(text.split())
    found = marks(text)
    edits: list[Edit] = []
    for mark in found:
        if mark.kind in ("link", "auto", "escape", "code"):
            if not _linked(text, mark, references):
                continue
            edits.append((mark.start, mark.inner, ""))
            edits.append((mark.outer, mark.end, ""))
        elif mark.kind == "image" and not _linked(text, mark, references):
            continue
        else:
            edits.append((mark.start, mark.end, ""))
    result = _edited(text, found, edits, final=True)
    return " ".join(result.split())


@lru_cache(maxsize=1024)  # a text is looked at in every locale, and compared with all near it
def shown(text: str) -> str:
    """The plain text, which is kept in mind."""
    return plain(text)


def normalise(text: str) -> str:
    """A canonical form of a text for a digest.

    White space is collapsed (so a hard break made of two spaces is no difference), emphasis
    has one style, attribute lists and the targets of links and images are gone.
    """
    if not _MARKUP.search(text):
        return " ".join(text.split())
    found = marks(text)
    edits: list[Edit] = []
    for mark in found:
        if mark.kind in ("link", "image") and (mark.label is None or _explicit(text, mark)):
            edits.append((mark.outer + 1, mark.end, ""))
        elif mark.kind == "auto":
            edits.append((mark.inner, mark.outer, ""))
    result = _edited(text, found, edits, final=False)
    return " ".join(result.split())


def _linked(text: str, mark: Mark, references: Mapping[str, str] | None) -> bool:
    if mark.label is None:
        return True
    if references is None:
        return _explicit(text, mark)
    return _key(mark.label) in references


def _key(label: str) -> str:
    return " ".join(label.split()).lower()


def _explicit(text: str, mark: Mark) -> bool:
    """Whether a link by reference has a label of its own after its text."""
    return text[mark.end - 1] == "]" and mark.end > mark.outer + 1


def _edited(text: str, found: Sequence[Mark], edits: list[Edit], *, final: bool) -> str:
    """Apply edits, and those of emphasis and attribute lists; an edit inside another is dropped.

    In a ``final`` text emphasis and entities are gone; else emphasis is of one style.
    """
    masked = mask(text, found)
    ends = {mark.end for mark in found}
    for start, end in emphasis.pairs(masked):
        ends.add(end)
        if final or text[start] == "_":
            edits.append((start, end, "" if final else "*" * (end - start)))
    if "{" in masked:
        edits.extend(_attributes(masked, ends))
    if final and "&" in masked:
        edits.extend(
            (match.start(), match.end(), html.unescape(match.group()))
            for match in _ENTITY.finditer(masked)
        )
    edits.sort(key=lambda edit: (edit[0], -edit[1]))
    pieces: list[str] = []
    position = 0
    for start, end, new in edits:
        if start >= position:
            pieces.extend((text[position:start], new))
            position = end
    return "".join(pieces) + text[position:]


def _attributes(masked: str, ends: set[int]) -> list[Edit]:
    """Attribute lists: right after a piece of markup, or at the end of the text."""
    edits = [
        (match.start(), match.end(), "")
        for match in _ATTRIBUTES.finditer(masked)
        if match.start() in ends
    ]
    if last := attributes.last_line(masked):
        edits.append((*last, ""))
    elif masked.endswith("}") and (end := _ATTRIBUTES_AT_END.search(masked)):
        edits.append((*end.span(), ""))
    return edits


def mask(text: str, found: Sequence[Mark]) -> str:
    """The text with all that holds no emphasis masked."""
    hidden: list[tuple[int, int]] = []
    for mark in found:
        if mark.kind in ("code", "escape", "comment", "tag", "auto", "note", "image"):
            hidden.append((mark.start, mark.end))
        elif mark.kind == "link" and mark.end > mark.outer + 1:
            hidden.append((mark.outer, mark.end))
    hidden.sort()
    pieces: list[str] = []
    position = 0
    for start, end in hidden:
        if end <= position:
            continue
        pieces.append(text[position:start])
        pieces.append(emphasis.MASK * (end - max(start, position)))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)
