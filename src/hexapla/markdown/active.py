"""Elements that load, run or ask something, and those of their names that do nothing of it.

An exemption holds only where a browser and the renderer surely read the same tag: they differ in
what they take for a blank, and in which of two equal attributes counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS: Final = ("form", "input", "button", "select", "textarea")
"""What asks readers for data: told once, with the form that it stands in."""

ELEMENTS: Final = {
    "script": "runs a program",
    **dict.fromkeys(("iframe", "frame", "frameset", "portal"), "shows a page from elsewhere"),
    **dict.fromkeys(("object", "embed", "applet"), "loads a program or a page"),
    **dict.fromkeys(FIELDS, "asks readers for data"),
    "style": "restyles the whole site",
    "link": "loads a file into the page",
    "base": "leads all links of the page elsewhere",
}
"""Elements that no page of a knowledge base needs, and what each does."""

_TYPES: Final = {"input": ("checkbox", "radio"), "script": ("application/ld+json",)}
"""Types of elements that ask for nothing, as in a task list, or run nothing."""

_SHOWING: Final = frozenset(("src", "srcdoc", "name"))
"""Attributes by which a frame may show something."""

_UNLOADED: Final = ("", "canonical", "alternate")
"""What a link is to its page if no file is loaded for it."""

_TWOFOLD: Final = re.compile(
    r"(?!\A)<|>(?!\Z)|[^\S \t\n\r\f]|[\x00-\x08\x0e-\x1f]|\b(rel|type)\s*=.*\b\1\s*=",
    re.IGNORECASE | re.DOTALL,
)
"""What may be read in two ways in a tag: angles in quotes, blanks that HTML does not know, signs
that Markdown drops, and an attribute that is set twice."""

_NAME: Final = 40  # no handler has a longer name
_REFERENCES: Final = ("&#", "&colon", "&tab", "&newline")
_OPENED: Final = re.compile(rf"<(?:{'|'.join(ELEMENTS)}|meta|svg|math|vbs|java)\b")
_SET: Final = re.compile(r"\b(?:on[a-z]{3,}|style)$")


def is_inert(name: str, attributes: Mapping[str, str], tag: str, content: str) -> bool:
    """Whether an element asks for nothing, loads nothing and runs nothing, whoever reads its tag.

    A comment in the ``content`` of a program may make its end tag none.
    """
    if name == "iframe":
        is_still = _SHOWING.isdisjoint(attributes)
    elif name == "link":
        is_still = attributes.get("rel", "") in _UNLOADED
    else:
        is_still = attributes.get("type") in _TYPES.get(name, ())
    return is_still and tag.endswith(">") and "<!--" not in content and not _TWOFOLD.search(tag)


def suspicious(lower: str) -> bool:
    """Whether a text in small letters may hold anything unsafe; a quick look."""
    if "<" not in lower and "{" not in lower and "](" not in lower and "]:" not in lower:
        return False
    has = lower.__contains__
    if has("script:") or has("data:") or (has("&") and any(map(has, _REFERENCES))):
        return True
    opened = has("<") and (has("srcdoc") or _OPENED.search(lower))
    return bool(opened) or _sets(lower)


def _sets(lower: str) -> bool:
    """Whether a handler or a style is set anywhere: what stands before each `=` tells."""
    place = lower.find("=")
    while place >= 0:
        before = lower[max(place - _NAME, 0) : place].rstrip()
        if before[-1:].isalpha() and _SET.search(before):
            return True
        place = lower.find("=", place + 1)
    return False
