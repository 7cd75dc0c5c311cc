"""What a message cites of a text: the first words that readers see."""

from __future__ import annotations

from typing import Final

from hexapla.facts.masking import markup

SHOWN: Final = 40
"""Letters of a sentence that a message shows."""


def excerpt(sentence: str) -> str:
    """The first words of a sentence, without a mark of emphasis that it has only one end of."""
    words = " ".join(sentence.split())
    lone = [mark for mark in ("**", "__", "*") if words.count(mark) % 2]
    words = words.replace(lone[0], "") if lone else words
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"


def seen(text: str, start: int, end: int) -> str:
    """A part of a text; where it begins within the text of a link, without that link's target."""
    for mark in markup(text):
        if mark.kind == "link" and mark.inner <= start < mark.outer < end:
            return text[start : mark.outer] + text[mark.end : end]
    return text[start:end]
