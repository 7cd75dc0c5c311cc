"""A page holds Markdown that the site does not read.

Other engines take what MkDocs does not: a fence with options of their own, as in `js {1,3} live`
or `ts:line-numbers`, is text to it, and what stands in `<div dir="rtl">` is shown with all its
marks, unless the element says `markdown="1"`. Pages are compared as their authors meant them, so
that only this is told, once a page. A tree that is no site of MkDocs is read as other engines do,
and only asked for what none of them reads: an element that is never closed, as `<p dir="rtl">`
without `</p>`, and a list item without the blank behind its mark, as in `-[Page](page.md)`. A fence
that is never closed takes the rest of the page with it, on either; MkDocs wants as many marks at
its end as at its beginning.

How to fix: give the fence options that MkDocs knows (`hl_lines="1"`, `linenums="1"`,
`title="a.js"`), and the element the attribute `markdown="1"`, or `markdown="block"` for a `<p>`;
close an element where its text ends.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.WARNING
