"""A page holds Markdown that the site does not read.

Other engines read what MkDocs does not:

- A fence with options of another engine, as in `js {1,3} live` or `ts:line-numbers`, is text.
- An element such as `<div dir="rtl">` shows what stands in it with all its marks, unless it says
  `markdown="1"`.
- A heading has its marks at the very beginning of its line, or it is text.
- A fence is closed by as many marks as open it, with the same indent.

Pages are compared as their authors meant them, so no other rule speaks of these.

A tree that is no site of MkDocs is read as other engines do. There none of that is reported, but
an element around a text that is never closed, as `<p dir="rtl">` without `</p>`, and a list item
without the blank behind its mark, as in `-[Page](page.md)`.

No engine reads these, which are reported on any tree:

- a fence that is never closed, which takes the rest of the page with it
- a table whose header has not as many cells as the line below it
- cells of a row beyond those of its header, which readers never see

Each of these is reported once a page.

A translation may also show marks where its source has emphasis or code: `** bold **` has blanks
inside its stars, `**Note:**text` none behind them, and `**bold` has no end; a tool has put a
backslash before the marks; code has lost its second mark. A second backslash shows the first.

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
