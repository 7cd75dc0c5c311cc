"""A character that nobody sees reorders or hides text.

Overrides and unclosed isolates make a page, or worse a command that readers copy, look like
another (CVE-2021-42574, “Trojan Source”). A space without width in a word hides the word from
every search, as a soft hyphen does in a heading; in the target of a link it leads elsewhere.

Some of these characters have their place, and are no findings there:

- marks of direction where text from right to left meets Latin text
- isolates in pairs
- joiners in emoji, and in the scripts that need them

In code none has a place but a joiner in an emoji, and, in a text from right to left, a mark of
direction at the edge of `code`.

How to fix: delete the character; the message names it and its place is given. To set the
direction of a passage use `<bdi>`, `dir="rtl"` or isolates in pairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.safety.controls import (
    controls,
    in_code,
    in_prose,
    present,
    right_to_left,
    splits,
    unpaired,
)
from hexapla.markdown.live import code_places, within
from hexapla.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.safety.controls import Control
    from hexapla.model import Document

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-literal", "changed-code", "changed-link"})


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each such character in a block; each one that a fix may delete."""
    if not present(page.text):
        return
    mirrored = right_to_left(page.text)
    code, groups = code_places(page), _groups(page)
    prose: dict[int, list[tuple[Control, int]]] = {}
    told: set[tuple[int, str]] = set()
    for number, text in enumerate(page.lines, 1):
        group = groups.get(number, -number)
        for control in controls(text) if present(text) else ():
            if within(code, (number, control.start + 1)):
                why = in_code(text, control, mirrored=mirrored)
            else:
                why = in_prose(text, control, mirrored=mirrored)
                prose.setdefault(group, []).append((control, number))
            fix = "" if why and "word" in why and splits(text, control) else None
            if why and (fix is not None or (group, control.character) not in told):
                told.add((group, control.character))
                yield _finding(control, number, why, fix)
    for found in prose.values():
        lone = set(map(id, unpaired([control for control, _ in found])))
        for control, number in found:
            if id(control) in lone:
                yield _finding(control, number, "it has no counterpart in the same block", None)


def _finding(control: Control, line: int, why: str, fix: str | None) -> Finding:
    span = Span(line, control.start + 1, line, control.end + 1)
    return Finding(f"{control.name}: {why}; delete it", span=span, fix=fix)


def _groups(page: Document) -> dict[int, int]:
    """The block that each line belongs to, by its number."""
    return {
        line: number
        for number, block in enumerate(page.blocks)
        if block.kind != "message"
        for line in range(block.span.line, block.span.end_line + 1)
    }
