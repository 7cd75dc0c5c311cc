"""A line of code differs from the source's.

Readers copy code, whatever language they read. Comments may be translated, and so may texts in
quotes or between tags, paths and names that readers fill in (`your-app`), and a file name that
the page gives everywhere in its own words; an example by language may show the readers' own
(`fr: "Bonjour"`), and blocks of Scratch are in the readers' language. Layout says nothing: where
lines are broken, how wide indents are, a prompt. All else in a code block is the source's, letter
for letter. Diagrams and plain text (`mermaid`, `text`) are translated like prose: only how many
lines they have is compared, and of diagrams the type, the keywords and the arrows. A talk with a
program (`You: …`) is translated, too, but for the names in it (`make_plan`). Where many lines of a
block have changed, all are lost, lines in a row are on one page only, or the same line differs all
over the page, it is told once. A changed line of a command is an error; so are a lost line, a slip
in one, and a word of it in the readers' language. Elsewhere a line may be ahead of its source, and
a sample the readers' own: that is a warning, and so are words of a command that are no option, key
or order, and that the page has nowhere else. So it is if the fence names another file
(`title="…"`), or marks other lines of as many (`hl_lines`).

How to fix: copy the line from the source page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.code.comparing import same_language
from hexapla.parity.code.listings import listings
from hexapla.parity.code.options import reoptioned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each line that is changed, missing or extra, and for another language."""
    for source, target in pair.aligned("code"):
        if source and target and _is_other(source, target):
            message = f"the code is marked as {target.info}, the source says {source.info}"
            yield Finding(message, target, source)
    yield from reoptioned(pair)
    for one in listings(pair):
        if one.message and not one.rewritten:
            span, doubtful = one.span(one.lines[0].line), all(line.doubtful for line in one.lines)
            yield Finding(one.message, one.target, one.source, span, doubtful=doubtful)
        elif not one.message:
            for line in one.lines:
                span = one.span(line.line)
                yield Finding(line.message, one.target, one.source, span, doubtful=line.doubtful)


def _is_other(source: Block, target: Block) -> bool:
    """Whether blocks are marked as other languages; for a lost mark see changed-listing."""
    if not (source.info and target.info) or source.info == target.info:
        return False
    return not same_language(source.info, target.info)
