"""A translated string begins or ends otherwise than its source.

Strings are put together with others on the page. A space or a line break that is lost at an end
glues two words together. A colon, a question mark or an ellipsis that is lost changes what a label
says.

The marks of a script stand for one another: `؟` for `?`, `。` for `.`. A word that is written
together with the next one (Arabic `و`, French `d’`) wants no space behind it. The full stop of an
abbreviation (`Jan.`, `p.m.`) ends nothing.

How to fix: begin and end the string as the msgid does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.facts.rarely import rarely
from hexapla.facts.terms.stems import CLITICS
from hexapla.model import Finding, Severity
from hexapla.parity.messages import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING
_STOP = "a full stop"
_ENDS = {
    mark: name
    for name, marks in {
        _STOP: ".。।۔",
        "a question mark": "?؟;？",
        "an exclamation mark": "!！",
        "a colon": ":：",
        "an ellipsis": "…",
    }.items()
    for mark in marks
}
_JOINED = rarely(rf"(?:.*\s)?(?:(?=\w){CLITICS}|[ובהכלמש]|\w+['’])", re.DOTALL)
"""A text whose last word is written together with the word that follows: Semitic, or elided."""

_ABBREVIATION = re.compile(r"\s*(?:\w{1,5}\.|(?:.*\s)?(?:\w{1,3}\.)+\w{1,3}\.)\s*", re.DOTALL)
"""A text that is a short word with a full stop, or ends with one that has several."""

_CLOSING = "»”’\"')]*_` \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\u200f\u200e\u2069"


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each form that begins or ends as none of the source's forms does."""
    for _, block, sources in translated(pair):
        problems = [_problem(source.text, block.text) for source in sources]
        if all(problems):
            yield Finding(f"{problems[-1]}: “{block.text}”", block, sources[0])


def _problem(source: str, target: str) -> str:
    """What is wrong with the ends of a text beside its source's."""
    ours, theirs = _spaces(source), _spaces(target)
    joined = theirs == (ours[0], "") and ours[1] == " " and _JOINED.fullmatch(target.strip())
    if ours != theirs and not joined:
        return "the string has not the spaces or line breaks of its source at its ends"
    was, now = _end(source), _end(target)
    short = sorted((was, now)) == ["", _STOP] and _ABBREVIATION.fullmatch(source if was else target)
    if was == now or short:
        return ""
    return f"the string ends with {now or 'no mark'}, its source with {was or 'no mark'}"


def _spaces(text: str) -> tuple[str, str]:
    body = text.strip(" \t\n")
    return text[: text.find(body)], text[text.find(body) + len(body) :]


def _end(text: str) -> str:
    shown = text.rstrip().replace("...", "…").rstrip(_CLOSING)
    return _ENDS.get(shown[-1:], "")
