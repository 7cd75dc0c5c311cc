"""Attribute lists: ``{#id .class key=value}`` after a heading, a block or a piece of text."""

from __future__ import annotations

import re
from typing import Final

_AT_END: Final = re.compile(r"(?:(?<! )|^) +\{:? *([^}\n ][^\n]*)\} *$")
_LAST_LINE: Final = re.compile(r"\n *\{:? *([^}\n ][^\n]*)\} *$")
_TOKENS: Final = re.compile(r"""(?:[^ =}]+=".*?"|[^ =}]+='.*?'|[^ =}]+=[^ =}]+|[^ =}]+| )*""")
_ID: Final = re.compile(r"(?:^| )#([^ =}]+)")


def heading(text: str) -> tuple[str, str]:
    """Part a heading's text from the attribute list at its end; returns text and id."""
    if not text.endswith("}"):
        return text, ""
    match = _AT_END.search(text)
    if match is None or not _well_formed(match.group(1)):
        return text, ""
    return text[: match.start()].rstrip("#").rstrip(), _id(match.group(1))


def identifier(text: str) -> str:
    """The explicit id that a block's text declares at its end, or nothing."""
    if not text.endswith("}"):
        return ""
    match = _LAST_LINE.search(text) or _AT_END.search(text)
    return _id(match.group(1)) if match and _well_formed(match.group(1)) else ""


def last_line(text: str) -> tuple[int, int] | None:
    """Where a block's attribute list stands, if its last line is one and nothing else."""
    match = _LAST_LINE.search(text) if text.endswith("}") else None
    return match.span() if match and _well_formed(match.group(1)) else None


def _well_formed(attributes: str) -> bool:
    match = _TOKENS.match(attributes)
    return "}" not in attributes[match.end() if match else 0 :]


def _id(attributes: str) -> str:
    match = _ID.search(attributes)
    return match.group(1) if match else ""
