"""A translated string begins or ends otherwise than its source.

Strings are put together with others on the page. A space or a line break that is lost at an
end glues two words; a colon, a question mark or an ellipsis that is lost changes what a label
says. The marks of a script stand for one another: `؟` for `?`, `。` for `.`.

How to fix: begin and end the string as the msgid does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.messages import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING
_ENDS = {
    mark: name
    for name, marks in {
        "a full stop": ".。।۔",
        "a question mark": "?؟;？",
        "an exclamation mark": "!！",
        "a colon": ":：",
        "an ellipsis": "…",
    }.items()
    for mark in marks
}
_CLOSING = "»”’\"')]*_` \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\u200f\u200e\u2069"


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each form that begins or ends as none of the source's forms does."""
    for _, block, sources in translated(pair):
        problems = [_problem(source.text, block.text) for source in sources]
        if all(problems):
            yield Finding(f"{problems[-1]}: “{block.text}”", block, sources[0])


def _problem(source: str, target: str) -> str:
    """What is wrong with the ends of a text beside its source's."""
    if _spaces(source) != _spaces(target):
        return "the string has not the spaces or line breaks of its source at its ends"
    ours, theirs = _end(source), _end(target)
    if ours == theirs:
        return ""
    return f"the string ends with {theirs or 'no mark'}, its source with {ours or 'no mark'}"


def _spaces(text: str) -> tuple[str, str]:
    body = text.strip(" \t\n")
    return text[: text.find(body)], text[text.find(body) + len(body) :]


def _end(text: str) -> str:
    shown = text.rstrip().replace("...", "…").rstrip(_CLOSING)
    return _ENDS.get(shown[-1:], "")
