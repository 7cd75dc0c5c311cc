"""A page runs a program, shows a frame or a form, or restyles itself.

The pages of the site are text. They have no script, no handler such as `onclick`, no `javascript:`
or `vbscript:` address, no frame, object or form, no `style`, and no `data:` address other than an
image. This holds in HTML, in a link or its definition, and in an attribute list. The site's
security policy blocks all of these; on a site without one they endanger readers.

Code is shown and not run, so it may hold anything. A form is reported once, with all that it asks
for.

What an author may want there is a warning:

- a `style` that only lays out what is there, such as a width or a margin (once a page)
- a frame that only shows a page
- a `<script setup>` that begins with an `import`, of which a browser runs nothing

What a translation has as its source page has it, but for its title, is reported once, in the source
page.

How to fix: delete it. Link to what a frame would show; give an element a class for its looks;
write what is meant to be read as code between backticks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.facts.rarely import rarely
from hexapla.facts.safety.dangers import is_layout, unsafe
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document, Pair, Span

SEVERITY = Severity.ERROR
_SAID = rarely(
    r"(?<=[\"'])(?:\.\.?/)+|\s(?:title|alt|aria-label)=(?:\"[^\"<>]*\"|'[^'<>]*')|(?<=[?&;])(?:hl|lang|cc_lang_pref)=[\w-]+"
)
"""What an element says in the language of its page, and how far up from there a path begins."""

EXPLAINS = frozenset({"extra-block"})
REPEATS = frozenset({"changed-link", "extra-link"})


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each tag, form, attribute list or address that is unsafe, one for layout."""
    layout = []
    for span, item in unsafe(page):
        message = f"{item.message}; delete it"
        if is_layout(item):
            layout.append((message, span))
        else:
            yield Finding(message, span=span, doubtful=item.meant)
    for message, span in layout[:1]:
        more = f", and {len(layout) - 1} more on this page" if layout[1:] else ""
        yield Finding(message + more, span=span, doubtful=True)


def is_excused(pair: Pair, span: Span) -> bool:
    """Whether the source page has the same letter for letter, so that it is told there."""
    return pair.source is not None and span in _copied(pair)


def _neutral(cause: str) -> str:
    return _SAID.sub("", cause)


@lru_cache(maxsize=1)  # one span after the other of the same pair
def _copied(pair: Pair) -> frozenset[Span]:
    ours = {_neutral(item.cause) for _, item in unsafe(pair.source)} if pair.source else set()
    theirs = [*unsafe(pair.target)] if pair.target else []
    own = any(is_layout(item) and _neutral(item.cause) not in ours for _, item in theirs)
    copied = (both for both in theirs if _neutral(both[1].cause) in ours)
    return frozenset(span for span, item in copied if not (own and is_layout(item)))
