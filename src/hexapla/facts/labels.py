"""Texts that markup tells besides a page's own: those in place of pictures, and tooltips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import markup

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALT: Final = re.compile(r"""\salt=(["'])(.*?)\1""", re.IGNORECASE | re.DOTALL)
_NAMED: Final = re.compile(r"""\s(?:alt|title)=(["'])(.*?)\1""", re.IGNORECASE | re.DOTALL)
_TITLE: Final = re.compile(r"""\s(["'])(.*)\1\s*\)$""", re.DOTALL)


def may_have(text: str) -> bool:
    """Whether a text may have such texts, at a glance: one sign is found faster than two."""
    return (
        ("!" in text and "![" in text)
        or ("=" in text and ("alt=" in text or "title=" in text))
        or (")" in text and ('")' in text or "')" in text))
    )


def alternatives(text: str) -> Iterator[tuple[int, int]]:
    """Where the texts stand that are told in place of pictures."""
    for mark in markup(text):
        if mark.kind == "image":
            yield mark.inner, mark.outer
        elif mark.kind == "tag" and (found := _ALT.search(text, mark.start, mark.end)):
            yield found.span(2)


def labels(text: str) -> Iterator[tuple[int, int]]:
    """Where alternative texts and titles stand, in links, images and tags."""
    for mark in markup(text):
        if mark.kind == "image":
            yield mark.inner, mark.outer
        if mark.kind not in ("image", "link", "tag"):
            continue
        if mark.kind == "tag":
            for found in _NAMED.finditer(text, mark.start, mark.end):
                yield found.span(2)
        elif title := _TITLE.search(text, mark.outer, mark.end):
            yield title.span(2)
