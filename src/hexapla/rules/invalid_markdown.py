"""A page holds Markdown that the site does not read.

Other engines take what MkDocs does not: a fence with options of their own, as in `js {1,3} live`
or `ts:line-numbers`, is text to it, and what stands in `<div dir="rtl">` is shown with all its
marks, unless the element says `markdown="1"`; a heading has its marks at the very beginning of its
line. Pages are compared as their authors meant them, so
that only this is told, once a page. A tree that is no site of MkDocs is read as other engines do,
and only asked for what none of them reads: an element that is never closed, as `<p dir="rtl">`
without `</p>`, and a list item without the blank behind its mark, as in `-[Page](page.md)`. A fence
that is never closed takes the rest of the page with it, on either; MkDocs wants as many marks at
its end as at its beginning. A table whose header has not as many cells as the line below it is
text to all, and what a row has beyond the cells of its header is shown by none.

A translation may show marks that its source does not: `** bold **` has blanks inside its stars,
`**Note:**text` none behind them, and `**bold` no end; a tool has put a backslash before them, or
a second one, or code has lost its second mark. Such marks are told where the source has emphasis or
code instead.

How to fix: put the blanks outside the stars, close what is open, take backslashes away; `--fix`
does so where only one text can be meant. Give the fence options that MkDocs knows
(`hl_lines="1"`, `linenums="1"`, `title="a.js"`), and the element the attribute `markdown="1"`, or
`markdown="block"` for a `<p>`; close an element where its text ends, give the line below a
table's header a cell for each column, and escape strokes within cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Severity
from hexapla.parity.unread import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Finding, Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block of the translation that shows its marks."""
    return unread(pair)
