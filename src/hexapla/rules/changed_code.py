"""A line of code differs from the source's.

Readers copy code, whatever language they read. What programs read in a block of code is the
source's, letter for letter, and the fence names the same language.

These may differ:

- comments, and texts for people, in quotes or between tags
- paths and names that readers fill in (`your-app`)
- a file name that the page gives everywhere in its own words
- in an example by language, the line of the readers' own (`fr: "Bonjour"`)
- layout: where lines are broken, how wide indents are, a prompt
- blocks of Scratch, which are in the readers' language
- a talk with a program (`You: …`), but for the names in it (`make_plan`)
- plain text (`text`), which is prose; only that it is there at all is compared
- the words of a diagram (`mermaid`); its lines are counted, and its type, its keywords and its
  arrows are the source's

These are errors:

- another line of a command
- in any code, a line that is lost, or that has a slip, curly quotes or a word in the readers'
  language
- where a fence names no language, a line that only one page has

These may be meant, and are warnings:

- in code that is no command, another line: it may be newer than the source's, and a sample the
  readers' own
- words of a command that are no option, key or order, and that the page has nowhere else
- one line that stands in another place of its block
- a fence that gives another file name (`title="…"`), or marks other lines of as many (`hl_lines`)

One cause is reported once: a block of which many lines are others, or all are lost; lines in a row
that only one page has; a line that differs in the same way all over the page.

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
